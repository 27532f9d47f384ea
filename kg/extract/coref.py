"""Who is meant: one referent for all phrases of an article that mean the same thing.

Rules, not a model: a wrong antecedent costs more than none, so a pronoun without a clear one stays unresolved.
"""

from dataclasses import dataclass, field, replace

from kg.extract.frames import Sentences
from kg.extract.mentions import Phrase
from kg.extract.names import Gazetteer, fold
from kg.extract.pronouns import OBJECTIVE, POSSESSIVE, gender_of, introduced, test_for
from kg.extract.surnames import compatible

_BACK = 3  # sentences a pronoun looks back
_CLEAR = 0.45  # how much more present than the next the one who is meant must be


@dataclass(slots=True, eq=False)
class Referent:
    """One thing of the article; `seen` holds (sentence, token, is subject) of its mentions in order."""

    phrase: Phrase
    names: set[str] = field(default_factory=set)
    first: tuple[int, int] = (-1, -1)  # paragraph and token of the first mention
    parts: tuple["Referent", ...] = ()  # "the two leaders": each of them
    seen: list[tuple[int, int, bool]] = field(default_factory=list)


@dataclass(slots=True)
class Discourse:
    """The referents of an article so far; paragraphs are taken in one after the other."""

    gazetteer: Gazetteer
    surnames: dict[str, tuple[Phrase, ...]]
    referents: list[Referent] = field(default_factory=list)
    _by_name: dict[str, Referent] = field(default_factory=dict)
    _where: dict[tuple[int, int], Referent] = field(default_factory=dict)
    _sentence: int = 0

    def referent(self, paragraph: int, token: int) -> Referent | None:
        """Whom the phrase with this head means, where that is known."""
        return self._where.get((paragraph, token))

    def take(self, paragraph: int, sent: Sentences) -> None:
        """Read the phrases of a paragraph in order."""
        tree = sent.tree
        for first, end in tree.sentences:
            for token in range(first, end):
                if tree.pos[token] in ("NOUN", "PROPN") or (tree.pos[token] == "ADJ" and sent.phrases.name_at(token)):
                    self._noun(paragraph, token, sent)
                elif tree.tag[token] in ("PRP", "PRP$"):
                    found = self._pronoun(token, sent, first)
                    if found is not None:
                        self._note(paragraph, token, sent, found)
            self._sentence += 1

    def _note(self, paragraph: int, token: int, sent: Sentences, referent: Referent) -> None:
        self._where[(paragraph, token)] = referent
        referent.seen.append((self._sentence, token, sent.slots.is_subject(token)))

    # ---- nouns

    def _noun(self, paragraph: int, token: int, sent: Sentences) -> None:
        phrase = sent.phrases.at(token)
        if sent.slots.inside_name(token) and not sent.phrases.name_at(token):
            return
        found = self._known(phrase) or self._anaphor(phrase, sent) or self._both(phrase, token, sent)
        if found is None:
            found = Referent(phrase=phrase, first=(paragraph, token))
            self.referents.append(found)
        self._enrich(found, phrase)
        for bracket in sent.slots.brackets(token):
            self._name(sent.tree.words[bracket], found)
        self._note(paragraph, token, sent, found)

    def _known(self, phrase: Phrase) -> Referent | None:
        """The referent that already has this name."""
        if phrase.entity and (found := self._by_name.get(phrase.entity)):
            return found
        if not phrase.named:
            return None
        for name in (phrase.label, *phrase.names):
            found = self._by_name.get(fold(name))
            if found is not None and compatible(found.phrase, phrase):
                return found
        return None

    def _both(self, phrase: Phrase, token: int, sent: Sentences) -> Referent | None:
        """ "The two leaders": the two persons (or states) that were just spoken of; None unless there are exactly two."""
        if phrase.named or not sent.phrases.counts_two(token):
            return None
        role = sent.phrases.role_of(token)
        classes = ("Person",) if role is not None and role[0] in ("Person", "Group") else ("State",)
        for back in range(3):
            near = [
                r
                for r in self.referents
                if not r.parts
                and r.phrase.cls in classes
                and r.phrase.named
                and any(self._sentence - sentence == back for sentence, _, _ in r.seen)
            ]
            if len(near) > 2 or (near and len(near) == 1 and back == 0):
                return None
            if len(near) == 2:
                pair = Referent(phrase=replace(phrase, plural=True), parts=tuple(near))
                self.referents.append(pair)
                return pair
        return None

    def _enrich(self, referent: Referent, phrase: Phrase) -> None:
        if referent.parts:
            return
        known = referent.phrase
        if phrase.cls == "Person" and not phrase.entity and not known.entity and phrase.named:
            phrase = self._by_surname(phrase)
        if phrase.entity and not known.entity:
            referent.phrase = replace(
                known,
                entity=phrase.entity,
                label=phrase.label,
                cls=phrase.cls,
                named=True,
                country=phrase.country or known.country,
            )
        elif (
            phrase.named
            and known.named
            and len(phrase.label) > len(known.label)
            and phrase.cls == known.cls
            and not known.entity
        ):
            referent.phrase = replace(known, label=phrase.label)
        known = referent.phrase
        referent.phrase = replace(
            known,
            country=known.country or phrase.country,
            sector=known.sector or phrase.sector,
            gender=known.gender or phrase.gender,
        )
        if phrase.named:
            for name in (phrase.label, *phrase.names):
                self._name(name, referent)
            if phrase.entity:
                self._by_name[phrase.entity] = referent
            if phrase.cls == "Person":
                last = fold(phrase.label).split()[-1]
                self._by_name.setdefault(last, referent)

    def _by_surname(self, phrase: Phrase) -> Phrase:
        """A person known by surname alone, where the ontology has one of that name and the country does not differ."""
        known = self.surnames.get(fold(phrase.label), ())
        fitting = [k for k in known if not phrase.country or not k.country or k.country == phrase.country]
        if len(fitting) == 1 and len(known) == 1:
            one = fitting[0]
            return replace(
                phrase, entity=one.entity, label=one.label, country=phrase.country or one.country, gender=one.gender
            )
        return phrase

    def _name(self, name: str, referent: Referent) -> None:
        referent.names.add(name)
        self._by_name.setdefault(fold(name), referent)

    def _anaphor(self, phrase: Phrase, sent: Sentences) -> Referent | None:
        """ "The country", "the group", "the president": the latest referent that the noun can stand for."""
        if phrase.named or phrase.plural or not sent.slots.is_definite(phrase.head) or phrase.last != phrase.head:
            return None
        if phrase.last - phrase.first > (2 if phrase.country else 1):
            return None
        role = sent.phrases.role_of(phrase.head)
        if role is None or role[0] in ("Thing", "Group"):
            return None
        wanted = {"State", "Country"} if role[0] in ("State", "Country") else {role[0]}
        fitting = []
        for referent in self.referents:
            about = referent.phrase
            if (
                about.cls in wanted
                and (about.named or about.entity)
                and referent.seen
                and self._sentence - referent.seen[-1][0] <= 2 * _BACK
            ):
                if role[0] == "Person" and (role[1] is None or about.sector != role[1]):
                    continue
                if phrase.country and about.country != phrase.country:
                    continue
                fitting.append(referent)
        return self._clearest(fitting)

    def _clearest(self, fitting: list[Referent]) -> Referent | None:
        """The most present of those that fit, where it is clearly more so than the next."""
        ranked = sorted(
            ((self._salience(referent), referent.seen[-1], index) for index, referent in enumerate(fitting)),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR):
            return None
        return fitting[ranked[0][2]]

    # ---- pronouns

    def _pronoun(self, token: int, sent: Sentences, first: int) -> Referent | None:
        """Whom a pronoun means; None where it means nobody, stands in a quotation, or two are as likely."""
        word = sent.tree.lower[token]
        fits = test_for(word)
        if fits is None or sent.slots.is_empty_it(token) or sent.slots.in_quotation(token):
            return None
        subjects = sent.slots.clause_subjects(token)
        if word in POSSESSIVE:
            for subject in subjects:
                own = self._of_current(subject)
                if own is not None and fits(own.phrase) and introduced(own.phrase):
                    return own
        barred = set()
        if word in OBJECTIVE:
            barred = {id(r) for t in (*subjects, *sent.slots.upper_subjects(token)) if (r := self._of_current(t))}
        fitting = [
            r
            for r in self.referents
            if r.seen
            and self._sentence - r.seen[-1][0] <= _BACK
            and id(r) not in barred
            and fits(r.phrase)
            and introduced(r.phrase)
        ]
        if any(
            r.phrase.named for r in fitting
        ):  # "the governor" is most often one of the named, only not known as such
            fitting = [r for r in fitting if r.phrase.named or not r.phrase.text.lower().startswith("the ")]
        found = self._clearest(fitting)
        gender = gender_of(word)
        if found is not None and gender and found.phrase.gender is None:
            found.phrase = replace(found.phrase, gender=gender)
        return found

    def _of_current(self, token: int) -> Referent | None:
        for referent in reversed(self.referents):
            if referent.seen and referent.seen[-1][:2] == (self._sentence, token):
                return referent
        return None

    def _salience(self, referent: Referent) -> float:
        """How present a referent is: near sentences and subjects count more, names more than descriptions."""
        score = 0.0
        for sentence, _, subject in referent.seen[-4:]:
            score = max(score, (3.0 if subject else 2.0) - 0.9 * (self._sentence - sentence))
        return score + (0.5 if referent.phrase.named else 0.0) + 0.1 * min(len(referent.seen), 5)
