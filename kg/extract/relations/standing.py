"""Whether a relation holds, held or will hold, and how surely: "former", "-elect", "was", "self-proclaimed", "is not"."""

from dataclasses import dataclass

from kg.extract.frames.find import Sentences
from kg.extract.slots import besidename, offices, titles
from kg.extract.slots.holding import holding, is_bygone, is_inverted, is_told
from kg.extract.slots.upward import is_in_present_tense
from kg.extract.status import conjunction, is_negative, status_of

_WEAK = ("hypothetical",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The qualifiers of a relation as its own words give them."""

    temporality: str = "ongoing"
    certainty: str = "certain"
    polarity: str = "positive"


def of_noun(
    sent: Sentences, token: int, holder: int, verb: int | None, *, whole: bool = False, kin: bool = False
) -> Standing | None:
    """The standing of an office, `whole` for one of a whole state, or of a tie that lasts (`kin`); None where the words only ask for it, suppose it or wish it."""
    said = of_verb(sent, verb) if verb is not None else Standing()
    if said is None:
        return None
    if verb is not None and token < verb and said.temporality == "past":
        above = sent.tree.lower[sent.tree.head[besidename.office_head(sent.slots, token)]]
        if above == "as":
            return None  # "*as mayor of London*, he bought water cannon": when he did, and perhaps he still is
    if verb is not None and said.temporality == "ongoing" and _has_been(sent, token, verb):
        return Standing(temporality="past", certainty=said.certainty, polarity=said.polarity)
    if _is_yet_to_be(sent, holder):
        return Standing(temporality="future")
    effect = _by_words(sent, token, holder, whole=whole, kin=kin)
    if kin and effect == "past":
        effect = None  # "her *former* husband" is of her family, as the late one is
    if effect == "open" and verb is None:
        return None
    if effect == "claimed":
        return Standing(temporality=said.temporality, certainty="possible", polarity=said.polarity)
    if effect in ("past", "future"):
        return Standing(temporality=effect, certainty=said.certainty, polarity=said.polarity)
    return said


def _is_yet_to_be(sent: Sentences, name: int) -> bool:
    """ "*Once Obama is* former president Obama": what somebody will be called."""
    verb = sent.tree.head[name]
    if sent.tree.dep[name] != "attr" or sent.tree.dep[verb] != "advcl" or not is_in_present_tense(sent.slots, verb):
        return False
    return conjunction(sent, verb) == "awaited"


def _has_been(sent: Sentences, token: int, verb: int) -> bool:
    """ "*Has been* premier *once*", "twice"."""
    status = sent.ontology.lexicon.office_status
    behind = [each for each in sent.slots.kids(verb, "advmod") if each > token]
    return sent.slots.is_perfect(verb) and any(
        status.get(sent.tree.lower[each]) in ("past", "terms") for each in behind
    )


def _by_words(sent: Sentences, token: int, holder: int, *, whole: bool, kin: bool) -> str | None:
    """What the words around an office say: "former", "ex-", "-elect"; "the late" at its holder too."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    head = besidename.office_head(sent.slots, token)
    name = offices.name_under_title(sent.slots, token)
    first = sent.phrases.extent(head if name is None else name)[0]
    owner = max(
        (tree.subtree(each)[-1] + 1 for each in sent.slots.kids(head, "poss") if tree.tag[each] != "PRP$"),
        default=first,
    )
    first = max(first, owner)  # "the *former* premier's wife" is his wife still
    near = [
        *range(first, token),
        *sent.slots.satellites(head),
        *sent.slots.kids(head, "prep"),
    ]  # "prosecutor until 2017"
    for upper in (
        () if kin else offices.conjuncts_before(sent.slots, head)
    ):  # "*once* the richest man and the leader of the party"
        over = [w for w in sent.slots.satellites(upper) if lexicon.office_status.get(tree.lower[w]) == "past"]
        near += [w for w in over if tree.pos[w] == "ADV" or not sent.slots.has(head, "det", "poss")]
    below = tree.subtree(head)
    behind = (*below, below[-1] + 1) if below[-1] + 1 < len(tree.words) else below
    behind = [each for each in behind if each > token and not offices.in_relative(sent.slots, each, head)]
    near += [  # "of the house until 2021"
        each for each in behind if tree.lower[each] in lexicon.office_behind and not _to_come(sent, each)
    ]
    if below[0] and tree.lower[below[0] - 1] in lexicon.office_before:  # "then Ukraine's president"
        near.append(below[0] - 1)
    if head != token:
        near.append(head)
    elif token + 2 < len(tree.words) and tree.words[token + 1] == "-":
        near += [
            token + 2,
            *([token + 4] if tree.words[token + 3 : token + 4] == ["-"] else []),
        ]  # "president-in-waiting"
    bound = [tree.lower[w - 2] + "-" + tree.lower[w] for w in near if w > 1 and tree.words[w - 1] == "-"]
    if kin:
        near = [w for w in near if tree.lower[w] not in lexicon.dead]  # "his *late* brother" is his brother
    effects = {lexicon.office_status.get(word) for word in (*(tree.lower[w] for w in near), *bound)}
    for upper in (
        () if kin else titles.titles_before(tree, first, sent.phrases.role_word)
    ):  # "*former* prosecutor and mayor X"
        if not sent.slots.has(head, "det", "poss"):  # but "the former president and *the head* of the party"
            words = sent.slots.kids(upper, "amod", "compound")
            effects |= {lexicon.office_status.get(tree.lower[w]) for w in words} & {"past"}
    final = "final" in effects and sent.phrases.at(holder).cls == "Person"
    gone = (offices.until(sent.slots, head), _in_a_year(sent, head), _under(sent, behind), _at_the_time(sent, behind))
    if final or "terms" in effects or any(gone):
        effects.add("past")
    if whole and "away" in effects:
        effects.add("past")
    if not effects & {"past", "present"} and _for_years(sent, behind):
        effects.add("open")
    of_holder = range(sent.phrases.extent(holder)[0], holder)
    died = (tree.lemma[each] in lexicon.dying for each in sent.slots.kids(holder, "relcl"))
    if not kin and (any(tree.lower[word] in lexicon.dead for word in of_holder) or any(died)):
        effects.add("past")
    return next((effect for effect in ("past", "future", "claimed", "open") if effect in effects), None)


def _at_the_time(sent: Sentences, behind: list[int]) -> bool:
    """ "President of the court *at the time*", "headed *at the time* by X": when something else happened."""
    lower = sent.tree.lower
    return any(lower[each] == "at" and lower[each + 1 : each + 3] == ["the", "time"] for each in behind)


def _to_come(sent: Sentences, until: int) -> bool:
    """Whether a clause is of what is still to happen: "the capital *until the new one is finished*"."""
    clause = sent.tree.head[until]
    forms = {sent.tree.tag[each] for each in (clause, *sent.slots.auxiliaries(clause))}
    return sent.tree.dep[until] == "mark" and bool(forms & {"VBZ", "VBP"})


def _in_a_year(sent: Sentences, head: int) -> bool:
    """ "Portugal's prime minister *in 1975*": of who holds an office now nobody says in which year."""
    tree, slots = sent.tree, sent.slots
    preps = [each for each in slots.kids(head, "prep") if tree.lower[each] in ("in", "during")]
    return any(
        tree.words[below].rstrip("s").isdigit() and len(tree.words[below].rstrip("s")) == 4
        for prep in preps
        for below in tree.subtree(prep)
    )


def _for_years(sent: Sentences, behind: list[int]) -> bool:
    """ "Cuba's defence minister *for 47 years*, he took charge": whether he still is one, nobody can tell."""
    dates = {first for first, _, label in sent.tree.ents if label == "DATE"}
    return any(sent.tree.lower[each] == "for" and each + 1 in dates for each in behind)


def _under(sent: Sentences, behind: list[int]) -> bool:
    """ "Prime minister *under Mitterrand*", "president *before Maia Sandu*": another's time."""
    words = sent.ontology.lexicon.office_under
    preps = [each for each in behind if sent.tree.lower[each] in words and sent.tree.pos[each] in ("ADP", "SCONJ")]
    return any(sent.phrases.at(whom).cls == "Person" for prep in preps for whom in sent.slots.kids(prep, "pobj"))


def of_verb(sent: Sentences, verb: int) -> Standing | None:
    """The standing of what a verb says; None where it is hypothetical, conditional or asked."""
    if is_bygone(sent.slots, verb):
        habit = status_of(sent, sent.tree.head[verb], sent.tree.head[verb])
        return Standing(temporality="past", certainty=habit.certainty, polarity=habit.polarity)
    status = status_of(sent, verb, verb)
    if sent.tree.tag[verb] == "VBG" and sent.tree.dep[verb] == "advcl" and is_negative(sent, verb):
        return Standing(polarity="negative")  # "*not being* a member, Norway may not vote"
    if any(sent.tree.lower[each] == "before" for each in sent.slots.kids(verb, "mark")):
        return None  # "a lawyer *before he was president*": whether he still is, is not said
    temporality = holding(sent.slots, verb)
    change = sent.ontology.lexicon.office_verbs.get(sent.tree.lemma[verb])
    if change == "begins" and temporality == "past":
        temporality = "ongoing"
    elif change == "ends":
        if status.certainty != "certain" or status.polarity == "negative":
            return None  # "could leave the union", "has not resigned": nothing is said of before
        temporality = "ongoing" if temporality == "future" else "past"  # who will step down is still there
    if temporality == "ongoing" and _over(sent, verb):
        temporality = "past"
    if temporality == "hypothetical" and status.certainty == "probable" and is_told(sent.slots, verb):
        temporality = "ongoing"  # "believed to be used by", but not "expects to be"
        if status.temporality == "future":  # "is expected to lead"; of "was expected to" nobody knows what came of it
            if any(sent.tree.tag[each] == "VBD" for each in sent.slots.auxiliaries(sent.tree.head[verb])):
                return None
            temporality = "future"
    if temporality == "ongoing" and _at_the_time(sent, sent.slots.kids(verb, "prep")):
        temporality = "past"
    if sent.slots.asked(verb) and is_inverted(sent.slots, verb):
        return None
    if temporality in _WEAK or status.certainty == "underspecified":
        return None
    polarity = status.polarity
    if (
        sent.tree.tag[verb] in ("VBN", "VBG")
        and sent.tree.dep[verb] in ("advcl", "acl")
        and not is_negative(sent, verb)
    ):
        polarity = "positive"  # "*based* in Austin, the firm does not own it"
    return Standing(temporality=temporality, certainty=status.certainty, polarity=polarity)


def _over(sent: Sentences, verb: int) -> bool:
    """Whether a participle says that it is over: "held by rebels *until last week*", "*once* run by X"."""
    tree, lexicon = sent.tree, sent.ontology.lexicon
    if tree.tag[verb] != "VBN" or sent.slots.auxiliaries(verb):
        return False
    until = (
        tree.lower[each] in lexicon.office_behind and tree.pos[each] in ("ADP", "SCONJ") for each in tree.subtree(verb)
    )
    once = (lexicon.office_status.get(tree.lower[each]) == "past" for each in sent.slots.kids(verb, "advmod"))
    return any(until) or any(once)
