"""Learn the weights of the coach's second opinion from the labelled set, and write them as modules.

``python bench/wording_weights.py`` reads the ``dev`` part of ``wording_set.json`` (never ``held_out``) and
rewrites ``incidents/domain/wording/learned_*.py``. Plain logistic regression with one rate for each feature
(AdaGrad), twice: once over all features, then over those that weighed most. The same set gives the same
files. After adding sentences run it, then ``bench/wording.py``.
"""

import json
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from incidents.domain.wording import RULES
from incidents.domain.wording.second_opinion import MOST_TOKENS, features_of
from incidents.domain.wording.tokens import paragraphs_of

SET = Path(__file__).with_name("wording_set.json")
FOLDER = Path(__file__).resolve().parent.parent / "incidents" / "domain" / "wording"
KEPT = {"BLAME": 2500, "MINIMISE": 1300, "LEGAL": 1000, "OVERPROMISE": 1000, "VAGUE": 1000}
"""Features kept for each category: more make the files larger and no longer help on unseen sentences."""
THRESHOLDS = {"BLAME": 0.0, "MINIMISE": 0.5, "LEGAL": 0.0, "OVERPROMISE": 0.0, "VAGUE": 1.0}
"""Where the sum begins to speak, chosen so that nine in ten unseen findings are right."""
ROUNDS, RATE, DECAY, POSITIVE_WEIGHT, STEP = 12, 0.3, 1e-4, 1.5, 0.1
FEWEST_SENTENCES = 2
COLUMNS = 108

Row = tuple[list[str], frozenset[str]]


def features_in(text: str) -> list[str]:
    """Every feature of the text, as often as it comes."""
    sentences = [one for paragraph in paragraphs_of(text) for one in paragraph if len(one) <= MOST_TOKENS]
    found = [feature for sentence in sentences for feature, _, _ in features_of(sentence)]
    return [feature for feature in found if not set(feature) & set('|"\\')]


def rows_of(entries: list[dict[str, Any]]) -> list[Row]:
    return [
        (features_in(entry["text"]), frozenset(span["label"] for span in entry["spans"])) for entry in entries
    ]


def train(rows: list[tuple[list[str], bool]]) -> tuple[dict[str, float], float]:
    """The weight of each feature and the base, by logistic regression."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1.0)
    base = 0.0
    order = list(rows)
    shuffle = random.Random(1).shuffle  # noqa: S311 - the same order each time, nothing secret
    for _ in range(ROUNDS):
        shuffle(order)
        for features, is_one in order:
            total = base + sum(weights[feature] for feature in features)
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - is_one
            error *= POSITIVE_WEIGHT if is_one else 1
            base -= RATE * 0.1 * error
            for feature in features:
                slope = error + DECAY * weights[feature]
                squares[feature] += slope * slope
                weights[feature] -= RATE * slope / math.sqrt(squares[feature])
    return weights, base


def examples_of(category: str) -> list[tuple[list[str], bool]]:
    """The examples of the category's rules: the good ones are fine in it, the bad ones are not."""
    rules = [rule for rule in RULES if rule.category == category and not is_second_look(rule.id)]
    good = [(features_in(text), False) for rule in rules for text in rule.examples_good]
    return good * 3 + [(features_in(text), True) for rule in rules for text in rule.examples_bad]


def is_second_look(rule: str) -> bool:
    return rule.endswith(".second-look")


def learn(rows: list[Row], category: str) -> tuple[dict[str, float], float]:
    marked = [(features, category in labels) for features, labels in rows] + examples_of(category)
    counts = Counter(feature for features, _ in marked for feature in set(features))
    weights, _ = train(marked)
    common = [feature for feature in weights if counts[feature] >= FEWEST_SENTENCES]
    common.sort(key=lambda feature: (-abs(weights[feature]) * math.sqrt(counts[feature]), feature))
    kept = frozenset(common[: KEPT[category]])
    weights, base = train([([f for f in features if f in kept], is_one) for features, is_one in marked])
    rounded = {feature: round(weight / STEP) * STEP for feature, weight in weights.items()}
    return {f: round(w, 1) for f, w in rounded.items() if round(w, 1)}, base - THRESHOLDS[category]


def source_of(category: str, weights: dict[str, float], base: float) -> str:
    levels: dict[float, list[str]] = defaultdict(list)
    for feature, weight in sorted(weights.items()):
        levels[weight].append(feature)
    lines = [f"{category}: Final = Learned(", f"    {base:.2f},", '    """']
    for weight, features in sorted(levels.items()):
        row = str(weight)
        for feature in features:
            if len(row) + len(feature) > COLUMNS:
                lines.append(row)
                row = str(weight)
            row += "|" + feature
        lines.append(row)
    return "\n".join([*lines, '""",', ")"])


HEAD = '''"""Weights of the second opinion, written by bench/wording_weights.py; not edited by hand."""

from typing import Final

from incidents.domain.wording.shapes import Learned

'''


def main() -> None:
    rows = rows_of(json.loads(SET.read_text(encoding="utf-8"))["dev"])
    for name, categories in FILES.items():
        parts = []
        for category in categories:
            weights, base = learn(rows, category)
            parts.append(source_of(category, weights, base))
            print(f"{category}: {len(weights)} features")
        (FOLDER / name).write_text(HEAD + "\n".join(parts) + "\n", encoding="utf-8")


FILES = {"learned_blame.py": ("BLAME",), "learned_others.py": ("MINIMISE", "LEGAL", "OVERPROMISE", "VAGUE")}

if __name__ == "__main__":
    main()
