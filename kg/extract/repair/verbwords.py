"""Classes of words that the repairs of the parse ask for."""

from kg.model import Value


class VerbWords(Value, frozen=True):
    """Lemmas by which it is told what hangs on a verb and what on its object."""

    of_verbs: frozenset[str] = frozenset()  # that take an object and "of": accuse, convict, strip
    givers: frozenset[str] = frozenset()  # that take two objects: give, offer
    granted: frozenset[str] = frozenset()  # things that are given: "granted her *asylum*"
    contacts: frozenset[str] = frozenset()  # behind whose object "to" says what for: meet, telephone
    tellers: frozenset[str] = frozenset()  # verbs that tell something: say, blame, demand
    sayers: frozenset[str] = frozenset()  # those that tell it alone: say, but not "let" of "let know"
    orderers: frozenset[str] = frozenset()  # behind whose object stands what shall become of it: order, want
    verbs: frozenset[str] = frozenset()  # all that the lexicon knows, in their plain form
    takers: frozenset[str] = frozenset()  # that have an object and no clause with "-ing": mass, accept
    doers: frozenset[str] = frozenset()  # those of them that have no clause at all: mass, nationalise
    named_deeds: frozenset[str] = frozenset()  # that are nouns as well: attack, sanction
    deniers: frozenset[str] = frozenset()  # whose object in -ing is a deed: "denied *supplying* weapons"
    denials: frozenset[str] = frozenset()  # verbs that say what is told is not so: deny, reject
    shares: frozenset[str] = frozenset()  # behind which "in" tells of what deed: "a *role* in the bombing"
    boasts: frozenset[str] = frozenset()  # behind whose "of" a form in -ing is a deed: "boasts of *burning* villages"
    wishers: frozenset[str] = frozenset()  # behind whose "that" a bare form is what is wanted: demand
    qualities: frozenset[str] = frozenset()  # words in -ing that say what something is like: "growing"
    unchanged: frozenset[str] = frozenset()  # verbs whose past is their plain form: cut, put
    onward: frozenset[str] = frozenset()  # prepositions of a deed in -ing: "denied supplying arms *to* them"
    in_rows: frozenset[str] = (
        frozenset()
    )  # prepositions before deeds in a row: "calls *for* closing ports and arresting pilots"
    of_nouns: frozenset[str] = frozenset()  # prepositions that go with a noun as well as with a verb: of, in
    openers: frozenset[str] = frozenset()  # conjunctions of time: "*after* the army shells the port"
    dates: frozenset[str] = frozenset()  # names of days and months: March, Tuesday
    people: frozenset[str] = frozenset()  # nouns for actors: "the president of the *army*", "sent NATO *troops*"
    things: frozenset[str] = frozenset()  # nouns for what can be carried or hit: missile, food, port
    plurals: dict[str, str] = {}  # noqa: RUF012 (msgspec copies it); of nouns for things, with their lemma: "landslides"
    titles: dict[str, str] = {}  # noqa: RUF012 (msgspec copies it); cut short before names: "gov", the governor
    unchanged_nouns: frozenset[str] = frozenset()  # participles taken for nouns: overrun
    asked: frozenset[str] = (
        frozenset()
    )  # nouns for what somebody is asked or told, behind which "to" says what: call, order
    inducers: frozenset[str] = frozenset()  # behind which "to" begins a deed: "paid students *to riot*"
    handed_in: frozenset[str] = frozenset()  # verbs that with "in" have an object: hand, turn
    particles: dict[str, frozenset[str]] = {}  # noqa: RUF012 (as above); "over" -> the verbs with it that have an object: hand, take
    shows: dict[str, str] = {}  # noqa: RUF012 (msgspec copies it); forms in the third person, with their lemma: "documents"
    office_givers: frozenset[str] = frozenset()  # behind whose object stands what office it gets: name, appoint
    rivals: frozenset[str] = frozenset()  # who is given it by whom he is against: opponent, critic
    own_rivals: frozenset[str] = frozenset()  # those that are qualities too: "*his* rival"
    results: frozenset[str] = frozenset()  # what becomes of an object, behind it: alight, hostage
    pasts: dict[str, str] = {}  # noqa: RUF012 (as above); that are no participles, with their lemma: "froze"
    forms: dict[str, str] = {}  # noqa: RUF012 (as above); regular forms in -ed and -ing, with their lemma: "staged"
