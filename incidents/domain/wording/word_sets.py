"""Sets of words that several patterns share, by the name that the patterns use (``@mishap``)."""

from types import MappingProxyType
from typing import Final

WORD_SETS: Final = MappingProxyType(
    {
        "caught": frozenset(
            """
            averted avoided caught detected flagged foreseen found noticed picked prevented saved
            seen spotted stopped
            """.split()
        ),
        "done": frozenset(
            """
            acted anticipated asked audited avoided backed caught checked communicated detected
            documented done double-checked escalated fixed flagged followed foreseen found handled
            identified informed known listened looked monitored noticed paid patched picked planned
            prevented raised read rehearsed renewed replaced responded reviewed rolled run said seen
            signed signed-off spotted stopped tested thought told trained updated validated verified
            waited warned
            """.split()
        ),
        "fault_noun": frozenset(
            """
            arrogance blunder carelessness cock-up complacency doing error errors failure fault
            goof ignorance inattention incompetence ineptitude inexperience laziness mess mess-up
            misjudgement misjudgment mistake mistakes negligence oversight recklessness
            screw-up slip-up sloppiness stupidity
            """.split()
        ),
        "small": frozenset(
            """
            brief insignificant little mini minor minuscule negligible petty quick short slight
            small teeny tiny trifling trivial wee
            """.split()
        ),
        "unchecked": frozenset(
            """
            approval asking authorisation authorization backup backups bothering checking confirming
            consent considering consulting copying documenting double-checking doublechecking
            informing knowing listening looking notifying opening permission planning reading
            rehearsing reporting review reviewing signing stopping telling tested testing thinking
            trying understanding validating verifying waiting warning
            """.split()
        ),
        "act": frozenset(
            """
            addressed administered applied approved attached booked brought chose clicked closed
            configured connected copied cut deleted delivered deployed dialed dialled dropped edited
            emailed entered filed fitted gave grabbed hit hooked installed issued keyed labelled
            loaded mailed merged mixed mounted moved opened ordered packed paid picked pinned
            planted plugged prescribed pressed printed promoted provided pulled pushed put quoted
            ran released renamed restarted restored scanned selected sent served set severed shipped
            signed stocked supplied swapped switched tapped told took typed unplugged uploaded used
            wired wrapped wrote
            """.split()
        ),
        "helpful": frozenset(
            """
            answered called caught checked corrected discovered fixed flagged found helped led
            mended noticed offered paged raised rang reported restored returned reversed saved saw
            solved spotted stopped suggested told took traced verified volunteered warned worked
            coordinated decided stayed first is was has leads owns
            """.split()
        ),
        "scolding": frozenset(
            """
            absurd amateur amateurish amateurs arrogance arrogant bodged bothered botched brainless
            bungled bungling careless carelessly carelessness clowns clueless cluelessly complacency
            complacent cowardice cowardly cowboys culpable deceitful defied disgrace disgraceful
            dishonest dithered dithering dozed dozy dumb dumbest excuses farcical fecklessly
            feckless flouted foolish foolishly fools fumbled goofed half-baked halfwits heedless
            hopeless idiocy idiotic idiots ignorance ignorant incompetence incompetent ineptitude
            inept inexcusable irresponsible irresponsibly laughable lazily laziness lazy lied
            meddled meddling mindless mismanaged misjudged morons naive napping negligence negligent
            negligently nincompoops numpties overrode pathetic reckless recklessly recklessness
            sabotaged shameful shameless shirked shoddy sloppily sloppiness sloppy slovenly snoozing
            stupid stupidest stupidity stupidly thoughtless thoughtlessly unforgivable
            unprofessional useless
            """.split()
        ),
        "harmed": frozenset(
            """
            affected bothered charged compromised damaged delayed denied disappointed disrupted
            disturbed down exposed failed forgotten harmed hurt inconvenienced interrupted late
            leaked left lost missed missing overcharged overlooked stolen stranded stuck turned
            unpaid waiting wrong
            """.split()
        ),
        "trouble": frozenset(
            """
            backlog blackout breakage bug catastrophe chaos confusion crash damage debacle delay delays
            disaster disruption downtime error errors failure failures fiasco incident issue leak loss
            losses mess misconfiguration mistake mistakes mix-up muddle outage problem problems
            regression shambles slip trouble
            """.split()
        ),
        "mishap": frozenset(
            """
            annoyance blip bother breach bug bump burp confusion cosmetic degradation delay detail
            dip disruption effect error exposure fault fluctuation footnote glitch glitches hiccough
            hiccup hiccups hit hitch impact imperfection incident inconvenience interruption
            irritation issue leak loss matter mishap mistake misunderstanding mix-up niggle nuisance
            outage oversight pain problem quirk setback side-effect trouble fuss slip slowdown snag
            snags stutter technicality thing typo wobble
            """.split()
        ),
        "folk": frozenset(
            """
            account accounts angry bookings calls cases claims client clients commuters complaint
            complaints customer customers disgruntled edge emails files flights guest guests hours
            households isolated loud machines merchant merchants minor minutes noisy odd order
            orders outliers parcels passenger passengers patient patients payment payments people
            person player players pupils record records rows seconds shop shoppers shops sites small
            store stores student students subscriber subscribers tickets trains transactions
            transfers unhappy unlucky user users viewers whiny
            """.split()
        ),
    }
)
