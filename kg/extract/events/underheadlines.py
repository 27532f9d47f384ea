"""Headlines name in a noun what the text below tells in full: "Candidate's refugee ban draws fire", where he only called for one."""

import msgspec

from kg.extract.page import Page
from kg.model import Event, Record


def as_body_tells(pages: list[Page], records: list[Record]) -> list[Record]:
    """The records, with what a headline only names standing as the text tells it, where that tells it nowhere as done."""
    large = [page for page in pages if page.sent.headline]
    if not large or len(large) == len(pages):
        return records
    return [_told(large, record, records) if isinstance(record, Event) else record for record in records]


def _told(large: list[Page], event: Event, records: list[Record]) -> Event:
    page = next((each for each in large if each.paragraph.start <= event.trigger.start < _end(each)), None)
    if page is None or not is_plain(event) or not _is_named(page, event):
        return event
    below = [
        each
        for each in records
        if isinstance(each, Event) and each.frame == event.frame and each.evidence.start >= _end(page)
    ]
    if not below or any(is_plain(each) for each in below):
        return event
    return msgspec.structs.replace(event, certainty=below[0].certainty, temporality=below[0].temporality)


def is_plain(event: Event) -> bool:
    """Whether an event is told as a fact by nobody but the text."""
    sure = event.polarity == "positive" and event.certainty == "certain"
    return sure and event.temporality in ("past", "ongoing") and not event.speakers


def _end(page: Page) -> int:
    return page.paragraph.start + len(page.paragraph.text)


def _is_named(page: Page, event: Event) -> bool:
    """Whether a noun tells of the event and no verb."""
    tree = page.sent.tree
    begin = event.trigger.start - page.paragraph.start
    words = tree.within(begin, begin + len(event.trigger.text))
    return all(tree.pos[word] != "VERB" for word in words)
