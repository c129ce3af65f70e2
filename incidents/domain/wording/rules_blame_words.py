"""Rules for fault laid on someone by a hard word about them, or by what they are known for."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "An executive who reads a name beside a fault asks who, not what; people then hide what they know. "
    "Say what the system allowed."
)

BLAME_WORD_RULES: Final = (
    Rule(
        id="blame.hard-word",
        category="BLAME",
        why=_WHY,
        unless=("quoted", "negated"),
        patterns=(
            "@who|@name ~6 @scolding",
            "@scolding ~5 by|from|for|in|on|at|of|among the|our|their|a? ~2 @who",
            "=lift|raise|raised a finger",
            "@who ~1 has|have|had|is|are|was|were been? asleep|dormant|invisible|useless",
            "@who ~1 put|puts|placed|places|chose|valued ~3 before|over|above|ahead ~1 quality|safety|"
            "testing|customers|sense|care|security",
            "can't|cannot|couldn't|can not? expect|hope ~3 from @who|that|this|them|him|her",
            "not|n't what|anything|much|better you|we|to|more|better|else ~1 expect ~2 from ~2 @who|them|"
            "him|her",
            "thanks|owing|due to the|our|their|those|some? ~1 @who|brokers , we|customers|i|everyone|"
            "nobody|the ~1 now|have|lost|spent|are|can't|cannot|must|had|need",
            "@name|@who is|are|was|were|'s ~2 responsible|answerable|accountable for the|this|that|our|"
            "all|losing|breaking|causing|every? ~1 @trouble|it|everything",
            "responsible|accountable for the|this|that|our? ~1 @trouble is|are|was|were the|our|a? ~1 @who",
            "@who ~1 caused|triggered|created|produced|started|provoked|brought the|this|that|our|all? ~1 "
            "@trouble|on|about|it",
            "@trouble ~2 was|is|were ~1 down|thanks|due|owing|because to|of the|our|a? ~1 @who",
            "as they|he|she|usual|ever|always always|usually|typically|ever do|does|did|have|has",
            "@trouble|mistake|error|cause lies|sits|rests|lay squarely|entirely|solely|firmly? with the|"
            "our|their? ~2 @who",
            "wasn't|weren't|isn't|not|n't|never|hardly|stopped paying|paid|pay ~1 attention|heed",
            "have|has|'ve the|our|their|some? ~3 to thank",
            "didn't|never|not|hadn't|hasn't|don't|doesn't|n't ~1 read|open|follow|answer|check|obey|heed|"
            "study|write|update|keep|attend|return ~3 brief|manual|mail|mails|email|emails|notes|"
            "instructions|instruction|documentation|runbook|memo|notice|letter|warning|warnings|ticket|"
            "procedure|checklist|process|protocol|phone|phones|pager|call|calls|handbook|contract|"
            "guidelines|policy|rules|training|meeting|messages",
            "you lot|guys|people|folks|clowns ~1 never|always|should|forgot|broke|did|didn't|messed|keep|"
            "just|don't|can't|couldn't|have|need",
            "=ask @name|them|him|her|the|our ~2 why|what|how",
            "not our|my|us|this? fault|problem|doing|mistake|job|department|area|responsibility",
            "by the|our|a? ~1 @who without|in|by|instead|despite|against|on|at ~1 error|mistake|approval|"
            "review|testing|asking|telling|permission|friday|accident|notice|warning|orders",
            "cause|culprit|reason|fault|problem|blame : the|our? ~1 @name|@role|@team",
            "@who ~4 clearly|obviously|evidently|apparently|plainly has|have|had no idea|clue|notion|"
            "understanding|grasp|concept",
            "@who ~5 wasn't|weren't|isn't|aren't|not ~1 watching|looking|listening|checking|monitoring|"
            "reading|answering|testing|awake|thinking|careful|concentrating|bothered",
            "it was|is|'s ~4 's|' ~1 change|commit|code|script|update|config|idea|decision|mistake|fault|"
            "doing|work|fix|patch that|which|who",
            "@name|@role|@team 's|' ~1 lack|absence of",
            "@who is|are|was|were|'s|'re ~1 unreachable|unresponsive|awol",
            "@who is|are|was|were|'s|'re always|constantly|forever|perpetually|chronically|habitually|"
            "never late|slow|behind|wrong|blaming|complaining|changing|breaking|forgetting|available|there|"
            "ready|prepared|careful|around|asleep|busy|missing",
            "a|any|every more|truly|properly|better? experienced|trained|careful|attentive|competent|"
            "diligent|skilled ~2 would|'d|could|might have|'ve",
            "@who ~1 refused|refuses|declined to cooperate|help|listen|act|answer|talk|listen|engage|"
            "believe|stop|wait|look|fix|test|share|respond|escalate",
        ),
        examples_bad=(
            "That was a stupid thing for the planner to do.",
            "No one in the ministry lifted a finger.",
            "Johan is responsible for the blackout.",
        ),
        examples_good=(
            "Johan is responsible for the repair.",
            "Thanks to the night team, 40 lists were restored by hand.",
            "The nurse on duty was not to blame.",
        ),
    ),
    Rule(
        id="blame.reputation",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "clean|cleaning|cleared|mop|mopping|pick|picking|tidy|tidying|sweep|sweeping up the? "
            "pieces|mess? after|behind @who|him|her|them",
            "@who ~2 will|must|should|has|have|needs|need|ought|'ll have? to? ~1 explain|account|justify|"
            "apologise|apologize|answer|resign|go why|for|how|himself|herself|themselves|to|itself|this|"
            "what|$",
            "own goal|goals",
            "unforced error|errors",
            "self-inflicted",
            "@who should never|not have|'ve had|been|given|got|gone|gotten|come|left|happened|@done",
            "fault|blame|mistake|error|responsibility|doing is|was|are all|entirely|solely|squarely|only|"
            "clearly? theirs|his|hers|yours",
            "typo|slip|lapse|blunder|error|omission|oversight|misstep|miscalculation|misjudgement|"
            "misjudgment|shortcut by|of the|our|a|an|one? ~2 @who",
            "@who ~1 =rush it|this|that|the|things ~2 out|through|live|to|into|without|past",
            "@who|management ~3 nowhere to be",
            "@who has|have|had a|an ~2 habit|penchant|tendency|knack of|for|to",
            "@who is|are|was|were ~1 known|notorious|famous|infamous|renowned|legendary for",
            "@who ~1 strikes|struck|strike again",
            "@who ~1 at it again",
            "trust|leave|left it? to? @name|@role|@team|the|our|them|him|her ~2 to",
            "leave it to the|our? ~1 @who",
            "only|even @name|the|our|a|an ~2 could|would|can|should ~1 do|break|manage|miss|forget|know|"
            "see|have|get|mess",
            "@who of all people|teams|places",
            "weren't|not|wasn't for the|our? ~2 @who 's|' *",
            "were it not|wasn't for the|our? ~2 @who",
            "@who is|are|was|were|'s|'re the|our|a ~2 reason|problem|culprit|bottleneck|liability|disgrace|"
            "embarrassment|menace|"
            "cause|offender|offenders",
            "weak|weakest link",
            "@who|has|have only|no-one|nobody himself|herself|themselves|itself to|else ~1",
            "@who ~1 brought|bring|brings this|it upon|on",
            "@role|@team|@name 's|' nose|watch|supervision|leadership|command",
            "heads must|should|need|have to? roll",
            "@who ~2 somehow? managed|manages|contrived to ~1 delete|break|lose|wipe|take|bring|drop|crash|"
            "miss|"
            "ruin|mess|leave|forget|cut|send|overwrite|unplug|lock|disable|ignore|screw|botch|turn",
            "@who ~1 somehow|accidentally|inadvertently|mistakenly|unthinkingly|absent-mindedly|clumsily ~1 "
            "@act",
            "@who thought|figured|decided|believed|felt|deemed it ~4 idea|wise|clever|fine|smart|funny|ok|"
            "okay|enough|safe|unnecessary|optional|beneath|acceptable",
            "@who couldn't|could|don't|doesn't|didn't not? ~1 care less|about",
            "@who ~1 hid|hides|hiding|buried|concealed|covered|kept|swept ~2 it|this|that|up|quiet|silent|"
            "mum|"
            "problem|error|mistake|under|secret",
            "@who ~1 said|say|says|told|tells nothing|nobody|no-one|none|little",
            "@who ~1 jumped|jumping the gun",
            "poorly|badly|sloppily|carelessly|hastily|shoddily|amateurishly ~1 by ~2 @who",
            "shoddy|sloppy|slapdash|half-hearted|slipshod|lackadaisical|cavalier|lax|negligent|amateur "
            "work|job|effort|approach|attitude|workmanship|practice|practices|management|oversight|"
            "supervision|testing|engineering|coding|handling|controls|security|craftsmanship",
            "@who bears|bear|shares|share|carries|carry|shoulders|shoulder|carried|bore the|some|most|full|"
            "all|much|a? ~1 blame|responsibility|fault|guilt",
            "@who fell|falls|fall for the|a|it|an",
            "@who ~2 not|n't|hardly|barely|isn't|aren't|wasn't|weren't ~1 qualified|"
            "trained|fit|capable|competent|trustworthy|reliable|serious|professional for|to|enough|of|$",
            "@who is|are|was|were|'s|'re ~1 unreliable|untrustworthy|incapable|unfit|hopeless|useless|"
            "careless|reckless|clueless|slow|sloppy|lazy|stubborn|arrogant|inept|amateurish|oblivious|"
            "overwhelmed|complicit|impossible|inattentive|slack|dysfunctional",
            "oblivious|blithely|cluelessly|nonchalantly|obliviously",
            "hold|holding|held ~2 @role|@team|@name|them|him|her ~1 responsible|accountable|liable",
            "somebody|someone|heads|they|he|she needs|need|has|have|must|should|will ~1 be|get|to held|"
            "fired|pay|"
            "sacked|disciplined|blamed|go",
            "another|yet typical|classic|fine|great|brilliant ~1 by|from|of|courtesy ~2 @who",
            "@who ~1 was|were|is|are|been warned ~4 and|but|yet|still",
            "@who ~2 carried|carries|pressed|pushed|ploughed|plowed|went|gone on|ahead regardless|anyway|all|"
            "nonetheless|blindly|without",
            "@who|we|us should|could|would ~1 be|feel ashamed|embarrassed|sorry",
            "@who ~1 left|leaves|leaving ~4 unlocked|unattended|unguarded|unplugged|unprotected|exposed|wide",
        ),
        examples_bad=(
            "Two letters went wrong because of a typo by Maria.",
            "Risk management is known for this; the fault is entirely theirs.",
            "Here the studio strikes again.",
        ),
        examples_good=(
            "The team has a record of each change.",
            "The second shift worked by hand and sorted 8,200 parcels.",
            "The guard is trained to open the gate by hand.",
        ),
    ),
    Rule(
        id="blame.human-only",
        category="BLAME",
        why=_WHY,
        unless=("quoted", "negated"),
        patterns=(
            "=botch|=bungle|=fumble|=mismanage|=mishandle|=muff|=flub|=dither|=shirk|=goof|=bodge",
            "<!who and|simply|clearly|just|but|then|again|also|even forgot|forgets to|about|that|it|his|her|"
            "the ~1",
            "<!we|i|who|it|just|simply didn't|doesn't|don't|never|didn|not simply|even|really|just? care|"
            "bother|"
            "listen !whether|if|what|about",
            "simply|just|clearly|obviously didn't|doesn't|don't|did|does not? care|bother|listen|think|look|"
            "read|check|ask|want",
            "chose|opted|preferred|decided not to $",
            "<!we|i was|were|been told|asked|warned|instructed|reminded|begged to|not|about ~8 and|but|yet "
            "chose|didn't|still|never|ignored|carried|failed|refused|nothing|kept",
            "^ if ~5 had|'d ~1 @done|replied|answered|called|phoned|rung|asked|cared|bothered|followed|"
            "responded|sent|shared|told|kept|spoken|turned|come ~10 , ~5 would|could|might|wouldn't",
            "^ had ~5 @done|replied|answered|called|phoned|rung|asked|cared|bothered|followed|responded|"
            "shared|spoken ~10 , ~5 would|could|might|wouldn't",
            "has|have been ~1 doing|warning|saying|thinking ~2 nothing but",
            "the|our|those|that|these ~1 people|folks|lot|guys|crowd|bunch simply|just|clearly|didn't|never|"
            "forgot|ignored|broke|missed|refused|refuse|failed|don't|couldn't|messed|keep|should ~1",
            "@name|@role|@team|'s people|folks|lot refused|refuse|forgot|ignored|failed|never|didn't|broke|"
            "missed ~1",
        ),
        examples_bad=(
            "Lufthavn Systems botched the handover.",
            "If the library had replied, the students would have had their cards.",
            "The reconciliation people simply didn't care.",
        ),
        examples_good=(
            "Had the generator failed, the site would have lost power.",
            "Customers who forgot their password can reset it.",
            "We were told to wait and did so.",
        ),
    ),
)
