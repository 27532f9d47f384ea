"""Words a second of reading (`kg extract`) and of the bare parser with the same components, on the same text, in one process.

    python tools/bench/reading.py [--texts TEXTS ...]        on the seeds, twelve times over, and on each file or folder named

Times are processor seconds of this process, so that other work on the machine counts little; each is the median of five
runs in turn. The ratio is the parser's time by the reader's. The bare parser is the pipeline as spaCy ships it; what `kg` runs is
the same one quickened (kg/extract/quick.py), which is timed beside both.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from kg.extract import tree
from kg.extract.nlp import shipped_model
from kg.extract.reader import make_reader, read
from kg.extract.segment import paragraphs
from kg.ingest import read_inputs
from kg.model import Article
from kg.ontology import load_ontology

ROUNDS, TIMES = 5, 12


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(name: str, articles: list[Article]) -> None:
    """Print the rates on these articles and their ratio."""
    reader = make_reader(load_ontology())
    texts = [part.text for article in articles for part in paragraphs(article.text)]
    shipped = shipped_model("en_core_web_sm")
    words = sum(len(doc) for doc in shipped.pipe(texts, batch_size=256))  # and all are warm
    list(read(reader, articles))
    works: list[Callable[[], object]] = [
        lambda: list(shipped.pipe(texts, batch_size=256)),
        lambda: list(reader.nlp.pipe(texts, batch_size=256)),
        lambda: list(read(reader, articles)),
    ]
    rounds = [[seconds(work) for work in works] for _ in range(ROUNDS)]
    parser, quickened, reading = map(statistics.median, zip(*rounds, strict=True))
    made = "as Python" if tree.__file__.endswith(".py") else "compiled"
    print(f"{name}: {words} words in {len(articles)} articles, kg {made}")
    print(f"bare nlp.pipe {words / parser:8.0f} words a second")
    print(f"quickened     {words / quickened:8.0f} words a second")
    print(f"kg extract    {words / reading:8.0f} words a second")
    print(f"ratio         {parser / reading:8.2f}", flush=True)


def main() -> None:
    """Print the rates on the seeds, and on each of the texts named."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--texts", nargs="*", default=[])
    compare("the seeds", read_inputs(["seeds"])[0] * TIMES)
    for path in options.parse_args().texts:
        compare(Path(path).stem, read_inputs([path])[0])


if __name__ == "__main__":
    main()
