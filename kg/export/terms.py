"""RDF terms as Turtle text, safe whatever the strings hold, and the writer that orders them.

A triple is (subject, predicate, object): the first two are IRIs as plain strings, the object is text made by `ref` or one
of the literal functions. Source: RDF 1.1 Turtle, https://www.w3.org/TR/turtle/, sections 2.4 and 6.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from urllib.parse import quote

from kg import vocab
from kg.letters import NOT_XML

Triple = tuple[str, str, str]
Said = Mapping[str, list[str]]  # of one subject: predicate -> objects

_UNSAFE = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f-\x9f]')
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f\u0085\u2028\u2029]|[\ud800-\udfff\ufffe\uffff]')
_TYPE = vocab.RDF + "type"
_MINTED = "id"  # the prefix of what the graph itself has minted
_KEPT = 16_384  # terms whose written form is kept, since most are asked for again soon


@lru_cache(maxsize=_KEPT)
def safe(iri: str) -> str:
    """An IRI whose forbidden characters are percent-encoded: it cannot end early or start another term."""
    return _UNSAFE.sub(lambda match: quote(match[0], safe=""), iri)


@lru_cache(maxsize=_KEPT)
def ref(iri: str) -> str:
    """An IRI as an object; prefixes are put in by the writer."""
    return f"<{safe(iri)}>"


@lru_cache(maxsize=_KEPT)
def own(name: str) -> str:
    """What the ontology names so, as an object."""
    return ref(vocab.GP + name)


def text(value: str) -> str:
    """A plain string literal. What RDF/XML or RDF itself cannot hold (control characters, lone surrogates) becomes U+FFFD."""
    plain = value.isascii() and value.isprintable() and '"' not in value and "\\" not in value
    return f'"{value}"' if plain else f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if NOT_XML.fullmatch(char):  # in every format, so that all hold the same graph
        return "\ufffd"
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def number(value: int) -> str:
    """An xsd:integer."""
    return str(value)


def decimal(value: float) -> str:
    """An xsd:decimal of at most three places."""
    return f"{value:.3f}".rstrip("0").removesuffix(".") + (".0" if value == round(value) else "")


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return "true" if value else "false"


def typed(value: str, datatype: str) -> str:
    """A literal of a datatype given by IRI."""
    return f"{text(value)}^^{ref(datatype)}"


@lru_cache(maxsize=_KEPT)
def moment(value: str) -> str:
    """An ISO date as xsd:date, a date with time as xsd:dateTime; a plain string where it is neither."""
    try:
        if len(value) == 10:
            return typed(date.fromisoformat(value).isoformat(), vocab.XSD + "date")
        return typed(datetime.fromisoformat(value).isoformat(), vocab.XSD + "dateTime")
    except ValueError:
        return text(value)


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> str:
    """A Turtle document: used prefixes sorted, one block a subject, sorted by IRI; the same for triples in any order."""
    short = Shortener(prefixes)
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, object_ in triples:
        found[safe(subject)][safe(predicate)].append(object_)
    body = [block(subject, found[subject], short) for subject in sorted(found)]
    return short.head() + "\n" + "\n".join(body)


def block(subject: str, said: Said, short: "Shortener") -> str:
    """All that is said of a subject, with a line break at its end; what is said twice stands once."""
    lines = []
    for predicate in sorted(said, key=short.rank):
        objects = said[predicate]
        text = short(objects[0]) if len(objects) == 1 else ", ".join(sorted(set(map(short, objects))))
        lines.append(f"{short.verb(predicate)} {text}")
    return f"{short(f'<{subject}>')} " + " ;\n    ".join(lines) + " .\n"


class Shortener:
    """Writes IRIs with prefixes where the rest is plain, and remembers which prefixes were used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._used: set[str] = set()
        self._prefixes = prefixes
        # A local name holds neither "/" nor "#", so the namespace of most ends at the last of these.
        self._direct = {iri: name for name, iri in sorted(prefixes.items(), reverse=True) if iri.endswith(("/", "#"))}
        odd = {iri: name for name, iri in prefixes.items() if not iri.endswith(("/", "#"))}
        self._odd = sorted(odd.items(), key=lambda item: (-len(item[0]), item))
        own = prefixes.get(_MINTED, "")
        self._own = f"<{own}" if self._direct.get(own) == _MINTED else "\0"  # no term begins so
        self._written: dict[str, tuple[str, str]] = {}  # term -> prefix or "", text

    def head(self) -> str:
        """The lines that declare the prefixes used so far."""
        return "".join(f"@prefix {name}: <{self._prefixes[name]}> .\n" for name in self.used())

    def used(self) -> list[str]:
        """The prefixes used so far, sorted."""
        return sorted(self._used)

    def use(self, names: Iterable[str]) -> None:
        """Count prefixes as used."""
        self._used.update(names)

    def anew(self) -> None:
        """Forget which prefixes were used."""
        self._used = set()

    def __call__(self, term: str) -> str:
        """A term as short as it can be written."""
        if term[-1] != ">":
            return term
        if term.startswith(self._own):  # most of a graph, and most of it once or twice: looked at sooner than looked up
            local = term[len(self._own) : -1]
            if local.isascii() and local.replace("-", "a").isalnum() and local[0] != "-":
                self._used.add(_MINTED)
                return f"{_MINTED}:{local}"
        written = self._written.get(term)
        if written is None:
            if len(self._written) >= _KEPT:
                self._written.clear()
            written = self._written[term] = self._shortened(term)
        if written[0]:
            self._used.add(written[0])
        return written[1]

    def _shortened(self, term: str) -> tuple[str, str]:
        if term[0] == '"':
            head, _, datatype = term.rpartition('"^^<')
            prefix, short = self._shortened(f"<{datatype}")
            return prefix, f'{head}"^^{short}'
        iri = term[1:-1]
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self._direct.get(iri[:cut])
        if name is not None and _LOCAL.fullmatch(iri, cut):
            return name, f"{name}:{iri[cut:]}"
        for namespace, odd in self._odd:  # which end in the middle of a word
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return odd, f"{odd}:{iri[len(namespace) :]}"
        return "", term

    def verb(self, predicate: str) -> str:
        """A predicate as it is written."""
        return self(f"<{predicate}>") if predicate != _TYPE else "a"

    @staticmethod
    def rank(predicate: str) -> tuple[bool, str]:
        """By what predicates are sorted: the type comes first."""
        return predicate != _TYPE, predicate
