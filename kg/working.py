"""From articles and records to the graph, with what the evidence log keeps of this work for the next build."""

from functools import partial

from kg.beside import side_by_side
from kg.config import Config
from kg.graph import build_knowledge
from kg.model import Article, Knowledge, Record
from kg.ontology import Ontology
from kg.resolve import NOTHING, Memory, Prepared, Recall, pack, pack_memory, prepare, unpack, unpack_memory
from kg.store import Aside, Log, derived_of, resolving_stamp

PER_TASK = 16  # articles that a copy prepares at the least: two copies take 30 ms, as ten articles of news do
PER_COPY = 1_000  # articles that it prepares at a time


def graph_of(
    articles: list[Article], records: list[Record], ontology: Ontology, log: Log, config: Config, merging: Aside
) -> Knowledge:
    """The graph. The list of records is emptied: what nobody holds makes room while events are merged.

    `merging` is where what merging events worked out is kept.
    """
    recall = Recall(partial(_recalled, merging), lambda memory: merging.write(pack_memory(memory)))
    prepared = [_prepared(articles, records, ontology, log, config)]
    handed = iter(tuple(records))
    records.clear()
    return build_knowledge(articles, handed, ontology, config.decisions_file, config.base, prepared.pop(), recall)


def _recalled(merging: Aside) -> Memory:
    """What an earlier build left; nothing where it left nothing, or nothing that can be read."""
    data = merging.read()
    try:
        return unpack_memory(data) if data is not None else NOTHING
    except ValueError:
        return NOTHING


def _prepared(
    articles: list[Article], records: list[Record], ontology: Ontology, log: Log, config: Config
) -> dict[str, Prepared]:
    """What resolution needs of each article alone, from the evidence log where an earlier build has left it."""
    of: dict[str, list[Record]] = {article.id: [] for article in articles}
    for record in records:
        of[record.article].append(record)

    def some(new: list[Article]) -> list[bytes]:
        return [pack(prepare(each, of[each.id], ontology)) for each in new]

    def make(new: list[Article]) -> list[bytes]:
        first, rest = some(new[:1]), new[1:]  # what all need is there before the process is copied
        size = max(PER_TASK, -(-len(rest) // config.workers))
        parts = (rest[start : start + size] for start in range(0, len(rest), size))
        return sum(side_by_side([partial(some, part) for part in parts], config.workers), first)

    about = f"prepared {resolving_stamp()} {config.min_confidence}"
    return dict(derived_of(articles, log, about, make, unpack, together=PER_COPY * config.workers))
