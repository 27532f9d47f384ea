"""Who takes part, beyond the words of an event's own frame: looked for where its clause leaves a side open."""

from kg.extract.compose.beyond import named_in_objects, of_condition, of_main_clause, of_purpose
from kg.extract.compose.figures import moved
from kg.extract.compose.proto import Proto
from kg.extract.compose.whereabouts import Whereabouts
from kg.extract.mentions.belonging import OWN_SIDE, STATES

_TOWARDS = frozenset({"for", "to", "into", "against", "with", "on"})


class Wider(Whereabouts):
    """The filling of sides that the words of a frame leave open."""

    def _widen(self, proto: Proto) -> None:
        top = proto.governor if proto.governor >= 0 else proto.trigger
        self._take_sides(proto)
        moved(self.sent, proto, top)
        self._by_means_of(proto)
        self._look_for_others(proto, top)
        if proto.roles.get("actor") and not proto.roles.get("recipient") and self.sent.tree.pos[top] == "VERB":
            about = proto.roles.setdefault("about", [])
            about += [h for h in named_in_objects(self.sent, proto, top, self._may_act) if h not in about]
        self._look_for_places(proto, top)

    def _look_for_others(self, proto: Proto, top: int) -> None:
        """Where nobody stands on the other side: whom the events below are done to, else who is told."""
        sent, arguments, actors = self.sent, self.sent.slots.of(top), proto.roles.get("actor", [])
        asked = self._asks(proto.frame) and proto.cls == proto.frame.evokes
        if proto.roles.get("recipient") or (proto.frame.reciprocal and len(actors) > 1):
            return
        if asked:
            proto.roles["recipient"] = of_main_clause(sent, proto, top, self.at)
            return
        near = [
            h
            for source in (arguments.oblique, arguments.near)
            for prep, heads in source.items()
            if prep in _TOWARDS
            for h in heads
        ]
        inner = [
            h
            for head in near
            for event in self._noun_events(head)
            for h in event.roles.get("recipient", ())
            if h not in actors
        ]
        if inner:
            proto.roles["recipient"] = inner
            proto.weight *= 0.8
        deed = sent.ontology.events[proto.cls].deeds  # "resigned, saying that *Rwanda* had shelled it"
        told = [] if deed else [h for h in sent.slots.told_of(top) if self._may_act(h) and sent.phrases.at(h).named]
        told = [h for h in told if h not in actors]
        elsewhere = told or of_condition(sent, proto, top, self._may_act) or of_purpose(sent, proto, top, self.at)
        elsewhere = elsewhere or of_main_clause(sent, proto, top, self.at)
        if not inner and elsewhere:
            proto.roles["recipient"] = elsewhere
            proto.weight *= 0.8

    def _take_sides(self, proto: Proto) -> None:
        """Several parties in one phrase: "the leaders of Chad and Mali" who act on nobody else, "Polish and Czech officials" anywhere."""
        phrases, slots = self.sent.phrases, self.sent.slots
        actors = proto.roles.get("actor", [])
        if len(actors) == 1 and not proto.roles.get("recipient") and phrases.at(actors[0]).plural:
            sides = [h for h in slots.sides(actors[0]) if self._may_act(h)]
            if len(sides) > 1:
                proto.roles["actor"] = sides
        for role in ("actor", "recipient"):
            heads = proto.roles.get(role, [])
            official = [h for h in heads if phrases.at(h).plural and phrases.at(h).sector in OWN_SIDE]
            states = {h: [s for s in slots.sides(h) if phrases.at(s).cls in STATES] for h in official}
            proto.roles[role] = [each for h in heads for each in (states[h] if len(states.get(h, ())) > 1 else [h])]

    def _by_means_of(self, proto: Proto) -> None:
        """The doer of a deed whose subject is another deed: "a *bombing by the militia* killed 70"."""
        kind, tree = self.sent.ontology.events[proto.cls], self.sent.tree
        if proto.roles.get("actor") or not (kind.conflict and kind.deeds) or tree.pos[proto.trigger] != "VERB":
            return
        subjects = self.sent.slots.of(proto.trigger).subject
        doing = [h for head in subjects for event in self._noun_events(head) for h in event.roles.get("actor", ())]
        proto.roles["actor"] = [h for h in doing if h not in proto.roles.get("recipient", ())]

    def _borrow(self, proto: Proto, found: list[Proto]) -> None:
        """The doer of an event noun that names none: of the event it is an instance of ("pressure, including a blockade"), or who meets."""
        own = proto.governor == proto.trigger or self.sent.slots.is_modifier(proto.governor)  # "increased activity"
        if proto.roles.get("actor") or self.sent.tree.pos[proto.trigger] != "NOUN" or not own:
            return
        marker = self.sent.slots.included(proto.trigger)
        if marker is not None:
            first = self.sent.tree.sentences[self.sent.tree.sentence[marker]][0]
            before = [p for p in found if first <= p.trigger < marker and p.roles.get("actor")]
            if before:
                proto.roles["actor"] = list(max(before, key=lambda p: p.trigger).roles["actor"])
                proto.weight *= 0.9
        elif proto.frame.reciprocal and proto.roles.get("recipient"):
            meeting = [h for h in self.sent.slots.meeting_subject(proto.trigger) if self._may_act(h)]
            proto.roles["actor"] = [h for h in meeting if h not in proto.roles["recipient"]]
