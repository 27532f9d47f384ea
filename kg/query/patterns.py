"""The triple patterns and filters of a query, by group, as far as they are plain: enough to choose in which order they are joined.

Source: SPARQL 1.1 Query Language, section 19.8, rules 53 to 98; https://www.w3.org/TR/sparql11-query/#sparqlGrammar.
"""

from collections.abc import Sequence

from kg.query.lexer import Token
from kg.query.plain import Filter, Group, Pattern, Unplain

_TERMS = ("variable", "iri", "name")
_END = Token(kind="sign", text="", start=0, end=0)


def groups(found: Sequence[Token]) -> list[Group]:
    """The groups of a query that each solution has to fit: not those in OPTIONAL, MINUS and EXISTS. Raises Unplain.

    Nor those within a group that names one of their variables: a store answers them for each of its solutions.
    """
    reader = _Reader(found)
    reader.query()
    return reader.groups


def _variables(patterns: Sequence[Pattern]) -> set[str]:
    terms = (term for each in patterns for term in (each.subject, each.predicate, each.object))
    return {term.text for term in terms if term and term.kind == "variable"}


def _is_thing(inside: Sequence[Token], place: int) -> bool:
    return inside[place].kind in ("iri", "name") and inside[place - 1].text != "^^"


class _Reader:
    """A place in the tokens, and the groups read so far."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._found, self._at = found, 0
        self.groups: list[Group] = []

    def query(self) -> None:
        while self._word() not in ("SELECT", "ASK", "CONSTRUCT"):
            if self._word() in ("", "BASE", "DESCRIBE"):
                raise Unplain
            self._take()
        if self._word() == "SELECT":
            self._select()
        elif self._take().text.upper() == "CONSTRUCT":
            if self._word() != "{":
                raise Unplain  # its short form, where no filter may stand
            self._skip()
            self._where()
        else:
            self._where()

    def _select(self) -> None:
        """A SELECT up to the brace that closes around it, which is left, or to the end."""
        self._take()
        while self._word() not in ("WHERE", "{"):
            if self._word() in ("*", ""):
                raise Unplain
            self._skip() if self._word() == "(" else self._take()
        self._where()
        while self._word() not in ("}", ""):
            self._skip() if self._word() in ("(", "{") else self._take()

    def _where(self) -> None:
        if self._word() == "WHERE":
            self._take()
        self._expect("{")
        self._group()

    def _group(self) -> None:
        """A group from behind its first brace to behind its last."""
        start = self._found[self._at - 1].end
        patterns: list[Pattern] = []
        filters: list[Filter] = []
        first, named, nested = True, set[str](), list[Group]()
        if self._word() == "SELECT":
            self._select()
        while (word := self._word()) != "}":
            if word == "FILTER":
                filters.append(self._filter())
            elif word in ("OPTIONAL", "MINUS", "BIND", "VALUES"):
                first &= word == "VALUES"
                self._aside()
            elif word == "{":
                self._take()
                nested += self._nested()
            elif word in ("UNION", "."):
                self._take()
            else:
                triples = self._triples()
                named |= _variables(triples)
                patterns += triples if first else []
        self._take()
        self.groups += [each for each in nested if not named & _variables(each.patterns)]
        self.groups.append(Group(start=start, patterns=tuple(patterns), filters=tuple(filters)))

    def _nested(self) -> list[Group]:
        """The groups of a group from behind its first brace, taken out; a subselect is answered once, so its own stay."""
        known, whole = len(self.groups), self._word() == "SELECT"
        self._group()
        found = [] if whole else self.groups[known:]
        del self.groups[len(self.groups) - len(found) :]
        return found

    def _aside(self) -> None:
        """OPTIONAL, MINUS, BIND or VALUES with all that belongs to it."""
        values = self._take().text.upper() == "VALUES"
        if values:
            self._skip() if self._word() == "(" else self._take()
        self._skip()

    def _filter(self) -> Filter:
        self._take()
        first = self._peek()
        absent = self._word() == "NOT"
        begun = self._at
        while self._word() not in ("(", "{"):
            if self._take() is _END:
                raise Unplain
        self._skip()
        inside = self._found[begun : self._at]
        return Filter(
            start=first.start, end=inside[-1].end, absent=absent,
            variables=frozenset(token.text for token in inside if token.kind == "variable"),
            plain=not any(token.text.upper() == "EXISTS" or _is_thing(inside, n) for n, token in enumerate(inside)),
        )  # fmt: skip

    def _triples(self) -> list[Pattern]:
        """The triples of one subject."""
        subject = self._term()
        found: list[Pattern] = []
        while True:
            predicate = self._verb()
            found.append(Pattern(subject=subject, predicate=predicate, object=self._object()))
            while self._word() == ",":
                self._take()
                found.append(Pattern(subject=subject, predicate=predicate, object=self._object()))
            if self._word() != ";":
                return found
            while self._word() == ";":
                self._take()
            if self._peek().kind not in _TERMS and self._peek().text not in ("a", "^", "!", "("):
                return found

    def _verb(self) -> Token | None:
        """A predicate; None for a path, which is read over."""
        first, plain = self._peek(), True
        while True:
            while self._peek().text in ("^", "!"):
                self._take()
                plain = False
            if self._peek().text == "(":
                self._skip()
                plain = False
            elif self._peek().text == "a":
                self._take()
            else:
                self._term()
            if self._peek().text in ("*", "+", "?"):
                self._take()
                plain = False
            if self._peek().text not in ("/", "|"):
                return first if plain else None
            self._take()
            plain = False

    def _object(self) -> Token:
        first = self._peek()
        if first.kind == "number" or self._word() in ("TRUE", "FALSE"):
            return self._whole(self._take())
        if first.kind != "string":
            return self._term()
        self._take()
        if self._peek().kind == "language":
            self._take()
        elif self._peek().text == "^^":
            self._take()
            self._term()
        return first

    def _term(self) -> Token:
        token = self._take()
        if token.kind not in _TERMS:
            raise Unplain
        return self._whole(token)

    def _whole(self, token: Token) -> Token:
        """The token; not one that has taken the point behind it along."""
        if token.text.endswith("."):
            raise Unplain
        return token

    def _peek(self) -> Token:
        return self._found[self._at] if self._at < len(self._found) else _END

    def _word(self) -> str:
        """The next token in upper case; of names and texts nothing, so that they are taken for no keyword."""
        return (
            self._peek().text.upper() if self._peek().kind in ("word", "sign") else "" if self._peek() is _END else " "
        )

    def _take(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _expect(self, text: str) -> None:
        if self._take().text != text:
            raise Unplain

    def _skip(self) -> None:
        """From a brace or bracket to behind the one that closes it."""
        depth = 0
        while True:
            token = self._take()
            if token is _END:
                raise Unplain
            if token.kind == "sign":
                depth += (token.text in ("(", "{")) - (token.text in (")", "}"))
            if depth <= 0:
                return
