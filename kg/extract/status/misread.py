"""Steps up the tree put right where the parser has the wrong word there, and deeds that somebody is only suspected of."""

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.slots import unsettled
from kg.extract.slots.step import Step
from kg.extract.status.governors import governor, governor_of


def _follows(sent: Sentences, gerund: int) -> bool:
    """Whether a form in -ing stands right behind its verb, or behind the particle of it, so that it is its object."""
    tree, verb = sent.tree, sent.tree.head[gerund]
    last = gerund - 1 if tree.dep[gerund - 1] == "prt" else gerund
    return tree.dep[gerund] == "advcl" and verb == last - 1


def _misread_gerund(sent: Sentences, gerund: int) -> Step | None:
    """The step above a gerund that is read as a quality or as a clause: "charged with *killing* envoys", "put off *arresting* him"."""
    tree, noun = sent.tree, sent.tree.head[gerund]
    if tree.tag[gerund] != "VBG":
        return None
    if _follows(sent, gerund):
        return Step(upper=noun, kind="gerund") if governor(sent, noun, ("gerund",)) is not None else None
    if tree.dep[gerund] == "advcl" and tree.dep[gerund - 1] == "pobj":  # "they talk of Seoul *arming* Kyiv"
        prep = tree.head[gerund - 1]
        if tree.head[prep] != noun:
            return None
    elif tree.dep[gerund] == "amod" and tree.dep[noun] == "pobj" and tree.head[noun] == gerund - 1:
        prep = gerund - 1
    else:
        return None
    step = Step(upper=tree.head[prep], kind="through", through=(prep,))
    return step if governor_of(sent, step, told=False) is not None else None


def set_right(sent: Sentences, token: int, step: Step) -> Step:
    """The step as it should be where the tree has it wrong: of a gerund, and of "the release" in "the arrest of X and *the release* of Y"."""
    if step.kind == "conjunct":
        return replace(step, upper=unsettled.parallel(sent.slots, token, step.upper))
    if step.kind in ("modifier", "participle", "adverbial"):
        return _misread_gerund(sent, token) or step
    return step


def is_charged_with(sent: Sentences, deed: int) -> bool:
    """Whether somebody is only suspected of a deed, so that what it did is not told to be his: "suspected of *a raid* that killed two"."""
    tree, verb = sent.tree, sent.tree.head[deed]
    prep = tree.head[verb]
    if tree.dep[deed] != "dobj" or tree.dep[verb] != "pcomp" or tree.tag[verb] != "VBG":
        return False
    found = governor(sent, tree.head[prep], ("everything", tree.lower[prep]))
    return found is not None and bool(found.effects & {"probable", "suspected"})
