"""Files, folders and stdin become articles."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import ArticleError
from kg.ingest.jsonl import read_lines
from kg.ingest.text import article_of_text, decode, read_text
from kg.model import Article, Value

SUFFIXES = (".txt", ".jsonl")


class Skipped(Value, frozen=True):
    """An input that did not become an article, and why."""

    source: str
    reason: str


def read_inputs(inputs: Iterable[str]) -> tuple[list[Article], list[Skipped]]:
    """The articles of files, folders (their .txt and .jsonl files, not deeper, no README) and "-" for stdin.

    Articles come sorted by id, so that the order of inputs does not matter; the same article twice counts once and is
    told as skipped. Raises ArticleError only where an input named by the user does not exist.
    """
    articles: dict[str, Article] = {}
    skipped: list[Skipped] = []
    for found in _each(inputs):
        if isinstance(found, ArticleError):
            source, _, reason = str(found).partition(": ")
            skipped.append(Skipped(source=source, reason=reason))
        elif found.id in articles and articles[found.id].text != found.text:
            skipped.append(
                Skipped(
                    source=found.source or "-", reason=f"id {found.id!r} belongs to another article; ids must differ"
                )
            )
        elif found.id in articles:
            skipped.append(Skipped(source=found.source or "-", reason=f"same article as {articles[found.id].source}"))
        else:
            articles[found.id] = found
    return [articles[key] for key in sorted(articles)], sorted(skipped, key=lambda s: (s.source, s.reason))


def _each(inputs: Iterable[str]) -> Iterator[Article | ArticleError]:
    for name in inputs:
        if name == "-":
            yield from _stdin()
            continue
        path = Path(name)
        if path.is_dir():
            for child in sorted(path.iterdir()):
                if child.suffix.lower() in SUFFIXES and child.is_file():
                    yield from _file(child)
        elif path.exists():
            yield from _file(path)
        else:
            raise ArticleError(
                f"{name}: no such file or folder; expected articles ({', '.join(SUFFIXES)}) or a folder of them"
            )


def _file(path: Path) -> Iterator[Article | ArticleError]:
    source = path.name if path.is_absolute() else path.as_posix()
    try:
        if path.suffix.lower() == ".jsonl":
            yield from read_lines(decode(path.read_bytes(), source), source)
        else:
            yield read_text(path, source)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield ArticleError(f"{source}: cannot be read: {error.strerror}")


def _stdin() -> Iterator[Article | ArticleError]:
    """JSON Lines where the first character is a brace, else one article."""
    try:
        text = decode(sys.stdin.buffer.read(), "stdin")
        if text.lstrip().startswith("{"):
            yield from read_lines(text, "stdin")
        else:
            yield article_of_text(text, "stdin")
    except ArticleError as error:
        yield error
