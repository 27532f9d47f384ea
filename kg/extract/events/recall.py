"""A noun that points back: "the strike" is the strike just told of, and has its parties, place and time."""

from collections.abc import Iterable, Mapping, Sequence

from kg.extract.compose import Proto
from kg.extract.frames.find import matches
from kg.extract.page import Page
from kg.lexicon import Frame
from kg.model import Event, Mention

_STEM = 4  # letters by which a noun and its verb are told
BACK = 1500  # characters; what was told longer ago is not pointed at by "the strike" alone


def points_back(page: Page, proto: Proto, roles: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether it is a definite noun that says neither to whom nor where: "the strike", "their strike"; no "earlier strike"."""
    sent, noun = page.sent, proto.trigger
    if any(roles.get(role) for role in ("recipient", "place", "about")) or sent.tree.pos[noun] != "NOUN":
        return False
    if not sent.ontology.events[proto.cls].deeds and _is_acted_on(page, noun):
        return False  # "Moscow *supported* the accord": what Moscow did, the parties of the accord did nothing here
    if _has_year(page, noun):
        return False
    another = sent.ontology.lexicon.reference.another
    return sent.slots.is_definite(noun) and not any(
        sent.tree.lower[w] in another for w in sent.slots.kids(noun, "amod")
    )


def _has_year(page: Page, noun: int) -> bool:
    """Whether a noun is known by its year: "the *1994* genocide"."""
    tree = page.sent.tree
    return any(len(tree.words[t]) == 4 and tree.words[t].isdigit() for t in tree.children[noun] if t < noun)


def _is_acted_on(page: Page, noun: int) -> bool:
    """Whether a noun is only the object of what somebody else does to it."""
    sent, verb = page.sent, page.sent.tree.head[noun]
    if verb == noun or sent.tree.pos[verb] != "VERB" or noun not in sent.slots.of(verb).object:
        return False
    best = next(iter(matches(sent, verb)), None)
    return best is not None and best.frame.evokes is not None and best.frame.operator is None


def antecedent(page: Page, proto: Proto, told: Iterable[Event], actors: Sequence[Mention] = ()) -> Event | None:
    """The event that such a noun means: the last one before it of its class, said as done, and done by one side with `actors`."""
    tree = page.sent.tree
    frames = page.sent.ontology.lexicon.frames
    deed = page.sent.ontology.events[proto.cls].deeds
    at = page.paragraph.start + tree.start[proto.trigger]
    fitting = [
        event
        for event in told
        if event.event == proto.cls
        and (
            (deed and not proto.frame.reciprocal)  # "the war" is no raid told of before
            or _one_word(tree.lower[proto.trigger], event)
            or (proto.frame.reciprocal and _reciprocal(event, frames))
        )
        and event.trigger.end <= at <= event.trigger.end + BACK
        and (event.polarity, event.certainty) == ("positive", "certain")
        and event.temporality in ("past", "ongoing")
    ]
    told_alike = [event for event in fitting if proto.mode is None or event.mode in (None, proto.mode)]
    told_alike = [event for event in told_alike if not actors or _one_side(actors, event.actor)]
    same = [event for event in told_alike if _one_word(tree.lower[proto.trigger], event)]
    if not same:  # what only somebody claims has other words for others: "His lawyer said they beat him. Brazil condemned *the operation*"
        told_alike = [event for event in told_alike if not event.speakers]
    told_alike = same or told_alike  # "the sanctions": what was called so; "the invasion": where "invaded" stood
    with_actor = [event for event in told_alike if any(not each.unresolved for each in event.actor)]
    return max(with_actor or told_alike, key=lambda event: (event.trigger.start, event.id), default=None)


def _one_word(noun: str, event: Event) -> bool:
    """Whether noun and verb are forms of one word ("vetoed", "the veto"): "the accord" is not the praise told of before."""
    return any(word.lower()[:_STEM] == noun[:_STEM] for word in event.trigger.text.split())


def _reciprocal(event: Event, frames: Mapping[str, Frame]) -> bool:
    return event.frame in frames and frames[event.frame].reciprocal


def _one_side(ours: Sequence[Mention], theirs: Sequence[Mention]) -> bool:
    """Whether two of them are one thing, or of one country."""
    return any(
        (one.country is not None and one.country == two.country)
        or (one.entity or one.label) == (two.entity or two.label)
        for one in ours
        for two in theirs
    )
