"""Who is meant by pronouns and nominals, against gold. An answer that is wrong costs more than none."""

from collections.abc import Iterable

from kg.eval.figures import Verdict
from kg.eval.gold import CorefGold, GoldText
from kg.eval.overlap import content_words, words_of
from kg.extract.coref.meaning import Meaning


def judge_mentions(gold: GoldText, meanings: Iterable[Meaning], text: str) -> list[Verdict]:
    """Right when each of those meant is named by the answer, with other words than the mention's own; and nobody else is."""
    answers = {(answer.start, answer.end): answer for answer in meanings}
    found: list[Verdict] = []
    for item in gold.mentions:
        answer = answers.get((item.start, item.end)) or _inside(item, answers.values())
        own = content_words(text[item.start : item.end])
        wanted = [words_of(each, text) for each in item.means]
        given = answer.means if answer is not None else ()
        note = f"{text[item.start : item.end]!r} at {item.start}: means {' + '.join(wanted) or 'nobody'}, answer {_shown(given)}"
        found += _verdicts(gold.id, item, [content_words(each) for each in wanted], given, own, note)
    return found


def _verdicts(
    text: str,
    item: CorefGold,
    wanted: list[frozenset[str]],
    given: tuple[tuple[str, ...], ...],
    own: frozenset[str],
    note: str,
) -> list[Verdict]:
    right = len(wanted) == len(given) > 0 and all(any(_same(want, names, own) for names in given) for want in wanted)
    if right:
        return [Verdict(text=text, cls=item.kind, kind="right", note=note)]
    missed = [Verdict(text=text, cls=item.kind, kind="missed", note=note)] if wanted else []
    false = [Verdict(text=text, cls=item.kind, kind="false", note=note)] if given else []
    return missed + false


def _same(wanted: frozenset[str], names: tuple[str, ...], own: frozenset[str]) -> bool:
    """Whether one of the names shares a word with what is wanted that is not the mention's own."""
    telling = wanted - own or wanted
    return any(telling & content_words(name) for name in names)


def _inside(item: CorefGold, answers: Iterable[Meaning]) -> Meaning | None:
    """The answer of the phrase that ends where the item ends, or that it lies in."""
    near = [a for a in answers if a.head_start >= item.start and a.head_end <= item.end]
    return max(near, key=lambda a: a.head_end, default=None)


def _shown(given: tuple[tuple[str, ...], ...]) -> str:
    return " + ".join("/".join(names[:3]) for names in given) or "none"
