"""Parses put right of forms that may be two things: a past that looks like a present, a teller that looks like an object."""

from kg.extract.repair.labelled import where
from kg.extract.repair.verbwords import VerbWords

_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def teller_behind_quote(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "We have won," *declared the general*: what stands behind a verb of telling that has no subject is who tells."""
    for clause in where(dep, "ccomp"):
        verb = head[clause]
        if clause > verb or tag[verb] not in ("VBD", "VBZ") or lemma[verb] not in words.tellers:
            continue
        below = [t for t, upper in enumerate(head) if upper == verb and t != verb]
        told = [t for t in below if dep[t] == "dobj" and t > verb]
        quoted = tag[verb - 1] in ("''", ",")
        if quoted and len(told) == 1 and not any(dep[t] in ("nsubj", "aux", "auxpass", "dative") for t in below):
            dep[told[0]] = "nsubj"


def past_beside_past(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "They *cut* ties and closed their airspace": a form that may be past is so beside a past one."""
    for verb in where(dep, "conj"):
        first = head[verb]
        if (
            tag[verb] != "VBD"
            or tag[first] != "VBP"
            or lemma[first] not in words.unchanged
            or lemma[verb] in words.unchanged
        ):
            continue
        if not any(head[t] == verb and dep[t] in ("nsubj", "nsubjpass") for t in range(first, verb)):
            tag[first] = "VBD"


def share_denied(lemma: list[str], head: list[int], dep: list[str], words: VerbWords) -> None:
    """ "Denied any *role in* the bombing": right behind a noun for somebody's part "in" tells of what deed, not where it was denied."""
    for prep in where(dep, "prep"):
        share, verb = prep - 1, head[prep]
        if lemma[prep] == "in" and dep[share] == "dobj" and head[share] == verb and lemma[share] in words.shares:
            head[prep] = share if lemma[verb] in words.deniers else verb


def had_before(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "*Had Washington warned* him, the president said, he would have stayed": "had" before its subject is an "if"."""
    for had in [
        t for t, word in enumerate(lower) if word == "had" and dep[t] == "aux" and (t == 0 or dep[t - 1] == "punct")
    ]:
        verb = head[had]
        subjects = [t for t in range(verb) if head[t] == verb and dep[t] in ("nsubj", "nsubjpass", "expl")]
        if not subjects or subjects[0] < had:
            continue
        modal = {head[t] for t, mark in enumerate(tag) if mark == "MD"}
        if dep[verb] == "ccomp" and head[verb] > verb and head[verb] in modal:
            dep[verb] = "advcl"
        elif dep[verb] == "ROOT":
            main = next((t for t in sorted(modal) if t > verb and head[t] == verb and dep[t] == "ccomp"), None)
            if main is not None:
                head[main], dep[main], head[verb], dep[verb] = main, "ROOT", main, "advcl"


def second_object(as_: int, lower: list[str], head: list[int], dep: list[str]) -> int | None:
    """What stands with an article of its own behind the name that it gets: "as "nonsense" *a report* that"."""
    named = [t for t, upper in enumerate(head) if upper == as_ and dep[t] == "pobj"]
    if len(named) != 2 or any(head[t] == head[as_] and dep[t] == "dobj" for t in range(len(head))):
        return None
    first = min(t for t in range(named[1] + 1) if t == named[1] or head[t] == named[1])
    joined = any(word in (",", "and", "or") for word in lower[named[0] : named[1]])
    return None if joined or dep[first] not in ("det", "poss") else named[1]


def named_before_owner(as_: int, lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> int | None:
    """ "Dismissed as *nonsense* Bahrain's *claim that*": cut off the name that a thing gets from the owner of the thing, which comes back."""
    thing = next((t for t in range(as_ + 3, min(as_ + 12, len(head) - 1)) if head[t] == as_ and dep[t] == "pobj"), 0)
    if not thing or lower[thing + 1] not in ("that", "of"):
        return None
    first = as_ + 2 if lower[as_ + 1] in ("a", "an") else as_ + 1
    owner = next((t for t in range(first, thing) if tag[t] == "NNP"), first)
    whose = next((t for t in range(owner, thing) if tag[t] != "NNP"), owner)
    named = owner > first and all(tag[t] in ("JJ", "NN", "NNS") for t in range(first, owner))
    if not named or tag[whose] != "POS" or any(head[t] == head[as_] and dep[t] == "dobj" for t in range(len(head))):
        return None
    name = owner - 1
    for token in range(as_ + 1, name):
        head[token] = name if head[token] not in range(as_ + 1, name) else head[token]
    head[name], dep[name] = as_, "pobj"
    return thing


def had_hardly(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Hardly had* the envoys *met* when": a "had" before its subject is the auxiliary of the past form behind it."""
    for deed, label in enumerate(dep):
        have = head[deed]
        if label != "ccomp" or tag[deed] not in ("VBN", "VBD") or tag[have] != "VBD" or not have < deed:
            continue
        mine = [t for t, upper in enumerate(head) if upper == have and t not in (have, deed)]
        if any(dep[t] in _SUBJECTS or dep[t] == "dobj" for t in mine) or not any(
            dep[t] == "advmod" and t < have for t in mine
        ):
            continue
        if not any(head[t] == deed and dep[t] in _SUBJECTS for t in range(have, deed)):
            continue
        head[deed], dep[deed], tag[deed] = (deed if head[have] == have else head[have]), dep[have], "VBN"
        head[have], dep[have], pos[have] = deed, "aux", "AUX"
        for token in mine:
            head[token] = deed


def seen_doing(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Guards were seen *beating* inmates": right behind a passive a gerund before plain plural nouns is what is done to them."""
    if "auxpass" not in dep or "VBG" not in tag:
        return
    for noun in [*where(dep, "oprd"), *where(dep, "dobj")]:
        verb, deed = head[noun], noun - 1
        if tag[noun] != "NNS" or deed != verb + 1 or tag[deed] != "VBG" or head[deed] != noun or dep[deed] != "amod":
            continue
        if not any(head[t] == verb and dep[t] == "auxpass" for t in range(verb)):
            continue
        head[deed], dep[deed], pos[deed] = verb, "xcomp", "VERB"
        head[noun], dep[noun] = deed, "dobj"
        for child in [t for t in range(noun + 1, len(head)) if head[t] == verb and dep[t] == "prep"]:
            head[child] = deed


def put_on(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The bankers, *whom* Bern put *on a blacklist*": a verb whose object stands before it has no second one behind its "on"."""
    for word in where(dep, "prt"):
        verb = head[word]
        below = [t for t, upper in enumerate(head) if upper == verb and dep[t] == "dobj"]
        asked = [t for t in below if t < verb and tag[t] in ("WP", "WDT")]
        behind = [t for t in below if t > word]
        if len(asked) == 1 and len(behind) == 1 and word == verb + 1 and tag[behind[0]] == "NN":
            head[behind[0]], dep[behind[0]] = word, "pobj"
            dep[word], tag[word], pos[word] = "prep", "IN", "ADP"


_AT_LEAST_NOT = (("far", "from"), ("anything", "but"), ("by", "no", "mean"), ("by", "no", "means"), ("in", "no", "way"))


def far_from_so(lemma: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "It is *far from certain* that they left", "by no means clear": uncertain, unclear."""
    for quality in [t for t, mark in enumerate(tag) if mark == "JJ" and t > 2]:
        words = next((each for each in _AT_LEAST_NOT if tuple(lemma[quality - len(each) : quality]) == each), None)
        be = head[quality]
        while words is not None and be >= quality - len(words) and head[be] != be:
            be = head[be]
        if words is None or lemma[be] != "be" or be >= quality - len(words):
            continue
        lemma[quality], head[quality], dep[quality] = f"un{lemma[quality]}", be, "acomp"
