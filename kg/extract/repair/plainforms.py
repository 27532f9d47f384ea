"""Verbs in the present tense that were taken for plural nouns: "The army *documents* abuses", "hands over", "ships grain".

That a word is a verb is only believed where the parser's own tree cannot stand: a clause without a verb, a noun with an
object, a noun that goes on with a verb.
"""

from dataclasses import dataclass

from kg.extract.repair.mainverb import FINITE

_ONE = ("NN", "NNP")
_BEGINS_OBJECT = ("DT", "CD", "PRP$", "NNP", "NNPS", "NNS", "NN", "JJ", "JJS", "PRP", "$", "RP")
_BEGINS_REST = (*_BEGINS_OBJECT, "IN")
_OF_NOUN = ("det", "poss", "amod", "compound", "nmod", "nummod")
_HOLDS = ("nsubj", "nsubjpass", "cop", "aux", "auxpass", "expl", "attr")
_BESIDE = ("compound", "nmod", "amod")
_ASIDE = ("appos", "acl", "relcl", "npadvmod")
_OF_CLAUSE = ("punct", "advcl", "npadvmod", "parataxis", "cc", "conj", "dobj")


@dataclass(frozen=True, slots=True)
class Draft:
    """The plain lists of a parse before it is a tree, to be mended in place."""

    lower: list[str]
    head: list[int]
    dep: list[str]
    tag: list[str]
    pos: list[str]
    of_nouns: frozenset[str]  # prepositions that go with a noun as well as with a verb
    people: frozenset[str] = frozenset()  # nouns for actors
    named_deeds: frozenset[str] = frozenset()  # verbs that are nouns as well: strike
    things: frozenset[str] = frozenset()  # nouns for what can be carried or hit: missile, food, port
    openers: frozenset[str] = frozenset()  # conjunctions of time

    def below(self, upper: int, sentence: range) -> list[int]:
        """The words that hang on a word."""
        head = self.head
        return [t for t in sentence if head[t] == upper and t != upper]


def verbs_in_s(draft: Draft, lemma: list[str], sentences: list[tuple[int, int]], shows: dict[str, str]) -> None:
    """Mend a parse in place; `shows` are the forms of verbs in the third person, with their lemma."""
    lower, tag = draft.lower, draft.tag
    for verb, mark in enumerate(tag):
        if (mark != "NNS" and mark != "VBZ") or lower[verb] not in shows or _has_subject(draft, verb):
            continue
        sentence = next(range(first, end) for first, end in sentences if verb < end)
        if sentence.start < verb < sentence.stop - 1 and _mend(draft, verb, sentence, shows, lemma):
            tag[verb], draft.pos[verb], lemma[verb] = "VBZ", "VERB", shows[lower[verb]]


def _has_subject(draft: Draft, verb: int) -> bool:
    """Whether the parser itself read a verb with its subject."""
    if draft.tag[verb] != "VBZ" or draft.dep[verb] == "compound":
        return False
    return draft.dep[verb] == "relcl" or any(draft.dep[t] in _HOLDS for t in draft.below(verb, range(verb)))


def _mend(draft: Draft, verb: int, sentence: range, shows: dict[str, str], lemma: list[str]) -> bool:
    """Make a word the verb of its clause, where the clause needs one."""
    head, dep, tag, before = draft.head, draft.dep, draft.tag, verb - 1
    bound = draft.lower[before] == "-" and head[before] == verb and before - 2 >= sentence.start
    if bound and dep[before - 1] == "compound" and head[before - 1] == verb:  # "Iran *test-fires* missile"
        before -= 2
    thing = head[verb] if dep[verb] in ("compound", "nmod") and head[verb] > verb else verb
    if tag[before] == "CC":
        return _goes_on(draft, verb, thing)
    if dep[before] in _OF_NOUN and head[before] == verb == thing and _thinks_that(draft, verb):
        tag[before], draft.pos[before] = "NNP", "PROPN"
        return _rise(draft, verb, verb, sentence, before)
    if tag[before] in _ONE and dep[thing] == "dobj" and dep[head[thing]] == "relcl" and head[thing] < before:
        return _behind_relative(draft, verb, thing, sentence)
    if dep[verb] == "pobj" and tag[before] in _ONE and head[before] == verb:
        return _behind_conjunction(draft, verb, before)
    if tag[before] in _ONE and dep[before] in _BESIDE and head[before] in (verb, thing):
        headed = _heads(draft, shows[draft.lower[verb]], lemma[thing], sentence)
        lacking = _lacks_verb(draft, verb, thing, sentence, before, headed=headed)
        return lacking and _rise(draft, verb, thing, sentence, before)
    if draft.lower[before] == "," and dep[thing] == "appos" and head[thing] < before:
        return _behind_insertion(draft, verb, thing, sentence)
    # A noun has no subject: where the parser gave it one, the word alone is wrong.
    return tag[verb] == "NNS" and any(dep[t] == "nsubj" and tag[t] in _ONE for t in draft.below(verb, range(verb)))


