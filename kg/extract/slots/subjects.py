"""Who stands before a verb, written or understood: relative clauses, control, raising, participles, coordination."""

from kg.extract.slots.compounds import RELATIVE, Compounds
from kg.extract.tree import Tree
from kg.lexicon import Control

_FINITE = ("VBD", "VBZ", "VBP", "MD")


class Subjects(Compounds):
    """The subjects of verbs, each worked out once."""

    def __init__(self, tree: Tree, control: Control) -> None:
        super().__init__(tree)
        self.control = control
        self._subjects: dict[int, list[int]] = {}
        self._quoted: frozenset[int] | None = None

    def _surface_subject(self, verb: int) -> list[int]:
        """Who stands before the verb, written or understood."""
        if verb in self._subjects:
            return self._subjects[verb]
        self._subjects[verb] = []  # a loop in the chain ends here
        found = self._subjects[verb] = self._find_subject(verb)
        return found

    def _find_subject(self, verb: int) -> list[int]:
        tree, dep, head = self.tree, self.tree.dep[verb], self.tree.head[verb]
        own = self.kids(verb, "nsubj", "nsubjpass")
        if own:
            resolved = [token for each in own if (token := self._relative_head(each, verb)) is not None]
            if len(resolved) == 1 and resolved != own and tree.lower[resolved[0]] == "those":
                resolved = self._members(resolved[0]) or resolved  # "among *those* who backed it was *the union*"
            return self._spread_all(resolved)
        if self.kids(verb, "expl", "csubj"):
            return []
        if dep == "ccomp" and tree.dep[head] == "relcl" and self._is_told_inside(verb, head):
            return self.spread(tree.head[head])
        active = tree.tag[verb] in ("VBD", "VBZ", "VBP") or (tree.tag[verb] == "VBN" and self.under(verb, "dobj"))
        if active and dep in ("ROOT", "ccomp"):  # "Sweden suspended aid": taken for an adverb
            return self._spread_all(
                [c for c in self.kids(verb, "npadvmod", "nmod", "compound") if tree.pos[c] == "PROPN" and c < verb]
            )
        if (upper := self.agreeing(verb)) is not None:
            return self._surface_subject(upper)
        if dep == "conj":
            return self._surface_subject(head) if tree.pos[head] in ("VERB", "AUX") else self._of_predicate(head)
        if dep in ("acl", "amod"):
            return self._of_acl(verb, head)
        if dep == "relcl" and self.is_infinitive(verb) and tree.dep[head] == "attr" and self._is_cleft(tree.head[head]):
            return []  # "it would be madness to attack Iran"
        if dep == "relcl":
            return [] if self._gap_is_object(verb) else self.spread(head)
        if dep == "advcl" and tree.pos[head] == "NOUN" and self.is_infinitive(verb):
            return self._for_whom(verb, head)
        if dep in ("xcomp", "ccomp", "oprd"):
            return [] if self.is_told_command(verb) else self._controller(verb, head)
        if dep == "advcl" and tree.pos[head] in ("VERB", "AUX"):
            if self.is_told_command(verb):
                return []
            if self.is_of_others(head) and self.is_infinitive(verb) and self.under(head, "dobj"):
                return []  # "foiled a plot to kill him"
            called = self._called_on(head) if self.is_infinitive(verb) else []
            if self.is_infinitive(verb) and tree.lemma[head] in self.control.directing:
                called = self.kids(head, "dobj", "nsubjpass")
            marked = self.has(verb, "mark", "advmod")  # "were held while investigating it"
            if (
                tree.tag[verb] == "VBG"
                and verb > head
                and not marked
                and self.is_passive(head)
                and self.has(verb, "dobj")
            ):
                return self._agents(head)  # "was hurt when it crashed, killing its pilot": not who was hurt
            return self._spread_all(called) or self._surface_subject(head)
        if dep == "advcl" and tree.pos[head] == "ADJ":
            return self._of_predicate(head)
        # "charged two men with *spying* for China", where the parser takes the deed for a thing
        if dep == "pcomp" or (dep == "pobj" and tree.tag[verb] == "VBG" and tree.children[verb]):
            return self._of_pcomp(head)
        return []

    def agreeing(self, verb: int) -> int | None:
        """The verb above that a coordinated one goes with by its form: "*said* he has left and *warned* that ..."."""
        tree = self.tree
        first = tree.head[verb]
        while tree.dep[first] == "conj" and tree.pos[first] in ("VERB", "AUX"):
            first = tree.head[first]
        if tree.dep[verb] != "conj" or self.kids(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
            return None
        if tree.pos[first] not in ("VERB", "AUX") or tree.dep[first] not in ("ccomp", "relcl", "advcl", "pcomp"):
            return None
        form, inner = tree.tag[verb], self._form(first)
        if form == "VB" and inner in ("VBZ", "VBD"):
            form = "VBP"  # a bare verb goes with neither "has" nor "had"
        if form not in _FINITE or inner in (form, ""):
            return None
        upper = tree.head[first]
        while tree.pos[upper] not in ("VERB", "AUX") and tree.head[upper] != upper:
            upper = tree.head[upper]
        return upper if self._form(upper) == form and self._surface_subject(upper) else None

    def _form(self, verb: int) -> str:
        """The tag of the finite word of a verb group; "" without one."""
        tags = [self.tree.tag[t] for t in (*self.kids(verb, "aux", "auxpass"), verb)]
        return next((tag for tag in tags if tag in _FINITE), "")

    def _relative_head(self, token: int, verb: int) -> int | None:
        """The noun that a relative pronoun stands for; the token itself where it is no relative pronoun."""
        tree = self.tree
        if tree.tag[token] not in RELATIVE and not (tree.lower[token] == "that" and tree.dep[verb] == "relcl"):
            return token
        above = tree.head[verb]
        if tree.dep[verb] == "ccomp" and tree.lemma[above] == "be" and self._is_cleft(above):
            return next((n for n in self.kids(above, "attr") if n < token), None)  # "it was *Moscow* that"
        clause = verb
        while tree.dep[clause] in ("conj", "xcomp", "ccomp") and tree.pos[tree.head[clause]] in ("VERB", "AUX"):
            clause = tree.head[clause]
        return tree.head[clause] if tree.dep[clause] == "relcl" else None

    def _is_cleft(self, copula: int) -> bool:
        return any(self.tree.lower[s] == "it" for s in self.kids(copula, "nsubj"))

    def _of_acl(self, verb: int, noun: int) -> list[int]:
        """The understood subject of a participle or infinitive that hangs on a noun."""
        tree = self.tree
        if tree.pos[noun] not in ("NOUN", "PROPN", "PRON", "NUM"):
            return []
        if tree.tag[verb] == "VBG" and (above := self._verb_of_day(noun)) is not None:
            return self._surface_subject(above)  # "was hit for a third *day*, killing nine"
        if any(tree.tag[aux] == "TO" for aux in self.under(verb, "aux")):
            # "a plan to attack", "its refusal to talk": whose plan it is
            return self._for_whom(verb, noun) or self.bearer(noun)
        doing = [] if tree.tag[verb] != "VBG" or tree.dep[verb] != "acl" else self._before(verb, noun, "of")
        if doing:
            return doing  # "the prospect of *the Taliban* returning"
        if tree.lower[noun] == "those" and (members := self._members(noun)):
            return self._spread_all(members)
        return self.spread(noun) if tree.dep[verb] == "acl" else [noun]

    def _verb_of_day(self, noun: int) -> int | None:
        """The verb that a time is told of: a day does nothing."""
        tree = self.tree
        above = tree.head[noun]
        if not any(first <= noun < end and (label == "DATE" or label == "TIME") for first, end, label in tree.ents):
            return None
        above = tree.head[above] if tree.dep[noun] == "pobj" else above
        return above if tree.pos[above] == "VERB" else None

    def _for_whom(self, verb: int, noun: int) -> list[int]:
        """Who is to do it: "calls for *the minister* to resign", "calls on *him* to resign"."""
        first, lemma = min([verb, *self.under(verb, "aux")]), self.tree.lemma[noun]
        called = ("for", "on", "to") if lemma in self.control.calls or lemma in self.control.directing else ("for",)
        return next((found for word in called if (found := self._before(first, noun, word))), [])

    def _before(self, token: int, noun: int, word: str) -> list[int]:
        """Who stands in a noun's phrase with this preposition right before a token."""
        tree = self.tree
        found = [p for p in self.under(noun, "prep") if tree.lower[p] == word and max(tree.subtree(p)) == token - 1]
        return self._spread_all([each for prep in found for each in self.under(prep, "pobj")])

    def bearer(self, noun: int) -> list[int]:
        """Whose a noun is: its possessor, or the subject of the verb it is object of, where that may be one's own deed."""
        tree = self.tree
        others = tree.dep[noun] not in ("nsubj", "nsubjpass")  # where its verb would give it to somebody else
        if own := self.under(noun, "poss") or (self.made_by(noun, self.control.asked) if others else []):
            return self._spread_all(own)
        governor = tree.head[noun]
        if self.is_of_others(governor) and (tree.lemma[governor], tree.lemma[noun]) not in self.control.told:
            return []  # "condemned any attempt to topple it", but "resisted calls to leave"
        if tree.dep[noun] in ("dobj", "attr", "oprd") and tree.pos[governor] in ("VERB", "AUX"):
            return self._surface_subject(governor)
        verb = tree.head[governor]
        if tree.dep[noun] != "pobj" or tree.dep[governor] != "prep" or tree.pos[verb] not in ("VERB", "AUX"):
            return []
        if tree.lower[governor] != "of" or tree.lemma[verb] in self.control.boasting:
            return self._surface_subject(verb)
        charged = (
            tree.lemma[verb] in self.control.charges
        )  # "accused *Iran* of plots", but "warned of plots to kill him"
        return self._of_pcomp(governor) if charged else []

    def is_of_others(self, verb: int) -> bool:
        """Whether the deed that a verb has as its object is not its subject's own: "condemned", "foiled", "discussed"."""
        return self.tree.pos[verb] == "VERB" and self.tree.lemma[verb] in self.control.of_others

    def _of_predicate(self, predicate: int) -> list[int]:
        """The subject of a predicate adjective or noun ("X is ready")."""
        tree = self.tree
        governor = tree.head[predicate]
        if tree.dep[predicate] in ("acomp", "attr", "oprd", "ROOT", "xcomp") and tree.pos[governor] in ("VERB", "AUX"):
            if tree.dep[predicate] == "oprd" and (
                (objects := self.kids(governor, "dobj")) or self.kids(governor, "nsubj")
            ):
                return self._spread_all(objects)  # "called *him* a liar", never the one who calls
            return self._surface_subject(governor)
        if tree.dep[predicate] == "conj":
            return self._of_predicate(governor)
        return []

    def _controller(self, verb: int, governor: int) -> list[int]:
        """The understood subject of a complement clause."""
        tree = self.tree
        if tree.pos[governor] in ("VERB", "AUX"):
            objects = self.kids(governor, "dobj", "dative")
            objects = [o for o in objects if tree.pos[o] != "ADP"] or self._called_on(governor)
            if objects and tree.lemma[governor] not in self.control.keeping and tree.dep[verb] != "ccomp":
                return self._spread_all(objects)
            return self._surface_subject(governor)
        if tree.pos[governor] == "ADJ":
            return self._of_predicate(governor)
        return self.bearer(governor) if tree.pos[governor] == "NOUN" else []

    def _is_told_inside(self, verb: int, teller: int) -> bool:
        """Whether a clause tells of the noun that it hangs on, by somebody's word: "12 men *it said* had attacked a base"."""
        tree = self.tree
        bare = tree.dep[teller] == "relcl" and teller < verb and not self.has(verb, "mark")
        return bare and bool(self._form(verb)) and self._gap_is_object(teller) and not self.under(teller, "dobj")

    def _called_on(self, verb: int) -> list[int]:
        """Who is to do it in "called on Israel to", "appealed to the court to"."""
        lower, calls = self.tree.lower, self.tree.lemma[verb] in self.control.calls
        preps = [p for p in self.under(verb, "prep") if lower[p] in ("on", "upon", "to", "with")] if calls else []
        return [called for prep in preps for called in self.under(prep, "pobj")]

    def _of_pcomp(self, prep: int) -> list[int]:
        """The understood subject of a gerund behind a preposition ("accused A of attacking B")."""
        tree = self.tree
        governor = tree.head[prep]
        if tree.pos[governor] in ("VERB", "AUX"):
            if tree.lower[prep] in ("of", "for", "from", "into", "with", "against"):
                objects = self.kids(governor, "dobj")
                if self.is_passive(governor):
                    return self._surface_subject(governor)
                if objects:
                    return self._spread_all(objects)
            return self._surface_subject(governor)
        if tree.dep[governor] == "dobj" and tree.lemma[tree.head[governor]] in self.control.charges:
            return self.spread(governor)  # "accused *the rebels* of holding nuns": "of" hung on the rebels
        if tree.pos[governor] == "NOUN":
            return self.bearer(governor)
        if tree.pos[governor] == "ADV" and tree.pos[tree.head[governor]] in ("VERB", "AUX"):  # "far from condemning it"
            return self._surface_subject(tree.head[governor])
        return self._of_predicate(governor) if tree.pos[governor] == "ADJ" else []
