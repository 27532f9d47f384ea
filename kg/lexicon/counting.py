"""The words of counting of the ontology (ontology/lex/counts.ttl) as frozen values."""

from kg.lexicon.words import words_of
from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import LEX


class Currency(Value, frozen=True):
    """A currency: its ISO 4217 code and the states (ISO 3166-1 alpha-3) whose money it is."""

    code: str
    states: frozenset[str]


class Counting(Value, frozen=True, eq=False):
    """How people and money are counted: event words and what they count, words that bound a number or stand for one."""

    kinds: dict[tuple[str, str], tuple[str, ...]]  # (pos, lemma) -> killed, injured ...; several for "casualty"
    bounds: tuple[tuple[str, str], ...]  # ("at least", "lower"), the longest first
    bounding: dict[str, str]  # the same by their words
    vague: tuple[tuple[str, tuple[int, int]], ...]  # ("dozens", (24, 99)), the longest first
    things: dict[str, str]  # nouns that are counted whatever happens to them: soldier -> troops
    signs: tuple[str, ...]  # "$", "HK$"
    money: dict[str, tuple[Currency, ...]]  # "$" or "franc" -> the currencies of that name, the commonest first
    gatherings: dict[str, str]  # nouns by whose "by" and "of" those who take part are counted: "a protest by 2,000"
    doers: frozenset[str]  # verbs whose subject is counted even where they have an object
    pairs: dict[tuple[str, str], str]  # (verb, noun in its clause) -> killed ...
    tellers: frozenset[str]  # verbs whose subject's count their object is ("counted 304 dead")
    reaching: frozenset[str]  # verbs that say how many a plural noun of harm came to: "deaths exceeded 500"
    partitives: frozenset[str]  # words before "of the 900" that tell a part of them
    wholes: frozenset[str]  # number words that take all there are, and so tell no size: "both"
    inert: frozenset[str]  # nouns for what is neither killed nor arrested when it is counted beside people
    singular: frozenset[str]  # kinds of which one unnamed person makes one ("killed a commander")
    harm: frozenset[str]  # kinds of which those counted are the victims
    disasters: frozenset[str]  # nouns by which an article tells of harm that nobody did: "earthquake"
    accidents: frozenset[str]  # nouns for what people come to harm in by nobody's will: "killed in a plane *crash*"
    accidents_by: frozenset[str]  # the prepositions before them
    giving_way: frozenset[str]  # nouns for what people come to harm by, when it gives way: "when their *boat* capsized"
    gives_way: frozenset[str]  # verbs for how it does, and no blast: "capsized", "slid"
    losses: frozenset[str]  # kinds by which a deed of force is known, though nobody be known to be harmed
    plights: frozenset[str]  # kinds by which it is known likewise, but which are of no deed that they came after
    movers: frozenset[str]  # verbs of leaving for another country: "crossed into Brazil"
    swaps: frozenset[str]  # nouns by which others are released too: "in *return* for 30 prisoners"
    exceeding: frozenset[str]  # verbs whose number is less than there were
    figures: frozenset[str]  # nouns for a number that was told before: "put the *figure* at 70,000"
    reckonings: frozenset[str]  # nouns for somebody's counting: "by the UN's *count*"
    either: frozenset[str]  # conjunctions of verbs whose number is not told apart: "killed or wounded"
    counted_in: dict[str, frozenset[str]]  # kind -> the classes of events that such a number may be of
    units: frozenset[str]  # words for lengths, weights and the like: what they measure is no number of people
    alone: frozenset[str]  # pronouns that count one: "killed *himself* and seven others", "*another* was wounded"
    changes: frozenset[str]  # words by which "from 30" is what there was before: "rose", "up"


