"""The country that an article is about, and the one that a sentence of it goes on about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.elsewhere.lands import Land
from kg.extract.page import Page
from kg.ontology import Authority

_OFTEN = 3  # mentions that make a country the one of an article whose lead names several
_MORE = 2  # how many times as often as the next


@dataclass(slots=True, kw_only=True)
class Lands:
    """The countries of an article: those of each paragraph in text order, and the one that it is about."""

    by_page: dict[int, list[Land]]
    main: str | None  # IRI

    def named(self, state: str, page: int, token: int) -> Land | None:
        """Where the article names a country: nearest before a token, else at first."""
        found = [each for lands in self.by_page.values() for each in lands if each.state == state and each.named]
        before = [each for each in found if (each.page, each.token) < (page, token)]
        return before[-1] if before else found[0] if found else None

    def around(self, page: int, token: int, previous: int | None) -> list[Land]:
        """What a paragraph has spoken of before a token; at its begin what the last sentence of the one before has."""
        own = [each for each in self.by_page.get(page, ()) if each.token < token]
        last = self.by_page.get(previous, []) if previous is not None else []
        end = max((each.sentence for each in last), default=-1)
        return [*(each for each in last if each.sentence == end), *own]


def main_of(
    pages: Sequence[Page], lands: dict[int, list[Land]], sent_from: str | None, title: str, states: dict[str, Authority]
) -> str | None:
    """The country that an article is about (IRI); None where that is not clear. `sent_from` is the country of its dateline."""
    first = next((page for page in pages if page.paragraph.kind == "body"), None)
    if first is None:
        return None
    lead = [each for each in lands.get(first.number, ()) if each.sentence == 0]
    acting = list(dict.fromkeys(each.state for each in lead if each.acts))
    spoken = list(dict.fromkeys(each.state for each in lead))
    if len(acting) == 1:
        return acting[0]
    if acting:
        told = [state for state in acting if _in_title(title, state, states)]
        return told[0] if len(told) == 1 else _at_home(spoken, sent_from)
    if not spoken:
        return sent_from or _most(lands)
    if len(spoken) > 1 or sent_from not in (None, spoken[0]):
        return _at_home(spoken, sent_from)
    often = sum(each.state == spoken[0] for found in lands.values() for each in found) > 1 or sent_from is not None
    at_home = any(each.home for each in lead)
    return spoken[0] if often and at_home else None


def _at_home(spoken: list[str], sent_from: str | None) -> str | None:
    """The country that a lead speaks of first, where it was sent from there: the others are whom that one has to do with."""
    return spoken[0] if spoken[0] == sent_from else None


def _in_title(title: str, state: str, states: dict[str, Authority]) -> bool:
    thing = next((each for each in states.values() if each.iri == state), None)
    words = set(title.replace("'s", " ").replace("’s", " ").replace(",", " ").split())
    return thing is not None and any(name in words for name in (*thing.names, *thing.demonyms, *thing.metonyms))


def _most(lands: dict[int, list[Land]]) -> str | None:
    """The country that is spoken of far more often than any other."""
    counts = Counter(each.state for found in lands.values() for each in found)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _MORE * ranked[1][1]):
        return None
    return ranked[0][0]
