"""Known things by another wording or spelling of their names: without the country or the kind, in another transliteration."""

import msgspec

from kg.model import Mention
from kg.resolve.bodies import body_name, is_at_home, is_generic, vessel_name
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


class Wordings(NameIndex):
    """What names mean that are none of a thing as they stand."""

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
        return only(fits)

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
        return only(fits or {iri for iri in homely if self._fits(iri, mention)})

    def _accord(self, mention: Mention) -> str | None:
        """An agreement by another word for what it is, or with its year: "Anglo-Irish accord of 1985"; none by a town alone."""
        head, year = self.agreed(mention.label)
        of = self.ontology.authorities
        found = {iri for iri in self._homely.get(("", head), ()) if " " in head and self._fits(iri, mention)}
        return only({iri for iri in found if not year or (of[iri].existed_from or "")[:4] == year})

    def _vessel(self, mention: Mention) -> str | None:
        """A ship by its name alone: "Greenpeace ship Rainbow Warrior", "cruiser Moskva"."""
        key = ("thing", vessel_name(mention.label, self.matching, told=bool(mention.country)))
        found = self._safe.get(key, set()) or (self._hidden.get(key, set()) if mention.country else set())
        return only({iri for iri in found if self._fits(iri, mention)})

    def _of_kind(self, kind: str, mention: Mention) -> str | None:
        """A thing of the kind with which the name ends: "Likud Party", "Western Sahara region"."""
        head, _, last = mention.label.rpartition(" ")
        kinds = self.matching.kind_of.get(last.lower(), frozenset())
        found = self._safe.get((kind, body_name(head, self.matching)), set()) if kinds and head else set()
        of = self.ontology.authorities
        return only({i for i in found if of[i].cls in kinds and self._fits(i, mention)})

    def _place(self, mention: Mention) -> str | None:
        """A place that only the gazetteer has; none of a description by its state: "the Mexico border", "the Oregon city"."""
        head, _, last = mention.label.rpartition(" ")
        described = last.islower() and (mention.cls == "City" or fold(head) in self.of_states)
        if described or not mention.country:
            return None
        heirs = sorted(self.matching.heirs.get(mention.country, ()))
        states = [msgspec.structs.replace(mention, country=code) for code in heirs]  # "Karl-Marx-Stadt" of East Germany
        found = place_of(mention, self.ontology) or only(
            {place for each in states if (place := place_of(each, self.ontology))}
        )
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


def only(found: set[str]) -> str | None:
    """The one of a set; None of several or none."""
    return next(iter(found)) if len(found) == 1 else None
