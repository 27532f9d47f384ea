"""The words of the ontology that tell whom a phrase means: first names, short titles, nouns that take up something said before."""

from collections.abc import Mapping

from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX


class Reference(Value, frozen=True):
    """Lower-case words, except first names."""

    first_names: dict[str, str]  # "Angela" -> female
    shorts: dict[str, str]  # "sen" -> senator, of titles before names
    first_person: frozenset[str]  # pronouns by which one speaks of oneself alone
    persons: frozenset[str]  # pronouns that mean people
    anybody: frozenset[str]  # pronouns that mean people, and nobody in particular ("nobody", "someone")
    hyphened_articles: frozenset[str]  # of Arabic names, before a hyphen: "*at*-Tanf"
    amounts: frozenset[str]  # words that alone mean so many of those just told of ("none", "many", "others")
    genders: dict[str, str]  # "she" -> female
    one: frozenset[str]  # pronouns of one body or thing: "it"
    several: frozenset[str]  # pronouns of several: "they"
    general: dict[str, frozenset[str]]  # "group" -> classes of which it can mean any that was spoken of
    bare: frozenset[str]  # nouns that by themselves name nothing ("people", "others")
    slight: frozenset[str]  # words before a noun that do not say which ("both", "many", "other")
    no_one: frozenset[str]  # words before a noun by which it means nobody in particular ("no", "any", "which")
    mass: frozenset[str]  # nouns that name something only with an article or the like ("office", "power")
    whole: frozenset[str]  # words with a hyphen that are one word ("secretary-general")
    many: frozenset[str]  # nouns that name several people in the singular too, and are followed by "they"
    alike: dict[str, str]  # noun for people -> the first of those that may be said of the same ("gunman" of attackers)
    ties: frozenset[str]  # words that bind people to whom they belong ("loyal to", "linked with")
    pairs: frozenset[str]  # nouns for two together ("the couple")
    reciprocal: frozenset[str]  # "each other": whoever acts
    whose_own: frozenset[str]  # possessives that mean the subject where nobody else is meant: "its", "their"
    lesser: frozenset[str]  # words that make a lesser office of one ("vice", "deputy")
    generic: frozenset[str]  # words before nouns for nobody in particular ("most")
    claimed: frozenset[str]  # verbs whose "it" is what somebody says ("denies it")
    other: frozenset[str]  # words that make another office of one ("prime", "first")
    of_verbs: frozenset[str]  # verbs that take an object and what it is accused, robbed or told "of"
    givers: frozenset[str]  # verbs that take two objects: "gave *Ukraine weapons*"
    granted: frozenset[str]  # things that verbs of giving give: "granted *her asylum*"
    judging: frozenset[str]  # verbs behind whose object "for" says what it did: "condemned Israel for *its* raid"
    judged_for: frozenset[str]  # the prepositions of these: "for"
    empty: frozenset[str]  # "for part": preposition and noun that say nothing of a deed ("for its part")
    personal: frozenset[str]  # adjectives of somebody, so that "it" is not empty: "it is *ready* to"
    deniers: frozenset[str]  # verbs whose object in -ing is a deed: "denied *supplying* weapons"
    boasts: frozenset[str]  # behind whose "of" a form in -ing is a deed: "boasts of *burning* villages"
    wishers: frozenset[str]  # verbs behind whose "that" a bare form is what is wanted: demand
    qualities: frozenset[str]  # words in -ing before a noun that say what it is like: "growing fears"
    onward: frozenset[str]  # prepositions that go with a deed in -ing: "denied supplying arms *to* them"
    in_rows: frozenset[str]  # prepositions before deeds in a row: "calls *for* closing ports, arresting pilots"
    of_nouns: frozenset[str]  # prepositions that go with a noun as well as with a verb
    place_links: frozenset[str]  # from a place to what it lies in: "in Engels, *on* the Volga"
    rivals: frozenset[str]  # who may be given an office by whom he is against: opponent
    own_rivals: frozenset[str]  # those of them that are qualities too, so that only "*his* rival" is somebody
    results: frozenset[str]  # what becomes of an object, behind it: "set a bus *alight*"
    particles: frozenset[str]  # that the parser takes for prepositions: "handed *over* the rebels"
    orderers: frozenset[str]  # verbs behind whose object stands what shall become of it: "ordered two men *jailed*"
    inducers: frozenset[str]  # "paid students *to riot*"
    contacts: frozenset[str]  # verbs behind whose object "to" says what for: "met X to discuss it"
    name_articles: frozenset[str]  # small words inside a body's name: "Jaish *al*-Fatah"
    another: frozenset[str]  # words before a deed by which it is none of those just told of ("earlier", "new")


