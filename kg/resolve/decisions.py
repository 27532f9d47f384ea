"""People's decisions: a JSON Lines file, read whole, applied at every build.

One object a line: {"verdict", "left", "right", "who", "when", "why"}; who, when and why are free text.

| verdict | left | right |
|---|---|---|
| same, different | a thing: an IRI, id:NAME or a name | another thing |
| rename | a thing | its new label |
| retype | a thing | a class of the ontology |
| prefer | a thing | country=CODE or sector=CODE |
| reject | the id of a record | "" |
"""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import inf
from operator import attrgetter
from pathlib import Path

import msgspec

from kg.errors import ConfigError
from kg.model import Decision, Entity, Record, Value
from kg.ontology import Ontology
from kg.resolve.canonical import told_apart
from kg.resolve.judge import Judgement
from kg.resolve.names import fold
from kg.resolve.unit import Unit

_log = logging.getLogger(__name__)


FIELDS = ("country", "sector")  # what `prefer` can set


def read_decisions(path: Path | str) -> tuple[Decision, ...]:
    """The decisions of a file, sorted, each once. Raises ConfigError with file and line."""
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").split("\n")  # U+2028 in somebody's reason ends no line
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: decisions cannot be read: {error}") from error
    return _sorted({_decision(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()})


def add_decision(path: Path, decision: Decision) -> int:
    """How many decisions a file holds after one was added to it, sorted; a new file is made. Raises ConfigError."""
    return _write(path, {*(read_decisions(path) if path.exists() else ()), decision})


def drop_decision(path: Path, decision: Decision) -> int:
    """How many decisions were taken out of a file: those of the same verdict on the same things. Raises ConfigError."""
    before = read_decisions(path)
    what = (decision.verdict, *_things(decision))
    after = {each for each in before if (each.verdict, *_things(each)) != what}
    _write(path, after)
    return len(before) - len(after)


def ruled_pairs(decisions: Iterable[Decision]) -> set[tuple[str, ...]]:
    """The pairs that same and different speak of, each sorted."""
    return {_things(each) for each in decisions if each.verdict in ("same", "different")}


def _things(decision: Decision) -> tuple[str, ...]:
    pair = (decision.left, decision.right)
    return tuple(sorted(pair)) if decision.verdict in ("same", "different") else pair


def _sorted(found: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(sorted(found, key=lambda each: (each.verdict, each.left, each.right, each.who, each.when, each.why)))


def _write(path: Path, decisions: set[Decision]) -> int:
    lines = b"".join(msgspec.json.encode(each) + b"\n" for each in _sorted(decisions))
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(lines)
        draft.replace(path)
    except OSError as error:
        raise ConfigError(f"{path}: decisions cannot be written: {error.strerror}") from error
    return len(decisions)


def _decision(line: str, where: str) -> Decision:
    try:
        return msgspec.json.decode(line, type=Decision)
    except msgspec.DecodeError as error:
        raise ConfigError(f"{where}: no decision: {error}; expected an object with verdict, left and right") from error


def kept(records: Iterable[Record], decisions: Iterable[Decision]) -> tuple[Record, ...]:
    """The records that nobody rejected, sorted by article, start and id; a rejection that matches nothing is warned of."""
    rejected = {each.left for each in decisions if each.verdict == "reject"}
    unique = {record.id: record for record in records}
    for missing in sorted(rejected - unique.keys()):
        _log.warning("decision: reject %s matches no record", missing)
    found = (record for record in unique.values() if record.id not in rejected)
    return tuple(sorted(found, key=attrgetter("article", "evidence.start", "id")))


class Called(Value, frozen=True):
    """Which units an IRI or a folded name means: `first` what they are, `also` every other name that is known of them."""

    first: dict[str, set[str]]
    also: dict[str, set[str]]
    own: Mapping[str, str]  # the IRI of each unit alone

    def units(self, name: str, base: str) -> set[str]:
        """The units of an IRI, id:NAME or a name; () where a name that is not their own could mean several things."""
        found = self.first.get(_whole(name, base)) or self.first.get(fold(name))
        return found or (set() if self.several(name, base) else self.also.get(fold(name), set()))

    def several(self, name: str, base: str) -> list[str]:
        """The IRIs, sorted, of the things that a name could mean, where it is no thing's own and there are several."""
        if _whole(name, base) in self.first or fold(name) in self.first:
            return []
        found = sorted({self.own[key] for key in self.also.get(fold(name), ())})
        return found if len(found) > 1 else []


def decided(decisions: Iterable[Decision], names: Called, base: str) -> list[Judgement]:
    """Judgements of infinite weight for same and different; `names` says which units an IRI or name means."""
    found = {}
    for each in decisions:
        if each.verdict not in ("same", "different"):
            continue
        left, right = names.units(each.left, base), names.units(each.right, base)
        for name, units in ((each.left, left), (each.right, right)):
            if not units:
                _unmatched(each, name, names.several(name, base), base)
        verdict, score = ("same", inf) if each.verdict == "same" else ("different", -inf)
        for a, b in sorted({(min(x, y), max(x, y)) for x in left for y in right if x != y}):
            reason = f"decided by {each.who or 'a person'}: {each.why}".rstrip(": ")
            if verdict == "different" or (a, b) not in found:
                found[(a, b)] = Judgement(left=a, right=b, verdict=verdict, score=score, reasons=(reason,))  # type: ignore[arg-type]
    return [found[pair] for pair in sorted(found)]


def _unmatched(decision: Decision, name: str, several: list[str], base: str) -> None:
    what = f"decision: {decision.verdict} {decision.left}, {decision.right}: {name}"
    if several:
        told = ", ".join("id:" + iri.removeprefix(base) if iri.startswith(base) else iri for iri in several)
        _log.warning("%s could mean several things: %s; name one of them", what, told)
    else:
        _log.warning("%s matches nothing", what)


def _whole(name: str, base: str) -> str:
    """The IRI of id:NAME; other names as they are."""
    return base + name.removeprefix("id:") if name.startswith("id:") else name


def called(units: Iterable[Unit], own: Mapping[str, str], ontology: Ontology) -> Called:
    """What each unit is called; `own`: the IRI of each unit alone."""
    first: dict[str, set[str]] = {}
    also: dict[str, set[str]] = {}
    for unit in units:
        for name in (
            own[unit.key],
            told_apart(own[unit.key], (unit,)),
            unit.name,
            *(fold(label) for label, _ in unit.labels),
        ):
            first.setdefault(name, set()).add(unit.key)
        known = ontology.authorities.get(unit.entity or "")
        for name in (*unit.names, *((*known.names, *known.hidden) if known else ())):
            also.setdefault(fold(name), set()).add(unit.key)
    return Called(first=first, also=also, own=own)


def corrected(
    entities: Sequence[Entity], decisions: Iterable[Decision], ontology: Ontology, base: str
) -> tuple[Entity, ...]:
    """The entities with the labels, classes and values that people gave them; an old label stays among the names.

    Of two decisions on one thing the last in the order of the file counts. One that matches nothing, or names no class or
    field, is warned of.
    """
    wanted: dict[str, list[Decision]] = {}
    for each in decisions:
        if each.verdict in ("rename", "retype", "prefer"):
            wanted.setdefault(_whole(each.left, base), []).append(each)
    named = _by_other_names(entities, wanted.keys(), ontology) if wanted else {}
    used, found = set(), []
    for entity in entities:
        for key in sorted({entity.iri, entity.label, *named.get(entity.iri, ())} & wanted.keys()):
            used.add(key)
            for each in wanted[key]:
                entity = _corrected(entity, each, ontology)
        found.append(entity)
    for missing in sorted(wanted.keys() - used):
        for each in wanted[missing]:
            _log.warning("decision: %s %s, %s matches nothing", each.verdict, each.left, each.right)
    return tuple(found)


def _by_other_names(
    entities: Sequence[Entity], wanted: Collection[str], ontology: Ontology
) -> dict[str, tuple[str, ...]]:
    """IRI -> wanted names that are neither its IRI nor its label, and that no other entity bears."""
    bears: dict[str, set[str]] = {fold(name): set() for name in wanted}
    for entity in entities:
        known = ontology.authorities.get(entity.iri)
        for name in (entity.label, *entity.names, *((*known.names, *known.hidden) if known else ())):
            if (folded := fold(name)) in bears:
                bears[folded].add(entity.iri)
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(wanted):
        if len(iris := bears[fold(name)]) == 1:
            iri = next(iter(iris))
            found[iri] = (*found.get(iri, ()), name)
    return found


def _corrected(entity: Entity, decision: Decision, ontology: Ontology) -> Entity:
    value = decision.right
    match decision.verdict:
        case "rename":
            names = tuple(sorted({*entity.names, entity.label, value}))
            return msgspec.structs.replace(entity, label=value, names=names)
        case "retype" if value in ontology.classes:
            return msgspec.structs.replace(entity, cls=value)
        case "prefer" if value.partition("=")[0] in FIELDS:
            name, _, content = value.partition("=")
            return msgspec.structs.replace(entity, **{name: content or None})
    _log.warning("decision: %s %s, %s: no such class or field", decision.verdict, decision.left, value)
    return entity
