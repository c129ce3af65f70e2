"""Rules for words of the trade and sentences that wander."""

from typing import Final

from incidents.domain.wording.shapes import PLAIN_TEXT_ONLY, Rule

_WHY = (
    "An executive who does not know the word stops listening to look for its meaning. Use plain words, "
    "or explain it in the same sentence."
)
_WHY_2 = (
    "A listener holds about twenty words. Say what happened first, in a sentence of its own, and then "
    "the next thing."
)
_WHY_3 = "The words before the point cost seconds and attention. Begin with the point."

STYLE_RULES: Final = (
    Rule(
        id="jargon.term",
        category="JARGON",
        why=_WHY,
        detector="jargon",
        applies_to=PLAIN_TEXT_ONLY,
        rewrite="{plain_term}",
        examples_bad=(
            "OOM kills in the k8s node pool took out the checkout.",
            "db1 fell behind on replication lag.",
        ),
        examples_good=(
            "A failover, that is a switch to the spare system, took 11 minutes.",
            "The load balancer, which spreads visitors over our servers, sent everyone to one server.",
            "The website and its database were restored from last night's backup.",
        ),
    ),
    Rule(
        id="rambling.length",
        category="RAMBLING",
        why=_WHY_2,
        detector="rambling",
        examples_bad=(
            "The page was slow and then we looked at it and it turned out that the thing we changed last "
            "week, which was meant to help, had not been switched on in one of the places where it "
            "should be, so we switched it on and waited.",
        ),
        examples_good=(
            "The page was slow from 09:10. A setting was missing in one place. It was added at 09:52.",
        ),
    ),
    Rule(
        id="rambling.filler",
        category="RAMBLING",
        why=_WHY_3,
        unless=("quoted",),
        patterns=(
            "basically|essentially|effectively|actually ,? what|the|it|so ~3 is|was|happened that|is|was?",
            "so|well|anyway|ok|okay|yeah|um ,? so? basically|yeah|like|um|essentially ,|what?",
            "so|well|anyway|ok|okay|right|yeah ,? ,|what happened is|was",
            "so|well|anyway|ok|okay ,? so? ,? like|as i|we said|mentioned",
            "so what|basically happened",
            "ok|okay|right|yeah|well so like|yeah?",
            "well ,? you know|see",
            "so as i|we|you",
            "^ so|well|anyway|anyhow|basically|honestly|frankly|look|listen|clearly|obviously|"
            "essentially|actually ,",
            "what|all|the|which i|we|happened|it|point|thing|this|reason 'm|am|want|mean|wanted|is|was|"
            "really|would|comes|boils|basically|trying|here ~3 trying|to|say|is|saying|down|that|was|"
            "like|mean to|is|that|say? ~1 say|is|that? is|that?",
            "the|my|what thing|fact|point|truth|reality|bottom|matter|upshot|long i|of|here|we|that|"
            "line? the|'m|am? matter? is|was that|,|remains?",
            "at the end of the day",
            "when all is said and done",
            "to be|tell perfectly|quite|completely|totally|brutally|very|fully|you|the? honest|frank|"
            "fair|blunt|truthful|candid|truth|sure|clear $",
            "to be|tell perfectly|quite|completely|totally|brutally|very|fully|you|the? honest|frank|"
            "fair|blunt|truthful|candid|truth with|about?",
            "tbh|ngl|fwiw",
            "in all honesty|fairness|candour|candor",
            "quite|very|if|being frankly|honestly|i|totally|perfectly ~1 honest?",
            "it should|must|needs|could|might|can|may also|to? be noted|said|remembered|stressed|"
            "emphasised|pointed|mentioned|stated|added|argued|borne out|in? that|mind?",
            "it is|'s|bears|may|might be? worth|important|interesting to? noting|mentioning|saying|"
            "repeating|note|mention|remember|say that?",
            "as should be|noted|clear ~1 noted|by?",
            "needless to say",
            "it|that goes without saying that?",
            "long story short",
            "to cut|make a long|short",
            "for all intents|practical|practical-purposes and|purposes purposes?",
            "in terms of where|the|what|how? ~1",
            "with|in regard|regards|respect|relation|reference to the fact that?",
            "with|in all|the|greatest|utmost due|greatest respect?",
            "with|in all due|the? respect",
            "as a matter of fact|course|principle",
            "in|due|owing|despite|given|regarding|by|about|on|thanks light|to|the|spite|virtue|account "
            "of|the|fact fact|that",
            "the fact that|is|of",
            "as i|we|you|mentioned|noted|stated|previously|already|has|discussed|everyone ~2 said|"
            "mentioned|know|aware|explained|stated|noted|discussed|before|earlier|above|remember|knows|"
            "recall|see|imagine|appreciate ,|before|earlier|above|all|already?",
            "like i|we said|mentioned",
            "you know ,|what|how i|mean?",
            "i mean ,?",
            "i just|only|simply|wanted|want|thought|would|'d wanted|want|thought|like|to|i? to|would? ~2 "
            "reach|touch|give|flag|say|mention|add|point|check|share|drop|let|highlight|take|start|note|"
            "begin|update out|base|you|that|a|up|know|by?",
            "just|i wanted|want|wanting to reach|touch|give|flag|say|mention|add|let",
            "just a quick|short|small|little note|heads-up|heads|one|message|update|line",
            "a|quick heads|quick-heads up",
            "i|we am|'m|are|'re|would|'d writing|reaching|like to|out to? ~3 that|you?",
            "i hope|trust this|you|that email|message|finds|are|all you|well|doing ~1",
            "please|kindly be|note|find|do advised|that|informed|note|attached that?",
            "having said that",
            "that being said",
            "be that as it may",
            "all things considered",
            "in any|either case|event|way",
            "if you|we ask|think|look|will|like|know|consider|really me|about|at? it?",
            "if i may|can|could|might say|add|be",
            "as you|some|many|most|everyone may|might|will|can|probably|all|are|of|already|or|know or|"
            "probably|no|well|doubt|already|imagine|see|aware|know|be|you? ~3 know|aware|imagine|not|"
            "seen|heard|recall|appreciate",
            "it is|'s|was ~1 perhaps|worth|important|interesting|fair|safe|true|come to|noting|"
            "mentioning|pointing to? ~1 note|say|remember|out|attention|that|mention",
            "it has come to our attention",
            "it|this is|'s the case that",
            "the|a reason|situation why|being|is because|that",
            "at this|that|the|our present|moment|point|juncture|current|particular in|moment|juncture|"
            "time|stage|point time|in?",
            "at this|that moment|point|present in time",
            "going forward|forwards",
            "moving forward|forwards ,",
            "on the one|other hand",
            "first|last and foremost|least",
            "last but not",
            "in a nutshell",
            "in my|our humble|honest|personal? opinion|view",
            "if|in|as truth|it|a? were|be|general told|rule",
            "truth be told",
            "kind|sort of|like kind|sort|like",
            "i guess you|what could|i|we ~1 say|mean",
            "one thing led to another",
            "yada|blah yada|blah",
            "and whatnot",
            "without further ado",
            "by way|and of|large background|context|introduction|explanation",
            "to give|provide|put you|some|it|a ~1 context|background|bit|perspective|simply|another|"
            "bluntly|differently",
            "before i|we|going|getting start|begin|get|into|go|dive|answer",
            "bear|stick with|in me|us|mind",
            "where was i",
            "the long and the|short",
            "as|so far as that|the|this|it ~2 goes|concerned",
            "when it comes|came|comes-down down|to to?",
            "each and every",
            "the thing is|was",
            "how can|shall|should|do i|we put|say ~1",
            "not to mention",
            "more|equally importantly",
            "for what it|it's is|'s|worth worth?",
            "in the|an interest|spirit|name of full|complete|total? transparency|openness|honesty|"
            "brevity|clarity|fairness|time",
            "with a view to",
            "let me|us|'s start|begin|explain|just|say|first|be|put|give ~1 by|saying|with|say|that|you|"
            "clear|it?",
            "first of all ,|i",
            "allow|permit me|us to",
            "it is what it is",
            "how|not|don't sure|know|quite? how to say|put|phrase",
            "i|we 'm|am not sure|certain how to",
            "if i remember|recall|am|'m ~2 correctly|right|mistaken|not",
            "without wanting|wishing|meaning|going|getting to|into go|going|sound|get|too|bore?",
            "in|within the? loop",
            "keep|keeping everyone|everybody|you|all ~1 loop",
            "as everyone|everybody|we|many|most ~2 knows|know|aware|heard|noticed",
            "to start|begin|kick with|off",
            "without going|getting into",
            "suffice it? to say",
            "what i|we mean|meant|am|'m|wanted|want|would is|by|to|trying",
            "here 's|is the thing|deal",
            "not gonna lie",
            "long and|story|way short",
            "on top of|all that|of|this ,",
            "by the way ,",
            "i|we must|have|need|would|'d|should like|to? ~1 say|admit|confess|stress|emphasise|add|"
            "point that|,|out?",
            "in actual fact",
            "when it|we|push all|comes|comes-to|came ~2 said|down|it|shove",
            "each and every",
            "the reason i|we|why i|am|'m|we? ~1 writing|calling|mailing|sending|reaching",
            "i am|'m|just? writing|calling|mailing|emailing to|you|because|today",
            "quite frankly|honestly|simply",
            "last but not",
            "with that|this being? said",
            "for the sake|record|avoidance of|,",
            "as luck would",
            "let's|let face|be it|honest?",
            "believe it or",
            "if you ask me",
            "so yeah",
            "you know what",
            "so to speak|say",
            "with all of? this|that|these in mind",
            "on the same page",
            "in mind ,",
            "um|uh|erm|er ,?",
            "to take|seize this|the opportunity",
            "when you|we|it ~1 really|actually? get|gets|come|comes down|right to",
            "what we are dealing|looking|talking|facing with|at|about",
            "as we|you all know|knew",
            "with|in regard|regards|reference|relation to the|our",
            "the matter|question|fact|issue of the|whether",
            "it is important|essential|crucial|vital|worth|necessary to note|mention|remember|stress|"
            "understand|emphasise|point",
            "what|where it|this|that|everything all? ~1 boils|comes|amounts|leads down|to",
            "it|this|that|everything all|really|basically|ultimately|simply? boils|comes|amounts down to ~3 "
            "that?",
            "^^ as i|we ~1 was|were|had|have ~1 saying|telling|explaining|mentioning|thinking|discussing "
            "~6 ,",
            "^^ as i|we ~1 said|told|explained|wrote|mentioned|noted ~6 ,",
            "just|so|only|merely|simply to give|provide|bring|put|get|fill|set|recap|paint|be|make ~8 ,",
            "i|we suppose|guess what it|this|i|we|that ~3",
            "not|without to|wanting|wishing|wanna go|get|bore|labour|belabour|dwell|drag|ramble|blow|repeat "
            "~4 but|,",
            "i|we won't|will|'ll|don't|do not|n't|want|try|not? to? bore|go|get|dwell|labour|belabour|repeat "
            "~2 with|into|on|the|all",
            "before i|we ~1 get|go|start|begin|answer|dive|come|forget|say ~4 ,",
            "^^ the|what thing|point|fact|truth|reality|matter|line|crux|gist|essence|short|story|reason "
            "~9 is|was that|,|,",
            "^^ what ~9 is|was that",
            "^^ as you|we|everyone|everybody|all|many|most|some ~8 aware|know|knows|known|familiar|"
            "remember|recall|appreciate|imagine|heard|seen|informed that?",
            "^^ if i|we ~1 'm|am|are|may|can|could|might|have|be|must ~5 honest|frank|candid|blunt|say|add|"
            "fair|truthful|open ~3 ,",
            "i|we ~1 wanted|want|would|'d|thought|think like|i? ~6 say|mention|flag|stress|emphasise|"
            "emphasize|underline|highlight|reiterate|touch|jump|chime|hop|circle|preface ~3 that",
            "i|we ~1 wanted|want|would|'d like? to just|quickly|briefly|also|really|first ~2",
            "^^ the reason ~2 i|we|for ~8 is|was that|because?",
            "before|without ~1 getting|going|diving|delving into|to|in|any|all|too ~3 details|detail|"
            "history|weeds|specifics|story|background",
            "without|before ~2 into all|any|too|the ~3 history|detail|details|weeds|background|specifics|"
            "story",
            "for what it",
            "to tell you the|honestly truth?",
            "^^ in order to put|set|give|provide|frame|paint ~7 context|perspective|picture|background|frame",
            "^^ with all|that|this ~2 said|mind|way",
            "where was i",
            "you know how it|these|that|things|this ~1",
            "you know|see how|what|the ~1 it|thing|things|way ~4 ,",
            "^^ i think|suppose|guess|believe|feel ~2 what|where|the ~9 is that|,",
            "^^ as i|we ~5 mentioned|said|explained|told|noted|written|pointed|discussed before|earlier|"
            "already|above|previously|out? ,?",
            "^^ so|well|anyway|ok|okay|basically what i|we ~7 is|was that?",
        ),
        examples_bad=(
            "To be honest, the stock figures are wrong.",
            "Long story short, the labels were wrong.",
        ),
        examples_good=(
            "The end of the day shift is at 18:00.",
            "We know the cause.",
        ),
    ),
)
