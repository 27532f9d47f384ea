"""Kills builds at random moments and proves that the same command again ends with the bytes of an undisturbed one.

    python tools/kills.py [--kills 200] [--articles 500] [--sentences 1] [--formats jsonl,ttl,html,void,merges] [--seed 8]

(make kills)

Each build is `kg build` in a process of its own, ended by SIGKILL at a moment drawn evenly from the length of an
undisturbed build; the next goes on from what it left. Where one ends before it is killed, every file is compared and the
folder is thrown away, so that kills fall on builds from nothing and on builds that go on. The processes are forked from one
that has the model loaded: the moments fall on work, not on start-up. Prints a line for each comparison and a last one.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from kg.cli import main as kg
from kg.extract.nlp import load_model
from kg.store.log import read_builds
from tools.make_news import write_news


def written(out: Path) -> dict[str, bytes]:
    """Every file of an output folder with its bytes, but for the log."""
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".log.db"))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def start(news: Path, out: Path, formats: str) -> int:
    """The number of a process that builds."""
    process = os.fork()
    if process:
        return process
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    code = 1
    try:
        kg(["build", str(news), "--out", str(out), "--formats", formats], standalone_mode=False)
        code = 0
    finally:
        os._exit(code)


def ended(process: int, seconds: float) -> bool:
    """Whether a build ended well within its time; else it is killed."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            if status:
                sys.exit(f"a build ended with status {status}")
            return True
        time.sleep(0.005)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return False


def differing(found: Mapping[str, bytes], expected: Mapping[str, bytes]) -> list[str]:
    """Names of files that are not the same in both."""
    return sorted(name for name in {*found, *expected} if found.get(name) != expected.get(name))


def kill_builds(folder: Path, told: argparse.Namespace) -> None:
    """Kill that many builds, compare all that ended; ends the program where one is different."""
    news, out = folder / "news", folder / "out"
    kills = told.kills
    write_news(news, told.articles, told.sentences)
    load_model("en_core_web_sm")
    begun = time.monotonic()
    ended(start(news, folder / "whole", told.formats), 3600)
    length, expected = time.monotonic() - begun, written(folder / "whole")
    print(f"{told.articles} articles, {len(expected)} files, undisturbed {length:.1f} s", flush=True)
    chance, killed, compared, since = random.Random(told.seed), 0, 0, 0
    while killed < kills or since:
        last = killed >= kills
        if not ended(start(news, out, told.formats), 3600 if last else chance.uniform(0.01, 1.05) * length):
            killed, since = killed + 1, since + 1
            continue
        if wrong := differing(written(out), expected):
            sys.exit(f"after {since} kills ({killed} in all) other bytes than undisturbed: {', '.join(wrong[:5])}")
        compared += since > 0
        print(
            f"{killed} killed; after {since} kills all {len(expected)} files are the same; log: {len(read_builds(out / '.log.db'))} build",
            flush=True,
        )
        shutil.rmtree(out)
        since = 0
    print(
        f"{killed} builds killed, {compared} times the same bytes afterwards, 0 times others; {time.monotonic() - begun:.0f} s"
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--sentences", type=int, default=1, help="of an article")
    parser.add_argument(
        "--formats", default="jsonl,ttl,html,void,merges", help="the site's thousands of files take long"
    )
    parser.add_argument("--seed", type=int, default=8)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kill_builds(Path(folder), told)


if __name__ == "__main__":
    main()