def _thinks_that(draft: Draft, verb: int) -> bool:
    """ "Pakistan *suspects that* they planted it": at the top of a sentence, and behind a name, what takes a "that" is a verb."""
    that, top = verb + 1, draft.head[verb] == verb
    clause = draft.head[that]
    if draft.lower[that] != "that" or draft.dep[that] != "mark" or not top or draft.head[clause] != verb:
        return False
    name = draft.tag[verb - 1] in ("NNP", "NN", "JJ") and verb - 1 == 0
    if name:
        draft.dep[clause] = "ccomp"
    return name


def _heads(draft: Draft, verb: str, thing: str, sentence: range) -> bool:
    """Whether a text without a stop is a headline and no title: "Court *sentences* opposition leader", but "Gaza protests timeline"."""
    if sentence.stop != len(draft.head) or not draft.lower[-1].isalnum():
        return False
    return verb not in draft.named_deeds or thing in draft.people or thing in draft.things


def _lacks_verb(draft: Draft, verb: int, thing: int, sentence: range, before: int, *, headed: bool) -> bool:
    """Whether the noun stands where a clause needs a verb, and what follows can be what the verb asks for."""
    dep, lower, upper = draft.dep, draft.lower, draft.head[thing]
    below = [*draft.below(verb, sentence), *(draft.below(thing, sentence) if thing != verb else ())]
    if any(dep[t] in _HOLDS and t < before for t in below):
        return False
    if draft.tag[verb] == "VBZ" and thing == verb:
        return dep[verb] in ("ROOT", "ccomp", "conj", "parataxis", "advcl")
    if dep[verb + 1] == "amod" and draft.head[verb + 1] <= verb:  # "border guards *loyal* to him"
        return False
    if draft.tag[verb + 1] not in _BEGINS_OBJECT and not any(dep[t] == "dobj" and t > verb for t in below):
        settled = any(dep[t] in ("det", "poss") and t < verb for t in below)
        if draft.tag[verb + 1] != "IN" or not settled or lower[verb + 1] in draft.of_nouns:
            return False
    if dep[thing] == "ccomp":
        return True
    if dep[thing] in ("nsubj", "dep") and draft.pos[upper] == "VERB" and upper > thing:  # "..., a spokesman said"
        return any(dep[t] == "nsubj" and t > thing for t in draft.below(upper, range(thing, upper)))
    return dep[thing] == "ROOT" and (headed or lower[sentence[-1]] == ".")


def _rise(draft: Draft, verb: int, thing: int, sentence: range, subject: int) -> bool:
    """Give a verb the place of the noun that its object is, and the words before it to its subject."""
    head, dep = draft.head, draft.dep
    label, upper = dep[thing], head[thing]
    below = [t for t in sentence if head[t] in (verb, thing) and t not in (verb, thing, subject)]
    head[verb], dep[verb] = (verb if upper == thing else upper), "ccomp" if label in ("nsubj", "dep") else label
    for token in below:
        if token < subject:
            head[token] = subject if dep[token] in _OF_NOUN else verb
        elif token > thing and dep[token] in _OF_CLAUSE:
            head[token] = verb
    head[subject], dep[subject] = verb, "nsubj"
    _take_object(draft, verb, thing, sentence)
    return True


def _take_object(draft: Draft, verb: int, thing: int, sentence: range) -> None:
    """Make the noun behind a verb its object, and what is done "to" somebody the verb's."""
    head, dep = draft.head, draft.dep
    if thing == verb:
        below = [t for t in draft.below(verb, sentence) if t > verb and draft.tag[t][:2] == "NN"]
        bare = [t for t in below if dep[t] in ("appos", "dep") or (dep[t] == "npadvmod" and draft.tag[t] == "NNP")]
        if bare and not any(dep[t] == "dobj" for t in below):
            dep[bare[0]] = "dobj"
        return
    head[thing], dep[thing] = verb, "dobj"
    for token in sentence:
        if head[token] == verb and verb < token < thing and dep[token] in _OF_NOUN:
            head[token] = thing
        elif head[token] == thing and token > thing and draft.lower[token] == "to" and dep[token] == "prep":
            head[token] = verb


