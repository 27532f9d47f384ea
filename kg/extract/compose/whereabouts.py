"""Where it was, beyond the words of an event's own frame: the nearest place that the clause, or what stands around it, tells."""

from kg.extract.compose.proto import Proto
from kg.extract.compose.tenses import Tenses
from kg.extract.slots.upward import subordinators
from kg.gazetteer import is_city

_NEAR = 100  # kilometres or miles from a town that it is told by
_APART = 6  # words between a place and the one that it lies in, at most
_WITHIN = frozenset(("amod", "compound", "npadvmod", "poss", "case"))  # "in Beledweyne, in *Somalia's Hiran* region"
_INSIDE = frozenset({"in", "at", "near", "outside"})  # "surrounded the parliament in *Suva*"


class Whereabouts(Tenses):
    """The filling of the place that the words of a frame leave open."""

    def _look_for_places(self, proto: Proto, top: int) -> None:
        """Where no place is named: one further down."""
        sent = self.sent
        places = [*self._struck(proto), *self._stands_in(proto), *proto.roles.get("place", ())]
        proto.roles["place"] = places
        if not any(sent.phrases.at(h).named and sent.phrases.at(h).cls != "Facility" for h in places):
            found = self._places_around(proto, top)
            best = [h for h in found if self._has_name(h)]  # "a school in Gaza": the town, and what stands in it
            listed = [h for h in sent.slots.spread(best[0]) if self._is_place(h)] if best else []  # "in Goma and Sake"
            proto.roles["place"] = [*listed, *(places or [h for h in found[:1] if h not in best])]
        elif not any(sent.phrases.at(h).cls == "City" for h in places):
            inner: list[int] = []
            for head in reversed([h for h in self._places_around(proto, top) if self._has_name(h)]):
                if any(self._lies_in(head, p) or self._is_nearer(head, p, top) for p in (*places, *inner)):
                    inner.append(head)
            proto.roles["place"] = [*inner[-1:], *places]

    def _has_name(self, place: int) -> bool:
        """Whether a place is told by a name: "Goma", "the *Bara* area", "*Jenin* refugee camp"."""
        compounds = self.sent.slots.kids(place, "compound")
        return self.sent.phrases.at(place).named or any(self.sent.tree.pos[c] == "PROPN" for c in compounds)

    def _lies_in(self, place: int, outer: int) -> bool:
        """Whether the text goes on from one place to what it lies in: "at *Matagalpa*, in *Nicaragua*", "*the Jenin camp* in the occupied *West Bank*"."""
        tree, compass = self.sent.tree, self.sent.ontology.lexicon.compass
        between = range(place + 1, outer)
        links = self.sent.ontology.lexicon.reference.place_links
        return 0 < len(between) <= _APART and all(
            tree.lower[n] in (",", "-", "the")
            or tree.lower[n] in links
            or tree.lower[n] in compass
            or tree.dep[n] in _WITHIN
            for n in between
        )

    def _is_nearer(self, town: int, place: int, top: int) -> bool:
        """Whether a town is in the state or region that opens the clause: "*In southern Syria*, rebels drove the army out of *Suwayda*"."""
        phrases = self.sent.phrases
        ours, theirs = phrases.at(town).country, phrases.at(place).country
        return place < top < town and phrases.at(town).cls == "City" and ours is not None and ours == theirs

    def _struck(self, proto: Proto) -> list[int]:
        """The towns that a deed of conflict is done to or that are visited: there it was ("the army shelled *Myawaddy*")."""
        kind, phrases = self.sent.ontology.events[proto.cls], self.sent.phrases
        there = [
            h
            for h in (*proto.roles.get("recipient", ()), *proto.roles.get("about", ()))
            if phrases.at(h).cls == "City" and (self.sent.slots.stands_after(h, _INSIDE) or self._is_left(proto, h))
        ]
        regions = [h for h in proto.roles.get("about", ()) if phrases.at(h).cls in ("Region", "WaterBody")]
        there += [h for h in regions if phrases.at(h).named and self.sent.slots.stands_after(h, _INSIDE)]
        if kind.forces:  # "troops entered *Guerguerat*"
            entered = (*proto.roles.get("about", ()), *proto.roles.get("recipient", ()))
            there += [
                h for h in entered if self.sent.tree.dep[h] == "dobj" and phrases.at(h).named and self._is_place(h)
            ]
        visited = proto.mode in self.sent.ontology.lexicon.at_theirs  # also a seat of government: "flew to Kigali"
        if not visited and not (kind.conflict and kind.deeds):
            return [h for h in there if h not in proto.roles.get("place", ())]
        towns = [
            h
            for h in (*proto.roles.get("recipient", ()), *there)
            if h in there
            or phrases.at(h).cls == "City"
            or is_city(phrases.at(h).entity)  # who is attacked under a town's name is there
        ]
        hit = [h for h in towns if visited or h in there or phrases.at(h).actor is None]
        return [h for h in hit if h not in proto.roles.get("place", ())]

    def _is_left(self, proto: Proto, town: int) -> bool:
        """Whether a town is what somebody was driven out of or left: "out *of Suwayda*", "withdrew *from Sirte*", no seat of government."""
        tree, prep = self.sent.tree, self.sent.tree.head[town]
        if not self.sent.ontology.events[proto.cls].deeds or self.sent.phrases.at(town).actor is not None:
            return False
        out = tree.lower[prep] == "of" and tree.lower[prep - 1] == "out"
        return tree.dep[town] == "pobj" and (out or tree.lower[prep] == "from") and tree.pos[tree.head[prep]] != "NOUN"

    def _stands_in(self, proto: Proto) -> list[int]:
        """Where the building stands that a deed is done to: "stormed the port of *Mocimboa*", "closed *the Torkham crossing*"."""
        sent, known = self.sent, proto.roles.get("place", [])
        sites = [h for h in proto.roles.get("about", ()) if sent.phrases.at(h).cls == "Facility"]
        towns = [t for h in sites for t in sent.slots.of(h).oblique.get("of", ()) if self._is_place(t)]
        own = [h for h in sites if any(sent.tree.pos[c] == "PROPN" for c in sent.slots.kids(h, "compound"))]
        return [h for h in (*towns, *own) if h not in known and self.sent.ontology.events[proto.cls].deeds]

    def _places_around(self, proto: Proto, top: int) -> list[int]:
        """Places further down in the clause or before it, not at home with those who take part."""
        sent, actors = self.sent, proto.roles.get("actor", [])
        taken = {h for heads in proto.roles.values() for h in heads}
        ahead = sent.slots.ahead(top)
        where = [
            *sent.slots.below(top),
            *sent.slots.where_clause(top),
            *ahead,
            *(h for setting in ahead for h in sent.slots.below(setting)),
        ]
        sites = set(proto.roles.get("place", ()))  # "in a raid on a school in Idlib": where it stands is where it was
        named = (*(taken - sites), *(a for h in taken - sites for a in sent.slots.kids(h, "appos")))
        homes = {h for actor in named for h in sent.slots.home(actor)}  # "Omar Diallo, an ally *of Bazoum*"
        where = [h for h in where if h not in homes]
        own = [h for a in actors if not sent.phrases.at(a).named for h in sent.slots.where_of(a)]
        deep = {
            h for h in where if self._is_in_clause(h, top)
        }  # "a court in *Salé* jailed them for smuggling to Spain"
        where = [*(h for h in where if h not in deep), *own, *(h for h in where if h in deep)]
        where += self._flown_over(top)
        if not where and (shared := sent.slots.shares_time(top)) and not shared[1]:
            where = [h for h in sent.slots.below(shared[0]) if h not in homes]  # "exploded in Kano, killing six"
        where = [h for h in where if h not in taken and self._is_place(h) and not self._is_away(h)]
        where = [h for h in where if not self._is_of_reason(h, top)]
        return where if any(self._has_name(h) for h in where) else [*where, *filter(self._is_place, self._of_toll(top))]

    def _is_of_other_clause(self, place: int, top: int) -> bool:
        """Whether a place is said of another deed: "freed men accused of an attack *off Pylos*"."""
        return self.sent.slots.is_of_relative(place) or self._is_in_clause(place, top) or self._is_of_reason(place, top)

    def _is_of_reason(self, place: int, top: int) -> bool:
        """Whether a place is that of the deed for which something is done: "jailed him for *war crimes in Sierra Leone*"."""
        tree = self.sent.tree
        current = tree.head[place]
        while current not in (top, tree.head[current]):
            prep = tree.head[current]
            if tree.dep[current] == "pobj" and tree.lower[prep] == "for" and self._noun_events(current):
                return True
            current = tree.head[current]
        return False

    def _of_toll(self, top: int) -> list[int]:
        """The places of a toll that came when it was done, and is no event itself: "22 died *in Manchester* when a man blew himself up"."""
        slots, above = self.sent.slots, self.sent.tree.head[top]
        opens = self.sent.ontology.lexicon.timing.of("occasion").keys()
        told = self.sent.tree.dep[top] == "advcl" and bool(opens & set(subordinators(slots, top)))
        return slots.below(above) if told and not self.at(above) else []

    def _is_in_clause(self, place: int, top: int) -> bool:
        """Whether a verb stands between a place and the word at the top of an event."""
        tree, current = self.sent.tree, self.sent.tree.head[place]
        while current not in (top, tree.head[current]):
            if tree.pos[current] == "VERB":
                return True
            current = tree.head[current]
        return False

    def _flown_over(self, top: int) -> list[int]:
        """Where a plane or missile was that is the object: "shot down a jet over *Saraqib*", but no "clashed over Kashmir"."""
        sent = self.sent
        flying = [
            h
            for h in (*sent.slots.of(top).object, *sent.slots.own_subject(top))
            if any(sent.ontology.is_a(sent.phrases.at(h).cls, kind) for kind in ("Vessel", "Weapon"))
        ]
        preps = [p for word in (top, *flying) for p in sent.slots.under(word, "prep") if sent.tree.lower[p] == "over"]
        return [h for prep in preps for h in sent.slots.under(prep, "pobj")] if flying else []

    def _is_away(self, place: int) -> bool:
        """Whether a place only says how far off it was, or who asked for it: "380 km west of *Moscow*", "at the request of *France*"."""
        tree, prep = self.sent.tree, self.sent.tree.head[place]
        if tree.lower[prep] != "of":
            return False
        if tree.lower[prep - 1] in self.sent.ontology.lexicon.compass:
            miles = self.sent.ontology.lexicon.counting.units
            far = [
                tree.lower[t]
                for t in range(max(0, prep - 6), prep)
                if tree.pos[t] == "NUM" and {tree.lower[t + 1], tree.lemma[t + 1]} & miles
            ]
            return any(
                not word.isdigit() or int(word) > _NEAR for word in far
            )  # but "north of Gao", "30 km north of Gao"
        noun = tree.head[prep]
        return tree.lower[tree.head[noun]] == "at" and bool(self._noun_events(noun))
