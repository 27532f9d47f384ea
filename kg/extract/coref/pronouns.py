"""Whom a pronoun means: by number, gender and kind, by the grammar of its clause, and by who is most present."""

from collections.abc import Callable

from kg.extract.coref.referent import Referent
from kg.extract.coref.referents import ACTIVE, ASIDE, Story, together
from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.mentions.phrase import Phrase

_BACK = 3  # sentences a pronoun looks back
_PERSON = "Person"
_SEATS = ("Country", "Region", "City")  # places of which one says "they" together: "Minnesota and Colorado"
_SPEAKS = 0.9  # how much more present who spoke last is, for "he said" beside a quotation
_ACTED_ON = 1.2  # how much more present things are than bodies, for an "it" that is acted on

_OBJECTIVE = frozenset({"him", "her", "it", "them"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_OF_OTHERS = frozenset(["his", "her", "its", "their", "my", "our", "no", "any"])

At = Callable[[int], Referent | None]  # the referent of a token of the same paragraph


def antecedent(token: int, sent: Sentences, story: Story, at: At) -> Referent | None:
    """Whom a pronoun means; None where it means nobody, stands in a quotation, or two are as likely."""
    word = sent.tree.lower[token]
    fits = test_for(word, sent)
    if (
        fits is None
        or sent.slots.is_empty_it(token, sent.ontology.lexicon.reference.personal)
        or _is_thing(token, sent)
        or token in sent.slots.quoted()
    ):
        return None
    if _is_claim(token, sent) or _is_either(token, sent):
        return None

    def may(referent: Referent | None) -> bool:
        return referent is not None and fits(referent) and introduced(referent.phrase)

    found = _by_grammar(token, sent, at, may) or _by_presence(token, sent, story, at, may)
    if found is not None and _vague(found, sent) and any(r.phrase.named and may(r) for r in story.referents):
        return None
    return found


def _is_thing(token: int, sent: Sentences) -> bool:
    """Whether an "it" is said to be what no actor is: "it was a good way to win time", "making it heavy"."""
    tree, verb = sent.tree, sent.tree.head[token]
    if tree.lower[token] != "it" or not sent.slots.is_subject(token):
        return False
    said = sent.slots.kids(verb, "attr") if tree.lemma[verb] == "be" else []
    return tree.pos[verb] == "ADJ" or any(not sent.ontology.is_a(sent.phrases.at(each).cls, "Actor") for each in said)


def _is_claim(token: int, sent: Sentences) -> bool:
    """Whether an "it" is what somebody says: "the army denies it"."""
    tree, verb = sent.tree, sent.tree.head[token]
    claims = tree.lemma[verb] in sent.ontology.lexicon.reference.claimed
    return tree.lower[token] == "it" and tree.dep[token] == "dobj" and claims


def _is_either(token: int, sent: Sentences) -> bool:
    """Whether a pronoun is one of two: "he or she"."""
    tree, joint = sent.tree, sent.tree.lower
    behind = joint[token + 1 : token + 2] == ["or"] and tree.pos[token + 2 : token + 3] == ["PRON"]
    return behind or (token > 1 and joint[token - 1] == "or" and tree.pos[token - 2] == "PRON")


def _listed(token: int, sent: Sentences) -> int | None:
    """The noun that stands before ", among them"."""
    tree, head = sent.tree, sent.tree.head[token]
    if tree.lower[head] != "among" or token != head + 1 or head < 2 or tree.words[head - 1] != ",":
        return None
    return head - 2 if tree.tag[head - 2] in ("NNS", "NNPS") else None


def _by_grammar(token: int, sent: Sentences, at: At, may: Callable[[Referent | None], bool]) -> Referent | None:
    """The subject of the clause for "his" and "himself", of the one that reports it for "said that he", else the one told."""
    word, slots = sent.tree.lower[token], sent.slots
    listed = _listed(token, sent)
    if listed is not None:
        return at(listed)
    subjects = [each for each in slots.clause_subjects(token) if token not in slots.tree.subtree(each)]
    if sent.tree.tag[token] == "PRP$" or word in _REFLEXIVE:
        beside = slots.coordinated_to(slots.tree.head[token])  # "the candidate and *his* views"
        if beside is not None and may(near := at(beside)) and near is not None and near.phrase.cls == _PERSON:
            return near
        judged = _judged(token, sent)
        if judged is not None and may(theirs := at(judged)):
            return theirs
        if len(subjects) > 1 and word in sent.ontology.lexicon.reference.several:
            return together([at(each) for each in subjects])
        own = next(
            (
                r
                for each in subjects
                if may(r := at(each)) or (word in sent.ontology.lexicon.reference.one and _seats(r, sent))
            ),
            None,
        )
        if own is not None:
            return own
    if slots.is_subject(token):
        tellers = slots.reporters(token)
        teller = at(tellers[0]) if len(tellers) == 1 and tellers[0] < token else None
        if may(teller) or (teller is not None and _speaks(teller, word, sent)):
            return teller
        told = slots.told(token)
        if len(told) == 1 and may(hearer := at(told[0])):
            return hearer
    return None


def _judged(token: int, sent: Sentences) -> int | None:
    """Who is praised or blamed for what is his: "condemned *Israel* for *its* raid"."""
    tree, reference = sent.tree, sent.ontology.lexicon.reference
    noun = tree.head[token]
    prep = tree.head[noun]
    verb = tree.head[prep]
    if (
        tree.dep[noun] != "pobj"
        or tree.lower[prep] not in reference.judged_for
        or tree.lemma[verb] not in reference.judging
    ):
        return None
    return next((each for each in sent.slots.kids(verb, "dobj") if each < prep), None)


def _by_presence(
    token: int, sent: Sentences, story: Story, at: At, may: Callable[[Referent | None], bool]
) -> Referent | None:
    """The most present of those that it can stand for, if it is clearly so."""
    word, slots = sent.tree.lower[token], sent.slots
    told_by = slots.apposed_to(token)  # "Hicks, *his* spokeswoman": not Hicks'
    barred = {id(r) for each in told_by if (r := at(each)) is not None}
    if word in _OBJECTIVE and sent.tree.tag[token] != "PRP$":
        upper = (*slots.clause_subjects(token), *slots.upper_subjects(token))
        if slots.within(token, upper):  # "the demonstrators, most of *them* young", "denied the charges against *him*"
            upper = ()
        barred |= {id(r) for each in upper if (r := at(each)) is not None}
    near = [r for r in story.near(_BACK) if id(r) not in barred and not barred & set(map(id, r.parts))]
    rivals = [r for r in near if _is_rival(word, r.phrase, sent)]
    fitting = [*rivals, *(r for r in near if may(r))]
    if any(r.phrase.named for r in fitting):  # "the governor" is most often one of the named, only not known as such
        fitting = [r for r in fitting if not _vague(r, sent) or r.seen[-1].sentence == story.sentence]
    speaker = story.speaker if slots.is_subject(token) and _beside_quotation(token, sent) else None
    acted_on = word == "it" and not slots.is_subject(token)

    def ahead(referent: Referent) -> float:
        return _SPEAKS if referent is speaker else _ACTED_ON if acted_on and referent in rivals else 0.0

    found = story.clearest(fitting, ahead)
    return None if found in rivals else found


def _vague(referent: Referent, sent: Sentences) -> bool:
    """Whether a description takes up somebody told before, only not known whom: "the governor", "the group"."""
    phrase, general = referent.phrase, sent.ontology.lexicon.reference.general
    if phrase.named or not _definite(phrase):
        return False
    return phrase.cls == _PERSON or referent.noun in general or phrase.text.lower().startswith("the two ")


def _beside_quotation(token: int, sent: Sentences) -> bool:
    """Whether the verb of a pronoun says a quotation of the same sentence."""
    tree = sent.tree
    first, end = tree.sentences[tree.sentence[token]]
    return bool(cues_at(sent, tree.head[token])) and any(t in sent.slots.quoted() for t in range(first, end))


def _is_rival(word: str, phrase: Phrase, sent: Sentences) -> bool:
    """Whether a thing, which is nobody, may be what a pronoun means: then it does not mean somebody less present."""
    if phrase.named or phrase.cls == "Time" or sent.ontology.is_a(phrase.cls, "Actor"):
        return False
    if not introduced(phrase) and not _owned(phrase):
        return False
    reference = sent.ontology.lexicon.reference
    if word in reference.several:
        return phrase.plural
    return word in reference.one and not phrase.plural and _determined(phrase)


def _owned(phrase: Phrase) -> bool:
    """Whether a thing is somebody's: "misplaced *his passport*, but found it"."""
    return phrase.text.split()[0].lower() in ("his", "her", "its", "their")


def _determined(phrase: Phrase) -> bool:
    return _owned(phrase) or phrase.text.lower().startswith(("the ", "a ", "an ", "this ", "that "))


def _definite(phrase: Phrase) -> bool:
    return phrase.text.lower().startswith("the ")


def introduced(phrase: Phrase) -> bool:
    """Whether a phrase can be taken up by a pronoun: no "his wife", which is spoken of by way of somebody else."""
    return phrase.named or phrase.text.split()[0].lower() not in _OF_OTHERS


def test_for(word: str, sent: Sentences) -> Callable[[Referent], bool] | None:
    """What a pronoun can stand for, as a test of a referent; None for pronouns that are left alone."""
    reference = sent.ontology.lexicon.reference
    gender = reference.genders.get(word)
    if gender is not None:
        return lambda r: r.phrase.cls == _PERSON and r.phrase.gender in (gender, None) and not r.phrase.plural
    if word in reference.one:
        return lambda r: (_is_body(r.phrase.cls, sent) or _acts(r, sent)) and not r.phrase.plural and r.number != "many"
    if word in reference.several:
        return lambda r: r.number != "one" and (_who_act(r, sent) if r.parts else _are_many(r, sent))
    return None


def _who_act(referent: Referent, sent: Sentences) -> bool:
    """Whether several told together can be "they": "Iran and the crisis" are not, nor is where something is ("in Iran and Iraq")."""
    if referent.seen and all(seen.rank <= ASIDE for seen in referent.seen):
        return False
    return all(
        part.phrase.actor or sent.ontology.is_a(part.phrase.cls, "Actor") or part.phrase.cls in _SEATS
        for part in referent.parts
    )


def _are_many(referent: Referent, sent: Sentences) -> bool:
    """Whether a phrase in the singular or plural is of several who act: "the demonstrators", "the police", "the Taliban"."""
    phrase = referent.phrase
    if phrase.plural:
        return sent.ontology.is_a(phrase.cls, "Actor")
    return phrase.cls == "ArmedGroup" or (not phrase.named and referent.noun in sent.ontology.lexicon.reference.many)


def _is_body(cls: str, sent: Sentences) -> bool:
    return sent.ontology.is_a(cls, "Organization") or sent.ontology.is_a(cls, "State")


def _acts(referent: Referent, sent: Sentences) -> bool:
    """Whether a place stands for whom it seats: "Moscow said it", but not "talks in Moscow"."""
    return _seats(referent, sent) and any(seen.rank >= ACTIVE for seen in referent.seen[-2:])


def _speaks(teller: Referent, word: str, sent: Sentences) -> bool:
    """Whether a town that is no capital tells it for those who rule there: "*Port Sudan* said *it* would open the crossing"."""
    return word in sent.ontology.lexicon.reference.one and teller.phrase.named and teller.phrase.cls in _SEATS


def _seats(referent: Referent | None, sent: Sentences) -> bool:
    """Whether a place may stand for a body: it does where it is to act, as in "called on *Moscow* to withdraw *its* troops"."""
    seat = referent.phrase.actor if referent is not None else None
    return seat is not None and _is_body(seat.cls, sent)
