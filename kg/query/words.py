"""Full-text search in SPARQL: `gp:matches(?text, "naval blockade*")`.

All words of the second argument must stand in the text, as whole words, in any order; case, accents and punctuation do
not count. `block*` stands for every word that begins so, `"regime change"` for words side by side, `-oil` for a word that
must not be there. There is no index beside the store: a text is folded once and remembered, and patterns narrow first.
"""

import functools
import re
from collections.abc import Callable

import pyoxigraph

from kg.letters import without_marks
from kg.vocab import GP, XSD

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PART = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')

_BOOLEAN = pyoxigraph.NamedNode(XSD + "boolean")
_TRUE = pyoxigraph.Literal("true", datatype=_BOOLEAN)
_FALSE = pyoxigraph.Literal("false", datatype=_BOOLEAN)

MATCHES = pyoxigraph.NamedNode(GP + "matches")


@functools.lru_cache(maxsize=1_000_000)
def folded(text: str) -> str:
    """The words of a text without case and accents, one space before, between and behind them."""
    if not text.isascii():
        text = without_marks(text)
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@functools.lru_cache(maxsize=64)
def _wanted(words: str) -> tuple[tuple[bool, str], ...]:
    """What to look for in a folded text, and whether it has to be there."""
    found = []
    for minus, phrase, word in _PART.findall(words):
        inside = folded(phrase or word).strip()
        if inside:
            found.append((not minus, f" {inside}" if word.endswith("*") else f" {inside} "))
    return tuple(found)


def matches(text: str, words: str) -> bool:
    """Whether a text holds the words. Words that hold no letter match nothing."""
    wanted = _wanted(words)
    inside = folded(text)
    return bool(wanted) and all((part in inside) is there for there, part in wanted)


def _matches(text: object, words: object) -> pyoxigraph.Literal | None:
    """`gp:matches` over RDF terms; an error of the expression, None, for what is no literal."""
    if not isinstance(text, pyoxigraph.Literal) or not isinstance(words, pyoxigraph.Literal):
        return None
    return _TRUE if matches(text.value, words.value) else _FALSE


FUNCTIONS: dict[pyoxigraph.NamedNode, Callable[..., pyoxigraph.Literal | None]] = {MATCHES: _matches}
