"""Precision, recall and span overlap of the wording coach on the labelled set, and its speed.

``python bench/wording.py [--cases] [--part dev|held_out|unseen]`` prints each category for each part, the
share of fine sentences with a finding, and with ``--cases`` every sentence it gets wrong. A finding is
right when it overlaps a labelled span of its category; a labelled span is found when a finding of its
category overlaps it. Overlap is the shared part of both spans (intersection over union), averaged.
Rules are mended and weights learned on ``dev`` alone. ``held_out`` is an earlier batch that nothing was
mended on; ``unseen`` was written before the coach first ran on it, and nothing was mended on it either.
"""

import argparse
import gc
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from incidents.domain.wording import CATEGORIES, check_text

SET = Path(__file__).with_name("wording_set.json")


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return 0.0 if shared <= 0 else shared / (max(one[1], two[1]) - min(one[0], two[0]))


def measure(entries: list[dict[str, Any]], is_listing: bool) -> None:
    right: dict[str, int] = defaultdict(int)
    wrong: dict[str, int] = defaultdict(int)
    found: dict[str, int] = defaultdict(int)
    missed: dict[str, int] = defaultdict(int)
    shares: dict[str, list[float]] = defaultdict(list)
    cases: dict[str, list[str]] = defaultdict(list)
    fine = alarmed = 0
    for entry in entries:
        text = entry["text"]
        findings = check_text(text)
        fine += not entry["spans"]
        alarmed += not entry["spans"] and bool(findings)
        for finding in findings:
            spans = [s for s in entry["spans"] if s["label"] == finding.label]
            best = max(
                (overlap((finding.start, finding.end), (s["start"], s["end"])) for s in spans), default=0.0
            )
            right[finding.label] += best > 0
            wrong[finding.label] += best == 0
            if best == 0:
                cases[finding.label].append(f"  + {finding.rule} [{finding.text}] in: {text}")
        for span in entry["spans"]:
            label = span["label"]
            place = (span["start"], span["end"])
            same = [f for f in findings if f.label == label]
            best = max((overlap((f.start, f.end), place) for f in same), default=0.0)
            found[label] += best > 0
            missed[label] += best == 0
            if best > 0:
                shares[label].append(best)
            else:
                cases[label].append(f"  - missed [{text[span['start'] : span['end']]}] in: {text}")
    print(f"{'category':12} {'precision':>9} {'recall':>7} {'overlap':>8} {'spans':>6}")
    for label in CATEGORIES:
        given = right[label] + wrong[label]
        wanted = found[label] + missed[label]
        mean = sum(shares[label]) / len(shares[label]) if shares[label] else 0
        precision, recall = right[label] / max(given, 1), found[label] / max(wanted, 1)
        print(f"{label:12} {precision:9.2f} {recall:7.2f} {mean:8.2f} {wanted:6}")
    print(f"fine sentences with a finding: {alarmed} of {fine} ({alarmed / max(fine, 1):.1%})")
    if is_listing:
        for label in CATEGORIES:
            if cases[label]:
                print(label, *cases[label], sep="\n")


def speed(entries: list[dict[str, Any]]) -> None:
    text = " ".join(entry["text"] for entry in entries)
    words = len(text.split())
    best = min(_timed(text) for _ in range(5))
    print(f"\nspeed: {best * 1e6 / words:.1f} ms for each 1,000 words (text of {words} words, best of 5)")
    plain = "\n\n".join(entry["text"] for entry in entries if not entry["spans"])
    best = min(_timed(plain) for _ in range(5))
    print(f"speed on fine text: {best * 1000 / len(plain.split()) * 1000:.1f} ms for each 1,000 words")
    if peer := _time_write_good(plain):
        print(f"write-good on the same fine text: {peer * 1000 / len(plain.split()) * 1000:.1f} ms")
    for name, hostile in HOSTILE.items():
        print(
            f"hostile {name:22} {len(hostile):7} characters: {_timed(hostile) * 1000:7.1f} ms for all rules"
        )


def _timed(text: str) -> float:
    gc.collect()
    start = time.process_time()
    check_text(text)
    return time.process_time() - start


PEER = """
const check = require("write-good"), text = require("fs").readFileSync(0, "utf8");
let best = Infinity;
for (let turn = 0; turn < 5; turn++) {
  const start = process.cpuUsage();
  check(text);
  const { user, system } = process.cpuUsage(start);
  best = Math.min(best, (user + system) / 1e6);
}
console.log(best);
"""


def _time_write_good(text: str) -> float | None:
    """The best of five in processor seconds; ``None`` where node, npm or the package cannot be had."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    with tempfile.TemporaryDirectory() as folder:
        install = ["npm", "install", "--silent", "--prefix", folder, "write-good"]
        try:
            subprocess.run(install, check=True, capture_output=True, timeout=120)
            run = subprocess.run(
                ["node", "-e", PEER], input=text, cwd=folder, capture_output=True, text=True, check=True
            )
        except (subprocess.SubprocessError, OSError):
            return None
    return float(run.stdout)


def _filled(piece: str) -> str:
    return (piece * (100_000 // len(piece) + 1))[:100_000]


HOSTILE = {
    "spaces": " " * 100_000,
    "one long word": "a" * 100_000,
    "newlines": "\n" * 100_000,
    "newlines and spaces": _filled("\n    "),
    "the team the team": _filled("the team "),
    "should have been": _filled("should have been "),
    "not not not": _filled("not "),
    "probably": _filled("probably "),
    "i think it": _filled("i think it "),
    "quotes": _filled('" a '),
    "brackets": _filled("(("),
    "commas": _filled("a, "),
    "hyphens": _filled("a-"),
    "apostrophes": _filled("'s"),
    "digits": _filled("1,"),
    "capitals": _filled("XQ "),
    "will never be": _filled("will never ever be "),
    "a few of the": _filled("a few of the "),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", action="store_true")
    parser.add_argument("--part", choices=["dev", "held_out", "unseen"])
    chosen = parser.parse_args()
    parts = json.loads(SET.read_text(encoding="utf-8"))
    for name, entries in parts.items():
        if chosen.part in (None, name):
            fine = sum(not entry["spans"] for entry in entries)
            industries = len({entry["industry"] for entry in entries})
            print(f"\n{name}: {len(entries)} sentences, {fine} of them fine, {industries} industries")
            measure(entries, chosen.cases)
    if chosen.part is None:
        speed([entry for entries in parts.values() for entry in entries])


if __name__ == "__main__":
    main()
