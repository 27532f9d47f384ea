"""Who is meant: one referent for all phrases of an article that mean the same thing.

Rules, not a model: a wrong antecedent costs more than none, so a pronoun without a clear one stays unresolved.
"""

from dataclasses import dataclass, field, replace

from kg.extract.frames import Sentences
from kg.extract.mentions import Phrase
from kg.extract.names import Gazetteer, fold

_BACK = 3  # sentences a pronoun looks back
_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_COLLECTIVE = frozenset(
    [
        "State",
        "Government",
        "GovernmentBody",
        "Military",
        "IntergovernmentalOrganization",
        "PoliticalParty",
        "ArmedGroup",
        "CriminalOrganization",
        "Company",
        "Media",
        "NGO",
        "Organization",
    ]
)


@dataclass(slots=True, eq=False)
class Referent:
    """One thing of the article; `seen` holds (sentence, token, is subject) of its mentions in order."""

    phrase: Phrase
    names: set[str] = field(default_factory=set)
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
        found = self._known(phrase) or self._anaphor(phrase, sent)
        if found is None:
            found = Referent(phrase=phrase)
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
            if found is not None and _compatible(found.phrase, phrase):
                return found
        return None

    def _enrich(self, referent: Referent, phrase: Phrase) -> None:
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
        if phrase.last - phrase.first > 1:
            return None
        role = sent.phrases.role_of(phrase.head)
        if role is None or role[0] in ("Thing", "Group"):
            return None
        wanted = {"State", "Country"} if role[0] in ("State", "Country") else {role[0]}
        best: Referent | None = None
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
                if best is None or referent.seen[-1] > best.seen[-1]:
                    best = referent
        return best

    # ---- pronouns

    def _pronoun(self, token: int, sent: Sentences, first: int) -> Referent | None:
        word = sent.tree.lower[token]
        fits = _test_for(word)
        if fits is None:
            return None
        clause_subject = sent.slots.clause_subjects(token)
        barred = (
            {id(r) for t in clause_subject if (r := self._of_current(t)) is not None}
            if not word.endswith(("s", "r")) or word in ("us",)
            else set()
        )
        if word in ("his", "her", "its", "their"):
            for subject in clause_subject:
                own = self._of_current(subject)
                if own is not None and fits(own.phrase):
                    return own
        candidates = [
            (self._salience(r, token), -index, r)
            for index, r in enumerate(reversed(self.referents))
            if r.seen and self._sentence - r.seen[-1][0] <= _BACK and id(r) not in barred and fits(r.phrase)
        ]
        if not candidates:
            return None
        return max(candidates, key=lambda c: (c[0], c[1]))[2]

    def _of_current(self, token: int) -> Referent | None:
        for referent in reversed(self.referents):
            if referent.seen and referent.seen[-1][:2] == (self._sentence, token):
                return referent
        return None

    def _salience(self, referent: Referent, token: int) -> tuple[float, int]:
        """How present a referent is: near sentences and subjects count more, names more than descriptions."""
        score = 0.0
        for sentence, _, subject in referent.seen[-4:]:
            distance = self._sentence - sentence
            score = max(score, (3.0 if subject else 2.0) - 0.9 * distance + (0.0 if distance else 0.5))
        score += 0.5 if referent.phrase.named else 0.0
        score += 0.1 * min(len(referent.seen), 5)
        return (score, referent.seen[-1][1] if referent.seen[-1][0] == self._sentence else -1)


def _compatible(known: Phrase, phrase: Phrase) -> bool:
    """Whether two phrases of one name can mean the same."""
    if (known.cls == "Person") != (phrase.cls == "Person"):
        guessed = known.cls == "Person" and not phrase.entity and " " not in phrase.label
        return guessed and phrase.cls in (
            "Organization",
            "City",
            "Region",
            "Facility",
            "Thing",
        )  # a bare surname, misread by the model
    return not (known.cls == "Person" and known.gender and phrase.gender and known.gender != phrase.gender)


def _test_for(word: str):  # type: ignore[no-untyped-def]
    """What a pronoun can stand for, as a test of a phrase; None for pronouns that are left alone."""
    if word in _HE or word in _SHE:
        other = "female" if word in _HE else "male"
        return lambda p: p.cls == "Person" and p.gender != other and not p.plural
    if word in _IT:
        return lambda p: p.cls in _COLLECTIVE and not p.plural
    if word in _THEY:
        return lambda p: (
            (p.plural and p.cls in ("Group", "People", "State"))
            or (p.cls in ("GovernmentBody", "ArmedGroup") and not p.named)
        )
    return None


def known_surnames(sent_ontology) -> dict[str, tuple[Phrase, ...]]:  # type: ignore[no-untyped-def]
    """Surname -> the persons of the ontology who have it."""
    table: dict[str, list[Phrase]] = {}
    for authority in sent_ontology.authorities.values():
        if authority.cls == "Person":
            phrase = Phrase(
                head=-1, first=-1, last=-1, text=authority.label, label=authority.label, cls="Person", country=authority.country,
                entity=authority.iri, named=True, gender=authority.gender,
            )  # fmt: skip
            for surname in {fold(name).split()[-1] for name in authority.names if " " in name}:
                table.setdefault(surname, []).append(phrase)
    return {surname: tuple(found) for surname, found in sorted(table.items())}
