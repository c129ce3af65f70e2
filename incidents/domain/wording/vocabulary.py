"""Words by class: people, teams, duties, things and the small words of English."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from incidents.domain.wording.first_names import FIRST_NAMES
from incidents.domain.wording.verbs import all_forms
from incidents.domain.wording.word_sets import WORD_SETS

NAME: Final = 1
NUMBER: Final = 2
PUNCTUATION: Final = 4
ROLE: Final = 8
TEAM: Final = 16
PRONOUN: Final = 32
ADVERB: Final = 64
STRONG_FAULT: Final = 128
FAULT: Final = 256
DUTY_PAST: Final = 512
DUTY: Final = 1024
NOBODY: Final = 2048
SYSTEM: Final = 4096
FUNCTION: Final = 8192
DETERMINER: Final = 16384
PREPOSITION: Final = 32768
CALENDAR: Final = 65536

ABBREVIATIONS: Final = frozenset(
    "dr mr mrs ms prof st no nos vs etc approx e.g i.e eg ie inc ltd co dept fig art sec est jan feb "
    "mar apr jun jul "
    "aug sept sep oct nov dec a.m p.m".split()
)
NUMBER_WORDS: Final = frozenset(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
    "billion half "
    "third quarter fifth tenth twice both neither".split()
)

_ROLES = (
    "engineer engineers developer developers dev devs operator operators admin admins administrator "
    "administrators dba dbas sysadmin technician technicians tech contractor contractors subcontractor "
    "vendor vendors supplier suppliers intern interns manager managers reviewer reviewers colleague "
    "colleagues clerk nurse nurses pilot driver guy guys man woman lad lads chap folks consultant "
    "consultants architect architects tester testers analyst analysts newbie junior juniors senior "
    "seniors freelancer freelancers programmer programmers coder coders director directors owner owners "
    "boss bosses employee employees worker workers trainee trainees apprentice graduate student temp "
    "temps planner planners electrician registrar pharmacist doctor doctors teacher secretary "
    "accountant buyer cashier cto cfo cio ciso coo ceo vp supervisor supervisors foreman dispatcher "
    "agent agents maintainer committer author approver responder responders scientist plumber captain "
    "controller predecessor predecessors lead leads successor guard guards drivers clerks pilots "
    "cleaner cleaners cashiers receptionist installer installers mechanic mechanics accountants buyers "
    "editor editors presenter kid kids idiot idiots moron genius hire newcomer specialist sister matron "
    "surgeon surgeons porter porters conductor chef librarian bailiff trader traders teller tellers "
    "actuary underwriter handler handlers packer packers picker pickers loader loaders rigger lineman "
    "linesman welder fitter fitters steward stewards copilot co-pilot officer officers inspector "
    "inspectors auditor auditors rookie assistant assistants coordinator coordinators producer "
    "producers moderator moderators designer designers artist artists writer writers rep reps salesman "
    "salespeople trainer lecturer professor headmaster janitor caretaker watchman postman dispatchers "
    "mechanics signalman paramedic paramedics midwife anaesthetist radiologist pharmacists dealers "
    "superintendent treasurer bookkeeper purser firefighter gatekeeper stockbroker whizz-kid "
).split()
_TEAMS = (
    "ward wards lab laboratory clinic faculty bureau embassy "
    "team teams squad squads department departments crew shift shifts desk office group provider "
    "providers partner partners agency agencies firm management leadership board ops operations qa it- "
    "department devops sre infra helpdesk marketing finance sales legal hr procurement compliance staff "
    "platform frontend backend support security engineering product purchasing logistics accounting "
    "maintenance facilities outsourcer hoster integrator development editorial reception housekeeping "
    "dispatch underwriting billing company bank carrier broker insurer courier council ministry "
    "reseller distributor guild tribe committee headquarters hq dba's netops secops infosec treasury "
    "recruiting payroll audit design planning scheduling merchandising registry radiology pharmacy "
    "catering rostering warehousing fulfilment fulfillment publishing controlling actuarial programming "
    "distribution sourcing recruitment communications admissions administration government underwriters "
    "purchasers studio publisher manufacturer dealer landlord integrator integrators courier couriers "
    "carriers brokers subcontractors outsourcers "
).split()
_PRONOUNS = (
    "he she they you who whoever someone somebody anyone anybody everyone everybody y'all those these"
).split()
_ADVERBS = (
    "clearly simply just again also even apparently obviously once never always still really actually "
    "basically repeatedly already completely totally then probably presumably evidently carelessly "
    "recklessly "
    "foolishly stupidly blindly quietly deliberately knowingly accidentally mistakenly inadvertently "
    "plainly constantly consistently conveniently somehow not ever only blatantly wilfully willfully had has "
    "have 've 'd did do does was were been is are 's must may might should would could both all seriously "
    "honestly literally straight-up flat-out utterly outright keep keeps kept"
).split()
_STRONG_FAULT = all_forms(
    "forget neglect overlook ignore disregard botch bungle fumble mess screw fat-finger skip blunder "
    "misconfigure mistype mishandle misread slack cock muck goof bodge underestimate"
) | frozenset(
    "slept fat-fingered ballsed flubbed misjudged dozed lied disobeyed panicked fluffed snoozed overrode "
    "overruled bypassed circumvented sidestepped defied flouted sabotaged mismanaged meddled tampered".split()
)
_FAULT = all_forms("break delete wipe crash cause miss trash nuke overwrite wreck ruin kill") | frozenset(
    "pushed dropped left rushed".split()
)
DUTY_VERBS: Final = (
    "check test read look open tell ask follow notice review verify update renew inform warn document listen "
    "respond monitor watch finish wait escalate bother care think understand realise realize "
    "communicate act reply "
    "raise validate inspect examine study consult question double-check doublecheck spot catch see "
    "mention flag "
    "alert investigate chase maintain patch audit learn prepare plan rehearse secure supervise train "
    "remember "
    "speak handle backup pick answer call own"
)
_SYSTEMS = (
    "alarm alarms alert alerts monitor monitoring guard limit limits canary staging check checks "
    "system systems "
    "server script scripts tool tools program software service job pipeline automation sensor sensors "
    "process "
    "procedure switch rule rules form forms code test tests database app application machine platform-wide "
    "dashboard software backup backups gateway firewall file import update release line controller robot"
)
_DETERMINERS = (
    "the a an our their his her my your this that these those some any every each no its another".split()
)
_PREPOSITIONS = (
    "in on at from of for with by to into onto under over within without inside outside near across "
    "behind per via "
    "during since until after before between among through"
).split()
_FUNCTION = (
    "the a an and or but if then than that this these those is are was were be been being am has have "
    "had do does "
    "did not no nor so to of in on at by for with from as it its it's we our us they them their he "
    "she his her you "
    "your i my me who what when where which why how will would can could should may might must there "
    "here about "
    "after before since until while because into over under up down out off again all any both each "
    "more most other "
    "some such only own same very just now also too between through during without within per via yes"
).split()

BITS: Final[dict[str, int]] = {}
"""The word classes of each known word, as a bit mask."""


def _mark(words: Iterable[str], bit: int) -> frozenset[str]:
    for word in words:
        BITS[word] = BITS.get(word, 0) | bit
    return frozenset(words)


def _past_of(verbs: str) -> frozenset[str]:
    return frozenset(form for form in all_forms(verbs) if not form.endswith("ing"))


CLASSES: Final = MappingProxyType(
    {
        "role": _mark(_ROLES, ROLE),
        "team": _mark(_TEAMS, TEAM),
        "pronoun": _mark(_PRONOUNS, PRONOUN),
        "adverb": _mark(_ADVERBS, ADVERB),
        "strong_fault": _mark(_STRONG_FAULT, STRONG_FAULT),
        "fault": _mark(_FAULT, FAULT),
        "duty": _mark(DUTY_VERBS.split(), DUTY),
        "duty_past": _mark(_past_of(DUTY_VERBS), DUTY_PAST),
        "nobody": _mark(["nobody", "no-one", "noone", "none"], NOBODY),
        "system": _mark(_SYSTEMS.split(), SYSTEM),
        "function": _mark(_FUNCTION, FUNCTION),
        "det": _mark(_DETERMINERS, DETERMINER),
        "prep": _mark(_PREPOSITIONS, PREPOSITION),
        "first_name": _mark(FIRST_NAMES, NAME),
        "we": frozenset(["we", "i"]),
        "be": frozenset("is are was were be been being 's 're am 'm".split()),
        "have": frozenset("have has had 've 'd".split()),
        "law_word": frozenset(
            "gdpr nis2 dora hipaa pci pci-dss sox ccpa ferpa psd2 contract contracts agreement law "
            "laws regulation "
            "regulations legislation act article articles directive privacy copyright confidentiality "
            "licence".split()
        ),
        "who": frozenset([*_ROLES, *_TEAMS, *_PRONOUNS]),
        "clientele": frozenset(
            "customers customer users clients people shoppers guests patients players".split()
        ),
        "telling": frozenset(
            "update updates write inform report news post tell answer know hear notice".split()
        ),
        **WORD_SETS,
    }
)


_mark(NUMBER_WORDS, NUMBER)
_mark(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december christmas easter ramadan diwali europe asia africa "
    "america".split(),
    CALENDAR,
)
_mark(".,;:!?()[]\"'-–—…%/&+*#“”|", PUNCTUATION)
