"""What single words of a text tell of actors: known names, the model's names, nouns for roles, countries beside them."""

from dataclasses import dataclass, field

from kg.extract.mentions.namematch import NameMatch
from kg.extract.mentions.names import Gazetteer, find_names
from kg.extract.mentions.phrase import Phrase
from kg.extract.slots import Slots
from kg.extract.tree import Tree
from kg.lexicon import RoleNoun
from kg.ontology import Ontology

Ent = tuple[int, int, str]  # tokens first to end (half open), and the model's label


@dataclass(slots=True)
class Words:
    """The words of one text with the names among them."""

    tree: Tree
    slots: Slots
    ontology: Ontology
    gazetteer: Gazetteer
    surnames: dict[str, str] = field(
        default_factory=dict
    )  # of persons -> their full name anywhere in the article; "": several
    known_surnames: dict[str, Phrase] = field(
        default_factory=dict
    )  # of persons of the ontology, without entity where several bear it
    matches: list[NameMatch] = field(default_factory=list)
    _match_of: dict[int, NameMatch] = field(default_factory=dict)
    _ent_of: dict[int, Ent] = field(default_factory=dict)
    _roles: dict[int, RoleNoun | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = find_names(self.tree, self.gazetteer)
        covered = {token for match in found for token in range(match.first, match.last + 1)}
        self.matches = [match for match in found if not self._ends_longer_name(match, covered)]
        for match in self.matches:
            for token in range(match.first, match.last + 1):
                self._match_of[token] = match
        for ent in self.tree.ents:
            for token in range(ent[0], ent[1]):
                self._ent_of[token] = ent

    def _ends_longer_name(self, match: NameMatch, covered: set[int]) -> bool:
        """Whether a body's one-word name is but the end of another's: "Jaish al-*Fatah*" is not Fatah."""
        tree, before = self.tree, match.first - 1
        if match.kind not in ("name", "hidden") or not self.ontology.is_a(match.thing.cls, "Organization"):
            return False
        articles = self.ontology.lexicon.reference.name_articles
        while before > 0 and (tree.lower[before] == "-" or tree.lower[before] in articles):
            before -= 1
        return (
            before >= 0
            and before not in covered
            and (tree.tag[before] == "NNP" or self._in_one_name(before, match))
            and tree.words[before][0].isupper()
            and (
                before < match.first - 1
                or (tree.dep[before], tree.head[before]) == ("compound", match.last)
                or self._in_one_name(before, match)
            )
            and self.role_of(before) is None
        )

    def _in_one_name(self, before: int, match: NameMatch) -> bool:
        """Whether the model sees one body's name in a word and a known name of several words behind it: "the *Social* Democratic Alliance"."""
        opens = before == self.tree.sentences[self.tree.sentence[before]][0]
        one = any(first <= before and match.last < end and label == "ORG" for first, end, label in self.tree.ents)
        return match.first < match.last and not opens and one

    def name_at(self, token: int) -> NameMatch | None:
        """The known name that covers a token."""
        return self._match_of.get(token)

    def may_modify(self, token: int) -> bool:
        """Whether a word before a noun can name who does it: a name, a demonym, a noun for an actor; no plain adjective."""
        bound = self.bound(token)
        if bound is not None and (bound != "doer" or self._is_leader(token)):
            return False
        if token in self._match_of:
            return True
        ent = self._ent_of.get(token)
        if ent is not None and ent[2] in ("GPE", "NORP", "ORG", "PERSON", "LOC"):
            return True
        if self.tree.dep[token] == "poss":
            return True
        if self.tree.pos[token] not in ("NOUN", "PROPN") or self.role_of(token) is None:
            return False
        whole = self.ontology.lexicon.role_nouns.get(
            f"{self.tree.lower[token]} {self.tree.lemma[self.tree.head[token]]}"
        )
        return whole is None or self.ontology.is_a(whole.cls, "Actor")  # "regime change" is no deed of a regime

    def _is_leader(self, token: int) -> bool:
        last = self._match_of[token].last if token in self._match_of else token
        after = self.slots.bound_to(last)
        return after is not None and self.leads(after)

    def leads(self, participle: int) -> bool:
        """Whether a hyphen tells who leads what lasts, which is nobody's deed: "the Russian-*led* alliance", but not "US-*led* strikes"."""
        doer = self.ontology.lexicon.bound.get(self.tree.lower[participle]) == "doer"
        if not doer or self.tree.dep[participle] != "amod" or self.slots.bound_before(participle) is None:
            return False
        role = self.role_of(self.tree.head[participle])
        return role is not None and any(self.ontology.is_a(role[0], each) for each in ("Agreement", "Actor"))

    def bound(self, token: int) -> str | None:
        """How a hyphen binds a word before a noun: doer ("US-led"), home, other, against ("anti-US"), for; None where it does not."""
        last = self._match_of[token].last if token in self._match_of else token  # "*European* Union-brokered"
        after, before = self.slots.bound_to(last), self.slots.bound_before(token)
        lexicon = self.ontology.lexicon
        kind = lexicon.bound.get(self.tree.lower[after]) if after is not None else None
        return kind or (lexicon.prefixes.get(self.tree.lower[before]) if before is not None else None)

    def counts_two(self, token: int) -> bool:
        """Whether a noun is "the two ...", "both ..." or "the couple"."""
        children = self.tree.children[token]
        if not children:
            return False
        words = {self.tree.lower[child] for child in children}
        pair = self.tree.lower[token] in self.ontology.lexicon.reference.pairs
        return "both" in words or ("the" in words and ("two" in words or pair))

    def is_bare(self, head: int, first: int, last: int) -> bool:
        """Whether a phrase is a noun that only takes up something, with nothing before it that says which."""
        tree, words = self.tree, self.ontology.lexicon.reference
        noun, opening = tree.lemma[head], tree.lower[first]
        if opening in words.no_one and tree.dep[first] in ("det", "predet"):  # "no lobbyists", "which candidate"
            return True
        if noun in words.mass and first == head and tree.tag[head] == "NN":  # "seized power", "took office"
            return True
        if (noun not in words.bare and noun not in words.general) or last != head or opening in ("a", "an"):
            return False
        return all(
            tree.dep[token] in ("det", "predet") or tree.lower[token] in words.slight for token in range(first, head)
        )

    def role_word(self, token: int) -> bool:
        """Whether a token is a noun of the role lexicon."""
        return (
            self.tree.lemma[token] in self.ontology.lexicon.role_nouns
            or self.tree.lower[token] in self.ontology.lexicon.role_nouns
        )

    def role_noun(self, token: int) -> RoleNoun | None:
        """The role noun that a token ends, longest first: "air force" before "force"."""
        found = self._roles.get(token)
        if found is None and token not in self._roles:
            found = self._roles[token] = self._find_role(token)
        return found

    def _find_role(self, token: int) -> RoleNoun | None:
        tree, lexicon = self.tree, self.ontology.lexicon
        nouns, lemma = lexicon.role_nouns, tree.lemma[token]
        if token > 0 and lemma in lexicon.role_heads:
            before, written = tree.lemma[token - 1], tree.lower[token - 1]
            found = nouns.get(f"{before} {lemma}")
            if found is None and written != before:
                found = nouns.get(f"{written} {lemma}")
            if found is not None:
                return found
        first, other = (tree.lower[token], lemma) if tree.pos[token] == "VERB" else (lemma, tree.lower[token])
        whole = nouns.get(first) or nouns.get(other)  # "the wounded" are no wound
        if whole is None and tree.tag[token] == "NNPS":  # "*Pensioners* marched": at the head of a sentence
            whole = nouns.get(first.removesuffix("s"))
        return whole or (nouns.get(tree.lower[token].replace("-", " ")) if "-" in tree.words[token] else None)

    def title_at(self, token: int) -> RoleNoun | None:
        """The role noun of a word in a title, also where it is cut short ("Sen.")."""
        short = self.ontology.lexicon.reference.shorts.get(self.tree.lower[token].rstrip("."))
        return self.ontology.lexicon.role_nouns.get(short) if short else self.role_noun(token)

    def nouns_of(self, role: RoleNoun) -> tuple[str, ...]:
        """What the bearer of a title may be called: a "foreign minister" also "minister", a "vice president" nothing else."""
        before, _, last = role.noun.rpartition(" ")
        lexicon = self.ontology.lexicon
        return (
            (role.noun, last)
            if before
            and before not in lexicon.reference.lesser | lexicon.reference.other
            and last in lexicon.role_nouns
            else (role.noun,)
        )

    def role_of(self, token: int) -> tuple[str, str | None] | None:
        """(class, sector) of a role noun."""
        found = self.role_noun(token)
        return (found.cls, found.sector) if found else None

    def role_in_name(self, first: int, end: int) -> tuple[str, str | None] | None:
        """The role noun that tells what a proper name names: its last word, or the first before "of" and "for"."""
        tree = self.tree
        candidates = [end - 1] + [t - 1 for t in range(first + 1, end) if tree.lower[t] in ("of", "for")]
        for token in reversed(candidates):
            if role := self.role_of(token):
                return role
        return None

    def _sector_near(self, head: int) -> str | None:
        """The sector that an adjective or noun before the head gives ("opposition lawmakers")."""
        words = self.ontology.lexicon.sector_words
        own = f"{self.tree.lower[head - 1]} {self.tree.lemma[head]}" if head else ""  # "presidential guard"
        for child in self.slots.kids(head, "amod", "compound", "nmod"):
            if (child == head - 1 and own in self.ontology.lexicon.role_nouns) or self.bound(child) is not None:
                continue
            if found := words.get(self.tree.lemma[child]) or words.get(self.tree.lower[child]):
                return found
        return None
