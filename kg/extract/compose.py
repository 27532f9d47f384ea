"""Events of a sentence: frames, light verbs and operators put together by the coding rules of the ontology."""

from dataclasses import dataclass, field, replace

from kg.extract.frames import Fillers, Sentences, matches
from kg.lexicon import Frame, Rule

_TOWARDS = frozenset({"for", "to", "into", "against", "with", "on"})
_AUXILIARY = {"future": "Future", "future negative": "FutureNot"}


@dataclass(slots=True, eq=False)
class Proto:
    """An event in the making; roles hold tokens, `about_events` and `inner` other events in the making."""

    cls: str
    mode: str | None
    frame: Frame
    trigger: int
    words: tuple[int, ...]
    roles: dict[str, list[int]] = field(default_factory=dict)
    about_events: list["Proto"] = field(default_factory=list)
    inner: list["Proto"] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)
    polarity: str | None = None  # what a rule or an operator above said; None: as the words stand
    certainty: str | None = None
    temporality: str | None = None
    weight: float = 1.0  # confidence so far
    governor: int = -1  # the topmost token whose tense and modality hold for the event


class Composer:
    """Works out the events of each token of one text once."""

    def __init__(self, sent: Sentences) -> None:
        self.sent = sent
        self._memo: dict[int, list[Proto]] = {}
        self._busy: set[int] = set()
        self.consumed: set[int] = set()

    def events(self) -> list[Proto]:
        """All events of the text in order of their triggers, those inside an operator only as the rules say."""
        count = len(self.sent.tree.words)
        for token in range(count):
            self.at(token)
        found: list[Proto] = []
        for token in range(count):
            if token not in self.consumed:
                found.extend(self._memo.get(token, ()))
        for proto in found:
            self._widen(proto)
            self._borrow(proto, found)
        seen: set[int] = set()
        out: list[Proto] = []
        for proto in found:
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
        if token in self._memo:
            return self._memo[token]
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
            return self._light(token)
        best: list[Proto] = []
        best_score = (-1, -1, -1)
        for filled in fitting:
            frame = filled.frame
            if frame.relation:
                continue
            if frame.operator is not None:
                scoped = self._scoped(filled)
                score = (filled.score[0] + (3 if scoped else 0), 1 if scoped else 0, filled.score[1])
                if score > best_score and (scoped or frame.evokes):
                    made = self._apply(filled, scoped) if scoped else self._plain(filled)
                    if made:
                        best, best_score = made, score
            else:
                score = (filled.score[0], 1, filled.score[1])
                if score > best_score:
                    made = self._plain(filled) if frame.evokes else []
                    if made or frame.evokes is None:
                        best, best_score = made, score
        self.consumed.update(word for proto in best for word in (*proto.words, proto.trigger) if word != token)
        return [each for proto in best for each in self._auxiliary(proto, token)]

    def _light(self, token: int) -> list[Proto]:
        """A verb that no frame knows, over an event noun without an article: as good as a light verb ("commenced strikes")."""
        if self.sent.tree.pos[token] != "VERB":
            return []
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

    # ---- plain frames

    def _plain(self, filled: Fillers) -> list[Proto]:
        frame = filled.frame
        if frame.evokes is None:
            return []
        roles = {role: list(heads) for role, heads in filled.roles.items()}
        if frame.operator is not None and filled.scope:
            for head in filled.scope:
                inside = self._clause_participants(head) if self.sent.tree.pos[head] == "VERB" else [head]
                roles.setdefault("recipient", []).extend(h for h in inside if h not in roles["recipient"])
        proto = Proto(
            cls=frame.evokes, mode=frame.mode, frame=frame, trigger=filled.trigger, words=filled.words,
            roles=roles, weight=frame.prior, governor=filled.trigger,
        )  # fmt: skip
        self._settle(proto)
        self._surroundings(proto)
        return [proto] if self._complete(proto) else []

    def _clause_participants(self, verb: int) -> list[int]:
        """The objects and prepositional phrases of a clause whose verb evokes nothing ("refused to respond to X")."""
        arguments = self.sent.slots.of(verb)
        found = [*arguments.indirect, *arguments.object]
        for prep in ("to", "with", "from", "for", "against", "on", "of", "by"):
            found += arguments.oblique.get(prep, [])
        return found

    def _surroundings(self, proto: Proto) -> None:
        """Places and topics that any event word may have, by the prepositions of the role; and the doer of a passive."""
        sent = self.sent
        arguments = sent.slots.of(proto.trigger)
        taken = {head for heads in proto.roles.values() for head in heads}
        for role, info in sent.ontology.roles.items():
            if not info.markers:
                continue
            for source in (arguments.oblique, arguments.near):
                for prep in sorted(info.markers & source.keys()):
                    fitting = [h for h in source[prep] if h not in taken and self._fits(role, h)]
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

    def _widen(self, proto: Proto) -> None:
        """Where nobody stands on the other side: whom the events below are done to. Where no place is named: one further down."""
        sent = self.sent
        top = proto.governor if proto.governor >= 0 else proto.trigger
        arguments, actors = sent.slots.of(top), proto.roles.get("actor", [])
        if not proto.roles.get("recipient") and not (proto.frame.reciprocal and len(actors) > 1):
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
            told = [
                h for h in sent.slots.told_of(top) if h not in actors and self._may_act(h) and sent.phrases.at(h).named
            ]
            if not inner and told:
                proto.roles["recipient"] = told
                proto.weight *= 0.8
        taken = {h for heads in proto.roles.values() for h in heads}
        if not proto.roles.get("place"):
            proto.roles["place"] = [h for h in sent.slots.below(top) if h not in taken and self._is_place(h)][:1]

    def _borrow(self, proto: Proto, found: list[Proto]) -> None:
        """The doer of an event noun that names none: of the event it is an instance of ("pressure, including a blockade"), or who meets."""
        if proto.roles.get("actor") or self.sent.tree.pos[proto.trigger] != "NOUN" or proto.governor != proto.trigger:
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
        for role in proto.frame.requires:
            if not proto.roles.get(role) and not (
                role == "recipient" and (proto.roles.get("about") or proto.about_events)
            ):
                return False
        if self.sent.tree.pos[proto.trigger] in ("NOUN", "PROPN"):
            return True  # who takes part may come from the words around it
        return any(proto.roles.get(role) for role in ("actor", "recipient", "about"))

    def _settle(self, proto: Proto) -> None:
        """Move fillers that a role's range does not allow: events and things to `about`, the actors inside them in their place."""
        for role in ("actor", "recipient"):
            kept: list[int] = []
            for head in proto.roles.get(role, ()):
                found = self._taking_part(proto, role, head)
                kept += [h for h in found if h not in kept]
            proto.roles[role] = kept
        proto.roles["about"] = [h for h in proto.roles.get("about", ()) if self._is_thing(h)]
        for role in ("place", "instrument"):
            proto.roles[role] = [h for h in proto.roles.get(role, ()) if self._fits(role, h)]
        for head in proto.roles["about"]:
            proto.about_events += [event for event in self._noun_events(head) if event not in proto.about_events]
        actors = proto.roles.get("actor", [])
        proto.roles["recipient"] = [h for h in proto.roles.get("recipient", ()) if h not in actors]
        self._one_each(proto)

    def _is_thing(self, head: int) -> bool:
        phrase = self.sent.phrases.at(head)
        return (
            not phrase.pronoun
            and phrase.cls != "Time"
            and self.sent.tree.pos[head] not in ("VERB", "AUX", "ADP", "SCONJ")
        )

    def _taking_part(self, proto: Proto, role: str, head: int) -> list[int]:
        """Who takes part where a slot holds this head: itself, or the actors inside a thing or event."""
        sent = self.sent
        phrase = sent.phrases.at(head)
        if sent.slots.is_modifier(head) and not sent.phrases.may_modify(head):
            return []
        if self._may_act(head) and not (role == "recipient" and phrase.actor is not None and self._where(proto, head)):
            return [head]
        inner = self.at(head) if sent.tree.pos[head] in ("NOUN", "VERB", "PROPN") else []
        inside = [h for event in inner for h in event.roles.get("actor", ())] or self.inside_actors(head)
        if role == "recipient":
            self._to_about(proto, head, inner)
            friendly = [e for e in inner if sent.ontology.events[e.cls].quad.endswith("Cooperation")]
            return inside or [h for event in friendly for h in event.roles.get("recipient", ())]
        if inside:
            proto.weight *= 0.8
            return inside
        if phrase.unknown and not inner and sent.slots.is_subject(head):
            proto.weight *= 0.7
            return [head]
        return []

    def _where(self, proto: Proto, head: int) -> bool:
        """Whether a seat of government behind a preposition of place is the place and not the government ("arrived in Kyiv")."""
        arguments = self.sent.slots.of(proto.trigger)
        return any(
            head in arguments.oblique.get(prep, ()) for prep in self.sent.ontology.roles["place"].markers - {"on", "at"}
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

    def inside_actors(self, head: int) -> list[int]:
        """The actors inside a phrase that is no actor itself: its possessor, its adjective, its "of" and "by" phrase."""
        arguments, sent = self.sent.slots.of(head), self.sent
        for heads in (
            arguments.possessor,
            arguments.modifier,
            arguments.oblique.get("by", []),
            arguments.subject,
            arguments.oblique.get("of", []),
            arguments.oblique.get("from", []),
        ):
            found = [
                h for h in heads if self._may_act(h) and (not sent.slots.is_modifier(h) or sent.phrases.may_modify(h))
            ]
            if found:
                return found
        return [h for h in sent.slots.doer_of_object(head) if self._may_act(h)]

    def _one_each(self, proto: Proto) -> None:
        """One filler for each phrase: a name's words come one by one as modifiers."""
        for role, heads in proto.roles.items():
            spans: dict[tuple[int, int], int] = {}
            for head in heads:
                phrase = self.sent.phrases.at(head)
                spans.setdefault((phrase.first, phrase.last), head)
            proto.roles[role] = list(spans.values())

    # ---- operators

    def _scoped(self, filled: Fillers) -> list[Proto]:
        found: list[Proto] = []
        for head in filled.scope:
            found += [event for event in self.at(head) if event not in found]
        return found

    def _apply(self, filled: Fillers, scoped: list[Proto]) -> list[Proto]:
        made = []
        for inner in scoped:
            if self._others_clause(filled, inner):
                continue
            outer = self._outer(filled, inner, self._rule(self._operator(filled, inner), inner))
            if outer is not None:
                made.append(outer)
                self.consumed.add(inner.governor)
                self.consumed.add(inner.trigger)
                self._add_silent(filled, outer)
        return made

    def _add_silent(self, filled: Fillers, outer: Proto) -> None:
        """What else the operator is about: the objects of clauses beside the event that evoke nothing themselves."""
        for head in filled.scope:
            if self.sent.tree.pos[head] == "VERB" and not self.at(head):
                about = outer.roles.setdefault("about", [])
                about += [h for h in self.sent.slots.of(head).object if self._is_thing(h) and h not in about]

    def _operator(self, filled: Fillers, inner: Proto) -> str:
        """The operator, or the one that stands for it where the deed inside is somebody else's."""
        operator = filled.frame.operator or ""
        others = [h for h in inner.roles.get("actor", ()) if h not in filled.roles.get("actor", ())]
        return self.sent.ontology.lexicon.of_others.get(operator, operator) if others else operator

    def _others_clause(self, filled: Fillers, inner: Proto) -> bool:
        """Whether the event inside is a clause about somebody else, which such an operator does not reach ("X announced that Y will")."""
        if filled.frame.operator not in self.sent.ontology.lexicon.own_deeds or inner.governor < 0:
            return False
        own = self.sent.slots.own_subject(inner.governor)
        if self.sent.slots.is_infinitive(
            inner.governor
        ) and filled.frame.operator in self.sent.ontology.lexicon.addressing | {"Order"}:
            return False
        return any(not self.sent.phrases.at(h).pronoun for h in own) and not set(own) & set(
            filled.roles.get("actor", ())
        )

    def _rule(self, operator: str, inner: Proto) -> Rule | None:
        for rule in self.sent.ontology.lexicon.rules.get(operator, ()):
            if (not rule.over or inner.cls in rule.over) and (not rule.over_modes or inner.mode in rule.over_modes):
                return rule
        return None

    def _outer(self, filled: Fillers, inner: Proto, rule: Rule | None) -> Proto | None:
        frame, sent = filled.frame, self.sent
        own = {role: list(heads) for role, heads in filled.roles.items()}
        if frame.operator == "Undergo":
            undergone = [h for h in own.get("recipient", ()) if self._may_act(h)]
            roles = dict(inner.roles) | {
                "recipient": undergone or inner.roles.get("recipient", []),
                "actor": inner.roles.get("actor") or own.get("actor", []),
            }
            things = [h for h in own.get("recipient", ()) if h not in undergone and self._is_thing(h)]
            roles["about"] = [*roles.get("about", []), *(h for h in things if h not in roles.get("about", ()))]
            return self._derive(filled, inner, rule, roles)
        actors = [h for h in own.get("actor", ()) if self._may_act(h)]
        inside = [] if actors else [h for head in own.get("actor", ()) for h in self.inside_actors(head)]
        inner_actors = inner.roles.get("actor", [])
        outer_actors = actors or inside or inner_actors
        named = [h for h in own.get("recipient", ()) if h not in outer_actors and not self.at(h)]
        recipients = [h for h in named if self._may_act(h)]
        others = [h for h in inner_actors if h not in outer_actors]
        theirs = [h for h in inner.roles.get("recipient", ()) if h not in outer_actors]
        addresses = frame.operator in sent.ontology.lexicon.addressing
        chosen = (recipients or others or theirs) if addresses else (theirs or recipients or others)
        if frame.operator in sent.ontology.lexicon.topical:
            chosen = recipients
        if rule is None or (rule.gives is None and rule.inner == "dropped"):
            chosen = theirs or recipients
        roles = {role: list(heads) for role, heads in inner.roles.items()} | {
            "actor": outer_actors,
            "recipient": chosen,
        }
        if addresses and rule is not None and rule.gives:
            roles["about"] = [
                h for h in (*inner.roles.get("about", ()), *(theirs if chosen is not theirs else ())) if h not in chosen
            ]
        things = [h for h in named if h not in recipients and self._is_thing(h) and h not in roles["recipient"]]
        roles["about"] = [*roles.get("about", ()), *(h for h in things if h not in roles.get("about", ()))]
        if not actors and inside and not inner_actors:
            inner = _lighter(inner, 0.9)
        return self._derive(filled, inner, rule, roles)

    def _may_act(self, head: int) -> bool:
        phrase = self.sent.phrases.at(head)
        if phrase.pronoun:
            return self.sent.tree.tag[head] in ("PRP", "PRP$", "WP")
        if phrase.actor is not None or phrase.cls in self.sent.ontology.roles["actor"].classes:
            return True
        return (
            phrase.named
            and phrase.entity is None
            and phrase.cls in ("City", "Region", "Country")
            and not self.sent.slots.of(head).oblique
        )

    def _derive(self, filled: Fillers, inner: Proto, rule: Rule | None, roles: dict[str, list[int]]) -> Proto:
        changes = rule is not None and rule.gives is not None
        outer = replace(
            inner,
            cls=rule.gives if rule is not None and rule.gives else inner.cls,
            mode=rule.mode if rule is not None and rule.mode else (None if changes and rule and rule.gives != inner.cls else inner.mode),
            frame=filled.frame if changes else inner.frame,
            words=tuple(sorted({*filled.words, *inner.words})),
            roles=roles, inner=list(inner.inner), about_events=list(inner.about_events), governor=filled.trigger,
        )  # fmt: skip
        if changes and rule is not None and rule.gives != inner.cls:
            outer.mode = rule.mode if rule.mode in self.sent.ontology.events[outer.cls].modes else None
            outer.trigger = filled.trigger
        if rule is not None:
            outer.polarity = _negate(inner.polarity, rule.polarity)
            outer.certainty = rule.certainty or inner.certainty
            outer.temporality = rule.temporality or inner.temporality
            if rule.inner in ("hypothetical", "claimed", "negated"):
                self._keep_inner(outer, inner, rule, roles)
            if changes and rule.temporality is None and rule.certainty is None:
                outer.certainty = outer.temporality = None
        return outer

    def _keep_inner(self, outer: Proto, inner: Proto, rule: Rule, roles: dict[str, list[int]]) -> None:
        """The event inside stays as a record of its own with the standing the rule gives it."""
        kept = replace(inner, roles=dict(inner.roles), weight=inner.weight * 0.8, inner=list(inner.inner))
        if rule.inner == "claimed":
            kept.speakers = list(roles.get("actor", ()))
        else:
            kept.temporality = "hypothetical"
        if rule.inner == "negated":
            kept.polarity = "negative"
        outer.inner = [kept]
        outer.about_events = [kept]

    # ---- auxiliaries

    def _auxiliary(self, proto: Proto, token: int) -> list[Proto]:
        """ "will", "is going to" and their negations as operators over the event of their verb."""
        standing = self._tense(token)
        operator = _AUXILIARY.get(standing)
        if operator is None or proto.temporality in ("future", "hypothetical"):
            return [proto]
        rule = self._rule(operator, proto)
        if rule is None:
            return [proto]
        filled = Fillers(frame=proto.frame, trigger=token, words=(), roles={})
        outer = self._derive(filled, proto, rule, {role: list(heads) for role, heads in proto.roles.items()})
        outer.trigger, outer.frame, outer.polarity = proto.trigger, proto.frame, rule.polarity
        return [outer]

    def _tense(self, token: int) -> str:
        """ "future", "future negative" or "" for a verb, by its auxiliaries, also those of the verb it is coordinated to."""
        sent, verb = self.sent, token
        for _ in range(3):
            words = sent.slots.auxiliaries(verb)
            effects = {sent.ontology.lexicon.status.get(("verb", sent.tree.lemma[w])) for w in words}
            reported = (
                "hypothetical" in effects
                and sent.slots.is_reported(verb)
                and any(sent.tree.lower[w] in ("would", "'d") for w in words)
            )
            if "future" in effects or reported:
                return "future negative" if sent.slots.negated(verb) or sent.slots.negated(token) else "future"
            upper = sent.slots.coordinated_to(verb)
            if upper is None or words:
                break
            verb = upper
        return "future" if sent.slots.going_to(token) else ""


def _negate(inner: str | None, rule: str | None) -> str | None:
    if rule == "negative" and inner == "negative":
        return "positive"
    return rule or inner


def _lighter(proto: Proto, factor: float) -> Proto:
    return replace(proto, weight=proto.weight * factor)
