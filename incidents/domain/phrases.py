"""The words of the product: a label for every recorded value, and how sure a statement sounds.

Everything here is data. A value is what the interchange document and the database hold; a label is
what a person reads, on screen and on paper alike. Order is the order a person is offered them in.
"""

from typing import Final

NOT_KNOWN_YET: Final = "Not known yet"
ASK_COUNSEL: Final = "may apply, ask counsel"

CHOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "status": (
        ("unknown", "Not known yet"),
        ("investigating", "Investigating, cause not found"),
        ("identified", "Cause found, not fixed yet"),
        ("mitigated", "Mitigated: the harm has stopped, the cause remains"),
        ("monitoring", "Repaired, being watched"),
        ("resolved", "Resolved"),
    ),
    "level": (
        ("unknown", "Not known yet"),
        ("SEV1", "SEV1 · Critical"),
        ("SEV2", "SEV2 · Major"),
        ("SEV3", "SEV3 · Minor"),
        ("SEV4", "SEV4 · Low"),
    ),
    "detection": (
        ("monitoring", "Our own monitoring"),
        ("employee", "Someone who works here"),
        ("customer", "A customer"),
        ("partner", "A partner or supplier"),
        ("public", "The public or the press"),
        ("other", "Another way"),
    ),
    "reasons": (
        ("revenue", "It costs money now, or soon will"),
        ("trust", "Customers may lose trust in us"),
        ("systemic", "It reaches across the whole product or company"),
        ("executive_decision", "It needs a decision only the chief executive can take"),
        ("legal_duty", "A legal or contract duty may follow"),
        ("safety", "Someone's safety may be at risk"),
    ),
    "decision": (
        ("ceo_now", "Tell the chief executive now"),
        ("manager_first", "Tell the manager or CTO first"),
        ("ordinary_channels", "Use the ordinary channels"),
    ),
    "system_kind": (
        ("service", "Service"),
        ("api", "Interface for other programs (API)"),
        ("database", "Database"),
        ("infrastructure", "Infrastructure"),
        ("third_party", "Another company's service"),
        ("other", "Other"),
    ),
    "dimension": (
        ("duration", "Duration"),
        ("customers", "Customers"),
        ("revenue", "Money"),
        ("operations", "Operations"),
        ("data", "Data"),
        ("security", "Security"),
        ("compliance", "Legal and compliance"),
        ("contract", "Contracts"),
        ("reputation", "Reputation"),
        ("other", "Other"),
    ),
    "money_kind": (
        ("loss", "Loss so far"),
        ("loss_per_hour", "Loss per hour"),
        ("value_at_risk", "Value at risk"),
        ("fine", "Fine"),
        ("redress", "Refunds, credits or compensation"),
        ("total_cost", "Total cost"),
    ),
    "certainty": (("confirmed", "Confirmed"), ("likely", "Likely"), ("unknown", "Unknown")),
    "cause_kind": (
        ("trigger", "Trigger: what set it off"),
        ("contributing", "Contributing: what let it happen"),
        ("root", "Root cause: what lies under the others"),
    ),
    "outcome": (
        ("better", "It helped"),
        ("none", "No effect"),
        ("worse", "It made things worse"),
        ("unknown", "Effect not known yet"),
    ),
    "plan_status": (
        ("planned", "Planned"),
        ("in_progress", "In progress"),
        ("done", "Done"),
        ("wont_do", "Will not be done"),
    ),
    "unknown_section": (
        ("situation", "Situation"),
        ("impact", "Severity and impact"),
        ("systems", "Affected systems"),
        ("timeline", "Timeline"),
        ("cause", "Cause"),
        ("mitigation", "Mitigation"),
        ("plan", "Options and plan"),
        ("prevention", "Prevention"),
        ("waiting", "Cost of waiting"),
        ("ask", "The ask"),
        ("other", "Something else"),
    ),
    "directness": (
        ("direct", "Wants the conclusion first"),
        ("indirect", "Wants a respectful opening first"),
    ),
    "formality": (("formal", "Formal"), ("informal", "Informal")),
    "detail": (("headlines", "Headlines"), ("detail", "Detail")),
    "worries": (
        ("customers", "Customers"),
        ("money", "Money"),
        ("cause", "The cause"),
        ("legal", "Law and regulators"),
        ("press", "The press"),
        ("people", "Our people"),
        ("recurrence", "That it happens again"),
    ),
    "regime": (
        ("gdpr_33", "Personal data: GDPR Article 33"),
        ("nis2_23", "Network security: NIS2 Article 23"),
        ("dora", "Financial services: DORA"),
        ("sec_8k_1_05", "US listed company: SEC Form 8-K, item 1.05"),
        ("other", "Another law or contract"),
    ),
    "trigger": (
        ("aware", "We became aware"),
        ("classified", "It was classified as major"),
        ("material", "It was judged material"),
        ("other", "Another event"),
    ),
    "action_kind": (
        ("investigate", "Investigate"),
        ("mitigate", "Mitigate"),
        ("repair", "Repair"),
        ("detect", "Detect earlier"),
        ("prevent", "Prevent"),
        ("process", "Change how we work"),
        ("other", "Other"),
    ),
    "priority": (("high", "High"), ("medium", "Medium"), ("low", "Low")),
    "action_status": (
        ("open", "Open"),
        ("in_progress", "In progress"),
        ("done", "Done"),
        ("wont_do", "Will not be done"),
    ),
}
"""Every enumeration of the interchange document: values in the order they are offered, with labels."""

