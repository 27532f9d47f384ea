"""Where a deed was that names no place: in the town that the sentence before is about ("Goma has been tense. On Monday police fired on a crowd")."""

from collections.abc import Sequence

from kg.extract.page import Page, mention
from kg.extract.places import located
from kg.model import Event, Mention


def place_before(
    page: Page, trigger: int, cls: str, actors: Sequence[Mention], told: Sequence[Event]
) -> tuple[Mention, ...]:
    """The one town or region that the sentence before names; () where there are several, or where it tells of something else.

    Only of a deed of conflict that a verb tells, by nobody known from elsewhere ("police", "gunmen"): talk of another place ("he
    said in Geneva") is none for what is told next.
    """
    if page.sent.tree.pos[trigger] != "VERB" or any(each.entity is not None for each in actors):
        return ()
    events, tree = page.sent.ontology.events, page.sent.tree
    here = tree.sentence[trigger]
    if (
        not (events[cls].conflict and events[cls].deeds)
        or here == 0
        or any(tree.sentence[n] == here for n in page.places)
    ):
        return ()
    first, end = tree.sentences[here - 1]
    spots = {spot.last: spot for n, spot in page.places.items() if first <= n < end}
    if len({spot.place.iri or spot.text for spot in spots.values()}) != 1:
        return ()
    spot = next(iter(spots.values()))
    begins, ends = page.paragraph.start + tree.start[first], page.paragraph.start + tree.end(end - 1)
    before = [each for each in told if begins <= each.trigger.start < ends]
    if spot.place.cls not in ("City", "Region") or not all(events[each.event].conflict for each in before):
        return ()
    about = "subj" in tree.dep[spot.last] or located(page.sent, spot, _markers(page))
    return (mention(page, spot.last, "place"),) if about and not _is_told(page, first, end) else ()


def _markers(page: Page) -> frozenset[str]:
    """The prepositions of place."""
    return page.sent.ontology.roles["place"].markers - {"on"}


def _is_told(page: Page, first: int, end: int) -> bool:
    """Whether the main verb of a sentence only tells: "he *said* in Geneva"."""
    tree, cues = page.sent.tree, page.sent.ontology.lexicon.cues
    roots = [n for n in range(first, end) if tree.head[n] == n]
    found = (each for n in roots for each in cues.get(("verb", tree.lemma[n]), ()))
    said = any(cue.attitude == "saying" and words == tree.lemma[n] for n in roots for words, cue in found)
    return said and not any(
        tree.dep[c] == "dobj" for n in roots for c in tree.children[n]
    )  # but "gangs *rule* the town"
