"""Gold items against answers, one function a format: what was right, missed, false."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from kg.eval.figures import Verdict
from kg.eval.gold import AttributionGold, EventGold, GoldText, RelationGold
from kg.eval.overlap import any_named, content_words, named, words_of
from kg.model import Attribution, Event, Record, Relation, Span

_SHARED = 0.5  # F1 of the words two contents must share to count as one


G = TypeVar("G", EventGold, RelationGold, AttributionGold)
A = TypeVar("A", Event, Relation, Attribution)


def _judge(
    gold: tuple[G, ...],
    answers: list[A],
    fits: Callable[[G, A], bool],
    verdict: Callable[[str, G | A], Verdict],
) -> list[Verdict]:
    """Each gold item takes the first answer that fits it; a second that fits the same is a repeat and not counted."""
    taken: set[int] = set()
    found: list[Verdict] = []
    for item in gold:
        place = next((i for i, answer in enumerate(answers) if i not in taken and fits(item, answer)), None)
        if place is not None:
            taken.add(place)
            found.append(verdict("right", answers[place]))
        elif not item.optional:
            found.append(verdict("missed", item))
    for place, answer in enumerate(answers):
        if place not in taken and not any(fits(item, answer) for item in gold):
            found.append(verdict("false", answer))
    return found


def judge_events(gold: GoldText, records: Iterable[Record]) -> list[Verdict]:
    """Events: right when the class is right and one actor and one recipient are (no demand where the gold names none)."""
    answers = [record for record in records if isinstance(record, Event)]
    return _judge(gold.events, answers, _same_event, lambda kind, item: _event_verdict(gold.id, kind, item))


def _same_event(gold: EventGold, event: Event) -> bool:
    if gold.event != event.event:
        return False
    given = (
        (gold.mode, event.mode),
        (gold.polarity, event.polarity),
        (gold.certainty, event.certainty),
        (gold.temporality, event.temporality),
    )
    if any(wanted is not None and wanted != have for wanted, have in given):
        return False
    about = tuple(m for m in (*event.about, *event.place) if not hasattr(m, "event"))
    actor = not gold.actor or any_named(gold.actor, event.actor)
    recipient = not gold.recipient or any_named(gold.recipient, (*event.recipient, *about))
    if actor and recipient:
        return True
    together = (*event.actor, *event.recipient)  # "A and B agreed": who is called actor and who recipient is free
    wanted = (*gold.actor, *gold.recipient)
    return len(event.actor) > 1 and all(any(named(each, m) for m in together) for each in wanted)


def _event_verdict(text: str, kind: str, item: EventGold | Event) -> Verdict:
    if isinstance(item, EventGold):
        who, whom, record, quote = ", ".join(item.actor), ", ".join(item.recipient), None, ""
    else:
        who, whom = (", ".join(m.text for m in role) for role in (item.actor, item.recipient))
        record, quote = item, item.evidence.quote
    note = f"{item.event} ({who}) -> ({whom})  {quote}".rstrip()
    return Verdict(text=text, cls=item.event, kind=kind, note=note, record=record)  # type: ignore[arg-type]


def judge_relations(gold: GoldText, records: Iterable[Record]) -> list[Verdict]:
    """Relations: right when relation, both ends and the time it holds (past, ongoing, future) are."""
    answers = [record for record in records if isinstance(record, Relation)]
    text = gold.text or ""
    return _judge(
        gold.relations,
        answers,
        lambda item, answer: _same_relation(item, answer, text),
        lambda kind, item: _relation_verdict(gold, kind, item),
    )


def _same_relation(gold: RelationGold, relation: Relation, text: str) -> bool:
    wanted = (gold.relation, gold.temporality, gold.polarity)
    if wanted != (relation.relation, relation.temporality, relation.polarity):
        return False
    if gold.certainty is not None and gold.certainty != relation.certainty:
        return False
    if gold.office is not None and not content_words(gold.office) & content_words(relation.office or ""):
        return False
    subject, thing = (words_of(end, text) for end in (gold.subject, gold.object))
    return named(subject, relation.subject) and named(thing, relation.object)


def _relation_verdict(gold: GoldText, kind: str, item: RelationGold | Relation) -> Verdict:
    if isinstance(item, RelationGold):
        ends, record, quote = tuple(words_of(end, gold.text or "") for end in (item.subject, item.object)), None, ""
    else:
        ends, record, quote = (item.subject.text, item.object.text), item, item.evidence.quote
    note = f"{item.relation} [{item.temporality}] ({ends[0]}) -> ({ends[1]})  {quote}".rstrip()
    return Verdict(text=gold.id, cls=item.relation, kind=kind, note=note, record=record)  # type: ignore[arg-type]


def judge_attributions(gold: GoldText, records: Iterable[Record]) -> list[Verdict]:
    """Attributions: right when half of the words of the content are shared and the speaker is right."""
    answers = [record for record in records if isinstance(record, Attribution)]
    return _judge(gold.attributions, answers, _same_saying, lambda kind, item: _saying_verdict(gold.id, kind, item))


def _same_saying(gold: AttributionGold, said: Attribution) -> bool:
    wanted, have = gold.content.lower().split(), said.content.text.lower().split()
    shared = 2 * len(set(wanted) & set(have)) / (len(set(wanted)) + len(set(have))) if wanted and have else 0.0
    speaker = gold.speaker is None or (said.speaker is not None and named(gold.speaker, said.speaker))
    return shared >= _SHARED and speaker and gold.direct in (None, said.direct)


def _saying_verdict(text: str, kind: str, item: AttributionGold | Attribution) -> Verdict:
    content = item.content.text if isinstance(item.content, Span) else item.content
    if isinstance(item, AttributionGold):
        speaker, record = item.speaker, None
    else:
        speaker, record = item.speaker.text if item.speaker else None, item
    note = f"{speaker or 'nobody'}: {content}"
    return Verdict(text=text, cls="attribution", kind=kind, note=note, record=record)  # type: ignore[arg-type]
