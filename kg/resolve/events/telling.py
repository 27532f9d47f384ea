"""The reports of a graph, made when they are asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from kg.model import Event
from kg.ontology import Ontology
from kg.resolve.events.beside import shared
from kg.resolve.events.report import Report

Sentence = tuple[str, int]  # article, and where the sentence begins


class Reports(Mapping[str, Report]):
    """The reports of event records by id, sorted; those of one sentence are made together, since each knows of the others."""

    def __init__(self, events: Mapping[str, Event], make: Callable[[Event], Report], ontology: Ontology) -> None:
        self._events, self._make = events, make
        self._kinds, self._harm = ontology.matching.kinds, ontology.lexicon.counting.harm
        self._made: dict[str, Report] = {}
        self.sentences: dict[Sentence, list[str]] = defaultdict(list)
        for key in sorted(events):
            self.sentences[_sentence(events[key])].append(key)

    def __getitem__(self, key: str) -> Report:
        found = self._made.get(key)
        if found is None:
            here = self.sentences[_sentence(self._events[key])]
            alone = {each: self._make(self._events[each]) for each in here}
            some = shared(alone, self._kinds.links, self._kinds.within, self._harm) if len(here) > 1 else alone
            self._made.update(some)
            found = self._made[key]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._events)

    def __len__(self) -> int:
        return len(self._events)


def _sentence(event: Event) -> Sentence:
    return event.article, event.evidence.start