_LABELS: Final = {name: dict(pairs) for name, pairs in CHOICES.items()}

STATUS_WORDS: Final = {
    "unknown": "Status not known yet",
    "investigating": "Investigating",
    "identified": "Cause found, not fixed",
    "mitigated": "Mitigated, not resolved",
    "monitoring": "Repaired, being watched",
    "resolved": "Resolved",
}
"""The short word for a tag. Mitigated says in the same breath that it is not resolved."""

STATUS_SENTENCES: Final = {
    "unknown": "We do not know yet whether it is over.",
    "investigating": "It is being investigated; the cause is not found yet.",
    "identified": "The cause is found; it is not fixed yet.",
    "mitigated": "The harm has stopped; the cause is not removed yet.",
    "monitoring": "The repair is in place and is being watched.",
    "resolved": "It is resolved.",
}

SECTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("situation", "Situation"),
    ("impact", "Severity and impact"),
    ("systems", "Affected systems"),
    ("timeline", "Timeline"),
    ("cause", "Cause"),
    ("mitigation", "Mitigation"),
    ("plan", "Options and plan"),
    ("prevention", "Prevention"),
    ("waiting", "Cost of waiting"),
    ("ask", "The ask"),
    ("evidence", "Evidence"),
    ("audience", "Audience"),
)
"""The twelve sections of Prepare, in page order: key (also the URL segment) and name."""

SECTION_NAMES: Final = {
    "escalation": "Escalate?",
    **dict(SECTIONS),
    "answers": "Prepared answers",
    "legal": "Legal clocks",
    "lessons": "Lessons",
    "other": "Something else",
}

CERTAINTY_SENTENCES: Final = {
    "confirmed": "This is confirmed.",
    "likely": "This is likely, not confirmed.",
    "unknown": "This is not known yet.",
}

SOMEONE_UNNAMED: Final = "nobody is named yet"


def label(enumeration: str, value: str | None) -> str:
    """Return the label of a recorded value; ``None`` reads "Not known yet".

    Raises ``KeyError`` for an enumeration or a value the interchange document does not have.
    """
    return NOT_KNOWN_YET if value is None else _LABELS[enumeration][value]


def status_word(status: str) -> str:
    """Return the short word for a status, for a tag on screen or paper."""
    return STATUS_WORDS[status]


def phrase_certainty(statement: str, certainty: str | None) -> str:
    """Say a recorded statement with its certainty, leaving its own words untouched.

    The certainty stands in a sentence of its own: lower-casing or re-joining a person's sentence
    breaks names, quotations and every language but English.
    """
    ending = CERTAINTY_SENTENCES.get(certainty or "unknown", CERTAINTY_SENTENCES["unknown"])
    body = statement.strip()
    if body and body[-1] not in ".!?。！？؟…":
        body += "."
    return f"{body} {ending}".strip()


def phrase_unknown(what: str, who: str | None, by_text: str | None) -> str:
    """Say what is not known yet, who will know and by when, as far as each is recorded."""
    start = f"{NOT_KNOWN_YET}: {_decapitalise(what.strip().rstrip('.'))}"
    return f"{start}. {promise_to_know(who, by_text)}"


def promise_to_know(who: str | None, by_text: str | None) -> str:
    """Return "<role> will know by <time>.", saying plainly which half is missing."""
    if who and by_text:
        return f"{who} will know by {by_text}."
    if who:
        return f"{who} will find out; no time is set yet."
    if by_text:
        return f"We will know by {by_text}; {SOMEONE_UNNAMED}."
    return "Nobody is named and no time is set yet."


def count_words(number: int, singular: str, plural: str | None = None) -> str:
    """Return "1 section", "2 sections"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def join_names(names: tuple[str, ...] | list[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    items = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _decapitalise(text: str) -> str:
    """Lower the first letter when the first word is an ordinary capitalised question word."""
    first = text.split(" ", 1)[0]
    openers = {"Whether", "When", "How", "Why", "What", "Who", "Where", "Which", "If"}
    return text[0].lower() + text[1:] if first in openers else text
