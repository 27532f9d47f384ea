"""All words of the ontology together, indexed for reading."""

from kg import vocab
from kg.lexicon.actors import RoleNoun, role_nouns
from kg.lexicon.control import Control, build_control
from kg.lexicon.counting import Counting, build_counting
from kg.lexicon.cues import Cue, index_cues
from kg.lexicon.frames import Frame, build_frames, index_frames, index_lemmas
from kg.lexicon.membership import Membership, build_membership
from kg.lexicon.reference import Reference, build_reference
from kg.lexicon.rules import Rule, build_rules
from kg.lexicon.words import irregular_forms, irregular_pasts
from kg.model import Value
from kg.numberwords import Numbers, build_numbers
from kg.timewords import Timing, build_timing
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, LEX, RDF


class Lexicon(Value, frozen=True):
    """All words. The index keys are (part of speech, head lemma)."""

    frames: dict[str, Frame]
    index: dict[tuple[str, str], tuple[Frame, ...]]
    lemmas: dict[tuple[str, str], dict[str, list[list[str]]]]  # -> by the IRI of each frame its lemmas as words
    rules: dict[str, tuple[Rule, ...]]  # operator -> rules, the most specific first
    addressing: frozenset[str]  # operators whose recipient is the actor of the event in scope
    of_others: dict[str, str]  # operator -> the one whose rules hold where the deed is somebody else's
    when_negated: dict[str, str]  # operator -> the one that its negation is ("not ready": Refuse)
    at_theirs: frozenset[str]  # modes of events that take place where the recipient is: a visit
    topical: frozenset[str]  # operators under which those who take part in the event are a topic only
    foretelling: frozenset[str]  # operators that what somebody else may do is no case of: "warned that Oslo may attack"
    own_deeds: frozenset[str]  # operators that reach no clause about somebody else
    answering: frozenset[str]  # whose recipient is whose word a noun in scope is ("rejected Oslo's offer")
    role_nouns: dict[str, RoleNoun]
    role_heads: frozenset[str]  # the last words of those of several
    sector_words: dict[str, str]  # adjective -> sector
    bound: dict[str, str]  # participle -> what a name bound to it by a hyphen is: doer ("US-led"), home, other
    prefixes: dict[str, str]  # "anti" -> the preposition that says the same: against
    undoing: frozenset[str]  # prefixes that turn a verb round: "*de*-escalated"
    ruling_sectors: frozenset[str]  # of who tells others what to do and is obeyed or not: courts
    private_sectors: frozenset[str]  # of people who are not of public life
    civil_sectors: frozenset[str]  # of people who use words and no force (lex:figurative)
    civil_classes: frozenset[str]
    peopled: frozenset[str]  # classes of places that may stand for their people: "the village rejected"
    peopled_named: frozenset[str]  # the same of those that are named: "Catalonia rejected", but "Mosul fell"
    speech_settings: frozenset[str]  # "in a *speech* he attacked them": in words
    armed_sectors: frozenset[str]
    counterparts: frozenset[str]  # nouns for who holds the same office elsewhere
    succession: frozenset[str]  # verbs of who comes after whom in an office: "succeed", "take over from"
    successors: frozenset[str]  # nouns for who comes after somebody in an office
    predecessors: frozenset[str]
    deputies: frozenset[str]  # nouns for who stands in for the holder of an office
    also_known: frozenset[str]  # words before another name: "alias"
    naming: frozenset[str]  # verbs by which a name is told: "a force *known* as X"
    carrying: frozenset[str]  # verbs by which a vehicle has people in it: "a bus carrying pilgrims"
    wielded: frozenset[str]  # nouns for what does harm by somebody's will: blast, bullet
    measure_nouns: frozenset[str]
    titles: dict[str, str | None]  # "mr" -> the gender it tells
    reference: Reference
    membership: Membership
    control: Control
    cues: dict[tuple[str, str], tuple[tuple[str, Cue], ...]]  # (pos, head lemma) -> (whole lemma, cue)
    goes_on: frozenset[str]  # conjunctions behind a content that still belong to it
    own_voice: frozenset[str]  # pronouns of a quoted speaker's own voice
    office_status: dict[str, str]  # "former" -> past
    office_behind: frozenset[str]  # prepositions behind an office that tell its end: "until"
    parts: frozenset[str]  # words before an office of a part of a state, or of none: "regional"
    office_under: frozenset[str]  # prepositions that tell before or under whom somebody held it
    office_before: frozenset[str]  # adverbs before the owner of an office: "*then* Ukraine's president"
    office_verbs: dict[str, str]  # "become" -> begins, "leave" -> ends
    other_side: frozenset[str]  # prepositions behind which another stands than who speaks
    office_givers: frozenset[str]  # verbs that give an office to whose name stands right behind them
    disputed: frozenset[str]  # adjectives by which whose a region is is open: "breakaway"
    having: frozenset[str]  # verbs of who has kin: "*has* three children"
    dying: frozenset[str]  # verbs by which who held an office holds it no more: "X, who *died* in May"
    dead: frozenset[str]  # words that say of the holder himself that he holds no more ("the late")
    named_regions: frozenset[str]  # nouns that stand behind a region's own name: "the Nad Ali *district*"
    named_sites: frozenset[str]  # nouns that stand behind a building's own name: "the Torkham *crossing*"
    held_sites: frozenset[
        str
    ]  # the same, but only where something is there: "in the Nur Shams *camp*", not "the Biden camp"
    named_kinds: frozenset[str]  # all of these, and nouns of waters: "the Naf *river*"
    place_nouns: frozenset[str]  # nouns that stand before a place's own name: "the city of Basra"
    seat_nouns: frozenset[str]  # nouns for what is in or of a place: "the capital of Punjab", "the outskirts of Delhi"
    borders: frozenset[str]  # behind a people these tell what is on the other side: "near the Syrian *border*"
    region_heads: frozenset[str]  # who heads a region and no city: "the governor of Cordoba"
    compass: frozenset[str]  # "northern"
    counting: Counting
    numbers: Numbers
    timing: Timing
    forms: dict[str, frozenset[str]]  # lemma of an irregular verb -> its other forms
    bases: dict[str, str]  # form of an irregular verb -> its lemma
    pasts: dict[str, str]  # past of an irregular verb that is no participle -> its lemma
    demonym_relation: str | None  # what "Spanish journalist NAME" says of NAME and Spain
    owner_relation: str | None  # what "Fujimori's Popular Force" says of the two
    deputy_relation: str | None  # what a deputy has to what his chief holds an office of
    party_relation: str | None  # what "Democrat NAME" says of NAME and the party


