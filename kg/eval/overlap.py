"""When two namings count as one: they share a content word."""

import re
from collections.abc import Iterable

from kg.model import Mention

_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "on",
        "for",
        "to",
        "with",
        "by",
        "at",
        "from",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "s",
        "mr",
        "ms",
        "mrs",
        "dr",
        "new",
        "former",
    ]
)
_WORD = re.compile(r"[\w.]+(?:'\w+)?")


def content_words(text: str) -> frozenset[str]:
    """The words of a naming that tell it from another: no articles, prepositions, titles; acronyms without dots."""
    found = _WORD.findall(text.lower().replace("’", "'"))
    words = {re.sub(r"\W", "", word.removesuffix("'s")) for word in found}
    return frozenset(words - _STOP - {""})


def words_of(name: str | tuple[int, int], text: str) -> str:
    """A name as it is given, or the words of the text that stand at its offsets."""
    return name if isinstance(name, str) else text[name[0] : name[1]]


def named(wanted: str, mention: Mention) -> bool:
    """Whether a mention, by its text, its label or another name of it, shares a content word with what is wanted."""
    words = content_words(wanted)
    return any(words & content_words(name) for name in (mention.text, mention.label, *mention.names))


def any_named(wanted: Iterable[str], mentions: Iterable[Mention]) -> bool:
    """Whether one of the wanted is one of the mentions."""
    mentions = tuple(mentions)
    return any(named(each, mention) for each in wanted for mention in mentions)
