"""A deed and its toll in one sentence ("struck the port, killing 12"; "12 died when a bomb went off") are one event: each knows what the other says."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import msgspec

from kg.resolve.events.features import akin, nested
from kg.resolve.events.report import Report

_SHORT = 4  # words from what ties a toll to a noun to that noun: "in a dawn *assault*"


def shared(
    reports: Mapping[str, Report], links: Collection[str], within: Collection[str], harm: Collection[str]
) -> dict[str, Report]:
    """The reports, in their order; those of a deed and its toll have each other's parties, place, time and counts.

    `links` are words by which a toll is tied to the deed that follows it ("when"), `within` those that tie it to a noun right
    behind them ("in an assault"); `harm` is what a toll counts.
    """
    tolls = {key for key, report in reports.items() if any(kind in harm for kind, _ in report.counts)}
    told: dict[tuple[str, int], list[Report]] = defaultdict(list)
    for report in reports.values():
        told[(report.article, report.sentence)].append(report)
    found = dict(reports)
    for here in told.values():
        for toll in here:
            if toll.id in tolls and len(here) > 1:
                deeds = [each for each in here if each.id not in tolls]
                if (deed := _deed(toll, deeds, links, within)) is not None:
                    found[toll.id], found[deed.id] = _both(found[toll.id], found[deed.id])
    return found


def _deed(toll: Report, here: list[Report], links: Collection[str], within: Collection[str]) -> Report | None:
    """The nearest of the deeds of its sentence that a toll belongs to."""
    deeds = [
        (abs(each.start - toll.start), each.id, each)
        for each in here
        if each.start != toll.start and _tied(toll, each, links, within)
    ]
    return min(deeds)[2] if deeds else None


def _tied(toll: Report, deed: Report, links: Collection[str], within: Collection[str]) -> bool:
    if not akin(toll, deed) or (toll.polarity, toll.done, toll.speakers) != (deed.polarity, deed.done, deed.speakers):
        return False
    if _belongs(toll, deed):
        return True
    if deed.actors and not nested(toll.actors, deed.actors):
        return False
    if toll.start > deed.start:
        between = toll.quote[deed.start - deed.sentence : toll.start - toll.sentence].split()
        and_then = between[-1:] == ["and"] and bool(toll.actors) and toll.places == deed.places
        goes_on = toll.text.lower().endswith("ing") or and_then  # "attacked a post *and killed ten policemen*"
        return not toll.noun and goes_on and nested(toll.actors, deed.actors)
    between = toll.quote[toll.start - toll.sentence : deed.start - toll.sentence].split()
    inside = deed.noun and any(word in within for word in between[-_SHORT:])
    return inside or (nested(toll.actors, deed.actors) and any(word in links for word in between))


def _belongs(toll: Report, deed: Report) -> bool:
    """Whether a toll is told of the noun before it: "the attacks in Paris that killed 129"."""
    if toll.start < deed.start or toll.noun or not deed.noun:
        return False
    between = toll.quote[deed.start - deed.sentence : toll.start - toll.sentence].split()
    return between[-1:] in (["that"], ["which"])


def _both(toll: Report, deed: Report) -> tuple[Report, Report]:
    """Both with what either says; what both say stays as each has it."""
    timed = toll if toll.window else deed
    common = {
        "actors": deed.actors if _belongs(toll, deed) else deed.actors or toll.actors,
        "places": deed.places or toll.places,
        "targets": deed.targets | toll.targets,
        "counts": deed.counts | toll.counts,
        "window": timed.window,
        "precision": timed.precision,
        "around": timed.around,
        "mode": deed.mode or toll.mode,
    }
    return (
        msgspec.structs.replace(toll, **common, beside=deed.id),
        msgspec.structs.replace(deed, **common, beside=toll.id, recipients=deed.recipients or toll.recipients),
    )
