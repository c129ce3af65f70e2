"""Rules for guesses without a certainty or a time to know."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "A guess said in this room is repeated as fact. Give it a certainty and its source, or say who will "
    "know and when."
)

SPECULATION_RULES: Final = (
    Rule(
        id="speculation.opinion",
        category="SPECULATION",
        why=_WHY,
        unless=(
            "labelled",
            "quoted",
            "recommendation",
        ),
        rewrite="{certainty}",
        patterns=(
            "[ i|we still|really|honestly|kind|just|would|'d|personally|also? of? guess|suspect|reckon|"
            "bet|wager|imagine|assume|presume|gather|surmise|fancy|speculate|suppose|figure|theorise|"
            "theorize|hazard ] !that's",
            "i|we 'm|am|are|'re|was|were just|only|still? guessing|assuming|speculating|betting|"
            "presuming|thinking|supposing",
            "<!who|that [ i|we still|really|honestly|personally|kinda|do|also? think ]",
            "<!what|all [ i|we still|really|honestly|strongly|firmly|do? believe ] !in",
            "guess it|it's|the|we|they|this|that",
            "reckon|bet|suspect|assume|presume|thinking it|it's|the|we|they|this|that|someone|a|an",
            "my|our|the best|educated|wild|only|initial|first|working? guess|hunch|bet|money|gut|feeling|"
            "suspicion|theory|hypothesis|instinct|assumption|understanding|impression|inkling|"
            "speculation says|tells|is|'s|was|would|points ~1",
            "my|our money 's|is|would|goes|on",
            "at a guess",
            "if i|we|you had|have|were|must|forced|pressed|asked to guess|bet|say|speculate|choose|pick|"
            "name?",
            "gut feel|feeling|instinct|says|tells",
            "i|we have|'ve|had|got|get|am|was getting? a|an|my? ~2 feeling|hunch|suspicion|suspicions|"
            "inkling|theory|impression|sense|doubts",
            "i|we 'm|am|are|'re ~1 inclined|tempted to ~1",
            "i|we 'm|am|are|'re ~1 pretty|fairly|quite|reasonably|almost|nearly|not sure|certain|"
            "confident|convinced|positive",
            "not sure|certain ,? but",
            "no idea ,? but",
            "pretty|fairly|quite|reasonably|almost sure|certain|confident|convinced|positive",
            "i|we would|'d ~1 not|n't? be surprised",
            "would|wouldn't not? be surprised|shocked if|to?",
            "i|we|i'd would|'d have to? say|guess|bet|wager|venture|imagine|hazard|assume",
            "i|we can|could only? imagine|guess|speculate|assume",
            "as|so far as i|we|anyone can|could|know|knows|'m|am|understand|recall tell|see|aware|judge?",
            "to the best of my|our knowledge",
            "one|another|the|a|current|prevailing|running|popular|working|plausible theory|thinking|"
            "guess|assumption|explanation|suspicion|belief|speculation|idea|view is|was|'s|being that?",
            "theory|speculation|rumour|rumor|suspicion|guess is|goes that?",
            "prime|main|obvious|top|chief suspect|suspects|culprit",
            "for all i|we know",
            "i|we|i'd would|'d|might not? put|lay ~1 money",
            "i|we wonder if|whether",
            "^ who knows",
            "your guess is as good",
            "we|i|he|she|they|engineers|experts|analysts|some @adverb? suspect|suspects|suspected",
            "it is|was|'s believed|thought|assumed|suspected|rumoured|rumored|presumed|speculated|understood",
            "is|are|was|were believed|thought|rumoured|rumored|presumed|assumed|suspected|speculated to|that",
            "presumption|assumption|hunch is|was",
            "i|we 've|have a sneaking ~1",
            "team|engineer|engineers|vendor|supplier|ops|staff|support|analyst|analysts|specialist|"
            "provider|lead|experts|developers|technician|technicians|everyone|everybody|people|some|they|"
            "he|she ~1 believe|believes|thinks|think|reckons|reckon|guesses|assumes|assume|suspects|"
            "suspect|believed|feels|feel",
            "it is|'s|was|seems quite|entirely|just|also|very|perfectly? possible|conceivable|plausible|"
            "thinkable|imaginable|probable|feasible that",
            "assuming that|the|it|nothing|we|this",
            "anyone|anybody 's guess",
            "i|i'd would|'d say|put it|that|the|we|this?",
            "usual suspect|suspects",
            "our|my|the|a working|current|initial|best? assumption|supposition|conjecture|guesswork",
            "we|i fear|worry|dread that|it|the?",
            "off the top of",
            "one|you|we could|might|can|may ~1 imagine|assume|suppose|think|argue|guess|speculate|wonder",
            "no proof|evidence , but",
            "if memory serves",
            "for what i know",
            "i|we can't|cannot|could not? prove it|this?",
            "if i|we remember|recall",
            "if i|we am|'m|are|'re not? ~1 mistaken|wrong|right|correct",
            "guesswork|conjecture|guesstimate",
            "something tells me",
            "i|we have|'ve no? reason to believe|suspect|think",
            "must be|'ve the|a|an|some|something|because|related|down|that|our|due|from|connected",
            "has|have|'s|got got? to be the|a|an|some|something|related|our|dns|because|that",
            "dollars to",
            "ten to one|1",
            "i'd|i would|'d? put|bet my? money|it?",
            "looks guilty|suspicious|fishy|dodgy|off|iffy",
            "sounds|looks|seems|feels about|plausible|right|fishy|suspicious|odd|dodgy",
            "suspiciously|fishy|dodgy",
            "look|looks|looked|seems|seemed|bit|very|awfully|feels|felt|highly|rather|mighty|quite "
            "suspicious",
            "too much of a coincidence",
            "can't be a? coincidence",
            "no coincidence",
            "hard to say|tell",
            "who|what else|could|might ~1 be",
            "question|matter of who|whether",
            "one|another|a|the|other|likely|probable|plausible|possible|remote possibility|likelihood|"
            "story|scenario|reading|narrative|version is|was|being that|a|an?",
            "in|to my|our opinion|view|mind|estimation|eyes|book|humble",
            "the way i|we see",
            "i|we tend|lean|incline|am|'m to|towards|toward think|believe|say?",
            "it strikes|occurs to? me|us",
            "i|we have|'ve|harbour|harbor my|our|some doubts|suspicions",
            "all|most signs|fingers|evidence|clues|indications|things point|suggest|indicate",
            "there are|'re indications|hints|signs|clues that|of|it",
            "one might|may|could wonder|suspect",
            "i|we half|strongly|rather|fully|still suspect|think|expect|believe",
            "blame it|this? on the weather|cache|network|cloud",
            "no|without hard|real|firm evidence|proof",
            "we|i are|'re|am|'m leaning towards|toward",
            "would|wouldn't|'d not|n't? shock|surprise|amaze|astonish|stun me|us|anyone|anybody",
            "i|we|it would|wouldn't|'d not|n't? put it past",
            "i|we would|'d|might|could be inclined|tempted to ~1",
            "could|might|can|may it|this|that be|have that|something|a|the|been|to",
            "is it possible|conceivable|likely|plausible that",
            "what if the|it|this|that|someone|a|our|we",
            "smart money",
            "all eyes are on",
            "suspicion|suspicions falls|fall|lies|lie|is|centre|centres|points|rests|are",
            "finger of suspicion",
            "on good authority",
            "little bird",
            "can't|cannot|couldn't|can not? help|shake but? thinking|feeling|wondering|suspecting|the|think|"
            "wonder ~1",
            "makes|make|making|leads|lead|led me|us|one to? think|wonder|suspect|believe|assume|conclude",
            "one|i|we am|is|are|'m|'re left wondering|guessing|to",
            "nine|9|eight|8|ninety|99 times|out|% of|out of? ten|10|time|cases",
            "it's|it|is|'s always|usually|mostly|typically|normally the|a|dns|network|cache|them|this|"
            "something",
            "call it a|an? hunch|intuition|instinct|guess|feeling|gut",
            "sixth|spidey|spider sense",
            "tea leaves|crystal",
            "by process|a of? elimination",
            "can|could|must only be|have|'ve",
            "cannot|can't be|have anything|been? but|else|other|anything|coincidence",
            "not|n't hard|difficult to imagine|guess|see|picture",
            "one imagines|suspects|assumes|gathers|presumes",
            "odds|betting|consensus|thinking|talk|rumours|rumors is|are|favour|favor|goes|seems|has|in ~1",
            "let's|let|lets us? assume|suppose|presume|imagine",
            "i|we take|gather|trust|hear it? that",
            "story|tale|rumour|rumor goes|is|making|going",
            "^ some|people|others say|claim|reckon|whisper",
            "have|has|had a strong|nasty|sneaking|funny|nagging|vague|bad|sinking|good? feeling|suspicion|"
            "hunch|idea|inkling|sense",
            "i|we don't|do|did|can't|cannot not|n't? know|say|tell for sure|certain|but",
            "i|we couldn't|can't|could|can not? swear|vouch to|for|that",
            "as good a guess|theory",
            "hypothesise|hypothesize|conjecture|postulate|surmise|infer",
            "just|only|merely a guess|hunch|theory|thought|feeling|suspicion|hypothesis",
            "in|by my|our estimation|reckoning|guess|book",
            "reason to believe|suspect|think",
            "seem|seems|appear|appears plausible|likely|probable|credible",
            "i|we|i'd|we'd would|'d ~1 assume|suspect|expect|imagine|think|guess|reckon|presume it|that|the|"
            "this|so|a|there",
            "my|our|the best|educated|wild|only|initial|first|working|current|main|leading? guess|hunch|"
            "suspicion|theory|hypothesis|instinct|assumption|impression|idea|bet|speculation|explanation "
            "~4 is|was|'s|would|remains",
            "you|one|anyone would|'d|might|could think|assume|suspect|guess|suppose",
            "leading|main|top|favourite|favorite|strongest|working|likeliest candidate|suspect|contender|"
            "theory|hypothesis|explanation|suspicion|favourite",
            "suspect|suspects|suspected is|was|are|a|an|the",
            "i|we|it|that leads|brings|points|takes me|us to",
            "i|we ~1 venture|speculate|extrapolate|theorise|theorize|surmise",
            "i|we have|'ve|had a|an|my|our ~2 idea|notion|inkling|sneaking|theory|hunch",
            "sounds|seems|looks|feels|smells ~2 like|as",
            "my|our guess|hunch|gut|intuition !: !is",
            "would|'d|wouldn't|couldn't|can't|cannot|don't|could|do not|n't? rule ~1 out",
            "hints|hint|hinting at|that|towards",
            "nobody|no-one knows|know for|exactly",
            "my|our best|own|current|working|personal? theory|hypothesis|hunch|guess|suspicion|assumption|"
            "bet :|is|was|-|–",
            "there is|'s|was a|an|some|this|widespread|general|strong? ~1 feeling|sense|suspicion|belief|"
            "fear|hunch|impression|theory|rumour|rumor|talk that|of|among",
            "rumours|rumors|gossip|whispers say|says|suggest|suggests|have|has|that|of",
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
        why=_WHY,
        unless=(
            "labelled",
            "quoted",
        ),
        swaps=(
            ("probably", "likely"),
            ("presumably", "likely"),
            ("most likely", "likely"),
            ("very likely", "likely"),
            ("in all likelihood", "likely"),
            ("in all probability", "likely"),
            ("almost certainly", "likely"),
        ),
        patterns=(
            "probably|maybe|perhaps|presumably|supposedly|allegedly|apparently|conceivably|purportedly|"
            "seemingly|reportedly|prolly|ostensibly|mebbe|plausibly|possibly|hopefully|imo|imho|afaik|"
            "iirc|afaict|probs|likeliest",
            "most|very|quite|highly likely|probable|probably",
            "more likely|probable than not?",
            "more than likely",
            "as likely as not",
            "in all likelihood|probability",
            "chances|odds are",
            "more or less certainly",
            "there is|'s a|every|some good|strong|decent|fair|real|high|small|distinct? chance|"
            "possibility|likelihood|probability that|it|the|we|of|this",
            "doubtless|no doubt",
            "almost|nearly certainly|certain|definitely",
            "rumour|rumor has|is|says it|that?",
            "rumours|rumors",
            "word is|has it|on? the? street|it?",
            "grapevine",
            "so they say",
            "<!who|that people|they|some|folks|everyone|everybody say|says|are|is saying|think|thinks|"
            "believe",
            "as likely as",
            "^ who knows",
            "nobody|no-one knows really?",
            "evidently|seemingly",
            "on the balance of",
            "it|this|that|cause|problem|which 's|is|was|seems|looks ~1 likely|unlikely|probable|improbable|"
            "plausible|doubtful !: !to",
            "it's|it|this|that is|'s|was quite|entirely|just|also|very|perfectly|well? possible|"
            "conceivable|plausible|likely|probable !to",
            "<!is|are|was|were|be|been|more|most|less|as|than|the|a|an|not|how|and|seems|looks|very|quite|"
            "highly|also likely !cause|causes|to|: !)",
        ),
        examples_bad=(
            "It's probably the new release.",
            "Presumably a partner changed the format.",
        ),
        examples_good=("Likely cause: the price import at 03:00; the supplier confirms by 15:00.",),
    ),
    Rule(
        id="speculation.modal",
        category="SPECULATION",
        why=_WHY,
        unless=(
            "labelled",
            "quoted",
            "conditional",
        ),
        swaps=(
            ("must have been", "was likely"),
            ("might have been", "was possibly, not confirmed,"),
            ("may have been", "was possibly, not confirmed,"),
        ),
        patterns=(
            "it|this|that|which|cause|outage|problem|issue|culprit|reason|someone|something|there ~1 [ "
            "might|may|could|must well|also|just|possibly|easily|simply? be ] !read|paid|sent|used|done|"
            "made|seen|given|needed|required|asked|called|found",
            "<!we|i [ might|may not|also|well|just|possibly|simply? have|'ve|of been? ]",
            "must|must've have|'ve|of been|got|gotten|gone|had|changed|sent|missed|run|caused|dropped|"
            "lost|failed|triggered|pushed|happened|set|made|come|turned|put|done|left|switched|forgotten|"
            "deleted|updated|broken|tripped|filled|slipped|started|stopped|expired|moved|removed|"
            "introduced|hit|timed|crashed|reached|entered|leaked",
            "must've|might've|mighta|musta|coulda",
            "could|can have|'ve|of caused|triggered|shorted|tripped|knocked|corrupted|confused|affected|"
            "overloaded|changed|sent|led|started|set|introduced|broken|hit|contributed|dropped|killed|"
            "slipped|filled|come|happened|run|pushed|clashed|interfered|blocked",
            "could|can|may|might ~1 have|'ve|of been a|an|the|due|caused|triggered|related|because|some|"
            "something|down|hit",
            "could|might|may well|easily|very? be|have|'ve been? a|an|the|due|related|linked|caused|down|"
            "something|some|our|because|from|that|connected|to|behind|why|dns|network",
            "might be",
            "may be a|an|the|due|related|linked|caused|something|because|from|connected|behind|down|that|"
            "why|wrong|to|our|some",
            "could well|easily|conceivably be|have",
            "might !i|we|as|ask [ * ]",
            "<!not|n't|will|would [ not be entirely ruled out ]",
            "^ could|might it|this|that|they|there have|be|'ve",
            "could|might it|this|that be",
            "must have restarted|touched|tampered|played|unplugged|pulled|pressed|clicked|edited|renamed|"
            "rebooted|reset|crept|blown|lapsed|run|taken|confused|mixed|written|copied|uploaded|"
            "installed|forgot|swapped|crossed|fallen|fired|kicked|spiked|gone|come|altered|corrupted",
            "must|would have to? been|be it|the|something|someone|that|because|related|a",
            "someone|somebody|something|it|they must|might|may|could have",
            "could|might|may have something|nothing? to do",
            "might|may|could ~1 have had|be to|behind|something",
            "<!we|i|which could have been|had !avoided|prevented|caught|stopped|spotted|worse|seen|used|"
            "foreseen|averted|saved|a|an|the ~1",
        ),
        examples_bad=(
            "The outage might be linked to the storm.",
            "The form may have been changed.",
            "The stock feed must have been cut.",
        ),
        examples_good=(
            "A restart could have lost 40 minutes of orders.",
            "We do not know yet whether the partner changed it; Lena asks by 11:00.",
        ),
    ),
    Rule(
        id="speculation.may-be",
        category="SPECULATION",
        why=_WHY,
        unless=("labelled", "quoted", "conditional", "allowed"),
        patterns=("[ might|may not|well|also|just|still|simply? be ] *",),
        examples_bad=("The sensors may be wet.",),
        examples_good=(
            "The signal may be used by partners outside the EU.",
            "The page may be closed for work from 02:00 to 04:00.",
        ),
    ),
    Rule(
        id="speculation.appearance",
        category="SPECULATION",
        why=_WHY,
        unless=(
            "labelled",
            "quoted",
        ),
        patterns=(
            "it|this|that|which|there|all|everything|cause|problem|outage|and|he|they|i|we|what|system|"
            "now|really|just|still|also? looks|look|looked|smells|smelled|smelt|sounds|feels|reeks|"
            "tastes|seems|seemed|stinks to|very|a|more|suspiciously|awfully|most|exactly|remarkably|"
            "kinda|almost? me|us|lot|much|bit? like|as|of",
            "it|this|that|which|there seems|seemed|seem",
            "it|this|there appears|appeared",
            "it|this|that appears|appeared to|that|as",
            "it|this|there would|'d appear|seem",
            "it|there would|might|does appear|seem that|to|as?",
            "seems|seem|seemed to|like|as|that|plausible|likely|possible|probable|unlikely|obvious|"
            "related|linked|connected|clear|certain|unrelated? have|be?",
            "<!not|never appears|appear|appeared to|that|as|unrelated|related|linked|connected|likely|"
            "unlikely have|be?",
            "all|the hallmarks|signs|fingerprints of|point|suggest|are",
            "all|everything|evidence|signs|symptoms|this|that|it|logs|which|pattern|timing ~1 points|"
            "point|pointing|suggests|suggest|hints|hint to|towards|at|that|a|an|some",
            "has|have got|all the|every? ~1 hallmarks|feel|look|smell|makings|fingerprints of",
            "kind|sort of looks|seems|feels|sounds",
            "plausible|likeliest|probable|conceivable|simplest|obvious|best explanation|cause|reason|"
            "culprit|scenario|candidate is|would|could?",
            "not|n't entirely|be? unlikely|impossible|implausible|inconceivable|far-fetched",
            "can't|cannot rule|be out|ruled|excluded|exclude",
            "stands to reason",
            "by the looks|sound|look of",
            "from the looks|look|sound of",
            "on the face of it",
            "at first glance|sight|look|blush",
            "god|goodness|heaven|lord knows",
        ),
        examples_bad=(
            "It looks like the roster was overwritten.",
            "This smells like a time zone problem.",
        ),
        examples_good=(
            "The error appears on the second page.",
            "The page looks the same on a phone.",
        ),
    ),
)
