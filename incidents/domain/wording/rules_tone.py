"""Rules for tone and size: making it smaller, making it larger, and words without a figure."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY_SMALL = "To whoever was hit it was not small. Give the figure and let the executive judge the size."
_WHY_LARGE = "Strong words raise the pulse and hide the size. A figure says more and keeps the room calm."
_WHY_VAGUE = "The next question will be: how many, how much, since when? Give the figure, a range, or who will know and when."
_WHY_WHEN = "A chief executive plans with times. Give a time, even one for the next update only."
_SMALL = "small|minor|tiny|little|slight|brief|short|quick|mini|minuscule|wee|trifling|trivial|insignificant|negligible|teeny|petty"
_MISHAP = (
    "blip|hiccup|hiccups|glitch|glitches|bump|wobble|hitch|snag|snags|quirk|annoyance|inconvenience|hiccough|burp|stutter|"
    "nuisance|niggle|bug|issue|problem|error|mistake|mishap|slip|delay|slowdown|setback|outage|disruption|incident|thing|typo|"
    "detail|matter|dip|interruption|misunderstanding|technicality|footnote|effect|impact|oversight|loss|leak|hit|pain|bother|"
    "irritation|mix-up|confusion|breach|fault|fluctuation|imperfection|side-effect|cosmetic|exposure|degradation"
)
_FOLK = (
    "user|users|customer|customers|people|person|client|clients|player|players|patient|patients|passenger|passengers|order|orders|"
    "merchant|merchants|guest|guests|student|students|shop|shops|store|stores|account|accounts|complaint|complaints|payment|"
    "payments|record|records|subscriber|subscribers|viewers|shoppers|households|transfers|machines|parcels|sites|calls|minutes|"
    "rows|files|emails|hours|seconds|bookings|flights|trains|claims|pupils|tickets|cases|transactions|commuters|whiny|angry|"
    "unlucky|odd|isolated|small|minor|outliers|edge|unhappy|disgruntled|loud|noisy"
)

MINIMISE_RULES: Final = (
    Rule(
        id="minimise.just",
        category="MINIMISE",
        why=_WHY_SMALL,
        unless=("quoted", "quantified"),
        rewrite="{customers}",
        patterns=(
            f"just|only|merely|simply|nothing|basically|really|at most but|more|than|? a|an|one|some {_SMALL}|bit|little|simple|temporary|"
            f"momentary|cosmetic|display|visual|routine|matter|question|case|formality|test|few|single|handful|{_MISHAP}|wee|of|fraction|"
            f"tiny|precaution|nuisance ~1 {_MISHAP}?",
            f"merely|simply|purely|solely|strictly|only|just cosmetic|internal|visual|temporary|administrative|theoretical|technical|"
            f"precautionary|hypothetical|aesthetic|minor|academic|a|an|display|staging|test {_MISHAP}|problem|thing|matter?",
            f"a|an|the|some|this|that|very|our|? {_SMALL} little|technical|display|temporary|cosmetic|? {_MISHAP}",
            "^ tiny|minor|slight|small|little|quick|brief ~1 " + _MISHAP,
            f"a|the|? mere|slightest {_MISHAP}|formality|trifle|few|handful|blip|@number?",
            "a|one|this|that|little|? blip|hiccup|hiccough|wobble|snag|niggle|burp|teething|trifle !in|on",
            "a|one|? bit of a|an ~1 " + _MISHAP,
            "only|just|merely|barely|scarcely a|the|? ~1 handful|few|couple|fraction|some|sliver|minority|tiny|small|minuscule of|"
            f"{_FOLK}? {_FOLK}?",
            f"only|just|merely|barely {_FOLK.replace('|user', '').replace('|small|minor', '')} were|was|noticed|complained|saw|affected|hit",
            f"a few {_FOLK.split('|', 2)[2]} only|at|grumbled|complained|moaned|whined most|?",
            "a few whiny|angry|unlucky|isolated|unhappy|disgruntled|loud|noisy|grumpy|cranky|odd *",
            "isolated|one-off incident|case|cases|event|incidents|thing|occurrence",
            "one-off",
            "a|the|some|? tiny|negligible|insignificant|trivial|minuscule|infinitesimal|minute|vanishingly fraction|number|share|minority|"
            "percentage|proportion|amount|subset|part|bit|portion|small|sliver of|? *?",
            "tiny|negligible|insignificant|trivial|minuscule|inconsequential|immaterial|unimportant|harmless|innocuous|trifling|petty",
            "a little bit|blip|glitch|hiccup of|? *?",
            "hardly|barely|scarcely any|anyone|anybody|anything|ever|a|noticeable|noticed|worth|affected|visible|felt|an|the|half|"
            "measurable|registered|touched|news|matters|matter ~1 mentioning|mention|noticed|affected?",
            "not|n't that|so|really|too|very|terribly|particularly|all|especially|overly|? many|bad|serious|much|big|severe|important|"
            "critical|dramatic|relevant|significant|worrying|terrible",
            "not|n't|no a|such|really|that|? a|? huge|big|great|major|biggie|real|serious|massive ~1 deal|problem|issue|loss|thing|"
            "concern|harm|drama|worry|matter|impact|damage|disaster|issues|problems|tragedy",
            "not|n't a|an|the|? big|huge|problem|biggie|issue|drama|catastrophe|disaster|emergency deal|?",
            "no|little|minimal|limited|nothing real|big|actual|lasting|serious|great|major|significant|harm|worries|biggie|drama|"
            "practical|material|noticeable|tangible|appreciable harm|damage|deal|loss|issue|impact|problem|consequences|concern|effect|"
            "significance|drama|worry|done|was?",
            "nothing|little|no|not|n't|without cause|reason|need|? for|to|? ~1 worry|panic|alarm|concern|fuss|excited|dramatic|serious|"
            "major|special|unusual|terrible|drastic|big about|?",
            "nothing to see|write|get|lose|fear|be",
            "nothing really|much|more|happened|? came|happened|broke|changed|serious|major|? $",
            "it|that|this is|'s|was really|basically|practically|absolutely|honestly|literally|? nothing|peanuts|trivial|harmless|minor|"
            "fine|manageable|small|ok|okay",
            "it|that|this|which is|'s|was|were only|just|merely|simply ~3 system|thing|tool|page|office|customers|staging|server|test|"
            "environment|typo|minor|problem|screen|backup|data|few|bit|down|sandbox|copy|pilot|internal|matter|email|addresses|names|money|"
            "words|half|region|report|reports|demo|website|app|of|noise",
            "luckily|fortunately|thankfully|happily it|only|no|this|that|just|the|we|nobody|most was|is|?",
            "could|might|would have been|'ve|gone much|far|a|way|so|even|lot|? worse|lot|a worse|more|?",
            "could be worse",
            "worse things have|happen|had|can",
            "people|customers|users|they|everyone|everybody|the|press|clients|media ~1 are|is|were|'re|was overreacting|exaggerating|"
            "overblowing|making|complaining|whining|dramatising|dramatizing|moaning|crying|hysterical",
            "making|make|makes|made|kicking ~1 a|an|? fuss|mountain|drama|mountains|meal|big|song over|about|out|of|? ~1 nothing|molehill|deal|?",
            "overblown|blown|exaggerated out|of|? all|? proportion|?",
            "storm|tempest in a teacup|teapot",
            "not|n't|hardly|isn't|wasn't the end of the world",
            "every|all|each|everybody|everyone|anyone|any *? has|have|had|gets|get|does|suffers this|these|outages|outage|such|problems|"
            "bugs|downtime|them|glitches|it kind|sort|?",
            "these|such|those|shit|stuff|it|things things|? happen|happens",
            "one of those|these things|days",
            "part of|and parcel|for the course|doing|business|?".replace("part of|and", "part and"),
            "par for the course",
            "business as usual",
            "growing|teething pains|troubles|problems|trouble",
            "nobody|no-one|hardly|barely|few really|even|actually|probably|anyone|people|? noticed|cares|cared|notices|complained|was|minds|will "
            "really|harmed|notice|?",
            "no|not one|single|a|? really|even|actually|probably|soul|? noticed|cares|cared|complained|notice",
            "nobody|no-one got|was|is really|seriously|actually hurt|affected|harmed",
            "under|within the control|radar",
            "no harm|biggie|worries|drama|sweat|biggy|probs done|no|was|,|$|.|foul",
            "negligible|minimal|marginal|insignificant|trivial|inconsequential|low|limited impact|effect|consequences|harm|damage|disruption|"
            "inconvenience|loss|losses|risk|difference|exposure",
            "impact|effect|harm|damage|loss|consequences|consequence|disruption|inconvenience|exposure was|is|were|are|has|remains|been ~1 "
            "negligible|minimal|marginal|trivial|insignificant|small|minor|tiny|limited|low|modest|nil|slight|nothing|manageable|acceptable",
            "is|was|'s|were|are|looks|seems|rather|fairly|relatively|pretty|quite|very relatively|fairly|pretty|quite|rather|very|so|only|? "
            "minor|small|trivial|harmless|insignificant|negligible|benign|unimportant|tiny|marginal|painless|superficial|mild",
            "relatively|fairly|pretty|comparatively|rather|quite|fairly|reasonably painless|minor|small|harmless|mild|low|limited|light|"
            "contained|brief|short|benign|trivial",
            "a|some|very|? slight|small|minor|little|modest|mild delay|dip|slowdown|inconvenience|increase|drop|rise|lag|hiccup|discomfort|"
            "disruption|loss|degradation|difference|imprecision|overlap|hitch|irregularity",
            "slightly|marginally|mildly|barely|hardly slower|late|delayed|off|degraded|inconvenienced|affected|higher|lower|annoying|longer|"
            "wrong|inconvenient|noticeable|impacted|out|below|above",
            "all|it|everything|we 's|is|are|was|good|fine|? under|fine|good|ok|back to|now|anyway|really|control|normal|?"
            if False
            else "nothing|no|not to|more|worth ~1 home|mentioning|about|losing|write|worrying|discussing|? ~1 home|sleep|over|about|?",
            "it|this|that|they|we|customers will|'ll|should soon|quickly|? blow|get|forget over|past",
            "who|nobody|no-one uses|cares|needs ~2 anyway|?",
            "anyway|anyhow $",
            "nothing|little more|else|short|? than|but a|an",
            "not|n't lost|lose ~1 sleep",
            "move on|along $",
            "a|as storm in|drop|needle|? a|in|the? teacup|ocean|haystack|bucket",
            "in the grand|great scheme|big|larger",
            "much ado",
            "molehill|pinprick|flesh|non-event|nonevent|nothingburger|non-issue|fuss",
            "not|n't|hardly|scarcely rocket|a|an|news|critical|mission|life|? science|showstopper|news|emergency|drama|death|tragedy",
        ),
        examples_bad=("It was just a blip.", "Only a few users noticed.", "The effect was negligible."),
        examples_good=(
            "Only 3 of 40,000 payments were charged twice.",
            "Only the depot in Leeds is affected.",
            "Just after 14:00 the release went out.",
        ),
    ),
)

DRAMA_RULES: Final = (
    Rule(
        id="drama.word",
        category="DRAMA",
        why=_WHY_LARGE,
        unless=("quoted", "technical_sense"),
        patterns=(
            "a|an|the|our|? complete|total|utter|absolute|unmitigated|epic|massive|huge|major|real|full-blown|full|proper|perfect|worst|"
            "monumental|biggest|such|unprecedented|living|? catastrophic|catastrophe|cataclysmic|cataclysm|calamity|calamitous|disaster|"
            "disasters|disastrous|disastrously|nightmare|nightmarish|meltdown|chaos|chaotic|carnage|bloodbath|apocalypse|apocalyptic|"
            "armageddon|mayhem|pandemonium|bedlam|fiasco|debacle|shambles|trainwreck|dumpster|tragedy|tragic|horror|horrific|horrifying|"
            "horrendous|horrible|terrifying|hell|hellish|hellhole|havoc|ruin|ruins|disgrace|travesty|abomination|farce|madness|insanity|"
            "mess|train-wreck|clusterfuck|shitshow|omnishambles|snafu|fubar|bloodshed|massacre|slaughter|annihilation|catastrophically|"
            "collapse|wipeout|wreck|hysteria|anarchy|doomsday|implosion|embarrassment|humiliation|crisis|turmoil|uproar|panic failure|fire|?",
            "devastating|devastated|devastation|crippling|crippled|decimated|obliterated|annihilated|eviscerated|imploded|imploding|"
            "imploded|implodes|pulverised|pulverized|haemorrhaging|hemorrhaging|haemorrhage|disgraceful|appalling|atrocious|abysmal|"
            "dire|dreadful|ghastly|gruesome|harrowing|insane|insanely|crazy|mad|mental|bonkers|brutal|brutally|savage|unthinkable|"
            "unbelievable|unbelievably|outrageous|scandalous|shocking|shockingly|staggering|staggeringly|mind-boggling|mind-blowing|"
            "jaw-dropping|earth-shattering|gut-wrenching|heartbreaking|soul-destroying|excruciating|excruciatingly|terrible|terribly|"
            "awful|awfully|unforgivable|frantic|frantically|desperate|desperately|furious|livid|outraged|enraged|seething|screaming|"
            "panicking|panicked|hysterical|doomed|toast|screwed|fucked|hosed|borked|wrecked|ruined|shattered|slaughtered|massacred|"
            "torpedoed|nuked|butchered|clobbered|hammered|battered|crucified|drowning|paralysed|paralyzed|paralysing|monstrous|"
            "colossal|gigantic|gargantuan|titanic|astronomical|epic|biblical|dramatic|dramatically|alarming|alarmingly|frightening|"
            "nightmarish|agony|agonising|agonizing|damning|explosive|ruinous|crushing|unprecedented|mayday|horrid|gutted|"
            "scary|incredible|incredibly|extremely|apoplectic|ablaze|cratered|tanked|nosedived|melting|fatal|unspeakable|scandal ~0",
        ),
        examples_bad=("This is a catastrophic failure.", "The depot descended into chaos."),
        examples_good=(
            "The disaster recovery site took over at 01:22.",
            "The pattern backtracked catastrophically, so each request cost seconds.",
        ),
    ),
    Rule(
        id="drama.phrase",
        category="DRAMA",
        why=_WHY_LARGE,
        unless=("quoted",),
        patterns=(
            "everything|house|building|world|system|systems|platform|site|we|servers|place|app|whole|it|cluster|office|all|infrastructure|"
            "website|inbox ~3 [ is|are|was|were|'s|'re|went|up|literally|now|completely|currently ~1 on|in fire|flames ]",
            "[ everything|world|all|whole ~2 is|are|was|were|'s ~1 on|in|burning fire|flames|? ]",
            "dumpster|tyre|tire|five-alarm|raging|trash|bin|garbage fire|inferno|blaze",
            "up in flames|smoke",
            "burning|burnt|burned|burn down|to|ground",
            "house|world|everything|it|place|platform is|'s burning|ablaze|collapsing|crumbling",
            "crash|crashed|crashing and burned|burn|burning",
            "all hell|heck",
            "hell broke|on|has",
            "living|absolute|pure|utter hell",
            "bleeding|bleed|bleeds|losing|burning|hemorrhaging|haemorrhaging|burn|shedding|burnt money|cash|customers|users|revenue|millions|"
            "fortune|market|through by|every|through|?",
            "dead in the water",
            "<!the|a is|are|was|were|'s|'re|went|completely|totally|stone|basically|all|just|drop|as|like|practically ~0 dead|dying|kaput|"
            "toast|doomed|finished|hosed|borked|bust|doa",
            "brought|bring|brings|forced to|down its|our|their|to|the knees|?".replace("knees|?", "knees"),
            "on its|their|our last|knees|deathbed legs|?",
            "sky is|'s falling",
            "train|car|slow-motion wreck|crash",
            "=destroy|=obliterate|=annihilate|=decimate|=cripple|=devastate|=cripple|=wreck|=ruin|=demolish|=shatter|=paralyse|=paralyze|"
            "=torch|=gut|=sink|=murder|=butcher|=slaughter|=massacre|=nuke|=torpedo|=vaporise|=vaporize|=wipe our|the|us|everything|all|"
            "customer|whole|months|trust|every|them|their|out|off|brand|my|it|entire|weeks|years|sales|business ~1",
            "wiped|wiping|wipe out|off|us ~1",
            "=explode|=erupt|=implode !$",
            "=explode|=blow|=erupt|=implode up|in|with|our|all|over|spectacularly|under|$ face|?",
            "worst|biggest|darkest|largest|gravest|blackest|most ~3 ever|history|crisis|nightmare|disaster|outage|day|year|week|decade|"
            "yet|imaginable|possible|life|memory|career|record",
            "worst case|nightmare scenario",
            "worst ~1 we|i|anyone have|'ve",
            "utterly|totally|completely|absolutely|entirely|thoroughly|hopelessly|royally|irreparably|well|truly broken|collapsed|dead|"
            "destroyed|ruined|wrecked|unusable|useless|lost|overwhelmed|swamped|hammered|crushed|paralysed|paralyzed|screwed|crippled|"
            "failed|gone|helpless|insane|unacceptable|crazy|fried|hosed|finished|melted|down|unbearable|trashed|buried|shot|stuffed",
            "complete|total|utter|absolute|sheer|full|outright|wholesale|spectacular|epic|monumental|massive|catastrophic|full-scale|total "
            "and|? collapse|failure|mess|loss|breakdown|destruction|blackout|panic|madness|standstill|ruin|paralysis|wipeout|outage|"
            "disgrace|disarray|shutdown|confusion|crisis|blow|hell|nonsense|despair|implosion|annihilation|rout|lunacy|mayhem|bedlam",
            "massive|huge|enormous|gigantic|colossal|immense|tremendous|monumental|monster|mega|humongous|vast|epic|giant|ginormous|"
            "insane|insanely|ridiculous|stratospheric outage|failure|problem|problems|impact|hit|blow|disruption|incident|crisis|leak|"
            "breach|issue|loss|losses|damage|backlog|spike|error|mistake|drop|amount|wave|number|mess|crash|attack|queue|queues|surge|"
            "setback|hole|scale|any",
            "massively|hugely|enormously|tremendously|monumentally|wildly *",
            "is|are|was|were|'s|be|of massive|huge|enormous|gigantic|colossal|immense|tremendous|monumental|ginormous|insane|brutal",
            "in|into|full|blind|total|pure|sheer|panic freefall|free-fall|free|panic|meltdown|tatters|ruins|shreds|flames|agony|disarray|mode "
            "fall|mode|?",
            "free|total fall|freefall",
            "nose dive",
            "nosedive|nosedived|nose-dived|nose-dive|tailspin|death-spiral|bombshell|tsunami|avalanche|firestorm|maelstrom|hellscape|"
            "wasteland|warzone|battlefield|graveyard|powder-keg|earthquake|deluge|onslaught|perfect-storm|free-fall|freefall|"
            "time-bomb|timebomb|showstopper|bloodbath|death-knell|kiss-of-death|game-over|blowtorch|doomsday|stampede",
            "death|downward spiral|knell|blow|sentence|march",
            "falling|fell|fall|fallen|going|gone|drove|driven|jumped off|over a|the|? cliff|cliffs|rails|table|edge",
            "falling|fell|fall|fallen|coming|came|going|went|torn|ripped|tearing|blown apart|pieces|bits to|at|the|? seams|pieces|bits|shreds|?",
            "perfect storm",
            "war zone|room",
            "ticking|time bomb|timebomb",
            "game over",
            "point|edge of no|the|collapse|ruin return|abyss|precipice|?",
            "brink|verge|edge of ~2",
            "killing|kill|killed|murdering|destroying|crushing|crucifying|crippling|suffocating|strangling us|business|our|everything|company|me ~1",
            "our|his|a own? chernobyl|titanic|waterloo|fukushima|hindenburg|vietnam|pearl|hiroshima|enron|deepwater",
            "chernobyl|armageddon|fukushima|hindenburg",
            "drowning|buried|swamped|inundated|deluged|flooded|overrun|besieged|bombarded|pummelled|pummeled|hammered|slammed|"
            "crucified|roasted|eaten|slaughtered by|in|with|under|alive|from ~1",
            "got|getting|get|absolutely|being|were|was|are|been absolutely|totally|utterly|completely|? hammered|slammed|crucified|"
            "roasted|slaughtered|destroyed|crushed|smashed|pummelled|clobbered|murdered|killed|battered|rekt|nuked|owned|wrecked|toasted",
            "out of control|hand",
            "spiralling|spiraling|spinning|spun|spiralled out|down",
            "so|totally|completely|royally|utterly|absolutely|well|we're|all|truly screwed|fucked|doomed|toast|hosed|dead|finished|done",
            "rip|omg|wtf|ffs|argh|mayday|sos|yikes|jesus",
            "oh my god",
            "everything|all|nothing|everyone ~1 's|is|are|has|works|was|have ~1 dead|broken|down|lost|destroyed|ruined|gone|collapsed|screwed|"
            "works|anymore|crashing|burning|failing|doomed|collapsing|dying|panicking|shot|over|fried",
            "nothing works|working",
            "lost everything|everyone|control",
            "end of the|civilisation world|company|line|days|?",
            "no|beyond hope|salvation|repair|belief|description|words",
            "heads|blood will|is|on|in roll|the|? water|streets|walls|?",
            "lives|jobs|company|business|reputation|future|survival|everything hang|is|are|hangs ~1 stake|balance|line|jeopardy|ruins",
            "total|complete|pure|absolute|utter @drama_noun?".replace(
                " @drama_noun?",
                " nightmare|disaster|hell|chaos|carnage|mayhem|insanity|agony|horror|terror|joke",
            ),
            "we|they|i|team|customers|everyone|you are|'re|were|was|is|be ~1 panicking|freaking|screaming|desperate|dying|drowning|doomed|"
            "finished|suffering|losing|begging|frantic|crying|furious|livid out|?",
            "freaking|freaked|freak|losing|lost|going|went out|their|his|our|ballistic|mental|berserk|nuts|bananas|insane|it|wild ~1",
            "up in arms|the|smoke",
            "baying for blood",
            "through|hit the roof|fan|rock|ceiling ~0",
            "skyrocketed|skyrocketing|skyrocket|plummeted|plummeting|plummet|plunged|plunging|cratered|cratering|tanked|tanking|exploded|"
            "exploding|ballooned|rocketed|soared|spiked ~0 !from|by|to|at|between",
            "emergency|crisis|disaster|catastrophe|tragedy of epic|biblical|the|a|historic|unprecedented|monumental|global|this ~1",
            "crisis of|mode|point",
            "red|maximum|highest alert|alarm|?".replace("|?", ""),
            "stuff|thing|shit of nightmares|legends",
            "left|right ,? right and centre|center",
            "a|an|? hellscape|hell",
            "existential threat|crisis|risk",
            "stuff|hell|it hit|hits the",
            "broken beyond",
            "never seen|known|experienced|had anything|such|so ~2",
            "like|as if|? a|an|the ~2 bomb|hurricane|tornado|earthquake|tsunami|plague|apocalypse|war|nightmare|warzone|horror",
        ),
        examples_bad=("Everything is on fire.", "We are bleeding money every minute."),
        examples_good=(
            "The transformer fire in Kassel on 3 March destroyed one control cabinet.",
            "The fire alarm test at 09:00 had no effect.",
        ),
    ),
)
