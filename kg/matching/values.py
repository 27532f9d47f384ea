"""What the ontology knows of how names are written, as frozen values."""

from kg.model import Value


class OfficeName(Value, frozen=True):
    """What a noun for an office means in some states: a relation, or nothing known (None)."""

    noun: str
    office: str | None
    of: frozenset[str]
    only: bool  # no state but these calls an office so


class Script(Value, frozen=True):
    """How names from another script are written in Latin letters; all folded."""

    countries: tuple[str, ...]
    consonants: tuple[tuple[str, str], ...]  # (written, sound), in the order they are replaced
    vowels: frozenset[frozenset[str]]  # pairs of letters that stand for one vowel
    clusters: bool  # a vowel may be written or not between two consonants: "Dbeiba", "Dabaiba"
    syllables: bool  # short words, in which vowels count as much: "Ban Ki-moon", "Pan Ki-mun"
    parted: bool  # an older spelling parts what the newer joins: "Teng Hsiao-ping", "Deng Xiaoping"
    read: tuple[
        tuple[str, str], ...
    ]  # how a spelling of other times or lands is read, "Jelzin"; "_" stands before and behind a word
    usual: tuple[tuple[str, str], ...]  # how the usual spelling is read, to be compared with that


class Close(Value, frozen=True):
    """Classes of events that are close: one event may be told as either, where one of two reports is told in such a mode."""

    name: str
    classes: frozenset[str]
    modes: frozenset[str]


class Kinds(Value, frozen=True):
    """Classes that are treated alike, by name (ontology/matching/classes.ttl)."""

    abroad: frozenset[str]  # at work in many countries
    named_alike: frozenset[str]  # of which many countries have one by the same plain name
    by_initials: frozenset[str]  # of which an acronym may be another's in another country
    one_of_state: frozenset[str]  # of which a state has one
    of_state: frozenset[str]  # which may be one of a state by what they are in charge of
    official: frozenset[str]  # a state, or what acts for it
    official_sectors: frozenset[str]
    against: frozenset[str]  # sectors of those who are against their state
    whole: frozenset[str]  # may stand for any part of their state
    close: tuple[Close, ...]
    manners: tuple[tuple[str, frozenset[str]], ...]  # sets of modes that may be told of one deed
    links: frozenset[str]  # words by which a toll is tied to the deed that follows it
    within: frozenset[str]  # words that tie a toll to the noun right behind them: "killed in an assault"
    pointing: frozenset[str]  # words before a noun that is known already: "the", "his"
    forces: frozenset[str]  # nouns that may be said of the same forces of a state
    mutual: frozenset[str]  # modes of what two do together, whoever is named first
    hosted: frozenset[str]  # modes of what is told from either end, where it was in one town
    alone: frozenset[str]  # modes of what somebody does with nobody else: who and when are enough


class Matching(Value, frozen=True, eq=False):
    """Words of names, all folded (lower case, no marks)."""

    kinds: Kinds
    particles: frozenset[str]
    descent: frozenset[str]  # particles that say whose child somebody is: "bin"
    tied: tuple[str, ...]  # articles that may end a given name: "Fazlur"
    tied_to: frozenset[str]  # the words before which they do: "rahman"
    titles: frozenset[str]  # of one or more words
    generations: dict[str, str]  # "jr" -> "junior", "ii" -> "2"
    given: dict[str, frozenset[str]]  # form of a given name -> the groups it is in
    apart: dict[
        str, str
    ]  # form of a given name -> the first of those that are one name with it where names are told apart by the letter
    letters: tuple[tuple[str, str], ...]  # (written, sound), in the order they are replaced
    joined: frozenset[str]  # "abdul": is written with or without a blank before what follows
    scripts: tuple[Script, ...]
    family_first: frozenset[str]  # countries
    family_either: frozenset[str]  # countries in which it stands first or last
    goes_on: frozenset[str]  # countries whose names are often told without their last word
    two_surnames: frozenset[str]  # countries in which a person bears two
    two_given: frozenset[str]  # countries in which two given names in a row are one
    by_syllable: frozenset[str]  # countries in which every letter of a syllable tells names apart
    in_order: frozenset[str]  # countries where the words of a name turned round are another name
    whole_names: frozenset[str]  # countries without surnames, where a part of a name is another name
    to_the_letter: frozenset[str]  # countries in which another spelling is another name
    common_first: frozenset[str]  # such surnames that stand first
    common: frozenset[str]  # surnames that countless people bear
    spelled: dict[str, str]  # word or words -> the form that is compared
    legal: frozenset[str]
    legal_first: frozenset[str]  # legal forms that stand before the name
    kind_words: frozenset[str]
    vessel_letters: frozenset[str]  # what stands before a ship's name: "hms"
    generic: frozenset[str]  # words of which names are made in every country
    plain: frozenset[str]  # and of which places, papers and agreements are
    signed: frozenset[str]  # "treaty"
    accords: frozenset[str]  # those of them that are said of one thing: "accord", "pact"
    kind_of: dict[str, frozenset[str]]  # "party" -> the classes of what has it at the end of its name
    heirs: dict[str, frozenset[str]]  # country of a former state -> countries of the states that came after it
    cabinets: frozenset[str]
    organs: dict[str, str]  # "coast guard" -> "coast-guard": a state has one
    departments: frozenset[str]  # "ministry": a state has one for each charge
    charges: dict[str, str]  # "external affairs" -> "charge-foreign"
    of_regions: frozenset[str]  # offices and bodies that a region has and a state has not
    single: frozenset[str]  # offices that one person holds at a time
    offices: tuple[OfficeName, ...]
