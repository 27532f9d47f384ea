"""The logical arguments of verbs, nouns and adjectives."""

from kg.extract.slots.filled import Arguments
from kg.extract.slots.phrasal import PREPOSITIONS
from kg.extract.slots.states import States
from kg.extract.tree import Tree
from kg.lexicon import Control


class Slots(States):
    """The arguments of every word of a tree, worked out when asked for and kept."""

    def __init__(self, tree: Tree, control: Control) -> None:
        super().__init__(tree, control)
        self._memo: dict[int, Arguments] = {}

    def of(self, token: int) -> Arguments:
        """The logical arguments of a verb, noun or adjective."""
        found = self._memo.get(token)
        if found is None:
            found = self._memo[token] = self._read(token)
        return found

    def phrases(self, token: int) -> dict[str, list[int]]:
        """The prepositional phrases of a word: preposition -> heads; no more is worked out where it has none."""
        return self.of(token).oblique if self.has(token, *PREPOSITIONS) else {}

    def _read(self, token: int) -> Arguments:
        pos = self.tree.pos[token]
        if self.tree.tag[token] == "MD" and self.tree.dep[token] == "aux":
            return self._modal(token)
        if pos in ("VERB", "AUX"):
            return self._verb(token)
        if pos == "ADJ" and not self._is_predicate_noun(token):
            return self._adjective(token)
        return self._noun(token)

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
        labelled = self._labelled[verb]
        for dative in labelled.get("dative", ()):
            target = self.under(dative, "pobj") if tree.pos[dative] == "ADP" else [dative]
            found.indirect += self._spread_all(target)
        found.oblique = self._obliques(verb)
        found.near = self._near_verb(found.object)
        for adverb in self.kids(verb, "advmod", "acomp", "prt"):  # "stopped short of"
            for prep, heads in self._obliques(adverb).items():
                found.near.setdefault(prep, []).extend(heads)
        found.particles = {
            tree.lower[c]
            for c in tree.children[verb]
            if tree.dep[c] in ("prt", "advmod", "prep", "advcl", "intj", "dep")
            and (c > verb or (c == verb - 1 and tree.dep[c] == "advmod"))  # "*jointly* patrol"
        } | self._hung_particles(verb)
        found.phrasal = {tree.lower[c] for c in labelled["prt"]} if "prt" in labelled else set()
        found.predicate = self._called(verb, found.object)
        owned, adjectives = self._small_clause(verb)
        found.object = found.object or owned
        found.particles |= {tree.lower[a] for a in adjectives}
        found.particles |= {tree.lower[w] for w in self.under(verb, "oprd") if w > verb and not tree.children[w]}
        found.clause = self._clauses(verb)
        found.particles |= {  # "called *for* the minister to resign"
            tree.lower[mark]
            for c in found.clause
            if self.is_infinitive(c)
            for mark in self.under(c, "mark")
            if not tree.children[mark]  # "took them *in order* to"
        }
        found.infinitive = [c for c in found.clause if self.is_infinitive(c)]
        if tree.lemma[verb] == "be" and self.has(verb, "attr"):
            found.infinitive = []  # "it was *a mistake* to arm them"
        found.holder = surface if tree.pos[verb] == "AUX" else []
        return found

    def _modal(self, token: int) -> Arguments:
        """A modal verb as a verb of its own over the clause of its main verb ("X must leave": must, of X leaving)."""
        verb = self.tree.head[token]
        return Arguments(
            subject=self._agents(verb) if self.is_passive(verb) else self._surface_subject(verb), clause=[verb]
        )

    def _small_clause(self, verb: int) -> tuple[list[int], list[int]]:
        """Object and adjective where the parser made them a clause of their own ("found him guilty", "set free 70 men")."""
        tree, after = self.tree, verb + 1
        for clause in self.kids(verb, "ccomp", "oprd", "acomp"):
            small = tree.pos[clause] == "ADJ" or tree.tag[clause] == "RP"  # "let the envoy *in*"
            if small and not self.has(clause, "aux", "mark"):
                return self._spread_all(self.kids(clause, "nsubj")), [clause]
        return [], [after] if after < len(tree.words) and tree.pos[after] == "ADJ" else []

    def _objects(self, verb: int) -> list[int]:
        tree = self.tree
        own = self.kids(verb, "dobj")
        if own:
            resolved = [self._relative_head(token, verb) for token in own]
            return self._spread_all([token for token in resolved if token is not None])
        if self.is_passive(verb):
            return []
        called = [each for each in self.under(verb, "oprd") if tree.tag[each] == "NNP" and each > verb]
        if called and not self.has(verb, "ccomp", "xcomp"):
            return self.spread(called[0])  # "called *Erdogan* on Friday": nobody is called so
        if (
            tree.dep[verb] == "relcl"
            and self._gap_is_object(verb)
            and not self.has(verb, "ccomp", "attr", "acomp")
            and not self._gap_is_elsewhere(verb)
        ):
            return self.spread(tree.head[verb])
        for noun in self.under(verb, "npadvmod"):  # "displaced 40,000 people": taken for a measure
            if noun == verb + 1 + len(self.kids(noun, "nummod", "det", "amod", "quantmod")) and not self._is_measure(
                noun
            ):
                return self.spread(noun)
        for other in self.under(verb, "conj"):  # "attacked and destroyed the convoy"
            between = [
                c for c in tree.children[verb] if verb < c < other and tree.dep[c] not in ("cc", "punct", "advmod")
            ]
            if tree.pos[other] == "VERB" and not between and not self.has(other, "nsubj", "nsubjpass"):
                return self._objects(other)
        raised = [
            c for c in self.under(verb, "ccomp") if self.is_infinitive(c) or self._is_bare(c)
        ]  # "ordered the bank to pay"
        return [each for clause in raised for each in self._spread_all(self.kids(clause, "nsubj", "nsubjpass"))]

    def _gap_is_elsewhere(self, verb: int) -> bool:
        """Whether a relative clause lacks what a preposition or "where" stands for: "the house they lived *in*", "*in which* they lived"; "whose" lacks nothing."""
        tree = self.tree
        owners = [w for s in self.kids(verb, "nsubj", "nsubjpass") for w in self.under(s, "poss")]
        if any(tree.tag[t] in ("WRB", "WP$") for t in (*tree.children[verb], *owners) if t < verb):
            return True
        preps = self.under(verb, "prep")
        asked = [head for prep in preps for head in self.under(prep, "pobj") if tree.tag[head] in ("WDT", "WP")]
        return bool(asked) or not all(self.has(prep, "pobj", "pcomp") for prep in preps)

    def contents(self, nouns: list[int]) -> list[int]:
        """What nouns say they are about: their clauses and their "of", "in" and "for" phrases ("denied claims that ...")."""
        found: list[int] = []
        for noun in nouns:
            arguments = self.of(noun)
            found += arguments.clause
            # "a bill *that would ban* the party"
            found += [
                c for c in self.under(noun, "relcl") if any(self.tree.tag[a] == "MD" for a in self.under(c, "aux"))
            ]
            found += [head for prep in ("of", "in", "for") for head in arguments.oblique.get(prep, ())]
        return found

    def _is_bare(self, verb: int) -> bool:
        """Whether a verb is a bare infinitive ("let the exiles *return*")."""
        return self.tree.tag[verb] == "VB" and not self.has(verb, "aux", "mark")

    def _near_verb(self, objects: list[int]) -> dict[str, list[int]]:
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

    def _clauses(self, token: int) -> list[int]:
        """Heads of complement clauses and infinitives, with coordinated ones."""
        found: list[int] = []
        if not self._labelled[token]:
            return found
        for clause in self.kids(token, "xcomp", "ccomp", "oprd", "pcomp"):
            found += self.spread(clause)
        for clause in self.under(token, "advcl"):  # the parser often takes "to" clauses for purpose
            if any(self.tree.tag[aux] == "TO" for aux in self.under(clause, "aux")) and clause > token:
                found += self.spread(clause)
        return found or self._said_at_a_time(token)

    def _noun(self, noun: int) -> Arguments:
        tree, found = self.tree, Arguments(near=self._near_noun(noun), holder=self._holders(noun), head=[noun])
        state = self.state(noun)
        if state is not None and not state[0]:
            found.subject = state[1]
            found.near = found.near | {tree.lower[tree.head[noun]]: [noun]}  # a frame may ask for "on strike"
        elif state is not None:
            found.near = found.near | {"against": state[1]}
        if not tree.children[noun]:
            return found
        found.possessor = self._spread_all(self.under(noun, "poss"))
        for child in self.kids(noun, "compound", "amod", "nmod", "npadvmod", "nounmod"):
            found.modifier += self._modifier(child)
        found.oblique = self._obliques(noun)
        found.subject = self._agents(noun) or self._behind(noun) or self._whose_work(noun) or found.subject
        for clause in self.under(noun, "acl"):  # "threats made by the junta", but "a truce brokered by Egypt"
            found.subject += self._agents(clause) if tree.tag[clause] == "VBN" and not self.is_of_others(clause) else []
        found.clause = [
            each
            for c in self.kids(noun, "acl", "ccomp", "xcomp", "relcl")
            if self._is_complement(c)
            for each in self.spread(c)
        ]
        return found

    def _behind(self, noun: int) -> list[int]:
        """Who is said to be behind a deed: "*rebels* were (stood) behind the attack", "the *group* behind the attack"."""
        tree, prep = self.tree, self.tree.head[noun]
        if tree.dep[noun] != "pobj" or tree.lower[prep] != "behind":
            return []
        upper = tree.head[prep]
        if tree.lemma[upper] in self.control.standing:
            return self._surface_subject(upper)
        return self.spread(upper) if tree.pos[upper] in ("NOUN", "PROPN") else []

    def _whose_work(self, noun: int) -> list[int]:
        """Who is said to have done a deed: "the attack was the *work of rebels*"."""
        tree = self.tree
        if tree.dep[noun] != "nsubj" or tree.lemma[tree.head[noun]] != "be":
            return []
        works = [work for work in self.under(tree.head[noun], "attr") if tree.lemma[work] in self.control.works]
        return self._obliques(works[0]).get("of", []) if works else []

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
        found.infinitive = [c for c in found.clause if self.is_infinitive(c)]
        governor = tree.head[token]
        if tree.pos[governor] in ("AUX", "VERB") and tree.dep[token] in ("acomp", "oprd"):
            if not found.clause:
                found.clause = [c for c in self._clauses(governor) if c > token]
            found.near = self._obliques(governor)
        return found
