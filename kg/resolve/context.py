"""Names that reading took for what they mean most often, looked at again in the light of the whole article and its date.

A seat stands for whom it was the seat of ("Moscow" in 1985), or for the one of several that the article speaks of ("Brussels"). A
name that several bear ("the Senate") needs support: its country in the article. What has none is known by its words alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from kg.model import Mention, Record
from kg.ontology import Authority, Ontology
from kg.resolve.nameindex import family
from kg.resolve.names import fold
from kg.resolve.namesakes import told_apart
from kg.resolve.walk import mentions_of, with_mentions

_ASIDE = 3  # a country that is named less than a third as often as the one named most is spoken of by the way


def in_context(records: tuple[Record, ...], dates: Mapping[str, str | None], ontology: Ontology) -> tuple[Record, ...]:
    """The records, in their order, with the mentions of seats, of shared names and of namesakes as their articles mean them."""
    records = told_apart(records, ontology)
    context = _context(ontology)
    doubtful = {
        record.article for record in records if any(context.is_doubtful(mention) for mention in mentions_of(record))
    }
    if not doubtful:
        return records
    told: dict[str, list[Mention]] = defaultdict(list)
    for record in records:
        if record.article in doubtful:
            told[record.article] += mentions_of(record)
    meant = {article: _Article(told[article], dates.get(article), context) for article in sorted(doubtful)}
    return tuple(
        with_mentions(record, meant[record.article].meant) if record.article in doubtful else record
        for record in records
    )


@lru_cache(maxsize=4)
def _context(ontology: Ontology) -> "_Context":
    return _Context(ontology)


class _Context:
    """The seats and the shared names of an ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self.authorities = ontology.authorities
        self.seats: dict[str, list[Authority]] = defaultdict(list)
        self.shared: dict[str, frozenset[str]] = {}
        self.state_of: dict[str, str] = {}  # "nigeria", "nigerian" -> its country
        for iri, each in sorted(ontology.authorities.items()):
            for seat in each.seats:
                self.seats[fold(seat)].append(each)
            body = family(each.cls, ontology) == "body" and ontology.is_a(each.cls, "Actor")
            if body and each.cls != "State" and each.country and each.hidden:
                self.shared[iri] = frozenset(map(fold, each.hidden))
            if each.cls == "State" and each.country and not each.existed_to:
                self.state_of |= dict.fromkeys(map(fold, (*each.names, *each.demonyms)), each.country)

    def seat_of(self, mention: Mention) -> str | None:
        """The folded name of a seat that acts for somebody; None for other mentions, and for the town itself."""
        known = self.authorities.get(mention.entity or "")
        text = _bare(mention.text)
        return text if known is not None and known.cls == "State" and text in self.seats else None

    def is_shared(self, mention: Mention) -> bool:
        """Whether a mention is known by a name that others bear too, as far as its own words go."""
        hidden = self.shared.get(mention.entity or "")
        return hidden is not None and any(_bare(mention.text).endswith(name) for name in hidden)

    def is_doubtful(self, mention: Mention) -> bool:
        """Whether the article decides what a mention means."""
        return self.is_shared(mention) or self.seat_of(mention) is not None


class _Article:
    """What the names of one article mean."""

    def __init__(self, mentions: Iterable[Mention], date: str | None, context: _Context) -> None:
        self._context, self._date = context, date
        sure = []
        self._safe: set[str] = set()  # entities called by a name of their own
        self._whose: dict[str, set[str]] = defaultdict(set)  # entity -> countries before its shared name
        for mention in mentions:
            if context.is_shared(mention) and mention.entity:
                if self._is_safe(mention):
                    self._safe.add(mention.entity)
                elif country := self._before(mention):
                    self._whose[mention.entity].add(country)
            elif context.seat_of(mention) is None:
                sure.append(mention)
        self._things = frozenset(m.entity for m in sure if m.entity)
        self._countries = Counter(m.country for m in sure if m.country)

    def meant(self, mention: Mention) -> Mention:
        """A mention as the article means it."""
        seat = self._context.seat_of(mention)
        if seat is not None:
            return self._seated(mention, seat)
        return self._known(mention) if self._context.is_shared(mention) else mention

    def _seated(self, mention: Mention, seat: str) -> Mention:
        owners = self._context.seats[seat]
        dated = [each for each in owners if each.existed_to]
        owner = next((each for each in dated if self._existed(each)), None)
        if owner is None:
            others = [each for each in owners if not each.existed_to]
            named = [each for each in others if each.iri in self._things]
            at_home = mention.entity in self._things or mention.country in self._countries
            main = [each for each in others if seat in map(fold, each.hidden)]  # the one that the name means most often
            owner = named[0] if len(named) == 1 else next(iter(main), None) if others and not at_home else None
        if owner is None:
            return mention
        return msgspec.structs.replace(
            mention, entity=owner.iri, label=owner.label, cls=owner.cls, country=owner.country, sector=owner.sector or mention.sector
        )  # fmt: skip

    def _existed(self, state: Authority) -> bool:
        since, until = state.existed_from or "", state.existed_to or ""
        return self._date is not None and since <= self._date[:10] <= until

    def _known(self, mention: Mention) -> Mention:
        known = self._context.authorities[mention.entity or ""]
        before = self._before(mention)
        if before is None and (known.iri in self._safe or self._speaks_of(known.country)):
            return mention
        if before == known.country:
            return mention
        whose = self._whose[known.iri]
        country = before or (next(iter(whose)) if len(whose) == 1 else None)
        text = mention.text.removeprefix("The ").removeprefix("the ")
        return msgspec.structs.replace(mention, entity=None, label=text, country=country, names=())

    def _speaks_of(self, country: str | None) -> bool:
        """Whether a country is among those the article is about: one embassy in a story of Sri Lanka makes no court American."""
        return country is not None and self._countries[country] * _ASIDE >= max(self._countries.values(), default=0) > 0

    def _is_safe(self, mention: Mention) -> bool:
        known, text = self._context.authorities[mention.entity or ""], _bare(mention.text)
        return any(fold(name) in text for name in known.names)

    def _before(self, mention: Mention) -> str | None:
        """The country whose name or adjective stands before a shared name: "Nigeria's Senate"."""
        words = _bare(mention.text)
        for name in self._context.shared[mention.entity or ""]:
            head = words.removesuffix(name).strip()
            if head != words:
                return self._context.state_of.get(head.removesuffix("'s").removesuffix(" s").strip())
        return None


def _bare(text: str) -> str:
    return fold(text).removeprefix("the ")
