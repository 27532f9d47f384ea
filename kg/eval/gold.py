"""The gold format: JSON Lines, one text a line, with what a reader should find in it (docs/eval.md)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from kg.errors import ArticleError
from kg.model import Article, Value


class EventGold(Value, frozen=True, forbid_unknown_fields=True):
    """An event; words of `actor` and `recipient` are matched by content word. Qualifiers count only where given."""

    event: str
    mode: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    polarity: str | None = None
    certainty: str | None = None
    temporality: str | None = None
    optional: bool = False  # right if found, no miss if not


class RelationGold(Value, frozen=True, forbid_unknown_fields=True):
    """A relation; `temporality` past is a former holder, future one to come; `polarity` negative "is not a member".

    An end is a name, or offsets of words in the text.
    """

    relation: str
    subject: str | tuple[int, int]
    object: str | tuple[int, int]
    temporality: str = "ongoing"
    polarity: str = "positive"
    certainty: str | None = None
    office: str | None = None
    optional: bool = False


class CorefGold(Value, frozen=True, forbid_unknown_fields=True):
    """A pronoun or nominal at offsets, and the names of whom it means; no name: it means nothing that is named.

    Several names mean several things together ("the two leaders"). A name may be offsets of words in the text.
    """

    start: int
    end: int
    means: tuple[str | tuple[int, int], ...] = ()
    kind: str = "pronoun"


class AttributionGold(Value, frozen=True, forbid_unknown_fields=True):
    """Words that somebody is said to have said; `speaker` is None where the text does not tell."""

    content: str
    speaker: str | None = None
    direct: bool | None = None
    optional: bool = False


class JudgedGold(Value, frozen=True, forbid_unknown_fields=True):
    """A record that somebody read against its text: is it right? Spans are those of the trigger's start and of who takes part."""

    name: str  # event class or relation
    start: int
    actor: tuple[tuple[int, int], ...]  # of a relation: its subject
    recipient: tuple[tuple[int, int], ...]  # of a relation: its object
    right: bool


class GoldText(Value, frozen=True):
    """One line of a gold file. `file` stands in for `text` where the text may not be handed on."""

    id: str
    text: str | None = None
    file: str | None = None
    published: str | None = None
    title: str | None = None
    events: tuple[EventGold, ...] = ()
    relations: tuple[RelationGold, ...] = ()
    mentions: tuple[CorefGold, ...] = ()
    attributions: tuple[AttributionGold, ...] = ()
    judged: tuple[JudgedGold, ...] = ()


Part = Literal["events", "relations", "mentions", "attributions", "judged"]
_DECODER = msgspec.json.Decoder(GoldText)


def read_gold(path: Path, part: Part, texts: Path | None = None) -> tuple[list[tuple[GoldText, Article]], int]:
    """The lines of a gold file as articles, and how many were left out because their text is not at hand.

    Raises ArticleError that names the line, for what is no gold line or names a file that cannot be read.
    """
    found, left_out, seen = [], 0, set()
    for where, gold in _read_lines(path, part):
        if gold.id in seen:
            raise ArticleError(f"{where}: id {gold.id!r} was there before; ids must differ")
        seen.add(gold.id)
        text = gold.text if gold.text is not None else _outside(gold, texts, where)
        if text is None:
            left_out += 1
            continue
        gold = msgspec.structs.replace(gold, text=text)  # what offsets point into, also where it stands in a file
        found.append((gold, Article(id=gold.id, text=text, title=gold.title, published=gold.published)))
    return found, left_out


def _read_lines(path: Path, part: Part) -> Iterator[tuple[str, GoldText]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {error.strerror}") from error
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            gold, keys = _DECODER.decode(line), msgspec.json.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ArticleError(f"{where}: {error}; expected a gold line such as docs/eval.md shows") from error
        if part not in keys or ("text" in keys) == ("file" in keys):
            raise ArticleError(f'{where}: expected "id", "{part}", and one of "text" and "file"')
        yield where, gold


def _outside(gold: GoldText, texts: Path | None, where: str) -> str | None:
    if texts is None or gold.file is None:
        return None
    path = texts / gold.file
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{where}: {path}: cannot be read ({error}); check the folder of texts") from error
