"""Merging a million records that many machines wrote: `python tools/bench/merging.py [RECORDS]`. Needs kg[ray]'s pyarrow and duckdb.

Made-up articles of ten records each are written as parts of 64 articles, every tenth part twice over with other neighbours (as after
a lost machine), then merged by key (DuckDB, 1 GB), then the mentions of a fifth are gathered part by part. A step runs in a
process of its own; the last column is the most memory it held. Names are drawn as news does: a few have most mentions.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kg.engine.parts import Row, keys_in, merged, write_part
from kg.model import Event, Evidence, Mention, Record, Span

IN_ARTICLE, IN_PART = 10, 64
_QUOTE = "The ministry in {place} said on Tuesday that {who} had accused {whom} of moving troops to the border, and called for talks."


def article(number: int) -> Row:
    """The row of a made-up article, always the same for the same number."""
    dice = random.Random(number)
    key = f"a{number:08d}"
    return f"key-{number:08d}", key, [_record(key, at * 200, dice) for at in range(IN_ARTICLE)]


def _record(key: str, start: int, dice: random.Random) -> Record:
    who, whom, place = (
        _mention(start + shift, kind, dice) for shift, kind in ((40, "Person"), (80, "ArmedGroup"), (20, "City"))
    )
    quote = _QUOTE.format(who=who.text, whom=whom.text, place=place.text)
    return Event(
        id=f"event-{key}-{start}", article=key, event="Accuse", mode=None, contexts=(), actor=(who,), recipient=(whom,), about=(),
        instrument=(), place=(place,), time=None, counts={}, polarity="positive", certainty="certain", temporality="past", speakers=(),
        confidence=0.8, frame="made", trigger=Span(text="accused", start=start + 60, end=start + 67),
        evidence=Evidence(start=start, end=start + len(quote), quote=quote),
    )  # fmt: skip


def _mention(start: int, kind: str, dice: random.Random) -> Mention:
    name = f"{kind} Name{int(dice.paretovariate(0.6)) % 400_000}"
    return Mention(text=name, start=start, end=start + len(name), label=name, cls=kind)


def write(folder: str, articles: int) -> str:
    """Write all parts, and every tenth again from its middle to the middle of the next."""
    for start in range(0, articles, IN_PART):
        write_part(folder, [article(n) for n in range(start, min(start + IN_PART, articles))])
        if start // IN_PART % 10 == 0:
            again = range(start + IN_PART // 2, min(start + IN_PART * 3 // 2, articles))
            write_part(folder, [article(n) for n in again])
    files = list(Path(folder).iterdir())
    return f"{len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:,.0f} MB"


def merge(folder: str, articles: int) -> str:
    """Read all rows back, each once, without keeping them."""
    found = sum(len(records) for _, records in _rows(folder, articles))
    assert found == articles * IN_ARTICLE
    return f"{found:,} records"


def gather(folder: str, articles: int) -> str:
    """The same, and gather the units of their mentions part by part, keeping the units alone."""
    from kg.ontology import load_ontology
    from kg.resolve.joining import gather_parts

    records = (record for _, found in _rows(folder, articles) for record in found)
    return f"{len(gather_parts(records, load_ontology(), {}).units):,} units of {articles * IN_ARTICLE * 3:,} mentions"


def _rows(folder: str, articles: int) -> Iterator[tuple[str, list[Record]]]:
    for _, key, records in merged(folder, {f"key-{n:08d}" for n in range(articles)}):
        yield key, records


def keys(folder: str, articles: int) -> str:
    """The keys alone: what a run that was interrupted asks first."""
    return f"{len(keys_in(folder)):,} articles"


STEPS = {"write": write, "keys": keys, "merge": merge, "gather": gather}


def main(*arguments: str) -> None:
    """A row a step, each in its own process; or, with three arguments, one step."""
    if len(arguments) == 3:
        name, folder, articles = arguments
        wall, start = time.monotonic(), time.process_time()
        told = STEPS[name](folder, int(articles))
        spent, peak = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"| {name} | {told} | {spent:.0f} | {time.monotonic() - wall:.0f} | {peak:,.0f} |", flush=True)
        return
    articles = int(arguments[0] if arguments else 1_000_000) // IN_ARTICLE
    print("| step | of | processor s | clock s | most memory, MB |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in STEPS:
            some = articles // 5 if name == "gather" else articles  # it takes a minute for a million mentions
            subprocess.run([sys.executable, __file__, name, folder, str(some)], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
