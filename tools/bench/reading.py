"""Words a second of reading (`kg extract`) and of the bare parser with the same components, on the same text, in one process.

    python tools/bench/reading.py [TEXTS ...]        default: the seeds, twelve times over

Times are processor seconds of this process, so that other work on the machine counts little; each is the median of five
runs in turn. The ratio is the parser's time by the reader's. The bare parser is the pipeline as spaCy ships it; what `kg` runs is
the same one quickened (kg/extract/quick.py), which is timed beside both.
"""

import statistics
import sys
import time
from collections.abc import Callable

from kg.extract import tree
from kg.extract.nlp import shipped_model
from kg.extract.reader import make_reader, read
from kg.extract.segment import paragraphs
from kg.ingest import read_inputs
from kg.ontology import load_ontology

ROUNDS, TIMES = 5, 12


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print both rates and their ratio."""
    inputs = sys.argv[1:]
    articles, _ = read_inputs(inputs or ["seeds"])
    articles = articles * (1 if inputs else TIMES)
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
    print(
        f"{words} words in {len(articles)} articles, kg {'as Python' if tree.__file__.endswith('.py') else 'compiled'}"
    )
    print(f"bare nlp.pipe {words / parser:8.0f} words a second")
    print(f"quickened     {words / quickened:8.0f} words a second")
    print(f"kg extract    {words / reading:8.0f} words a second")
    print(f"ratio         {parser / reading:8.2f}")


if __name__ == "__main__":
    main()
