"""An article becomes records: the flow of reading on one page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from kg.extract.compose import Composer, Proto
from kg.extract.confidence import capped, weighed
from kg.extract.coref.discourse import Discourse
from kg.extract.coref.meaning import Meaning
from kg.extract.coref.referents import Story
from kg.extract.elsewhere import story_ties
from kg.extract.events.misfortune import without_misfortune
from kg.extract.events.tallies import counted_at, tally_record
from kg.extract.events.underheadlines import as_body_tells
from kg.extract.frames.find import Sentences
from kg.extract.headlines import Plain, as_sentence, headlines, plain_words
from kg.extract.mentions.names import Gazetteer, build_gazetteer
from kg.extract.mentions.phrase import Phrase
from kg.extract.mentions.phrases import Phrases
from kg.extract.mentions.surnames import known_surnames, offices_held, one_of
from kg.extract.nlp import load_model, parse
from kg.extract.page import Page, meanings, mention
from kg.extract.places import Atlas, Spot
from kg.extract.placing import place, towns_among_surnames
from kg.extract.quantity import Quantity, quantities, sourced, victims
from kg.extract.records import event_id, event_record, relation_record, without_lost
from kg.extract.repair.verbclasses import verb_words_of
from kg.extract.repair.verbwords import VerbWords
from kg.extract.segment import Paragraph, paragraphs
from kg.extract.slots import Slots
from kg.extract.speech.runs import speeches
from kg.extract.speech.said import Said, speak_of_themselves
from kg.extract.speech.saidrecord import attribution_record
from kg.extract.time import TimeFinder, TimeFound, make_grammar
from kg.extract.time.insentence import times_of
from kg.extract.tree import Tree, head_in
from kg.garbage import spare_collector, unsearched
from kg.gazetteer import gazetteer_of
from kg.model import Article, Event, Mention, Record
from kg.ontology import Ontology

CHUNK = 32  # articles parsed together: batches stay full, memory flat, and trees in the cache (of 64 they do not, and two at work take up to a tenth longer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Everything reading needs, made once: the parser, the ontology and its indexes."""

    nlp: Language
    ontology: Ontology
    gazetteer: Gazetteer
    surnames: dict[str, tuple[Phrase, ...]]
    times: TimeFinder
    known_surnames: dict[str, Phrase]  # whoever bears it; without entity where several do
    held: dict[str, frozenset[tuple[str, str]]]  # the offices of known persons
    atlas: Atlas
    verb_words: VerbWords
    plain: Plain  # words that are no names, though a headline writes them large


def make_reader(ontology: Ontology, model: str = "en_core_web_sm") -> Reader:
    """A reader with an installed English pipeline. Raises ConfigError where the model is missing."""
    nlp = load_model(model)
    with unsearched():  # which the model, as it is read, has ended if it was so
        times = TimeFinder(make_grammar(ontology.lexicon.timing, ontology.lexicon.numbers))
        towns = towns_among_surnames(ontology)
        surnames = {name: who for name, who in known_surnames(ontology).items() if name not in towns}
        names = build_gazetteer(ontology)
        reader = Reader(
            nlp=nlp, ontology=ontology, gazetteer=names, surnames=surnames, times=times, atlas=Atlas(ontology, names, gazetteer_of(ontology.folder)),
            known_surnames={name: one_of(name, bearers) for name, bearers in surnames.items()},
            held=offices_held(ontology),
            verb_words=verb_words_of(ontology),
            plain=plain_words(ontology.lexicon),
        )  # fmt: skip
    spare_collector()
    return reader


def count_pages(reader: Reader, articles: Iterable[Article]) -> Iterator[list[Quantity]]:
    """The counts of each article, whether or not an event was read that they belong to."""
    for article in articles:
        for _, parsed in _parsed(reader, [article]):
            pages = [page for page in _pages(reader, article, parsed) if page.paragraph.kind == "body"]
            said = speeches(pages)
            yield [found for page in pages for found in sourced(page, quantities(page), said)]


def read(reader: Reader, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Record]]]:
    """Each article with its records in text order."""
    chunk: list[Article] = []
    for article in articles:
        chunk.append(article)
        if len(chunk) == CHUNK:
            yield from _read_chunk(reader, chunk)
            chunk = []
    yield from _read_chunk(reader, chunk)


def read_meanings(reader: Reader, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Meaning]]]:
    """Each article with whom its pronouns and noun phrases mean, in text order."""
    for article in articles:
        for _, parsed in _parsed(reader, [article]):
            yield article, [found for page in _pages(reader, article, parsed) for found in meanings(page)]


def time_pages(reader: Reader, articles: Iterable[Article]) -> Iterator[list[TimeFound]]:
    """The time expressions of each article, at offsets of their paragraphs."""
    for article in articles:
        for _, parsed in _parsed(reader, [article]):
            yield [found for page in _pages(reader, article, parsed) for found in page.times]


def read_phrase(reader: Reader, article: Article, phrase: str) -> Mention:
    """The first occurrence of a phrase in an article, read as an actor: class, country, sector, whom it means.

    Raises ValueError where the body of the article does not hold the phrase.
    """
    for _, parsed in _parsed(reader, [article]):
        for page in _pages(reader, article, parsed):
            head = head_in(page.sent.tree, phrase)
            if head is not None:
                return mention(page, head, "actor")
    raise ValueError(f"{article.id}: no paragraph holds {phrase!r}")


def _read_chunk(reader: Reader, articles: list[Article]) -> Iterator[tuple[Article, list[Record]]]:
    for article, parsed in _parsed(reader, articles):
        yield article, read_trees(reader, article, parsed)


