"""By whose word a statement stands, and what that and the rules do to its standing."""

from msgspec.structs import replace

from kg.extract.compose import Proto
from kg.extract.page import Page
from kg.extract.speech.said import Said
from kg.extract.speech.vouching import claims, is_hearsay, is_sure, is_unsaid, tells_beside
from kg.extract.status import Status, governor, is_uttered, status_of, weaker
from kg.model import TimeSpan, Value

_DOUBTED = {"doubtful": "probable"}


class Voice(Value, frozen=True):
    """By whose word a statement stands: the speakers, outermost first, and what their manner does to it."""

    speakers: tuple[tuple[Page, int], ...] = ()  # each with the paragraph it stands in
    stance: str = "neutral"
    unknown: bool = False  # somebody's word, but whose is not said


_NOBODY = Voice()


def voice_of(page: Page, said: list[Said], trigger: int, frame_speakers: list[int], tellers: tuple[int, ...]) -> Voice:
    """The speaker chain over a trigger; `tellers` are those whose saying so is the event itself.

    What is only wanted, promised or asked for (an open stance) is nobody's claim: docs/design-decisions.md says why.
    """
    uttered = is_uttered(page.sent, trigger)  # "denied a request": it was made, whoever denies it
    over = sorted(
        (
            (part.start - part.end, each)
            for each in said
            for part in each.parts
            if part.page is page
            and trigger in part.tokens
            and (claims(each) or tells_beside(page.sent, each, trigger))
            and not is_unsaid(page, each, trigger)
            and not _tells(page, each, tellers)
            and not (each.kind == "thing" and uttered)
        ),
        key=lambda pair: pair[0],
    )
    if not over and not frame_speakers:
        return _NOBODY
    unsure = [each for _, each in over if is_hearsay(page.sent, each)]  # only said to be furious that they left
    heads = [
        (each.speaker_page or each.parts[0].page, each.speaker)
        for _, each in over
        if each.speaker is not None and each not in unsure
    ]
    speakers: dict[object, tuple[Page, int]] = {}
    for home, head in [*heads, *((page, head) for head in frame_speakers)]:
        who = home.discourse.referent(home.number, head)
        speakers.setdefault(id(who) if who is not None else (home.number, head), (home, head))
    stances = ["neutral" if is_sure(page.sent, each.word, trigger) else each.stance for _, each in over]
    stance = next((s for s in stances if s in ("denying", "doubtful")), "neutral")
    stance = "factive" if stances and all(s == "factive" for s in stances) else stance
    return Voice(
        speakers=tuple(speakers.values()),
        stance=stance,
        unknown=not unsure and any(each.speaker is None for _, each in over),
    )


def _tells(page: Page, said: Said, tellers: tuple[int, ...]) -> bool:
    return said.parts[0].page is page and said.speaker in tellers


def ruled(proto: Proto, read: Status) -> Status:
    """The standing by the rules where they say something, else as the words stand.

    An event that a rule left as an idea keeps what the words say of it, if they say more: promised is future, averted negative.
    """
    told = read.temporality in ("future", "hypothetical") or read.polarity == "negative"
    temporality = read.temporality if proto.idea and told else proto.temporality or read.temporality
    if temporality == "future" and read.certainty == "possible" and not proto.idea:
        temporality = "hypothetical"  # "*may* be preparing to attack"
    untrue = read.polarity == "negative" and proto.certainty in (
        "probable",
        "possible",
    )  # "the claim that they shot him is false", "tried but failed"
    owned = (
        proto.certainty == "certain" and proto.speakers and read.certainty == "probable"
    )  # "claimed responsibility for"
    certainty = (
        "certain" if owned else read.certainty if untrue else weaker(proto.certainty or "certain", read.certainty)
    )
    polarity = proto.polarity or read.polarity
    if temporality == "hypothetical" and polarity == "positive" and certainty in ("certain", "probable"):
        certainty = "underspecified"
    return Status(polarity=polarity, certainty=certainty, temporality=temporality)


