"""Fuzzes readers, dates, ids and Turtle loading, guided by coverage (atheris); a fault is printed with the bytes that made it.

    python tools/fuzz.py [TARGET ...] [--seconds 20] [--seed 0]          (make fuzz: all targets)

Begins from the broken and hostile files of the tests. Each target runs in a process of its own, since libFuzzer ends it.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "fuzz"))
GUIDED = ("kg.ingest", "kg.turtle", "kg.ids", "kg.export.terms", "kg.diff", "kg.query.store", "feedparser", "pypdf", "warcio", "markdown_it", "email")  # fmt: skip


def fuzz(target: str, seconds: int, seed: int) -> None:
    """Run one target in this process, which it ends."""
    import atheris

    with atheris.instrument_imports(include=list(GUIDED)):
        from fuzz_targets import TARGETS
    from fuzz_seeds import seeds

    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(seeds(target)):
            Path(folder, str(number)).write_bytes(data)
        limits = [
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            "-max_len=4096",
            "-timeout=20",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", folder], TARGETS[target])
        atheris.Fuzz()


def main() -> int:
    """The number of targets with a fault."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=int, default=20, help="for each target")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.alone:
        fuzz(told.targets[0], told.seconds, told.seed)
    from fuzz_targets import TARGETS

    faults = 0
    for target in told.targets or TARGETS:
        command = [
            sys.executable,
            __file__,
            target,
            "--alone",
            "--seconds",
            str(told.seconds),
            "--seed",
            str(told.seed),
        ]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
        runs = next((line.split()[-1] for line in done.stderr.split("\n") if "number_of_executed_units" in line), "?")
        print(f"{target}: {runs} inputs, {'a fault' if done.returncode else 'no fault'}", flush=True)
        if done.returncode:
            faults += 1
            sys.stderr.write(done.stderr[-4000:])
    return faults


if __name__ == "__main__":
    sys.exit(main())
