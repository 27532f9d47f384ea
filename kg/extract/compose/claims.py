"""What is claimed and denied in one sentence is one event: "rejected the allegation that its guards *had beaten* him"."""

from kg.extract.compose.proto import Proto


def tell_once(found: list[Proto]) -> None:
    """Let the words of an accusation be about the event that somebody denies, not about another beside it."""
    denied = {(each.cls, each.trigger): each for each in found if each.speakers and each.polarity == "negative"}
    if not denied:
        return
    for proto in found:
        if any((inner.cls, inner.trigger) in denied for inner in proto.inner):
            proto.inner = [denied.get((inner.cls, inner.trigger), inner) for inner in proto.inner]
            proto.about_events = [denied.get((inner.cls, inner.trigger), inner) for inner in proto.about_events]