def to_come(page: Page, time: TimeSpan | None, status: Status, proto: Proto) -> Status:
    """What goes on at a day after the article was published lies ahead: "are meeting on Sunday", "his trip next week"."""
    trigger = proto.trigger
    if status.temporality == "past" and page.sent.ontology.events[proto.cls].announced and _set_for(page, time):
        return replace(status, temporality="future")  # "called a strike *for Thursday*"
    noun = page.sent.tree.pos[trigger] == "NOUN" and status.temporality == "past"
    ahead = (
        (status.temporality == "ongoing" or noun) and lies_ahead(page, time) and (not noun or _own(page, trigger, time))
    )
    return replace(status, temporality="future") if ahead else status


def headlined(page: Page, status: Status, proto: Proto) -> Status:
    """The present tense of a headline tells what was done: "Chad *accuses* Sudan of arming rebels"."""
    if status.temporality != "ongoing" or not page.sent.tree.text.rstrip()[-1:].isalnum():
        return status
    tree, verb = page.sent.tree, proto.trigger
    first = (
        tree.head[verb] if tree.dep[verb] == "conj" and tree.tag[verb] == "VB" else verb
    )  # "raids bank, *seize* cash"
    present = tree.tag[first] in ("VBZ", "VBP") and not page.sent.slots.auxiliaries(first)
    return replace(status, temporality="past") if present else status


def held_then(page: Page, proto: Proto, status: Status) -> Status:
    """What people are still to come to is still to come: "will speak at *the conference*"; a meeting "at" which they spoke was held."""
    tree, noun = page.sent.tree, proto.trigger
    if status.temporality != "past" or tree.dep[noun] != "pobj" or tree.lower[tree.head[noun]] != "at":
        return status
    above = tree.head[tree.head[noun]]
    if not page.sent.ontology.events[proto.cls].gathers or tree.pos[above] not in ("VERB", "AUX"):
        return status
    when = status_of(page.sent, above, above).temporality
    return replace(status, temporality=when) if when in ("future", "hypothetical") else status


def _own(page: Page, noun: int, time: TimeSpan | None) -> bool:
    """Whether a time stands in the phrase of a noun itself."""
    tree = page.sent.tree
    first, last = tree.start[noun], tree.end(tree.subtree(noun)[-1])
    return any(found.value == time and first < found.start < last for found in page.times)


def _set_for(page: Page, time: TimeSpan | None) -> bool:
    """Whether a time still to come stands behind a "for"."""
    starts = [found.start for found in page.times if found.value == time] if lies_ahead(page, time) else []
    lower = page.sent.tree.lower
    return any(
        lower[token - 1] == "for" for start in starts for token in page.sent.tree.within(start, start + 1) if token
    )


def lies_ahead(page: Page, time: TimeSpan | None) -> bool:
    """Whether a time begins after the day on which the article was published."""
    published = page.article.published
    return bool(time and time.start and published and time.start > published[:10])


def doubted(page: Page, proto: Proto, status: Status) -> Status:
    """Less sure where it is not sure who did it: "suspected militants attacked"."""
    sent = page.sent
    heads = list(proto.roles.get("actor", ()))
    heads += [sent.tree.head[h] for h in heads if sent.slots.is_modifier(h)]  # "suspected *Boko Haram* gunmen"
    words = [w for head in heads for w in sent.slots.under(head, "amod")]
    words += [sent.phrases.at(head).first for head in heads]  # "*Suspected* Boko Haram gunmen", read as a name
    effects = {sent.ontology.standing.beside.get(("adjective", sent.tree.lower[w])) for w in words}
    return replace(status, certainty=weaker(status.certainty, "probable")) if "probable" in effects else status


def foretold(page: Page, proto: Proto, status: Status) -> Status:
    """Less sure where others only expect that it will be done: "is expected to sign"."""
    if proto.frame.operator is None or status.temporality != "future":
        return status
    word = governor(page.sent, proto.governor if proto.governor >= 0 else proto.trigger, ("infinitive", "clause"))
    likely = word is not None and "probable" in word.effects
    return replace(status, certainty=weaker(status.certainty, "probable")) if likely else status


def voiced(status: Status, voice: Voice) -> Status:
    """The standing of what somebody says; a denial has been read from the words themselves."""
    certainty = weaker(status.certainty, _DOUBTED.get(voice.stance, "certain"))
    if voice.unknown and not voice.speakers and voice.stance != "factive":  # but "it was established that"
        certainty = weaker(certainty, "probable")
    return Status(polarity=status.polarity, certainty=certainty, temporality=status.temporality)
