"""Which word is the verb, where the parser took the verb for something else or another word for it.

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for.
"""

from kg.extract.repair.labelled import governors, is_under, where

FINITE = ("VBD", "VBZ", "VBP")
STATING = (*FINITE, "MD")
_FORMS = (*FINITE, "VB", "VBN", "VBG")
_NOUNS = ("NOUN", "PROPN", "PRON")


def verbs_taken_for_others(lower: list[str], head: list[int], dep: list[str], pos: list[str]) -> list[int]:
    """Adjectives and nouns with a subject and an object, nouns with a subject and a clause: verbs in truth.

    "Lisbon *decriminalised* drugs", "the army *shot* smugglers", "he was beaten, his family *suspect*", "miners will *down* tools".
    """
    objects, clauses, subjects = (governors(head, dep, label) for label in ("dobj", "ccomp", "nsubj"))
    helped = {head[t] for t in where(dep, "aux") if t in subjects or head[t] in subjects}
    return [
        token
        for token in sorted((objects | clauses) & (subjects | helped))
        if (pos[token] == "ADJ" and token in objects)
        or (pos[token] not in ("VERB", "AUX") and token in objects and token in helped)
        or (
            pos[token] == "NOUN" and (token not in objects or not lower[token + 1].endswith("ed"))
        )  # "the release surprised him"
        or (token in objects and _is_sole_verb(token, head, dep, pos))
    ]


def _is_sole_verb(token: int, head: list[int], dep: list[str], pos: list[str]) -> bool:
    """Whether it is a noun at the top of a sentence, with a name for its object and no verb below: "the army *retook* Goma"."""
    below = [t for t, upper in enumerate(head) if upper == token and t != token]
    named = any(dep[t] == "dobj" and pos[t] == "PROPN" for t in below)
    return head[token] == token and pos[token] == "NOUN" and named and not any(pos[t] == "AUX" for t in below)


