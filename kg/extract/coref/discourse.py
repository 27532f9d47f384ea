"""Who is meant: one referent for all phrases of an article that mean the same thing.

Rules, not a model: a wrong antecedent costs more than none, so a phrase without a clear one stays unresolved.
"""

from dataclasses import dataclass, field

from msgspec.structs import replace

from kg.extract.coref.nominals import over, regions_in, taken_up
from kg.extract.coref.owners import by_owner
from kg.extract.coref.pronouns import antecedent
from kg.extract.coref.referent import Referent
from kg.extract.coref.referents import ACTIVE, ASIDE, Story, is_scene, one_kind, together
from kg.extract.coref.twosomes import two_of, who_met
from kg.extract.frames.cues import cues_at
from kg.extract.frames.find import Sentences
from kg.extract.mentions.names import Gazetteer, fold
from kg.extract.mentions.phrase import Phrase
from kg.extract.mentions.surnames import called, compatible
from kg.extract.slots import besidename

_SUBJECT, _LOWER, _OBJECT = 3.0, ACTIVE, 2.0  # how prominent a mention is: "lower" are subjects of subordinate clauses
_GUESSED = ("Organization", "Thing")  # classes of names of which nothing is known
_QUOTED = 1.5  # how much less a mention inside a quotation counts for what stands outside


