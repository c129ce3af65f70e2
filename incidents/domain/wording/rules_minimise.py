"""Rules for making it smaller than it was."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = "To whoever was hit it was not small. Give the figure and let the executive judge the size."

MINIMISE_RULES: Final = (
    Rule(
        id="minimise.just",
        category="MINIMISE",
        why=_WHY,
        unless=(
            "quoted",
            "quantified",
        ),
        rewrite="{amount}",
        patterns=(
            "just|only|merely|simply|nothing|basically|really|at most but|more|than? a|an|one|some "
            "@small|bit|little|simple|temporary|momentary|cosmetic|display|visual|routine|matter|"
            "question|case|formality|test|few|single|handful|@mishap|wee|of|fraction|tiny|precaution|"
            "nuisance ~1 @mishap?",
            "merely|simply|purely|solely|strictly|only|just cosmetic|internal|visual|temporary|"
            "administrative|theoretical|technical|precautionary|hypothetical|aesthetic|minor|academic|a|"
            "an|display|staging|test @mishap|problem|thing|matter?",
            "a|an|the|some|this|that|very|our? @small little|technical|display|temporary|cosmetic? @mishap",
            "a|an|the|some|this very? @small * @mishap",
            "^ tiny|minor|slight|small|little|quick|brief ~1 @mishap",
            "a|the? mere|slightest @mishap|formality|trifle|few|handful|blip|@number|*",
            "a|one|this|that|little? blip|hiccup|hiccough|wobble|snag|niggle|burp|teething|trifle !in|on",
            "a|one? bit of a|an ~1 @mishap",
            "only|just|merely|barely|scarcely a|the? ~1 handful|few|couple|fraction|some|sliver|minority|"
            "tiny|small|minuscule of|@folk? @folk?",
            "only|just|merely|barely @folk were|was|noticed|complained|saw|affected|hit",
            "a few @folk only|at|grumbled|complained|moaned|whined most?",
            "a few whiny|angry|unlucky|isolated|unhappy|disgruntled|loud|noisy|grumpy|cranky|odd *",
            "isolated|one-off incident|case|cases|event|incidents|thing|occurrence",
            "one-off",
            "a|the|some? tiny|negligible|insignificant|trivial|minuscule|infinitesimal|minute|"
            "vanishingly fraction|number|share|minority|percentage|proportion|amount|subset|part|bit|"
            "portion|small|sliver of? *?",
            "tiny|negligible|insignificant|trivial|minuscule|inconsequential|immaterial|unimportant|"
            "harmless|innocuous|trifling|petty",
            "a little bit|blip|glitch|hiccup of? !background|context|history|time|help|patience|information|"
            "more|less|later *?",
            "hardly|barely|scarcely any|anyone|anybody|anything|ever|a|noticeable|noticed|worth|affected|"
            "visible|felt|an|the|half|measurable|registered|touched|news|matters|matter ~1 mentioning|"
            "mention|noticed|affected?",
            "not|n't that|so|really|too|very|terribly|particularly|all|especially|overly? many|bad|"
            "serious|much|big|severe|important|critical|dramatic|relevant|significant|worrying|terrible",
            "not|n't|no a|such|really|that? a? huge|big|great|major|biggie|real|serious|massive ~1 deal|"
            "problem|issue|loss|thing|concern|harm|drama|worry|matter|impact|damage|disaster|issues|"
            "problems|tragedy",
            "not|n't a|an|the? big|huge|problem|biggie|issue|drama|catastrophe|disaster|emergency deal?",
            "no|little|minimal|nothing real|big|actual|lasting|serious|great|major|significant|practical|"
            "noticeable|tangible|appreciable|permanent harm|damage|deal|loss|issue|impact|problem|"
            "consequences|concern|effect|drama|worry|done",
            "no|little harm|drama|biggie|worries done|was?",
            "nothing|little|no|not|n't|without cause|reason|need for|to ~1 worry|panic|alarm|concern|"
            "fuss|worried",
            "nothing|not|n't to? worry|panic|worried|serious|dramatic|terrible|drastic|get about?",
            "nothing to see|write|get|lose|fear|be",
            "nothing really|much|major|serious happened|came|broke|changed|to? ~1",
            "it|that|this is|'s|was really|basically|practically|absolutely|honestly|literally ? nothing|"
            "peanuts|trivial|harmless|minor|manageable",
            "it|that|this is|'s|was really|basically|practically|absolutely|honestly|literally? nothing|"
            "peanuts|trivial|harmless !from|in|but",
            "it|that|this|which is|'s|was|were only|just|merely|simply ~3 system|thing|tool|page|office|"
            "customers|staging|server|test|environment|typo|minor|problem|screen|backup|data|few|bit|"
            "down|sandbox|copy|pilot|internal|matter|email|addresses|names|money|words|half|region|"
            "report|reports|demo|website|app|of|noise",
            "luckily|fortunately|thankfully|happily ,? it|only|no|this|that|just|the|we|nobody|most was|is|"
            "old|a|some|few?",
            "could|might|would have been|'ve|gone much|far|a|way|so|even? lot? worse",
            "could be worse",
            "worse things have|happen|had|can",
            "people|customers|users|they|everyone|everybody|the|press|clients|media ~1 are|is|were|'re|"
            "was overreacting|exaggerating|overblowing|making|complaining|whining|dramatising|"
            "dramatizing|moaning|crying|hysterical",
            "making|make|makes|made|kicking ~1 a|an? fuss|mountain|drama|mountains|meal|big|song over|"
            "about|out|of? ~1 nothing|molehill|deal?",
            "overblown",
            "storm|tempest in a teacup|teapot",
            "not|n't|hardly|isn't|wasn't the end of the world",
            "every|all|each|everybody|everyone|anyone|any *? has|have|had|gets|get|does|suffers this|"
            "these|outages|outage|such|problems|bugs|downtime|glitches kind|sort?",
            "<!let|lets|when|two|several these|such|those|shit|stuff|things things? happen|happens",
            "^ it happens $",
            "one of those|these things|days",
            "part and parcel|for the course|doing|business?",
            "par for the course",
            "business as usual",
            "growing|teething pains|troubles|problems|trouble",
            "nobody|no-one|hardly|barely|few really|even|actually|probably|anyone|people noticed|cares|"
            "cared|notices|complained|minds|notice",
            "nobody|no-one noticed|cares|cared|complained|minds $",
            "nobody|no-one cares|cared|complained|minds",
            "no|not one|single|a really|even|actually|probably|soul? noticed|cares|cared|complained|notice",
            "nobody|no-one got|was really|seriously|actually hurt|affected|harmed",
            "under the radar",
            "under control !of",
            "no harm|biggie|worries|drama|sweat|biggy|probs done|no|was|,|$|.|foul",
            "negligible|minimal|marginal|insignificant|trivial|inconsequential|low|limited impact|effect|"
            "consequences|harm|damage|disruption|inconvenience|loss|losses|risk|difference|exposure",
            "impact|effect|harm|damage|loss|consequences|consequence|disruption|inconvenience|exposure "
            "was|is|were|are|has|remains|been ~1 negligible|minimal|marginal|trivial|insignificant|small|"
            "minor|tiny|low|modest|nil|slight|nothing|manageable|acceptable",
            "impact|effect|harm|damage|loss|disruption|exposure is|was|remains|were|are ~1 limited !to",
            "is|was|'s|were|are|looks|seems|rather|fairly|relatively|pretty|quite|very relatively|fairly|"
            "pretty|quite|rather|very|so|only? minor|small|trivial|harmless|insignificant|negligible|"
            "benign|unimportant|tiny|marginal|painless|superficial|mild",
            "relatively|fairly|pretty|comparatively|rather|quite|reasonably painless|minor|small|"
            "harmless|mild|low|limited|light|contained|brief|short|benign|trivial",
            "a|some|very? slight|small|minor|little|modest|mild delay|dip|slowdown|inconvenience|"
            "increase|drop|rise|lag|hiccup|discomfort|disruption|loss|degradation|difference|imprecision|"
            "overlap|hitch|irregularity",
            "slightly|marginally|mildly|barely|hardly slower|late|delayed|off|degraded|inconvenienced|"
            "affected|higher|lower|annoying|longer|wrong|inconvenient|noticeable|impacted|out|below|above",
            "nothing|not worth ~1 mentioning|discussing|worrying|losing|reporting|home",
            "nothing to write home",
            "nothing|not to lose sleep",
            "it|this|that|they|we|customers will|'ll|should soon|quickly? blow|get|forget over|past",
            "who|nobody|no-one uses|cares|needs it|them|this|that ~1 anyway?",
            "nobody|no-one uses|needs ~2 anyway",
            "nothing|little more|else than|but",
            "not|n't lost|lose ~1 sleep",
            "move on|along $",
            "a|as storm in|drop|needle? a|in|the? teacup|ocean|haystack|bucket",
            "in the grand|great scheme|big|larger",
            "much ado",
            "molehill|pinprick|non-event|nonevent|nothingburger|non-issue|fuss",
            "not|n't|hardly|scarcely rocket|a|an|news|critical|mission|life? science|showstopper|news|"
            "emergency|drama|death|tragedy",
            "a? few|couple of? people|users|customers|clients|passengers|merchants|players ~1 grumbled|"
            "moaned|complained|whined|noticed",
            "that's|that 's|is it|all $",
            "blown|exaggerated out of all? proportion",
            "exaggerated",
            "only|just|merely hit|affected|touched|hits|affects|concerns|concerned|impacted|reached the|"
            "a|some|our|those|free|one|internal|test|small",
            "this|that|such ~1 thing|things|stuff ~1 happens|happen",
            "happens|happen to everyone|everybody|anyone|all|the|us|every ~1",
            "before anyone|anybody|most ~2 noticed|saw|complained",
            "merely|a mere @number",
            "technicality|pinprick|trifle",
            "small|minor|little|tiny|slight|simple misconfiguration|mistake|oversight|lapse|slip|human|"
            "one|thing|misstep|regression|loss|number",
            "out of all? proportion",
            "blowing|blow|blown|blows it|this|up|things ~1 proportion",
            "nothing|not anything important|serious|critical|dramatic|major|big|significant|terrible|"
            "special|vital|valuable|sensitive|earth-shattering|tragic|unusual",
            "no|not any? lasting|real|actual|serious|permanent|great|big damage|harm|impact|loss|"
            "consequences",
            "not|n't|hardly|scarcely matter|hurt|harm|care|mind ~1 anyone|much|anybody|any|really|that",
            "only|just|merely for? a|some|few|couple|little|short ~1 minutes|seconds|hours|moment|while|"
            "bit|time",
            "only|just|merely a|some|few ~1 old|small|minor|little|internal|test|free|non-critical|"
            "non-paying|inactive",
            "simply|easily a? matter|question of",
            "all fine|good|ok|well|under|normal|back now|control|normal|again",
            "nothing|not to be? alarmed|worried|concerned|afraid",
            "in|with hindsight minor|small",
            "not|n't|nowhere|nothing as|near|so|that|half|nearly as? bad|serious|severe|dramatic|"
            "terrible|big as|it|like",
            "at least no|nobody|nothing|it|we|there|the|they|not",
            "rounding error",
            "peanuts|nothingburger",
            "pocket|small|loose|chump change|potatoes|beer|fry",
            "drop in the",
            "only|just lost|affects|affected|saw|missed|hit|cost|lose|had|have|got|is|are|was|were|about|"
            "concerns|takes|took|lasted|impacted|involves a|some few|couple|handful|small|little|minor|"
            "tiny|bit|fraction|moment|short",
            "only|just|merely ~1 a|the? few|couple|handful|little|tiny|bit of? *",
            "not much of|harm|damage|happened|lost",
            "barely|hardly|scarcely a|any *",
            "don't|no|not|never worry|panic|fret|stress|sweat",
            "small|tiny|little|minor|trivial|insignificant|modest in|compared|next comparison|to|scheme",
            "no|without great|big|real|major|serious|lasting|significant drama|loss|harm|damage|"
            "consequence|consequences|impact",
            "everyone|everybody|others|competitors|amazon|google|even ~2 have|has|had|gets outages|bugs|"
            "problems|failures|incidents|glitches|downtime|breaches",
            "inconvenience|annoyance|nuisance $",
            "slight|small|minor|mere|little inconvenience|annoyance|nuisance|hassle",
            "we|it|they got|was|were|came|escaped|had off|lucky|unscathed|lightly",
            "dodged a|the bullet",
            "much ado",
            "merely a|an|the|one|some|internal|cosmetic|technical",
            "it|this|that|problem|issue|outage|bug|was|is|'s ~1 hardly|barely|scarcely worth|noticeable|"
            "anything|a|noticed|serious|news|matters|registers",
            "teensy|itsy-bitsy|itty-bitty|teeny-weeny|smallish|minor-ish",
            "but nothing|not important|serious|critical|valuable|major",
            "merely @number",
            "^ it|that|this 's|is|was|were|its only|just|merely the|a|an|one|our|some ~1 !that|who|which|"
            "time|way|reason|place|one|first|second|source|option|method",
            "people|customers|users|they|everyone|everybody|passengers|players|clients will|'ll|would ~1 get|"
            "forget|survive|cope|live|manage|recover|move over|about|it|with|soon|on",
            "only|just|merely talking|speaking about|of ~2",
            "not|n't|wasn't|isn't|weren't|aren't that|so|too|all ~1 bad|big|serious|terrible|important|"
            "severe|awful|much|dramatic|long|dire",
        ),
        examples_bad=(
            "It was just a blip.",
            "Only a few users noticed.",
            "The effect was negligible.",
        ),
        examples_good=(
            "Only 3 of 40,000 payments were charged twice.",
            "Only the depot in Leeds is affected.",
            "Just after 14:00 the release went out.",
        ),
    ),
    Rule(
        id="minimise.shrug",
        category="MINIMISE",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "a|the|some? mere|paltry|measly|piddling|puny @number|*",
            "merely a|an|the|some inconvenience|annoyance|nuisance|matter|question|formality|*",
            "that 's|is|was all|it $",
            "and|but nothing more|else|worse $",
            "no|nothing|not more|worse than that $",
            "^ all|everything ~1 is|was good|fine|ok|okay|well|calm $",
            "not|n't|hardly as if|though anyone|anybody|someone|we|the|it|there|they ~2",
            "no-one|nobody|no one? died|dies|bled|drowned|starved",
            "no|hardly|barely|not lives|life|bones|blood|blood's|limbs ~1",
            "not|n't|hardly|scarcely|far|nowhere ~1 catastrophe|disaster|tragedy|crisis|emergency|"
            "apocalypse|war|earthquake ~1 by|at|any|exactly|here|either|from?",
            "some|certain|those|such|a people|folk|folks|customers|users|players|passengers|clients|"
            "merchants|viewers|residents|few|handful ~1 always|just|love|like|will|enjoy|tend ~1 moan|"
            "complain|grumble|whine|exaggerate|overreact|moaning|complaining|grumbling|whining|drama",
            "@folk|people|users|customers ~1 always|just moan|complain|grumble|whine|exaggerate|overreact|"
            "moaning|complaining|grumbling|whining|panic",
            "only|just|merely ~3 a|an little|bit|moment|while|touch|tad|blink|trifle "
            "!of|after|before|ago|to|more|less|late",
            "only|just|merely ~3 for a|an brief|short|little|few? moment|while|bit|second|instant|minutes|"
            "seconds|time",
            "had|have|got it far|much|way? worse",
            "seen|had|survived|weathered|lived|been|handled|had far|much|through|way? worse",
            "worse than this|that|it",
            "storm|fuss|noise|panic|hysteria|drama|hype about|over nothing|little|very|something|so ~1",
            "making|make|makes|made too much|a|an of|mountain|meal|fuss|drama|song",
            "get|blow|blew|blown|blowing this|it|things ~1 proportion|perspective",
            "put|keep|see|let's|seen|get ~2 in|into perspective|context",
            "too much fuss|noise|drama|attention|weight|ado",
            "nothing|little|not to get|be ~1 excited|worked|upset|alarmed|nervous|fussed|bothered|agitated",
            "let's|let not us? exaggerate|dramatise|dramatize|overreact|panic|overstate|make|get|pretend",
            "much|nothing ado about?",
            "of no|little|minor real|great|practical|particular? consequence|importance|significance|"
            "relevance|concern|"
            "note",
            "immaterial|inconsequential|unimportant|irrelevant|forgettable|unremarkable",
            "nobody|no-one|no|one one|soul? was|is|were ~1 bothered|fussed|worried|upset|inconvenienced",
            "hardly|scarcely|barely a|an|any|anyone|anybody|the|worth|registers|registered|noticeable|news|"
            "matters|matter",
            "it|this|that|they|we will|'ll|should ~1 blow|sort|fix|pass|go|resolve over|itself|soon|away|"
            "quickly",
            "easily|quickly|soon|readily forgotten|fixed|overlooked|forgiven|sorted|repaired|absorbed",
            "water under the",
            "small|minor|little|tiny|cheap price|bump|cost|hitch|wrinkle|blemish|scratch|dent|hole|leak|"
            "gap|blot|ripple|detail|footnote",
            "ripple|pinprick|scratch|trifle|bagatelle|cosmetic|footnote|sideshow|storm in",
            "under|below|beneath|not the|anyone's|anybody's|most|people's|on? radar|radars|notice",
            "happens|happen all the|time|often|everywhere|to the|us|everyone|anyone|best? ~1",
            "nothing|not out|to of|do the ordinary|unusual|special|with",
            "perfectly|totally|completely|quite|entirely|just normal|ordinary|routine|standard|harmless|"
            "natural|acceptable|bearable|tolerable|manageable",
            "tolerable|bearable|survivable|manageable|forgivable|excusable|understandable",
            "mostly|largely|basically|essentially|practically|virtually|almost|pretty|relatively|fairly|"
            "rather "
            "unnoticed|harmless|painless|unaffected|contained|invisible|unharmed|benign|cosmetic|nothing|"
            "intact|fine|untouched|irrelevant|insignificant",
            "^ so|ok|okay|well what|big ? $",
            "^ big|so|huge deal|what $",
            "cosmetic issue|issues|problem|problems|thing|bug|bugs|error|errors|matter|glitch|defect",
            "nobody|no-one|hardly|barely|few anyone|anybody|people? ~5 anyway|anyhow",
            "barely|hardly|scarcely counts|count|registers|matters|qualifies|moved|moves|made|makes|"
            "scratched|touched|deserves|merits",
            "so short|small|brief|minor|quick|tiny|few|little|insignificant|trivial it|that|nobody|no-one|"
            "hardly|we|most",
            "only the|our|a|some ~2 is|are|were|was|got|seem|seemed upset|bothered|angry|annoyed|"
            "complaining|fussed|moaning|cross|unhappy",
            "only|just|merely lost|dropped|missed|wasted|skipped|delayed a|an|some|one tiny|little|bit|few|"
            "small|single",
            "most|all|many|plenty|half|few|some ~3 anyway|anyhow $",
            "a|the? few|couple|handful|some|one|two|three of? ~2 grumbled|moaned|complained|whined|sulked|"
            "groaned|tutted|sighed|shrugged",
            "overreact|overreacts|overreacting|overreaction|overreacted|over-reacting|exaggerating",
            "simply|basically lost|dropped|missed|wasted|skipped a|an|some|one tiny|little|bit|few|small|"
            "single",
            "nobody|no-one minded|minds|mourned|suffered|blinked|batted",
            "no one minded|minds|cared|cares|blinked|noticed|suffered|complained",
        ),
        examples_bad=(
            "A mere 300 cards were declined.",
            "Two late trucks, that's all.",
            "It's not as if anyone died.",
            "Some people always moan.",
        ),
        examples_good=(
            "That is all we know at 14:00.",
            "The customer waited for a minute, then left.",
            "Most refunds, 900 of 1,000, were paid.",
        ),
    ),
)
