"""Whom a pronoun means: by number, gender and kind, by the grammar of its clause, and by who is most present."""

from collections.abc import Callable

from kg.extract.cues import cues_at
from kg.extract.frames import Sentences
from kg.extract.phrase import Phrase
from kg.extract.pronounwords import HE, IT, SHE, THEY
from kg.extract.referents import ACTIVE, Referent, Story, together

_BACK = 3  # sentences a pronoun looks back
_PERSON = "Person"
_SPEAKS = 0.9  # how much more present who spoke last is, for "he said" beside a quotation

_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_OBJECTIVE = frozenset({"him", "her", "it", "them"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_COLLECTIVE = frozenset(
    [
        "State", "Government", "GovernmentBody", "Military", "IntergovernmentalOrganization", "PoliticalParty", "ArmedGroup",
        "CriminalOrganization", "Company", "Media", "NGO", "Organization",
    ]
)  # fmt: skip
_PLURAL = ("Group", "People", "State")
_OF_OTHERS = frozenset(["his", "her", "its", "their", "my", "our", "no", "any"])

At = Callable[[int], Referent | None]  # the referent of a token of the same paragraph


def antecedent(token: int, sent: Sentences, story: Story, at: At) -> Referent | None:
    """Whom a pronoun means; None where it means nobody, stands in a quotation, or two are as likely."""
    word = sent.tree.lower[token]
    fits = test_for(word)
    if fits is None or sent.slots.is_empty_it(token) or token in sent.slots.quoted():
        return None

    def may(referent: Referent | None) -> bool:
        return referent is not None and fits(referent) and introduced(referent.phrase)

    return _by_grammar(token, sent, at, may) or _by_presence(token, sent, story, at, may)


def _by_grammar(token: int, sent: Sentences, at: At, may: Callable[[Referent | None], bool]) -> Referent | None:
    """The subject of the clause for "his" and "himself", of the one that reports it for "said that he"."""
    word, slots = sent.tree.lower[token], sent.slots
    subjects = [each for each in slots.clause_subjects(token) if token not in slots.tree.subtree(each)]
    if word in _POSSESSIVE or word in _REFLEXIVE:
        beside = slots.coordinated_to(slots.tree.head[token])  # "the candidate and *his* views"
        if beside is not None and may(near := at(beside)) and near is not None and near.phrase.cls == _PERSON:
            return near
        if len(subjects) > 1 and word in THEY:
            return together([at(each) for each in subjects])
        own = next((r for each in subjects if may(r := at(each))), None)
        if own is not None:
            return own
    if slots.is_subject(token):
        tellers = slots.reporters(token)
        if len(tellers) == 1 and may(teller := at(tellers[0])):
            return teller
    return None


def _by_presence(
    token: int, sent: Sentences, story: Story, at: At, may: Callable[[Referent | None], bool]
) -> Referent | None:
    """The most present of those that it can stand for, if it is clearly so."""
    word, slots = sent.tree.lower[token], sent.slots
    barred: set[int] = set()
    if word in _OBJECTIVE:
        upper = (*slots.clause_subjects(token), *slots.upper_subjects(token))
        barred = {id(r) for each in upper if (r := at(each)) is not None}
    near = [r for r in story.near(_BACK) if id(r) not in barred and not barred & set(map(id, r.parts))]
    rivals = [r for r in near if _is_rival(word, r.phrase, sent)]
    fitting = [*rivals, *(r for r in near if may(r))]
    if any(r.phrase.named for r in fitting):  # "the governor" is most often one of the named, only not known as such
        here = story.sentence
        fitting = [r for r in fitting if r.phrase.named or r.seen[-1].sentence == here or not _definite(r.phrase)]
    speaker = story.speaker if slots.is_subject(token) and _beside_quotation(token, sent) else None
    found = story.clearest(fitting, ahead=(speaker, _SPEAKS))
    return None if found in rivals else found


def _beside_quotation(token: int, sent: Sentences) -> bool:
    """Whether the verb of a pronoun says a quotation of the same sentence."""
    tree = sent.tree
    first, end = tree.sentences[tree.sentence[token]]
    return bool(cues_at(sent, tree.head[token])) and any(t in sent.slots.quoted() for t in range(first, end))


def _is_rival(word: str, phrase: Phrase, sent: Sentences) -> bool:
    """Whether a thing, which is nobody, may be what a pronoun means: then it does not mean somebody less present."""
    if phrase.named or phrase.cls == "Time" or sent.ontology.is_a(phrase.cls, "Actor") or not introduced(phrase):
        return False
    return phrase.plural if word in THEY else word in IT and not phrase.plural and _determined(phrase)


def _determined(phrase: Phrase) -> bool:
    return phrase.text.lower().startswith(("the ", "a ", "an ", "this ", "that "))


def _definite(phrase: Phrase) -> bool:
    return phrase.text.lower().startswith("the ")


def introduced(phrase: Phrase) -> bool:
    """Whether a phrase can be taken up by a pronoun: no "his wife", which is spoken of by way of somebody else."""
    return phrase.named or phrase.text.split()[0].lower() not in _OF_OTHERS


def test_for(word: str) -> Callable[[Referent], bool] | None:
    """What a pronoun can stand for, as a test of a referent; None for pronouns that are left alone."""
    if word in HE or word in SHE:
        other = "female" if word in HE else "male"
        return lambda r: r.phrase.cls == "Person" and r.phrase.gender != other and not r.phrase.plural
    if word in IT:
        return lambda r: (r.phrase.cls in _COLLECTIVE or _acts(r)) and not r.phrase.plural and r.number != "many"
    if word in THEY:
        return lambda r: (
            r.number != "one"
            and (
                bool(r.parts)
                or (r.phrase.plural and r.phrase.cls in _PLURAL)
                or (r.phrase.cls == "GovernmentBody" and not r.phrase.named)
                or r.phrase.cls == "ArmedGroup"
            )
        )
    return None


def _acts(referent: Referent) -> bool:
    """Whether a place stands for whom it seats: "Moscow said it", but not "talks in Moscow"."""
    seat = referent.phrase.actor
    return seat is not None and seat.cls in _COLLECTIVE and any(seen.rank >= ACTIVE for seen in referent.seen[-2:])
