"""Parses put right that break English grammar: sentences without a verb, a noun split from its prefix, forms that do not go together.

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for.
"""

_FINITE = ("VBD", "VBZ", "VBP")
_NOUNS = ("NOUN", "PROPN", "PRON")


def repair(
    words: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentences: list[tuple[int, int]]
) -> list[int]:
    """Mend the lists in place; comes back with the tokens that are verbs now and were none, whose lemma is unknown."""
    verbs = _verbs_taken_for_others(head, dep, pos)
    for token in verbs:
        pos[token], tag[token] = "VERB", "VBD"
    for first, end in sentences:
        _give_verb(words, head, dep, tag, pos, range(first, end))
        _swap_participle(head, dep, tag, pos, range(first, end))
    lower = [word.lower() for word in words]
    _perfect(head, dep, tag, pos, lower)
    _reattach(head, dep, tag, pos)
    _after_prefix(lower, head, dep)
    _opening_time(head, dep, tag)
    _set_apart(head, dep, tag, words)
    _after_semicolon(head, dep, tag, words)
    _that_of_content(head, dep, tag, lower)
    return verbs


def _verbs_taken_for_others(head: list[int], dep: list[str], pos: list[str]) -> list[int]:
    """Adjectives with a subject and an object, nouns with a subject and a clause: verbs in truth.

    "Lisbon *decriminalised* drugs", "he was beaten, his family *suspect*".
    """
    objects, clauses, subjects = (
        {head[token] for token, label in enumerate(dep) if label == wanted} for wanted in ("dobj", "ccomp", "nsubj")
    )
    return [
        token
        for token in sorted((objects | clauses) & subjects)
        if pos[token] == ("ADJ" if token in objects else "NOUN")
    ]


def _give_verb(
    words: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range
) -> None:
    """Make the participle of a sentence that has no finite verb and ends in a full stop its verb.

    "The elders *disapproved* of the plan." was read as elders who are disapproved of, "The synod *terminated* relations." as
    relations that it terminated. A participle that may well be passive ("Three soldiers killed in Mali.") stays one.
    """
    finite = any(tag[t] in (*_FINITE, "MD") and dep[t] not in ("amod", "acl") for t in sentence)
    if not sentence or words[sentence[-1]] != "." or finite:
        return
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or pos[root] not in _NOUNS:
        return
    for verb in sentence:
        if tag[verb] not in ("VBN", "VBD") or dep[verb] not in ("acl", "amod"):
            continue
        below = [t for t in sentence if head[t] == verb]
        names = [
            t for t in below if dep[t] in ("npadvmod", "compound", "nmod", "nsubj") and pos[t] in _NOUNS and t < verb
        ]
        after = {dep[t] for t in below} | {words[t].lower() for t in below if dep[t] == "prep"}
        if dep[verb] == "acl" and root < verb and after & {"dobj", "of", "upon"} and "agent" not in after:
            subject, thing = root, None
        elif dep[verb] == "amod" and head[verb] == root and names and words[verb - 1] != "-":
            subject, thing = names[-1], root
        else:
            continue
        head[verb], dep[verb], tag[verb], pos[verb] = verb, "ROOT", "VBD", "VERB"
        for token in sentence:
            if thing is not None and head[token] == thing and (token < verb or words[token] == "."):
                head[token] = subject if token < verb and token != verb else verb
            elif thing is None and head[token] == subject and token > verb:
                head[token] = verb
        head[subject], dep[subject] = verb, "nsubj"
        if thing is not None:
            head[thing], dep[thing] = verb, "dobj"
        return


def _swap_participle(head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range) -> None:
    """Make the second of two verbs the main one, where the first is a participle of its subject.

    "Hackers *linked* to North Korea *stole* the coins" was read as hackers who linked, "stole" as its adverbial clause; but
    such a clause has no finite verb without a subject or a conjunction.
    """
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or tag[root] not in ("VBN", "VBD"):
        return
    below = [t for t in sentence if head[t] == root and t != root]
    subjects = [t for t in below if dep[t] == "nsubj" and pos[t] in _NOUNS and t < root]
    verb = next((t for t in below if dep[t] == "advcl" and tag[t] in _FINITE and t > root), None)
    if verb is None or len(subjects) != 1 or {dep[t] for t in below} & {"aux", "auxpass", "dobj", "nsubjpass"}:
        return
    if any(head[t] == verb and dep[t] in ("nsubj", "nsubjpass", "mark", "aux", "advmod", "expl") for t in sentence):
        return
    head[verb], dep[verb] = verb, "ROOT"
    head[root], dep[root], tag[root] = subjects[0], "acl", "VBN"
    head[subjects[0]] = verb
    for token in below:
        if token > verb or dep[token] == "punct":
            head[token] = verb


def _perfect(head: list[int], dep: list[str], tag: list[str], pos: list[str], lower: list[str]) -> None:
    """ "His troops *had tortured* prisoners": a participle between "had" and a bare plural makes a perfect, and no attribute."""
    for verb, label in enumerate(dep):
        have, noun = verb - 1, head[verb]
        if (
            label != "amod"
            or tag[verb] != "VBN"
            or have < 0
            or lower[have] not in ("had", "has", "have")
            or noun != verb + 1
        ):
            continue
        if tag[noun] != "NNS" or not (head[noun] == have or head[have] == verb):
            continue
        if head[noun] == have:
            head[verb], dep[verb] = (verb if head[have] == have else head[have]), dep[have]
        else:
            head[verb], dep[verb] = head[noun], "ccomp"
        for token, upper in enumerate(head):
            if upper == have and token != verb:
                head[token] = verb
        head[have], dep[have], pos[have], pos[verb] = verb, "aux", "AUX", "VERB"
        head[noun], dep[noun] = verb, "dobj"