def build_counting(nodes: dict[str, Node], of_type: dict[str, list[str]]) -> Counting:
    """The words of counting among all nodes, sorted, so that their order in the files does not matter."""

    def those(kind: str) -> list[Node]:
        return [nodes[iri] for iri in of_type.get(LEX + kind, ())]

    def words(kind: str, *predicates: str) -> frozenset[str]:
        return frozenset(word for node in those(kind) for name in predicates for word in every(node, LEX + name))

    def longest(pair: tuple[str, object]) -> tuple[int, str]:
        return (-len(pair[0]), pair[0])

    kinds: dict[tuple[str, str], set[str]] = {}
    for node in those("CountWord"):
        for word in words_of(node):
            kinds.setdefault(word, set()).update(every(node, LEX + "counts"))
    bounds = [(p, b) for n in those("BoundWord") for p in every(n, LEX + "phrase") for b in locals_of(n, LEX + "bound")]
    vague = [(w, _bounds(node)) for node in those("NumberWord") for w in every(node, LEX + "noun")]
    return Counting(
        kinds={key: tuple(sorted(found)) for key, found in sorted(kinds.items())},
        bounds=tuple(sorted(bounds, key=longest)),
        bounding=dict(sorted(bounds)),
        vague=tuple(sorted(vague, key=longest)),
        things={w: k for n in those("CountedThing") for w in every(n, LEX + "noun") for k in every(n, LEX + "counts")},
        gatherings={
            w: k for n in those("CountedGathering") for w in every(n, LEX + "noun") for k in every(n, LEX + "counts")
        },
        signs=tuple(sorted(words("MoneyWord", "phrase"), key=lambda sign: (-len(sign), sign))),
        money=_money(those("MoneyWord")),
        doers=words("CountedDoer", "verb"),
        pairs={
            (verb, noun): kind
            for node in those("CountPhrase")
            for verb in every(node, LEX + "verb")
            for noun in every(node, LEX + "noun")
            for kind in every(node, LEX + "counts")
        },
        tellers=words("CountTeller", "verb"),
        reaching=words("CountReaching", "verb"),
        partitives=words("CountPartitive", "noun"),
        wholes=words("WholeWord", "noun"),
        inert=words("UncountedThing", "noun"),
        singular=words("CountOfOne", "counts"),
        harm=words("CountOfHarm", "counts"),
        accidents=words("AccidentNoun", "noun"),
        accidents_by=words("AccidentNoun", "preposition"),
        giving_way=words("GivingWay", "noun"),
        gives_way=words("GivingWay", "verb"),
        disasters=words("DisasterNoun", "noun"),
        losses=words("CountOfLoss", "counts"),
        plights=words("CountOfPlight", "counts"),
        movers=words("CountedMover", "verb"),
        swaps=words("CountSwap", "noun"),
        exceeding=words("CountExceeding", "verb"),
        figures=words("CountFigure", "noun"),
        reckonings=words("CountReckoning", "noun"),
        either=words("CountEither", "phrase"),
        counted_in={
            kind: frozenset(locals_of(node, LEX + "evokes"))
            for node in those("CountOfEvent")
            for kind in every(node, LEX + "counts")
        },
        units=words("UnitOfMeasure", "noun"),
        alone=words("CountedAlone", "pronoun"),
        changes=words("CountChange", "phrase"),
    )


def _bounds(node: Node) -> tuple[int, int]:
    return int(one(node, LEX + "atLeast") or 0), int(one(node, LEX + "atMost") or 0)


def _money(found: list[Node]) -> dict[str, tuple[Currency, ...]]:
    table: dict[str, list[tuple[bool, Currency]]] = {}
    for node in found:
        usual = set(every(node, LEX + "usual"))
        for code in every(node, LEX + "currency"):
            currency = Currency(code=code, states=frozenset(every(node, LEX + "ofState")))
            for name in ("noun", "phrase"):
                for word in every(node, LEX + name):
                    table.setdefault(word, []).append((word in usual, currency))
    return {
        word: tuple(each for _, each in sorted(pairs, key=lambda pair: (not pair[0], pair[1].code)))
        for word, pairs in sorted(table.items())
    }
