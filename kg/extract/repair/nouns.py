"""Nouns that the parser took for adjectives or adverbs, put right before the lists are a tree (`kg.extract.repair`)."""

from kg.extract.repair.labelled import where


def noun_of_its_own(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The Syrian *offensive on* Idlib", "a lightning *offensive*": what has an article, words of its own and a phrase behind it is no adjective."""
    for token, label in enumerate(dep):
        if tag[token] != "JJ" or label not in ("nsubj", "dobj", "pobj"):
            continue
        mine = {dep[t] for t, upper in enumerate(head) if upper == token and t != token}
        behind = (
            token + 1 < len(lower) and head[token + 1] == token and lower[token + 1] in ("on", "against", "by", "in")
        )
        if (behind and mine & {"det", "poss"} and mine & {"amod", "compound", "poss"}) or mine >= {"det", "compound"}:
            pos[token], tag[token] = "NOUN", "NN"


def object_of_result(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Soldiers shot dead *a boy*": what stands behind verb and adjective is no adverb but the object that the verb lacks."""
    for token in where(dep, "npadvmod"):
        verb = head[token]
        if tag[verb] != "VBD" or token < verb + 3 or pos[token] not in ("NOUN", "PROPN"):
            continue
        below = [t for t, upper in enumerate(head) if upper == token and t < token]
        counted = tag[token] == "NNS" or any(dep[t] in ("det", "nummod", "poss") for t in below)
        mine = {dep[t] for t, upper in enumerate(head) if upper == verb}
        result = min([*below, token]) - 1
        if counted and pos[result] == "ADJ" and head[result] == verb and "nsubj" in mine and "dobj" not in mine:
            dep[token] = "dobj"


def told_by_the_last(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Gunmen* on motorcycles seized a school, a teacher said": what the last clause tells has a subject and a verb, no participle."""
    for token, label in enumerate(dep):
        noun = head[token]
        teller = head[noun]
        if label != "acl" or dep[noun] != "npadvmod" or not noun < token < teller or tag[token] not in ("VBN", "VBD"):
            continue
        below = [(t, dep[t]) for t, upper in enumerate(head) if upper == teller]
        if pos[teller] == "VERB" and any(token < t < teller and at == "nsubj" for t, at in below):
            head[token], dep[token], tag[token] = teller, "ccomp", "VBD"
            head[noun], dep[noun] = token, "nsubj"


def listed_behind_verb(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "The party stood for growth, *tariffs and peace*": a list behind a verb goes on with the noun before it and names no subject."""
    for token in where(dep, "appos"):
        noun = head[token]
        verb = head[noun]
        if dep[noun] not in ("nsubj", "nsubjpass") or not noun < verb < token or tag[token] != "NNS":
            continue
        mine = [t for t, upper in enumerate(head) if upper == token and t != token]
        first = min([token, *(t for t in mine if t < token)])
        before = first - 2
        more = [t for t in mine if dep[t] == "conj" or (dep[t] == "appos" and tag[t] == "NNS" and t > token)]
        if any(dep[t] == "det" for t in mine) or not more or before <= verb:
            continue
        if lower[first - 1] == "," and dep[before] in ("pobj", "dobj") and tag[before] in ("NN", "NNS"):
            for each, upper in ((token, before), *((t, token) for t in more)):
                head[each], dep[each] = upper, "conj"
