"""People's decisions: a JSON Lines file, read whole, applied at every build.

One object a line: {"verdict": "same"|"different"|"rename"|"reject", "left": ..., "right": ..., "who", "when", "why"}.
`left` and `right` are an IRI or a name; of "rename" `right` is the new label; of "reject" `left` is a record's id.
"""

import logging
from collections.abc import Iterable, Sequence
from math import inf
from pathlib import Path

import msgspec

from kg.errors import ConfigError
from kg.model import Decision, Entity, Record
from kg.resolve.judge import Judgement
from kg.resolve.names import fold
from kg.resolve.units import Unit

_log = logging.getLogger(__name__)


def read_decisions(path: Path | str) -> tuple[Decision, ...]:
    """The decisions of a file, sorted, each once. Raises ConfigError with file and line."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: decisions cannot be read: {error}") from error
    found = {_decision(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()}
    return tuple(sorted(found, key=lambda each: (each.verdict, each.left, each.right, each.who, each.when, each.why)))


def add_decision(path: Path, decision: Decision) -> int:
    """How many decisions a file holds after one was added to it, sorted; a new file is made. Raises ConfigError."""
    found = {*(read_decisions(path) if path.exists() else ()), decision}
    ordered = sorted(found, key=lambda each: (each.verdict, each.left, each.right, each.who, each.when, each.why))
    lines = b"".join(msgspec.json.encode(each) + b"\n" for each in ordered)
    draft = path.with_name(f".{path.name}.tmp")
    try:
        draft.write_bytes(lines)
        draft.replace(path)
    except OSError as error:
        raise ConfigError(f"{path}: decisions cannot be written: {error.strerror}") from error
    return len(ordered)


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
    return tuple(sorted(found, key=lambda record: (record.article, record.evidence.start, record.id)))


def decided(decisions: Iterable[Decision], names: dict[str, set[str]]) -> list[Judgement]:
    """Judgements of infinite weight for same and different; `names` says which units an IRI or folded name means."""
    found = {}
    for each in decisions:
        if each.verdict not in ("same", "different"):
            continue
        left, right = _matched(each.left, names), _matched(each.right, names)
        if not left or not right:
            _log.warning("decision: %s %s, %s matches nothing", each.verdict, each.left, each.right)
        verdict, score = ("same", inf) if each.verdict == "same" else ("different", -inf)
        for a, b in sorted({(min(x, y), max(x, y)) for x in left for y in right if x != y}):
            reason = f"decided by {each.who or 'a person'}: {each.why}".rstrip(": ")
            if verdict == "different" or (a, b) not in found:
                found[(a, b)] = Judgement(left=a, right=b, verdict=verdict, score=score, reasons=(reason,))  # type: ignore[arg-type]
    return [found[pair] for pair in sorted(found)]


def _matched(name: str, names: dict[str, set[str]]) -> set[str]:
    return names.get(name) or names.get(fold(name)) or set()


def called(units: Iterable[Unit], iris: Iterable[str]) -> dict[str, set[str]]:
    """IRI or folded name -> keys of the units that it means."""
    names: dict[str, set[str]] = {}
    for unit, iri in zip(units, iris, strict=True):
        for name in (iri, unit.name, *(fold(label) for label, _ in unit.labels)):
            names.setdefault(name, set()).add(unit.key)
    return names


def renamed(entities: Sequence[Entity], decisions: Iterable[Decision]) -> tuple[Entity, ...]:
    """The entities with the labels that people gave them; the old label stays among the names."""
    labels = {each.left: each.right for each in decisions if each.verdict == "rename"}
    used = set()
    found = []
    for entity in entities:
        key = next((key for key in (entity.iri, entity.label) if key in labels), None)
        used.add(key)
        names = tuple(sorted({*entity.names, entity.label, labels[key]})) if key else entity.names
        found.append(msgspec.structs.replace(entity, label=labels[key], names=names) if key else entity)
    for missing in sorted(labels.keys() - used):
        _log.warning("decision: rename %s matches nothing", missing)
    return tuple(found)
