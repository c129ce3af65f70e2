"""What the second opinion says, one rule for each category it may speak for."""

from typing import Final

from incidents.domain.wording.shapes import Rule

SECOND_LOOK_RULES: Final = (
    Rule(
        id="blame.second-look",
        category="BLAME",
        why=(
            "Read as a whole, this points at someone. An executive then asks who, not what, and people hide "
            "what they know. Say what the system allowed."
        ),
        detector="second_look_blame",
        unless=("quoted",),
        examples_bad=("The night porter gave the master key to a guest.",),
        examples_good=(
            "The night porter opened the rooms with the master key.",
            "Aisha rolled back the change at 10:44.",
        ),
    ),
    Rule(
        id="minimise.second-look",
        category="MINIMISE",
        why=(
            "Read as a whole, this makes the matter small before the reader has judged it. State how many, "
            "how long and how much, and let them decide."
        ),
        detector="second_look_minimise",
        unless=("quoted", "quantified"),
        examples_bad=("They got a free drink, so no complaints.",),
        examples_good=("It lasted 4 minutes and touched 3 of 9,000 orders.",),
    ),
    Rule(
        id="legal.second-look",
        category="LEGAL",
        why=(
            "Read as a whole, this says what the law makes of it. State the facts and leave the judgement to "
            "counsel."
        ),
        detector="second_look_legal",
        unless=("quoted", "left_to_counsel"),
        examples_bad=("We tapped calls without a warrant.",),
        examples_good=("Counsel looks at the contract and answers on Friday.",),
    ),
    Rule(
        id="overpromise.second-look",
        category="OVERPROMISE",
        why=(
            "Read as a whole, this promises more than anyone can hold. Say what is tested, what is left and "
            "when you know."
        ),
        detector="second_look_overpromise",
        unless=("quoted",),
        examples_bad=("Cheaters don't stand a chance any more.",),
        examples_good=("The test on Thursday shows whether the repair holds.",),
    ),
    Rule(
        id="vague.second-look",
        category="VAGUE",
        why="Read as a whole, this leaves open how many, how long or how bad. Give a figure or a time.",
        detector="second_look_vague",
        unless=("quoted", "quantified", "timed"),
        examples_bad=("The cause is something in the north.",),
        examples_good=("The servers were down from 10:02 to 10:31.",),
    ),
)
