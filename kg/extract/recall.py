"""A noun that points back: "the strike" is the strike just told of, and has its parties, place and time."""

from collections.abc import Iterable, Mapping

from kg.extract.compose import Proto
from kg.extract.page import Page
from kg.lexicon import Frame
from kg.model import Event

_STEM = 4  # letters by which a noun and its verb are told
BACK = 1500  # characters; what was told longer ago is not pointed at by "the strike" alone


def antecedent(page: Page, proto: Proto, told: Iterable[Event]) -> Event | None:
    """The event that a bare definite noun means: the last one before it of its class, said as done; None for other words."""
    tree = page.sent.tree
    if tree.pos[proto.trigger] != "NOUN" or not page.sent.slots.is_definite(proto.trigger):
        return None
    frames = page.sent.ontology.lexicon.frames
    deed = page.sent.ontology.events[proto.cls].quad.startswith("Material")
    at = page.paragraph.start + tree.start[proto.trigger]
    fitting = [
        event
        for event in told
        if event.event == proto.cls
        and (
            deed
            or _one_word(tree.lower[proto.trigger], event)
            or (proto.frame.reciprocal and _reciprocal(event, frames))
        )
        and event.trigger.end <= at <= event.trigger.end + BACK
        and (event.polarity, event.certainty) == ("positive", "certain")
        and event.temporality in ("past", "ongoing")
    ]
    told_alike = [event for event in fitting if proto.mode is None or event.mode in (None, proto.mode)]
    actors = [event for event in told_alike if event.actor]
    return max(actors or told_alike, key=lambda event: (event.trigger.start, event.id), default=None)


def _one_word(noun: str, event: Event) -> bool:
    """Whether noun and verb are forms of one word ("vetoed", "the veto"): "the accord" is not the praise told of before."""
    return any(word.lower()[:_STEM] == noun[:_STEM] for word in event.trigger.text.split())


def _reciprocal(event: Event, frames: Mapping[str, Frame]) -> bool:
    return event.frame in frames and frames[event.frame].reciprocal
