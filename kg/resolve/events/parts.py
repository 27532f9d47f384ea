"""Which event is part of a larger one: "a strike on Monday" of "35 strikes since September"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from kg.hashes import distinct, isin, mixed
from kg.resolve.events.features import Feature, both, kind, polarity, what, where, who, whom
from kg.resolve.events.report import Report
from kg.resolve.events.rows import Row
from kg.resolve.events.tell import Finding, Tell
from kg.weighing import NEVER

_MOST = 200  # larger events of one class and name that a report is held against


def parts_of(
    groups: Sequence[tuple[str, ...]], rows: Mapping[str, Row], reports: Mapping[str, Report],
    article_of: Mapping[str, str], hashes: Mapping[str, bytes], tell: Tell, before: bytes,
) -> tuple[dict[str, str], bytes]:  # fmt: skip
    """First record of a group -> first record of the group that it is part of: the smallest that holds it.

    A whole is a report that sums up (`kg.resolve.events.summing`). With it, hashes of each whole and report that is none of its parts,
    sorted; `before` are such hashes, of reports whose `hashes` tell all that decides it.
    """
    group_of = {key: group for group in groups for key in group}
    wholes: dict[tuple[str, str], list[str]] = defaultdict(list)
    summing = {key for key, row in rows.items() if row.sums}
    for key in sorted(summing, key=lambda each: (rows[each].days, each)):
        for name in rows[key].names:
            wholes[(rows[key].kind, name)].append(key)
    pairs = [
        (whole, key)
        for group in groups
        if wholes and summing.isdisjoint(group)
        for key in group
        for whole in _near(rows[key], wholes)
        if group_of[whole] is not group and _in_time(rows[whole], rows[key], same=article_of[whole] == article_of[key])
    ]
    codes = mixed(*(np.frombuffer(b"".join(hashes[pair[at]] for pair in pairs), np.uint64) for at in (0, 1)))
    outside = isin(codes, np.frombuffer(before, np.uint64))
    fitting: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for at in np.flatnonzero(~outside).tolist():
        whole, key = pairs[at]
        if _holds(reports[whole], reports[key], tell):
            apart = abs(reports[whole].start - reports[key].start)
            fitting[group_of[key][0]].append((rows[whole].days, apart, whole))
        else:
            outside[at] = True
    found = {first: group_of[min(each)[2]][0] for first, each in fitting.items()}
    return found, distinct(codes[outside]).tobytes()


def _near(row: Row, wholes: Mapping[tuple[str, str], list[str]]) -> dict[str, None]:
    """Larger events of its class and of a name of its."""
    return dict.fromkeys(whole for name in row.names for whole in wholes.get((row.kind, name), ())[:_MOST])


def _in_time(whole: Row, part: Row, *, same: bool) -> bool:
    """Whether one lies in the time of the other; where one of them has none, whether they stand in the `same` article."""
    if not (whole.days and part.days):
        return same
    return whole.first <= part.first and part.last <= whole.last


def _holds(whole: Report, part: Report, tell: Tell) -> bool:
    """Whether an event of that time lies within one that sums up: the same doers, nothing that differs."""
    features: tuple[Feature, ...] = (polarity, kind, who, both, whom, where, what)
    found: dict[Feature, Finding] = {}
    for feature in features:
        finding = found[feature] = feature(whole, part, tell)
        if finding is not None and finding[0] == NEVER:
            return False
    if not _for_it(found, who, both):
        return False
    if part.window is None or whole.window is None:
        return whole.sentence != part.sentence or bool(whole.stems & part.stems)
    return whole.article == part.article or _for_it(found, both, whom, where, what)


def _for_it(found: Mapping[Feature, Finding], *features: Feature) -> bool:
    return any((finding := found[each]) is not None and finding[0] > 0 for each in features)