@dataclass(slots=True)
class Discourse:
    """The referents of an article so far; paragraphs are taken in one after the other."""

    gazetteer: Gazetteer
    surnames: dict[str, tuple[Phrase, ...]]
    story: Story = field(default_factory=Story)
    _by_name: dict[str, Referent] = field(default_factory=dict)

    def referent(self, paragraph: int, token: int) -> Referent | None:
        """Whom the phrase with this head means, where that is known."""
        return self.story.where.get((paragraph, token))

    def take(self, paragraph: int, sent: Sentences, *, heading: bool = False) -> None:
        """Read the phrases of a paragraph in order; of a heading, which the parser reads badly, the names alone."""
        tree = sent.tree
        quoted = sent.slots.quoted()
        for first, end in tree.sentences:
            for token in range(first, end):
                if heading and not sent.phrases.at(token).named:
                    continue
                if tree.pos[token] in ("NOUN", "PROPN") or (tree.pos[token] == "ADJ" and sent.phrases.name_at(token)):
                    self._noun(paragraph, token, sent)
                elif tree.tag[token] in ("PRP", "PRP$"):
                    self._pronoun(paragraph, token, sent)
            if not quoted or not all(token in quoted for token in range(first, end)):
                self.story.sentence += 1

    def _note(self, paragraph: int, token: int, sent: Sentences, referent: Referent) -> None:
        subject = sent.slots.is_subject(token)
        scene = bool(referent.parts) and not subject and is_scene(token, sent)
        rank = ASIDE if scene else _rank(token, sent, subject=subject)
        quoted = token in sent.slots.quoted()
        self.story.note(referent, paragraph, token, rank - _QUOTED if quoted else rank)
        if subject and not quoted and cues_at(sent, sent.tree.head[token]):
            self.story.speaker = referent

    # ---- nouns

    def _noun(self, paragraph: int, token: int, sent: Sentences) -> Referent | None:
        """The referent of a noun; None for a part of a name or what is only said of another."""
        if (done := self.referent(paragraph, token)) is not None:
            return done
        if sent.slots.inside_name(token) and not sent.phrases.name_at(token):
            return None
        phrase = sent.phrases.at(token)
        if sent.slots.has(phrase.head, "poss"):
            phrase = by_owner(phrase, sent, lambda other: self.referent(paragraph, other), self.gazetteer)
        found = (
            self._known(phrase)
            or self._apposed(paragraph, token, phrase, sent)
            or taken_up(phrase, sent, self.story, lambda: self._others(paragraph, token, sent))
            or two_of(
                phrase,
                token,
                sent,
                self.story,
                acting=lambda: self._acting(paragraph, token, sent),
                others=lambda: self._others(paragraph, token, sent),
            )
        )
        if found is None:
            if sent.phrases.counts_two(token) and not phrase.named and sent.slots.is_definite(token):
                phrase = replace(phrase, bare=True)  # "the two countries", and it is not known which
            found = Referent(phrase=phrase, noun=sent.tree.lemma[token], first=(paragraph, token))
            if phrase.named or not sent.slots.is_predicate(token):  # "a puppet of Brussels" is somebody told already
                self.story.referents.append(found)
        self._enrich(found, phrase, sent)
        self._title(found, phrase, sent)
        for bracket in sent.slots.brackets(token):
            self._name(sent.tree.words[bracket], found)
        self._note(paragraph, token, sent, found)
        self._coordinated(paragraph, token, sent)
        return found

    def _coordinated(self, paragraph: int, token: int, sent: Sentences) -> None:
        """ "Ben Carson, Carly Fiorina or Mike Huckabee", "Kerry met Lavrov": together they are one that "they" can mean."""
        heads = who_met(token, sent)
        if not heads:
            if not sent.slots.under(token, "conj") or sent.tree.dep[token] in ("conj", "compound", "poss"):
                return
            heads = sent.slots.spread(token)
        group = together([self._noun(paragraph, each, sent) for each in heads])
        if group is not None:
            self.story.referents.append(group)
            self._note_group(paragraph, token, sent, group)

    def _note_group(self, paragraph: int, token: int, sent: Sentences, group: Referent) -> None:
        own = self.story.where[(paragraph, token)]
        self._note(paragraph, token, sent, group)
        self.story.where[(paragraph, token)] = own  # the word itself names only the first of them

    def _others(self, paragraph: int, token: int, sent: Sentences) -> set[int]:
        """Who acts in the clause where a noun is acted on: the noun cannot mean them."""
        subjects = () if sent.slots.is_subject(token) else sent.slots.clause_subjects(token)
        return {id(r) for subject in subjects if (r := self.referent(paragraph, subject)) is not None}

    def _acting(self, paragraph: int, token: int, sent: Sentences) -> set[str | None]:
        """The countries of who acts in the clause where a noun is acted on."""
        subjects = () if sent.slots.is_subject(token) else sent.slots.clause_subjects(token)
        phrases = [r.phrase for each in subjects if (r := self.referent(paragraph, each)) is not None]
        return {(p.actor or p).country for p in phrases} - {None}

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

    def _apposed(self, paragraph: int, token: int, phrase: Phrase, sent: Sentences) -> Referent | None:
        """ "The head of the IAEA, Rafael Grossi", "Georgian Dream, the ruling party": the name beside a description."""
        role = sent.phrases.role_noun(token)
        if phrase.named or phrase.plural or role is None:
            return None
        for other in besidename.beside(sent.slots, token, office=role.cls == "Person"):
            name = sent.phrases.at(other)
            told = not name.entity and name.first == token + 1 and sent.ontology.is_a(phrase.cls, "Organization")
            if name.named and not name.plural and other != token and (told or one_kind(name, phrase, sent)):
                found = self._noun(paragraph, other, sent)
                guessed = found is not None and (found.phrase.cls in _GUESSED or told)  # "the coalition Wakit Tamma"
                if found is not None and guessed and not found.phrase.entity:
                    found.phrase = replace(found.phrase, cls=phrase.cls, gender=None)
                return found
        return None

    def _title(self, referent: Referent, phrase: Phrase, sent: Sentences) -> None:
        """What a person is called beside the name: "president", "defence minister"."""
        if referent.phrase.cls != "Person" or referent.parts:
            return
        past = over(phrase, sent)
        referent.homes |= regions_in(phrase, sent)
        for token in range(phrase.first, phrase.last + 1):
            role = sent.phrases.title_at(token)
            if role is not None and role.cls == "Person":
                referent.roles |= {(noun, past) for noun in sent.phrases.nouns_of(role)}

    def _enrich(self, referent: Referent, phrase: Phrase, sent: Sentences) -> None:
        if referent.parts or (referent.phrase is phrase and not phrase.named):
            return  # a description just met tells no more than itself
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
        more = (known.country or phrase.country, known.sector or phrase.sector, known.gender or phrase.gender)
        if more != (known.country, known.sector, known.gender):
            referent.phrase = replace(known, country=more[0], sector=more[1], gender=more[2])
        if phrase.named:
            for name in (phrase.label, *phrase.names):
                self._name(name, referent)
            if phrase.entity:
                self._by_name[phrase.entity] = referent
            if phrase.cls == "Person":
                for word in called(phrase, self.surnames, sent.ontology):  # "Kim" is Kim Jong Un where he was named
                    self._by_name.setdefault(word, referent)

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

    # ---- pronouns

    def _pronoun(self, paragraph: int, token: int, sent: Sentences) -> None:
        found = antecedent(token, sent, self.story, lambda other: self._at(paragraph, other, sent))
        if found is None:
            return
        word, reference = sent.tree.lower[token], sent.ontology.lexicon.reference
        gender = reference.genders.get(word)
        if gender and found.phrase.gender is None:
            found.phrase = replace(found.phrase, gender=gender)
        number = "one" if word in reference.one else "many" if word in reference.several else None
        found.number = found.number or number
        self._note(paragraph, token, sent, found)

    def _at(self, paragraph: int, token: int, sent: Sentences) -> Referent | None:
        """The referent of a token, also of a noun that is still ahead."""
        known = self.referent(paragraph, token)
        if known is None and sent.tree.pos[token] in ("NOUN", "PROPN"):
            return self._noun(paragraph, token, sent)
        return known


def _rank(token: int, sent: Sentences, *, subject: bool) -> float:
    """How prominent a mention is."""
    if subject:
        return _LOWER if sent.slots.is_subordinate(token) else _SUBJECT
    return ASIDE if sent.tree.dep[token] == "amod" else _OBJECT
