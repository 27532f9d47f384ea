"""Verbs that the parser took for nouns or qualities behind another verb: "paid students to *riot*", "ruled out *handing* over its missiles".

What a word may be besides, the lexicon knows. Each function works on the plain lists of a tree, before it is a tree.
"""

from kg.extract.repair.labelled import where
from kg.extract.repair.pending import blamed_for, judged_deed, pending, strike_over
from kg.extract.repair.plainforms import Draft
from kg.extract.repair.verbwords import VerbWords

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_HAVE = ("have", "has", "had", "having")
_BE = ("is", "are", "was", "were", "been", "be")


def deeds_behind(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """Mend the lists in place."""
    if "prep" in draft.dep:
        if "to" in draft.lower:
            made_to_riot(draft, lemma, words)
        if "in" in draft.lower:
            handed_in(draft, lemma, words)
        if "NN" in draft.tag:
            doing_with_particle(draft, lemma, words)
        if "pcomp" in draft.dep and "of" in draft.lower:
            charged_in_between(draft, lemma, words)
    if "amod" in draft.dep or "compound" in draft.dep:
        used_to_clear(draft, lemma, words)
        denied_doing(draft, lemma, words)
    past_like_a_noun(draft, lemma, words)
    if "pending" in draft.lower:
        pending(draft)
    if "acomp" in draft.dep and "of" in draft.lower:
        judged_deed(draft)
    if "pcomp" in draft.dep and "for" in draft.lower:
        blamed_for(draft, lemma, words)
    if "prt" in draft.dep and "over" in draft.lower:
        strike_over(draft, lemma, words)
    if "conj" in draft.dep:
        if "auxpass" in draft.dep:
            put_in_turn(draft, lemma, words)
        if "instead" in draft.lower:
            instead_of_doing(draft)
        if "but" in draft.lower and "not" in draft.lower:
            not_one_but_other(draft)


def _child(draft: Draft, upper: int, labels: tuple[str, ...], first: int) -> int | None:
    """The first word behind a place that hangs on a word by one of the labels."""
    return next((t for t in range(first, len(draft.head)) if draft.head[t] == upper and draft.dep[t] in labels), None)


def _is_people(draft: Draft, noun: int | None, lemma: list[str], words: VerbWords) -> bool:
    return noun is not None and draft.tag[noun] in _NOUNS and lemma[noun] in words.people


def made_to_riot(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "May prompt students to *riot*": behind people and "to", what is a verb as well and has no word of its own is one."""
    for prep in where(draft.dep, "prep"):
        noun, verb = prep + 1, draft.head[prep]
        if (
            draft.lower[prep] != "to"
            or draft.pos[verb] != "VERB"
            or noun >= len(draft.head)
            or draft.head[noun] != prep
        ):
            continue
        if (
            draft.tag[noun] != "NN"
            or noun in draft.head[noun + 1 :]
            or lemma[noun] not in words.named_deeds
            or lemma[verb] not in words.inducers
        ):
            continue
        if _is_people(draft, _child(draft, verb, ("dobj",), verb), lemma, words):
            draft.tag[noun], draft.pos[noun], draft.dep[noun], draft.head[noun] = "VB", "VERB", "xcomp", verb
            draft.head[prep], draft.dep[prep], draft.tag[prep], draft.pos[prep] = noun, "aux", "TO", "PART"


def handed_in(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Began handing *in their weapons*": no place, where it is theirs and the verb with "in" has an object."""
    for prep in where(draft.dep, "prep"):
        verb = draft.head[prep]
        if draft.lower[prep] != "in" or verb != prep - 1 or lemma[verb] not in words.handed_in:
            continue
        thing = _child(draft, prep, ("pobj",), prep)
        if thing is None or draft.tag[prep + 1] != "PRP$" or _child(draft, verb, ("dobj",), verb) is not None:
            continue
        draft.dep[prep], draft.tag[prep], draft.head[thing], draft.dep[thing] = "prt", "RP", verb, "dobj"


def doing_with_particle(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Ruled out *handing over* its missiles": a noun in -ing with the particle of a verb, and what that verb has for its object."""
    for prep in where(draft.dep, "prep"):
        deed = prep - 1
        if draft.tag[deed] != "NN" or draft.head[prep] != deed or draft.dep[deed] not in ("dobj", "pobj"):
            continue
        verb = words.forms.get(draft.lower[deed])
        if (
            verb is None
            or verb not in words.particles.get(draft.lower[prep], ())
            or draft.dep[deed - 1] in ("det", "amod")
        ):
            continue
        thing = _child(draft, prep, ("pobj",), prep)
        if thing is None:
            continue
        lemma[deed], draft.tag[deed], draft.pos[deed] = verb, "VBG", "VERB"
        draft.dep[deed] = "pcomp" if draft.dep[deed] == "pobj" else "xcomp"
        draft.dep[prep], draft.tag[prep], draft.head[thing], draft.dep[thing] = "prt", "RP", deed, "dobj"


def charged_in_between(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Was accused in the report *of expelling* them": what somebody is charged with hangs on the verb, not on where."""
    for deed in where(draft.dep, "pcomp"):
        prep = draft.head[deed]
        scene = draft.head[prep]
        between = draft.head[scene]
        verb = draft.head[between]
        known = words.forms.get(draft.lower[deed])
        if draft.lower[prep] != "of" or draft.dep[scene] != "pobj" or (draft.tag[deed] != "VBG" and known is None):
            continue
        if draft.dep[between] == "prep" and draft.tag[verb] == "VBN" and lemma[verb] in words.of_verbs:
            draft.head[prep] = verb
            lemma[deed] = known or lemma[deed]
            draft.tag[deed], draft.pos[deed] = "VBG", "VERB"


def used_to_clear(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Used dogs to *clear* squatters": behind the object of such a verb no squatters are clear."""
    for quality in where(draft.dep, "amod"):
        to, people = quality - 1, draft.head[quality]
        if to < 1 or draft.lower[to] != "to" or draft.dep[to] != "prep" or draft.head[people] != to:
            continue
        verb = draft.head[to]
        if lemma[verb] in words.givers or draft.lower[quality] not in words.verbs or draft.tag[people] != "NNS":
            continue
        if draft.dep[to - 1] != "dobj" or draft.head[to - 1] != verb or not _is_people(draft, people, lemma, words):
            continue
        draft.tag[quality], draft.pos[quality], draft.dep[quality], draft.head[quality] = "VB", "VERB", "advcl", verb
        lemma[quality] = draft.lower[quality]
        draft.head[to], draft.dep[to], draft.tag[to], draft.pos[to] = quality, "aux", "TO", "PART"
        draft.head[people], draft.dep[people] = quality, "dobj"


def denied_doing(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Denied *planting* landmines": right behind such a verb and before a thing, a form in -ing is a deed."""
    for deed in where(draft.dep, "compound"):
        thing, verb = draft.head[deed], deed - 1
        if verb < 0 or thing != deed + 1 or draft.head[thing] != verb or draft.dep[thing] != "dobj":
            continue
        known = words.forms.get(draft.lower[deed])
        if draft.tag[deed] != "NN" or known is None or draft.tag[thing] != "NNS" or lemma[thing] not in words.things:
            continue
        if lemma[verb] not in words.deniers or known in words.qualities:
            continue
        lemma[deed], draft.tag[deed], draft.pos[deed] = known, "VBG", "VERB"
        draft.head[deed], draft.dep[deed], draft.head[thing] = verb, "xcomp", deed


def past_like_a_noun(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Have *overrun* Goma", "were *overrun* by": behind an auxiliary a participle that is spelt as its verb."""
    for word in words.unchanged_nouns:
        if word not in draft.lower:
            continue
        verb = draft.lower.index(word)
        before = draft.lower[verb - 1] if verb else ""
        have, upper = verb - 1, draft.head[verb]
        if draft.tag[verb] not in ("NN", "NNP"):
            continue
        if _child(draft, verb, ("auxpass",), 0) is not None:
            draft.tag[verb], draft.pos[verb], lemma[verb] = "VBN", "VERB", word
        elif before in _HAVE and draft.dep[verb] == "compound" and draft.head[upper] == have:
            _take_over(draft, verb, have, "aux")
            draft.head[upper], draft.dep[upper], lemma[verb] = verb, "dobj", word
        elif before in _BE and draft.dep[verb] == "attr" and upper == have:
            _take_over(draft, verb, have, "auxpass")
            for token in range(len(draft.head)):
                if draft.head[token] == verb and draft.dep[token] == "nsubj":
                    draft.dep[token] = "nsubjpass"
                elif draft.head[token] == verb and draft.lower[token] == "by":
                    draft.dep[token] = "agent"


def _take_over(draft: Draft, verb: int, auxiliary: int, label: str) -> None:
    """Let a participle stand where its auxiliary stood."""
    top = draft.head[auxiliary] == auxiliary
    draft.head[verb], draft.dep[verb] = (verb if top else draft.head[auxiliary]), draft.dep[auxiliary]
    draft.tag[verb], draft.pos[verb] = "VBN", "VERB"
    for token, above in enumerate(draft.head):
        if above == auxiliary and token != verb:
            draft.head[token] = verb
    draft.head[auxiliary], draft.dep[auxiliary], draft.pos[auxiliary] = verb, label, "AUX"


def put_in_turn(draft: Draft, lemma: list[str], words: VerbWords) -> None:
    """ "Was stripped of his rank and *put* on a plane": what has no object of its own shares the passive before it."""
    for verb in where(draft.dep, "conj"):
        upper, behind = draft.head[verb], verb + 1
        if draft.tag[verb] not in ("VBD", "VBN") or draft.tag[upper] != "VBN" or behind >= len(draft.head):
            continue
        if lemma[verb] not in words.unchanged or draft.tag[behind] not in ("IN", "RP", "TO"):
            continue
        own = _child(draft, verb, ("nsubj", "aux"), upper)
        if own is not None or _child(draft, upper, ("auxpass",), 0) is None:
            continue
        draft.tag[verb] = "VBN"
        thing = _child(draft, verb, ("dobj",), behind)
        if thing is not None and draft.dep[behind] == "prt":  # "put *on a plane*" puts no plane on
            draft.dep[behind], draft.tag[behind], draft.dep[thing], draft.head[thing] = "prep", "IN", "pobj", behind


def instead_of_doing(draft: Draft) -> None:
    """ "Kept him *instead of handing* him over": no second deed, but the one that was not done."""
    for of in where(draft.dep, "cc"):
        if draft.lower[of] != "of" or draft.lower[of - 1] != "instead":
            continue
        deed = _child(draft, draft.head[of], ("conj",), of)
        if deed is not None and draft.tag[deed] == "VBG":
            draft.dep[of], draft.head[deed], draft.dep[deed] = "prep", of, "pcomp"


def not_one_but_other(draft: Draft) -> None:
    """ "It was *not Israel but Jordan* that shot it down": only the second takes part, and the "not" is the first's."""
    for link in where(draft.dep, "cc"):
        first = draft.head[link]
        other, above = _child(draft, first, ("conj",), link), draft.head[first]
        if (
            draft.lower[link] != "but"
            or other is None
            or draft.tag[first] not in _NOUNS
            or draft.tag[other] not in _NOUNS
        ):
            continue
        start = min((t for t in range(first) if draft.head[t] == first), default=first)
        start = start if draft.lower[start] == "not" else start - 1
        if start < 0 or draft.lower[start] != "not" or draft.head[start] not in (first, above):
            continue
        if draft.dep[first] in ("attr", "dobj"):
            draft.head[other], draft.dep[other] = above, draft.dep[first]
            draft.head[first], draft.dep[first] = other, "dep"
            draft.head[start] = first