def build_lexicon(nodes: dict[str, Node], events: frozenset[str], relations: frozenset[str]) -> Lexicon:
    """The lexicon of all nodes read from Turtle. Raises OntologyError for a frame that evokes nothing known."""
    of_type: dict[str, list[str]] = {}
    for iri in sorted(nodes):
        for kind in every(nodes[iri], RDF + "type"):
            of_type.setdefault(kind, []).append(iri)

    def pairs(kind: str, predicate: str) -> list[tuple[str, Node]]:
        """(word, its node) of all nodes of a kind."""
        return [(word, nodes[i]) for i in of_type.get(LEX + kind, ()) for word in every(nodes[i], LEX + predicate)]

    def words(kind: str, predicate: str) -> frozenset[str]:
        return frozenset(word for word, _ in pairs(kind, predicate))

    def table(kind: str, predicate: str, value: str) -> dict[str, str]:
        return {word: name for word, node in pairs(kind, predicate) for name in locals_of(node, LEX + value)}

    def denoted(kind: str) -> frozenset[str]:
        return frozenset(name for i in of_type.get(LEX + kind, ()) for name in locals_of(nodes[i], LEX + "denotes"))

    def operators(flag: str) -> frozenset[str]:
        found = of_type.get(LEX + "Operator", ())
        return frozenset(vocab.local(iri) for iri in found if one(nodes[iri], LEX + flag) == "true")

    def replaced(by: str) -> dict[str, str]:
        found = of_type.get(LEX + "Operator", ())
        return {vocab.local(iri): other for iri in found for other in locals_of(nodes[iri], LEX + by)}

    def relation(flag: str) -> str | None:
        return next((name for name in sorted(relations) if one(nodes[GP + name], LEX + flag)), None)

    frames = build_frames(nodes, of_type, events, relations)
    nouns = role_nouns(nodes, of_type.get(LEX + "RoleNoun", []))
    forms = irregular_forms(nodes, of_type.get(LEX + "Forms", []))
    return Lexicon(
        frames=frames,
        index=index_frames(frames),
        lemmas=index_lemmas(frames),
        rules=build_rules(nodes, of_type.get(LEX + "Rule", [])),
        addressing=operators("addresses"),
        of_others=replaced("ofOthers"),
        when_negated=replaced("whenNegated"),
        at_theirs=frozenset(
            vocab.local(i) for i in of_type.get(GP + "Mode", ()) if one(nodes[i], LEX + "atTheirs") == "true"
        ),
        topical=operators("topical"),
        foretelling=operators("foretells"),
        own_deeds=operators("ownDeeds"),
        answering=operators("answers"),
        role_nouns=nouns,
        role_heads=frozenset(noun.rpartition(" ")[2] for noun in nouns if " " in noun),
        sector_words={
            word: sector for word, node in pairs("RoleModifier", "adjective") if (sector := one(node, LEX + "sector"))
        },
        bound=table("BoundParticiple", "participle", "means"),
        prefixes=table("BoundPrefix", "prefix", "means"),
        undoing=words("UndoingPrefix", "prefix"),
        ruling_sectors=words("RulingLife", "sector"),
        private_sectors=words("PrivateLife", "sector"),
        civil_sectors=words("CivilLife", "sector"),
        civil_classes=denoted("CivilLife"),
        peopled=denoted("Peopled"),
        peopled_named=denoted("PeopledByName"),
        speech_settings=words("SpeechSetting", "noun"),
        counterparts=words("Counterpart", "noun"),
        succession=words("Succession", "verb"),
        successors=words("Successor", "noun"),
        predecessors=words("Predecessor", "noun"),
        deputies=words("Deputy", "noun"),
        naming=words("Naming", "verb"),
        also_known=words("Naming", "noun"),
        carrying=words("Carrying", "verb"),
        wielded=words("Wielded", "noun"),
        armed_sectors=words("ArmedLife", "sector"),
        measure_nouns=words("MeasureNoun", "noun"),
        titles={word: one(node, GP + "gender") for word, node in pairs("Title", "noun")},
        reference=build_reference(nodes, of_type),
        membership=build_membership(nodes, of_type),
        control=build_control(words),
        cues=index_cues(nodes, of_type.get(LEX + "CueFrame", [])),
        goes_on=words("GoesOn", "conjunction"),
        own_voice=words("OwnVoice", "pronoun"),
        office_status=table("OfficeStatus", "adjective", "holds"),
        office_behind=words("OfficeBehind", "preposition"),
        parts=words("PartOffice", "adjective"),
        office_under=words("OfficeUnder", "preposition"),
        office_before=words("OfficeBefore", "adverb"),
        office_verbs=table("OfficeVerb", "verb", "holds"),
        other_side=words("OtherSide", "preposition"),
        office_givers=words("OfficeGiver", "verb"),
        disputed=words("Disputed", "adjective"),
        having=words("HavingKin", "verb"),
        dying=words("Dead", "verb"),
        dead=words("Dead", "adjective"),
        named_regions=words("NamedRegion", "noun"),
        named_sites=words("NamedSite", "noun"),
        held_sites=words("HeldSite", "noun"),
        named_kinds=frozenset(
            noun for kind in ("NamedRegion", "NamedSite", "HeldSite", "NamedWater") for noun in words(kind, "noun")
        ),
        place_nouns=words("PlaceNoun", "noun"),
        seat_nouns=words("SeatNoun", "noun"),
        borders=words("BorderNoun", "noun"),
        region_heads=words("RegionHead", "noun"),
        compass=words("CompassWord", "adjective"),
        counting=build_counting(nodes, of_type),
        numbers=build_numbers(nodes, of_type),
        timing=build_timing(nodes, of_type),
        forms=forms,
        bases={form: lemma for lemma, others in forms.items() for form in others},
        pasts=irregular_pasts(nodes, of_type.get(LEX + "Forms", [])),
        demonym_relation=relation("fromDemonym"),
        owner_relation=relation("ofOwner"),
        deputy_relation=relation("ofDeputies"),
        party_relation=relation("fromParty"),
    )