def _parsed(reader: Reader, articles: list[Article]) -> Iterator[tuple[Article, list[tuple[Paragraph, Tree]]]]:
    parts = [(article, paragraphs(article.text)) for article in articles]
    texts, whole = (part.text for _, found in parts for part in found), reader.ontology.lexicon.reference.whole
    trees = parse(
        reader.nlp, texts, whole, reader.verb_words, lambda text: as_sentence(text, reader.plain, reader.gazetteer)
    )
    for article, found in parts:
        yield article, [(part, next(trees)) for part in found]


def read_trees(reader: Reader, article: Article, parsed: list[tuple[Paragraph, Tree]]) -> list[Record]:
    """The records of an article whose paragraphs are parsed, sorted by where they stand."""
    body = [page for page in _pages(reader, article, parsed) if page.paragraph.kind == "body"]
    said = speeches(body)
    speak_of_themselves(said)
    heard: dict[int, list[Said]] = {}  # by the number of each page that it stands on
    for each in said:
        for number in dict.fromkeys(part.page.number for part in each.parts):
            heard.setdefault(number, []).append(each)
    found: list[Record] = []
    ties = story_ties(body, reader.gazetteer.states, reader.held, reader.atlas)
    homes = {page.number: page for page in body}
    protos = without_misfortune(body, {page.number: Composer(page.sent).events() for page in body})
    for page in body:
        own = heard.get(page.number, [])
        events = [record for record in found if isinstance(record, Event)]
        found += _page_records(page, protos[page.number], own, events)
        for tie in ties[page.number]:
            found.append(relation_record(page, tie, own, homes[page.number if tie.home is None else tie.home]))
    found = as_body_tells(body, found)
    found += [attribution_record(each) for each in said if not each.aside]
    records = capped({record.id: weighed(record, reader.ontology.weights) for record in found})
    return sorted(records.values(), key=lambda record: (record.evidence.start, record.id))


def _pages(reader: Reader, article: Article, parsed: list[tuple[Paragraph, Tree]]) -> list[Page]:
    """The paragraphs of an article with their phrases, times, and whom they mean."""
    discourse = Discourse(gazetteer=reader.gazetteer, surnames=reader.surnames, story=Story(held=reader.held))
    pages = []
    for number, (paragraph, sent) in enumerate(_sentences(reader, parsed)):
        discourse.take(number, sent, heading=paragraph.kind == "heading")
        times = times_of(reader.times, sent, article.published) if paragraph.kind == "body" else []
        pages.append(
            Page(number=number, paragraph=paragraph, sent=sent, article=article, discourse=discourse, times=times)
        )
    place(pages, reader.atlas, reader.ontology)
    return pages


def _sentences(reader: Reader, parsed: list[tuple[Paragraph, Tree]]) -> list[tuple[Paragraph, Sentences]]:
    """The paragraphs with their words and phrases; each knows the surnames of all."""
    found = []
    large = headlines([paragraph for paragraph, _ in parsed])
    for (paragraph, tree), headline in zip(parsed, large, strict=True):
        slots = Slots(tree, reader.ontology.lexicon.control)
        phrases = Phrases(tree=tree, slots=slots, ontology=reader.ontology, gazetteer=reader.gazetteer)
        found.append(
            (paragraph, Sentences(tree=tree, slots=slots, phrases=phrases, ontology=reader.ontology, headline=headline))
        )
    surnames: dict[str, str] = {}
    for _, sent in found:
        for surname, name in sent.phrases.full_names().items():
            surnames[surname] = name if surnames.get(surname, name) == name else ""
    for _, sent in found:
        sent.phrases.surnames, sent.phrases.known_surnames = surnames, reader.known_surnames
    return found


def _page_records(page: Page, protos: list[Proto], said: list[Said], told: list[Event]) -> Iterator[Record]:
    """The records of a paragraph; `protos` are its events in the making, `said` the attributions on it, `told` the events of those before it."""
    counts = sourced(page, quantities(page), said)
    counted = counted_at(page, protos, counts)
    for proto in protos:
        if not proto.roles.get("recipient") and not proto.about_events:
            hurt = [
                h for each in counted.get(proto.trigger, ()) for h in victims(each, page.sent.ontology.lexicon.counting)
            ]
            if proto.roles.get("place"):
                hurt = [h for h in hurt if not _is_bare_number(page.sent.tree, h)]
            proto.roles["recipient"] = [h for h in hurt if h not in proto.roles.get("actor", ())]
    event_ids = {id(proto): event_id(page, proto) for proto in protos}
    before, held = len(told), set[int]()  # held: the counts that a record of an event holds
    for proto in protos:
        own = counted.get(proto.trigger, [])
        event = event_record(page, proto, event_ids, said, own, told)
        if event is not None:
            told.append(event)
            held.update(id(each) for each in own if event.counts.get(each.kind) == each.count)
    yield from without_lost(told[before:])
    for each in counts:
        if id(each) not in held:
            yield tally_record(page, each, said, told)


def _is_bare_number(tree: Tree, token: int) -> bool:
    """Whether a number stands behind a preposition and names nobody: "the toll of the attack rose to *47*"."""
    return tree.pos[token] == "NUM" and tree.dep[token] == "pobj"


def place_pages(reader: Reader, articles: Iterable[Article]) -> Iterator[list[Spot]]:
    """The places of each article, each at its last token only once, in text order."""
    for article in articles:
        for _, parsed in _parsed(reader, [article]):
            pages = _pages(reader, article, parsed)
            yield [spot for page in pages for token, spot in sorted(page.places.items()) if token == spot.last]
