"""What listening costs: the model's start, CPU time against the length of a recording, and memory.

Run alone: ``python bench/speech.py``; needs espeak-ng. Prints a line for each length.
"""

import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from incidents.domain.rehearsal import ExpectedLine, compare_turn
from incidents.domain.script import write_script
from incidents.interchange import parse_document
from incidents.speech import listen, load_model
from tests.incidents.spoken_audio import read_samples, speak, write_samples

SAMPLE = Path(__file__).parents[1] / "incidents" / "samples" / "northwind-pay-ongoing.json"
LIMIT_SHARE = 0.1
LIMIT_MB = 250


def make_recording(text: str, folder: str) -> Path:
    raw = speak(text, Path(folder) / "said.wav")
    return write_samples(read_samples(raw), Path(folder) / "said.webm")


def main() -> None:
    began = time.process_time()
    load_model()
    print(f"start of the model {time.process_time() - began:.2f} s CPU, once in a process")
    said = [turn for turn in write_script(parse_document(SAMPLE.read_bytes())).turns if turn.speaker == "you"]
    print(f"{'lines':>6}{'sound':>9}{'CPU':>9}{'share':>8}")
    for turn in [*sorted(said, key=lambda turn: turn.words)[3::3], None]:
        spoken = turn.lines if turn else [line for part in said for line in part.lines]
        lines = [ExpectedLine(id=line.id, text=line.text) for line in spoken]
        with tempfile.TemporaryDirectory() as folder:
            # Made in another process: what that takes is no part of what listening takes.
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
                path = maker.submit(make_recording, " ".join(line.text for line in lines), folder).result()
            began = time.process_time()
            listening = listen(path, lines)
            compare_turn(lines, listening)
            spent = time.process_time() - began
        share = spent / listening.seconds
        over = f"  over {LIMIT_SHARE}" if share > LIMIT_SHARE else ""
        print(f"{len(lines):>6}{listening.seconds:>8.1f}s{spent:>8.2f}s{share:>8.3f}{over}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"at most {memory} MB resident" + (f", over {LIMIT_MB} MB" if memory > LIMIT_MB else ""))


if __name__ == "__main__":
    main()
