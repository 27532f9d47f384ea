"""A parsed paragraph as plain lists: read once from spaCy, then never asked of it again.

Attribute access on spaCy tokens costs about ten times a list look-up, and every layer above asks many times a token.
"""

from dataclasses import dataclass

from spacy.tokens import Doc


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

    def end(self, token: int) -> int:
        """The offset behind a token."""
        return self.start[token] + len(self.words[token])

    def subtree(self, token: int) -> list[int]:
        """The token and all tokens below it, in text order."""
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(self.children[current])
        return sorted(found)

    def span_text(self, first: int, last: int) -> str:
        """The text from the first token to the last, both included."""
        return self.text[self.start[first] : self.end(last)]


def head_in(tree: Tree, phrase: str) -> int | None:
    """The word of a phrase that the others hang on, where it first occurs; None where it does not."""
    start = tree.text.find(phrase)
    inside = [token for token, at in enumerate(tree.start) if start <= at < start + len(phrase)] if start >= 0 else []
    return next((t for t in inside if tree.head[t] == t or tree.head[t] not in inside), None)


def tree_of(doc: Doc) -> Tree:
    """The tree of a parsed Doc (words, heads, deps, tags, lemmas; sentences and entities where it has them)."""
    head = [token.head.i for token in doc]
    dep = [token.dep_ for token in doc]
    tag = [token.tag_ for token in doc]
    pos = [token.pos_ for token in doc]
    _reattach(head, dep, tag, pos)
    _after_prefix([token.lower_ for token in doc], head, dep)
    _set_apart(head, dep, tag, [token.text for token in doc])
    _after_semicolon(head, dep, tag, [token.text for token in doc])
    _that_of_content(head, dep, tag, [token.lower_ for token in doc])
    children: list[list[int]] = [[] for _ in doc]
    for index, parent in enumerate(head):
        if parent != index:
            children[parent].append(index)
    sentences = [(sent.start, sent.end) for sent in doc.sents] if doc.has_annotation("DEP") else [(0, len(doc))]
    number = [0] * len(doc)
    for index, (first, last) in enumerate(sentences):
        number[first:last] = [index] * (last - first)
    return Tree(
        text=doc.text,
        words=[token.text for token in doc],
        lower=[token.lower_ for token in doc],
        lemma=[token.lemma_.lower() for token in doc],
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        children=children,
        start=[token.idx for token in doc],
        sentence=number,
        sentences=sentences,
        ents=[(ent.start, ent.end, ent.label_) for ent in doc.ents],
    )


def _reattach(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang a finite verb that is coordinated to a bare or infinitive verb on the nearest finite verb above instead.

    "Demanded that they leave and threatened sanctions": forms agree in a coordination, so "threatened" goes with
    "demanded"; the parser hangs it on "leave".
    """
    subjects = {head[token] for token, label in enumerate(dep) if label in ("nsubj", "nsubjpass", "expl")}
    for token, label in enumerate(dep):
        if label != "conj" or tag[token] not in ("VBD", "VBZ") or tag[head[token]] not in ("VB", "VBP"):
            continue
        upper = head[token]
        while head[upper] != upper and tag[upper] != tag[token]:
            upper = head[upper]
        if token not in subjects and tag[upper] == tag[token] and pos[upper] == "VERB":
            head[token] = upper


def _after_prefix(words: list[str], head: list[int], dep: list[str]) -> None:
    """Make the noun behind "ex-" the head of the two, where the parser took "ex" for the noun ("Kenya's ex-president")."""
    for first, word in enumerate(words[:-2]):
        noun = first + 2
        if word != "ex" or words[first + 1] != "-" or head[noun] not in (first, first + 1):
            continue
        head[noun], dep[noun] = (noun if head[first] == first else head[first]), dep[first]
        for token, upper in enumerate(head):
            if upper in (first, first + 1) and token != noun:
                head[token] = noun
        head[first], dep[first], head[first + 1], dep[first + 1] = noun, "amod", noun, "punct"


def _set_apart(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """Two mistakes about clauses that stand side by side.

    "X accused Y; Z rejected the charge": what stands before the semicolon is no clause of Z's rejecting. "..., the church
    posted on Facebook" at the end of a sentence: a finite verb behind its noun is no attribute of it, but the teller.
    """
    for token, label in enumerate(dep):
        upper = head[token]
        if label == "ccomp" and token < upper and ";" in words[token:upper]:
            dep[token] = "dep"
        elif label == "acl" and tag[token] == "VBD" and dep[upper] == "appos" and token == upper + 1:
            first = min(
                t
                for t in range(upper + 1)
                if t == upper or (head[t] == upper and dep[t] in ("det", "compound", "amod", "poss"))
            )
            top = head[upper]
            while head[top] != top:
                top = head[top]
            if first and words[first - 1] == "," and top < first:
                head[token], dep[token], head[upper], dep[upper] = top, "parataxis", token, "nsubj"


def _that_of_content(head: list[int], dep: list[str], tag: list[str], lower: list[str]) -> None:
    """ "The rumour that Chad shelled Faya": where the clause lacks nothing, "that" is no relative pronoun."""
    for token, label in enumerate(dep):
        clause = head[token]
        if tag[token] != "WDT" or lower[token] != "that" or label not in ("dobj", "nsubj") or dep[clause] != "relcl":
            continue
        if any(head[t] == clause and dep[t] == label and t > token for t in range(token + 1, len(dep))):
            dep[token], tag[token], dep[clause] = "mark", "IN", "acl"


def _after_semicolon(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """ "A is leader; *B*, who died, was president": a noun behind a semicolon is no apposition but the subject that the verb lacks."""
    subjects = {head[token] for token, label in enumerate(dep) if label in ("nsubj", "nsubjpass", "expl")}
    for token, label in enumerate(dep):
        if label != "appos" or ";" not in words[head[token] : token]:
            continue
        verbs = (
            v
            for v in range(token + 1, len(dep))
            if dep[v] in ("conj", "parataxis") and tag[v] in _FINITE and head[v] < token
        )
        verb = next((v for v in verbs if v not in subjects), None)
        if verb is not None:
            head[token], dep[token] = verb, "nsubj"


_FINITE = ("VBD", "VBZ", "VBP")
