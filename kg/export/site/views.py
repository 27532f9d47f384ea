"""What the overview pages show: newest events, active pairs, reports that disagree, months, the matrix, places."""

from collections import Counter, defaultdict
from typing import Any

from kg.export.places import position
from kg.export.site.shelf import Shelf

_MOST = 14  # actors, and those they act on, on the matrix
_PART = 300  # events of one page of the timeline, or one month if that has more


def newest(shelf: Shelf, count: int = 15) -> list[dict[str, Any]]:
    """The events of the latest days: when they happened or, where that is not known, when they were reported."""
    dated = [event for event in shelf.events.values() if event["date"] or event["reported"]]
    return sorted(
        dated, key=lambda event: (event["date"] or event["reported"], event["date"], event["iri"]), reverse=True
    )[:count]


def sides(event: dict[str, Any]) -> list[tuple[str, str]]:
    """Each actor with each recipient of an event, as IRIs."""
    roles = dict(event["roles"])
    return [(a["iri"], b["iri"]) for a in roles["actor"] for b in roles["recipient"] if a["iri"] != b["iri"]]


def pairs(shelf: Shelf) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """Events by actor and recipient."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for event in shelf.events.values():
        for ends in sides(event):
            found[ends].append(event)
    return found


def active(shelf: Shelf, count: int = 12) -> list[dict[str, Any]]:
    """The pairs with most events, with how many are of cooperation and of conflict."""
    ranked = sorted(pairs(shelf).items(), key=lambda item: (-len(item[1]), item[0]))[:count]
    return [_pair(shelf, ends, events) for ends, events in ranked]


def _pair(shelf: Shelf, ends: tuple[str, str], events: list[dict[str, Any]]) -> dict[str, Any]:
    conflict = sum(event["conflict"] for event in events)
    return {
        "actor": shelf.things[ends[0]], "recipient": shelf.things[ends[1]], "conflict": conflict,
        "cooperation": len(events) - conflict, "total": len(events),
    }  # fmt: skip


def matrix(shelf: Shelf) -> dict[str, Any]:
    """The things that act most on others, those that are acted on most by them, and what is between each two."""
    found = pairs(shelf)
    acts, suffers = Counter[str](), Counter[str]()
    for (actor, recipient), events in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        if any(shelf.things[end]["entity"].article is not None for end in (actor, recipient)):
            continue  # "both sides" of one article is nobody to compare with others
        if (actor in acts or len(acts) < _MOST) and (recipient in suffers or len(suffers) < _MOST):
            acts[actor] += len(events)
            suffers[recipient] += len(events)
    rows, heads = (
        [iri for iri, _ in sorted(side.items(), key=lambda item: (-item[1], item[0]))] for side in (acts, suffers)
    )
    cells = [[_pair(shelf, (a, b), found[(a, b)]) if (a, b) in found else None for b in heads] for a in rows]
    return {"heads": [shelf.things[iri] for iri in heads], "rows": list(zip((shelf.things[iri] for iri in rows), cells, strict=True))}  # fmt: skip


def contradictions(shelf: Shelf) -> list[dict[str, Any]]:
    """Where reports of one matter disagree, as the graph has it: what on, and what each says in which sentence."""
    said = shelf.events | shelf.relations
    return [
        {"why": conflict.what, "sides": [
            {
                "value": side.value, "said": shelf.counted(side.record) or said[side.node],
                "quote": shelf.quote(shelf.records[side.record]),
            } for side in conflict.sides
        ]}
        for conflict in shelf.knowledge.conflicts
    ]  # fmt: skip


# A month, the events that happened in it, and those reported in it that have no date of their own.
Month = tuple[str, list[dict[str, Any]], list[dict[str, Any]]]


def timeline(shelf: Shelf) -> list[tuple[str, list[Month]]]:
    """The timeline in parts of about _PART events, each of whole months and named by them ("2021-03 to 2025-12")."""
    parts: list[list[Month]] = [[]]
    for month in months(shelf):
        if sum(len(happened) + len(told) for _, happened, told in parts[-1]) >= _PART:
            parts.append([])
        parts[-1].append(month)
    return [(_stretch(part), part) for part in parts]


def _stretch(part: list[Month]) -> str:
    ends = (part[-1][0], part[0][0]) if part else ("", "")
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def months(shelf: Shelf) -> list[Month]:
    """Events by month, newest first: by when they happened; those without a date apart, by when they were first reported."""
    happened: dict[str, list[dict[str, Any]]] = defaultdict(list)
    told: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in sorted(shelf.events.values(), key=lambda e: (e["date"] or e["reported"], e["iri"])):
        if event["date"] or event["reported"]:
            (happened if event["date"] else told)[(event["date"] or event["reported"])[:7]].append(event)
    return [(month, happened[month], told[month]) for month in sorted({*happened, *told}, reverse=True)]


def places(shelf: Shelf) -> list[dict[str, Any]]:
    """Places with coordinates where events happened, the busiest first."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for event in shelf.events.values():
        for place in dict(event["roles"])["place"]:
            found[place["iri"]].append(event)
    rows = []
    for iri, events in found.items():
        lat, long = _where(shelf, iri)
        if lat is not None and long is not None:
            ordered = sorted(events, key=lambda event: (event["date"], event["iri"]), reverse=True)
            rows.append({"place": shelf.things[iri], "events": ordered, "x": round(long, 2), "y": round(-lat, 2), "size": round(1 + len(events) ** 0.5, 2)})  # fmt: skip
    return sorted(rows, key=lambda row: (-len(row["events"]), row["place"]["iri"]))


def _where(shelf: Shelf, iri: str) -> tuple[float | None, float | None]:
    return position(iri, shelf.ontology) or (None, None)
