"""Records and decisions in, entities and resolved records out: the whole of resolution on one page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import msgspec

from kg import vocab
from kg.garbage import unsearched
from kg.model import Article, Decision, Mention, Record
from kg.ontology import Ontology
from kg.resolve.block import bare_pairs, full_pairs
from kg.resolve.canonical import alone, entities_of
from kg.resolve.cluster import cluster
from kg.resolve.context import in_context
from kg.resolve.decisions import called, corrected, decided, kept
from kg.resolve.judge import Judgement, judge
from kg.resolve.known import known
from kg.resolve.prepared import Prepared, gather_all
from kg.resolve.report import Named, merges_of
from kg.resolve.resolution import Resolution
from kg.resolve.unit import Gathered, Of, Unit
from kg.resolve.units import placer
from kg.resolve.walk import with_mentions


@unsearched()
def resolve(
    articles: Iterable[Article], records: Iterable[Record], ontology: Ontology, *,
    base: str = vocab.ID, decisions: Iterable[Decision] = (), reported: bool = True,
    prepared: Mapping[str, Prepared] = MappingProxyType({}),
) -> Resolution:  # fmt: skip
    """Entities, resolved records and, unless they are not `reported`, every name and comparison. The order of the input does not matter.

    `prepared` holds, by article, what `prepare` made of all its records here.
    """
    dates = {article.id: article.published for article in articles}
    decisions = tuple(decisions)
    records = tuple(records)
    rejected = {each.left for each in decisions if each.verdict == "reject"}
    changed = {record.article for record in records if record.id in rejected} if rejected else set()
    plain = {key for key, each in prepared.items() if each.plain} - changed
    wanted = tuple(record for record in kept(records, decisions) if record.article in dates)
    others = iter(in_context(tuple(record for record in wanted if record.article not in plain), dates, ontology))
    wanted = tuple(record if record.article in plain else next(others) for record in wanted)
    gathered = gather_all(wanted, ontology, dates, prepared, changed)
    single = {unit.key: alone(unit, ontology, base) for unit in gathered.units}
    own = {key: entity.iri for key, entity in single.items()}
    found = judgements(gathered.units, ontology, _ruled(decisions, gathered.units, own, base, ontology))
    by_key = {unit.key: unit for unit in gathered.units}
    groups = ([by_key[key] for key in group] for group in _clustered(gathered.units, found))
    entities, iri_of = entities_of(groups, ontology, base, single)
    told = _Told(gathered, iri_of, ontology)
    resolved = tuple(map(told, wanted))
    entities = corrected(entities, decisions, ontology, base)
    label_of = {entity.iri: entity.label for entity in entities}
    merges = merges_of(gathered, found, own, iri_of, label_of, wanted, told.named, ontology) if reported else ()
    return Resolution(entities=entities, records=resolved, merges=merges)


def _ruled(
    decisions: tuple[Decision, ...], units: tuple[Unit, ...], own: dict[str, str], base: str, ontology: Ontology
) -> list[Judgement]:
    """What people decided of two things."""
    if all(each.verdict not in ("same", "different") for each in decisions):
        return []
    return decided(decisions, called(units, own, ontology), base)


def judgements(units: tuple[Unit, ...], ontology: Ontology, ruled: list[Judgement]) -> list[Judgement]:
    """Every judgement on two units, people's (`ruled`) in place of the rules', sorted by pair.

    Full names are judged first: forms of one full name are no rivals when a bare surname looks for its person.
    """
    index = known(ontology)
    full = _with(ruled, [judge(pair, ontology.merging) for pair in full_pairs(units, index)])
    first = {key: group[0] for group in _clustered(units, full) for key in group}
    return _with(ruled, [*full, *(judge(pair, ontology.merging) for pair in bare_pairs(units, first, index))])


def _clustered(units: tuple[Unit, ...], found: list[Judgement]) -> tuple[tuple[str, ...], ...]:
    return cluster((unit.key for unit in units), found, {unit.key: unit.entity for unit in units if unit.entity})


def _with(ruled: list[Judgement], found: list[Judgement]) -> list[Judgement]:
    """Judgements of the rules, with those of people in their place."""
    by_pair = {(each.left, each.right): each for each in (*found, *ruled)}
    return [by_pair[pair] for pair in sorted(by_pair)]


class _Told:
    """Puts canonical IRIs into records, and remembers by what words which article names each thing, and why."""

    def __init__(self, gathered: Gathered, iri_of: dict[str, str], ontology: Ontology) -> None:
        self._all, self._iri_of, self._place = gathered.of, iri_of, placer(ontology)
        self.named: dict[Named, list[str]] = defaultdict(list)  # articles as they come, each once in a row
        self._article = ""  # whose record was the last,
        self._of: Of = {}  # where its mentions belong,
        self._here: dict[tuple[str, str, str, str | None, bool], str] = {}  # and what was told of its mentions

    def __call__(self, record: Record) -> Record:
        """The record with the entity of each mention."""
        if record.article != self._article:
            self._article, self._here = record.article, {}
            self._of = self._all.get(record.article, {})
        return with_mentions(record, self._mention)

    def _mention(self, mention: Mention) -> Mention:
        said = (mention.text, mention.label, mention.cls, mention.entity, mention.unresolved)
        iri = self._here.get(said)
        if iri is None:
            iri = self._here[said] = self._named(mention)
        return msgspec.structs.replace(mention, entity=iri) if iri and iri != mention.entity else mention

    def _named(self, mention: Mention) -> str:
        """The IRI of what a mention of the article names, "" where it stays as it is."""
        place = self._place(mention)
        found = self._of.get(place) if mention.unresolved else self._of[place]
        if found is None:
            return ""
        iri = self._iri_of[found[0]]
        named = self.named[(iri, mention.text, mention.label, found[1])]
        if not named or named[-1] != self._article:
            named.append(self._article)
        return "" if mention.unresolved else iri
