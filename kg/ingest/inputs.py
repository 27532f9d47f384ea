"""Files, folders, globs and stdin become articles; what does not is told with its reason."""

import glob
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec

from kg.config import Fetch, Ingest
from kg.errors import ArticleError
from kg.ingest.addresses import is_address
from kg.ingest.apart import KINDS, Parser, read_apart
from kg.ingest.folders import is_inside, levels
from kg.ingest.formats import SUFFIXES, unread_format
from kg.ingest.known import Known
from kg.ingest.language import language_of
from kg.ingest.remote import remote
from kg.ingest.shown import shown, visible
from kg.ingest.sniff import kind_of, plain
from kg.ingest.together import parsed_together
from kg.ingest.unpack import MEGABYTE, plain_name, read_bytes, upto, within
from kg.model import Article, Value
from kg.progress import Step, silent

_PARTICULARS = re.compile(r"""[:;'"(]| [0-9]| as | at """)
Each = Iterator[Article | ArticleError]


class Skipped(Value, frozen=True):
    """An input that did not become an article, and why."""

    source: str
    reason: str

    @property
    def kind(self) -> str:
        """The reason without its particulars, to count by: "same article", "not UTF-8"."""
        return _PARTICULARS.split(self.reason)[0].strip() or "unreadable"


class Web(Value, frozen=True):
    """How addresses are read: the limits, the folder where what they gave is kept, and which of them are feeds."""

    limits: Fetch = Fetch()
    keep: Path | None = None
    feeds: tuple[str, ...] = ()


class _Later(NamedTuple):
    """A file that a process apart parses, beside others."""

    path: Path
    source: str


EachOrLater = Iterator[Article | ArticleError | _Later]


class _Way(NamedTuple):
    """How inputs are read."""

    settings: Ingest
    web: Web
    known: Known
    own: Path | None


def read_inputs(
    inputs: Iterable[str],
    settings: Ingest | None = None,
    web: Web | None = None,
    known: Known | None = None,
    own: Path | None = None,
    workers: int = 1,
    step: Step = silent,
) -> tuple[list[Article], list[Skipped]]:
    """The articles of files, folders and all folders in them, globs, addresses, and "-" for stdin.

    In folders, README files and names that begin with a dot are no articles and are passed over, and so is the output
    folder `own`, there and in what globs stand for. Articles come sorted
    by id, so that the order of inputs does not matter; the same article twice counts once, by what tells most of it, and is told as skipped. Files that
    are `known` are not read again; of pages and other files that take long to parse, as many as there are `workers` are at a time,
    and `step` is told how many are done, of how many.
    Raises ArticleError only where an input named by the user does not exist.
    """
    way = _Way(settings or Ingest(), web or Web(), known or Known(), own)
    every: dict[str, list[Article]] = {}
    skipped: list[Skipped] = []
    for article in _in_turn([*_each(inputs, way), *_feeds(way)], way, workers, step):
        if isinstance(article, ArticleError):
            source, _, reason = str(article).partition(": ")
            skipped.append(Skipped(source=source, reason=reason))
        else:
            every.setdefault(article.id, []).append(article)
    articles = [_chosen(every[key], skipped) for key in sorted(every)]
    return articles, sorted(skipped, key=lambda s: (s.source, s.reason))


def _in_turn(found: list[Article | ArticleError | _Later], way: _Way, workers: int, step: Step) -> Each:
    """The same, with what the files gave that had been left for later, in their places."""

    def parse(file: _Later, parser: Parser) -> list[Article | ArticleError]:
        return list(way.known.noting(file.path, file.source, _read(file.path, file.source, way.settings, parser)))

    files = [each for each in found if isinstance(each, _Later)]
    parsed = enumerate(parsed_together(files, parse, workers), start=1)
    for each in found:
        if isinstance(each, _Later):
            done, given = next(parsed)
            step(done, len(files))
            yield from given
        else:
            yield each


def _chosen(same: list[Article], skipped: list[Skipped]) -> Article:
    """Of articles with one id the one that is read: the same whatever the order of inputs. The others are told."""
    if len(same) == 1:
        return same[0]
    first, *others = sorted(same, key=_precedence)
    for each in others:
        reason = (
            f"same article as {first.source}"
            if first.text == each.text
            else f"repeated id {first.id!r} of another article, {first.source}; ids must differ: give it another, or name a field that differs as id under [ingest.fields]"
        )
        skipped.append(Skipped(source=each.source or "-", reason=reason))
    return first


