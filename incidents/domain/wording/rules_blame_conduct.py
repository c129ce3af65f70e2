"""Rules for blame told by conduct alone: what people did, left undone or walked away from."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "Told like this, the story is about what somebody did or left undone. An executive then asks who. "
    "Say what the system allowed and what changes."
)

BLAME_CONDUCT_RULES: Final = (
    Rule(
        id="blame.conduct",
        category="BLAME",
        why=_WHY,
        unless=("quoted",),
        patterns=(
            "@who !may|might|could ~5 @act ~5 wrong|incorrect|half-tested|garbage|rubbish",
            "and|then walked|drove|logged|wandered|sauntered|slunk away|off",
            "and|then went|gone home|silent|quiet|missing|on break|lunch|holiday?",
            "<!we|i told|tells|telling nobody|no-one|noone",
            "<!we|i told|tells no one",
            "and said|did|reported|admitted nothing",
            "left|leave|leaving|leaves ~3 half done|finished",
            "left|leave|leaving|leaves ~3 half-done|half-finished|unfinished",
            "<!we|i sat|sits|sitting on our|the|my|this|that ~2 ticket|report|mail|email|request|"
            "warning|order",
            "=let|=leave us down|hanging|waiting|stranded|stuck|with ~1",
            "fobbed|fobbing|strung|stringing|messing|messed|jerking|jerked us around|off|along|about",
            "hung out to dry",
            "treat|treats|treated|treating us like|as",
            "pretends|pretended|swears|swore it|they|that|never|not|he|she",
            "broke|breaks|broken their|its|his|her promise|promises|word",
            "couldn't|could|can't not? care less",
            "fell|went|gone|going silent|awol since|after|on|for|when|and?",
            "<!we|i never|didn't|doesn't|don't ~1 told|tell|warned|warn|asked|ask|informed|inform|alerted|"
            "alert us|me|anyone|anybody",
            "<!we|i never|didn't|doesn't|don't ~2 called|call|calls|rang|ring|wrote|write|came|come|"
            "return|returned back|calls",
            "didn't|never|not|nobody|no-one|noone ~5 lift|lifted ~1 finger|phone",
            "@who ~6 instead of the|what ~1 right|correct|final|real|live|proper",
            "@who ~8 , as|like always|usual|ever $",
            "against all|every|everyone's|my|our|better advice|warnings|warning|objections|rules|judgement",
            "@who ~8 to save|spare|earn|pocket|hit ~3 minute|minutes|time|money|day|hour|hours|electricity|"
            "bonus|target|effort|cents|euros",
            "@who ~8 for a|an nicer|easier|quick|quicker",
            "because they|he|she wanted|couldn't|didn't|preferred|fancied|felt|thought|found|hadn't|never ~1",
            "<!we|i has|have|had no clue|idea|notion",
            "@who has|have|had no business|discipline|respect|manners|shame|concept|regard",
            "nowhere to be found|seen",
            "knew|knows and|but kept|said|did|told|hid ~1",
            "what possessed",
            "who in their|his|her right mind",
            "what could possibly? go wrong",
            "what do|did|can you|we|they expect",
            "but|and why would|should they|he|she",
            "guess who",
            "what|that you get when|if|for",
            "that 's|is @name|@role|@team for you",
            "@who can't|cannot|couldn't read|spell|count|tell|do|write|follow|manage a|the|properly|"
            "basic|simple|"
            "their|to",
            "too much|hard|difficult to? ask? for @who",
            "has|have|had|was|were been? told|warned|asked|reminded|begged ~2 dozen|times|twice|repeatedly|"
            "again|hundred|years|months",
            "always the|our ~1 @team|@role",
            "@who ~1 didn't|never|don't|doesn't ~1 report|close|lock|save|scan|count|sign|log|reply|install|"
            "write|do|fill|pass|hand|label|record|return|answer the|a|an|it|our|us|back|anything|things|"
            "down|their|his|her|up|over",
            "blame|fault belongs|lies|goes|sits|rests to|with|on *",
            "=blame @who|the|our",
            "@who refuse|refuses to",
            "@who ~1 lost|loses|mislaid|misplaced the|our|two|all|his|her|their|a ~1 paperwork|keys|key|list|"
            "file|files|pallets|form|forms|papers|bags|parcel|parcels|receipt|plot|temper|documents",
            "@who ~1 mixed|muddled|jumbled|confused up? the|our|two|all|his|her|their",
            "@who ~1 mislabelled|mislabeled|misread|misheard|double-booked|mistyped|mispriced|miscounted",
            "@who ~2 yanked|nuked|sliced|butchered|ripped|tore|drilled|bulldozed|fried|bricked|clobbered|"
            "torched|spammed",
            "turned|switched|put|silenced his|her|their ~1 phone|phones|pager|alarm ~1",
            "@who ~1 mailed|emailed|pasted|posted|gave|handed|shared|told|sent ~2 live|master|admin|his|her|"
            "their|our|secret? ~1 password|passwords|credentials|pin",
            "@who ~2 pasted|posted|uploaded|mailed ~4 public|whole|open|everyone",
            "@who ~1 insisted on|that",
            "overruled|overrode everyone|everybody|us|all|me|the",
            "forced ~3 on|upon us|me|everyone",
            "poured|pour|pouring oil|fuel on",
            "looked|looks|looking the other way",
            "disappeared|vanished as|when|after|once|the",
            "double-booked",
            "live|lives|living in a|their ~1 world|bubble|dream",
            "@who ~1 on holiday|vacation|break|leave|lunch , all|as|when|again|of",
            "=have|has|got a? lot|some|much to answer for",
            "for @who other people",
            "@who ~2 think|thinks|thought ~4 for other|others|lesser|else",
            "strike|strikes again",
            "only a|an|complete? amateur|fool|idiot|beginner|child|clown",
            "five-year-old|six-year-old|toddler|chimp could|would",
            "thanks to our|those|their ~2 temps|contractors|interns|juniors|friends $",
            "thanks to the|our|that genius|geniuses|hero|clown|clowns|idiot|fool|person|people",
            "at the last second|moment|minute , as|again",
            "@who ~2 in the comma|feet|inches wrong?",
            "i|we|'ve told|warned @name|him|her|them|you about|that|this|in|so|before|not ~1",
            "dug|drove|went|drilled where we|i told|said|asked",
            "hats off to the|our|@name|@role|@team ~2 for",
            "we can thank @name|@role|@team|the|our",
            "nice|good|great|well one|going|job|done , @name|@role|@team|guys|folks",
            "typical @name|@role|@team|ops|it-department",
            "their|his|her|your sloppy|shoddy|lousy|crappy|half-baked|rubbish|hopeless|awful",
            "@who said|says|say , ~2 wrongly|falsely",
            "ignored|ignores|ignoring|disregarded|shrugged ~1 reminder|reminders|mail|mails|warning|warnings|"
            "alarm|alert|alerts|light|lights|proof|note|notes|all|three|two|four|it|off|every|us|our",
            "waved|nodded ~3 through without|unread|untested|with",
            "=shrug",
            "@who approved|signed|released|accepted|passed ~4 without|unread|unseen|blind|untested|bad",
        ),
        examples_bad=(
            "Collections left the job half done.",
            "Aerodata promised a fix and then went silent.",
            "Playout never told us about the new tape.",
        ),
        examples_good=(
            "The teller told the customer at noon.",
            "The night crew sorted 40 lists by hand.",
            "We never told customers a date.",
        ),
    ),
)
