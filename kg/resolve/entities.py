"""Records and decisions in, entities and resolved records out: the whole of resolution on one page."""

from collections.abc import Iterable

import msgspec

from kg import vocab
from kg.model import Article, Decision, Entity, Mention, Record
from kg.ontology import Ontology
from kg.resolve.block import bare_pairs, full_pairs
from kg.resolve.canonical import alone, entities_of
from kg.resolve.cluster import cluster
from kg.resolve.decisions import called, decided, kept, renamed
from kg.resolve.judge import Judgement, judge
from kg.resolve.known import known
from kg.resolve.units import Seat, Unit, gather, seat
from kg.resolve.walk import with_mentions


def resolve(
    articles: Iterable[Article], records: Iterable[Record], ontology: Ontology, *,
    base: str = vocab.ID, decisions: Iterable[Decision] = (),
) -> tuple[tuple[Entity, ...], tuple[Record, ...]]:  # fmt: skip
    """The entities, sorted by IRI, and the records with the canonical IRI in every mention.

    Records come back sorted by article, start and id, each once; rejected ones are left out. The order of the input does
    not matter. Records of articles that are not among `articles` are left out too.
    """
    dates = {article.id: article.published for article in articles}
    decisions = tuple(decisions)
    wanted = tuple(record for record in kept(records, decisions) if record.article in dates)
    units, seats = gather(wanted, ontology, dates)
    groups = _groups(units, ontology, base, decisions)
    by_key = {unit.key: unit for unit in units}
    entities, iri_of = entities_of(([by_key[key] for key in group] for group in groups), ontology, base)
    resolved = tuple(_resolved(record, seats, iri_of, ontology) for record in wanted)
    return renamed(entities, decisions), resolved


def judgements(
    units: tuple[Unit, ...], ontology: Ontology, base: str, decisions: Iterable[Decision] = ()
) -> list[Judgement]:
    """Every judgement on two units, people's in place of the rules', sorted by pair: what a review shows.

    Full names are judged first: forms of one full name are no rivals when a bare surname looks for its person.
    """
    index = known(ontology)
    ruled = decided(decisions, called(units, (alone(unit, ontology, base) for unit in units)))
    full = _with(ruled, [judge(pair) for pair in full_pairs(units, index)])
    first = {key: group[0] for group in _clustered(units, full) for key in group}
    return _with(ruled, [*full, *(judge(pair) for pair in bare_pairs(units, first, index))])


def _groups(
    units: tuple[Unit, ...], ontology: Ontology, base: str, decisions: Iterable[Decision]
) -> tuple[tuple[str, ...], ...]:
    return _clustered(units, judgements(units, ontology, base, decisions))


def _clustered(units: tuple[Unit, ...], found: list[Judgement]) -> tuple[tuple[str, ...], ...]:
    return cluster((unit.key for unit in units), found, {unit.key: unit.entity for unit in units if unit.entity})


def _with(ruled: list[Judgement], found: list[Judgement]) -> list[Judgement]:
    """Judgements of the rules, with those of people in their place."""
    by_pair = {(each.left, each.right): each for each in (*found, *ruled)}
    return [by_pair[pair] for pair in sorted(by_pair)]


def _resolved(record: Record, seats: dict[Seat, str], iri_of: dict[str, str], ontology: Ontology) -> Record:
    def change(mention: Mention) -> Mention:
        if mention.unresolved:
            return mention
        return msgspec.structs.replace(mention, entity=iri_of[seats[seat(record.article, mention, ontology)]])

    return with_mentions(record, change)
