"""Rules for amounts, sizes and times without a figure."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "The next question will be: how many, how much, since when? Give the figure, a range, or who will "
    "know and when."
)
_WHY_2 = "Words such as issues or difficulties hide what stopped working. Name it as the customer would."
_WHY_3 = "A chief executive plans with times. Give a time, even if only that of the next update."

VAGUE_RULES: Final = (
    Rule(
        id="vague.amount",
        category="VAGUE",
        why=_WHY,
        unless=(
            "quoted",
            "quantified",
        ),
        rewrite="{amount}",
        patterns=(
            "some|several|various|numerous|multiple|countless|sundry|umpteen|myriad|innumerable|untold "
            "!one|other|day|kind|sort|more of? @det? *",
            "<!how|as|so|too|not|n't many !more|other|of|thanks *",
            "<!how|as|so|too|not|n't many of @det? *",
            "<!at|the most !likely|recent|recently|important|probably|of|common|plausible|efficient|"
            "affected|urgent|expensive|was|is|are|were|in|on|at|by|and|severe|serious|accurate *",
            "most of the|our|its|their|these|those *",
            "a|quite few|couple|handful|bunch|lot|load|ton|range|multitude|host|slew|raft|smattering|"
            "swathe|spate|variety|string|great|trickle|flurry|mass|heap|pile|fair|good|large|small|"
            "limited|significant|considerable|substantial|certain|growing|decent|high|low|huge|sizeable|"
            "sizable|vast|big|wide|tiny|non-trivial|subset|portion|fraction|proportion|percentage|number|"
            "majority|minority|segment|chunk|batch|group|part|share|tranche|section few|many|lot|bit|"
            "number|deal|proportion|percentage|share|amount|part|majority|minority|chunk|portion|subset|"
            "quantity|volume|fraction|group|swathe|range|segment|slice? of the|our|its|their|these|"
            "those? * !of",
            "a few|couple !of *",
            "quite|a|not quite|good|few? few|couple|lot|many !of",
            "quite a few|lot|number of? *",
            "lots|plenty|loads|tons|dozens|scores|hundreds|thousands|heaps|oodles|millions|masses|piles|"
            "bits|hordes|swathes|tens of of|thousands? of? the|our? *",
            "the|vast|great|large|overwhelming|a|clear? ~1 majority|bulk|minority|remainder|rest of the|"
            "our|all? *",
            "<!for|a|make|making|made|to|not|am|is|was|are|be|almost|quite|nearly|pretty|absolutely "
            "certain !that|the|of|about|we|it|to|a|amount *",
            "parts|portions|sections|pockets|areas|elements|aspects of the|our|its|their *",
            "<!we|i|you|they a|the limited|small|large|significant|considerable|certain|high|sizeable|"
            "decent amount|number|proportion|share|percentage|subset",
            "more than|or a few|couple|less",
            "a fair|good|sizeable|sizable|decent|large|substantial bit|amount|chunk|part|area|number|sum|"
            "portion|slice|section|region|share",
            "an|a unknown|undisclosed|unspecified|undetermined number|amount|share|quantity",
            "a|the large|big|good|major|small|great|huge|sizeable|considerable|significant part|portion|"
            "chunk|share|section|proportion|percentage|amount|number|majority|slice of ~2",
            "not all *",
            "the odd|occasional *",
            "more and more *",
            "fewer and|than fewer|expected|usual",
            "tens|dozens|hundreds|thousands|scores|millions of *",
            "here and there",
            "by a fair|good|wide|large|considerable bit|margin|amount|stretch|way",
            "^ part|much|lots|plenty of the|our|its|their *",
            "a fair|good|great few|many *",
        ),
        examples_bad=(
            "Some customers can't pay.",
            "A handful of parcels went to the wrong depot.",
        ),
        examples_good=(
            "Several merchants, 14 in all, called before 10:00.",
            "How many orders failed is checked by 15:00.",
        ),
    ),
    Rule(
        id="vague.round",
        category="VAGUE",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "a couple|few|good|bunch of? thousand|hundred|dozen|million",
            "<!@number thousand|hundred|dozen|million|@number or so|thereabouts|more|two|three !than",
            "some|several|many hundred|thousand|dozen|hundreds|thousands|dozens of? ~1",
            "upwards|north|south of @number|a",
        ),
        examples_bad=("A couple of thousand letters were late.",),
        examples_good=("Two thousand letters, 2 %, were late.",),
    ),
    Rule(
        id="vague.size",
        category="VAGUE",
        why=_WHY,
        unless=(
            "quoted",
            "quantified",
        ),
        patterns=(
            "a|an|the? very|rather|fairly|quite? big|large|strong|heavy|great|significant|substantial|"
            "considerable|sizeable|sizable|noticeable|palpable|marked|appreciable|notable|sharp|steep|"
            "meaningful|"
            "hefty|tangible|sustained|material drop|rise|increase|decrease|fall|impact|loss|losses|"
            "number|amount|part|delay|delays|damage|effect|spike|decline|disruption|surge|cost|costs|"
            "jump|risk|slowdown|growth|reduction|change|sum|share|degradation|deterioration|dip|backlog|"
            "effort|progress|improvement|shortfall|volume|traffic|revenue|money|load|time|period|hit|dent|"
            "bump|toll|lag|wait|queue|gap|any",
            "significant|significantly|substantial|substantially|considerable|considerably|sizeable|"
            "sizable|noticeably|appreciably|markedly|sharply|steeply|greatly|somewhat|materially|hefty|"
            "elevated|notably|measurably !that lower|higher|slower|more|less|worse|longer|faster|better|"
            "fewer|larger|smaller|reduced|increased|error|errors|latency|below|above|delayed|degraded|"
            "rates?",
            "rather|quite|fairly|pretty|very|somewhat|relatively|really|unusually|awfully|super|"
            "exceptionally|reasonably slow|large|big|high|low|long|late|costly|expensive|bad|busy|"
            "serious|slowly|severe|heavy|few|full|poor|often|close|widespread|frequent|extensive",
            "much|far|lot|way|well|significantly higher|lower|slower|longer|larger|bigger|worse|fewer|"
            "less|more|smaller|above|below|beyond|faster than? ~2",
            "higher|lower|slower|longer|larger|fewer|less|more|busier|later|worse|bigger|above|below|"
            "smaller|heavier|weaker than ~2 usual|normal|expected|average|planned|normally|anticipated|"
            "hoped|typical|ordinary|thought|wanted",
            "above|below average|normal|usual|expectations",
            "<!quite|not a bit|tad|touch|little|lot !of slower|late|higher|lower|slow|behind|longer|more|"
            "worse|over|under|off|delayed|less|high|low?",
            "up|down|by|fell|rose|went|dropped|increased|slowed|declined|grew ~1 a bit|lot|little|tad|"
            "touch|some|noticeably",
            "intermittent|intermittently|sporadic|sporadically|occasional|occasionally|sometimes|"
            "widespread|degraded|patchy|flaky|spotty|frequent|frequently|extensive issues|problems|"
            "errors|performance|service|availability|impact|failures|connectivity|access|delays|outages|"
            "disruption|outage?",
            "partially|partly|largely|mostly|extended|prolonged|frequent|frequently outage|outages|"
            "downtime|affected|delay|delays|unavailability|unavailable|period|disruption|disrupted|"
            "degraded|working|down|restored|recovered|impacted|back|fixed|resolved|offline|successful",
            "increased|elevated|reduced|raised|abnormal|unusual|degraded error|errors|latency|failure|"
            "failures|capacity|performance|volume|volumes|load|traffic|rates|rate|levels|level|response|"
            "activity|demand|number|wait|waiting|times ~1",
            "to|in|on some|a|certain|large|great|many|varying|one extent|degree|degrees|respects|cases|"
            "areas|places|way|ways|parts|instances",
            "more or less",
            "is|are|was|were|'s|remains|be|seems very|rather|fairly|so|too large|big|high|sizeable|"
            "substantial|significant|considerable|slow|sluggish|expensive|costly|numerous|widespread|"
            "extensive $",
            "=fall|=rise|=drop|=increase|=grow|=decline|=climb|=jump|=slow|=worsen|=decrease|=improve|"
            "=degrade|=slip|=suffer|=swell|=shrink a? sharply|steeply|substantially|noticeably|markedly|"
            "badly|rapidly|heavily|steadily|quite|considerably|somewhat|lot|strongly|quickly|greatly|"
            "slowly",
            "is|was|are|were|remains|seems noticeable|significant|substantial|considerable|sizeable|"
            "palpable|tangible|notable|widespread|extensive $",
            "next|this|last week|month|quarter|year or so",
            "or|and so|thereabouts|upwards $",
            "roughly|around|about then|there|that|lunchtime|midday|noonish|lunch",
            "good|some|steady|great|little|real|decent|slow progress",
            "increased|rose|fell|dropped|declined|worsened|grew|climbed|improved|slowed ~1 significantly|"
            "substantially|considerably|sharply|dramatically|noticeably|markedly|rapidly|steadily|"
            "massively",
            "not|n't working|running|functioning|behaving properly|correctly|as|well|normally|quite|right",
            "is|are|was|were too|very|quite|rather high|low|slow|long|many|much|large|few",
            "had|having|have|has some|big|great|real? trouble|difficulty|difficulties",
            "big|serious|bad|hard|heavy|substantial|significant|major hit|blow|dent|toll",
            "reasonably|moderately|comparatively|acceptably|largely|generally|broadly stable|well|good|"
            "fast|ok|fine|normal|back|slow|healthy",
            "=take a|some|quite ~1 hit|knock|beating|dip|dent",
            "=suffer a|an|some|from ~1 hit|loss|losses|damage|disruption|degradation|delays",
        ),
        examples_bad=(
            "There was a significant drop in orders.",
            "The loss is substantial.",
        ),
        examples_good=(
            "A significant drop in orders, from 900 to 310 an hour.",
            "Orders fell by 12 %.",
        ),
    ),
    Rule(
        id="vague.thing",
        category="VAGUE",
        why=_WHY_2,
        unless=("quoted",),
        patterns=(
            "technical|some|certain|various|unforeseen|unexpected|ongoing|known|operational|internal|"
            "general|minor|system|network|a|an|multiple|few|connectivity|performance technical|system|"
            "minor|unforeseen? issues|difficulties|problems|reasons|challenges|circumstances|"
            "complications|troubles|irregularities|things",
            "experience|experiencing|experienced|having|facing|seeing|had|encountering|encountered|faced|"
            "suffering ~1 issues|difficulties|problems|trouble|troubles|challenges",
            "some|certain kind|sort|form|type of ~1",
            "somehow",
            "something went|is|was|has|happened|broke ~1 wrong|off?",
            "stuff|thingy|etc|somewhat",
            "and so on|forth",
            "an unspecified|unknown issue|problem|error",
            "certain systems|services|functions|features|areas|processes|parts|customers|regions|schools",
            "things|everything|all ~2 back|being|to|get|be|went|go|got|are|were|is normal|wrong|fine|ok",
            "and|or|some|few|other|these things",
            "keep you posted|informed|updated|abreast|in",
            "stay tuned",
            "bear with us",
            "working on it|this",
            "looking into it|this|the|that",
            "being looked into|at",
            "more to follow|come",
            "watch this space",
            "under investigation",
            "<!no|three|two|these|those issues|problems|difficulties|trouble|troubles|challenges|"
            "irregularities|anomalies with|around|in|on|regarding|concerning|affecting the|our|some? ~1 "
            "platform|system|systems|service|services|network|site|backend|infrastructure|connectivity|"
            "performance|tooling|environment|process|application|app|product|setup|side|area",
            "there is|was|are|were|'s|has|have been? an|some|a|several|a? ~1 issue|issues|problem|problems|"
            "difficulty|difficulties|error|errors|glitch|disruption|trouble with|in|on|affecting|around",
            "=have|=run|=hit|=meet|=face into? an|some|a|few|several|minor|ongoing|various ~1 issue|issues|"
            "problem|problems|difficulty|difficulties|snag|snags|trouble|complications|challenges",
            "=get|=come|=return|=go back|closer|nearer? to normal",
            "back on track",
            "back to normal !at|since|by|from|after|:",
        ),
        examples_bad=("We are experiencing technical difficulties.",),
        examples_good=("The issue log holds 14 entries.",),
    ),
    Rule(
        id="vague.when",
        category="VAGUE",
        why=_WHY_3,
        unless=(
            "quoted",
            "timed",
        ),
        rewrite="{next_update}",
        patterns=(
            "<!as soon !after|before|as|the|enough",
            "very|pretty|quite|fairly|too|any|real|reasonably soon|shortly now?",
            "shortly|asap|a.s.a.p|imminently|momentarily|eventually|presently|sometime|someday|recently|"
            "lately|anon|forthwith|soonish|soonest|pronto !after|before",
            "as soon|quickly|early|fast as? possible|practicable|feasible|humanly|able",
            "as soon|quickly|fast as i|we|they|he|she can|are|is|able|could",
            "the sooner|soonest",
            "as soon|quickly|fast as ~1 can|possible|able|practicable|feasible",
            "at the|your|our|his|their earliest|soonest ~1 convenience|opportunity|possible?",
            "in|within|after|over|for|during quite|a|some|no|due|good? a|due|near|short|bit|"
            "foreseeable|while ~1 course|time|future|bit|while|jiffy|period",
            "in|within|over|for the near|short|foreseeable|shortest|immediate|not|fullness ~2 future|time|"
            "term",
            "in short order",
            "in a moment|second|minute|sec|tick|jiffy|bit $",
            "for|since|took|takes|take|taking|lasted|lasts|waited|waiting|after|quite|in|within|about|"
            "over|during|every a|quite|some|an|many|ages|several|too|very|so|long good|a|long|"
            "extended|considerable|short|brief|little|prolonged|some|few|couple|lengthy|fair|significant|"
            "unacceptable? while|time|period|ages|bit|spell|hours|days|weeks|minutes|months|moments",
            "<!for|took|after|in|within|quite|since a while|moment|bit ago|back|later|earlier|now|longer",
            "for|in|after|took|takes|quite|once|every a|in a? while",
            "ages !of|and|between|from|10",
            "a|some|quite|very|so|too|long|considerable a|some|long? long|considerable time|while|period|"
            "wait|ago",
            "<!this|first|each|every|that|same|second|the|last|at|one|of|in|local|end quite|for some|"
            "quite time|while",
            "a|some|the|few|last|past|next|coming|several|couple|many|in few|couple|several|next|coming|"
            "past|last|of|the ~1 seconds|minutes|hours|days|weeks|months|moments ago|earlier|later|back|"
            "now?",
            "hours|days|weeks|minutes|months|ages|moments on|ago|later|earlier|now|end",
            "for|over|took|lasted|after|since hours|days|weeks|months|minutes|ages|yonks|donkey's|"
            "forever|long",
            "at|until|from|by some|a|one later|point|stage|date|unspecified|time? point|stage|date|time|"
            "later|future in|soon?",
            "sometime|later|early|earlier|late on? today|tonight|tomorrow|this|next? week|month|today|"
            "tonight|quarter|year|tomorrow",
            "some other? time|day",
            "one of these days",
            "another|some day|time",
            "sooner or than later",
            "in|within|over the coming|next|following few|couple|several? of? days|weeks|hours|minutes|"
            "months",
            "for|in the foreseeable future|short|long|near|immediate future|term",
            "in the near|short|not-too-distant|not future|term|too-distant|too",
            "within days|weeks|hours|minutes",
            "in a matter of days|weeks|hours|minutes",
            "before|for|ere too|much|very? long",
            "any minute|moment|day|second|time now|soon",
            "from|now|time time|and|to then|again|time now?",
            "once|every in|so|now a|and|often while|then|again?",
            "when|whenever|once|if|as ~1 possible|convenient|appropriate|feasible|practicable",
            "when|whenever|once ~1 get|gets|have|has|find|finds the|a chance|time|moment|minute|"
            "opportunity|second",
            "when|whenever|once we|i|they|he|she can $",
            "when|once|as time|things|resources|circumstances|priorities|schedule permits|allow|allows|"
            "settle|permit|calm",
            "time permitting",
            "until|till|pending further notice",
            "the other day|week|night",
            "up|down and|to running|speed soon|shortly",
            "quickly|promptly|swiftly|speedily|expeditiously|rapidly|periodically|regularly|gradually $",
            "in|with a|no|all timely|haste|due|prompt fashion|manner|speed|haste|time",
            "on an ongoing|irregular|as-needed|regular basis",
            "down|out|offline|unavailable|off|slow|unreachable for|since|over a|some|quite|ages|hours|"
            "long ~1 while|time|bit?",
            "all|most|half|part|much of|day|night|morning|afternoon|week of|the? day|morning|night|week|"
            "afternoon|long|$",
            "earlier|later today|on|this|tonight|yesterday|$",
            "back|up|fixed|resolved|ready|done|restored|available|normal|finished|complete soon|shortly|"
            "quickly|eventually|sometime|later",
            "not|n't too|very|much|so|that? long|far ago|off|away|now?",
            "long ago|overdue|time",
            "quite|for|since|took ages|yonks|long",
            "for|since ages|long",
            "quite some time",
            "later today|tonight|on|this",
            "long overdue",
            "took|takes|lasted|waited|been|going forever|ages|hours|days|weeks",
            "in a flash",
            "earlier|later this|last|next|on week|month|year|quarter|morning|afternoon|evening",
            "in the next|coming|following days|weeks|hours|months|minutes",
            "in a few|couple days|weeks|hours|minutes",
            "in|after|within|over a|the few|couple|next|coming|last|past of? days|weeks|hours|minutes|months",
            "throughout the day|night|morning|week|afternoon",
            "sooner rather? or? than? later",
            "at one|some|a point|stage|later|moment",
            "for the time being",
            "for the moment",
            "some|a time|while|day|days|weeks|months ago|back|later|before",
            "know|say|tell|share|have|hear|write|learn ~1 more later|soon|eventually",
            "more later|soon $",
        ),
        examples_bad=(
            "We'll have it back soon.",
            "An update will follow in due course.",
            "We will write again as soon as possible.",
        ),
        examples_good=(
            "Soon after 14:00 the release went out.",
            "It took a few minutes, from 14:02 to 14:07.",
        ),
    ),
)
