"""Why events of a gold file are missed and why answers are false, counted by how far the nearest other side is.

    python tests/gold/causes.py [GOLD]        default: tests/gold/events_dev.jsonl

mode: class and participants agree, mode or standing does not; participants: the class is there, with other participants;
class: the participants are there, in another class; nothing: neither.
"""

import sys
from collections import Counter
from pathlib import Path

from kg.eval.gold import read_gold
from kg.eval.judges import _same_event
from kg.eval.overlap import any_named
from kg.model import Article, Event


def cause(gold, event):
    """How a gold item and an answer differ."""
    bare = {"mode": None, "polarity": None, "certainty": None, "temporality": None}
    if _same_event(type(gold)(**{**{f: getattr(gold, f) for f in gold.__struct_fields__}, **bare}), event):
        return "mode"
    if gold.event == event.event:
        return "participants"
    who, whom = any_named(gold.actor, event.actor), any_named(gold.recipient, (*event.recipient, *event.place))
    return "class" if (who or not gold.actor) and (whom or not gold.recipient) else "nothing"


def causes(reader, path):
    """(missed by cause, false by cause, right)."""
    from kg.extract.reader import read

    order, missed, false, right = ("mode", "participants", "class", "nothing"), Counter(), Counter(), 0
    gold = [item for item, _ in read_gold(path, "events")[0]]
    for item, (_, records) in zip(
        gold, read(reader, [Article(id=g.id, text=g.text, published=g.published) for g in gold]), strict=True
    ):
        left = [e for e in records if isinstance(e, Event)]
        open_gold = []
        for want in item.events:
            hit = next((e for e in left if _same_event(want, e)), None)
            right += hit is not None
            left = [e for e in left if e is not hit]
            open_gold += [want] if hit is None else []
        left = [e for e in left if not any(_same_event(want, e) for want in item.events)]
        for want in open_gold:
            if not want.optional:
                missed[min((cause(want, e) for e in left), key=order.index, default="nothing")] += 1
        for e in left:
            false[min((cause(want, e) for want in open_gold), key=order.index, default="nothing")] += 1
    return missed, false, right


def main():
    """Print the counts."""
    from kg.extract.reader import make_reader
    from kg.ontology import load_ontology

    path = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "events_dev.jsonl")
    missed, false, right = causes(make_reader(load_ontology()), path)
    print(f"right {right}")  # noqa: T201
    for name, found in (("missed", missed), ("false", false)):
        shares = ", ".join(f"{key} {found[key]}" for key in ("mode", "participants", "class", "nothing"))
        print(f"{name} {sum(found.values())}: {shares}")  # noqa: T201


if __name__ == "__main__":
    main()
