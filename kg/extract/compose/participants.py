"""Who and what may take part in an event: ranges of roles, actors inside things, one filler a phrase."""

from kg.extract.compose.proto import Proto
from kg.extract.frames.find import Sentences
from kg.lexicon import SCOPE


class Participants:
    """The filling of roles for the events of one text; `at` gives the events of a token."""

    def __init__(self, sent: Sentences) -> None:
        self.sent = sent
        self.consumed: set[int] = set()

    def at(self, token: int) -> list[Proto]:
        """The events that a token evokes, with everything below it taken in."""
        raise NotImplementedError

    def _clause_participants(self, verb: int) -> list[int]:
        """The objects and prepositional phrases of a clause whose verb evokes nothing ("refused to respond to X")."""
        arguments = self.sent.slots.of(verb)
        inner = [s for clause in arguments.clause for s in self.sent.slots.own_subject(clause)]
        found = [*arguments.indirect, *arguments.object]
        found += [h for h in inner if h not in found]
        for prep in ("to", "with", "from", "for", "against", "on", "of", "by"):
            found += arguments.oblique.get(prep, [])
        return found

    def _is_place(self, head: int) -> bool:
        return self.sent.phrases.at(head).cls in self.sent.ontology.roles["place"].classes

    def _noun_events(self, head: int) -> list[Proto]:
        return self.at(head) if self.sent.tree.pos[head] in ("NOUN", "PROPN") else []

    def _fits(self, role: str, head: int) -> bool:
        phrase = self.sent.phrases.at(head)
        if (
            phrase.pronoun
            or phrase.cls == "Time"
            or (role == "about" and phrase.cls in self.sent.ontology.roles["place"].classes)
        ):
            return False
        return phrase.cls in self.sent.ontology.roles[role].classes

    def _complete(self, proto: Proto) -> bool:
        """Whether the frame's required roles are filled and anybody takes part at all."""
        for role in proto.frame.requires - {SCOPE}:
            if not proto.roles.get(role) and not (
                role == "recipient" and (proto.roles.get("about") or proto.about_events)
            ):
                return False
        if self.sent.tree.pos[proto.trigger] in ("NOUN", "PROPN"):
            return True  # who takes part may come from the words around it
        if "place" in proto.frame.requires:
            return True
        attribute = proto.frame.operator is not None and self.sent.tree.dep[proto.trigger] == "amod"
        if attribute and not proto.roles.get("actor") and not proto.about_events:
            return False  # "suspected insurgents": nobody is said to suspect them
        slots = self.sent.slots
        if slots.is_passive(proto.trigger) and set(slots.own_subject(proto.trigger)) & set(
            proto.roles.get("place", ())
        ):
            return True  # "the village was shelled"
        return any(proto.roles.get(role) for role in ("actor", "recipient", "about", "instrument"))

    def _settle(self, proto: Proto) -> None:
        """Move fillers that a role's range does not allow: events and things to `about`, the actors inside them in their place."""
        for role in ("actor", "recipient"):
            found = {head: self._taking_part(proto, role, head) for head in proto.roles.get(role, ())}
            parties = [head for head, taking in found.items() if taking == [head]]
            if role == "actor":  # "was barred *from entering*": who would enter is who was barred
                barred = set(proto.roles.get("recipient", ()))
                found = {
                    h: taking if taking == [h] else [t for t in taking if t not in barred]
                    for h, taking in found.items()
                }
            # "took Goma's airport from the rebels": whose the thing is takes no part
            if role == "recipient" and parties:
                found = {head: taking for head, taking in found.items() if taking == [head]}
            proto.roles[role] = list(dict.fromkeys(h for taking in found.values() for h in taking))
        proto.roles["about"] = [h for h in proto.roles.get("about", ()) if self._is_thing(h)]
        for role in ("place", "instrument"):
            proto.roles[role] = [h for h in proto.roles.get(role, ()) if self._fits(role, h)]
        for head in proto.roles["about"]:
            proto.about_events += [event for event in self._noun_events(head) if event not in proto.about_events]
        actors = proto.roles.get("actor", [])
        proto.roles["recipient"] = [h for h in proto.roles.get("recipient", ()) if h not in actors]
        self._one_each(proto)

    def _is_thing(self, head: int) -> bool:
        phrase, tree = self.sent.phrases.at(head), self.sent.tree
        if phrase.pronoun or phrase.cls == "Time" or tree.pos[head] in ("VERB", "AUX", "ADP", "SCONJ"):
            return False
        behind = f"{tree.lower[tree.head[head]]} {tree.lemma[head]}"
        return tree.dep[head] != "pobj" or behind not in self.sent.ontology.lexicon.reference.empty

    def _taking_part(self, proto: Proto, role: str, head: int) -> list[int]:
        """Who takes part where a slot holds this head: itself, or the actors inside a thing or event."""
        sent = self.sent
        phrase = sent.phrases.at(head)
        own = role == "actor" and sent.slots.bound_to(head) == proto.trigger  # "*Iran*-backed rebels"
        if sent.slots.is_modifier(head) and not own and not sent.phrases.may_modify(head):
            return []
        if role == "actor" and (self._is_scene(head) or self._is_hit_there(proto, head)):
            self._to_about(proto, head, [])
            return []
        if role == "actor" and sent.ontology.is_a(phrase.cls, "Weapon"):  # "a missile hit the hospital"
            proto.roles["instrument"] = [*proto.roles.get("instrument", ()), head]
        if self._may_act(head) and not (role == "recipient" and phrase.actor is not None and self._where(proto, head)):
            return [head]
        inner = self.at(head) if sent.tree.pos[head] in ("NOUN", "VERB", "PROPN") else []
        inside = [h for event in inner for h in event.roles.get("actor", ())] or self.inside_actors(
            head, doing=role == "actor"
        )
        if role == "recipient":
            self._to_about(proto, head, inner)
            friendly = [e for e in inner if not sent.ontology.events[e.cls].conflict]
            return inside or [h for event in friendly for h in event.roles.get("recipient", ())]
        if inside and role == "actor" and self._is_at_odds(proto, inner):
            return []
        if inside:
            proto.weight *= 0.8
            return inside
        kinds = sent.ontology.lexicon.peopled_named if phrase.named else sent.ontology.lexicon.peopled
        acts = phrase.unknown or phrase.cls in kinds  # "the village", "Catalonia"
        if acts and not inner and sent.slots.is_subject(head):
            proto.weight *= 0.7
            return [head]
        return []

    def _is_at_odds(self, proto: Proto, inner: list[Proto]) -> bool:
        """Whether an agreement is the subject of a hostile deed: those who agree do not do it ("a pact that limits arms")."""
        events = self.sent.ontology.events
        hostile = proto.cls in events and events[proto.cls].conflict
        return hostile and bool(inner) and not any(events[e.cls].conflict for e in inner)

    def _is_blind(self, proto: Proto, subjects: list[int]) -> bool:
        """Whether the subject is a thing that nobody wields: a storm, a tax, a law; no weapon, no blast, no strike."""
        if proto.roles.get("actor") or not subjects:
            return False
        ontology, phrases = self.sent.ontology, self.sent.phrases
        return not any(
            phrases.at(h).pronoun
            or self.at(h)
            or self.sent.tree.lemma[h] in ontology.lexicon.wielded
            or any(ontology.is_a(phrases.at(h).cls, cls) for cls in ("Actor", "Weapon", "Vessel"))
            for h in subjects
        )

    def _is_scene(self, head: int) -> bool:
        """Whether a place's own name before a noun says where and not who: "the Syria operation", where Syrian would be who."""
        sent = self.sent
        bound = sent.slots.bound_to(head) is not None or sent.slots.bound_before(head) is not None
        if bound or not sent.slots.is_compound(head):
            return False
        if any(first <= head < end and label == "EVENT" for first, end, label in sent.tree.ents):
            return True  # "the Gulf War"
        name, phrase = sent.phrases.name_at(head), sent.phrases.at(head)
        if name is None:
            return phrase.cls in ("Region", "WaterBody", "Facility")
        seat = name.actor is not name.thing  # a capital may be its government ("Moscow talks")
        is_place = name.thing.cls in sent.ontology.roles["place"].classes and not seat
        return name.kind == "name" and is_place and not sent.tree.words[head].isupper()  # "US strikes", "UK aid"

    def _is_hit_there(self, proto: Proto, head: int) -> bool:
        """Whether a town before a deed of violence is where it was: "the *Kabul* attack", but "the Kabul attack on the rebels"."""
        sent, cls = self.sent, self.sent.ontology.events.get(proto.cls)
        if cls is None or not cls.hits or not sent.slots.is_compound(head) or sent.tree.head[head] != proto.trigger:
            return False
        name = sent.phrases.name_at(head)
        seat = name is not None and name.thing.cls == "City" and name.actor is not name.thing
        return seat and not sent.slots.phrases(proto.trigger)

    def _where(self, proto: Proto, head: int) -> bool:
        """Whether a seat of government behind a preposition of place is the place and not the government ("arrived in Kyiv")."""
        arguments, slots = self.sent.slots.of(proto.trigger), proto.frame.slots
        return any(
            head in arguments.oblique.get(prep, ()) and "recipient" not in slots.get(prep, ())
            for prep in self.sent.ontology.roles["place"].markers - {"on", "at"}
        )

    def _to_about(self, proto: Proto, head: int, inner: list[Proto]) -> None:
        proto.about_events += [event for event in inner if event not in proto.about_events]
        if not self._is_thing(head):
            return
        about = proto.roles.setdefault("about", [])
        cls = self.sent.phrases.at(head).cls
        place = proto.roles.setdefault("place", [])
        if cls in self.sent.ontology.roles["place"].classes and cls != "Facility":
            if head not in place:
                place.append(head)
        elif head not in about:
            about.append(head)

    def inside_actors(self, head: int, *, doing: bool = True) -> list[int]:
        """The actors inside a phrase that is no actor itself: its possessor, its adjective, its "of" and "by" phrase.

        Of an object also who acts on it, unless they are sought to whom something was done (`doing` is false).
        """
        arguments, sent = self.sent.slots.of(head), self.sent
        for heads in (
            arguments.possessor,
            arguments.modifier,
            arguments.oblique.get("between", []),
            arguments.oblique.get("by", []),
            arguments.subject,
            arguments.oblique.get("of", []),
            arguments.oblique.get("from", []),
            sent.slots.carried(head, sent.ontology.lexicon.carrying),
        ):
            found = [h for h in heads if self._may_act(h) and not self._is_name_of(head, h)]
            found = [h for h in found if not sent.slots.is_modifier(h) or sent.phrases.may_modify(h)]
            if found:
                spans = {(phrase.first, phrase.last): h for h in found for phrase in [sent.phrases.at(h)]}
                return list(spans.values())  # the words of one name come one by one
        return [h for h in sent.slots.doer_of_object(head) if self._may_act(h)] if doing else []

    def _is_name_of(self, head: int, word: int) -> bool:
        """Whether a name that nobody knows is a building's own: "*al-Anad* air base", but "a Hezbollah office"."""
        phrases = self.sent.phrases
        whose = phrases.at(word)
        known = whose.entity is not None or whose.actor is not None or whose.country is not None
        return not known and self.sent.slots.is_compound(word) and phrases.at(head).cls == "Facility"

    def _one_each(self, proto: Proto) -> None:
        """One filler for each phrase: a name's words come one by one as modifiers."""
        for role, heads in proto.roles.items():
            spans: dict[tuple[int, int], int] = {}
            for head in heads:
                phrase = self.sent.phrases.at(head)
                spans.setdefault((phrase.first, phrase.last), head)
            proto.roles[role] = list(spans.values())

    def _may_act(self, head: int) -> bool:
        phrase = self.sent.phrases.at(head)
        if phrase.pronoun:
            return self.sent.tree.tag[head] in ("PRP", "PRP$", "WP") and not self.sent.slots.is_empty_it(
                head, self.sent.ontology.lexicon.reference.personal
            )
        if self.sent.tree.pos[head] == "VERB" and not self.sent.slots.has(head, "det"):
            return False  # "accused of *siding*", but "the wounded"
        if phrase.actor is not None or phrase.cls in self.sent.ontology.roles["actor"].classes:
            return True
        return (
            phrase.named
            and phrase.entity is None
            and phrase.cls in ("City", "Region", "Country")
            and not self.sent.slots.phrases(head)
        )
