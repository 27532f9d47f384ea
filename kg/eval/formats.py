"""The formats of `kg eval`, and a gold file through the whole extractor or the whole build."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import ConfigError
from kg.eval.coref import judge_mentions
from kg.eval.figures import Verdict
from kg.eval.gold import GoldText, Part, read_gold
from kg.eval.judged import judge_records
from kg.eval.judges import judge_attributions, judge_events, judge_relations
from kg.eval.sets import evaluate_sets
from kg.extract.reader import Reader, read, read_meanings
from kg.model import Article, Record, Value

_Gold = list[tuple[GoldText, Article]]
_Judge = Callable[[GoldText, list[Record]], list[Verdict]]
_Found = tuple[list[Verdict], list[str], int]


class Format(Value, frozen=True):
    """What a format reads of a gold line, and how it comes to verdicts."""

    part: Part
    verdicts: Callable[[Reader, _Gold], Iterator[Verdict]]


def _by_record(judge: _Judge) -> Callable[[Reader, _Gold], Iterator[Verdict]]:
    def verdicts(reader: Reader, gold: _Gold) -> Iterator[Verdict]:
        answers = read(reader, (article for _, article in gold))
        for (item, _), (_, records) in zip(gold, answers, strict=True):
            yield from judge(item, records)

    return verdicts


def _by_mention(reader: Reader, gold: _Gold) -> Iterator[Verdict]:
    answers = read_meanings(reader, (article for _, article in gold))
    for (item, _), (article, meanings) in zip(gold, answers, strict=True):
        yield from judge_mentions(item, meanings, article.text)


def _texts(form: Format) -> Callable[[Reader, Path, Path | None], _Found]:
    """What evaluates a gold file of single texts."""

    def found(reader: Reader, path: Path, texts: Path | None) -> _Found:
        gold, left_out = read_gold(path, form.part, texts)
        return list(form.verdicts(reader, gold)), [item.id for item, _ in gold], left_out

    return found


FORMATS: dict[str, Callable[[Reader, Path, Path | None], _Found]] = {
    "attributions": _texts(Format(part="attributions", verdicts=_by_record(judge_attributions))),
    "coref": _texts(Format(part="mentions", verdicts=_by_mention)),
    "event_sets": evaluate_sets,
    "events": _texts(Format(part="events", verdicts=_by_record(judge_events))),
    "judged": _texts(Format(part="judged", verdicts=_by_record(judge_records))),
    "relations": _texts(Format(part="relations", verdicts=_by_record(judge_relations))),
}


def evaluate(reader: Reader, name: str, path: Path, *, texts: Path | None = None) -> _Found:
    """(verdicts, ids of the texts that were read, how many lines lacked their text) of a gold file in a format.

    `texts` is the folder for lines that name a file. Raises ConfigError for an unknown format, ArticleError for a bad line.
    """
    if name not in FORMATS:
        raise ConfigError(f"unknown gold format {name!r}; known: {', '.join(sorted(FORMATS))}")
    return FORMATS[name](reader, path, texts)
