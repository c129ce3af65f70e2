"""Rules for fault laid on a person, a team or a supplier, openly or by hint."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "An executive who reads a name beside a fault asks who, not what; people then hide what they know. "
    "Say what the system allowed."
)
_WHY_2 = (
    "What someone should have done is clear only afterwards. Say what was in place, what was missing and "
    "what changes."
)

BLAME_RULES: Final = (
    Rule(
        id="blame.person-fault",
        category="BLAME",
        why=_WHY,
        detector="person_fault",
        unless=("quoted",),
        rewrite="{system}",
        examples_bad=(
            "Sam forgot the migration again.",
            "Nobody in platform opened the runbook.",
            "The vendor failed to tell us.",
        ),
        examples_good=(
            "Priya rolled back the release at 14:05.",
            "Nobody was hurt.",
            "The renewal was missed because no reminder arrived.",
        ),
    ),
    Rule(
        id="blame.on-someone",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "that|this|it|everything|outage|one|mess is|'s|was all|entirely|squarely|totally|completely|"
            "really on the|our|my|you? ~2 @role|@team|@name|you|them|him|her",
            "that|this|it|one|blame is|'s|was all? on the|our|my? ~2 @role|@team|@name|you|them|him|her $",
            "blame|fault|responsibility lies|falls|rests|is|sits|was entirely|squarely|solely|clearly|"
            "fully? with|on the|our|their? ~2 @role|@team|@name",
            "on @name|@role|@team 's watch",
            "lay|lays|put|puts|pin|pins|pinned the? blame|this|it? on",
            "all|entirely|squarely|solely down to the|our|their? ~2 @role|@team|@name",
        ),
        examples_bad=(
            "That one is on the night shift.",
            "It's on Dave, he merged early.",
        ),
        examples_good=(
            "The page is on the second monitor.",
            "It is on the list for Friday.",
        ),
    ),
    Rule(
        id="blame.fault-of",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "the|our|my|their|that? @name|@role|@team @team|@role? 's @fault_noun",
            "@name|@role|@team @team|@role? 's own? @fault_noun|carelessness|poor|sloppy|lazy|careless|"
            "bad ~1",
            "engineers|developers|contractors|admins|operators|vendors|testers ' ~1 fault|mistake|"
            "carelessness|failure|error|negligence|incompetence",
            "<!not his|her|their|your own? @fault_noun",
            "fault|mistake|carelessness|incompetence|negligence|sloppiness|failure of|by the|our|a|an|"
            "one? ~2 @name|@role|@team",
            "thanks|due|owing to the|our|their? ~2 @name|@role|@team 's? carelessness|incompetence|"
            "laziness|negligence|ignorance|sloppiness|error|mistake|inattention|failure|recklessness",
            "thanks|due|owing to his|her|their ~2",
            "human|operator|user|pilot|administrator|engineer|developer|admin error|mistake|failing|"
            "failure|incompetence",
            "a|an|another? classic|rookie|stupid|silly|dumb|careless|lazy|sloppy|amateur|amateurish|"
            "schoolboy|avoidable|idiotic|foolish|inexcusable|unforgivable mistake|error|work|job|coding|"
            "engineering|blunder|move|oversight|change|code|handover|decision|planning|testing",
            "poor|shoddy|sloppy|careless|amateurish|lazy workmanship|work|planning|judgement|judgment|"
            "discipline|handover|engineering|coding|testing|practice|supervision|management|"
            "communication by|from|on|in|of? ~2 @role|@team|@name?",
            "sheer|pure|plain incompetence|carelessness|laziness|negligence|stupidity|ignorance|arrogance",
            "incompetent|clueless|lazy|sloppy|careless|reckless|inept|asleep|negligent|useless @role|"
            "@team|@name",
            "@name|@role|@team|@pronoun ~1 is|are|was|were|'s|'re|be ~1 so|too|very|totally|completely|"
            "simply|just|clearly|plainly? incompetent|clueless|lazy|sloppy|careless|reckless|inept|"
            "useless|stupid|inattentive|unprofessional|irresponsible|complacent|asleep|dishonest|"
            "out-of-depth|inexperienced|unqualified|amateurs",
            "thanks to @name|him|her|them",
            "owner|vendor|supplier|contractor|provider|partner|team|engineer|operator|admin inattention|"
            "incompetence|negligence|carelessness|laziness|inaction|sloppiness",
        ),
        examples_bad=(
            "This is entirely the vendor's fault.",
            "It was a rookie mistake.",
            "The cause was human error.",
        ),
        examples_good=(
            "The network fault was repaired.",
            "The form does not catch a wrong unit.",
        ),
    ),
    Rule(
        id="blame.to-blame",
        category="BLAME",
        why=_WHY,
        unless=(
            "quoted",
            "negated",
            "denied",
        ),
        patterns=(
            "@who ~2 is|are|was|were|'s|'re ~2 to blame",
            "who is|was|'s to blame",
            "=blame the|our|their|a? ~1 @who|it|him|her|them|us",
            "<!no|any =blame on the|our|their|a? ~1 @role|@team|@name|him|her|them",
            "@who is|are|was|were|'s|'re ~1 at fault",
            "@who is|are|was|were|'s ~1 responsible|answerable for the|this|that|our|all? ~1 mess|outage|"
            "disaster|failure|loss|breakage|damage|incident|debacle|problem|fiasco|error|mistake|downtime",
            "those|people|ones responsible|accountable",
            "whoever ~1 did|wrote|approved|built|designed|made|pushed|merged|was|signed|set|touched|"
            "configured|released|deployed|changed|left|thought|decided|put|ran|deleted|is|owns|reviewed|"
            "planned|installed|broke",
            "^ who ~1 approved|signed|merged|pushed|broke|deleted|allowed|let|screwed|forgot|thought|"
            "wrote|decided ~2 this|that|it",
            "point|points|pointing the|a? fingers|finger",
            "had one job",
            "what was|were|is|are @name|@role|@team|he|she|they|you ~1 thinking",
            "name|naming and shame|shaming",
        ),
        examples_bad=(
            "Finance are to blame for the invoices.",
            "Whoever approved this change never read it.",
        ),
        examples_good=(
            "Who decides on refunds above 50 euros?",
            "Blame is not the point; the form takes any value.",
        ),
    ),
    Rule(
        id="blame.should-have",
        category="BLAME",
        why=_WHY_2,
        unless=("quoted",),
        rewrite="{missing}",
        patterns=(
            "the|our|a|my? @who|we|i @role|@team? should|shouldn't|ought|oughtn't|could|needed not|to|"
            "really|simply|at|least|just|also? ~2 have|'ve|of ~1 @done|never|not|been|paid|made|taken|"
            "got|come|gone|sent|called|given|written|built|added|put|set|brought|turned|changed|switched|"
            "locked|closed|opened|bought|ordered|flagged|blocked|refused|cancelled|prevented|seen|caught|"
            "known|filed|shared|learned|learnt|held|kept|used|left|pressed|touched|deployed|pushed|"
            "released|merged|thought|applied|stopped|started|tested",
            "@be? should|ought|needed not|to|really|simply? ~2 have|'ve been ~2 @done",
            "should|ought not|to|really? have|'ve ~1 known|thought|realised|realized|checked|tested|read|"
            "asked|noticed|looked|waited|told|seen|spotted|caught|followed",
            "should|shouldn't never|not? have|'ve ~1 gone|happened|been pushed|merged|deployed|released|"
            "approved|touched|changed|out|live?",
            "@who ~1 was|were meant|supposed to",
            "@who ~1 was|were told|instructed|asked|warned ~4 but",
            "@who was|were ~1 warned",
            "@who was|were ~1 told repeatedly|twice|many|multiple|again|countless",
            "should|ought to? know better",
            "@who knows|knew|know better? than",
            "@who had no business",
            "how could|can|did @who ~1 not|miss|let|forget|think|overlook",
            "how hard can|is it",
            "why didn't|did|hasn't|haven't|wasn't @who ~1 not|check|test|read|tell|look|ask|say|stop|"
            "catch|notice|spot|escalate|follow|bother|do|raise|wait",
        ),
        examples_bad=(
            "Priya should have checked the backup.",
            "It should have been tested before the term began.",
        ),
        examples_good=(
            "Should the portal fail again, teachers use paper.",
            "The file was due at 02:00 and came at 02:40.",
        ),
    ),
    Rule(
        id="blame.hindsight",
        category="BLAME",
        why=_WHY_2,
        unless=(
            "quoted",
            "about_a_system",
        ),
        patterns=(
            "a|any|one? second|fresh|another|extra pair|set of ~1 eyes|hands would|could|might have|'ve|"
            "'d? ~1 @caught",
            "would|could|might|'d|should have|'ve ~1 easily|surely|certainly|probably? @caught",
            "would|could|might have|'ve ~1 been ~1 easily|entirely|completely? prevented|avoided|caught|"
            "averted|stopped|spotted|foreseen",
            "if|had only? the|our|a|one|even? @who|someone|anyone|we|i had|'d|were|was ~1 @done|bothered|"
            "followed|been|taken|done|stuck|kept|paid|used|given|not|more|attention|spoken|called|rung|"
            "sent|made",
            "if the|our|a? ~2 @who had|'d ~1 @done|bothered|followed|been|taken|done|stuck|kept|paid|"
            "used|just|only|not",
            "had the|our|a|any? ~1 @who|we ~1 @done|bothered|followed|been|taken|done|stuck|kept|paid|"
            "used|given|spoken|called|rung",
            "if only @det|@pronoun|@name|we|someone",
            "easily|entirely|completely|perfectly|totally|wholly|clearly avoidable|preventable|foreseeable",
            "was|were|is avoidable|preventable",
            "easily|have|been? easily prevented|avoided|averted",
            "with|given a little|bit|some|more|proper|basic more? of? care|attention|diligence|thought|"
            "foresight|planning|discipline",
            "never|not|n't have|'ve happened|occurred if|had|under|with",
            "would|wouldn't|wouldn not? never? have|'ve happened|occurred if|had|under|with?",
            "wouldn't|would be in|having this|here not? ~3 if|had",
            "quick|simple|single|basic|proper|five-minute|two-minute|ten-minute|little|bit|decent|"
            "careful|moment's|minimum|common ~5 would|could|might have|'ve been|sufficed|prevented|"
            "avoided|caught|saved|spotted|shown|stopped|revealed|done|told enough?",
            "would have been enough|sufficient|avoided|caught|easy",
            "would have sufficed",
            "as any ~2 knows|know|could|would",
            "common sense|decency",
            "glance|look|check|test|call|review|minute would have been|taken|shown|sufficed|saved|caught|"
            "told",
            "would|could|might have|'ve spared|saved us|me|you|everyone|everybody|this|all",
        ),
        examples_bad=(
            "A second pair of eyes would have caught it.",
            "It was easily avoidable.",
        ),
        examples_good=(
            "An alarm that names the provider would have saved about ten minutes.",
            "If the check fails, we publish on Friday.",
        ),
    ),
    Rule(
        id="blame.phrase",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "the|our|a|my? @who @role|@team? ~2 =drop|=fumble the|a|this ball",
            "=drop the ball",
            "@who ~2 =let us|everyone|everybody|me|the down|this|slip|it|team|customers ~2 down|slip|"
            "through|happen?",
            "the|our? @who ~1 let this|it|that one? slip|through|happen|lapse|expire|go",
            "asleep|sleeping at the wheel|job|switch",
            "<!i|we =cut corners",
            "the|our? @who ~2 sat|sitting|slept on|through the|it|this|that|our? ~1",
            "the|our? @who ~2 too lazy|busy|proud|stubborn|careless|junior|inexperienced|slow to?",
            "better things to do",
            "can't|couldn't|could|can not? be bothered|arsed",
            "=bother|=care to $",
            "@who ~2 not|n't|never|didn't|hasn't|don't|doesn't|hadn't ~1 =bother",
            "@who ~1 not|n't|never|wasn't|weren't ~1 paying|attention|listening|concentrating attention?",
            "@who has|have|had not|n't|hasn't|haven't ~1 done the|their|his|her|its needful|job|work|"
            "homework|part",
            "hasn't|haven't|hadn't|didn't done|do the|their|his|her needful|job|work|homework|part",
            "@who ~1 took it upon",
            "@who ~2 without telling|asking|informing|checking|testing|permission|approval|reading|"
            "thinking|waiting|authorisation|authorization|consulting|warning|bothering anyone|anybody|us|"
            "first|the|a|it?",
            "in his|her|their infinite wisdom",
            "as usual|always|ever ,? the|our? @who",
            "classic|typical @name|@role|@team ,|move|behaviour|behavior|.",
            "this|that|it is|'s|was what happens when|if you|@pronoun|@team|@role",
            "@who =throw ~2 under the bus",
            "@who ~1 dragged|drag|dragging their|his|her feet|heels",
            "@who ~1 =turn a blind eye",
            "@who ~1 =sweep ~2 under the carpet|rug",
            "@who ~1 knew about|of|that|for ~4 did|and|but|yet nothing|did|chose|ignored|kept",
            "@who ~1 did|done|do nothing",
            "@who ~1 got|get lazy|sloppy|careless|complacent",
            "@who ~1 got|get|gets it|this|that wrong",
            "on @name|@role|@team|their|his|her head|heads|shoulders|conscience",
            "@who cost|costs us",
            "@who ~1 owes|owe us an? explanation|apology|answer",
            "@who has|have ~2 explaining to do",
            "lack|absence of care|diligence|attention|professionalism|competence|discipline|ownership by|"
            "from|in|on|at? ~2 @role|@team?",
            "asleep on the job",
            "@who ~1 has|have|had no idea|clue what|how|that|about|why?",
            "@who ~1 didn't|don't|doesn't|did|do not? have a clue",
            "fat finger|fingered|fingers|fingering",
            "@who ~2 =press|=push|=hit|=click|=run|=type|=enter|=pick|=choose|=copy|=select|=deploy|"
            "=upload|=send|=plug|=unplug|=pull|=use the|a|an wrong|incorrect",
            "@who ~2 straight|directly|right|live? to|into|on production|prod|main|master|live",
            "@who ~2 untested|unreviewed|half-baked|half-finished|buggy|broken ~2",
            "@who never|not|hardly|barely ~1 =bother",
            "@who keep|keeps|kept|always|constantly|repeatedly ignoring|forgetting|breaking|skipping|"
            "missing|overlooking|neglecting|making|causing|ignore|forget|break|skip|overlook|ignores|"
            "forgets|breaks|skips|overlooks|neglects|neglect|misses|mess|messes|screw|screws",
            "@who ~4 without a|the|any|even? proper|second? review|test|tests|testing|reading|checking|"
            "asking|telling|looking|backup|approval|permission|thinking|plan",
            "without even|ever|so? much? as? reading|checking|asking|testing|looking|telling|thinking|"
            "bothering it|anyone|them|us|twice|first|to?",
            "finger|fingers|trail point|points|pointed|leads squarely? at|to the|our? ~1 @who",
            "@who has|have|was|were been? spoken to|disciplined|fired|sacked|reprimanded|dismissed|"
            "suspended|demoted",
            "fired|sacked|disciplined|reprimanded",
            "bad|poor|wrong|stupid|careless|terrible|questionable|foolish|reckless decision|call|choice|"
            "judgement|judgment|work|job|code|mistake by|from|of|on the|our? ~1 @who",
            "rushed|pushed|waved|nodded|signed through|out|off by the|our? ~2 @who",
            "root? cause|reason|problem|culprit is|was|lies the? @name 's *",
            "root? cause|problem|culprit is|was the? @name",
            "culprit is|was the|our|a? ~1 @role|@team|@name",
            "left|leaves|leaving|landed us|everyone ~1 mess|time|high|hanging|picking|lurch|holding",
            "by someone who",
            "@who ~1 claimed|swore|promised|insisted|assured|lied it|us|that|about",
            "@who ~1 let|lets|letting ~2 expire|lapse|slip|rot|slide|pile",
            "@who ~2 fell asleep",
            "@who =need to? learn|training|a wake-up",
            "@who ~1 did|does|do not|n't care|think|look what?",
            "@who ~1 panicked|dithered|procrastinated|dawdled|freelanced|improvised|gambled|winged",
            "@who ~1 overruled|bypassed|circumvented|ignored|dodged|evaded|sidestepped the|our|all? ~2",
            "sheer|blatant|wilful|willful|utter|total disregard|carelessness|neglect|recklessness|"
            "indifference",
            "was|were|been|is|got introduced|caused|broken|triggered|created|botched|missed|forgotten|"
            "deleted|ignored|overlooked|messed|mishandled|bungled|fumbled|mangled by ~2 @name|"
            "@role|@team !'s|'",
            "it is|'s always the? same|this|that ~1 team|people|guys|person|vendor|supplier|department|"
            "ones|story",
            "down to|because of|due to|owing to|thanks to the|our|those|these? ~1 guys|people|lads|"
            "interns|juniors|contractors|consultants|offshore",
            "someone|somebody|anyone in|on|from|at|over ~3 ran|pressed|pushed|deleted|changed|touched|"
            "broke|turned|switched|pulled|left|entered|removed|dropped|typed|clicked|sent|restarted|"
            "disabled|unplugged|copied|uploaded|merged|approved",
            "@who carelessly|recklessly|foolishly|stupidly|blindly|negligently|thoughtlessly|"
            "irresponsibly|lazily|sloppily *",
            "@who|we are|is|were|was the? ones|one responsible|who",
            "@who ~1 gave|gives the? go-ahead|green|ok|okay|nod without|light|despite",
            "@who ~1 thought|assumed|figured it|that|they|nobody|he|she ~2 ok|okay|fine|safe|enough|know|"
            "better",
            "@who should be|have|get ashamed|embarrassed|fired|sacked",
            "shame|disgrace on|to @who|them|him|her",
            "no excuse|excuses for",
            "inexcusable|unforgivable|unprofessional|irresponsible|incompetent|incompetence|amateurish|"
            "carelessness|sloppiness|clueless",
            "what|which|whose genius|idiot|bright|clown|moron|brilliant|idea",
            "without|lack|lacking|no of? common|due|proper|professional sense|diligence|care|professionalism",
            "on @who|their|his|her doorstep|plate|side",
            "asleep at|on",
            "@who chose|decided|preferred|elected to|not|that ~1 ignore|skip|wait|not|bypass|save|gamble|"
            "rush|delay|cut",
            "@who took|takes|taking a|the|an? shortcut|shortcuts|risk|gamble|easy|eye",
            "took his|her|their eye|eyes|eyes-off off",
            "down to|because|thanks|due of|to? the|our|those|these infrastructure|ops|dev|offshore|"
            "it-department|vendor|backend|frontend|platform guys|people|lads|folks",
            "@who let|lets|allowed the|a|an wrong|bad|broken",
            "@who bought|ordered|installed|delivered|chose|picked|shipped|built|wrote|configured|set the|"
            "a|an ~1 wrong|bad|broken|faulty|cheap|cheapest",
        ),
        examples_bad=(
            "The warehouse team dropped the ball on the printers.",
            "QA let this one slip through.",
        ),
        examples_good=(
            "The ball screw of robot 3 was replaced.",
            "The release dropped 14 unused columns.",
        ),
    ),
)