def _precedence(article: Article) -> tuple[object, ...]:
    """What has a date goes first, then what tells more of itself, then the earlier, then by name."""
    told = (article.title, article.author, article.publisher, article.url)
    file, _, number = (article.source or "").rpartition(":")
    place = (file, int(number), "") if number.isdecimal() else (article.source or "", 0, article.text)
    return not article.published, told.count(None) + told.count(""), article.published or "", place


def _fit(found: Article | ArticleError, settings: Ingest) -> Article | ArticleError:
    """The article with its language told, or why it is not read."""
    if isinstance(found, ArticleError):
        return found
    if len(found.text) > settings.max_chars:
        return ArticleError(
            f"{found.source}: too long: {len(found.text)} characters in one article; more than ingest.max_chars = {settings.max_chars}"
        )
    language = language_of(found.text, found.language)
    if language != "en":
        return ArticleError(f"{found.source}: other language: {language!r}; only English is read")
    return msgspec.structs.replace(found, language=language)


def _feeds(way: _Way) -> Each:
    for url in way.web.feeds:
        for found in remote(url, way.settings, way.web.limits, way.web.keep, feed=True):
            yield _fit(found, way.settings)


def _each(inputs: Iterable[str], way: _Way) -> EachOrLater:
    for name in inputs:
        if name == "-" or is_address(name):
            given = _stdin(way.settings) if name == "-" else remote(name, way.settings, way.web.limits, way.web.keep)
            for found in given:
                yield _fit(found, way.settings)
            continue
        path = Path(name)
        if os.path.isdir(path):  # unlike Path's own, says no to names that no file can have
            yield from _folder(path, way)
        elif os.path.exists(path):
            yield from _file(path, shown(Path(path.name) if path.is_absolute() else path), way)
        else:
            yield from _pattern(name, way)


def _pattern(name: str, way: _Way) -> EachOrLater:
    """What a glob that the shell has left alone stands for."""
    path = Path(name)
    found = sorted(glob.glob(name, recursive=True)) if glob.has_magic(name) else []
    if not found:
        raise ArticleError(
            f"{shown(path)}: no such file or folder; expected articles ({', '.join(SUFFIXES)}) or a folder of them"
        )
    own = way.own
    yield from _each((each for each in found if own is None or not is_inside(Path(each), own)), way)


def _folder(folder: Path, way: _Way) -> EachOrLater:
    unread: list[OSError] = []
    for level in levels(folder, way.own, unread.append):
        inside = level.where.relative_to(folder) if folder.is_absolute() else level.where
        prefix = "" if inside == Path() else shown(inside) + "/"
        for name in level.written:
            yield ArticleError(f"{prefix}{visible(name)}: a folder that kg build wrote; it is not read")
        for name in sorted((*level.names, *level.links)):
            path = level.where / name
            source = prefix + visible(name)
            if name.startswith(".") or plain_name(path).stem.lower() == "readme":
                continue
            if name in level.links:
                yield ArticleError(f"{source}: a link to a folder; it is not followed, name the folder itself")
            elif unknown := unread_format(plain_name(Path(visible(name)))):
                yield ArticleError(f"{source}: {unknown}")
            elif not path.is_file():
                yield ArticleError(f"{source}: no file but a pipe, a device or a link to nothing")
            else:
                yield from _file(path, source, way)
    for error in unread:
        yield ArticleError(f"{shown(Path(error.filename))}: folder cannot be read: {error.strerror}")


def _file(path: Path, source: str, way: _Way) -> EachOrLater:
    found = way.known.of(path, source)
    if found is not None:
        yield from found
    elif plain_name(path).suffix.lower() in KINDS:
        yield _Later(path, source)
    else:
        yield from way.known.noting(path, source, _read(path, source, way.settings))


def _read(path: Path, source: str, settings: Ingest, parser: Parser | None = None) -> Each:
    for found in _parsed(path, source, settings, parser):
        yield _fit(found, settings)


def _parsed(path: Path, source: str, settings: Ingest, parser: Parser | None) -> Each:
    try:
        data = read_bytes(path, source, settings.max_mb)
        yield from read_apart(data, plain_name(path), source, settings, parser)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield ArticleError(f"{source}: cannot be read: {error.strerror}")


def _stdin(settings: Ingest) -> Each:
    """What comes, by how it begins (`kg.ingest.sniff`)."""
    if sys.stdin is None:
        yield ArticleError("stdin: closed; expected an article or JSON Lines")
        return
    data = upto(sys.stdin.buffer, settings.max_mb * MEGABYTE + 1)
    try:
        data = plain(within(data, "stdin", settings.max_mb), "stdin", settings)
        yield from read_apart(data, PurePath(f"x{kind_of(data, settings)}"), "stdin", settings)
    except ArticleError as error:
        yield error
