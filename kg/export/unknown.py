"""What is in the graph and what it does not know, in sentences for the head of every page."""

from collections import Counter

from kg.counted import counted
from kg.graph.standing import standing
from kg.graph.unresolved import unresolved
from kg.model import EventNode, Fact, Knowledge
from kg.vocab import SOMEONE


def summary(knowledge: Knowledge) -> str:
    """How much there is: "15 articles, 430 things, 340 events, 262 statements"."""
    counts = (
        (len(knowledge.articles), "article"), (len(knowledge.entities), "thing"), (len(knowledge.events), "event"),
        (len(knowledge.facts), "statement"),
    )  # fmt: skip
    return ", ".join(counted(n, word) for n, word in counts)


def unknown(knowledge: Knowledge) -> str:
    """How many statements are not stated as done, how many events have no date, actor or place, what is unresolved."""
    told: list[EventNode | Fact] = [*knowledge.events, *_relations(knowledge)]
    stands, total = Counter(map(standing, told)), len(told)
    marked = [f"{stands[name]:,} {words}" for name, words in _WORDS if stands[name]]
    events = knowledge.events
    undated = len([event for event in events if not (event.time and (event.time.start or event.time.end))])
    nobody, nowhere = (
        len([event for event in events if not set(event.actor) - {SOMEONE}]),
        len([event for event in events if not event.place]),
    )
    lacking = [
        f"{n:,} {'has' if n == 1 else 'have'} {words}"
        for n, words in ((undated, "no date"), (nobody, "no known actor"), (nowhere, "no place"))
    ]
    loose = unresolved(knowledge)
    local = len([entity for entity in knowledge.entities if entity.article is not None])
    return (
        f"What this graph does not know: of {total:,} events and relations {_listed(marked) or 'none'}. "
        f"Of {counted(len(knowledge.events), 'event')} {_listed(lacking)}. {counted(local, 'thing')} {'is' if local == 1 else 'are'} known by a description in one article only, "
        f"and {loose:,} {'mention or speaker' if loose == 1 else 'mentions and speakers'} could not be tied to anything."
    )


_WORDS = (
    ("claimed", "are only claimed by somebody"), ("planned", "are planned, threatened or hypothetical"), ("denied", "are denied"),
    ("uncertain", "are reported as uncertain"), ("former", "no longer hold"),
)  # fmt: skip


def _relations(knowledge: Knowledge) -> list[Fact]:
    return [fact for fact in knowledge.facts if fact.event is None]


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""
