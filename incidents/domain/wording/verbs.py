"""Inflected forms of English verbs, enough for the verbs that the rules name."""

from types import MappingProxyType
from typing import Final

_IRREGULAR: Final = MappingProxyType(
    {
        "be": "am is are was were been being",
        "have": "has had having",
        "do": "does did done doing",
        "break": "broke broken",
        "bring": "brought",
        "blow": "blew blown",
        "catch": "caught",
        "choose": "chose chosen",
        "come": "came",
        "cut": "cut cutting",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "find": "found",
        "flip": "flipped flipping",
        "forget": "forgot forgotten forgetting",
        "get": "got gotten getting",
        "give": "gave given",
        "go": "went gone goes",
        "hide": "hid hidden",
        "hit": "hit hitting",
        "keep": "kept",
        "know": "knew known",
        "leave": "left",
        "let": "let letting",
        "lie": "lied lying",
        "lose": "lost",
        "make": "made",
        "mean": "meant",
        "miss": "missed misses missing",
        "oversee": "oversaw overseen",
        "overwrite": "overwrote overwritten",
        "read": "read",
        "run": "ran running",
        "say": "said",
        "see": "saw seen",
        "send": "sent",
        "shut": "shut shutting",
        "sit": "sat sitting",
        "sleep": "slept",
        "smell": "smelt",
        "speak": "spoke spoken",
        "spill": "spilt",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "write": "wrote written",
        "wreck": "wrecked wrecks wrecking",
    }
)
_DOUBLED: Final = frozenset(
    ["skip", "drop", "slip", "botch-up", "stop", "ship", "commit", "rob", "admit", "spot"]
)


def forms_of(verb: str) -> frozenset[str]:
    """The verb with its third person, past, participle and gerund."""
    forms = {verb, *_IRREGULAR.get(verb, "").split()}
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb in _DOUBLED:
        stem = verb + verb[-1]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        forms |= {verb[:-1] + "ies", verb + "ing"}
        past = verb[:-1] + "ied"
    else:
        forms |= {verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"), stem + "ing"}
        past = stem + "ed"
    if verb not in _IRREGULAR:
        forms.add(past)
    return frozenset(forms)


def all_forms(verbs: str) -> frozenset[str]:
    """The forms of several verbs given in one line."""
    return frozenset(form for verb in verbs.split() for form in forms_of(verb))
