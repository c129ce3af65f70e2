"""Rules for fault laid on someone by a hint: sarcasm, a counterfactual, a rhetorical question."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "An executive who reads a name beside a fault asks who, not what; people then hide what they know. "
    "Say what the system allowed."
)

BLAME_HINT_RULES: Final = (
    Rule(
        id="blame.done-by",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "@trouble ~3 was|were|is|are|been? ~1 caused|made|created|introduced|triggered|brought|"
            "produced|left|started|inflicted on|about? entirely|solely|largely? by a|an|the|our|their? ~2 "
            "@role|@team|@name",
            "blame|fault|responsibility|accountability for ~5 lies|sits|rests|falls|belongs|lands|ends "
            "squarely|entirely|solely|firmly|wholly? with|on|at the|our|their|a? ~2 @role|@team|@name",
            "blame|fault|responsibility lies|sits|rests|falls|belongs|lands|ends squarely|entirely|solely|"
            "firmly|wholly|fair? and? square? with|on|at *",
            "down|due|owing|thanks|because to|of ~1 sloppiness|carelessness|negligence|laziness|"
            "incompetence|ignorance|arrogance|complacency|stupidity|inattention|indifference|"
            "stubbornness|recklessness|impatience|inexperience|cowardice",
            "sloppiness|carelessness|laziness|incompetence|ignorance|arrogance|complacency|stupidity|"
            "inattention|indifference|stubbornness|recklessness|impatience|unprofessionalism|amateurism "
            "of|in|on|at|from|by|among the|our|their|some? ~2 @who",
            "@role|@team|@name 's|' ~2 decision|choice|refusal|failure|inability|reluctance|unwillingness|"
            "insistence|attempt|habit|hurry|rush|eagerness|tendency|indecision|silence|inaction|"
            "negligence|shortcut|oversight|blunder|haste|delay to|not|on|in|of|that|cost|caused",
            "refusal|inability|unwillingness|reluctance of|by the|our|a? ~2 @role|@team|@name",
            "because|since|as|after|when the|our|some|a|an? ~3 @role|@team|@name|someone|somebody|they "
            "couldn't|wouldn't|didn't|could|would|did not? be? ~1 bothered|trusted|listen|care|check|"
            "read|ask|wait|follow|think|understand|look|test|tell",
            "@trouble the|our|that|which|those ~2 @role|@team|@name made|created|caused|left|handed",
            "@trouble has|have a name",
            "hands|fingerprints|name of|are|is|all ~2 over this|it",
            "@name|@role|@team 's fingerprints|name|hands are|is|all",
            "courtesy of the|our|a? ~2 @who",
            "because of|down @name|him|her|them|you",
            "@name 's ~1 commit|change|code|script|patch|merge|deploy|release|config|configuration|push|"
            "migration|fix|update|typo|edit|decision|shortcut|hack ~1 broke|caused|took|killed|brought|"
            "dropped|started|triggered|led|deleted|crashed|introduced|wiped|ruined|cost|created|sent|"
            "stopped|knocked|is|was",
            "by|to|from|with|blame|on|because @name 's ~1 commit|change|code|script|patch|merge|deploy|"
            "release|config|configuration|push|migration|fix|update|typo|edit|decision|shortcut|hack",
            "it was the|our|a|an? ~2 @who who|that !@helpful *",
            "@who ~3 and|then took|brought|broke|killed|dropped|knocked|wiped|lost|ruined ~1 site|system|"
            "down|service|everything|whole|offline|data|network|production",
            "@name|@role|@team|his|her|their 's? name|names|fingerprints|handwriting|prints|paw ~2 over|on",
            "because|since|as|when|after the|our|some? ~1 @who trusted|assumed|believed|guessed|thought|"
            "figured|wanted|decided|preferred|insisted|refused|forgot|neglected|fancied|felt|misunderstood|"
            "misread|rushed|panicked|relied|hoped ~1",
            "better|more|some|proper|basic|decent|adequate training|supervision|discipline|planning|"
            "attention|management|leadership|oversight|testing|diligence|care of|by|from|in|on|at|among|"
            "for ~3 would|could|might",
        ),
        examples_bad=(
            "The mess was made by the overnight contractor.",
            "The blame for the lost meters sits with dispatch.",
            "Ingrid's decision to skip the dry run cost us the morning.",
        ),
        examples_good=(
            "The outage was announced by the press office at 10:00.",
            "Responsibility for the list moves to the platform team on 1 August.",
            "The team's decision is due at noon.",
        ),
    ),
    Rule(
        id="blame.not-able",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "@who ~1 can't|couldn't|cannot|can|could not? be trusted|relied|counted|depended|left to|on|"
            "with|alone",
            "@who ~1 can't|couldn't|cannot|can|could not? even|manage|seem? to? ~1 tie|count|spell|operate|"
            "boil|organise|organize|follow|type the|their|a|simple|basic|an|to",
            "@who ~1 can't|couldn't|cannot|don't|doesn't|didn't even ~1 read|find|tell|know|check|look|"
            "ask|open|test|answer ~1",
            "@who is|are|was|were|'s|'re ~1 not|n't? ~1 up to the job|task|mark|scratch|standard",
            "out of his|her|their|its depth|league",
            "@who|@team|@role ~1 incapable|unable|unfit|unwilling|unqualified|ill-equipped of|to|for",
            "any|a|every half|semi|halfway? competent|decent|half-decent|self-respecting|half-competent|"
            "sane|serious|sensible|professional|real|proper|responsible|good|halfway-competent|"
            "reasonable|experienced|trained ~1 @role|@team|person|professional|company|programmer|dba "
            "would|could|should|knows|checks|tests|reads|'d",
            "a first-year|junior|child|monkey|toddler|schoolboy|beginner|trainee|six-year-old ~1 would|"
            "could|knows",
            "amateur hour|amateurs|clowns|cowboys|jokers|numpties|muppets|keystone",
            "is it|that too much to ask|expect",
            "@who ~1 lost|lose the plot",
            "@who not|n't|hardly|never|isn't|aren't|wasn't|weren't exactly|known|the|famous|covered "
            "sharpest|brightest|rushed|cover|for|covered|in|hurry",
            "left hand does|didn't|doesn't|did not? know|knows",
            "@who has|have|had|'s|'ve one|a single|only? job|task",
            "@who ~1 got|gets|get|getting ahead|too|carried of|big|comfortable|cosy|away|used",
            "@who ~1 think|thinks|thought rules|they|he|she|testing|that ~2 above|better|optional|don't|"
            "beneath|apply",
            "@who ~1 learn|learns|learned|learnt nothing|never|not",
            "@who never|hardly|rarely learn|learns|listen|listens|read|reads|answer|answers|check|checks|"
            "ask|asks|test|tests|document|documents|write|writes",
            "not one|a single? ~1 person|soul|engineer|manager|reviewer|member|colleague|@role ~6 "
            "@duty_past|@duty|raised|said|stopped|objected|spoke|lifted|thought|cared|bothered",
            "what|this|that you|we|one|they get|gets|deserve|deserves|getting for|when|if|from",
            "<!can|could|to|should|may|might|will|would you|we|they =let|=give|=put|=trust|=allow the? "
            "contractors|amateurs|juniors|interns|kids|outsiders|consultants|marketing|sales|offshore|"
            "freelancers|temps|managers|cowboys ~1 near|loose|anywhere|the|with|in|on|access|touch|run|do",
            "you|one|anyone would|'d think|expect|hope|imagine|assume|have ~2 @role|@team|@name|"
            "professionals|experts|people|anyone|someone|he|she|they",
        ),
        examples_bad=(
            "The clerk couldn't be trusted to type a port number.",
            "Any self-respecting operator would have copied it first.",
            "The integrator is not up to the job.",
        ),
        examples_good=(
            "The system could not read the file.",
            "A trained nurse has to confirm each dose.",
            "The team cannot tell yet which orders are lost.",
        ),
    ),
    Rule(
        id="blame.let-down",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "@who ~2 let|lets|letting|failed|fails|abandoned|deserted|betrayed|misled|deceived us|me|"
            "everyone|everybody|customers|patients|passengers|them|our",
            "the|our|that|your? ~2 @who|integrator|courier|outsourcer once? ~2 lets|let|failed ~1 down|us",
            "@who never|hardly|rarely|seldom|barely did|do|does|done|delivers|delivered|follows|followed|"
            "answers|answered|returned|returns|told|tells|came|bothered|gave|asked|showed|shows|"
            "turned|kept|keeps|responded|replied|documented|wrote|passed|reported|said|sent|tested|"
            "finished|fixed what|as|the|on|a|any|our|us|back|up|their|his|her|to|$",
            "@who ~1 didn't|doesn't|don't|did|does|do|hasn't|haven't|has|have not? do|does|done|deliver|"
            "delivered|pull|pulled|keep|kept what|their|his|her|its|as|the ~1 we|job|weight|part|asked|"
            "told|promised|word|basics|bargain|agreed",
            "took|takes|taken|needed|waited the|our? ~2 @role|@team|@name|people|them|him|her 's? ~4 to "
            "pick|realise|realize|wake|admit|react|notice|bother|find|work|figure|get|answer|respond|"
            "reply|return|own|come|lift",
            "took|takes @pronoun|@name|them|him|her ~4 to pick|realise|realize|wake|admit|react|notice|"
            "bother|find|figure|get|answer|respond|reply|return|own|lift",
            "@who ~2 took|takes|taking their|his|her|its|all sweet|own|good|day|precious time|long|about?",
            "@who ~1 dragged|dragging|drags|dithered|dithering|stonewalled|stonewalling|shrugged|"
            "shrugging|shirked|shirking|procrastinated|dawdled|waffled|ducked|dodged|fobbed|meddled|"
            "tinkered|tampered|fiddled|faffed|gambled|winged|bluffed|snoozed|slacked|cheated|lied",
            "@who ~1 sat|sitting|sits|sit ~1 on ~1 hands|ticket|report|it|warning|request|information|"
            "this|email|mail|news|alert|alarm|fix|patch|results|problem",
            "@who ~1 =pass|=shift|=dodge ~1 buck|blame|responsibility",
            "@who ~1 =look|=turn|=face|=bury the|a|away|his|her|their? other|blind|deaf|head|heads ~2",
            "@who ~1 =wave|=nod|=wink|=rubber-stamp it|this|them|the|that through|change|release|without?",
            "@who ~1 =wash ~1 hands of|off?",
            "@who ~1 =throw|=toss|=fling ~2 over the fence|wall",
            "@who|they ~1 washed|kept|swept|brushed ~3 quiet|rug|carpet|aside|off",
            "@who ~1 bit|bitten off more",
            "@who ~1 =ride roughshod",
            "@who ~1 =ask for it|this|trouble",
            "@who ~1 =cry wolf",
            "@who ~1 =botch|=bungle|=butcher|=screw|=mess|=stuff|=foul|=cock up|the|it|this",
            "@who ~8 without even|ever|so|first|really|actually|properly|any|much|once? as? @unchecked",
            "@who ~1 @act ~5 wrong|incorrect|bad|untested|unchecked|outdated",
            "@who ~1 @act ~6 knowing|anyway|regardless|nonetheless|blind|blindly|untested|unannounced|"
            "unasked|unprompted",
            "@who ~8 despite|against|ignoring|over|defying the|our|all|every|clear|my|repeated|company|"
            "explicit|two|three|several? ~1 warnings|warning|advice|orders|policy|instructions|objections|"
            "rules|protests|protocol|guidance|better|recommendation",
            "@who ~1 knew|know|knows full|perfectly|very|damn well",
            "@who ~5 knowing full|perfectly|well|that|it",
            "@who ~1 chose|opted|elected|decided|preferred convenience|speed|comfort|not|against|profit|to "
            "over|instead|ignore|skip|look|gamble|cut|rush|do|save|go|test|wait|tell|check|ask",
            "@who ~1 did|does|do|didn't|doesn't not|n't? do the|their|any|its|his|her maths|math|job|"
            "homework|work|basics|testing|checks|reading",
            "@who ~2 went|goes|gone rogue|awol|cowboy|quiet|behind|over|missing|to",
            "@who ~1 got|get|gets it|this|that|us|everything|the ~1 wrong|mess|into",
            "@who ~1 made|makes|make a|an|the|another ~2 mess|hash|mistake|error|blunder|slip|decision|"
            "call|botch|shambles|misjudgement|misjudgment|assumption|meal",
            "@who ~1 made|makes|make mistakes|errors|blunders|excuses|assumptions",
            "@who ~1 blamed|blames|blaming|pointed|points|denied|denies|lied|lies",
            "@who is|are|was|were|'s|'re hiding|covering|stalling|lying|bluffing|dithering|slacking|"
            "winging|sulking|dodging|making",
            "@who ~1 was|were|is|are ~2 too busy|lazy|slow|proud|late|cheap|scared|tired|hungover|drunk|"
            "distracted|stubborn|arrogant|greedy|timid",
            "@who ~1 was|were|is|are drunk|hungover|distracted|dozing|chatting|gossiping|texting|gaming|"
            "napping|daydreaming",
            "@who ~1 fell|fall|falls short|asleep|behind|down|over on|at|of|his|her|their?",
            "@who ~1 =treat ~4 as|like a|an|their ~1 joke|toy|playground|sandbox|game|afterthought|nuisance",
            "@who ~8 and|but|yet delivered|did|sent|produced|gave|offered|brought|told|provided nothing|"
            "little|zero|no-one|nobody|none|not",
            "@who|administration|predecessor|predecessors ~1 left|leaves|lumbered|saddled|stuck|dumped us|"
            "this|it|me|everyone|the ~6 mess|bomb|muddle|chaos|lurch|hanging|dark|holding|with",
            "@who ~1 walked|walks|ran|runs|shied|backed away|off|out from|of|on|with",
            "@who ~1 slept|sleeps|napped|dozed|snoozed|sailed|breezed|blundered|stumbled|muddled through|"
            "over|past|into",
            "@who ~1 let|lets ~1 guard|standards|discipline|things ~1",
            "why wasn't|weren't|isn't|aren't|didn't|doesn't|don't|hasn't|haven't|wouldn't|couldn't|hadn't "
            "the|our|a|any|anyone's? ~2 @who ~1",
            "why was|were|did|does|is ~2 @who ~1 not|asleep|so|allowed|never|still|ignoring|absent|away|"
            "silent|late",
            "where|when was|were|did|is the|our? ~2 @who !who",
        ),
        examples_bad=(
            "Once again the supplier has let us down.",
            "The vendor never did what we asked.",
            "The network team took their sweet time.",
        ),
        examples_good=(
            "It took the team two hours to restore the data.",
            "The supplier did what the contract asks.",
            "The nurse never had access to the list.",
        ),
    ),
    Rule(
        id="blame.if-only",
        category="BLAME",
        why=_WHY,
        unless=("quoted", "about_a_system"),
        patterns=(
            "^ if|had the|our|a|any? ~2 @who|integrator|courier ~6 , ~2 would|'d|wouldn't|could|might not|"
            "never|n't|have|be|still",
            "would|'d|wouldn't|could|might not|never|n't? be|have ~5 if|had the|our|a? ~2 @who ~1 had|did|"
            "done|read|listened|paid|looked|been|only|@done|bothered|just|not",
            "wouldn't|would not? be sitting|standing|having|here|in|talking ~4 if",
            "wouldn't|would not? be sitting|standing|having ~1 here|this|conversation",
            "would still be ~3 if|had ~1 @who",
            "all the|our? ~1 @who had to do",
            "one ~1 call|look|glance|question|click|minute|email|test|check|message|read from|by|of|at|to "
            "~4 would",
            "@who only|simply|just|merely had|needed to",
            "had|needed only to ask|read|look|check|call|test|listen|wait|press|say",
            "was|were|is told|warned|asked|reminded ~1 twice|repeatedly|times|often",
            "how many times|often ~4 told|tell|warn|say|ask|need|must",
            "we|i ~1 told them|him|her|you|@name so|twice|repeatedly|before|this|that",
            "as|like i|we ~1 warned|said|told ~2 would|them|you|before|months|weeks",
        ),
        examples_bad=(
            "If crew planning read their own mail, we would not be sitting here.",
            "All the vendor had to do was call us.",
        ),
        examples_good=(
            "If the vendor has no spare part, we would rent one.",
            "If the second pump fails, the ward moves to manual dosing.",
        ),
    ),
    Rule(
        id="blame.sarcasm",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "credit|kudos|applause|praise|congratulations|thanks|medal|prize|award|bravo|hats|trophy|"
            "cheers for|to|off|goes|go this|the|that|our|whoever ~3 mess|one|outage|disaster|debacle|"
            "fiasco|chaos|shambles|breaking|taking|bringing|deleting|dropping|ruining|losing|who",
            "credit|kudos|applause|praise|congratulations|thanks|medal|prize|award|hats for this|that one|"
            "mess ~6 to|off",
            "well|good|nice|great|fine|stellar|brilliant|sterling|lovely|bang-up|outstanding|top|superb|"
            "wonderful|splendid|excellent done|job|work|going|one|planning|timing|stuff|thinking by|from|,|"
            "to|of|on|there the|our|@name|@role|@team|to|as|whoever ~1",
            "our|the|those ~1 friends|geniuses|heroes|wizards|superstars|rockstars|gurus|experts|clowns|"
            "champions|champs|rocket|masterminds|whizz-kids|brains|cowboys|esteemed|dear|beloved|"
            "so-called|brilliant|clever|lovely|wonderful in|at|from|of|over|colleagues|friends|experts|"
            "scientists|who|@role|@team|, ~1",
            "so-called|self-styled|self-proclaimed expert|experts|engineers|professionals|seniors|senior|"
            "specialists|architects|@role",
            "@who ~1 in|with his|her|their|its great|infinite|usual|ultimate|unending|customary|typical "
            "wisdom|genius|brilliance|carelessness|style|fashion|manner|haste|speed|efficiency|"
            "thoroughness",
            "with|in the|their|his|her usual|customary|typical|trademark|characteristic lack|"
            "carelessness|speed|efficiency|attention|enthusiasm|disregard|arrogance|sloppiness ~1",
            "true to form",
            "surprise , surprise",
            "shocker|quelle ,|surprise",
            "what a shock|surprise",
            "guess|three who|guesses ~1",
            "no prizes|prize for guessing",
            "whose bright|brilliant|clever|great|idea ~1",
            "some|one bright|clever|genius|brilliant spark|soul|@role|person|one|in",
            "bright spark|sparks",
            "does|did|do|is|are|was|were|has|have|can|could|would ~1 nobody|anybody|anyone|no-one|noone|"
            "someone|somebody ~1 ever|even|actually|really|here|there|in|bother|bothered|think|thought|"
            "check|checked|read|test|look|looked|notice|noticed|care|stop|ask|tested|thinking|awake|"
            "own|watching",
            "how|why ~1 did|does|has|could|can|was|is|were nobody|no-one|noone|no|anyone|anybody|any|"
            "someone one? ~1 *",
            "^^ who ~1 thought|decided|signed|approved|let|allowed|figured|put|gave|told|left|wrote|ordered|"
            "wakes|deploys|pushes|tests|does|ships|merges|runs ~3 it|this|that|was|on|of|to|idea|friday|"
            "live|production|without",
            "who|how|why|what ~1 on earth",
            "who|how|why|what ~1 in the|god's|heaven's hell|world|name",
            "what|where on earth|hell ~4 @who",
            "what|where ~1 was|were|is|are|did|do|does @who|they ~1 doing|thinking|watching|looking|up|"
            "while|when|think|expect",
            "who needs|cares|has|tests testing|tests|backups|time|reviews|about|in anyway|when|?",
            "apparently|evidently|obviously|clearly ,? nobody|no-one|reading|checking|testing|asking|"
            "the|our|@name|someone ~4 optional|beneath|too|never|can't|couldn't|hard|decided|thought|"
            "thinks|had|has|didn't|doesn't",
            "reading|testing|checking|asking|planning|documentation|following ~4 is|was|seems ~1 optional|"
            "beneath|hard|much|foreign|lost",
        ),
        examples_bad=(
            "Credit for this one goes to our friends in merchandising.",
            "Did nobody think to look at the window?",
            "Well done to whoever unplugged the switch.",
        ),
        examples_good=(
            "Thanks go to the night team, who restored 40 lists by hand.",
            "Did anyone lose money? No, every payment was returned by 14:00.",
            "Who decides on refunds above 50 euros?",
        ),
    ),
)
