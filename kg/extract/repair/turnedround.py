"""Clauses out of their usual order, put right: "were Kinshasa to ask", "did Pyongyang appeal", "say envoys close to", "dismissed as lies reports that".

Each works on the plain lists of a tree, as those of `repair` do, and comes back with the tokens that are verbs now and were none.
"""

from kg.extract.repair.forms import named_before_owner, second_object
from kg.extract.repair.labelled import is_under, where

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_NAMES_OR_NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP")


def wished_before(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "They would have to leave *were Kinshasa to request* it": "were" before its subject is an "if"."""
    for were in [t for t, word in enumerate(lower) if word == "were"]:
        below = [t for t, upper in enumerate(head) if upper == were and t != were]
        if any(dep[t] in _SUBJECTS and t < were for t in below):
            continue
        to = next((t for t in range(were + 2, min(were + 8, len(tag) - 1)) if tag[t] == "TO"), 0)
        verb = head[to] if to else 0
        between = range(were + 1, to)
        if tag[verb] != "VB" or any(pos[t] in ("VERB", "AUX", "ADP", "PUNCT", "CCONJ") for t in between):
            continue
        subject = next((t for t in between if head[t] not in between and tag[t] in _NAMES_OR_NOUNS), 0)
        host = _with_modal(were, verb, head, tag)
        if subject and host is not None:
            _hang_wish((were, subject, verb), host, head, dep, pos)


def _with_modal(were: int, verb: int, head: list[int], tag: list[str]) -> int | None:
    """The verb of the same sentence that has a "would", a "could", nearest to a word; None where there is none."""
    modal = [t for t, mark in enumerate(tag) if mark == "MD" and head[t] not in (were, verb)]
    nearest = min(modal, key=lambda t: abs(t - were), default=None)
    return None if nearest is None else head[nearest]


def _hang_wish(words: tuple[int, int, int], host: int, head: list[int], dep: list[str], pos: list[str]) -> None:
    were, subject, verb = words
    if head[were] == were or host == were or is_under(host, were, head):  # the main verb hangs on "were"
        above, label = (host, "ROOT") if head[were] == were else (head[were], dep[were])
        head[host], dep[host] = above, label
    for child in [t for t, upper in enumerate(head) if upper == were and t not in (were, subject, verb, host)]:
        head[child] = host
    head[verb], dep[verb] = host, "advcl"
    head[subject], dep[subject] = verb, "nsubj"
    head[were], dep[were], pos[were] = verb, "aux", "AUX"


def deed_after_did(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "Not once *did Pyongyang appeal*": behind "did" and its subject stands a verb, whatever noun it looks like."""
    found = []
    for did in [t for t, word in enumerate(lower) if word in ("did", "does", "do") and tag[t] != "VB"]:
        below = [t for t, upper in enumerate(head) if upper == did and t != did]
        if dep[did] == "aux":  # "*nowhere* did rebels attack"
            for child in below:
                head[child] = head[did]
        subjects = [t for t in below if dep[t] in _SUBJECTS]
        alone = dep[did] == "ROOT" and len(subjects) == 1 and not any(dep[t] == "dobj" for t in below)
        if alone and (did == 0 or dep[did - 1] == "punct"):  # "*Did the army retreat?*"
            subjects = [t for t in subjects if dep[t - 1] != "compound" or tag[t] != "NN"]
        if did + 2 >= len(head) or subjects:
            continue
        if dep[did] == "aux" and tag[head[did]] == "NN" and dep[head[did] - 1] == "nsubj" and head[did] > did + 1:
            tag[head[did]], pos[head[did]] = "VB", "VERB"  # "at no time did they *fire*"
            found.append(head[did])
            continue
        deed = (
            head[did]
            if dep[did] == "aux"
            else next((t for t in below if t > did and (dep[t] == "dobj" or dep[t] in _SUBJECTS)), 0)
        )
        if deed < did + 2 or tag[deed] != "NN" or head[deed - 1] != deed or dep[deed - 1] != "compound":
            continue
        if dep[did] != "aux":
            head[deed], dep[deed] = (deed if head[did] == did else head[did]), dep[did]
        for child in below:
            if child != deed:
                head[child] = deed
        head[did], dep[did], pos[did] = deed, "aux", "AUX"
        dep[deed - 1] = "nsubj"
        for word in range(did + 1, deed - 1):  # "the *crowd* attack": what stands before the subject is its own
            head[word] = deed - 1 if head[word] == deed else head[word]
        tag[deed], pos[deed] = "VB", "VERB"
        found.append(deed)
    return found


def teller_with_quality(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The two met in Rome, *say envoys close to* the pope": who tells it is described, nothing is told of him."""
    for quality, label in enumerate(dep):
        teller = head[quality]
        if label != "ccomp" or tag[quality] not in ("JJ", "RB", "VBG") or not 0 < teller < quality:
            continue
        if dep[teller - 1] != "punct" or tag[teller] not in ("VBD", "VBP", "VBZ"):
            continue
        below = [(t, dep[t]) for t, upper in enumerate(head) if upper == quality]
        who = next((t for t, at in below if at == "nsubj" and t < quality), None)
        told = dep[teller] == "dep" or any(
            head[t] == teller and dep[t] == "ccomp" for t in range(teller) if pos[t] in ("VERB", "AUX")
        )
        if who is None or not told or any(at in ("aux", "cop", "mark", "neg") for _, at in below):
            continue
        if min(t for t in range(teller + 1, quality) if t == who or head[t] == who) != teller + 1:
            continue
        head[who], dep[who] = teller, "nsubj"
        head[quality], dep[quality] = who, "acl" if tag[quality] == "VBG" else "amod"
        if dep[teller] == "dep":
            _tell(teller, head, dep)


def _tell(teller: int, head: list[int], dep: list[str]) -> None:
    """Let what stands before a verb of saying be what it says."""
    told = head[teller]
    if told >= teller:
        return
    head[teller], dep[teller] = (teller if head[told] == told else head[told]), dep[told]
    head[told], dep[told] = teller, "ccomp"


def called_before_object(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Dismissed as "absurd" *suggestions* that": what is called so stands behind the name that it gets."""
    for as_ in [t for t, word in enumerate(lower) if word == "as" and 0 < t < len(lower) - 2]:
        thing = second_object(as_, lower, head, dep) if dep[as_] == "prep" else None
        thing = named_before_owner(as_, lower, head, dep, tag) if thing is None and dep[as_] == "prep" else thing
        if thing is not None:
            head[thing], dep[thing] = head[as_], "dobj"
            continue
        verb = head[head[as_]] if dep[as_] == "mark" else head[as_]
        if pos[verb] != "VERB" or not as_ - 3 < verb < as_:
            continue
        below = {dep[t] for t, upper in enumerate(head) if upper == verb}
        if "nsubj" not in below or below & {"dobj", "auxpass"} or dep[verb] in ("relcl", "pcomp"):
            continue
        quoted = dep[as_ + 1] == "punct"
        name = as_ + 2 if quoted else as_ + 1
        closing = next((t for t in range(name + 1, min(name + 7, len(lower))) if quoted and dep[t] == "punct"), 0)
        name = closing - 1 if closing else name
        thing = closing + 1 if closing and closing + 1 < len(lower) else head[name]
        if thing <= name or tag[thing] not in ("NNS", "VBZ") or dep[name] not in ("amod", "compound", "nmod", "nsubj"):
            continue
        behind = thing + 1 if thing + 1 < len(lower) else thing
        if thing > name + 2 or not (lower[behind] == "of" or (lower[behind] == "that" and tag[behind] == "IN")):
            continue
        if head[thing] not in (as_, verb):
            continue
        for child in [t for t, upper in enumerate(head) if upper == thing and t < thing]:
            head[child] = name
        head[thing], dep[thing], tag[thing], pos[thing] = verb, "dobj", "NNS", "NOUN"
        head[as_], dep[as_], pos[as_] = verb, "prep", "ADP"
        head[name], dep[name] = as_, "pobj"
        clause = head[behind] if lower[behind] == "that" else 0
        if clause > behind and head[clause] in (verb, thing):
            head[clause], dep[clause] = thing, "acl"


def had_done(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Had* the editor *jailed*": what stands between "have" and a past form is whom it was done to."""
    for deed, label in enumerate(dep):
        have = head[deed]
        if label != "ccomp" or tag[deed] not in ("VBN", "VBD") or pos[have] != "VERB" or have > deed:
            continue
        mine = [(t, dep[t]) for t, upper in enumerate(head) if upper == deed and t != deed]
        if {at for _, at in mine} & {"aux", "auxpass", "dobj", "mark", "ccomp"}:
            continue
        if tag[have] != "VB" and not any(head[t] == have and dep[t] == "nsubj" for t in range(have)):
            continue  # "hardly *had* the envoys met"
        for subject in [t for t, at in mine if at == "nsubj" and have < t < deed]:
            dep[subject], tag[deed] = "nsubjpass", "VBN"


def verb_for_auxiliary(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The bishop *fears arrest*": a verb that is no auxiliary has what stands behind it as its object."""
    for verb, label in enumerate(dep):
        deed = head[verb]
        if label != "aux" or pos[verb] != "VERB" or tag[verb] not in ("VBZ", "VBD") or deed != verb + 1:
            continue
        if tag[deed] not in ("VB", "VBP"):
            continue
        head[verb], dep[verb] = (verb if head[deed] == deed else head[deed]), dep[deed]
        for child in [t for t, upper in enumerate(head) if upper == deed and t != deed]:
            head[child] = verb
        head[deed], dep[deed], tag[deed], pos[deed] = verb, "dobj", "NN", "NOUN"


def going_on(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Qatar *is mediating* between them": what a name or a pronoun "is doing" to something is no name for it."""
    for verb in where(dep, "attr"):
        be = head[verb]
        if tag[verb] != "VBG" or pos[be] != "AUX" or not be < verb <= be + 3:
            continue
        mine = [t for t, upper in enumerate(head) if upper == be and t not in (be, verb)]
        if not any(dep[t] == "nsubj" and t < be and tag[t] in ("NNP", "NNPS", "PRP") for t in mine):
            continue
        own = {dep[t] for t, upper in enumerate(head) if upper == verb}
        if not own & {"prep", "dobj"} or own & {"det", "poss", "amod"}:
            continue
        head[verb], dep[verb], pos[verb] = (verb if head[be] == be else head[be]), dep[be], "VERB"
        head[be], dep[be] = verb, "aux"
        for token in mine:
            head[token] = verb


def done_with(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "*With their leader jailed*, they gave up": behind "with" a past form without an object is what was done to it."""
    for with_ in [t for t, word in enumerate(lower) if word == "with"]:
        deed = head[with_]
        for told in (t for t, at in enumerate(dep) if at == "pcomp" and head[t] == with_ and tag[t] == "VBD"):
            tag[told] = "VBN"  # "with two people *reported* killed"
            for who in (t for t in range(with_, told) if head[t] == told and dep[t] == "nsubj"):
                dep[who] = "nsubjpass"
        if dep[with_] == "prep":
            deed = _set_in_clause(with_, head, dep, tag)
        if dep[with_] != "mark" or deed < with_ or dep[deed] != "advcl" or tag[deed] not in ("VBD", "VBN"):
            continue
        mine = [(t, dep[t]) for t, upper in enumerate(head) if upper == deed and t != deed]
        if {at for _, at in mine} & {"aux", "auxpass", "dobj", "xcomp", "ccomp"}:
            continue
        for subject in [t for t, at in mine if at == "nsubj" and with_ < t < deed]:
            dep[subject], tag[deed] = "nsubjpass", "VBN"


def _set_in_clause(with_: int, head: list[int], dep: list[str], tag: list[str]) -> int:
    """Make a clause of what opens a sentence with a known thing and what was done to it; comes back with its verb, or -1."""
    deed = next((t for t in range(with_ + 1, min(with_ + 9, len(head))) if tag[t] == "VBN"), -1)
    thing = head[deed]
    opens = with_ == 0 or (dep[with_ - 1] == "punct" and head[with_] > with_)
    if deed < 0 or dep[deed] != "acl" or head[thing] != with_ or not opens:
        return -1
    known = any(head[t] == thing and dep[t] in ("det", "poss", "nummod") for t in range(with_ + 1, thing))
    if not known or any(head[t] == deed and dep[t] in ("agent", "dobj") for t in range(deed, len(head))):
        return -1  # "with *arms supplied by* X, they attacked"
    head[deed], dep[deed] = head[with_], "advcl"
    head[thing], dep[thing] = deed, "nsubjpass"
    head[with_], dep[with_] = deed, "mark"
    return deed
