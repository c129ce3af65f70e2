"""Rules for making it larger than it was."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = "Strong words raise the pulse and hide the size. A figure says more and keeps the room calm."

DRAMA_RULES: Final = (
    Rule(
        id="drama.word",
        category="DRAMA",
        why=_WHY,
        unless=(
            "quoted",
            "technical_sense",
        ),
        swaps=(
            ("catastrophic", "serious"),
            ("a complete disaster", "a serious failure"),
            ("a disaster", "a serious failure"),
            ("a catastrophe", "a serious failure"),
            ("a nightmare", "very hard"),
            ("total meltdown", "out of service"),
            ("catastrophic failure", "serious failure"),
            ("devastating", "serious"),
        ),
        patterns=(
            "a|an|the|our? complete|total|utter|absolute|unmitigated|epic|massive|huge|major|real|"
            "full-blown|full|proper|perfect|worst|monumental|biggest|such|unprecedented|living? "
            "catastrophic|catastrophe|cataclysmic|cataclysm|calamity|calamitous|disaster|disasters|"
            "disastrous|disastrously|nightmare|nightmarish|meltdown|chaos|chaotic|carnage|bloodbath|"
            "apocalypse|apocalyptic|armageddon|mayhem|pandemonium|bedlam|fiasco|debacle|shambles|"
            "trainwreck|dumpster|tragedy|tragic|horror|horrific|horrifying|horrendous|horrible|"
            "terrifying|hell|hellish|hellhole|havoc|ruin|ruins|disgrace|travesty|abomination|farce|"
            "madness|insanity|mess|train-wreck|clusterfuck|shitshow|omnishambles|snafu|fubar|bloodshed|"
            "massacre|slaughter|annihilation|catastrophically|collapse|wipeout|wreck|hysteria|anarchy|"
            "doomsday|implosion|embarrassment|humiliation|crisis|turmoil|uproar|panic failure|fire?",
            "devastating|devastated|devastation|crippling|crippled|decimated|obliterated|annihilated|"
            "eviscerated|imploded|imploding|implodes|pulverised|pulverized|haemorrhaging|hemorrhaging|"
            "haemorrhage|disgraceful|appalling|atrocious|abysmal|dire|dreadful|ghastly|gruesome|"
            "harrowing|insane|insanely|crazy|bonkers|brutal|brutally|savage|unthinkable|outrageous|"
            "scandalous|shocking|shockingly|staggering|staggeringly|mind-boggling|mind-blowing|"
            "jaw-dropping|earth-shattering|gut-wrenching|heartbreaking|soul-destroying|excruciating|"
            "excruciatingly|terrible|awful|unforgivable|frantic|frantically|furious|livid|outraged|"
            "enraged|seething|screaming|panicking|hysterical|doomed|toast|screwed|fucked|hosed|borked|"
            "wrecked|ruined|shattered|slaughtered|massacred|torpedoed|nuked|butchered|clobbered|hammered|"
            "crucified|drowning|paralysed|paralyzed|paralysing|monstrous|colossal|gigantic|gargantuan|"
            "titanic|astronomical|epic|biblical|dramatic|dramatically|alarming|alarmingly|frightening|"
            "nightmarish|agony|agonising|agonizing|damning|explosive|ruinous|crushing|unprecedented|"
            "mayday|horrid|apoplectic|ablaze|cratered|tanked|nosedived|unspeakable|scandal",
            "hopeless|dire|wretched|tumultuous|shattering|unbearable|intolerable|nightmare|desperate|"
            "ominous|chilling|grim|bleak|traumatic|traumatising|ugly|vicious|insufferable|heinous",
        ),
        examples_bad=(
            "This is a catastrophic failure.",
            "The depot descended into chaos.",
        ),
        examples_good=(
            "The disaster recovery site took over at 01:22.",
            "The pattern backtracked catastrophically, so each request cost seconds.",
        ),
    ),
    Rule(
        id="drama.phrase",
        category="DRAMA",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "everything|plant|network|shop|line|company|team|floor|phones|queue|house|building|world|"
            "system|systems|platform|site|we|servers|place|app|whole|it|cluster|office|all|"
            "infrastructure|website|inbox ~3 [ is|are|was|were|'s|'re|went|up|literally|now|completely|"
            "currently ~1 on|in fire|flames ]",
            "[ everything|world|all|whole ~2 is|are|was|were|'s ~1 on|in fire|flames|tatters|ruins|shreds ]",
            "[ everything|world|all|whole ~2 is|are|was|were|'s burning ]",
            "dumpster|tyre|tire|five-alarm|raging|trash|bin|garbage fire|inferno|blaze",
            "up in flames|smoke",
            "burning|burnt|burned|burn down|to|ground",
            "house|world|everything|it|place|platform is|'s burning|ablaze|collapsing|crumbling",
            "crash|crashed|crashing and burned|burn|burning",
            "all hell|heck",
            "hell broke|on|has",
            "living|absolute|pure|utter hell",
            "bleeding|bleed|bleeds|losing|burning|hemorrhaging|haemorrhaging|burn|shedding|burnt money|"
            "cash|customers|users|revenue|millions|fortune|market|through by|every|through?",
            "dead in the water",
            "<!the|a is|are|was|were|'s|'re|went|completely|totally|stone|basically|all|just|drop|as|"
            "like|practically dead|dying|kaput|toast|doomed|finished|hosed|borked|bust|doa",
            "brought|bring|brings|forced to|down its|our|their|to|the knees",
            "on its|their|our last legs|gasp",
            "sky is|'s falling",
            "train|car|slow-motion wreck|crash",
            "=destroy|=obliterate|=annihilate|=decimate|=cripple|=devastate|=wreck|=ruin|=demolish|"
            "=shatter|=paralyse|=paralyze|=torch|=murder|=butcher|=slaughter|=massacre|=nuke|=torpedo|"
            "=vaporise|=vaporize our|us|everything|all|customer|whole|trust|their|out|brand|entire|sales|"
            "business ~1",
            "wiped|wiping|wipe out|off|us ~1",
            "=explode|=erupt|=implode !$",
            "=explode|=blow|=erupt|=implode up in|on|our spectacularly|face|our|us",
            "=explode|=erupt|=implode in|with|all|over|spectacularly",
            "worst|biggest|darkest|largest|gravest|blackest|most ~3 ever|history|crisis|nightmare|"
            "disaster|outage|day|year|week|decade|yet|imaginable|possible|life|memory|career|record",
            "worst case|nightmare scenario",
            "worst ~1 we|i|anyone have|'ve",
            "utterly|totally|completely|absolutely|entirely|thoroughly|hopelessly|royally|irreparably|"
            "well|truly broken|collapsed|dead|destroyed|ruined|wrecked|unusable|useless|lost|overwhelmed|"
            "swamped|hammered|crushed|paralysed|paralyzed|screwed|crippled|failed|gone|helpless|insane|"
            "unacceptable|crazy|fried|hosed|finished|melted|down|unbearable|trashed|buried|shot|stuffed",
            "utter|absolute|sheer|spectacular|epic|monumental|massive|catastrophic loss|blackout|outage|"
            "shutdown|standstill",
            "complete|total|utter|absolute|sheer|full|outright|wholesale|spectacular|epic|monumental|"
            "massive|catastrophic|full-scale and? collapse|failure|mess|breakdown|destruction|"
            "panic|madness|ruin|paralysis|wipeout|disgrace|disarray|"
            "confusion|crisis|blow|hell|nonsense|despair|implosion|annihilation|rout|lunacy|mayhem|bedlam",
            "massive|huge|enormous|gigantic|colossal|immense|tremendous|monumental|monster|mega|"
            "humongous|vast|epic|giant|ginormous|insane|insanely|ridiculous|stratospheric outage|failure|"
            "problem|problems|impact|hit|blow|disruption|incident|crisis|leak|breach|issue|loss|losses|"
            "damage|backlog|spike|error|mistake|drop|amount|wave|number|mess|crash|attack|queue|queues|"
            "surge|setback|hole|scale|any",
            "massively|hugely|tremendously|monumentally|wildly !different overloaded|wrong|damaging|"
            "behind|expensive|embarrassing|broken|over|late|disruptive|costly|unhappy|worse|*",
            "is|are|was|were|'s|be|of massive|huge|enormous|gigantic|colossal|immense|tremendous|"
            "monumental|ginormous|insane|brutal",
            "in|into|full|blind|total|pure|sheer freefall|free-fall|panic|meltdown|tatters|ruins|shreds|"
            "flames|agony|disarray mode?",
            "in|into free fall",
            "free|total fall|freefall",
            "nose dive",
            "nosedive|nosedived|nose-dived|nose-dive|tailspin|death-spiral|bombshell|tsunami|avalanche|"
            "firestorm|maelstrom|hellscape|wasteland|warzone|battlefield|graveyard|powder-keg|earthquake|"
            "deluge|onslaught|perfect-storm|free-fall|freefall|time-bomb|timebomb|showstopper|bloodbath|"
            "death-knell|kiss-of-death|game-over|blowtorch|doomsday|stampede",
            "death|downward spiral|knell|blow|sentence|march",
            "falling|fell|fall|fallen|going|gone|drove|driven|jumped off|over a|the? cliff|cliffs|rails|"
            "table|edge",
            "falling|fell|fall|fallen|coming|came|going|went|torn|ripped|tearing|blown apart|pieces|bits "
            "to|at|the? seams|pieces|bits|shreds?",
            "perfect storm",
            "war zone",
            "ticking|time bomb|timebomb",
            "game over",
            "point|edge of no|the|collapse|ruin return|abyss|precipice?",
            "brink|verge|edge of ~2",
            "killing|kill|killed|murdering|destroying|crushing|crucifying|crippling|suffocating|"
            "strangling us|business|our|everything|company|me ~1",
            "our|his own? chernobyl|titanic|waterloo|fukushima|hindenburg|hiroshima|enron|deepwater",
            "chernobyl|armageddon|fukushima|hindenburg",
            "drowning|buried|swamped|inundated|deluged|overrun|besieged|bombarded|pummelled|pummeled|"
            "hammered|slammed|crucified|roasted|eaten|slaughtered by|in|alive|from ~1",
            "got|getting|get|absolutely|being|were|was|are|been absolutely|totally|utterly|completely? "
            "hammered|slammed|crucified|roasted|slaughtered|destroyed|crushed|smashed|pummelled|"
            "clobbered|murdered|killed|battered|rekt|nuked|owned|wrecked|toasted",
            "out of control|hand",
            "spiralling|spiraling|spinning|spun|spiralled out|down",
            "so|totally|completely|royally|utterly|absolutely|well|we're|all|truly screwed|fucked|doomed|"
            "toast|hosed|dead|finished|done",
            "rip|omg|wtf|ffs|argh|mayday|sos|yikes|jesus",
            "oh my god",
            "everything|all|everyone ~1 's|is|are|has|was|have ~1 dead|broken|down|lost|destroyed|ruined|"
            "gone|collapsed|screwed|crashing|burning|failing|doomed|collapsing|dying|panicking|shot|over|"
            "fried",
            "nothing works|working",
            "lost everything|everyone|control",
            "end of the|civilisation world|company|line",
            "beyond hope|salvation|repair|belief|description|words",
            "no hope|salvation",
            "heads|blood will|is|on|in roll|the? water|streets|walls?",
            "lives|jobs|company|business|reputation|future|survival|everything hang|is|are|hangs ~1 "
            "stake|balance|line|jeopardy|ruins",
            "total|complete|pure|absolute|utter nightmare|disaster|hell|chaos|carnage|mayhem|insanity|"
            "agony|horror|terror|joke",
            "we|they|i|team|customers|everyone|you are|'re|were|was|is|be ~1 panicking|freaking|"
            "screaming|desperate|dying|drowning|doomed|finished|suffering|losing|begging|frantic|crying|"
            "furious|livid out?",
            "freaking|freaked|freak|flipping out",
            "going|went|gone ballistic|mental|berserk|nuts|bananas|insane|wild",
            "losing|lost|lose their|his|our|its|her it|minds|mind|shit|heads",
            "up in arms|the|smoke",
            "baying for blood",
            "hit|hits|hitting the roof|fan|ceiling",
            "skyrocketed|skyrocketing|skyrocket|plummeted|plummeting|plummet|plunged|plunging|cratered|"
            "cratering|tanked|tanking|exploded|exploding|rocketed !from|by|to|at|between",
            "emergency|crisis|disaster|catastrophe|tragedy of epic|biblical|the|a|historic|unprecedented|"
            "monumental|global|this ~1",
            "crisis of|mode|point",
            "red|maximum|highest alert|alarm",
            "stuff|thing|shit of nightmares|legends",
            "left|right ,? right and centre|center",
            "a|an? hellscape|hell",
            "existential threat|crisis|risk",
            "stuff|hell|it hit|hits the",
            "broken beyond",
            "never seen|known|experienced|had anything|such|so ~2",
            "like|as if? a|an|the ~2 bomb|hurricane|tornado|earthquake|tsunami|plague|apocalypse|war|"
            "nightmare|warzone|horror",
            "=obliterate|=annihilate|=decimate|=cripple|=devastate|=ruin|=shatter the|it|them|my|every|"
            "months|weeks|years|whole|entire",
            "=destroy|=wreck it|them|my|every|months|weeks|years|everything|the trust|reputation|"
            "business|launch|season|whole|entire",
            "going|gone|went|goes under|bust|bankrupt|belly-up",
            "has|have|'s|had|just|completely|totally ~1 died|imploded|cratered|melted|perished|croaked",
            "end|ruin|death of|for our|the|us|my|this reputation|company|business|career|brand|world|"
            "product|firm",
            "house of cards",
            "melt|melting|melted down",
            "servers|systems|cpus|machines|phones|lines|inbox|network|database ~2 melting|burning|"
            "smoking|screaming|dying|begging|smoked|fried",
            "worst|darkest|biggest nightmare|nightmares|fears|fear ~2",
            "our|my|the|a worst|living|absolute nightmare|hell",
            "crumbling|collapsing|crumbled|imploding around|before|under|apart?",
            "lost for words",
            "unmitigated|unprecedented|apocalyptic",
            "epic fail|failure",
            "shut|shuts|shutting|bring|brings|brought us|everything|company|business|the ~2 halt|"
            "standstill|knees|down",
            "grinding|ground|screeching|came to a ~1 halt|standstill",
            "screaming|yelling|shouting|crying|howling at|for|about",
            "mother of all",
            "point of no return",
            "up the creek",
            "rock bottom",
            "abject|dismal|spectacular|miserable failure|failing|mess",
            "spectacularly|horribly|terribly|miserably|dramatically|disastrously|horrifically *",
            "bled|haemorrhaged|hemorrhaged",
            "on its|their|our knees|deathbed",
            "on the brink|verge|edge|ropes|rocks",
            "in|into deep|big|serious|dire|huge|real|terrible|massive trouble|water|straits|hole|shit|"
            "crisis|danger",
            "existential",
            "increased|rose|fell|dropped|declined|worsened|grew|climbed ~1 dramatically|alarmingly|"
            "catastrophically|disastrously|horrifically|massively",
            "dramatically|alarmingly|frighteningly|shockingly|terrifyingly !changed",
            "worst|biggest ~2 imaginable|ever|history|nightmare",
            "blown to|out|up|sky bits|pieces|smithereens|high|of|water",
            "smithereens|oblivion|abyss|carnage|hellfire|inferno|wipeout|bombshell|doom",
            "ringing|rang|flying off the? hook|shelves",
            "crying|weeping|sobbing|tears !out",
            "lost|losing|loses all? control|faith|everything of|in",
            "total|complete|utter|absolute wreck|write-off|train|car|horror|panic|breakdown|"
            "nightmare|failure|catastrophe",
            "the world|sky|roof|bottom|floor|wheels|walls ~1 fell|falls|falling|caved|caving|came|coming|"
            "crashing|ended|collapsed in|off|down|out?",
            "scream|screams|screamed",
            "pulling|tearing our|their|his|her hair",
            "like a|an nightmare|war|battlefield|bomb|horror|disaster|sinking|runaway|avalanche|wildfire|"
            "plague|house",
            "wildfire|sinking ship",
            "everything|all|it ~1 went|goes|gone|going to? wrong|hell|pot|south|haywire|pieces|downhill|"
            "crazy",
            "haywire|kaputt|kaput",
            "so|beyond|super|insanely|unbelievably|ridiculously bad|awful|terrible|horrible|broken",
            "smoking|smouldering|giant|gaping crater|ruin|ruins|hole|rubble|wreckage|pile|wreck",
            "=abandon|=jump|=flee|=desert the|a|our|this? sinking? ship",
            "=flee|=desert in|the|us ~2",
            "under siege|attack|bombardment !from|by",
            "besieged|bombarded|slow|painful|agonising ~1 death",
            "deserting|fleeing|leaving|abandoning us|in|the ~1 droves|ship|masses",
            "exodus|stampede|mutiny|uprising|bloodletting|rubble|wreckage|ashes|cataclysm|purgatory|"
            "quicksand|pitchforks|bonfire|conflagration|wreckage|tinderbox",
            "on|in life|intensive|cardiac support|care|arrest",
            "flatlined|flatlining|flat-lined|bleeding-out|comatose|moribund",
            "nail|nails in|into the|our ~1 coffin",
            "hanging|hangs|hung by a thread",
            "skin of our|its|their teeth",
            "pandora's box",
            "code red",
            "defcon",
            "panic|battle stations|button",
            "lifeboats|iceberg|titanic|hindenburg",
            "wheels|wheel have|has|are|came|come|fell|coming|falling off|come",
            "gone|go|going|goes to the dogs|hell|pot|pieces|wall",
            "off the rails|charts|deep|scale",
            "hell in a",
            "end|edge of the world|cliff|abyss|civilisation|days|days",
            "a|an|complete|total|utter|absolute circus|zoo|madhouse|asylum !ticket|tickets|animal|visitors",
            "sinking|sunk|sank|sink fast|like|without|ship|beneath|under",
            "ground zero",
            "mushroom cloud",
            "house|whole|entire ~2 is|came|coming|comes|crashing|collapsing|tumbling down",
            "crashing|tumbling|crumbling|falling|fell|crashed|caved|caving down|in|apart around|on|about|"
            "like our|us|the? ~1",
            "could|will|would|may|might|going|about|'ll ~2 sink|kill|bankrupt|bury|ruin|destroy|cripple|"
            "doom|crush|wreck us|the|our|this|everything ~2",
            "could|will|would|may|might|going|about|'ll ~2 finish|end|break|kill|sink us",
            "the|our|this end|death|downfall|ruin|collapse|demise of us|everything|our",
            "at|to|past|beyond|near breaking point",
            "we|i|they|company|firm|team will|'ll|are|'re|is|would ~1 be? finished|history|done !by|at|"
            "with|the|for|in|on",
            "we|i|they|company|are|'re ~1 done for",
            "crucified|pilloried|roasted|lynched|skewered|savaged|mauled|flayed|eviscerated|torn",
            "scandal of|that",
            "wiped off|out the? ~1",
            "horror|horrors|terror|agony|torment|misery|hell never|does|continues|story",
            "a tsunami|avalanche|flood|torrent|deluge|barrage|storm|wave|hail of",
            "people|everyone|customers|staff|we|they|all ~1 panicked|fled|rioted|screamed|despaired|wept",
            "went|go|goes|gone|going mad|crazy|wild|insane",
            "nearly|almost|practically|virtually|all-but|completely|totally|fully|utterly collapsed|died|"
            "drowned|sank|imploded|disintegrated|perished|melted|exploded",
            "could|will|may|might|would|about|going to? go under|bust|bankrupt",
            "rioting|looting|rebelling|mutinying|sobbing|wailing",
            "cut off from the world|rest|everything",
            "died|dying|dies|die|suffered|suffering a|an horrible|slow|painful|agonising|thousand ~1",
        ),
        examples_bad=(
            "Everything is on fire.",
            "We are bleeding money every minute.",
        ),
        examples_good=(
            "The transformer fire in Kassel on 3 March destroyed one control cabinet.",
            "The fire alarm test at 09:00 had no effect.",
        ),
    ),
)
