"""Sets of articles against the graph that is built of each: which mentions of events came together, and which did not.

Each pair of marked mentions is one item. Two mentions are together where a record of each reports one event of the graph.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from kg.errors import ArticleError
from kg.eval.figures import Verdict
from kg.extract.reader import Reader, read
from kg.graph import build_knowledge
from kg.model import Article, Event, Knowledge, Value

DENIAL = "assertion merged with denial"  # begins the note of such a pair


class SetMention(Value, frozen=True, forbid_unknown_fields=True):
    """Words of an article of the set (`article` is its place) that report the event of a name; offsets are code points."""

    article: int
    start: int
    end: int
    words: str  # what stands at the offsets
    event: str
    polarity: str = "positive"


class SetArticle(Value, frozen=True, forbid_unknown_fields=True):
    """A report of the set."""

    text: str
    published: str | None = None
    publisher: str | None = None


class ArticleSet(Value, frozen=True, forbid_unknown_fields=True):
    """One line of a gold file: articles, the mentions of events in them, and which event is part of which."""

    id: str
    articles: tuple[SetArticle, ...]
    mentions: tuple[SetMention, ...]
    parts: tuple[tuple[str, str], ...] = ()  # (part, whole)


def evaluate_sets(reader: Reader, path: Path, texts: Path | None = None) -> tuple[list[Verdict], list[str], int]:
    """(verdicts, ids of the sets, 0) of a gold file, as `evaluate` gives them; sets hold their `texts` themselves.

    Raises ArticleError for a bad line.
    """
    sets = list(read_sets(path))
    found = [verdict for each in sets for verdict in judge_set(each, graph_of(reader, each))]
    return found, [each.id for each in sets], 0


def read_sets(path: Path) -> Iterator[ArticleSet]:
    """The sets of a gold file. Raises ArticleError that names the line."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {error.strerror}") from error
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _checked(_decoded(line, f"{path}:{number}"), f"{path}:{number}", seen)


def _decoded(line: bytes, where: str) -> ArticleSet:
    try:
        return msgspec.json.decode(line, type=ArticleSet)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ArticleError(f"{where}: {error}; expected a set such as docs/eval.md shows") from error


def _checked(found: ArticleSet, where: str, seen: set[str]) -> ArticleSet:
    if found.id in seen:
        raise ArticleError(f"{where}: id {found.id!r} was there before; ids must differ")
    seen.add(found.id)
    names = {mention.event for mention in found.mentions}
    for mention in found.mentions:
        if not 0 <= mention.article < len(found.articles):
            raise ArticleError(f"{where}: no article {mention.article}; the set has {len(found.articles)}")
        stands = found.articles[mention.article].text[mention.start : mention.end]
        if stands != mention.words:
            raise ArticleError(f"{where}: {mention.words!r} expected at {mention.start}, found {stands!r}")
    for part, whole in found.parts:
        if not {part, whole} <= names:
            raise ArticleError(f"{where}: part {part!r} of {whole!r}: no mention of one of them")
    return found


def graph_of(reader: Reader, gold: ArticleSet) -> Knowledge:
    """The graph of a set's articles alone; their ids are their places in the set."""
    articles = [
        Article(id=str(n), text=each.text, published=each.published, publisher=each.publisher)
        for n, each in enumerate(gold.articles)
    ]
    records = [record for _, found in read(reader, articles) for record in found]
    return build_knowledge(articles, records, reader.ontology)


def judge_set(gold: ArticleSet, knowledge: Knowledge) -> list[Verdict]:
    """A verdict for each pair of mentions that is one event, in gold or graph ("same"), and each part of another ("part")."""
    node_of = {record: event.iri for event in knowledge.events for record in event.records}
    wholes = {event.iri: set(event.part_of) for event in knowledge.events}
    events = [record for record in knowledge.records if isinstance(record, Event)]
    nodes = _nodes(gold.mentions, events, node_of)
    found: list[Verdict] = []
    for (one, ours), (two, theirs) in combinations(zip(gold.mentions, nodes, strict=True), 2):
        found += _verdict(gold, "same", (one, two), one.event == two.event, bool(ours & theirs), (ours, theirs))
    parts = _linked(gold, nodes, wholes)
    return found + [
        Verdict(text=gold.id, cls="part", kind=kind, note=f"{part} part of {whole}")  # type: ignore[arg-type]
        for kind, part, whole in parts
    ]


def _nodes(mentions: Sequence[SetMention], events: Iterable[Event], node_of: dict[str, str]) -> list[frozenset[str]]:
    """For each mention the nodes of the records whose trigger begins in its words, or else ends there."""
    found: list[set[str]] = [set() for _ in mentions]
    for event in events:
        here = [n for n, mention in enumerate(mentions) if event.article == str(mention.article)]
        for end in (event.trigger.start, event.trigger.end - 1):
            hits = [n for n in here if mentions[n].start <= end < mentions[n].end]
            for hit in hits:
                found[hit].add(node_of[event.id])
            if hits:
                break
    return [frozenset(each) for each in found]


def _verdict(
    gold: ArticleSet, cls: str, pair: tuple[SetMention, SetMention], wanted: bool, have: bool,
    nodes: tuple[frozenset[str], frozenset[str]],
) -> Iterator[Verdict]:  # fmt: skip
    if not (wanted or have):
        return
    words = " and ".join(f"{each.words!r} ({each.article})" for each in pair)
    denial = have and pair[0].polarity != pair[1].polarity
    unread = "" if all(nodes) else " (not read)"
    note = f"{DENIAL}: {words}" if denial else f"{words}{unread}"
    kind = "right" if wanted and have else "missed" if wanted else "false"
    yield Verdict(text=gold.id, cls=cls, kind=kind, note=note)  # type: ignore[arg-type]


def _linked(
    gold: ArticleSet, nodes: Sequence[frozenset[str]], wholes: dict[str, set[str]]
) -> list[tuple[str, str, str]]:
    """(right, missed or false; name of the part; name of the whole) of links between marked events."""
    of: dict[str, set[str]] = {}
    for mention, found in zip(gold.mentions, nodes, strict=True):
        of.setdefault(mention.event, set()).update(found)
    have = {
        (part, whole)
        for part in of
        for whole in of
        if part != whole and any(wholes.get(node, set()) & of[whole] for node in of[part])
    }
    wanted = set(gold.parts)
    kinds = (("right", wanted & have), ("missed", wanted - have), ("false", have - wanted))
    return [(kind, *pair) for kind, pairs in kinds for pair in sorted(pairs)]
