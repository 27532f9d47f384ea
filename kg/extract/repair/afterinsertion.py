"""Parses put right of sentences whose verb stands behind an insertion, so that the parser took it for a participle of the subject
or of its own object: "Egypt, which borders Gaza, *called* on Sudan", "Jordan on Monday *shared* intelligence".
"""

_NOUNS = ("NOUN", "PROPN", "PRON")
_PAST = ("VBD", "VBN")


def verb_after_insertion(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range
) -> None:
    """Make the past verb behind an insertion the verb of a sentence that ends in a full stop and has a noun at its top."""
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or pos[root] not in _NOUNS or lower[sentence[-1]] != ".":
        return
    verb = next((t for t in sentence if _may_be_main(t, lower, head, dep, tag, sentence)), None)
    if verb is None:
        return
    thing = head[verb] if dep[verb] == "amod" else None
    subject = _subject_before(root, verb, lower, head, dep, pos, sentence)
    if subject is None or (thing is not None and thing < verb):
        return
    for token in sentence:
        upper = head[token]
        if token in (verb, subject, thing):
            continue
        if token > verb and subject < upper < verb:
            head[token] = verb  # what the parser hung on the insertion
        if upper not in (root, thing, subject):
            continue
        if dep[token] == "amod" and tag[token] in _PAST and token < verb and upper == thing:
            head[token], dep[token] = subject, "relcl"  # "..., which had long *hesitated*, proposed talks"
        elif (token < verb and upper == thing) or lower[token] == "." or (token > verb and upper == subject):
            head[token] = verb
    head[verb], dep[verb], tag[verb], pos[verb] = verb, "ROOT", "VBD", "VERB"
    head[subject], dep[subject] = verb, "nsubj"
    if thing is not None:
        head[thing], dep[thing] = verb, "dobj"


def _may_be_main(verb: int, lower: list[str], head: list[int], dep: list[str], tag: list[str], sentence: range) -> bool:
    """Whether a past form may be the sentence's verb: behind a comma or a phrase of its own, with nothing that makes it passive."""
    if tag[verb] not in _PAST or dep[verb] not in ("acl", "amod") or verb < sentence[0] + 2:
        return False
    below = [t for t in sentence if head[t] == verb and t != verb]
    if any(dep[t] in ("nsubj", "nsubjpass", "aux", "auxpass", "agent", "mark") for t in below):
        return False
    thing = head[verb]
    if dep[verb] == "amod" and any(dep[t] == "prep" and t < verb for t in below):
        return True
    if dep[verb] == "amod" and dep[thing] == "appos" and "," not in lower[head[thing] : verb]:
        return True
    return lower[verb - 1] == "," and "," in lower[sentence[0] : verb - 1]


def _subject_before(
    root: int, verb: int, lower: list[str], head: list[int], dep: list[str], pos: list[str], sentence: range
) -> int | None:
    """The noun before the insertion: the top of the sentence, or what hangs on it where that is the object itself."""
    if root < verb:
        subject = root
    else:
        beside = [t for t in sentence if head[t] == root and t < verb and dep[t] in ("nsubj", "npadvmod")]
        subject = beside[0] if beside and pos[beside[0]] in _NOUNS else -1
    own = any(head[t] in (verb, subject) and dep[t] == "prep" and t == subject + 1 for t in sentence)
    return subject if subject >= 0 and (own or lower[subject + 1] == ",") else None
