"""Events of a sentence: frames, light verbs and operators put together."""

from msgspec.structs import replace

from kg.extract.compose.claims import tell_once
from kg.extract.compose.course import in_course
from kg.extract.compose.figures import literally
from kg.extract.compose.proto import Proto
from kg.extract.compose.wider import Wider
from kg.extract.frames.conditions import idiom_words
from kg.extract.frames.cues import cues_at
from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import EVOKING, Sentences, matches
from kg.extract.frames.happening import happening
from kg.lexicon import SCOPE


class Composer(Wider):
    """Works out the events of each token of one text once."""

    def __init__(self, sent: Sentences) -> None:
        super().__init__(sent)
        self._memo: dict[int, list[Proto]] = {}
        self._busy: set[int] = set()

    def events(self) -> list[Proto]:
        """All events of the text in order of their triggers, those inside an operator only as the rules say."""
        for token, pos in enumerate(self.sent.tree.pos):
            if pos == "VERB" or (pos in EVOKING and matches(self.sent, token)):
                self.at(token)
        found = [proto for token in sorted(self._memo) if token not in self.consumed for proto in self._memo[token]]
        tell_once(found)
        for proto in found:
            self._widen(proto)
            self._borrow(proto, found)
            if proto.frame.operator in self.sent.ontology.lexicon.own_deeds:
                for kept in proto.inner:  # "offered refuge, saying that X was welcome"
                    theirs = [h for h in proto.roles.get("recipient", ()) if h not in kept.roles.get("actor", ())]
                    kept.roles["recipient"] = kept.roles.get("recipient") or theirs
        for proto in found:
            in_course(self.sent, proto, self.at)
        seen: set[int] = set()
        out: list[Proto] = []
        for proto in (each for one in found for each in literally(self.sent, one)):
            self._collect(proto, out, seen)
        return sorted(out, key=lambda p: (p.trigger, p.frame.iri))

    def _collect(self, proto: Proto, out: list[Proto], seen: set[int]) -> None:
        if id(proto) in seen:
            return
        seen.add(id(proto))
        out.append(proto)
        for inner in (*proto.inner, *proto.about_events):
            self._collect(inner, out, seen)

    def at(self, token: int) -> list[Proto]:
        """The events that a token evokes, with everything below it taken in."""
        known = self._memo.get(token)
        if known is not None:
            return known
        if token in self._busy:
            return []
        self._busy.add(token)
        found = self._interpret(token)
        self._busy.discard(token)
        self._memo[token] = found
        return found

    def _interpret(self, token: int) -> list[Proto]:
        fitting = matches(self.sent, token)
        if not fitting:
            return self._light(token) if self.sent.tree.pos[token] == "VERB" else []
        above = (
            1 if any(f.frame.specific for f in fitting) else 3
        )  # "sought refuge" says more than "sought" over an event
        best: list[Proto] = []
        best_score = (-1, -1, -1)
        for filled in fitting:
            frame = filled.frame
            if frame.relation or self._is_cleared(filled):
                continue
            if frame.operator is not None:
                if ("actor" in frame.requires and not filled.roles.get("actor")) or self._is_told_of(filled):
                    continue
                if self._foretells(filled):
                    continue
                scoped = self._scoped(filled)
                clause = any(self.sent.slots.is_infinitive(head) for head in filled.scope)
                score = (filled.score[0] + (above if scoped else clause), 1 if scoped else 0, filled.score[1])
                if score > best_score and (scoped or frame.evokes):
                    made = self._known(filled, self._apply(filled, scoped) if scoped else []) or self._plain(filled)
                    if made:
                        best, best_score = made, score
            else:
                score = (filled.score[0], 1, filled.score[1])
                if score > best_score:
                    made = self._plain(filled) if frame.evokes else []
                    if frame.specific:
                        self._take_object(made)
                    if made or frame.evokes is None:
                        best, best_score = made, score
        if not best and best_score == (-1, -1, -1):
            return self._light(token)
        self._name_once(best)
        self.consumed.update(word for proto in best for word in (*proto.words, proto.trigger) if word != token)
        return [each for proto in best for each in self._auxiliary(proto, token)]

    def _name_once(self, made: list[Proto]) -> None:
        """The noun that a frame asks for as its object or in an idiom names the same deed, not a second: "is holding joint *drills*".

        One that has somebody of its own stays: "waging *war* on Georgia".
        """
        for proto in made:
            frame = proto.frame
            if frame.operator is not None or not (frame.object_nouns or frame.prep_nouns):
                continue
            objects = self.sent.slots.of(proto.trigger).object if frame.object_nouns else ()
            idiom = idiom_words(self.sent, proto) if frame.prep_nouns else ()
            known = {head for heads in proto.roles.values() for head in heads}  # "in *talks* with Egypt"
            whose = {*proto.roles.get("recipient", ())}  # "came to *Serbia's aid*"
            same = [
                each
                for head in dict.fromkeys((*objects, *idiom))
                for each in self._noun_events(head)
                if each.cls == proto.cls
                and {*each.roles.get("actor", ())} <= (whose if head in idiom else set())
                and {*each.roles.get("recipient", ())} <= (known if head in idiom else set())
            ]
            self.consumed.update(each.trigger for each in same)
            proto.about_events = [each for each in proto.about_events if each not in same]

    def _light(self, token: int) -> list[Proto]:
        """A verb that no frame knows, over an event noun without an article: as good as a light verb ("commenced strikes")."""
        if self.sent.tree.pos[token] != "VERB" or self.sent.slots.is_of_others(token):
            return []
        if any(cue.attitude == "perceiving" for cue in cues_at(self.sent, token)):
            return []  # "residents heard heavy shelling"
        arguments = self.sent.slots.of(token)
        actors = [h for h in arguments.subject if self._may_act(h)]
        found = []
        for head in arguments.object if actors else ():
            if self.sent.slots.is_definite(head):
                continue
            for inner in self._noun_events(head):
                if not inner.roles.get("actor"):
                    outer = replace(
                        inner,
                        roles=inner.roles | {"actor": [h for h in actors if h not in inner.roles.get("recipient", ())]},
                        governor=token,
                    )
                    outer.weight *= 0.8
                    found.append(outer)
                    self.consumed.add(inner.trigger)
        return found

    def _plain(self, filled: Fillers) -> list[Proto]:
        frame = filled.frame
        if frame.evokes is None or (SCOPE in frame.requires and not filled.scope):
            return []
        if frame.object_nouns and any(self._is_judged(h, filled) for h in filled.roles.get("about", ())):
            return []
        roles = {role: list(heads) for role, heads in filled.roles.items()}
        if frame.operator is not None:
            self._take_scope(filled, roles)
        proto = Proto(
            cls=frame.evokes, mode=frame.mode, frame=frame, trigger=filled.trigger, words=filled.words,
            roles=roles, weight=frame.prior, governor=filled.trigger, tellers=filled.tellers, public=frame.public,
        )  # fmt: skip
        verb = happening(self.sent, filled.trigger)  # "talks *began* in Doha": where and when are the verb's
        verb = self.sent.slots.state_verb(filled.trigger) if verb is None else verb  # "*is* under siege"
        proto.governor = filled.trigger if verb is None else verb
        addressed = self._addressed(filled)
        if frame.operator is not None and (rule := self._rule(frame.operator, proto)) is not None:
            proto.temporality = rule.temporality  # "open to dialogue": nothing is given yet
        self._settle(proto)
        if addressed and not proto.roles["recipient"]:  # "urged the Gulf states": who is spoken to is no place
            proto.roles["recipient"] = addressed
            proto.roles["place"] = [h for h in proto.roles.get("place", ()) if h not in addressed]
        if frame.willed and self._is_blind(proto, self.sent.slots.of(filled.trigger).subject):
            return []
        self._surroundings(proto)
        return literally(self.sent, proto) if self._complete(proto) else []

    def _addressed(self, filled: Fillers) -> list[int]:
        """The named objects of a word of demand."""
        if filled.frame.operator not in self.sent.ontology.lexicon.addressing:
            return []
        return [h for h in self.sent.slots.of(filled.trigger).object if self.sent.phrases.at(h).named]

    def _take_object(self, made: list[Proto]) -> None:
        """The event that a frame's own object names is said with it, not beside it; whom it is done to comes along."""
        for proto in made:
            for head in self.sent.slots.of(proto.trigger).object:
                for inner in self._noun_events(head):
                    self.consumed.add(inner.trigger)
                    if not proto.roles.get("recipient"):
                        actors = proto.roles.get("actor", ())
                        proto.roles["recipient"] = [h for h in inner.roles.get("recipient", ()) if h not in actors]

    def _surroundings(self, proto: Proto) -> None:
        """Places and topics that any event word may have, by the prepositions of the role; and the doer of a passive."""
        sent = self.sent
        arguments = sent.slots.of(proto.trigger)
        taken = {head for heads in proto.roles.values() for head in heads}
        for role, info in sent.ontology.roles.items():
            if not info.markers:
                continue
            for source in (arguments.oblique, arguments.near):
                if not source:
                    continue
                for prep in sorted(info.markers.intersection(source)):
                    fitting = [h for h in source[prep] if h not in taken and self._fits(role, h)]
                    if role == "place":
                        fitting = [h for h in fitting if not self._is_of_other_clause(h, proto.trigger)]
                    proto.roles.setdefault(role, []).extend(fitting)
                    taken.update(fitting)
        if not proto.roles.get("actor"):
            for prep in ("in", "by", "during", "from"):
                actors = [
                    h
                    for head in arguments.oblique.get(prep, ())
                    for event in self._noun_events(head)
                    for h in event.roles.get("actor", ())
                ]
                if actors and "actor" in proto.frame.slots.get("subject", ()):
                    proto.roles["actor"] = [h for h in actors if h not in proto.roles.get("recipient", ())]
                    break
