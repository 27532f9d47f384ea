"""Parses put right of what stands beside the object of a verb: "hands *over* the suspects", "set them all *free*"."""

from kg.extract.repair.labelled import where


def beside_object(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """Mend the lists of a parse in place; comes back with nouns that are verbs now."""
    verbs = []
    if "prt" in dep:
        object_of_particle(head, dep)
        verbs = deed_with_particle(head, dep, tag, pos)
    if "JJ" in tag:
        result_of_object(head, dep, tag, pos)
    if "as" in lower and "pobj" in dep:
        object_behind_name(lower, head, dep, tag)
    if "VBZ" in tag and "dobj" in dep:
        noun_for_object(head, dep, tag, pos)
    return verbs


def object_behind_name(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Dismissed as *absurd* a finding that": what stands before the article is the name that the noun behind it is given."""
    for noun in where(dep, "pobj"):
        prep = head[noun]
        verb = head[prep]
        if lower[prep] != "as" or tag[verb][:2] != "VB" or prep > noun or prep < verb:
            continue
        article = next((t for t in range(prep, noun) if head[t] == noun and dep[t] in ("det", "poss")), None)
        names = [t for t in range(prep + 1, article or 0) if dep[t] == "amod" and head[t] in (noun, prep)]
        if len(names) == 1 and not any(dep[t] == "dobj" and upper == verb for t, upper in enumerate(head)):
            head[names[0]], dep[names[0]], head[noun], dep[noun] = prep, "pobj", verb, "dobj"


def noun_for_object(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Kampala shelved *plans* to leave": an object without a subject of its own is no finite verb but a noun."""
    for token in where(dep, "dobj"):
        if tag[token] != "VBZ":
            continue
        below = [t for t, upper in enumerate(head) if upper == token and t != token]
        if not any(dep[t] in ("nsubj", "nsubjpass", "dobj", "aux") for t in below):
            tag[token], pos[token] = "NNS", "NOUN"
            for clause in below:
                dep[clause] = "acl" if dep[clause] == "xcomp" else dep[clause]


def object_of_particle(head: list[int], dep: list[str]) -> None:
    """ "Hands over *the suspects*": a particle has no object of its own, its verb has."""
    for token in where(dep, "pobj"):
        verb = head[head[token]]
        if dep[head[token]] != "prt" or any(dep[t] == "dobj" and upper == verb for t, upper in enumerate(head)):
            continue
        head[token], dep[token] = verb, "dobj"


def deed_with_particle(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "Is close to *handing* over the crew": what has a particle and an object is a verb; comes back with such tokens."""
    found = []
    for particle in where(dep, "prt"):
        deed = head[particle]
        if tag[deed] == "NN" and any(upper == deed and dep[t] == "dobj" for t, upper in enumerate(head)):
            pos[deed], tag[deed] = "VERB", "VBG"
            found.append(deed)
    return found


def result_of_object(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Set 457 inmates *free*": an adjective behind the noun is no attribute, but what the verb makes of its object."""
    for token in where(dep, "dobj"):
        person, verb = token - 1, head[token]
        named = (
            head[person] == token and dep[person] == "amod" and tag[person] == "JJ" and token not in head[token + 1 :]
        )
        if (
            tag[token] == "JJ"
            and named
            and pos[verb] == "VERB"
            and any(head[t] == token and dep[t] == "det" for t in range(verb, person))
        ):
            _swap_result(token, person, verb, head, dep)
    for token in where(dep, "pobj"):  # "made aid to *Niger conditional* on elections"
        name, behind = token - 1, pos[token + 1] if token + 1 < len(pos) else ""
        if tag[token] == "JJ" and behind == "ADP" and head[name] == token and dep[name] == "compound":
            _result_behind_phrase(token, head, dep, pos)
    for token in where(dep, "amod"):
        noun, verb = head[token], head[head[token]]
        behind = pos[token + 1] if token + 1 < len(pos) else ""
        if token != noun + 1 or tag[token] != "JJ" or token in head:
            continue
        if dep[noun] == "pobj" and behind == "ADP" and pos[noun] == "PROPN":
            _result_behind_phrase(token, head, dep, pos)
            continue
        if dep[noun] != "dobj" or not verb < noun:
            continue
        if pos[verb] == "VERB" and behind not in ("NOUN", "PROPN", "ADJ", "NUM"):
            head[token], dep[token] = verb, "oprd"


def _result_behind_phrase(word: int, head: list[int], dep: list[str], pos: list[str]) -> None:
    """ "Made aid to Egypt *conditional* on reforms": the phrase behind the adjective hangs on the verb, and so does the adjective."""
    verb, name = head[word + 1], word - 1
    prep = head[word] if dep[word] == "pobj" else head[name]
    objects = [t for t in range(verb + 1, word) if head[t] == verb and dep[t] == "dobj"]
    if pos[verb] == "VERB" and objects and (head[prep] == verb or head[prep] in objects):
        head[name], dep[name] = prep, "pobj"
        head[word], dep[word] = verb, "oprd"


def _swap_result(result: int, person: int, verb: int, head: list[int], dep: list[str]) -> None:
    """ "Set an *American* free": of two adjectives behind an article the first is who, where the second has no noun."""
    for token in range(verb + 1, person):
        if head[token] == result:
            head[token] = person
    head[person], dep[person], dep[result] = verb, "dobj", "oprd"
