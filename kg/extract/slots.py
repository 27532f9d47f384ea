"""Logical arguments of verbs, nouns and adjectives: the only place that knows dependency labels.

Active and passive, relative and reduced relative, control and raising, coordination of verbs and of arguments come out as
the same slots. Labels are those of spaCy's English pipelines (ClearNLP style).
"""

from dataclasses import dataclass, field

from kg.extract.tree import Tree

_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "agree", "offer", "swear"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


@dataclass(slots=True)
class Arguments:
    """Heads (token numbers) by slot. `near` holds prepositions found one step away, used when the word has none of its own."""

    subject: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    indirect: list[int] = field(default_factory=list)
    possessor: list[int] = field(default_factory=list)
    modifier: list[int] = field(default_factory=list)
    holder: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    clause: list[int] = field(default_factory=list)
    speaker: list[int] = field(default_factory=list)
    oblique: dict[str, list[int]] = field(default_factory=dict)
    near: dict[str, list[int]] = field(default_factory=dict)
    particles: set[str] = field(default_factory=set)
    passive: bool = False


class Slots:
    """The arguments of every word of a tree, worked out when asked for and kept."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._memo: dict[int, Arguments] = {}
        self._subjects: dict[int, list[int]] = {}

    def of(self, token: int) -> Arguments:
        """The logical arguments of a verb, noun or adjective."""
        found = self._memo.get(token)
        if found is None:
            found = self._memo[token] = self._read(token)
        return found

    def _read(self, token: int) -> Arguments:
        pos = self.tree.pos[token]
        if pos in ("VERB", "AUX"):
            return self._verb(token)
        if pos == "ADJ" and not self._is_predicate_noun(token):
            return self._adjective(token)
        return self._noun(token)

    def _is_predicate_noun(self, token: int) -> bool:
        return self.tree.dep[token] in ("dobj", "pobj", "nsubj", "nsubjpass", "compound")

    # ---- small helpers

    def kids(self, token: int, *labels: str) -> list[int]:
        """Children with one of the labels."""
        dep = self.tree.dep
        return [child for child in self.tree.children[token] if dep[child] in labels]

    def spread(self, token: int) -> list[int]:
        """A head with everything coordinated to it, in text order."""
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(
                c for c in self.kids(current, "conj") if self.tree.pos[c] != "VERB" or self.tree.pos[current] == "VERB"
            )
            stack.extend(self._listed(current))
        return sorted(found)

    def _listed(self, token: int) -> list[int]:
        """The second of a list of names that the parser took for an apposition ("Chad, Mali, Niger and Benin")."""
        tree = self.tree
        if tree.pos[token] != "PROPN":
            return []
        return [
            c
            for c in self.kids(token, "appos")
            if tree.pos[c] == "PROPN" and self.kids(c, "conj") and tree.words[c - 1] != "("
        ]

    def _spread_all(self, tokens: list[int]) -> list[int]:
        return [each for token in tokens for each in self.spread(token)]

    def is_passive(self, verb: int) -> bool:
        """Whether the surface subject of the verb is its logical object."""
        tree = self.tree
        if self.kids(verb, "nsubjpass", "auxpass", "csubjpass"):
            return True
        if tree.tag[verb] != "VBN" or self.kids(verb, "aux"):
            return False
        if tree.dep[verb] in ("acl", "amod", "advcl"):
            return not self.kids(verb, "nsubj")
        if tree.dep[verb] == "conj" and not self.kids(verb, "nsubj"):
            return self.is_passive(tree.head[verb])
        return bool(self.kids(verb, "agent"))

    # ---- what stands around a verb

    def auxiliaries(self, verb: int) -> list[int]:
        """The auxiliary verbs of a verb."""
        return self.kids(verb, "aux", "auxpass")

    def negated(self, token: int) -> bool:
        """Whether "not", "never" or "no" stands at the word itself."""
        tree = self.tree
        return bool(self.kids(token, "neg")) or any(tree.lower[d] == "no" for d in self.kids(token, "det"))

    def coordinated_to(self, token: int) -> int | None:
        """The earlier conjunct that a word hangs on, where it has no subject of its own."""
        if self.tree.dep[token] == "conj" and not self.kids(token, "nsubj", "nsubjpass"):
            return self.tree.head[token]
        return None

    def going_to(self, verb: int) -> bool:
        """Whether the verb stands under "is going to"."""
        tree, upper = self.tree, self.tree.head[verb]
        return tree.dep[verb] == "xcomp" and tree.lower[upper] == "going" and bool(self.auxiliaries(upper))

    def satellites(self, token: int) -> list[int]:
        """The small words at a word: auxiliaries, adverbs, adjectives, also those of the noun or verb it stands by."""
        return self.kids(token, "aux", "auxpass", "advmod", "amod", "neg", "det")

    def tense(self, token: int) -> str:
        """past, ongoing or future, by the verb's own form or that of the nearest finite verb above it."""
        tree, current = self.tree, token
        for _ in range(8):
            if tree.pos[current] in ("VERB", "AUX"):
                tags = [tree.tag[current], *(tree.tag[a] for a in self.auxiliaries(current))]
                if tree.tag[current] == "VBG" and set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
                if "VBD" in tags or "VBN" in tags:
                    return "past"
                if set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
            if tree.head[current] == current:
                break
            current = tree.head[current]
        return "past"

    def link(self, token: int) -> str:
        """How a word hangs on the one above: clause, infinitive, purpose, condition, participle, conjunct, relative or ""."""
        tree, dep = self.tree, self.tree.dep[token]
        marks = {tree.lower[c] for c in self.kids(token, "mark", "advmod") if c < token}
        if marks & {"if", "unless", "whether"}:
            return "condition"
        to = any(tree.tag[a] == "TO" for a in self.kids(token, "aux"))
        if dep == "conj":
            return "conjunct"
        if dep == "advcl":
            return "purpose" if to else "adverbial"
        if dep in ("xcomp", "acl", "oprd"):
            return "infinitive" if to else ("participle" if dep != "acl" else "")
        if dep == "ccomp":
            return "infinitive" if to and not self.kids(token, "nsubj") else "clause"
        if dep in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "pcomp", "attr"):
            return "argument"
        return "relative" if dep == "relcl" else ""

    def is_subject(self, token: int) -> bool:
        """Whether a noun is the surface subject of a verb."""
        return self.tree.dep[token] in ("nsubj", "nsubjpass")

    def is_definite(self, token: int) -> bool:
        """Whether "the", "this" or "that" stands before the noun."""
        return any(self.tree.lower[d] in ("the", "this", "that") for d in self.kids(token, "det"))

    def inside_name(self, token: int) -> bool:
        """Whether a noun is only part of a longer name or compound."""
        return self.tree.dep[token] in ("compound", "nmod") and self.tree.pos[self.tree.head[token]] in (
            "NOUN",
            "PROPN",
        )

    def is_modifier(self, token: int) -> bool:
        """Whether a word stands before a noun as its adjective or compound part."""
        return self.tree.dep[token] in ("amod", "compound", "nmod", "npadvmod", "advmod", "poss")

    def brackets(self, token: int) -> list[int]:
        """Short forms in brackets behind a name: "(MDC)"."""
        tree, count = self.tree, len(self.tree.words)
        found = []
        for child in self.kids(token, "appos", "nmod"):
            if 0 < child < count - 1 and tree.words[child - 1] == "(" and tree.words[child + 1] == ")":
                found.append(child)
        return found

    def clause_subjects(self, token: int) -> list[int]:
        """The subjects of the clause that a word stands in."""
        current = token
        for _ in range(8):
            if self.tree.pos[current] in ("VERB", "AUX") and current != token:
                return [s for s in self._surface_subject(current) if s != token]
            if self.tree.head[current] == current:
                break
            current = self.tree.head[current]
        return []

    def said_clause(self, cue: int) -> int | None:
        """The clause that a verb or adjective of saying governs, with its own subject or verb form."""
        clauses = [c for c in self.kids(cue, "ccomp") if self.tree.pos[c] not in ("PUNCT",)]
        return clauses[0] if clauses else None

    def content(self, clause: int, cue: int) -> list[int]:
        """The tokens of a content clause, without those of its cue."""
        below = set(self.tree.subtree(clause))
        return sorted(below - {cue})

    def is_parenthetical(self, cue: int) -> bool:
        """Whether a verb of saying is inserted into the sentence that it reports."""
        return self.tree.dep[cue] == "parataxis"

    def sentence_without(self, token: int) -> list[int]:
        """The sentence of a token but for the token's own phrase."""
        first, end = self.tree.sentences[self.tree.sentence[token]]
        out = set(self.tree.subtree(token))
        return [t for t in range(first, end) if t not in out]

    def below_preposition(self, token: int) -> list[int]:
        """The objects of "according to"."""
        return [p for prep in self.kids(token, "prep") for p in self.kids(prep, "pobj")] or self.kids(token, "pobj")

    def that_clause(self, noun: int) -> int | None:
        """The that-clause on a noun of saying."""
        for clause in self.kids(noun, "acl", "ccomp", "relcl"):
            if any(self.tree.lower[m] == "that" and self.tree.dep[m] == "mark" for m in self.tree.children[clause]):
                return clause
        return None

    def bearer(self, noun: int) -> list[int]:
        """Whose a noun is: its possessor, or the subject of its verb."""
        return self._bearer(noun)

    def doer_of_object(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is object of ("the court issued *a warrant*")."""
        governor = self.tree.head[noun]
        if self.tree.dep[noun] == "dobj" and self.tree.pos[governor] == "VERB":
            return self._surface_subject(governor) if not self.is_passive(governor) else self._agents(governor)
        return []

    def is_infinitive(self, verb: int) -> bool:
        """Whether "to" stands before the verb."""
        return any(self.tree.tag[a] == "TO" for a in self.kids(verb, "aux"))

    def is_reported(self, verb: int) -> bool:
        """Whether the verb heads a clause under a verb in the past ("said it would")."""
        current = verb
        while self.tree.dep[current] in ("conj", "xcomp") and self.tree.head[current] != current:
            current = self.tree.head[current]
        upper = self.tree.head[current]
        return self.tree.dep[current] == "ccomp" and self.tree.tag[upper] in ("VBD", "VBN")

    def own_subject(self, verb: int) -> list[int]:
        """The subject written in the clause of a verb itself."""
        return self.kids(verb, "nsubj", "nsubjpass")

    def below(self, verb: int) -> list[int]:
        """Objects of prepositions of place behind a verb, down to its infinitives but into no other clause, in text order."""
        tree, found, stack = self.tree, [], [verb]
        while stack:
            current = stack.pop()
            for child in tree.children[current]:
                if tree.dep[child] in ("ccomp", "relcl", "conj", "nsubj", "parataxis") or (
                    tree.dep[child] == "advcl" and tree.tag[child] != "VB"
                ):
                    continue
                if tree.dep[child] == "pobj" and tree.lower[current] in (
                    "in",
                    "at",
                    "into",
                    "near",
                    "across",
                    "inside",
                    "to",
                    "of",
                    "on",
                    "from",
                    "for",
                    "with",
                ):
                    found.append(child)
                stack.append(child)
        return sorted(h for h in found if h > verb)

    def included(self, noun: int) -> int | None:
        """The token "including" (or "such as") that a noun, or the list it stands in, hangs on."""
        tree, current = self.tree, noun
        for _ in range(6):
            upper = tree.head[current]
            if tree.dep[current] == "pobj" and tree.lower[upper] in ("including", "include", "as"):
                return upper if tree.lower[upper] != "as" or tree.lower[upper - 1] == "such" else None
            if tree.dep[current] not in ("appos", "conj") or upper == current:
                return None
            current = upper
        return None

    def meeting_subject(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is the setting of ("A, in talks with B, said")."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.lower[prep] in ("in", "during", "at", "after", "before"):
            verb = self.tree.head[prep]
            if self.tree.pos[verb] == "VERB":
                return self._surface_subject(verb)
            return [verb] if self.tree.pos[verb] in ("PROPN", "NOUN", "PRON") else []
        return []

    def reporters(self, token: int) -> list[int]:
        """Who says the clause that a word stands in."""
        current = token
        for _ in range(6):
            upper = self.tree.head[current]
            if self.tree.dep[current] == "ccomp" and self.tree.pos[upper] == "VERB":
                return self._surface_subject(upper)
            if upper == current:
                return []
            current = upper
        return []

    def told_of(self, verb: int) -> list[int]:
        """The subjects of what a participle adds to a verb ("offered refuge, saying that X was welcome")."""
        said = [c for c in self.kids(verb, "advcl") if self.tree.tag[c] == "VBG" and c > verb]
        return [s for c in said for clause in self.kids(c, "ccomp") for s in self.kids(clause, "nsubj", "nsubjpass")]

    def upper_noun(self, noun: int) -> int | None:
        """The noun that a noun modifies by a prepositional phrase ("an interview with X": interview)."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.pos[self.tree.head[prep]] == "NOUN":
            return self.tree.head[prep]
        return None

    def covers_sentence(self, tokens: frozenset[int]) -> bool:
        """Whether tokens hold the whole of a sentence or more."""
        return any(
            all(t in tokens or not self.tree.words[t][0].isalnum() for t in range(a, b)) for a, b in self.tree.sentences
        )

    def steps_to(self, token: int, targets: set[int]) -> int | None:
        """How many steps up from a token one of the targets stands, with no other clause between; None where none does."""
        current = token
        for step in range(10):
            if current in targets:
                return step
            upper = self.tree.head[current]
            if upper == current:
                return None
            if self.tree.dep[current] in ("ccomp", "relcl", "advcl", "conj") and self.tree.pos[current] in (
                "VERB",
                "AUX",
            ):
                return None
            current = upper
        return None

    def asked(self, token: int) -> bool:
        """Whether the sentence ends in a question mark."""
        first, end = self.tree.sentences[self.tree.sentence[token]]
        return any(self.tree.words[t] == "?" for t in range(max(first, end - 2), end))

    # ---- verbs

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
            resolved = [self._relative_head(token, verb) for token in own]
            return self._spread_all([token for token in resolved if token is not None])
        if self.kids(verb, "expl", "csubj"):
            return []
        if tree.tag[verb] in ("VBD", "VBZ", "VBP") and dep in (
            "ROOT",
            "ccomp",
        ):  # "Sweden suspended aid": taken for an adverb
            return self._spread_all(
                [c for c in self.kids(verb, "npadvmod", "nmod", "compound") if tree.pos[c] == "PROPN" and c < verb]
            )
        if dep == "conj":
            return self._surface_subject(head) if tree.pos[head] in ("VERB", "AUX") else self._of_predicate(head)
        if dep in ("acl", "amod"):
            return self._of_acl(verb, head)
        if dep == "relcl":
            return [] if self._gap_is_object(verb) else self.spread(head)
        if dep in ("xcomp", "ccomp", "oprd"):
            return self._controller(verb, head)
        if dep == "advcl" and tree.pos[head] in ("VERB", "AUX"):
            return self._surface_subject(head)
        if dep == "advcl" and tree.pos[head] == "ADJ":
            return self._of_predicate(head)
        if dep == "pcomp":
            return self._of_pcomp(verb, head)
        return []

    def _relative_head(self, token: int, verb: int) -> int | None:
        """The noun that a relative pronoun stands for; the token itself where it is no relative pronoun."""
        tree = self.tree
        if tree.tag[token] not in _RELATIVE and not (tree.lower[token] == "that" and tree.dep[verb] == "relcl"):
            return token
        clause = verb
        while tree.dep[clause] in ("conj", "xcomp", "ccomp") and tree.pos[tree.head[clause]] in ("VERB", "AUX"):
            clause = tree.head[clause]
        return tree.head[clause] if tree.dep[clause] == "relcl" else None

    def _of_acl(self, verb: int, noun: int) -> list[int]:
        """The understood subject of a participle or infinitive that hangs on a noun."""
        tree = self.tree
        if tree.pos[noun] not in ("NOUN", "PROPN", "PRON", "NUM"):
            return []
        if any(tree.tag[aux] == "TO" for aux in self.kids(verb, "aux")):
            return self._bearer(noun)  # "a plan to attack", "its refusal to talk": whose plan it is
        return self.spread(noun) if tree.dep[verb] == "acl" else [noun]

    def _bearer(self, noun: int) -> list[int]:
        """Whose a noun is: its possessor, or the subject of the verb it is object of."""
        tree = self.tree
        own = self.kids(noun, "poss")
        if own:
            return self._spread_all(own)
        governor = tree.head[noun]
        if tree.dep[noun] in ("dobj", "attr", "oprd") and tree.pos[governor] in ("VERB", "AUX"):
            return self._surface_subject(governor)
        if (
            tree.dep[noun] == "pobj"
            and tree.dep[governor] == "prep"
            and tree.pos[tree.head[governor]] in ("VERB", "AUX")
        ):
            return self._surface_subject(tree.head[governor])
        return []

    def _of_predicate(self, predicate: int) -> list[int]:
        """The subject of a predicate adjective or noun ("X is ready")."""
        tree = self.tree
        governor = tree.head[predicate]
        if tree.dep[predicate] in ("acomp", "attr", "oprd", "ROOT", "xcomp") and tree.pos[governor] in ("VERB", "AUX"):
            if tree.dep[predicate] == "oprd" and (objects := self.kids(governor, "dobj")):
                return self._spread_all(objects)
            return self._surface_subject(governor)
        if tree.dep[predicate] == "conj":
            return self._of_predicate(governor)
        return []

    def _controller(self, verb: int, governor: int) -> list[int]:
        """The understood subject of a complement clause."""
        tree = self.tree
        if tree.pos[governor] in ("VERB", "AUX"):
            objects = self.kids(governor, "dobj", "dative")
            objects = [o for o in objects if tree.pos[o] != "ADP"]
            if objects and tree.lemma[governor] not in _SUBJECT_CONTROL and tree.dep[verb] != "ccomp":
                return self._spread_all(objects)
            return self._surface_subject(governor)
        if tree.pos[governor] == "ADJ":
            return self._of_predicate(governor)
        return self._bearer(governor) if tree.pos[governor] == "NOUN" else []

    def _of_pcomp(self, verb: int, prep: int) -> list[int]:
        """The understood subject of a gerund behind a preposition ("accused A of attacking B")."""
        tree = self.tree
        governor = tree.head[prep]
        if tree.pos[governor] in ("VERB", "AUX"):
            if tree.lower[prep] in ("of", "for", "from", "into", "with"):
                objects = self.kids(governor, "dobj")
                if self.is_passive(governor):
                    return self._surface_subject(governor)
                if objects:
                    return self._spread_all(objects)
            return self._surface_subject(governor)
        if tree.pos[governor] == "NOUN":
            return self._bearer(governor)
        return self._of_predicate(governor) if tree.pos[governor] == "ADJ" else []

    def _gap_is_object(self, verb: int) -> bool:
        return bool(self.kids(verb, "nsubj", "nsubjpass"))

    def _verb(self, verb: int) -> Arguments:
        tree, found = self.tree, Arguments(passive=self.is_passive(verb))
        surface = self._surface_subject(verb)
        objects = self._objects(verb)
        if found.passive:
            found.subject = self._agents(verb)
            found.object = surface
            if objects:  # "was given a deadline"
                found.indirect, found.object = surface, objects
        else:
            found.subject, found.object = surface, objects
            if tree.pos[verb] == "AUX" and tree.lemma[verb] == "be":
                found.object = []
        for dative in self.kids(verb, "dative"):
            target = self.kids(dative, "pobj") if tree.pos[dative] == "ADP" else [dative]
            found.indirect += self._spread_all(target)
        found.oblique = self._obliques(verb)
        found.near = self._near_verb(verb, found.object)
        found.particles = {
            tree.lower[c] for c in tree.children[verb] if tree.dep[c] in ("prt", "advmod", "prep", "advcl") and c > verb
        }
        found.clause = self._clauses(verb)
        found.holder = surface if tree.pos[verb] == "AUX" else []
        return found

    def _objects(self, verb: int) -> list[int]:
        tree = self.tree
        own = self.kids(verb, "dobj")
        if own:
            resolved = [self._relative_head(token, verb) for token in own]
            return self._spread_all([token for token in resolved if token is not None])
        if self.is_passive(verb):
            return []
        if (
            tree.dep[verb] == "relcl"
            and self._gap_is_object(verb)
            and not self.kids(verb, "ccomp", "attr", "acomp", "prep")
        ):
            return self.spread(tree.head[verb])
        for other in self.kids(verb, "conj"):  # "attacked and destroyed the convoy"
            between = [
                c for c in tree.children[verb] if verb < c < other and tree.dep[c] not in ("cc", "punct", "advmod")
            ]
            if tree.pos[other] == "VERB" and not between and not self.kids(other, "nsubj", "nsubjpass"):
                return self._objects(other)
        return []

    def _agents(self, verb: int) -> list[int]:
        """The "by" phrase of a passive, also where the parser calls it a plain preposition."""
        agents = [p for by in self.kids(verb, "agent") for p in self.kids(by, "pobj")]
        if not agents:
            agents = [p for by in self.kids(verb, "prep") if self.tree.lower[by] == "by" for p in self.kids(by, "pobj")]
        return self._spread_all(agents)

    def _obliques(self, token: int) -> dict[str, list[int]]:
        """Preposition -> heads, of the word's own prepositions; chains such as "out of" under both words."""
        tree, found = self.tree, {}  # type: ignore[var-annotated]
        stack = [(prep, tree.lower[prep]) for prep in self.kids(token, "prep", "agent", "prt", "dative")]
        while stack:
            prep, name = stack.pop(0)
            for child in tree.children[prep]:
                if tree.dep[child] in ("pobj", "pcomp"):
                    found.setdefault(name, []).extend(self.spread(child))
                elif tree.dep[child] == "prep" or (tree.dep[child] == "conj" and tree.pos[child] == "ADP"):
                    stack.append((child, tree.lower[child]))
        return found

    def _near_verb(self, verb: int, objects: list[int]) -> dict[str, list[int]]:
        """Prepositions in the objects of a verb ("sent [aid to Fiji]"), at most three steps down."""
        found: dict[str, list[int]] = {}
        level = list(objects)
        for _ in range(3):
            below: list[int] = []
            for token in level:
                for prep, heads in (*self._obliques(token).items(), *self._participles(token)):
                    found.setdefault(prep, []).extend(h for h in heads if h not in found.get(prep, ()))
                    below += heads
            level = below
        return found

    def _participles(self, noun: int) -> list[tuple[str, list[int]]]:
        """The prepositions of passive participles on a noun ("sanctions imposed on Iran")."""
        clauses = [c for c in self.kids(noun, "acl") if self.tree.tag[c] == "VBN"]
        return [pair for clause in clauses for pair in self._obliques(clause).items() if pair[0] != "by"]

    def _clauses(self, token: int) -> list[int]:
        """Heads of complement clauses and infinitives, with coordinated ones."""
        found = []
        for clause in self.kids(token, "xcomp", "ccomp", "oprd", "pcomp"):
            found += self.spread(clause)
        for clause in self.kids(token, "advcl"):  # the parser often takes "to" clauses for purpose
            if any(self.tree.tag[aux] == "TO" for aux in self.kids(clause, "aux")) and clause > token:
                found += self.spread(clause)
        return found

    # ---- nouns and adjectives

    def _noun(self, noun: int) -> Arguments:
        tree, found = self.tree, Arguments()
        found.possessor = self._spread_all(self.kids(noun, "poss"))
        for child in self.kids(noun, "compound", "amod", "nmod", "npadvmod", "nounmod"):
            found.modifier += self._modifier(child)
        found.oblique = self._obliques(noun)
        found.near = self._near_noun(noun)
        found.subject = self._agents(noun)
        for clause in self.kids(noun, "acl"):  # "threats made by the junta"
            found.subject += self._agents(clause) if tree.tag[clause] == "VBN" else []
        found.clause = [
            each
            for c in self.kids(noun, "acl", "ccomp", "xcomp", "relcl")
            if self._is_complement(c)
            for each in self.spread(c)
        ]
        found.holder = self._holders(noun)
        found.head = [noun]
        return found

    def _is_complement(self, clause: int) -> bool:
        """Whether a clause on a noun says what the noun is about ("plan to attack", "claim that ...")."""
        tree = self.tree
        if tree.dep[clause] in ("ccomp", "xcomp"):
            return True
        return any(
            tree.tag[c] == "TO" or (tree.dep[c] == "mark" and tree.lower[c] == "that") for c in tree.children[clause]
        )

    def _modifier(self, token: int) -> list[int]:
        """A noun's modifier with what it hides: "US-led" gives US, "US-Venezuela" both."""
        tree = self.tree
        if tree.tag[token] in ("VBN", "VBD", "JJ") and tree.pos[token] in ("VERB", "ADJ"):
            inner = [c for c in self.kids(token, "npadvmod", "compound", "nsubj", "nmod") if c < token]
            if inner:
                return inner
        nested = [c for c in self.kids(token, "nmod", "compound", "amod") if tree.pos[c] in ("PROPN", "ADJ")]
        return sorted({token, *nested, *self.kids(token, "conj")})

    def _near_noun(self, noun: int) -> dict[str, list[int]]:
        """Prepositions of the verb that the noun is object of, behind the noun ("launched an attack ... on X")."""
        tree, governor = self.tree, self.tree.head[noun]
        if inside := dict(self._participles(noun)):
            return inside
        if tree.dep[noun] in ("dobj", "nsubjpass") and tree.pos[governor] == "VERB":
            found = self._obliques(governor)
            return {
                prep: [h for h in heads if h > noun or tree.dep[noun] == "nsubjpass"] for prep, heads in found.items()
            }
        if (
            tree.dep[noun] == "conj"
        ):  # "air and artillery strikes and raids on X": a later conjunct's phrase serves the earlier
            return {}
        later = {p: h for c in self.kids(noun, "conj") for p, h in self._obliques(c).items()}
        if tree.dep[noun] == "pobj" and tree.dep[governor] in ("prep", "agent"):
            return later | {p: h for p, h in self._obliques(tree.head[governor]).items() if h and min(h) > noun}
        return later

    def _holders(self, noun: int) -> list[int]:
        """What a noun is said of: copula, apposition, title."""
        tree, found = self.tree, []
        governor = tree.head[noun]
        if tree.dep[noun] in ("attr", "oprd"):
            found += self._of_predicate(noun)
        if tree.dep[noun] == "appos":
            found.append(governor)
        if tree.dep[noun] in ("compound", "nmod") and tree.pos[governor] == "PROPN" and noun < governor:
            found.append(governor)
        found += self.kids(noun, "appos")
        if tree.dep[noun] == "pobj" and tree.lower[governor] == "as":
            verb = tree.head[governor]
            if tree.pos[verb] == "VERB":
                found += (
                    self._surface_subject(verb)
                    if not self.kids(verb, "dobj")
                    else self._spread_all(self.kids(verb, "dobj"))
                )
        if tree.dep[noun] == "conj":
            found += self._holders(governor)
        return found

    def _adjective(self, token: int) -> Arguments:
        tree, found = self.tree, Arguments()
        if tree.dep[token] == "amod":
            found.head = [tree.head[token]]
        found.subject = self._of_predicate(token)
        if tree.dep[token] in ("acl", "relcl", "appos", "advcl"):
            governor = tree.head[token]
            found.subject = found.subject or (
                [governor] if tree.pos[governor] in ("NOUN", "PROPN") else self._surface_subject(governor)
            )
        found.head = found.head or found.subject
        found.oblique = self._obliques(token)
        found.clause = self._clauses(token)
        governor = tree.head[token]
        if tree.pos[governor] in ("AUX", "VERB") and tree.dep[token] in ("acomp", "oprd"):
            if not found.clause:
                found.clause = [c for c in self._clauses(governor) if c > token]
            found.near = self._obliques(governor)
        return found