def build_reference(nodes: Mapping[str, Node], of_type: Mapping[str, list[str]]) -> Reference:
    """The reference words among all nodes."""

    def words(kind: str, predicate: str) -> frozenset[str]:
        return frozenset(word for i in of_type.get(LEX + kind, ()) for word in every(nodes[i], LEX + predicate))

    return Reference(
        first_names={
            name: gender
            for i in of_type.get(LEX + "FirstName", ())
            for name in every(nodes[i], LEX + "name")
            if (gender := one(nodes[i], GP + "gender"))
        },
        shorts={
            short: noun
            for i in of_type.get(LEX + "ShortTitle", ())
            for short in every(nodes[i], LEX + "short")
            for noun in every(nodes[i], LEX + "noun")
        },
        first_person=words("FirstPerson", "pronoun"),
        persons=words("PersonPronoun", "pronoun"),
        anybody=words("AnybodyPronoun", "pronoun"),
        hyphened_articles=words("HyphenedArticle", "noun"),
        amounts=words("AmountPronoun", "pronoun"),
        genders={
            word: gender
            for i in of_type.get(LEX + "GenderPronoun", ())
            for word in every(nodes[i], LEX + "pronoun")
            if (gender := one(nodes[i], GP + "gender"))
        },
        one=words("OnePronoun", "pronoun"),
        several=words("ManyPronoun", "pronoun"),
        general={
            noun: frozenset(locals_of(nodes[i], LEX + "standsFor"))
            for i in of_type.get(LEX + "GeneralNoun", ())
            for noun in every(nodes[i], LEX + "noun")
        },
        bare=words("BareNoun", "noun"),
        slight=words("SlightWord", "adjective"),
        no_one=words("NoOne", "adjective"),
        mass=words("MassNoun", "noun"),
        whole=words("JoinedWord", "noun"),
        many=words("ManyNoun", "noun"),
        alike={
            noun: min(every(nodes[i], LEX + "noun"))
            for i in of_type.get(LEX + "LikeNouns", ())
            for noun in every(nodes[i], LEX + "noun")
        },
        ties=words("TieWord", "adjective"),
        pairs=words("PairNoun", "noun"),
        reciprocal=words("ReciprocalPronoun", "pronoun"),
        whose_own=words("WhoseOwn", "pronoun"),
        lesser=words("Lesser", "adjective"),
        generic=words("GenericWord", "adjective"),
        claimed=words("ClaimVerb", "verb"),
        other=words("OtherOffice", "adjective"),
        of_verbs=words("OfVerb", "verb"),
        givers=words("GivingVerb", "verb"),
        granted=words("Granted", "noun"),
        judging=words("JudgingVerb", "verb"),
        judged_for=words("JudgingVerb", "preposition"),
        empty=words("EmptyPhrase", "phrase"),
        personal=words("PersonalAdjective", "adjective"),
        deniers=words("GerundVerb", "verb"),
        boasts=words("BoastingWord", "verb") | words("BoastingWord", "noun"),
        wishers=words("WishingVerb", "verb"),
        qualities=words("QualityWord", "adjective"),
        onward=words("OnwardPreposition", "preposition"),
        in_rows=words("RowPreposition", "preposition"),
        of_nouns=words("NounPreposition", "preposition"),
        place_links=words("PlaceLink", "preposition"),
        particles=words("Particle", "adverb"),
        rivals=words("RivalWord", "noun"),
        own_rivals=words("RivalWord", "adjective"),
        results=words("ResultWord", "adjective") | words("ResultWord", "noun"),
        orderers=words("OrderingVerb", "verb"),
        inducers=words("InducingVerb", "verb"),
        contacts=words("ContactVerb", "verb"),
        name_articles=words("NameArticle", "noun"),
        another=words("AnotherDeed", "adjective"),
    )
