"""What is wrong with a query, in words: the store's parser lists every token it could have read on."""

import re

from kg.errors import one_line
from kg.graph.words import clip

_AT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_WORDS = re.compile(r"\b(?:The [A-Z]+ contains [a-z ]+|[A-Z][a-z]+ not found|IRI parsing failed)")
_SIGN = re.compile(r'"([^"\w]{1,2})"')
_NEAR = 40  # characters of the query that are shown


def told(error: Exception, sparql: str) -> str:
    """Where a query is broken and why, as far as the parser tells; its own words in one line where they are not understood."""
    found = _AT.match(str(error))
    if found is None:
        return one_line(error)
    line, column, expected = int(found[1]), int(found[2]), found[3]
    lines = sparql.splitlines() or [""]
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"at {clip(rest, _NEAR)!r}" if rest else "at its end"
    words = sorted(set(_WORDS.findall(expected)))
    signs = sorted(set(_SIGN.findall(expected)))
    why = "; ".join(words) or (f"one of {' '.join(signs)} was expected" if signs else "it cannot be read on from here")
    return f"line {line}, column {column}, {near}: {why}"
