"""Words a second of reading (`kg extract`) and of the bare parser with the same components, on the same text, in one process.

    python tools/bench/reading.py [TEXTS ...]        default: the seeds, twelve times over

Times are processor seconds of this process, so that other work on the machine counts little; each is the median of five
runs in turn. The ratio is the parser's time by the reader's: 1 would mean that reading costs nothing beside parsing.
"""

import statistics
import sys
import time
from collections.abc import Callable

from kg.extract import tree
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
    words = sum(len(doc) for doc in reader.nlp.pipe(texts, batch_size=256))  # and both are warm
    bare, whole = [], []
    for _ in range(ROUNDS):
        bare.append(seconds(lambda: list(reader.nlp.pipe(texts, batch_size=256))))
        whole.append(seconds(lambda: list(read(reader, articles))))
    parser, reading = statistics.median(bare), statistics.median(whole)
    print(
        f"{words} words in {len(articles)} articles, kg {'as Python' if tree.__file__.endswith('.py') else 'compiled'}"
    )
    print(f"bare nlp.pipe {words / parser:8.0f} words a second")
    print(f"kg extract    {words / reading:8.0f} words a second")
    print(f"ratio         {parser / reading:8.2f}")


if __name__ == "__main__":
    main()
