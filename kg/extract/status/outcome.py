"""Everything met on the way up, summed as three qualifiers."""

from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.slots import signs, upward
from kg.extract.status.met import Met, Status

_WEAKER = {"certain": 0, "probable": 1, "possible": 2, "underspecified": 3}


def weaker(first: str, second: str) -> str:
    """The less certain of two certainties."""
    return first if _WEAKER[first] >= _WEAKER[second] else second


def outcome(sent: Sentences, met: Met, verbs: tuple[int | None, int, int]) -> Status:
    """The qualifiers. `verbs`: the verb that the event has its tense from ("took place"), its trigger, its topmost word."""
    verb = _verb(sent, verbs)
    past = verb is not None and upward.is_finite_past(sent.slots, verb)
    every = met.beside | met.above
    if "either" in every:  # "unclear whether they shot him on purpose or by mistake"
        every -= {"either", "question"}
        met.beside.discard("question")
    if "obliged" in met.beside:
        every |= {"probable"} if past else {"hypothetical"}
    idea = "hypothetical" in every or ("possible" in every and not past)
    if "question" in every and any(v is not None and sent.slots.is_infinitive(v) for v in verbs):
        idea = True
    over = verb is not None and "future" not in met.above and upward.is_in_past_tense(sent.slots, verb)
    if over and sent.headline and _is_bare_participle(sent, verb):
        over = False
    coming = "future" in every and not over  # "*soon captured* the town", "the planned talks *took place*"
    real = "future" if coming else _tense(sent, verb)
    return Status(
        polarity="negative" if met.negative else "positive",
        certainty=_certainty(met, every, idea=idea, past=past),
        temporality="hypothetical" if idea or "conditional" in every else real,
    )


def _is_bare_participle(sent: Sentences, verb: int | None) -> bool:
    """Whether a headline's past tense may be a participle: "three states *targeted* in the next weeks"."""
    if verb is None or sent.tree.tag[verb] != "VBD":
        return False
    return not sent.slots.under(verb, "dobj") and not sent.slots.auxiliaries(verb)


def _certainty(met: Met, every: set[str], *, idea: bool, past: bool) -> str:
    asked = bool(every & {"conditional", "question"})
    unreal = asked or "hypothetical" in met.beside or ("obliged" in every and not past)
    if unreal or (idea and not met.negative):
        return "possible" if "possible" in every and not asked else "underspecified"
    if every & {"possible", "probable", "reported"}:
        return "possible" if "possible" in every else "probable"
    return "certain"


def _tense(sent: Sentences, verb: int | None) -> str:
    """What the verb's form says; a noun, and a gerund that somebody is blamed for ("accused of torturing"), is of the past."""
    if verb is None or signs.is_reproached(sent.slots, verb) or _is_owned_up(sent, verb):
        return "past"
    return sent.slots.tense(verb)


def _is_owned_up(sent: Sentences, verb: int) -> bool:
    """Whether somebody tells of a deed in -ing that he did it: "admits *shelling* the school"."""
    tree = sent.tree
    bare = tree.tag[verb] == "VBG" and tree.dep[verb] == "xcomp" and not sent.slots.auxiliaries(verb)
    return bare and any("gerund" in cue.takes and cue.stance == "factive" for cue in cues_at(sent, tree.head[verb]))


def _verb(sent: Sentences, verbs: tuple[int | None, ...]) -> int | None:
    """The verb that carries the tense of the event, if one does; a noun happened where nothing says otherwise."""
    return next((v for v in verbs if v is not None and sent.tree.pos[v] in ("VERB", "AUX")), None)
