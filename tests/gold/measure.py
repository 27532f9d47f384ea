"""Measures time, clocks, offices, counts, actors and places on the gold sentences beside this file.

    python tests/gold/measure.py [--misses] [time|clocks|...]...

Each set has a half for development (`_dev`) and one that was put aside before the rules were written (`_test`); some have
`_more` and the like, written before the extractor had seen it and then read. A case is
right only where all that is expected of it comes out; an expression too many is a case of its own that is wrong.
"""

import json
import sys
from pathlib import Path

from kg.extract.reader import count_pages, place_pages, read, read_phrase, time_pages
from kg.model import Article, Event, Relation, Tally

HERE = Path(__file__).parent
CLOSED = (
    "places_blind2",
    "clocks_blind2",
    "counts_blind",
    "places_blind3",
    "counts_blind2",
)  # beside the halves put aside: their errors are not shown


def rows(name, half):
    """The rows of one half of a set."""
    return [json.loads(line) for line in (HERE / f"{name}_{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def articles(cases):
    """Each case as an article of its own."""
    return [Article(id=str(n), text=case["text"], published=case.get("published")) for n, case in enumerate(cases)]


def time(reader, half):
    """(right, text, wanted, found) for each time expression expected and each one too many."""
    cases = rows("time", half)
    for case, found in zip(cases, time_pages(reader, articles(cases)), strict=True):
        left = list(found)
        for want in case["times"]:
            end = want["at"] + len(want["text"])
            hits = [f for f in left if f.start < end and want["at"] < f.end]
            left = [f for f in left if f not in hits]
            wanted = (want["start"], want["end"], want["precision"], want["inferred"])
            got = [(f.value.start, f.value.end, f.value.precision, f.value.inferred) for f in hits]
            yield bool(got) and got[0] == wanted, case["text"], (want["text"], *wanted), got
        if left or not case["times"]:
            yield not left, case["text"], "nothing more", [f.value.text for f in left]


def clocks(reader, half):
    """(right, text, wanted, found) for each event whose time is expected: when it happened, not when it was said."""
    cases = rows("clocks", half)
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        events = [(e.event, [e.time.start, e.time.end] if e.time else None) for e in records if isinstance(e, Event)]
        for want in case["events"]:
            right = any(name in want["events"] and when == want["time"] for name, when in events)
            yield right, case["text"], want, events


def counts(reader, half):
    """(right, text, wanted, found) for each sentence: every count with its kind, bounds, currency and whose it is."""
    cases = rows("counts", half)
    for case, found in zip(cases, count_pages(reader, articles(cases)), strict=True):
        got = sorted((q.kind, str(q.count.min), str(q.count.max), str(q.count.currency)) for q in found)
        right = wanted_counts(case) == got and all(_its_source(c, found) for c in case["counts"])
        names = [q.count.by.text if q.count.by else None for q in found]
        yield right, case["text"], [*wanted_counts(case), [c["by"] for c in case["counts"]]], [*got, names]


def wanted_counts(case):
    """The counts expected of a sentence: kind, bounds and currency."""
    return sorted((c["kind"], str(c["min"]), str(c["max"]), str(c["currency"])) for c in case["counts"])


def _its_source(want, found):
    """Whether the count that is meant has the source that is expected: one whose name holds the word, or none."""
    same = [q.count for q in found if (q.kind, q.count.min, q.count.max) == (want["kind"], want["min"], want["max"])]
    named = [" ".join([c.by.text, c.by.label, *c.by.names]) if c.by else None for c in same]
    return any(name is None if want["by"] is None else name and want["by"] in name for name in named)


def record_counts(reader, half):
    """The same of the records: of events, and of the counts that belong to none."""
    cases = rows("counts", half)
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        found = {
            (kind, n.min, n.max, n.currency, n.by)
            for record in records
            if isinstance(record, Event | Tally)
            for kind, n in record.counts.items()
            if kind != "size"
        }
        wanted, got = wanted_counts(case), sorted((k, str(low), str(high), str(cur)) for k, low, high, cur, _ in found)
        yield wanted == sorted(set(got)), case["text"], wanted, got


def event_counts(reader, half):
    """Whether each count of a deed is on its event, or names it (`of`); one of no event of any class (`event` false) on none."""
    cases = rows("counts", half)
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        events = [e for e in records if isinstance(e, Event)]
        holding = [*events, *(t for t in records if isinstance(t, Tally) and t.of is not None)]
        found = {
            (k, str(n.min), str(n.max), str(n.currency)) for e in holding for k, n in e.counts.items() if k != "size"
        }
        told = [count for count in case["counts"] if count.get("event", True)]
        wanted, got = wanted_counts({"counts": told}), sorted(found)
        yield wanted == got, case["text"], wanted, got


def actors(reader, half):
    """(right, text, wanted, found) for each phrase: its country, sector and class as an actor; for "US-Iran talks" both sides."""
    cases = rows("actors", half)
    for case, article in zip(cases, articles(cases), strict=True):
        if "sides" in case:
            ((_, records),) = read(reader, [article])
            found = [[m.label for m in (*e.actor, *e.recipient)] for e in records if isinstance(e, Event)]
            yield any(set(case["sides"]) <= set(labels) for labels in found), case["text"], case["sides"], found
        else:
            wanted = (case["country"], case["sector"], case["class"])
            found = read_phrase(reader, article, case["phrase"])
            got = (found.country, found.sector, found.cls)
            yield wanted == got, case["text"], wanted, got


def stacking(reader, half):
    """(right, text, wanted, found) for each sentence with words over events: all its events, and no other, with their standing."""
    cases = rows("stacking", half)
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        left = [e for e in records if isinstance(e, Event)]
        missing = []
        for want in case["events"]:
            hit = next((e for e in left if _stands(e, want)), None)
            left = [e for e in left if e is not hit]
            missing += [want] if hit is None else []
        yield not left and not missing, case["text"], missing, [_shown(e) for e in left]


def _stands(event, want):
    """Whether an event is the one that is wanted; what is not said is positive, past and certain (an idea: underspecified)."""
    temporality = want.get("temporality", "past")
    certainty = want.get("certainty", "underspecified" if temporality == "hypothetical" else "certain")
    return (
        event.event == want["event"]
        and event.mode == want.get("mode", event.mode)
        and _among(event.actor, want["actor"])
        and _among([*event.recipient, *(_things(event) if want["recipient"] else ())], want["recipient"])
        and (event.polarity, event.temporality) == (want.get("polarity", "positive"), temporality)
        and event.certainty == certainty
        and ("speaker" not in want or _among(event.speakers, want["speaker"]))
    )


def _things(event):
    return [m for m in (*event.about, *event.place) if hasattr(m, "label")]


def _among(mentions, name):
    return any(name in m.text or name in m.label for m in mentions) if name else not mentions


def _shown(event):
    sides = (" ".join(m.text for m in getattr(event, role)) for role in ("actor", "recipient", "speakers"))
    return (event.event, event.mode, *sides, event.polarity, event.certainty, event.temporality)


def places(reader, half):
    """(right, text, wanted, found) for each sentence: class, country and position of every place expected; none in decoys."""
    cases = rows("places", half)
    for case, spots in zip(cases, place_pages(reader, articles(cases)), strict=True):
        found = [(s.text, s.place.cls, s.place.country, s.place.lat, s.place.long) for s in spots]
        right = all(any(_is_place(want, each) for each in found) for want in case["places"])
        yield right and bool(case["places"] or not found), case["text"], case["places"], found


def _is_place(want, found):
    text, cls, country, lat, long = found
    if want["text"] not in text and text not in want["text"]:
        return False
    near = want["lat"] is None or (
        lat is not None
        and abs(lat - want["lat"]) <= want["within"]
        and abs(long - want["long"]) <= 1.5 * want["within"]
    )
    return near and cls == want["class"] and want["country"] in (None, country)


def event_places(reader, half):
    """(right, text, wanted, found) for each sentence that says where an event was: there, and not at its actor's home."""
    cases = [case for case in rows("places", half) if case["event_place"] or case["not_event_place"]]
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        found = [place.text for record in records if isinstance(record, Event) for place in record.place]
        there = case["event_place"] is None or any(case["event_place"] in text for text in found)
        home = case["not_event_place"] and any(case["not_event_place"] in text for text in found)
        yield there and not home, case["text"], (case["event_place"], case["not_event_place"]), found


def offices(reader, half):
    """(right, text, wanted, found) for each sentence: who holds what from when to when, or whether former or to come."""
    cases = rows("offices", half)
    for case, (_, records) in zip(cases, read(reader, articles(cases)), strict=True):
        ties = [record for record in records if isinstance(record, Relation)]
        found = [
            (tie.subject.label, tie.object.label, _interval(tie))
            for tie in ties
            if case["subject"] in _called(tie.subject) and case["object"] in _called(tie.object)
        ]
        yield any(each[2] == case["valid"] for each in found), case["text"], case["valid"], found


def _called(mention):
    return " ".join((mention.text, mention.label, *mention.names))


def _interval(tie):
    """[first, last day] where the text gives one, else how it stands on the day of publication."""
    if tie.valid:
        return [tie.valid.start, tie.valid.end]
    return {"past": "former", "future": "future"}.get(tie.temporality, "open")


SETS = {
    "time": time,
    "clocks": clocks,
    "counts": counts,
    "record_counts": record_counts,
    "event_counts": event_counts,
    "actors": actors,
    "stacking": stacking,
    "places": places,
    "event_places": event_places,
    "offices": offices,
}


def figures(reader, name, half):
    """(right, all) of one half of a set."""
    found = [right for right, *_ in SETS[name](reader, half)]
    return sum(found), len(found)


def main():
    """Print the figures of both halves; with --misses also what is wrong in the halves for development."""
    from kg.extract.reader import make_reader
    from kg.ontology import load_ontology

    reader = make_reader(load_ontology())
    for name in [each for each in sys.argv[1:] if not each.startswith("-")] or SETS:
        base = "places" if name == "event_places" else "counts" if name.endswith("counts") else name
        for half in (
            "dev",
            "test",
            "more",
            "later",
            "new",
            "latest",
            "last",
            "round",
            "round2",
            "round3",
            "blind",
            "blind2",
            "blind3",
            "plain1",
            "plain2",
            "plain3",
        ):
            if not (HERE / f"{base}_{half}.jsonl").exists():
                continue
            right, count = figures(reader, name, half)
            print(f"{name:8} {half:5} {right:4} of {count:4}  {100 * right / count:5.1f} %")  # noqa: T201
            if f"{base}_{half}" not in CLOSED and half != "test" and "--misses" in sys.argv:
                for good, *what in SETS[name](reader, half):
                    if not good:
                        print("   ", *what, sep="\n      ")  # noqa: T201


if __name__ == "__main__":
    main()
