"""What a name means before anything is compared: authorities by name, by support, and by the office at a date."""

from collections.abc import Iterator
from functools import lru_cache

from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.bodies import body_name, is_at_home, is_generic, is_plain, organ
from kg.resolve.nameindex import NameIndex
from kg.resolve.names import fold
from kg.resolve.places import place_of, respelled

# Class of a mention -> classes of what has its name and is not it: the base beside the town, the region around it, the river.
_BESIDE = {
    "City": ("Facility", "Region", "WaterBody"),
    "Region": ("City", "WaterBody"),
    "State": ("WaterBody",),
    "WaterBody": ("City", "Region", "State"),
}


@lru_cache(maxsize=4)
def known(ontology: Ontology) -> "Known":
    """The index of an ontology's names, made once."""
    return Known(ontology)


class Known(NameIndex):
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
            yield _only(safe), "known by this name"
            shared = safe or {iri for iri in self._hidden.get((kind, key), ()) if self._fits(iri, mention)}
            yield (
                _only(self._supported(shared, mention, present, date)),
                "known by this name, which others share: country, article, date or class decides",
            )
        if kind == "person":
            yield (
                self.people.by_title(mention, date),
                "the only one of the surname in such an office at the article's date",
            )
            called = set(self.people.called(label, country))
            yield _only(called), "the only known person of the country with such a name"
            yield (
                _only({iri for iri in called if self.offices.in_office(iri, date)}),
                "the only one with such a name in office at the article's date",
            )
            yield (
                _only({iri for iri in called if not self.offices.long_over(iri, date)}),
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
            yield _only(self._organs.get((what, country), set()) if what else set()), "the state has one such body"
            yield self._respelled(mention), "the same name in another transliteration"
            yield self._of_country(mention), "known by this name without its country"
            homely = self._homely.get((country, body_name(label, self.matching)), set())
            yield _only({iri for iri in homely if self._fits(iri, mention)}), "known by this name with its country"
        if kind == "body" or mention.cls == "Agreement":
            yield self._of_kind(kind, mention), "known by this name without its kind"
        if mention.cls == "Vessel" and country:
            yield _only(self.ships(label, country)), "the ship of this name in its country"
        if mention.cls == "Agreement":
            yield self._accord(mention), "known by this name with another word for an agreement"
        if kind == "body":
            yield self._place(mention), "the place of this name in its country"

    def _at_home(self, key: tuple[str, str], mention: Mention) -> str | None:
        """The one that the mention's country knows by a shared name, where another's safe name is the same: two Al-Shabaabs."""
        of, safe = self.ontology.authorities, self._safe.get(key, set())
        if not mention.country or not safe or any(of[iri].country == mention.country for iri in safe):
            return None
        return _only({iri for iri in self._hidden.get(key, ()) if of[iri].country == mention.country})

    def _respelled(self, mention: Mention) -> str | None:
        """A body of the same country whose name is the same in another transliteration."""
        name, of = body_name(mention.label, self.matching), self.ontology.authorities
        spelled = self.spelling.body_key(name, mention.country)
        if not spelled or not mention.country or name in self.of_states:
            return None  # "the Iraqi" is not al-Iraqiya
        abroad = self.spelling.body_abroad(name, mention.country)
        fits = {
            iri
            for key in (spelled, abroad)
            for iri in self._skeletons.get((mention.country, key or ""), ())
            if self._fits(iri, mention)
            and any(
                self.spelling.one_body(name, body_name(each, self.matching), mention.country)
                for each in (*of[iri].names, *of[iri].hidden)
            )
        }
        return _only(fits)

    def _of_country(self, mention: Mention) -> str | None:
        """A body of the country that the name begins or ends with: "British Royal Navy", "Verkhovna Rada of Ukraine"."""
        head = self.without_country(mention.label, mention.country, least=1)
        if head is None:
            return None
        name = body_name(head, self.matching)
        fits = {
            iri
            for iri in self._safe.get(("body", name), ())
            if self.ontology.authorities[iri].country == mention.country
        }
        # "Russian Airborne Forces" are known as "Airborne Forces of Russia".
        homely = self._homely.get((mention.country or "", name), set())
        return _only(fits or {iri for iri in homely if self._fits(iri, mention)})

    def _accord(self, mention: Mention) -> str | None:
        """An agreement by another word for what it is, or with its year: "Anglo-Irish accord of 1985"; none by a town alone."""
        head, year = self.agreed(mention.label)
        of = self.ontology.authorities
        found = {iri for iri in self._homely.get(("", head), ()) if " " in head and self._fits(iri, mention)}
        return _only({iri for iri in found if not year or (of[iri].existed_from or "")[:4] == year})

    def _of_kind(self, kind: str, mention: Mention) -> str | None:
        """A thing of the kind with which the name ends: "Likud Party", "Western Sahara region"."""
        head, _, last = mention.label.rpartition(" ")
        kinds = self.matching.kind_of.get(last.lower(), frozenset())
        found = self._safe.get((kind, body_name(head, self.matching)), set()) if kinds and head else set()
        of = self.ontology.authorities
        return _only({i for i in found if of[i].cls in kinds and self._fits(i, mention)})

    def _place(self, mention: Mention) -> str | None:
        """A place that only the gazetteer has; none of a description by its state: "the Mexico border", "the Oregon city"."""
        head, _, last = mention.label.rpartition(" ")
        described = last.islower() and (mention.cls == "City" or fold(head) in self.of_states)
        if described or not mention.country:
            return None
        found = place_of(mention, self.ontology)
        if found is None and mention.cls == "City" and self.spelling.of(mention.country):
            found = respelled(mention.label, mention.country, self.ontology, self.spelling)
        return found

    def _fits(self, iri: str, mention: Mention) -> bool:
        known = self.ontology.authorities[iri]
        home = bool(mention.country) and mention.country == known.country
        if (
            mention.label.isupper()
            and len(mention.label) <= 6
            and not home
            and (mention.cls not in ("Organization", known.cls) or (mention.country and mention.cls != known.cls))
        ):
            return False  # an acronym of another kind of body
        if known.cls in _BESIDE.get(mention.cls, ()):
            return False
        if mention.country and not known.country and mention.cls in self.matching.kinds.of_state:
            return not is_at_home(mention.label, self.matching)  # Russia's "Security Council"
        if not known.country or not mention.country:
            return True
        if known.cls in self.matching.kinds.abroad and known.country != mention.country:
            return not is_generic(mention.label, self.matching)
        if known.cls == "Person" and mention.country in self.matching.heirs.get(known.country, ()):
            return True  # "Gorbachev" with Russia, when it was the Soviet Union
        return known.country == mention.country or self._inherited(iri, mention.country)

    def _inherited(self, iri: str, country: str | None) -> bool:
        """Whether a place of today is told of as one of the state before: "Karl-Marx-Stadt" of East Germany."""
        known = self.ontology.authorities[iri]
        return known.country in self.matching.heirs.get(country or "", ()) and self.ontology.is_a(known.cls, "Place")

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


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None
