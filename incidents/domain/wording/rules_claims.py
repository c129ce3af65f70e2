"""Rules for claims that go further than the record: speculation, over-promise and legal conclusions."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY_GUESS = "A guess said in this room is repeated as fact. Give it a certainty and its source, or say who will know and when."
_WHY_PROMISE = "An absolute promise is remembered, and one exception breaks it. Say what changes, how it is tested and what remains."
_WHY_LEGAL = (
    "This is a legal conclusion or an admission, and what is written can be read out in a dispute. "
    "Give the facts and leave the conclusion to counsel."
)

SPECULATION_RULES: Final = (
    Rule(
        id="speculation.opinion",
        category="SPECULATION",
        why=_WHY_GUESS,
        unless=("labelled", "quoted", "recommendation"),
        rewrite="likely, {next_check}:",
        patterns=(
            "[ i|we still|really|honestly|kind|just|would|'d|personally|also? of? guess|suspect|reckon|bet|wager|imagine|assume|"
            "presume|gather|surmise|fancy|speculate|suppose|figure|theorise|theorize|hazard ] !that's",
            "i|we 'm|am|are|'re|was|were just|only|still|? guessing|assuming|speculating|betting|presuming|thinking|supposing",
            "<!who|that [ i|we still|really|honestly|personally|kinda|do|also? think ]",
            "<!what|all [ i|we still|really|honestly|strongly|firmly|do? believe ] !in",
            "guess it|it's|the|we|they|this|that",
            "reckon|bet|suspect|assume|presume|thinking it|it's|the|we|they|this|that|someone|a|an",
            "my|our|the best|educated|wild|only|initial|first|working|? guess|hunch|bet|money|gut|feeling|suspicion|theory|"
            "hypothesis|instinct|assumption|understanding|impression|inkling|speculation says|tells|is|'s|was|would|points ~1",
            "my|our money 's|is|would|goes|on",
            "at a guess",
            "if i|we|you had|have|were|must|forced|pressed|asked to guess|bet|say|speculate|choose|pick|name|?",
            "gut feel|feeling|instinct|says|tells",
            "i|we have|'ve|had|got|get|am|was getting? a|an|my? ~2 feeling|hunch|suspicion|suspicions|inkling|theory|impression|"
            "sense|doubts",
            "i|we 'm|am|are|'re ~1 inclined|tempted to ~1",
            "i|we 'm|am|are|'re ~1 pretty|fairly|quite|reasonably|almost|nearly|not? sure|certain|confident|convinced|positive",
            "pretty|fairly|quite|reasonably|almost sure|certain|confident|convinced|positive",
            "i|we would|'d ~1 not|n't? be surprised",
            "would|wouldn't not? be surprised|shocked if|to|?",
            "i|we|i'd would|'d have to? say|guess|bet|wager|venture|imagine|hazard|assume",
            "i|we can|could only? imagine|guess|speculate|assume",
            "as|so far as i|we|anyone can|could|know|knows|'m|am|understand|recall tell|see|aware|judge|?",
            "to the best of my|our knowledge",
            "one|another|the|a|current|prevailing|running|popular|working|plausible theory|thinking|guess|assumption|explanation|"
            "suspicion|belief|speculation|idea|view is|was|'s|being that|?",
            "theory|speculation|rumour|rumor|suspicion|guess is|goes that|?",
            "prime|main|obvious|top|chief suspect|suspects|culprit",
            "for all i|we know",
            "i|we|i'd would|'d|might not? put|lay ~1 money",
            "i|we wonder if|whether",
            "who knows",
            "your guess is as good",
            "we|i|he|she|they|engineers|experts|analysts|some @adverb? suspect|suspects|suspected",
            "it is|was|'s believed|thought|assumed|suspected|rumoured|rumored|presumed|speculated|understood",
            "is|are|was|were believed|thought|rumoured|rumored|presumed|assumed|suspected|speculated to|that",
            "presumption|assumption|speculation|hunch is|was",
            "i|we 've|have a sneaking ~1",
        ),
        examples_bad=(
            "My money is on the queue.",
            "I guess it is the cache.",
            "If I had to guess, the disk filled up.",
        ),
        examples_good=(
            "Suspected: the certificate; the test at 15:00 will tell.",
            "I think it is the queue; the test at 15:00 will show.",
        ),
    ),
    Rule(
        id="speculation.adverb",
        category="SPECULATION",
        why=_WHY_GUESS,
        unless=("labelled", "quoted"),
        rewrite="likely",
        patterns=(
            "probably|maybe|perhaps|presumably|supposedly|allegedly|apparently|conceivably|purportedly|seemingly|reportedly|"
            "arguably|prolly|ostensibly|mebbe|plausibly|evidently|potentially|possibly|hopefully|imo|imho|afaik|iirc|afaict|"
            "probs|likeliest",
            "most|very|quite|highly|more likely|probable|probably|than|? ~0",
            "more than likely",
            "as likely as not",
            "in all likelihood|probability",
            "chances|odds are",
            "more or less certainly",
            "there is|'s a|every|some good|strong|decent|fair|real|high|small|distinct|? chance|possibility|likelihood|probability "
            "that|it|the|we|of|this",
            "doubtless|no doubt",
            "almost|nearly certainly|certain|definitely",
            "rumour|rumor has|is|says it|that|?",
            "rumours|rumors",
            "word is|has it|on|? the? street|it|?",
            "grapevine",
            "so they say",
            "people|they|some|folks|everyone|everybody say|says|are|is saying|think|thinks|believe|?".replace(
                "|?", ""
            ),
        ),
        examples_bad=("It's probably the new release.", "Presumably a partner changed the format."),
        examples_good=("Likely cause: the price import at 03:00; the supplier confirms by 15:00.",),
    ),
    Rule(
        id="speculation.modal",
        category="SPECULATION",
        why=_WHY_GUESS,
        unless=("labelled", "quoted", "conditional"),
        patterns=(
            "it|this|that|which|cause|outage|problem|issue|culprit|reason|one|he|she|they|someone|something|there ~1 [ might|may|could|"
            "must well|also|just|possibly|easily|simply? be ]",
            "<!we|i [ might|may not|also|well|just|possibly|simply? have|'ve|of been? ]",
            "must|must've have|'ve|of been|got|gotten|gone|had|changed|sent|missed|run|caused|dropped|lost|failed|triggered|pushed|"
            "happened|set|made|come|turned|put|done|left|switched|forgotten|deleted|updated|broken|tripped|filled|slipped|started|"
            "stopped|expired|moved|removed|introduced|hit|timed|crashed|reached|entered|leaked|been",
            "must've|might've|mighta|musta|coulda",
            "could|can have|'ve|of !prevented|avoided|caught|spotted|noticed|stopped|foreseen|lost|detected|saved|gone|done|found|"
            "seen|been|tested|checked ~0",
            "could|can|may|might ~1 have|'ve|of been a|an|the|due|caused|triggered|related|because|some|something|down|hit|?".replace(
                "|?", ""
            ),
            "could|might|may well|easily|very|? be|have|'ve been|? a|an|the|due|related|linked|caused|down|something|some|our|because|"
            "from|that|connected|to|behind|why|dns|network ~0",
            "might|may be",
            "could well|easily|conceivably be|have",
            "might !i|we|as|ask [ * ]",
            "<!not|n't|will|would [ can't|cannot|can rule out ] !x $".replace(
                "[ can't|cannot|can rule out ] !x $", "[ not be entirely ruled out ]"
            ),
            "^ could|might it|this|that|they|there have|be|'ve",
            "could|might it|this|that be",
        ),
        examples_bad=(
            "The outage might be linked to the storm.",
            "The form may have been changed.",
            "It could be the power supply.",
        ),
        examples_good=(
            "A restart could have lost 40 minutes of orders.",
            "We do not know yet whether the partner changed it; Lena asks by 11:00.",
        ),
    ),
    Rule(
        id="speculation.appearance",
        category="SPECULATION",
        why=_WHY_GUESS,
        unless=("labelled", "quoted"),
        patterns=(
            "it|this|that|which|there|all|everything|cause|problem|outage|and|he|they|i|we|what|system|now|really|just|still|also? "
            "looks|look|looked|smells|smelled|smelt|sounds|feels|reeks|tastes|seems|seemed|stinks to|very|a|more|suspiciously|awfully|"
            "most|exactly|remarkably|kinda|almost|? me|us|lot|much|bit|? like|as|of",
            "it|this|that|which|there seems|seemed|seem|appears|appeared|would appear|seem|that|to|as|like|a|unlikely|likely|clear|? ~0",
            "it|there would|might|does appear|seem that|to|as|?",
            "seems|seem|seemed to|like|as|that|plausible|likely|possible|probable|unlikely|obvious|related|linked|connected|clear|"
            "certain|unrelated|? have|be|?",
            "<!not|never appears|appear|appeared to|that|as|unrelated|related|linked|connected|likely|unlikely have|be|?",
            "all|the? ~1 hallmarks|signs|fingerprints of|point|suggest|all|are|?",
            "all|everything|evidence|signs|symptoms|this|that|it|logs|which|pattern|timing ~1 points|point|pointing|suggests|suggest|"
            "hints|hint to|towards|at|that|a|an|some|it|?",
            "has|have got|all the|every|? ~1 hallmarks|feel|look|smell|makings|fingerprints of",
            "kind|sort of looks|seems|feels|sounds",
            "plausible|likeliest|probable|conceivable|simplest|obvious|best explanation|cause|reason|culprit|scenario|candidate is|"
            "would|could|?",
            "not|n't entirely|be? unlikely|impossible|implausible|inconceivable|far-fetched|out",
            "can't|cannot rule|be out|ruled|excluded|exclude ~0",
            "stands to reason",
            "by the looks|sound|look of",
            "from the looks|look|sound of",
            "on the face of it",
            "at first glance|sight|look|blush",
            "god|goodness|heaven|lord knows",
        ),
        examples_bad=("It looks like the roster was overwritten.", "This smells like a time zone problem."),
        examples_good=("The error appears on the second page.", "The page looks the same on a phone."),
    ),
)

OVERPROMISE_RULES: Final = (
    Rule(
        id="overpromise.never-again",
        category="OVERPROMISE",
        why=_WHY_PROMISE,
        unless=("quoted", "conditional"),
        rewrite="{prevention}",
        patterns=(
            "will|won't|shall|would|can|'ll|cannot|can't|could not|never|ever|n't|simply? never|ever|not|simply|possibly? ~1 happen|recur|"
            "reoccur|fail|repeat|occur|break|return|arise|resurface|crash|reappear|strike|come ever|back|itself|again|twice|once|more|"
            "like|anymore|in|on|?",
            "will|won't|shall|can|can't|cannot|'ll|not|never|ever|no-one ~1 see|experience|suffer|face|have|be|go|lose|get|encounter|"
            "hear|notice ~5 ever|again|anymore",
            "will|'ll|shall never|ever be? =happen|=lose|=fail|=see|=go|=break|=leak|=let|=make|=have|=allow|=crash|=expire|=miss|=leave|"
            "=charge|=double|hacked|breached|affected|compromised|exposed|down|wrong|late|=experience|=face|=need|=repeat|=come|=run",
            "won't|not happen|recur|occur|reoccur|repeat again|twice|ever|itself|?",
            "never|not ever? again",
            "there will|won't|'ll not|never|be no|? be|any|ever|? a|another|any|no|further|more|? ~1 repeat|outage|outages|incident|"
            "incidents|downtime|recurrence|interruption|interruptions|failure|failures|delay|delays|problem|problems|issue|issues|"
            "disruption|disruptions|loss|breach|errors|surprises|relapse",
            "will|won't not|never|? be a|any|another repeat|recurrence|outage|failure|relapse|incident",
            "will|'ll always|forever|permanently be|work|run|have|stay|remain|hold|keep|?",
            "no *? will|can|could|shall ever|again|never ~3 again|?",
            "no|never|not one|single|customer|user|patient|student|player|passenger|order|payment|record|data|one|more will|'ll|shall|can "
            "ever be|lose|have|see|suffer|?",
            "under no circumstances|circumstance will|can|shall|would|?",
            "last time|outage|one this|it|that|you|we|customers? will|'ll|ever|happens|of ~1",
            "the last time",
            "that|this is|was|'s the end of it|this|that|the",
            "behind us for good",
        ),
        examples_bad=("This will never happen again.", "There won't be another outage."),
        examples_good=("Passwords are never written to disk.", "The old system never checked the date."),
    ),
    Rule(
        id="overpromise.guarantee",
        category="OVERPROMISE",
        why=_WHY_PROMISE,
        unless=("quoted", "negated", "contractual"),
        rewrite="expect",
        patterns=(
            "i|we|you can|do|will|'ll|hereby|fully|personally|absolutely|therefore|have? personally|absolutely|hereby|fully? guarantee|"
            "promise|swear|vow|pledge|warrant|assure|reassure|guaranteed|promised ~0",
            "i|we|you can|could|want|like|do|am|have|would ~2 guarantee|promise|assure|reassure|swear|vouch",
            "guarantee|guarantees|guaranteeing that|you|zero|no|full|a|it|the|there|to|100|this|every|success|delivery|?",
            "guaranteed",
            "it|it's|this|that|result|recovery|success ~1 guaranteed",
            ", promise|guaranteed|i|trust promise|me|swear|?".replace(", promise", "promise").replace(
                "promise|guaranteed|i|trust promise|me|swear|?", "trust me"
            ),
            "i|we promise|swear",
            "promise !to|of|by|was|is|in|that|we|from|made [ ] $".replace("[ ] ", ""),
            "pinky promise|swear",
            "you have|got my|our|? word|guarantee|promise|assurance",
            "my|our word|solemn on|promise|guarantee|of|is|? ~0 it|honour|that|you".replace("|? ~0", ""),
            "i|we give|gave|giving|'ll|will give|? you|everyone|customers? my|our|a|the|full? word|guarantee|assurance|promise",
            "rest|be|you|can|stay assured|reassured",
            "you|customers|everyone|users|we|they can|may|should rest|be|feel|count|bank|rely|depend|sleep completely|fully|absolutely|"
            "totally|quite|? assured|certain|confident|sure|on|easy|safe|soundly",
            "mark my words",
            "take it from me|us",
            "stake my|our reputation|job|life|career",
            "bet|bank on|my it|this|that|life|house",
            "cast-iron|iron-clad|ironclad|watertight|bulletproof|bullet-proof|foolproof|fool-proof|failproof|fail-proof|unbreakable|"
            "unhackable|flawless|flawlessly|invincible|unsinkable|infallible|rock-solid|impenetrable|future-proof|idiot-proof|"
            "indestructible|airtight|fail-safe|failsafe|risk-free|perfect|bombproof|bomb-proof|error-free|bug-free|zero-risk",
            "without fail|question|exception|doubt",
            "without a|any|the shadow|slightest|? of|a|? doubt|question|hitch|problem|exception",
            "beyond any|all|a|? doubt|question|shadow",
            "no ifs|matter ~1 buts|what|happens|how",
            "come|no what matter|may|what|hell",
            "hand on heart",
        ),
        examples_bad=("I guarantee that no card data was touched.", "The new setup is bulletproof."),
        examples_good=(
            "We cannot promise a date before the supplier has answered.",
            "The supplier guarantees an answer within four hours under the contract.",
        ),
    ),
    Rule(
        id="overpromise.absolute",
        category="OVERPROMISE",
        why=_WHY_PROMISE,
        unless=("quoted", "negated"),
        patterns=(
            "100|hundred|1000 %|percent|per|cent cent|? safe|secure|sure|certain|confident|reliable|fixed|resolved|solved|uptime|"
            "guaranteed|available|protected|committed|stable|clean|availability|correct|accurate|back|recovered|reliability|covered|"
            "positive|ready|proof|bulletproof|confidence|working|accuracy|gone|security|done",
            "completely|totally|absolutely|perfectly|fully|entirely|utterly|wholly|100%|a|the completely|hundred|? safe|secure|certain|sure|"
            "risk-free|protected|immune|impossible|stable|reliable|foolproof|eliminated|eliminates|eliminate|solved|confident|watertight|"
            "future-proof|infallible|bulletproof|eradicated|prevents|removes|solves|fixes|guaranteed|fine percent|?",
            "eliminate|eliminates|eliminated|removed|remove|removes|rule|ruled|excluded|exclude|eradicate|eradicated|rules out|? any|all|"
            "every|the|completely? further|future|possible|? chance|risk|risks|possibility|danger|likelihood|doubt|threat|scope|error",
            "zero|no|nil|not absolutely|conceivable|further|whatsoever|the|slightest|remaining|more|earthly|? risk|chance|possibility|danger|"
            "downtime|likelihood|way|prospect|threat|doubt of|that|to|for|whatsoever|it|this|we|the|in|about|another|anyone|anything|next|"
            "from|going|at|losing|$",
            "zero|no|nil risk|downtime|defects|errors|chance $",
            "once and for all",
            "for good|ever|eternity|keeps !measure|reason|reasons|and|customers|or $".replace(" $", ""),
            "permanent|permanently|definitive|definitively|conclusively|lasting|forever|irreversibly fix|solution|fixed|solved|resolved|"
            "cured|gone|cure|eliminated|closed|prevented|prevents|remedy|end|rectified|repaired",
            "fixed|solved|resolved|cured|gone|sorted|closed ~1 permanently|forever|definitively|completely|conclusively",
            "impossible for|to|that|now|it|?",
            "cannot|can't|could|couldn't|can not|never|possibly|simply|ever|physically|? possibly|ever|simply|physically|? go|happen|fail|"
            "recur|break|crash|reoccur|repeat|come|get|leak wrong|again|down|twice|back|ever|itself|more|hacked|anymore|out",
            "can't|cannot|can|could not|never|? ever|possibly|? fail|recur|happen|reoccur|break|leak again|twice|anymore|?",
            "simply|physically can't|cannot|can|will not|never|? ~1",
            "will|'ll|shall|we'll|going definitely|certainly|absolutely|surely|undoubtedly|100|without|for|inevitably|categorically|"
            "unquestionably|to %|?",
            "definitely|certainly|absolutely|undoubtedly|surely|unquestionably|categorically ~0 will|'ll|be|won't|fixed|not|gone|solved|"
            "safe|over|resolved|done|secure|able|finish|never|ready|have|no",
            "every single|last|one ~3 will|'ll|shall|gets|get",
            "all|everyone|everybody|everything ~3 will|'ll|shall be|run|work|get|go|always? fine|ok|perfect|perfectly|flawlessly|smoothly|"
            "tonight|perfect|back|refunded|restored|paid|safe|right|whole|compensated|well|great|exactly|fully|immediately|happy",
            "complete|absolute|full|total|utmost|100|utter confidence|certainty|%|safety|security|protection|guarantee|? that|in|it|confidence|"
            "certainty|the|of|against",
            "will|would|'ll solve|fix|end|cure|prevent|stop|remove|catch all|every|any|this|all|everything further|future|such|problems|"
            "problem|issues|outages|failures|errors|of|possible|permanently|forever|again|for|recurrence",
            "made|make|making|ensure|ensured|ensuring|ensures|making sure|certain|that|? that|? ~3 can't|cannot|can|never|won't|will never|"
            "not|ever|? happen|happens|occur|occurs|recur|recurs|again|twice|back|fail|fails|go|be ~1 again|?",
            "ensure|ensures|ensured|guarantees|guaranteeing ~3 never|always|no|zero",
            "bullet|fool|water|fire|future|idiot proof",
            "set in stone",
            "nothing|nobody|no-one|noone can|could|will|'ll ever|possibly|now|? go|happen|break|stop|fail|touch|bring|be|get ~1",
            "is|are|was|were|'s|'re|now now|completely|finally|? a? over|history|thing|past for|of|now|$ good|the|past|ever",
            "entirely|totally|fully behind us",
            "all|the? risk|danger|threat|problem is|has|'s|now been|now|? gone|over|eliminated|removed|past|history",
            "best|perfect|most in|solution|reliable|secure|class|the industry|world",
        ),
        examples_bad=(
            "The shop is now 100 % safe.",
            "We have fixed this once and for all.",
            "There is zero risk of a repeat.",
        ),
        examples_good=("No upper limit is promised.", "It fails in 100 % of the tests since 09:42."),
    ),
)

LEGAL_RULES: Final = (
    Rule(
        id="legal.admission",
        category="LEGAL",
        why=_WHY_LEGAL,
        unless=("quoted", "left_to_counsel"),
        patterns=(
            "we|i|company|firm|bank|school|hospital|airline|supplier|vendor|they|us|organisation|organization|they|it|operator|provider|"
            "board|office|insurer|agency are|were|is|was|am|have|has|'re|'m|been|be|had|'ve ~2 negligent|liable|culpable|guilty|"
            "non-compliant|noncompliant|in-breach|complicit|blameworthy",
            "negligent|negligence|negligently|liable|culpable|culpability|wrongdoing|malpractice|misconduct|malfeasance|dereliction",
            "gross|criminal|wilful|willful|reckless|contributory|corporate negligence|misconduct|breach|disregard|liability|manslaughter|"
            "recklessness",
            "legally|financially|contractually|criminally|civilly|jointly|fully|strictly|solely responsible|liable|bound|obliged|"
            "accountable|at|obligated|required|in fault|breach|?",
            "accept|accepts|accepted|admit|admits|admitted|acknowledge|acknowledges|acknowledged|concede|concedes|conceded|assume|assumes|"
            "take|takes|took|bear|bears|have|confess|confessed|owns|own|deny|denies full|our|legal|all|any|the|total|complete|entire|that|"
            "sole|to|no|partial|? ~1 liability|fault|guilt|responsibility|wrongdoing|negligence|breach|blame|culpability|legal",
            "admission|admissions of ~1",
            "liability lies|rests|is|falls|sits",
            "full|our|their|legal|vicarious|strict|joint|product|personal|unlimited liability",
            "duty of care",
            "fiduciary|statutory|legal|regulatory|contractual|licence|license duty|duties|obligation|obligations|requirement|requirements "
            "were|was|not|breached|been|have|had|?",
            "fell|fall|falls short of the|our|their|? ~1 legal|regulatory|statutory|contractual|duty|standard",
            "at fault legally|in|under",
            "in the eyes of the law",
            "fault under|in law",
            "we|us|company|firm|bank|i|they don't|do|have|has|are|would|'d no|not|without|? have|? ~1 legs|leg|defence|defense|case|"
            "indefensible|grounds to|in|against|that|stand|?".replace("|?", ""),
            "indefensible",
        ),
        examples_bad=("We were negligent.", "We are liable for the double charges."),
        examples_good=("Counsel decides whether we are liable.", "Ms Okoro is responsible for the repair."),
    ),
    Rule(
        id="legal.breach",
        category="LEGAL",
        why=_WHY_LEGAL,
        unless=("quoted", "left_to_counsel"),
        rewrite="{legal_facts}",
        patterns=(
            "a|the|this|any|clear|serious|material|notifiable|reportable|personal|privacy|data? ~1 breach|breaches|violation|violations|"
            "infringement|infringements|contravention|offence|infraction|noncompliance|non-compliance of|to|under|with|in|by the|our|their|"
            "its|a|? @law_word|contract|agreement|terms|law|act|duty|confidence|trust|article|regulation|regulations|rules|licence|sla|"
            "policy|privacy|confidentiality|warranty|gdpr|obligation|obligations|rights|statute",
            "in|into|is|are|be|was|were|been breach|violation|contravention|default|noncompliance|non-compliance|infringement of|with|under|"
            "and|to|$ the|our|its|their|a|? ~1",
            "=breach|=violate|=infringe|=contravene|=flout|=transgress the|our|their|a|its|several|multiple|your|both|data|patient|customer|"
            "? ~2 contract|agreement|law|laws|regulation|regulations|gdpr|nis2|dora|hipaa|pci|pci-dss|rules|rule|act|terms|obligation|"
            "obligations|privacy|sla|slas|licence|license|policy|rights|copyright|article|duty|confidentiality|directive|psd2|sox|"
            "requirements|ccpa|ferpa|patent|patents|code|conditions|statute|covenant|warranty|confidence",
            "=breach|=violate|=infringe|=contravene @law_word",
            "=break the|our|a|data|privacy|several|any|consumer|? ~1 law|laws|contract|regulations|regulation|rules|agreement|terms|licence",
            "against the law|regulations|rules|contract|gdpr",
            "illegal|illegally|unlawful|unlawfully|fraud|fraudulent|fraudulently|criminal|criminally|felony|crime|perjury|theft|"
            "embezzlement|defamation|libel|libellous|slander|collusion|bribery",
            "data|privacy|security|gdpr|contract|contractual|material|personal|notifiable|reportable|regulatory|compliance breach|breaches|"
            "violation|violations|offence|infringement|failure",
            "reportable|notifiable|actionable|prosecutable data|breach|event|incident|offence|under|? ~1",
            "not|non|n't|never|longer gdpr|pci|hipaa|dora|nis2|legally|fully|sox|in|? compliant|lawful|legal|compliance|comply",
            "<!counsel did|do|does|didn't|don't|doesn't|failed|fail|fails|failing|failure|have|has|had not|to|n't|failed? ~1 comply|meet|fulfil|fulfill|"
            "honour|honor|observe|satisfy|complied|met with|our|the|their|its|all|any|? ~1 contract|contractual|legal|regulation|regulations|law|"
            "laws|regulatory|obligation|obligations|gdpr|statutory|duty|act|licence|terms|rules|requirements|requirement|dora|nis2|hipaa|pci|"
            "directive|agreement|sla",
            "constitutes|constitute|constituted|constituting|amounts|amount|amounted ~3 breach|violation|negligence|fraud|offence|default|"
            "misconduct|infringement|crime|misrepresentation|failure|trespass|contempt",
            "counts|qualifies|classifies|count|classed|is|was as|a an?|? ~3 breach|negligence|violation|offence|fraud|default|infringement",
            "ground|grounds|cause|breach|basis for|to|of termination|sue|action|contract|terminate|dismissal|claim|litigation",
            "misled|deceived|misrepresented|lied|defrauded|cheated|misleading the|our|to|? ~1 regulator|customers|investors|shareholders|"
            "market|public|auditors|customer|authorities|passengers|patients|board",
            "covered|cover-up|coverup|concealed|withheld|hid up|it|the|evidence|this|from|?",
            "infringed|infringes|infringing|violates|violated|contravenes|contravened|plagiarised|plagiarized",
            "breached|breaches|breach @law_word|our|the|their|its",
            "broke|break|broken|breaking the law",
        ),
        examples_bad=("This is a breach of GDPR.", "It's a clear violation of the contract."),
        examples_good=(
            "GDPR article 33 may apply; counsel answers by Thursday noon.",
            "The circuit breaker opened at 09:42.",
        ),
    ),
    Rule(
        id="legal.consequence",
        category="LEGAL",
        why=_WHY_LEGAL,
        unless=("quoted", "left_to_counsel"),
        patterns=(
            "sue|sued|suing|lawsuit|lawsuits|litigation|litigate|prosecuted|prosecution|prosecute|class-action|indicted|indictment",
            "will|'ll|can|could|going ~2 sue|sued|prosecute|prosecuted|fined|fine|penalised|penalized|sanctioned",
            "class action|actions",
            "regulator|regulators|authority|authorities|ico|sec|commission|watchdog|court|judge|dpa|bafin|fca|government will|'ll|is|are|"
            "would|going|surely|shall|must ~3 fine|penalise|penalize|sanction|punish|prosecute|investigate|sue|fined|revoke|charge|rule|find",
            "face|faces|facing|incur|incurred|expect|attract|risk|risking a|an|heavy|massive|huge|certain|large|legal|hefty|serious|severe|"
            "? ~1 fine|fines|penalty|penalties|sanctions|lawsuit|claims|prosecution|liability|litigation|damages|action",
            "entitled|owed|owe|owes|due|pay|liable|claim|claims|claiming|seek|demand|award|awarded|owing to|them|every|each|the|any|our|full|for|in|? ~2 "
            "damages|compensation|reparation|restitution|redress|indemnity",
            "is|are|be|am entitled to|under",
            "have|has|had|with|of a|strong|valid|solid|good|legitimate|legal|every|? ~1 claim|case|right|grounds|entitlement against|to|for|on "
            "us|sue|the|compensation|damages|terminate|claim|our|our|them|court",
            "lose|win|losing|settle|see|end|drag|fight|stand|beat|go ~2 in|to|out court",
            "no|legal|some|any|little legal|our|exposure|regulatory|? exposure|liability|risk|claim|consequences|jeopardy|basis|grounds|"
            "obligation|responsibility|standing to|here|from|for|in|on|whatsoever|$",
            "legal exposure|liability|jeopardy|consequences|culpability|fault|repercussions",
            "lose|losing|revoked|revoke|forfeit our|the|their ~1 licence|license|accreditation|charter",
            "void|voids|voided|invalidates|nullifies|terminates|null the|our|this|their|and contract|agreement|warranty|insurance|void|cover",
            "indemnify|indemnified|indemnification|compensate|reimburse every|all|everyone|them|each|any|affected|customers|our|? ~1 in|full|fully|"
            "for|loss|losses|damages",
            "criminal|civil|legal charges|liability|proceedings|action|offence|case|claim|claims|against|?".replace(
                "|?", ""
            ),
            "go|going|went|be|end|land ~2 to|in jail|prison",
            "jail|prison",
            "personally liable",
            "under|by law|statute we|must|are|have|owed|$",
            "legally obliged|required|bound|entitled|obligated|wrong|speaking",
        ),
        examples_bad=("Passengers will sue us.", "The regulator will fine us for this."),
        examples_good=(
            "We have asked counsel whether a report is due.",
            "The fine for late trains is in the contract.",
        ),
    ),
)
