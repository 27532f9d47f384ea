"""From when to when an office or a membership is held, as the words beside it say; an end that is not said stays open."""

from kg.extract.events.when import time_of
from kg.extract.page import Page
from kg.extract.relations.standing import Standing
from kg.extract.relations.ties import Tie
from kg.extract.slots import besidename, offices
from kg.model import TimeSpan

_STRETCH = ("open", "range")  # times that are intervals by their own words


def validity(page: Page, tie: Tie) -> TimeSpan | None:
    """The interval of a relation; None where no time is said of it.

    What begins or ends an office ("became", "resigned") gives that side only: the first day it can have begun, the last it can
    have ended on.
    """
    sent, trigger = page.sent, tie.trigger
    verbal = sent.tree.pos[trigger] in ("VERB", "AUX")
    if not verbal and sent.ontology.relations[tie.relation].lasting:
        return None  # "the son of X, *president from 1945 to 1951*"
    head = trigger if verbal else besidename.office_head(sent.slots, trigger)
    own = time_of(page, trigger, head, verbal=False, shared=False)
    if own is not None and not verbal:
        return None if own.precision == "day" else _dated(own)  # a day beside an office dates what else is told
    verb = trigger if verbal else offices.predicate_verb(sent.slots, trigger)
    if verb is None:
        return None
    said = own or time_of(page, verb, verb, verbal=False)
    if said is None or (said.start is None and said.end is None):
        return None
    change = sent.ontology.lexicon.office_verbs.get(sent.tree.lemma[verb])
    if change == "begins" and said.precision not in _STRETCH:
        return _open(said, start=said.start, end=None)
    if change == "ends":
        return _open(said, start=None, end=said.end or said.start)
    return _dated(said)


def _dated(found: TimeSpan) -> TimeSpan | None:
    return found if found.start or found.end else None


def _open(said: TimeSpan, *, start: str | None, end: str | None) -> TimeSpan | None:
    if start is None and end is None:
        return None
    return TimeSpan(start=start, end=end, precision="open", text=said.text, inferred=said.inferred)


def held(standing: Standing, valid: TimeSpan | None, published: str | None) -> str:
    """Whether a relation is past, ongoing or future on the day of publication, by its interval where that says so."""
    day = (published or "")[:10]
    if valid is None or standing.temporality == "hypothetical":
        return standing.temporality
    if not day:  # "president of Ukraine from 2010 to 2014": who gives both ends looks back
        return "past" if valid.start and valid.end and valid.precision in _STRETCH else standing.temporality
    if valid.end is not None and valid.end < day:
        return "past"
    if valid.start is not None and valid.start > day:
        return "future"
    return standing.temporality
