"""A parsed paragraph as plain lists: read once from spaCy, then never asked of it again.

Attribute access on spaCy tokens costs about ten times a list look-up, and every layer above asks many times a token.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import add
from unicodedata import category

from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, POS, TAG  # type: ignore[import-not-found]
from spacy.strings import StringStore
from spacy.tokens import Doc

from kg.extract.repair.deeds import deeds_behind
from kg.extract.repair.gerundlists import gerunds_in_turn
from kg.extract.repair.headverbs import headline_verbs
from kg.extract.repair.ownobjects import own_objects
from kg.extract.repair.pastforms import past_for_quality
from kg.extract.repair.phrases import hang
from kg.extract.repair.plainforms import Draft, verbs_in_s
from kg.extract.repair.repair import repair
from kg.extract.repair.rings import is_tree
from kg.extract.repair.subjects import acronym_subject, deed_for_subject
from kg.extract.repair.tellerverbs import teller_aside, teller_verbs
from kg.extract.repair.tornwords import sums_in_one
from kg.extract.repair.verbwords import VerbWords
from kg.extract.repair.wordforms import opening_plural, plain_letters, true_lemmas


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Tokens of one text by index; `start` are offsets into the text; `ents` are (first, last + 1, label)."""

    text: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    children: list[list[int]]
    start: list[int]
    sentence: list[int]  # the sentence number of each token
    sentences: list[tuple[int, int]]  # token ranges
    ents: list[tuple[int, int, str]]
    _left: list[int] = field(default_factory=list, repr=False, compare=False)  # of each token, once it is asked for

    def end(self, token: int) -> int:
        """The offset behind a token."""
        return self.start[token] + len(self.words[token])

    def within(self, start: int, end: int) -> range:
        """The tokens that begin between two offsets, the second not included."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def subtree(self, token: int) -> list[int]:
        """The token and all tokens below it, in text order."""
        found, children = [token], self.children
        for current in found:  # which grows meanwhile
            below = children[current]
            if below:
                found += below
        if len(found) > 1:
            found.sort()
        return found

    def leftmost(self, token: int) -> int:
        """The first token of a subtree."""
        if not self._left:
            self._left.extend(_leftmost(self.head))
        return self._left[token]

    def span_text(self, first: int, last: int) -> str:
        """The text from the first token to the last, both included."""
        return self.text[self.start[first] : self.start[last] + len(self.words[last])]


def _leftmost(head: list[int]) -> list[int]:
    """The first token of the subtree of each: the first one below it, in text order, to climb up to it."""
    found = [-1] * len(head)
    for token in range(len(head)):
        above = token
        while found[above] < 0:
            found[above] = token
            above = head[above]
    return found


def head_in(tree: Tree, phrase: str) -> int | None:
    """The word of a phrase that the others hang on, where it first occurs; None where it does not."""
    start = tree.text.find(phrase)
    inside = tree.within(start, start + len(phrase)) if start >= 0 else ()
    return next((t for t in inside if tree.head[t] == t or tree.head[t] not in inside), None)


_UNIT = 2  # letters of what stands for a million or a billion, at most: "m", "bn"


class Names(dict[int, str]):
    """What spaCy's numbers of labels and words stand for, each asked for once: its own table is six times as slow."""

    def __init__(self, strings: StringStore, *, lower: bool = False) -> None:
        super().__init__()
        self._strings, self._lower = strings, lower

    def __missing__(self, key: int) -> str:
        name = self._strings[key]
        found = self[key] = name.lower() if self._lower else name
        return found


def _set_sum(number: int, sign: str, lemma: list[str], head: list[int], dep: list[str]) -> None:
    """A number behind a sign is a sum of money, with the letter for how much: "gave the army *$60m*", "lent Pakistan *$3bn*"."""
    lemma[number] = sign
    last = number
    if (
        head[number] == number + 1
        and dep[number] in ("nummod", "compound")
        and len(lemma[head[number]].rstrip(".")) <= _UNIT
    ):
        last = head[number]
        lemma[last] = sign
    if dep[last] == "npadvmod":
        beside = {dep[t] for t, upper in enumerate(head) if upper == head[last]}
        if "dative" in beside and "dobj" not in beside:
            dep[last] = "dobj"