def _reattach(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang a finite verb that is coordinated to a bare or infinitive verb on the nearest finite verb above instead.

    "Demanded that they leave and threatened sanctions": forms agree in a coordination, so "threatened" goes with
    "demanded"; the parser hangs it on "leave".
    """
    subjects = {head[token] for token, label in enumerate(dep) if label in ("nsubj", "nsubjpass", "expl")}
    finite = {head[t] for t, label in enumerate(dep) if label in ("aux", "auxpass") and tag[t] in ("VBZ", "VBD", "VBP")}
    for token, label in enumerate(dep):
        if label != "conj" or tag[head[token]] not in ("VB", "VBP") or head[token] in finite:
            continue
        grouped = token in finite and tag[token] in ("VBN", "VBG")  # "promised to provide aid and has offered loans"
        if tag[token] not in ("VBD", "VBZ") and not (grouped and tag[head[token]] == "VB"):
            continue
        upper = head[token]
        while head[upper] != upper and not (upper in finite if grouped else tag[upper] == tag[token]):
            upper = head[upper]
        fits = upper in finite if grouped else tag[upper] == tag[token]
        if token not in subjects and fits and pos[upper] == "VERB":
            head[token] = upper


def _after_prefix(words: list[str], head: list[int], dep: list[str]) -> None:
    """Make the noun behind "ex-" or "co-" the head, where the parser took those for the noun ("Kenya's ex-president")."""
    for first, word in enumerate(words[:-2]):
        noun = first + 2
        bound = word in ("ex", "co") and words[first + 1] == "-"
        if not bound or head[noun] not in (first, first + 1, head[first]) or dep[noun] == "conj":
            continue
        if dep[first] in ("amod", "compound", "nmod", "punct"):
            continue
        head[noun], dep[noun] = (noun if head[first] == first else head[first]), dep[first]
        for token, upper in enumerate(head):
            if upper in (first, first + 1) and token != noun:
                head[token] = noun
        head[first], dep[first], head[first + 1], dep[first + 1] = noun, "amod", noun, "punct"


def _opening_time(head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "During *Ramadan* settlers attacked", "next *Friday* Lula will go": what stands before the subject is no part of its name."""
    filled = set(head)
    for token, label in enumerate(dep):
        subject = head[token]
        if label != "compound" or dep[subject] not in ("nsubj", "nsubjpass") or token + 1 != subject:
            continue
        below = [t for t, upper in enumerate(head) if upper == token]
        first = min([token, *below])
        prep = first - 1
        if prep >= 0 and dep[prep] == "prep" and prep not in filled and head[prep] == head[subject]:
            head[token], dep[token] = prep, "pobj"
        elif tag[subject] == "NNP" and any(dep[t] == "amod" for t in below):
            head[token], dep[token] = head[subject], "npadvmod"


def _set_apart(head: list[int], dep: list[str], tag: list[str], words: list[str]) -> None:
    """Mistakes about clauses that stand side by side.

    "X accused Y; Z rejected the charge": what stands before the semicolon is no clause of Z's rejecting, nor what stands
    before a colon where Z says something else. "..., the church posted on Facebook" at the end of a sentence: a finite verb
    behind its noun is no attribute of it, nor coordinated to the verb before the comma, but the teller.
    """
    contents = {head[t] for t, label in enumerate(dep) if label == "ccomp" and t > head[t]}
    for token, label in enumerate(dep):
        upper = head[token]
        between = words[token:upper]
        if label == "ccomp" and token < upper and (";" in between or (":" in between and upper in contents)):
            dep[token] = "dep"
        elif label == "conj" and tag[token] == "VBD" and _tells_last(token, head, dep, words):
            dep[token] = "parataxis"
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


def _tells_last(verb: int, head: list[int], dep: list[str], words: list[str]) -> bool:
    """Whether a verb comes with its subject behind a comma, without "and", and takes nothing itself: "..., the church posted"."""
    below = [t for t, upper in enumerate(head) if upper == verb and t != verb]
    subjects = [t for t in below if dep[t] == "nsubj"]
    bare = subjects and not {dep[t] for t in below} - {"nsubj", "prep", "npadvmod", "punct", "advmod"}
    if not bare or any(head[t] == head[verb] and dep[t] == "cc" for t in range(verb)):
        return False
    first = min(t for t in range(verb) if t == subjects[0] or head[t] == subjects[0])
    return first > 0 and words[first - 1] == ","


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


def _that_of_content(head: list[int], dep: list[str], tag: list[str], lower: list[str]) -> None:
    """ "The rumour that Chad shelled Faya": where the clause lacks nothing, "that" is no relative pronoun."""
    for token, label in enumerate(dep):
        clause = head[token]
        if tag[token] != "WDT" or lower[token] != "that" or label not in ("dobj", "nsubj") or dep[clause] != "relcl":
            continue
        if any(head[t] == clause and dep[t] == label and t > token for t in range(token + 1, len(dep))):
            dep[token], tag[token], dep[clause] = "mark", "IN", "acl"
