"""Rules for absolute promises."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "An absolute promise is remembered, and one exception breaks it. Say what changes, how it is tested "
    "and what remains."
)

OVERPROMISE_RULES: Final = (
    Rule(
        id="overpromise.never-again",
        category="OVERPROMISE",
        why=_WHY,
        unless=(
            "quoted",
            "conditional",
        ),
        rewrite="{prevention}",
        patterns=(
            "<!may|might|did|does|do|is|has|had|have|was|were|and|or|would|should won't|cannot|can't|not|"
            "never|n't ~2 happen|recur|reoccur|fail|repeat|occur|break|return|arise|resurface|crash|"
            "reappear|strike|come|go ever|back|itself|again|twice|once|more|anymore|down",
            "will|shall|'ll|can|could never|not ever? happen|recur|reoccur|occur|repeat|return|resurface|"
            "reappear|fail|break",
            "will|shall|'ll never !ask|store|sell|share|request|save|log|write|email|contact|phone|know|"
            "disclose|read|be",
            "will|shall|'ll never be @harmed|able|the|a|down|broken|hacked|closed|offline|this|possible|in|"
            "out",
            "won't|cannot|can't|not|never|nobody|no-one ~1 see|experience|suffer|face|have|be|lose|get|"
            "encounter|hear|notice ~5 again|anymore|ever",
            "no @pronoun|* will|shall|can ever|again",
            "will|'ll|shall never|ever be? =happen|=lose|=fail|=see|=go|=break|=leak|=let|=make|=have|"
            "=allow|=crash|=expire|=miss|=leave|=charge|=double|hacked|breached|affected|compromised|"
            "exposed|down|wrong|late|=experience|=face|=need|=repeat|=come|=run",
            "<!did|does|do|had|has|was|were|could|would|should won't|not happen|recur|occur|reoccur|repeat "
            "again|twice|ever|itself?",
            "never|not ever? again",
            "there will|won't|'ll not|never|be no? be|any|ever? a|another|any|no|further|more? ~1 repeat|"
            "outage|outages|incident|incidents|downtime|recurrence|interruption|interruptions|failure|"
            "failures|delay|delays|problem|problems|issue|issues|disruption|disruptions|loss|breach|"
            "errors|surprises|relapse",
            "will|won't not|never? be a|any|another repeat|recurrence|outage|failure|relapse|incident",
            "will|'ll always|forever|permanently be|work|run|have|stay|remain|hold|keep|deliver|arrive|"
            "answer|protect|pay|make|meet|reach|get",
            "no *? will|can|could|shall ever|again|never ~3 again?",
            "no|never|not one|single|customer|user|patient|student|player|passenger|order|payment|record|"
            "data|more will|'ll|shall|can ever be|lose|have|see|suffer?",
            "under no circumstances|circumstance will|can|shall|would?",
            "last time|outage|one this|it|that|you|we|customers? will|'ll|ever|happens|of ~1",
            "^ that|this was|is|'s|were the last time",
            "that|this is|was|'s the end of it|this|that|the",
            "behind us for good",
            "days|era|time|times of ~4 are|is over|gone|behind|past|numbered",
            "=close|=shut|=slam|=bolt the|this door|book|chapter on|for",
            "=put this|that|it|the to bed|rest",
            "consigned|confined to history|the",
            "seen|heard the last of",
            "last|all you|we|they|customers 'll|will|ever|shall ever? hear|see",
            "no more outages|surprises|downtime|failures|delays|errors|incidents|lost|missed|late|double|"
            "excuses|sleepless|nasty",
            "from now|here|today|tomorrow|this|tonight on|onwards|onward|day|moment|forward? on|forward? ,? "
            "nothing|no|every|each|all|we|customers|it|everything ~3 will|'ll|shall|never|always",
            "not|never in a million|thousand|hundred years",
            "in no|any scenario|universe|world|case|event|circumstance|way can|will|could|shall|does",
            "no scenario|universe|world|circumstance|way|chance in|under|that|where|this|it|the|we ~1",
            "not|never on|under my|our watch",
            "over my dead",
            "failure is not|no an|longer",
            "cannot|can't|can not? and will not|never",
            "no chance|way|possibility of coming|happening|returning|failing|recurring|it|a",
            "from now|here|today|tomorrow on|onwards|onward|forward ~5 always|never|forever|perfect|"
            "flawless|zero",
            "this|that|it|these ~2 will|'ll|was|is be? the last",
            "is|are|be|stays|stay now always|forever|perfectly|flawlessly",
        ),
        examples_bad=(
            "This will never happen again.",
            "There won't be another outage.",
        ),
        examples_good=(
            "Passwords are never written to disk.",
            "The old system never checked the date.",
        ),
    ),
    Rule(
        id="overpromise.guarantee",
        category="OVERPROMISE",
        why=_WHY,
        unless=(
            "quoted",
            "negated",
            "denied",
            "contractual",
        ),
        swaps=(
            ("i guarantee", "I expect"),
            ("we guarantee", "we expect"),
            ("we promise", "we expect"),
            ("i promise", "I expect"),
            ("guaranteed", "expected"),
            ("rest assured", "we expect that"),
            ("i can assure you", "I expect"),
            ("we can assure you", "we expect"),
        ),
        patterns=(
            "i|we|you can|do|will|'ll|hereby|fully|personally|absolutely|therefore|have? personally|"
            "absolutely|hereby|fully? guarantee|promise|swear|vow|pledge|warrant|assure|reassure|"
            "guaranteed|promised",
            "i|we|you can|could|want|like|do|am|have|would ~2 guarantee|promise|assure|reassure|swear|vouch",
            "<!the|a|an|this|that|its|supplier|vendor|bank|contract guarantee|guarantees|guaranteeing that|"
            "you|zero|no|full|a|it|the|there|100|this|every|"
            "success|delivery",
            "guaranteed",
            "it|it's|this|that|result|recovery|success ~1 guaranteed",
            "trust me",
            "i|we promise|swear",
            "promise !to|of|by|was|is|in|that|we|from|made $",
            "pinky promise|swear",
            "you have|got my|our? word|guarantee|promise|assurance",
            "my|our word|solemn on|promise|guarantee|of|is it|honour|that|you",
            "i|we give|gave|giving|'ll|will give? you|everyone|customers? my|our|a|the|full? word|"
            "guarantee|assurance|promise",
            "rest|be|you|can|stay assured|reassured",
            "you|customers|everyone|users|we|they can|may|should rest|be|feel|count|bank|rely|depend|"
            "sleep completely|fully|absolutely|totally|quite? assured|certain|confident|sure|on|easy|"
            "safe|soundly",
            "mark my words",
            "take it from me|us",
            "stake my|our reputation|job|life|career",
            "bet|bank on|my it|this|that|life|house",
            "cast-iron|iron-clad|ironclad|watertight|bulletproof|bullet-proof|foolproof|fool-proof|"
            "failproof|fail-proof|unbreakable|unhackable|flawless|flawlessly|invincible|unsinkable|"
            "infallible|rock-solid|impenetrable|future-proof|idiot-proof|indestructible|airtight|"
            "fail-safe|failsafe|risk-free|perfect|bombproof|bomb-proof|error-free|bug-free|zero-risk",
            "without fail|question|exception|doubt",
            "without a|any|the shadow|slightest? of|a? doubt|question|hitch|problem|exception",
            "beyond any|all|a? doubt|question|shadow",
            "no ifs|matter ~1 buts|what|happens|how",
            "come|no what matter|may|what|hell",
            "hand on heart",
            "can|may|should be|feel certain|sure|confident|assured|at that|it|this|our|we|of|the|ease",
            "=stake my|our ~1 name|reputation|job|career|house|life|pension|badge|honour|honor|bonus on",
            "you|they|customers|everyone can|may|should ~1 hold|take|quote me|us|my|our|that to|word|on|at",
            "give|given|have|gave my|our ~2 word|promise|guarantee|assurance",
            "safe as houses|fort",
            "as safe|solid|sound|secure|sure as a|the|houses|fort|rock|bank|can",
            "like clockwork",
            "without a hitch|glitch|blip|murmur",
            "i'd|i|we|would|'d ~1 bet|put ~1 house|mortgage|job|life|salary|farm|shirt",
            "cross my heart",
            "swear|swear on my|it|that|the|a",
            "unassailable|unimpeachable|irreproachable|impregnable|unfailing|unfailingly|infallibly|"
            "invulnerable|failure-proof|crash-proof|hack-proof|tamper-proof",
            "whatever the|it cost|costs|takes|happens|weather",
            "come|rain or shine|hail",
        ),
        examples_bad=(
            "I guarantee that no card data was touched.",
            "The new setup is bulletproof.",
        ),
        examples_good=(
            "We cannot promise a date before the supplier has answered.",
            "The supplier guarantees an answer within four hours under the contract.",
        ),
    ),
    Rule(
        id="overpromise.absolute",
        category="OVERPROMISE",
        why=_WHY,
        unless=(
            "quoted",
            "negated",
            "about_a_loss",
        ),
        patterns=(
            "100|hundred|1000 %|percent|per|cent cent? safe|secure|sure|certain|confident|reliable|fixed|"
            "resolved|solved|uptime|guaranteed|available|protected|committed|stable|clean|availability|"
            "correct|accurate|back|recovered|reliability|covered|positive|ready|proof|bulletproof|"
            "confidence|working|accuracy|gone|security|done",
            "completely|totally|absolutely|perfectly|fully|entirely|utterly|wholly|100% safe|secure|"
            "certain|sure|risk-free|protected|immune|impossible|stable|reliable|foolproof|eliminated|"
            "eliminates|eliminate|solved|confident|watertight|future-proof|infallible|bulletproof|"
            "eradicated|prevents|removes|solves|fixes|guaranteed|fine|under",
            "eliminate|eliminates|eliminated|removed|remove|removes|rule|ruled|excluded|exclude|"
            "eradicate|eradicated|rules out? any|all|every|the|completely? further|future|possible? "
            "chance|risk|risks|possibility|danger|likelihood|doubt|threat|scope|error",
            "zero|no|nil|not absolutely|conceivable|further|whatsoever|the|slightest|remaining|more|"
            "earthly? risk|chance|possibility|danger|downtime|likelihood|way|prospect|threat|doubt of|"
            "that|to|for|whatsoever|it|this|we|the|in|about|another|anyone|anything|next|from|going|at|"
            "losing|$",
            "zero|no|nil risk|downtime|defects|errors|chance $",
            "once and for all",
            "gone|fixed|solved|over|away|resolved|eliminated|behind|sorted|closed|problem|out|prevented|"
            "ended|buried|stopped|it|this us? for good|ever",
            "for good $",
            "permanent|permanently|definitive|definitively|conclusively|lasting|forever|irreversibly fix|"
            "solution|fixed|solved|resolved|cured|gone|cure|eliminated|closed|prevented|prevents|remedy|"
            "end|rectified|repaired",
            "fixed|solved|resolved|cured|gone|sorted|closed ~1 permanently|forever|definitively|"
            "completely|conclusively",
            "impossible for ~3 to",
            "impossible that|now",
            "cannot|can't|couldn't|never not|possibly|simply|ever|physically? possibly|ever|"
            "simply|physically? go|happen|fail|recur|break|crash|reoccur|repeat|come|get|leak wrong|"
            "again|down|twice|back|ever|itself|more|hacked|anymore|out",
            "can|could not|never ever|possibly? fail|go|get|recur|happen|reoccur|break|leak again|"
            "twice|anymore?",
            "simply|physically can't|cannot|can|will not|never? ~1",
            "will|'ll|shall|going definitely|certainly|absolutely|surely|undoubtedly|inevitably|"
            "categorically|unquestionably",
            "will|'ll|shall without|for question|doubt|sure|certain|fail",
            "definitely|certainly|absolutely|undoubtedly|surely|unquestionably|categorically will|'ll|be|"
            "won't|fixed|not|gone|solved|safe|over|resolved|done|secure|able|finish|never|ready|have|no",
            "every single|last|one ~3 will|'ll|shall|gets|get",
            "all|everyone|everybody|everything ~3 will|'ll|shall be|run|work|get|go|always? fine|ok|"
            "perfect|perfectly|flawlessly|smoothly|tonight|back|refunded|restored|paid|safe|right|whole|"
            "compensated|well|great|exactly|fully|immediately|happy",
            "complete|absolute|full|total|utmost|100|utter % ? confidence|certainty|safety|security|"
            "protection|guarantee",
            "complete|absolute|full|total|utmost|utter confidence|certainty|safety|security|protection|"
            "guarantee|assurance",
            "will|would|'ll solve|fix|end|cure|prevent|stop|remove|catch all|every|any|this|everything "
            "further|future|such|problems|problem|issues|outages|failures|errors|of|possible|permanently|"
            "forever|again|for|recurrence",
            "made|make|making|ensure|ensured|ensuring|ensures sure|certain|that? that? ~3 can't|cannot|"
            "can|never|won't|will never|not|ever? happen|happens|occur|occurs|recur|recurs|again|twice|"
            "back|fail|fails|go|be ~1 again?",
            "ensure|ensures|ensured|guarantees|guaranteeing ~3 never|always|no|zero",
            "bullet|fool|water|fire|future|idiot proof",
            "set in stone",
            "nothing|nobody|no-one|noone can|could|will|'ll ever|possibly|now? go|happen|break|stop|fail|"
            "touch|bring|be|get ~1",
            "is|are|was|were|'s|'re|now now|completely|finally? a? over|history|thing|past for|of|now|$ "
            "good|the|past|ever",
            "entirely|totally|fully behind us",
            "all|the? risk|danger|threat|problem is|has|'s|now been|now? gone|over|eliminated|removed|"
            "past|history",
            "best|perfect|most in|solution|reliable|secure|class|the industry|world",
            "fix|fixed|solve|solved|repair|restore|have|sort|handle|resolve everything|all|every ~1 by|"
            "before|tonight|today|tomorrow|bug|problem",
            "immune to|from|against",
            "zero|no outage|outages|incidents|errors|failures|downtime|defects|mistakes|bugs|"
            "interruptions|surprises|delays ~1 next|from|ever|in|going|again",
            "24/7 ~2 without",
            "will|'ll|shall ~5 without interruption|exception",
            "no|not a|one|single? customer|user|one|order|data|payment|patient|passenger|record|file|"
            "byte|call|transaction ~1 will|'ll|shall ~1 ever",
            "for all time",
            "ruled|rule out any|all|every? ~1 repetition|repeat|recurrence|chance|risk",
            "errors|mistakes|failures|outages|repeat|this|it|that|recurrence ~1 impossible",
            "makes|made|making ~2 impossible",
            "is|was a|an certainty|given|foregone",
            "no stone unturned",
            "whatever it takes",
            ", full? stop|period $",
            "at all costs",
            "never fail|fails|failed|lose|loses",
            "always will be|work",
            "will|'ll|shall|now always|forever be|work|stay|remain",
            "in stone",
            "there is|'s|are|will|'ll be? no|zero|nil|absolutely ~1 risk|danger|chance|way|possibility|"
            "doubt|scenario|question|repeat",
            "all|any|every ~1 risk|risks|danger|doubt|threat removed|eliminated|gone|excluded|past",
            "put|puts|putting an? end|stop to ~4 forever|good|all",
            "put|puts an end|stop to this|the|these|such ~1",
            "forever|evermore $",
            "seamless|seamlessly|painless|effortless|effortlessly|flawless",
            "absolutely|completely zero|no|nothing|none impact|effect|risk|loss|downtime|chance|harm|"
            "damage|problem|issue|danger|disruption|way|data",
            "zero impact|disruption|loss|data|effects|consequences",
            "no impact|disruption|effect|consequences ~1 whatsoever",
            "will|'ll be no impact|disruption|loss|effect|consequences|downtime|delay|interruption|"
            "problem|problems",
            "permanent $",
            "is|are|be permanent|definitive|final|irreversible|perfect|watertight $",
            "rock solid",
            "can|could|will never ever? be ~1 lost|hacked|broken|exceeded|compromised|breached|wrong|"
            "down|stolen|touched|deleted|accessed|interrupted|stopped|overloaded",
            "full|complete|total|instant recovery|restoration|protection|success|resolution by|before|"
            "tonight|guaranteed",
            "we've|we have|'ve now|finally|completely solved|cracked|nailed|beaten|cured|conquered it|"
            "this|the|that",
            "under any|no circumstances|circumstance|condition|conditions",
            "no matter what|how|when",
            "rest|sleep easy|easily|soundly|well",
            "come hell",
            "without question|hesitation|reservation",
            "will|shall|'ll|are|is going|sure|certain|bound|guaranteed to be|work|succeed|fix|hold|"
            "recover|finish",
            "sure|certain|bound|destined to work|hold|succeed|recover|fix|be|pass",
            "will|'ll ~1 work|run|hold|operate|go|be perfectly|flawlessly|smoothly|seamlessly|perfect|"
            "flawless|like|without",
            "works|work|run|runs every|each single? time",
            "impossible $",
            "never|not have to worry",
            "can|could not|no|never possibly|longer|ever go|be wrong|hacked|down|lost",
            "can't|cannot|couldn't|can not? possibly|ever|conceivably|simply|physically fail|recur|happen|"
            "break|go|crash|leak|get|be|lose|stop",
            "nothing ~3 can|could|will|shall|'ll ever|possibly|now? ~1 again|happen|ever|wrong|slip|escape|"
            "stop",
            "hundred|100 percent|per|% cent? of the time",
            "all of the time",
            "each|every and|single every? time|day $",
            "under no circumstances",
            "no|zero|nil ~1 whatsoever|ever|ever-after $",
            "completely|totally|absolutely|entirely|fully eradicated|eliminated|gone|over|solved|healed|"
            "cured|behind",
            "worry|worries|fear|fears|risk|risks|danger|problem|problems|issue|issues of the|is|are past|"
            "past|history|over|gone|forever",
            "never|not|n't coming|come|going|get|creep back|again",
            "never|not|n't to be seen|heard|repeated",
            "eliminate|eliminates|eliminated|removed|remove|removes|closed|close|plugged|ruled|excluded|"
            "exclude|eradicate|eradicated|found|covered any|all|every|each possible|potential|conceivable|"
            "remaining|last|known|single? cause|source|point|reason|way|weakness|flaw|bug|bugs|defect|"
            "defects|vulnerability|loophole|gap|gaps|hole|holes|scenario|angle|failure",
            "fixed|closed|solved|resolved|repaired|done|gone|over|cured|sorted|sealed ,? ~1 permanently|"
            "forever|definitively|irreversibly",
            "consider|considered it|this|that|the|done ~2 done|fixed|solved|handled|closed|sorted|over|"
            "gone|history",
            "cannot|can't|won't|never|couldn't ever|possibly? recur|reoccur|re-occur|resurface|reappear",
        ),
        examples_bad=(
            "The shop is now 100 % safe.",
            "We have fixed this once and for all.",
            "There is zero risk of a repeat.",
        ),
        examples_good=(
            "No upper limit is promised.",
            "It fails in 100 % of the tests since 09:42.",
        ),
    ),
    Rule(
        id="overpromise.universal",
        category="OVERPROMISE",
        why=_WHY,
        unless=(
            "quoted",
            "conditional",
            "provisional",
        ),
        patterns=(
            "no|zero|never one|single|other|further? ~2 will|shall|'ll ever|again|going|now? "
            "to|be|have|get|go|lose|miss|suffer|wait|see|face|slip ever|to|a? @harmed",
            "no|zero one|single|other|further? ~2 will|shall|'ll ever|again ~1",
            "none of ~3 will|shall|'ll ever|again|be lost|delayed|affected|late|again|*",
            "not a|one single? ~2 will|shall|'ll|would ~1 be|get|go|lose|miss|suffer|wait|notice|fail",
            "every|each|all|any single|one|of|last|our|the|your? our|the? ~3 will|'ll|shall ~1 arrive|be|"
            "work|get|reach|go|run|make|see|receive|leave|have|come|find ~2 time|safe|safely|perfect|"
            "perfectly|flawless|flawlessly|whole|unharmed|intact|covered|protected|punctually|home|"
            "without|exactly|correct|correctly|guaranteed|happy|delighted|satisfied|smoothly|promptly|"
            "immune|untouched|through|accounted|caught|saved",
            "customers|customer|users|clients|patients|passengers|players|viewers|merchants|callers|"
            "travellers|shoppers|residents|guests|nobody|no-one|anyone|you|they|subscribers|citizens|"
            "drivers|students|pupils|members will|'ll|shall|won't|wo not|never|n't|hardly|barely? even|"
            "ever? notice|feel|suffer|see|miss|lose|wait|worry|experience|face|have ~1 a|any|anything|"
            "another|this thing|difference|again|ever|second|minute|moment|problem|change|cent|penny|"
            "trouble|issue|worry|like|bit",
            "customers|users|clients|patients|passengers|players|viewers|merchants|callers|travellers|"
            "shoppers|residents|guests|nobody|no-one|you|they|subscribers|we will|'ll|won't|shall never|"
            "not|n't? even|ever notice|feel|suffer|see|miss|lose|wait|worry|experience|face",
            "will|'ll|shall ~1 hold|last|stand|work|run|stay|keep|be forever|indefinitely|always|"
            "eternally|ever|fine|perfect|perfectly|flawless|flawlessly",
            "every|each|all|everyone|everybody any|single|one|of|last|our|the|your? our|the? ~3 will|'ll|"
            "shall be fully|completely|immediately|personally|promptly|instantly compensated|refunded|"
            "reimbursed|repaid|restored|informed|paid|helped|protected",
            "no questions|ifs|quibbles asked|or|$",
        ),
        examples_bad=(
            "No passenger will be stranded by this system.",
            "Every parcel will arrive on time from tomorrow.",
            "Our viewers will not notice a thing.",
        ),
        examples_good=(
            "No payment will be taken until Friday.",
            "Customers will not be charged for the failed orders.",
            "All offices will be open on Saturday.",
        ),
    ),
)