def tree_of(doc: Doc, text: str, labels: Names, lemmas: Names, verb_words: VerbWords | None = None) -> Tree:
    """The tree of a parsed Doc (words, heads, deps, tags, lemmas; sentences and entities where it has them) of a text.

    `labels` and `lemmas` are what the vocabulary of the Doc calls them, the lemmas in lower case; `verb_words` tell what hangs
    on a verb and what on its object, where the parser may not be believed.
    """
    # Twice as fast as asking every token, and the text itself gives the words.
    table = doc.to_array([HEAD, IDX, LENGTH, DEP, TAG, POS, LEMMA]).T
    head = list(map(add, range(len(doc)), table[0].view("int64").tolist()))
    start, length = table[1].tolist(), table[2].tolist()
    dep, tag, pos = (list(map(labels.__getitem__, column)) for column in table[3:6].tolist())
    lemma = list(map(lemmas.__getitem__, table[6].tolist()))
    words = [text[first : first + size] for first, size in zip(start, length, strict=True)]
    lower = list(map(str.lower, words))
    if "’" in text:  # "they’ll", "won’t": as the lexicon writes them; a mark by itself stays
        lower = [word.replace("’", "'") if len(word) > 1 else word for word in lower]
    sentences = [(sent.start, sent.end) for sent in doc.sents] if doc.has_annotation("DEP") else [(0, len(doc))]
    acronym_subject(words, head, dep, tag, pos)
    if "$" in tag:
        sums_in_one(words, start, head, dep, tag, pos)
    if verb_words is not None:
        true_lemmas(lower, lemma, tag, verb_words.forms)
        if not text.isascii():
            plain_letters(lower, lemma, tag, verb_words.people)
        for first, _ in sentences:
            opening_plural(lower, lemma, tag, pos, first, verb_words.plurals)
        known = verb_words.of_nouns, verb_words.people, verb_words.named_deeds, verb_words.things, verb_words.openers
        draft = Draft(lower, head, dep, tag, pos, *known)
        if "amod" in dep or "JJ" in tag:
            past_for_quality(draft, lemma, verb_words)
        if "appos" in dep and "NNS" in tag:
            teller_aside(draft, lemma, verb_words.shows, verb_words.tellers)
        verbs_in_s(draft, lemma, sentences, verb_words.shows)
        headline_verbs(draft, lemma, verb_words, sentences)
        if "NNS" in tag:
            teller_verbs(draft, lemma, verb_words.sayers)
    of_nouns = verb_words.of_nouns if verb_words is not None else frozenset[str]()
    for token in repair(lower, head, dep, tag, pos, sentences, of_nouns):
        lemma[token] = lemma[token].removesuffix("d").removesuffix("ing")
    if verb_words is not None and "VBG" in tag:
        draft, before = Draft(lower, head, dep, tag, pos, of_nouns), (list(head), list(dep))
        if gerunds_in_turn(draft, lemma, sentences, verb_words) and not is_tree(head):
            head[:], dep[:] = before
    if verb_words is not None and ("dobj" in dep or "ccomp" in dep or "oprd" in dep):
        own_objects(Draft(lower, head, dep, tag, pos, of_nouns), lemma, verb_words)
    for token in deed_for_subject(head, dep, tag, pos) if "VBG" in tag else ():
        lemma[token] = lower[token]
    for token, word in enumerate(words[1:], start=1):
        sign = words[token - 1]
        if word[0].isdigit() and len(sign) == 1 and category(sign) == "Sc":
            _set_sum(token, sign, lemma, head, dep)
    if verb_words is not None:
        deeds_behind(Draft(lower, head, dep, tag, pos, of_nouns), lemma, verb_words)
        hang(lemma, head, dep, tag, verb_words, sentences)
    children: list[list[int]] = [[] for _ in words]
    for index, parent in enumerate(head):
        if parent != index:
            children[parent].append(index)
    number = [0] * len(words)
    for index, (first, last) in enumerate(sentences):
        number[first:last] = [index] * (last - first)
    return Tree(
        text=text,
        words=words,
        lower=lower,
        lemma=lemma,
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        children=children,
        start=start,
        sentence=number,
        sentences=sentences,
        ents=_whole_names(
            [
                (ent.start, ent.end, ent.label_)
                for ent in doc.ents
                if not _is_adjective(ent.start, ent.end, ent.label_, tag)
            ],
            words,
            pos,
        ),
    )


def _is_adjective(first: int, end: int, label: str, tag: list[str]) -> bool:
    """Whether a span is taken for a name only for its capital: "*Fierce* clashes", where no people or language is meant."""
    return end == first + 1 and label in ("ORG", "PERSON") and tag[first] == "JJ"


def _whole_names(ents: list[tuple[int, int, str]], words: list[str], pos: list[str]) -> list[tuple[int, int, str]]:
    """The named spans, those of persons with what a hyphen binds to them: "Han *Myeong-sook*"."""
    if "-" not in words:
        return ents
    begun = {first for first, _, _ in ents}
    whole = []
    for first, end, label in ents:
        bound = label == "PERSON" and words[end : end + 1] == ["-"] and end + 1 < len(words)
        if bound and pos[end + 1] == "PROPN" and words[end + 1].islower() and end + 1 not in begun:
            end += 2
        whole.append((first, end, label))
    return whole
