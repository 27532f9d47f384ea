"""What the last build merged and why, read from its merges.jsonl."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from kg.counted import counted
from kg.errors import QueryError
from kg.model import Compared, Comparison, Merge, Naming, Told
from kg.ontology import Authority
from kg.resolve.names import fold

Verdict = Literal["same", "different", "unsure"]
_DECODER = msgspec.json.Decoder(Merge)


def read_merges(exports: Path | str) -> tuple[Merge, ...]:
    """The names and comparisons of a build, in the order of the file. Raises QueryError where there is none."""
    path = Path(exports, "merges.jsonl")
    try:
        return tuple(_DECODER.decode(line) for line in path.read_bytes().splitlines())
    except OSError as error:
        raise QueryError(f"{path}: {error.strerror}; run kg build first, with merges among its formats") from error
    except msgspec.DecodeError as error:
        raise QueryError(f"{path}: not written by this kg: {error}; run kg build again") from error


def comparisons(merges: Iterable[Merge], verdict: Verdict | None = None) -> tuple[Comparison, ...]:
    """The comparisons with a verdict, or all of them."""
    return tuple(each for each in merges if isinstance(each, Comparison) and verdict in (None, each.verdict))


def meant(merges: Iterable[Merge], name: str, known: Mapping[str, Authority] = MappingProxyType({})) -> dict[str, str]:
    """IRI -> label of the things that a name means in a build: those of the label, else those that any article calls so.

    Where nothing is, those that have it among their `known` names.
    """
    called = tuple(_called(merges))
    wanted = fold(name)
    labelled = {iri: label for iri, label, _ in called if fold(label) == wanted}
    named = {iri: label for iri, label, each in called if fold(each) == wanted}
    if labelled or named:
        return labelled or named
    things = {iri: label for iri, label, _ in called if iri in known}
    return {
        iri: label
        for iri, label in things.items()
        if any(fold(each) == wanted for each in (*known[iri].names, *known[iri].hidden))
    }


def _called(merges: Iterable[Merge]) -> Iterator[tuple[str, str, str]]:
    """(IRI, label, name) of everything that a build compared or named."""
    for each in merges:
        if isinstance(each, Naming):
            yield each.entity, each.label, each.name
        elif isinstance(each, Comparison):
            for side in (each.left, each.right):
                yield side.entity, side.label, side.label


def about(merges: Iterable[Merge], name: str, base: str) -> tuple[Merge, ...]:
    """Those that concern a thing or an event: an IRI, id:NAME, a label or any name of it; of events also what their label names."""
    found = tuple(merges)
    iri = base + name.removeprefix("id:") if name.startswith("id:") else name
    entities = {each.entity for each in found if isinstance(each, Naming) and name in (each.label, each.name)} | {iri}

    labels = {each.label for each in found if isinstance(each, Naming) and each.entity in entities}

    def of_event(each: Told) -> bool:
        return each.event == iri or each.label == name or any(label in each.label for label in labels)

    def concerns(side: Compared) -> bool:
        return side.entity in entities or side.iri == iri or side.label == name

    chosen = tuple(
        each
        for each in found
        if (
            each.entity in entities
            if isinstance(each, Naming)
            else of_event(each)
            if isinstance(each, Told)
            else concerns(each.left) or concerns(each.right)
        )
    )
    if not chosen:
        raise QueryError(f"{name}: no such thing among the names of the last build")
    return chosen


def merged_names(merges: Iterable[Merge]) -> dict[str, list[Naming]]:
    """Entity -> its names, of entities with several names or in several articles; the most widely named first."""
    found: dict[str, list[Naming]] = {}
    for each in merges:
        if isinstance(each, Naming):
            found.setdefault(each.entity, []).append(each)
    several = {iri: names for iri, names in found.items() if len(names) > 1 or len(_articles(names)) > 1}
    return dict(sorted(several.items(), key=lambda item: (-len(_articles(item[1])), item[1][0].label, item[0])))


def _articles(names: Sequence[Naming]) -> set[str]:
    return {article for each in names for article in each.articles}


def names_as_table(names: dict[str, list[Naming]], why: bool, base: str) -> str:
    """One block an entity: its label and IRI, then each name, how many articles use it and, with `why`, the reason."""
    lines = []
    for iri, rows in names.items():
        of = len(_articles(rows))
        lines.append(f"{rows[0].label}  ({_short(iri, base)}, {of} article{'s' * (of != 1)})")
        widest = max(len(each.name) for each in rows)
        for each in sorted(rows, key=lambda each: (-len(each.articles), each.name, each.reason)):
            lines.append(f"  {each.name:<{widest}}  {len(each.articles):>3}{'  ' + each.reason if why else ''}")
    return "".join(line + "\n" for line in lines)


def pairs_as_table(pairs: Iterable[Comparison], why: bool, base: str) -> str:
    """One line a pair; with `why` its reasons below."""
    lines = []
    for each in pairs:
        score = "decided" if each.score is None else f"{each.score:+.2f}"
        sides = "  |  ".join(f"{side.label} ({_short(side.iri, base)})" for side in (each.left, each.right))
        lines.append(f"{each.verdict:<9} {score:>7}  {sides}{'  -> one entity' if each.together else ''}")
        lines += [f"{'':18} {reason}" for reason in each.reasons if why]
    return "".join(line + "\n" for line in lines)


def joined_reports(merges: Iterable[Merge]) -> dict[str, list[Told]]:
    """Event -> its joined reports; those with the most reports first, then by label."""
    found: dict[str, list[Told]] = {}
    for each in merges:
        if isinstance(each, Told):
            found.setdefault(each.event, []).append(each)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[1][0].label, item[0])))


def events_as_table(events: dict[str, list[Told]], why: bool, base: str) -> str:
    """One block an event: its label and IRI, then each report once; with `why` what each joins and the reasons."""
    lines = []
    for iri, joins in events.items():
        reports = {side.record: side for each in joins for side in (each.left, each.right)}
        number = {record: n for n, record in enumerate(reports, 1)}
        lines.append(f"{joins[0].label}  ({_short(iri, base)}, {counted(len(reports), 'report')})")
        lines += [f"  {number[record]:>2}  {side.article}  “{side.sentence}”" for record, side in reports.items()]
        for each in joins if why else ():
            lines.append(f"      {number[each.left.record]} = {number[each.right.record]}  {each.score:+.2f}")
            lines += [f"             {reason}" for reason in each.reasons]
    return "".join(line + "\n" for line in lines)


def as_rows(merges: Iterable[Merge]) -> list[tuple[str, ...]]:
    """A head and a row for each, for CSV: kind, verdict, score, one, other, reasons."""
    rows: list[tuple[str, ...]] = [("kind", "verdict", "score", "left", "left_iri", "right", "right_iri", "reasons")]
    for each in merges:
        if isinstance(each, Naming):
            rows.append(("name", "same", "", each.name, "", each.label, each.entity, each.reason))
        elif isinstance(each, Told):
            sides = (each.left.sentence, each.left.record, each.right.sentence, each.right.record)
            rows.append(("event", "same", str(each.score), *sides, "; ".join(each.reasons)))
        else:
            score = "" if each.score is None else str(each.score)
            left, right = each.left, each.right
            reasons = "; ".join(each.reasons)
            rows.append(("pair", each.verdict, score, left.label, left.iri, right.label, right.iri, reasons))
    return rows


def _short(iri: str, base: str) -> str:
    return "id:" + iri.removeprefix(base) if iri.startswith(base) else iri
