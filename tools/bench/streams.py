"""What a build costs: speed by workers against the bare parser, memory as articles grow, start-up, a small addition, a million.

    python tools/bench/streams.py [PART ...] [--texts FILE ...]     parts: speed pages memory start added growth million

Each measurement is a process of its own; seconds of the processor are those of it and its workers, so that other work on the
machine counts little; memory is its largest resident size. Texts are made by tools/make_news.py, records by
tools/make_graph.py, else read from the files named.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tools.make_news import make_news, write_news, write_pages

PARTS = ("speed", "pages", "memory", "start", "added", "growth", "million")
BARE = """
import sys, time
from kg.ingest import read_inputs
from kg.extract.nlp import shipped_model
from kg.extract.segment import paragraphs
articles, _ = read_inputs(sys.argv[1:])
texts = [part.text for article in articles for part in paragraphs(article.text)]
nlp = shipped_model("en_core_web_sm")
begun, clock = time.process_time(), time.monotonic()
words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=256))
print(words, time.process_time() - begun, time.monotonic() - clock)
"""
INPUTS = """
import sys, time
from kg.ingest import read_inputs
begun = time.monotonic()
articles, skipped = read_inputs(sys.argv[2:], workers=int(sys.argv[1]))
print(len(articles), len(skipped), time.monotonic() - begun)
"""
WHOLE = """
import os, sys
from kg.cli import main
main(sys.argv[1:], standalone_mode=False)
spent = os.times()
print(spent.user + spent.system, spent.children_user + spent.children_system)
"""
GRAPH = """
import sys, time
from pathlib import Path
from kg.export import write_all
from kg.ontology import load_ontology
from tools.make_graph import make_graph
ontology = load_ontology()
graph = make_graph(int(sys.argv[1]), ontology)
made = time.process_time()
write_all(sys.argv[3].split(","), graph, ontology, Path(sys.argv[2]))
print(len(graph.facts) + len(graph.events), time.process_time() - made)
"""


def run(*command: str) -> tuple[str, float, float, float]:
    """What a process printed, its seconds by the clock and of the processor, and its largest megabytes."""
    process = subprocess.Popen(
        [sys.executable, "-P", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    begun = time.monotonic()
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"{' '.join(command)[:200]} ended with {status}")
    return said, time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


FORMATS = ("--formats", "jsonl,ttl,html,void,merges")


def build(news: str, out: Path, *options: str) -> tuple[float, float, float]:
    """Seconds by the clock, of the processor, and megabytes of a build."""
    return run("-m", "kg", "build", news, "--out", str(out), *FORMATS, *options)[1:]


TURNS = 5  # a machine's speed drifts within minutes: what is compared is run in turn, and the median of the ratios told


def speed(folder: Path, texts: list[str]) -> None:
    """Words a second of the whole build by workers and of the bare parser; two workers as if each had a core for itself.

    What two parsers with nothing in common lose beside each other is told too: no build can do better on that machine.
    """
    write_news(folder / "news", 500, 12, background=True)
    write_news(folder / "dense", 1500)
    made = {"made news": folder / "news", "made news that tells three times as much": folder / "dense"}
    for name, path in (*made.items(), *((Path(each).stem, Path(each)) for each in texts)):
        turns = [_turn(path, folder / f"{name}-out") for _ in range(TURNS)]
        words = turns[0].words
        print(f"{name}: {words:.0f} words, {TURNS} times in turn, words a second of the processor")
        print(f"  bare nlp.pipe    {_told(words / turn.bare for turn in turns)}")
        print(f"  two bare parsers at once are {_told((2 * turn.bare / turn.beside for turn in turns), 2)} times one")
        for workers in (1, 2):
            print(
                f"  kg build, {workers} at work {_told(words / turn.builds[workers] for turn in turns)}, "
                f"of bare {_told((turn.bare / turn.builds[workers] for turn in turns), 2)}"
            )
        for what, spent in (("where each has a core", "builds"), ("by the clock", "clocks")):
            ratios = [getattr(turn, spent)[1] / getattr(turn, spent)[2] for turn in turns]
            print(f"  two workers are {_told(ratios, 2)} times one {what}", flush=True)


@dataclass(frozen=True, slots=True)
class Turn:
    """Seconds of the bare parser and of builds by the number of workers: of the processor, where each has a core, and by the clock.

    `beside` are those of the bare parser while another one works on the other core: what the machine takes away.
    """

    words: float
    bare: float
    beside: float
    builds: dict[int, float]
    clocks: dict[int, float]


def _turn(news: Path, out: Path) -> Turn:
    words, bare, _ = map(float, run("-c", BARE, str(news))[0].split())
    with ThreadPoolExecutor(2) as both:
        beside = [float(said.split()[1]) for said, *_ in both.map(lambda _: run("-c", BARE, str(news)), range(2))]
    builds, clocks = {}, {}
    for workers in (1, 2):
        shutil.rmtree(out, ignore_errors=True)
        command = ("build", str(news), "--out", str(out), *FORMATS, "--workers", str(workers))
        said, clocks[workers], _, _ = run("-c", WHOLE, *command)
        itself, others = map(float, said.split())
        builds[workers] = itself + others / workers
    return Turn(words, bare, sum(beside) / 2, builds, clocks)


def _told(values: Iterable[float], digits: int = 0) -> str:
    """The median, and all in their order: "1.81 (1.97, 1.68, 1.81)"."""
    found = list(values)
    return f"{statistics.median(found):.{digits}f} ({', '.join(f'{each:.{digits}f}' for each in found)})"


def pages(folder: Path, texts: list[str]) -> None:
    """Web pages, which are parsed before they are read, by workers: all that is slow in it is done beside each other."""
    write_pages(folder / "pages", 500)
    parsed: dict[int, list[float]] = {1: [], 2: []}
    built: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(TURNS):
        for workers in (1, 2):
            shutil.rmtree(folder / "out", ignore_errors=True)
            parsed[workers].append(float(run("-c", INPUTS, str(workers), str(folder / "pages"))[0].split()[2]))
            built[workers].append(build(str(folder / "pages"), folder / "out", "--workers", str(workers))[0])
    for workers in (1, 2):
        print(
            f"500 web pages, {workers} at work, seconds by the clock: parsed in {_told(parsed[workers], 1)}, built in {_told(built[workers], 1)}"
        )
    for name, spent in (("parsing", parsed), ("the build", built)):
        ratios = [one / two for one, two in zip(spent[1], spent[2], strict=True)]
        print(f"{name}: two workers are {_told(ratios, 2)} times one by the clock", flush=True)


def memory(folder: Path, texts: list[str]) -> None:
    """Largest memory of builds of more and more articles."""
    for count in (250, 1000, 4000):
        write_news(folder / f"news{count}", count, 1)
        clock, seconds, megabytes = build(str(folder / f"news{count}"), folder / f"out{count}")
        print(
            f"{count} articles: {megabytes:.0f} MB, {seconds:.1f} s of the processor, {clock:.0f} s by the clock",
            flush=True,
        )


def start(folder: Path, texts: list[str]) -> None:
    """Start-up of `kg --help`, and of `kg query` on a small graph."""
    write_news(folder / "few", 5)
    build(str(folder / "few"), folder / "few-out")
    query = ("-m", "kg", "query", "SELECT * WHERE { ?s a gp:State } LIMIT 1", "--exports", str(folder / "few-out"))
    for name, command in (("kg --help", ("-m", "kg", "--help")), ("kg query", query)):
        found = sorted(run(*command)[1:3] for _ in range(7))
        print(
            f"{name}: {1000 * min(each[0] for each in found):.0f} ms by the clock at best of 7, {1000 * min(each[1] for each in found):.0f} ms of the processor",
            flush=True,
        )


def added(folder: Path, texts: list[str]) -> None:
    """Ten new articles on top of ten thousand as long as news is and with as much to tell, and of others that tell three times as much."""
    for count, sentences, background in ((10_000, 12, True), (10_000, 1, False), (2_000, 12, False)):
        news, out = folder / f"many{count}-{sentences}", folder / f"many{count}-{sentences}-out"
        write_news(news, count, sentences, background)
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in news.iterdir())
        full = build(str(news), out)
        for key, text in list(make_news(count + 10, sentences, background=background))[count:]:
            (news / f"{key}.txt").write_text(text, encoding="utf-8")
        more = build(str(news), out)
        again = build(str(news), out)
        records = (out / "statements.jsonl").read_bytes().count(b"\n")
        print(
            f"{count} articles of {words // count} words, {records / words:.3f} records a word: {full[1]:.1f} s of the processor, {full[2]:.0f} MB; with 10 more {more[1]:.1f} s: "
            f"{100 * more[1] / full[1]:.1f} %, {more[2]:.0f} MB; once more, with nothing new, {again[1]:.1f} s",
            flush=True,
        )


def graphs(folder: Path, nodes: list[int]) -> None:
    """Seconds and memory of the exports of made-up graphs."""
    for count in nodes:
        (folder / f"graph{count}").mkdir()
        said, clock, seconds, megabytes = run(
            "-c", GRAPH, str(count), str(folder / f"graph{count}"), "jsonl,ttl,html,site,void,merges,nq"
        )
        print(
            f"{said.split()[0]} statements and events: exports {float(said.split()[1]):.0f} s, in all {seconds:.0f} s of the processor, {clock:.0f} s by the clock, {megabytes:.0f} MB",
            flush=True,
        )


def growth(folder: Path, texts: list[str]) -> None:
    """Graphs of the records of 1,000, 10,000 and 100,000 short articles (an event each and a half)."""
    graphs(folder, [800, 8_000, 80_000])


def million(folder: Path, texts: list[str]) -> None:
    """A million statements."""
    graphs(folder, [310_000])


def main() -> None:
    """Print the parts asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*")
    parser.add_argument("--texts", nargs="*", default=[])
    told = parser.parse_args()
    for part in told.parts or PARTS:
        print(f"-- {part}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            globals()[part](Path(folder), told.texts)


if __name__ == "__main__":
    main()
