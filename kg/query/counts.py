"""How often each predicate, and each predicate with an object, stands in a store: what the order of a join is chosen by."""

from pathlib import Path

import msgspec
import pyoxigraph

from kg.errors import QueryError, one_line
from kg.model import Value

MANY = 1000  # a predicate and object that stand together less often are not worth a number
_FILE = "counts.json"


class Counts(Value, frozen=True):
    """`predicates`: IRI -> triples. `pairs`: IRI of a predicate -> IRI of an object -> triples, where there are MANY."""

    predicates: dict[str, int]
    pairs: dict[str, dict[str, int]]

    def of(self, predicate: str, thing: str | None = None) -> int:
        """Triples with this predicate, and with this object if one is given; at most MANY where no number is kept."""
        whole = self.predicates.get(predicate, 0)
        return whole if thing is None else self.pairs.get(predicate, {}).get(thing, min(whole, MANY))


NONE = Counts(predicates={}, pairs={})  # of a graph that was not counted


def count(store: pyoxigraph.Store) -> Counts:
    """The counts of a store, by asking it."""
    predicates = _numbers(store, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p")
    many = [each for each in predicates if predicates[each] >= MANY]
    pairs = {each: _objects(store, each) for each in many}
    return Counts(predicates=predicates, pairs={each: found for each, found in pairs.items() if found})


def _objects(store: pyoxigraph.Store, predicate: str) -> dict[str, int]:
    """The IRIs that stand often with a predicate; none where the first object of it is no IRI."""
    node = pyoxigraph.NamedNode(predicate)
    first = next(store.quads_for_pattern(None, node, None), None)
    if first is None or not isinstance(first.object, pyoxigraph.NamedNode):
        return {}
    return _numbers(store, f"SELECT ?o (COUNT(*) AS ?n) {{ ?s {node} ?o }} GROUP BY ?o HAVING(COUNT(*) >= {MANY})")


def _numbers(store: pyoxigraph.Store, sparql: str) -> dict[str, int]:
    found = store.query(sparql)
    if not isinstance(found, pyoxigraph.QuerySolutions):
        raise TypeError(sparql)
    return dict(sorted((thing.value, int(number.value)) for thing, number in found))


def keep(folder: Path, counts: Counts) -> None:
    """Write the counts of a store beside its own files."""
    (folder / _FILE).write_bytes(msgspec.json.encode(counts))


def kept(folder: Path) -> Counts:
    """The counts of the store in a folder. Raises QueryError."""
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=Counts)
    except (OSError, msgspec.DecodeError) as error:
        raise QueryError(f"{folder / _FILE}: not readable: {one_line(error)}; delete {folder.parent}") from error
