"""Parses put right of what stands behind "to": "massed troops *in order to invade*", and headlines of what is to come."""

from kg.extract.repair.labelled import where
from kg.extract.repair.verbwords import VerbWords

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def in_order_to(lemma: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Massed troops *in order to invade*": a purpose of the verb, and no order that anybody gave."""
    for clause in where(dep, "acl"):
        order = head[clause]
        if lemma[order] != "order" or tag[clause] != "VB" or order == 0 or lemma[order - 1] != "in":
            continue
        prep = order - 1
        if head[order] == prep and dep[prep] == "prep":
            head[clause], dep[clause] = head[prep], "advcl"
            head[prep], dep[prep] = clause, "mark"


def headline_to_come(lemma: list[str], head: list[int], dep: list[str], tag: list[str], words: VerbWords) -> None:
    """ "Turkey *to expel* German envoy": in a sentence without a verb of its own this is what somebody is going to do."""
    for root in where(dep, "ROOT"):
        if tag[root] == "VB" and root > 1 and tag[root - 1] == "TO" and _opens(root - 2, dep, tag):
            dep[root - 2] = "nsubj" if head[root - 2] == root else dep[root - 2]
        named = tag[root][:3] == "NNP" or tag[root - 1 if root else root] == "NNP"  # "*UN* chief"
        if tag[root][:2] != "NN" or not (named or lemma[root] in words.people):
            continue
        verb = next((t for t in range(root + 2, len(head)) if head[t] == root and tag[t] == "VB"), None)
        if verb is None or tag[verb - 1] != "TO" or head[verb - 1] != verb or head[verb - 2] not in (root, head[root]):
            continue
        below = [t for t, upper in enumerate(head) if upper == root and t != root]
        if any(dep[t] in ("det", "poss", "relcl") or tag[t] in _FINITE for t in below) or _FINITE & set(tag[root:verb]):
            continue
        for token in below:
            if token > verb or dep[token] == "punct":
                head[token] = verb
        head[verb], dep[verb], head[root], dep[root] = verb, "ROOT", verb, "nsubj"


def _opens(token: int, dep: list[str], tag: list[str]) -> bool:
    """Whether what stands before "to" is who is to do it: "*Zelensky* to meet Trump" tells of no manner."""
    return dep[token] == "npadvmod" or (dep[token] == "advmod" and tag[token] == "NNP")
