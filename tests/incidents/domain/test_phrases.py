"""Every value the interchange document knows has a label, and certainty is never lost in a phrase."""

import pytest

from incidents.domain.phrases import (
    CHOICES,
    SECTION_NAMES,
    SECTIONS,
    STATUS_SENTENCES,
    STATUS_WORDS,
    count_words,
    join_names,
    label,
    phrase_certainty,
    phrase_unknown,
    promise_to_know,
)

ENUMERATIONS = {
    "status": "unknown investigating identified mitigated monitoring resolved",
    "level": "SEV1 SEV2 SEV3 SEV4 unknown",
    "detection": "monitoring employee customer partner public other",
    "reasons": "revenue trust systemic executive_decision legal_duty safety",
    "decision": "ceo_now manager_first ordinary_channels",
    "system_kind": "service api database infrastructure third_party other",
    "dimension": "duration customers revenue operations data security compliance contract reputation other",
    "money_kind": "loss loss_per_hour fine redress total_cost value_at_risk",
    "certainty": "confirmed likely unknown",
    "cause_kind": "root contributing trigger",
    "outcome": "better none worse unknown",
    "plan_status": "planned in_progress done wont_do",
    "unknown_section": "situation impact systems timeline cause mitigation plan prevention waiting ask other",
    "directness": "direct indirect",
    "formality": "formal informal",
    "detail": "headlines detail",
    "worries": "customers money cause legal press people recurrence",
    "regime": "gdpr_33 nis2_23 dora sec_8k_1_05 other",
    "trigger": "aware classified material other",
    "action_kind": "investigate mitigate repair detect prevent process other",
    "priority": "high medium low",
    "action_status": "open in_progress done wont_do",
}


@pytest.mark.parametrize("name", sorted(CHOICES))
def test_choices_cover_the_interchange_document(name: str) -> None:
    assert {value for value, _ in CHOICES[name]} == set(ENUMERATIONS[name].split())
    assert len({words for _, words in CHOICES[name]}) == len(CHOICES[name])


def test_no_enumeration_is_left_out() -> None:
    assert set(CHOICES) == set(ENUMERATIONS)


def test_mitigated_never_reads_as_resolved() -> None:
    assert STATUS_WORDS["mitigated"] == "Mitigated, not resolved"
    assert "not removed" in STATUS_SENTENCES["mitigated"]
    assert {*STATUS_WORDS} == {*STATUS_SENTENCES} == {value for value, _ in CHOICES["status"]}


def test_twelve_sections_have_names_and_every_unknown_has_one() -> None:
    assert len(SECTIONS) == 12
    assert {value for value, _ in CHOICES["unknown_section"]} <= set(SECTION_NAMES)


def test_an_absent_value_is_not_known_yet_and_a_foreign_one_is_an_error() -> None:
    assert label("decision", None) == "Not known yet"
    assert label("certainty", "likely") == "Likely"
    with pytest.raises(KeyError):
        label("certainty", "maybe")


@pytest.mark.parametrize(
    ("certainty", "ending"),
    [
        ("confirmed", "This is confirmed."),
        ("likely", "This is likely, not confirmed."),
        ("unknown", "This is not known yet."),
        (None, "This is not known yet."),
    ],
)
def test_certainty_stands_beside_the_persons_own_words(certainty: str | None, ending: str) -> None:
    assert phrase_certainty("The certificate expired", certainty) == f"The certificate expired. {ending}"
    assert phrase_certainty("گواهی منقضی شد؟", certainty) == f"گواهی منقضی شد؟ {ending}"


def test_what_is_not_known_names_who_and_when_or_the_missing_half() -> None:
    words = phrase_unknown("Whether an attack can be ruled out", "Security lead", "12:00 UTC")
    assert words == "Not known yet: whether an attack can be ruled out. Security lead will know by 12:00 UTC."
    assert promise_to_know("Finance", None) == "Finance will find out; no time is set yet."
    assert promise_to_know(None, "12:00") == "We will know by 12:00; nobody is named yet."
    assert promise_to_know(None, None) == "Nobody is named and no time is set yet."


def test_counts_and_lists_read_naturally() -> None:
    assert [count_words(number, "section") for number in (0, 1, 2)] == [
        "0 sections",
        "1 section",
        "2 sections",
    ]
    assert [join_names(list(names)) for names in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
