"""Statements of two builds held against each other. Pure: two snapshots in, one value out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.diff.snapshot import Sentence, Snapshot, Statement
from kg.model import Value
from kg.vocab import SOMEONE


class Shown(Value, frozen=True):
    """A statement with the sentences that count here; `why` says why it is listed where that is not plain."""

    statement: Statement
    sentences: tuple[Sentence, ...]
    why: str = ""


class Changed(Value, frozen=True):
    """A statement that stands otherwise: (what, before, now), and the sentences that came and went."""

    before: Statement
    now: Statement
    changes: tuple[tuple[str, str, str], ...]
    came: tuple[Sentence, ...]
    went: tuple[Sentence, ...]


class Contradicted(Value, frozen=True):
    """A statement and one that is new and says the opposite."""

    statement: Statement
    sentences: tuple[Sentence, ...]
    by: Statement
    against: tuple[Sentence, ...]


class Diff(Value, frozen=True):
    """Everything that differs between two builds, each list sorted by label; `same` counts the rest."""

    old: str
    new: str
    added: tuple[Shown, ...]
    changed: tuple[Changed, ...]
    contradicted: tuple[Contradicted, ...]
    gone: tuple[Shown, ...]
    same: int


def compare(old: Snapshot, new: Snapshot) -> Diff:
    """What the new build says that the old one did not, and the other way round."""
    pairs, fresh, gone = _paired(old, new)
    changed = [found for before, now in pairs if (found := _changed(before, now, old, new))]
    why = _teller(old, new)
    return Diff(
        old=old.name,
        new=new.name,
        added=tuple(sorted((_shown(each, new) for each in fresh), key=_label)),
        changed=tuple(sorted(changed, key=lambda found: (found.now.label, found.now.iri))),
        contradicted=tuple(_contradicted(new, {each.iri for each in fresh})),
        gone=tuple(sorted((_shown(each, old, why(each)) for each in gone), key=_label)),
        same=len(pairs) - len(changed),
    )


def _label(shown: Shown) -> tuple[str, str]:
    return (shown.statement.label, shown.statement.iri)


def _shown(statement: Statement, snapshot: Snapshot, why: str = "") -> Shown:
    return Shown(statement=statement, sentences=_sentences(statement.sentences, snapshot), why=why)


def _sentences(keys: Iterable[str], snapshot: Snapshot) -> tuple[Sentence, ...]:
    found = [snapshot.sentences[key] for key in keys if key in snapshot.sentences]
    return tuple(sorted(found, key=lambda sentence: (sentence.source, sentence.quote, sentence.id)))


def _paired(old: Snapshot, new: Snapshot) -> tuple[list[tuple[Statement, Statement]], list[Statement], list[Statement]]:
    """(the same statement in both, only in the new, only in the old).

    The same is what says the same of the same things by a sentence in common; then what says the same and stands the
    same; then what says the same; then an event of the class by a sentence in common, and what rests on the same sentences
    alone (somebody got another name, or joined).
    """
    left, right = list(old.statements), list(new.statements)
    pairs: list[tuple[Statement, Statement]] = []
    ways: tuple[Callable[[Statement], Iterable[object]], ...] = (
        lambda each: [(each.key, each.positive, sentence) for sentence in each.sentences],
        lambda each: [(each.key, each.positive, each.standing)],
        lambda each: [(each.key, each.positive)],
        lambda each: [(*_kind(each), sentence) for sentence in each.sentences] if each.key[0] == "event" else [],
        lambda each: [(*_kind(each), each.sentences)],
    )  # fmt: skip
    for way in ways:
        left, right = _match(left, right, way, pairs)
    return pairs, right, left


def _kind(statement: Statement) -> tuple[object, ...]:
    """Class or predicate, and whether it is said or denied."""
    return (statement.key[0], statement.key[1 if statement.key[0] == "event" else 2], statement.positive)


def _match(
    left: list[Statement], right: list[Statement], way: Callable[[Statement], Iterable[object]],
    pairs: list[tuple[Statement, Statement]],
) -> tuple[list[Statement], list[Statement]]:  # fmt: skip
    """What is left of both sides after each of the left took the first of the right that it has something in common with."""
    by_trait: dict[object, list[Statement]] = defaultdict(list)
    for each in right:
        for trait in way(each):
            by_trait[trait].append(each)
    taken: set[str] = set()
    rest = []
    for each in left:
        other = next((o for trait in way(each) for o in by_trait.get(trait, ()) if o.iri not in taken), None)
        if other is None:
            rest.append(each)
        else:
            taken.add(other.iri)
            pairs.append((each, other))
    return rest, [each for each in right if each.iri not in taken]


def _changed(before: Statement, now: Statement, old: Snapshot, new: Snapshot) -> Changed | None:
    was, has = dict(before.standing), dict(now.standing)
    changes = [(name, was.get(name, ""), has.get(name, "")) for name in sorted(was.keys() | has.keys())]
    if before.key != now.key:
        changes.append(("said of", before.label, now.label))
    changes = [each for each in changes if each[1] != each[2]]
    if not changes:
        return None
    earlier, later = ({*each.sentences, *each.counted} for each in (before, now))
    came, went = _sentences(later - earlier, new), _sentences(earlier - later, old)
    return Changed(before=before, now=now, changes=tuple(changes), came=came, went=went)


def _contradicted(new: Snapshot, fresh: set[str]) -> Sequence[Contradicted]:
    """Each statement that a new one of the same things denies, or that is new and denied already."""
    sides: Mapping[tuple[str, ...], tuple[list[Statement], list[Statement]]] = defaultdict(lambda: ([], []))
    for each in new.statements:
        if not _is_nobodys(each):
            sides[each.key][0 if each.positive else 1].append(each)
    found = []
    for positive, negative in sides.values():
        for said in positive:
            for denial in negative:
                if denial.iri in fresh or said.iri in fresh:
                    ours, theirs = (_sentences(each.sentences, new) for each in (said, denial))
                    found.append(Contradicted(statement=said, sentences=ours, by=denial, against=theirs))
    return sorted(found, key=lambda each: (each.statement.label, each.statement.iri, each.by.iri))


def _is_nobodys(statement: Statement) -> bool:
    """Whether it is an event in which nobody known takes part: two of those have nothing in common."""
    return statement.key[0] == "event" and all(party.endswith(f" {SOMEONE}") for party in statement.key[2:])


def _teller(old: Snapshot, new: Snapshot) -> Callable[[Statement], str]:
    """What says why nothing supports a statement any more."""
    quotes = {(sentence.article, sentence.quote) for sentence in new.sentences.values()}
    sources = {sentence.source for sentence in new.sentences.values()}

    def reason(statement: Statement) -> str:
        found = [old.sentences[key] for key in statement.sentences if key in old.sentences]
        articles = {sentence.article for sentence in found}
        if articles and articles.isdisjoint(new.articles):
            several = len(articles) > 1
            if any(sentence.source in sources for sentence in found):  # an article without an id goes by its words
                return "its articles have other words now" if several else "its article has other words now"
            return "its articles are no longer there" if several else "its article is no longer there"
        if any((sentence.article, sentence.quote) in quotes for sentence in found):
            return "its sentence is read otherwise now"
        return "its article no longer has the sentence, or nothing is read in it"

    return reason
