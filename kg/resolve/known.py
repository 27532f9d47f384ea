"""What a name means before anything is compared: authorities by name, by support, and by the office at a date."""

from collections.abc import Iterator
from functools import lru_cache

from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.bodies import body_name, is_plain, organ
from kg.resolve.names import fold
from kg.resolve.wordings import Wordings, only


@lru_cache(maxsize=4)
def known(ontology: Ontology) -> "Known":
    """The index of an ontology's names, made once."""
    return Known(ontology)


class Known(Wordings):
    """What mentions mean. What is ambiguous and has no support means nothing here."""

    def link(
        self, kind: str, mention: Mention, date: str | None, present: frozenset[str], told: frozenset[str] = frozenset()
    ) -> tuple[str, str] | None:
        """The authority that a mention means, and why.

        `present` are those that its article names beyond doubt, `told` the countries of all that it names.
        """
        readings = self._readings(kind, mention, date, present, told)
        return next(
            (
                (found, reason)
                for found, reason in readings
                if found and not self._elsewhere(found, mention, told) and not self._later(found, date)
            ),
            None,
        )

    def _later(self, iri: str, date: str | None) -> bool:
        """Whether an agreement was made in a year after the article's: "the Paris agreement" of 1991."""
        known = self.ontology.authorities.get(iri)
        since = known.existed_from if known is not None and known.cls == "Agreement" else None
        return since is not None and date is not None and date[:4] < since[:4]

    def _elsewhere(self, iri: str, mention: Mention, told: frozenset[str]) -> bool:
        """Whether a plain name is that of a place in a country of which the article says nothing: "Republic Square"."""
        known = self.ontology.authorities.get(iri)  # none of a place that only the gazetteer has
        if known is None or mention.country or not told or not known.country or known.country in told:
            return False
        return self.ontology.is_a(known.cls, "Place") and is_plain(mention.label, known.cls, self.matching)

    def _readings(
        self, kind: str, mention: Mention, date: str | None, present: frozenset[str], told: frozenset[str]
    ) -> Iterator[tuple[str | None, str]]:
        """(authority or None, reason), the surest reading first."""
        label, country = mention.label, mention.country
        if kind == "person":
            yield self.offices.holder(label, country, date), "held the office at the article's date"
        for key in self.keys(kind, label):
            yield self._at_home((kind, key), mention), "known in its country by a name that others share"
            safe = {
                iri
                for iri in self._safe.get((kind, key), ())
                if self._fits(iri, mention) and (kind != "person" or self.people.spelled_so(label, iri))
            }
            yield only(safe), "known by this name"
            shared = safe or {iri for iri in self._hidden.get((kind, key), ()) if self._fits(iri, mention)}
            yield (
                only(self._supported(shared, mention, present, date)),
                "known by this name, which others share: country, article, date or class decides",
            )
        if kind == "person":
            yield (
                self.people.by_title(mention, date),
                "the only one of the surname in such an office at the article's date",
            )
            called = set(self.people.called(label, country))
            yield only(called), "the only known person of the country with such a name"
            yield (
                only({iri for iri in called if self.offices.in_office(iri, date)}),
                "the only one with such a name in office at the article's date",
            )
            yield (
                only({iri for iri in called if not self.offices.long_over(iri, date)}),
                "the only one with such a name who had not left office long ago",
            )
            if not called:
                yield (
                    self.people.by_surname(mention, date),
                    "the only one of the surname in the country, or in office at the date",
                )
                yield (
                    self.people.in_office(mention, date, told),
                    "the only one of the surname in office at the date, of a country in the article",
                )
        if kind == "body" and country:
            yield self.capital_said(label, country), "the capital of its state"
            what = organ(label, self.states.get(country, frozenset()), self.matching)
            yield only(self._organs.get((what, country), set()) if what else set()), "the state has one such body"
            yield self._respelled(mention), "the same name in another transliteration"
            yield self._of_country(mention), "known by this name without its country"
            homely = self._homely.get((country, body_name(label, self.matching)), set())
            yield only({iri for iri in homely if self._fits(iri, mention)}), "known by this name with its country"
        if kind == "body" or mention.cls == "Agreement":
            yield self._of_kind(kind, mention), "known by this name without its kind"
        if mention.cls == "Vessel":
            yield self._vessel(mention), "known by this name without what it is said to be"
            if country:
                yield only(self.ships(label, country)), "the ship of this name in its country"
        if mention.cls == "Agreement":
            yield self._accord(mention), "known by this name with another word for an agreement"
        if kind == "body":
            yield self._place(mention), "the place of this name in its country"

    def _at_home(self, key: tuple[str, str], mention: Mention) -> str | None:
        """The one that the mention's country knows by a shared name, where another's safe name is the same: two Al-Shabaabs."""
        of, safe = self.ontology.authorities, self._safe.get(key, set())
        if not mention.country or not safe or any(of[iri].country == mention.country for iri in safe):
            return None
        return only({iri for iri in self._hidden.get(key, ()) if of[iri].country == mention.country})

    def _supported(self, fits: set[str], mention: Mention, present: frozenset[str], date: str | None) -> set[str]:
        """The one of the same country, or named in the article, or in office at its date, or of the same class."""
        of, country = self.ontology.authorities, mention.country
        supports = (
            {iri for iri in fits if country and (of[iri].country == country or self._inherited(iri, country))},
            {iri for iri in fits if iri in present or (of[iri].part_of or "") in present},
            {iri for iri in fits if self.offices.in_office(iri, date)},
            {
                iri
                for iri in fits
                if len(fits) > 1 and of[iri].cls == mention.cls and (of[iri].country or "") == (country or "")
            },
        )
        return next((found for found in supports if len(found) == 1), set())

    def cabinet(self, label: str, country: str | None, date: str | None) -> str | None:
        """Whose government a name means ("Bush administration"): a person, "" when not sure; None for other names."""
        head, _, last = fold(label).rpartition(" ")
        first, _, rest = fold(label).partition(" of ")
        who = head if last in self.matching.cabinets else rest if first in self.matching.cabinets else ""
        name = " ".join(self.spelling.parse(who).words) if who and country else ""
        if not name or who in self.of_states:
            return None
        fake = Mention(text=name, start=0, end=0, label=name, cls="Person", country=country)
        if " " in name:
            found = self.link("person", fake, date, frozenset())
            return found and found[0]
        several = self.people.rivals(name, country)
        return (self.people.by_surname(fake, date) or "") if several else None