def _goes_on(draft: Draft, verb: int, thing: int) -> bool:
    """ "Flew home and *documents* abuses", "denies it and *names* two": a noun goes on with no verb, nor has it an object."""
    head, dep, upper = draft.head, draft.dep, draft.head[thing]
    if dep[thing] != "conj" or upper > verb:
        return False
    behind = range(verb, len(head))
    if draft.pos[upper] != "VERB":
        first, beside = head[upper], [t for t in draft.below(upper, behind) if t > verb and draft.tag[t][:2] == "NN"]
        owns = any(dep[t] == "dobj" for t in draft.below(verb, behind))
        listed = not beside or draft.tag[verb + 1] not in (
            "DT",
            "PRP$",
        )  # "the report and *arms the* militia" is no list
        if thing != verb or (listed and not owns) or draft.pos[first] != "VERB" or draft.tag[first] != "VBZ":
            return False
        if dep[verb - 1] == "cc" and head[verb - 1] == upper:
            head[verb - 1] = first
        if not owns:
            head[beside[0]], dep[beside[0]] = verb, "dobj"
        upper = first
    elif draft.tag[upper] not in FINITE or draft.tag[verb + 1] not in _BEGINS_REST:
        return False
    head[verb], dep[verb] = upper, "conj"
    _take_object(draft, verb, thing, behind)
    return True


def _behind_insertion(draft: Draft, verb: int, thing: int, sentence: range) -> bool:
    """ "The report, released on Monday, *documents* abuses": what stands beside the only noun of a sentence is its verb."""
    head, dep, subject = draft.head, draft.dep, draft.head[thing]
    if (head[subject] != subject and dep[subject] != "ccomp") or draft.tag[subject] not in _ONE:
        return False
    below = draft.below(subject, sentence)
    inserted = any(dep[t] in _ASIDE and subject < t < verb for t in below)
    holds = any(dep[t] in _HOLDS for t in below)
    if not inserted or holds or draft.tag[verb + 1] not in _BEGINS_REST:
        return False
    head[verb], dep[verb] = (verb if head[subject] == subject else head[subject]), dep[subject]
    for token in below:
        if token > verb and token != thing:
            head[token] = verb
    head[subject], dep[subject] = verb, "nsubj"
    _take_object(draft, verb, thing, sentence)
    return True


def _behind_conjunction(draft: Draft, verb: int, subject: int) -> bool:
    """ "Prices rise after army *shells the* port": a noun with an article right behind another begins an object, and "after" a clause."""
    head, dep, prep = draft.head, draft.dep, draft.head[verb]
    thing = next((t for t in draft.below(verb, range(verb + 2, len(head))) if dep[t] == "appos"), None)
    if (
        thing is None
        or draft.tag[verb + 1] != "DT"
        or head[verb + 1] != thing
        or draft.lower[prep] not in draft.openers
    ):
        return False
    for token in range(prep + 1, subject):
        head[token] = subject if head[token] == verb else head[token]
    head[verb], dep[verb], head[prep], dep[prep] = head[prep], "advcl", verb, "mark"
    head[subject], dep[subject], dep[thing] = verb, "nsubj", "dobj"
    return True


def _behind_relative(draft: Draft, verb: int, thing: int, sentence: range) -> bool:
    """ "The agency that monitors the border *bans* flights": a relative clause has no second object, the sentence a verb."""
    head, dep, inner, last = draft.head, draft.dep, draft.head[thing], verb - 1
    subject = head[inner]
    if head[subject] != subject or draft.tag[subject] not in _ONE or draft.lower[sentence[-1]] != ".":
        return False
    own = head[last] == inner and dep[last] == "dobj"
    begins = draft.tag[verb + 1] in _BEGINS_OBJECT
    if (
        not begins
        or not (own or head[last] in (verb, thing))
        or any(dep[t] in _HOLDS for t in draft.below(subject, sentence))
    ):
        return False
    below = [t for t in sentence if head[t] in (verb, thing) and t < last]
    for token in below:
        head[token] = last if dep[token] in _OF_NOUN else inner
    head[last], dep[last] = inner, "dobj"
    for token in sentence:
        if token > verb and token != thing and head[token] in (inner, subject):
            head[token] = verb
    head[verb], dep[verb], head[subject], dep[subject] = verb, "ROOT", verb, "nsubj"
    _take_object(draft, verb, thing, sentence)
    return True