def wished_verb(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "Demanded that the minister *resign*": a clause behind "that" has a verb; where its head is a noun, that is the verb, and bare."""
    found = []
    for mark in where(dep, "mark"):
        verb = head[mark]
        if lower[mark] != "that" or dep[verb] != "ccomp" or pos[verb] != "NOUN" or tag[verb] != "NN":
            continue
        below = [t for t, upper in enumerate(head) if upper == verb and t != verb]
        subjects = [t for t in below if dep[t] == "nsubj" or (dep[t] == "compound" and t == verb - 1)]
        if not subjects or any(dep[t] in ("aux", "cop", "attr") for t in below):
            continue
        pos[verb], tag[verb], dep[subjects[-1]] = "VERB", "VB", "nsubj"
        for token in below:
            if mark < token < subjects[-1] and dep[token] in ("det", "amod", "poss", "compound", "nummod"):
                head[token] = subjects[-1]
        found.append(verb)
    return found


def give_verb(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range
) -> None:
    """Make the participle of a sentence that has no finite verb and ends in a full stop its verb.

    "The elders *disapproved* of the plan." was read as elders who are disapproved of, "The synod *terminated* relations." as
    relations that it terminated. A participle that may well be passive ("Three soldiers killed in Mali.") stays one.
    """
    if not sentence or lower[sentence[-1]] != ".":
        return
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or pos[root] not in _NOUNS:
        return
    if has_verb(root, head, dep, tag, sentence) and not _all_in_object(root, head, dep, tag, sentence):
        return
    for verb in sentence:
        if tag[verb] not in ("VBN", "VBD") or dep[verb] not in ("acl", "amod"):
            continue
        below = [t for t in sentence if head[t] == verb]
        names = [
            t for t in below if dep[t] in ("npadvmod", "compound", "nmod", "nsubj") and pos[t] in _NOUNS and t < verb
        ]
        after = {dep[t] for t in below} | {lower[t] for t in below if dep[t] == "prep"}
        if (
            dep[verb] == "acl"
            and root < verb
            and (
                tag[verb] == "VBD"  # a past and no participle: "The guerrillas *handed* in their weapons"
                or after & {"dobj", "of", "upon", "with", "against"}
                or (
                    "oprd" in after and (pos[root] == "PROPN" or lower[verb - 1] == ",")
                )  # "A, the president, *named* B"
            )
            and "agent" not in after
        ):
            subject, thing = root, None
        elif dep[verb] == "amod" and head[verb] == root and names and lower[verb - 1] != "-":
            subject, thing = names[-1], root
        else:
            continue
        head[verb], dep[verb], tag[verb], pos[verb] = verb, "ROOT", "VBD", "VERB"
        for token in sentence:
            if thing is not None and head[token] == thing and (token < verb or lower[token] == "."):
                head[token] = subject if token < verb and token != verb else verb
            elif (
                head[token] == (subject if thing is None else thing)
                and token > verb
                and _goes_on(thing, dep[token], tag[token])
            ):
                head[token] = verb
        head[subject], dep[subject] = verb, "nsubj"
        if thing is not None:
            head[thing], dep[thing] = verb, "dobj"
        return


def _all_in_object(root: int, head: list[int], dep: list[str], tag: list[str], sentence: range) -> bool:
    """Whether all finite verbs stand in the object of a participle: "an official *dismissed* the statement that 40 had died"."""
    verb = next((t for t in sentence if head[t] == root and dep[t] == "acl" and tag[t] == "VBN" and t > root), root)
    things = [t for t in sentence if head[t] == verb and dep[t] == "dobj"]
    if verb == root or not things or any(head[t] == verb and dep[t] == "agent" for t in sentence):
        return False
    return all(is_under(t, things[0], head) for t in sentence if tag[t] in STATING)


def _goes_on(thing: int | None, label: str, mark: str) -> bool:
    """Whether a word behind a new verb is the verb's: all that hung on its subject, of its object a further past."""
    return thing is None or (label == "conj" and mark == "VBD")


def has_verb(root: int, head: list[int], dep: list[str], tag: list[str], sentence: range) -> bool:
    """Whether a sentence has a finite verb; one in a row with the noun at its top goes on with another ("jailed ministers and *froze* assets")."""
    for token in sentence:
        if tag[token] in STATING and dep[token] not in ("amod", "acl"):
            in_turn = dep[token] == "conj" and head[token] == root and tag[token] == "VBD"
            if not in_turn or any(head[t] == token and dep[t] in ("nsubj", "nsubjpass") for t in sentence):
                return True
    return False


def swap_participle(head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range) -> None:
    """Make the second of two verbs the main one, where the first is a participle of its subject.

    "Hackers *linked* to North Korea *stole* the coins" was read as hackers who linked, "stole" as its adverbial clause; but
    such a clause has no finite verb without a subject or a conjunction.
    """
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or tag[root] not in ("VBN", "VBD"):
        return
    below = [t for t in sentence if head[t] == root and t != root]
    subjects = [t for t in below if dep[t] == "nsubj" and pos[t] in _NOUNS and t < root]
    labels = ("advcl", "ccomp") if any(dep[t] == "xcomp" for t in below) else ("advcl",)  # "*thought* to be his *fled*"
    verb = next((t for t in below if dep[t] in labels and tag[t] in FINITE and t > root), None)
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


def perfect(head: list[int], dep: list[str], tag: list[str], pos: list[str], lower: list[str]) -> None:
    """ "His troops *had tortured* prisoners": a participle between "had" and a bare plural makes a perfect, and no attribute."""
    for verb in where(dep, "amod"):
        if tag[verb] != "VBN":
            continue
        have, noun = verb - 1, head[verb]
        if have < 0 or lower[have] not in ("had", "has", "have", "having") or noun != verb + 1:
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


def verb_before_noun(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Make a finite verb with a subject of its own, taken for the first part of a compound, the verb of the noun.

    "Eritrea *conscripts* teenagers." was read as teenagers who are conscripts.
    """
    for verb in where(dep, "compound"):
        noun = head[verb]
        if pos[verb] != "VERB" or tag[verb] not in FINITE or noun < verb:
            continue
        if any(head[t] == verb and dep[t] == "nsubj" for t in range(verb)):
            head[verb], dep[verb] = (verb if head[noun] == noun else head[noun]), dep[noun]
            head[noun], dep[noun] = verb, "dobj"
            for token in range(noun + 1, len(head)):
                if head[token] == noun and dep[token] == "punct":
                    head[token] = verb


def receiver_before_number(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Take a noun before the number of an object for whom it is given: "handed Haiti's *police* 40 cars"."""
    for number in where(dep, "nummod"):
        noun, receiver = head[number], number - 1
        if dep[noun] != "dobj" or head[receiver] != noun or pos[receiver] != "NOUN":
            continue
        if dep[receiver] not in ("nmod", "compound") or tag[noun] != "NNS" or tag[head[noun]] not in _FORMS:
            continue
        verb = head[noun]
        head[receiver], dep[receiver] = verb, "dative"
        for token in range(verb + 1, receiver):
            if head[token] == noun:
                head[token] = receiver


def according(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentence: range
) -> None:
    """ "*According* to a report leaked to them, mercenaries *executed* herders": the verb behind the comma, not the first word."""
    root = next((t for t in sentence if head[t] == t), None)
    if root is None or lower[root] != "according":
        return
    for verb in sentence:
        noun = head[verb]
        if dep[verb] != "acl" or tag[verb] not in ("VBN", "VBD") or not root < noun < verb:
            continue
        first = min(t for t in sentence if t == noun or (head[t] == noun and t < noun))
        if lower[first - 1] == "," and dep[noun] in ("npadvmod", "dobj", "pobj", "appos", "conj"):
            head[verb], dep[verb], tag[verb], pos[verb] = verb, "ROOT", "VBD", "VERB"
            head[noun], dep[noun] = verb, "nsubj"
            head[root], dep[root] = verb, "prep"
            for token in sentence:
                if head[token] == root and token > verb:  # the full stop
                    head[token] = verb
            return


def verb_behind_to(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Offered to *host* talks": what has "to" as its auxiliary right before it is a verb."""
    for to, mark in enumerate(tag):
        verb = to + 1
        if mark == "TO" and dep[to] == "aux" and verb < len(head) and head[to] == verb and tag[verb] == "NN":
            tag[verb], pos[verb] = "VB", "VERB"
