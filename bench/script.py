"""How long a script takes from facts: once with nothing remembered, and then again.

Run alone: ``python bench/script.py``. Prints milliseconds for each sample and slot, the best of many.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from incidents.domain.script import room, write_script
from incidents.domain.spoken import say_moment
from incidents.domain.spoken_text import count_words, speak_phrase, speak_sentences
from incidents.interchange import parse_document

SAMPLES = sorted((Path(__file__).parents[1] / "incidents" / "samples").glob("*.json"))
ROUNDS = 15
LIMIT_MS = 5.0


def forget() -> None:
    for remembered in (count_words, speak_sentences, speak_phrase, say_moment, room.judge_english):
        remembered.cache_clear()


def main() -> None:
    print(f"{'sample':34}{'slot':>6}{'first':>9}{'again':>9}")
    for path in SAMPLES:
        facts = parse_document(path.read_bytes())
        for minutes in (2, 10):
            first: list[float] = []
            again: list[float] = []
            for _ in range(ROUNDS):
                forget()
                for times in (first, again):
                    began = time.perf_counter()
                    write_script(facts, minutes=minutes)
                    times.append((time.perf_counter() - began) * 1000)
            within = "" if min(again) < LIMIT_MS else f"  over {LIMIT_MS} ms"
            print(f"{path.stem[:32]:34}{minutes:>6}{min(first):>9.2f}{min(again):>9.2f}{within}")


if __name__ == "__main__":
    main()
