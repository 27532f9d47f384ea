"""A diff as text, JSON or one HTML page that needs nothing from elsewhere."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from kg.diff.compare import Diff
from kg.diff.snapshot import Sentence
from kg.errors import QueryError
from kg.export.pages import environment

_SHOWN = 3  # sentences of one statement in text; HTML and JSON hold all

CONTRADICTED = "contradicted"
GONE = "no longer supported"


def render(diff: Diff, form: str = "text") -> str:
    """The diff in one of FORMATS. Raises QueryError for another."""
    if form not in FORMATS:
        raise QueryError(f"format {form!r} is not known; expected one of {', '.join(FORMATS)}")
    return FORMATS[form](diff)


def headline(diff: Diff) -> str:
    """How many statements are new, changed, contradicted, no longer supported and the same, in one line."""
    counts = ((diff.added, "new"), (diff.changed, "changed"), (diff.contradicted, CONTRADICTED), (diff.gone, GONE))
    return ", ".join(f"{len(found):,} {name}" for found, name in counts) + f"; {diff.same:,} the same"


def _text(diff: Diff) -> str:
    lines = [f"{diff.old} -> {diff.new}", headline(diff)]
    for title, part in (("new", _added), ("changed", _changes), (CONTRADICTED, _denied), (GONE, _gone)):
        found = list(part(diff))
        if found:
            lines += ["", title, *found]
    return "\n".join(lines) + "\n"


def _added(diff: Diff) -> Iterator[str]:
    for each in diff.added:
        yield f"+ {each.statement.label}"
        yield from _quotes(each.sentences)


def _changes(diff: Diff) -> Iterator[str]:
    for each in diff.changed:
        yield f"~ {each.now.label}"
        yield from (f"    {name}: {before or '-'} -> {now or '-'}" for name, before, now in each.changes)
        yield from _quotes(each.came)
        yield from _quotes(each.went, "gone: ")


def _denied(diff: Diff) -> Iterator[str]:
    for each in diff.contradicted:
        yield f"! {each.statement.label}"
        yield from _quotes(each.sentences, "said: ")
        yield from _quotes(each.against, "denied: ")


def _gone(diff: Diff) -> Iterator[str]:
    for each in diff.gone:
        yield f"- {each.statement.label}: {each.why}"
        yield from _quotes(each.sentences)


def _quotes(sentences: tuple[Sentence, ...], mark: str = "") -> Iterator[str]:
    for each in _once(sentences)[:_SHOWN]:
        yield f"    {mark}“{each.quote}” {each.source}"
    if (rest := len(_once(sentences)) - _SHOWN) > 0:
        yield f"    and {rest} more"


def _once(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Each quote of an article once, though several records rest on it."""
    return list({(each.source, each.quote): each for each in sentences}.values())


def _json(diff: Diff) -> str:
    return msgspec.json.format(msgspec.json.encode(diff), indent=2).decode() + "\n"


def _html(diff: Diff) -> str:
    env = environment("kg.diff")
    env.filters["once"] = _once
    return env.get_template("diff.html").render(diff=diff, headline=headline(diff))


FORMATS: dict[str, Callable[[Diff], str]] = {"text": _text, "json": _json, "html": _html}
