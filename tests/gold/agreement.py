"""How far two readers agree on the rows of factuality_test, and what a third who saw neither's name made of the rest.

    python tests/gold/agreement.py

`_second` was annotated from the sentences alone, `_agreed` is `factuality_test` with each field on which the two differed as the third
reader has it. Prints totals only: the set is closed.
"""

import json
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
FIELDS = ("event", "polarity", "certainty", "temporality", "speakers")


def rows(name):
    """The rows of a reading, in the order of the set."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def same(one, other):
    """Whether two answers mean the same; of a chain of speakers each shares a word with the other's."""
    if isinstance(one, str):
        return one == other
    words = [[set(name.lower().split()) for name in chain] for chain in (one, other)]
    return len(one) == len(other) and all(a & b for a, b in zip(*words, strict=True))


def shared(first, second, field):
    """Whether some answer of a field is both readers'."""
    return any(same(a, b) for a in first[field] for b in second[field])


def chosen(first, second, field):
    """Whether the answer that the second reader puts first is one of the first reader's."""
    return any(same(second[field][0], answer) for answer in first[field])


def change(first, agreed, field):
    """How the third reader's list stands to the first's: "wider", "narrower", "another"; None where it is the same."""
    old, new = ({json.dumps(answer) for answer in row[field]} for row in (first, agreed))
    return None if old == new else "wider" if old < new else "narrower" if new < old else "another"


def main():
    first, second, agreed = rows("factuality_test"), rows("factuality_test_second"), rows("factuality_test_agreed")
    pairs = list(zip(first, second, strict=True))
    for what, fits in (("share an answer", shared), ("second's first answer is the first's too", chosen)):
        right = [{field for field in FIELDS if fits(*pair, field)} for pair in pairs]
        whole = sum(len(each) == len(FIELDS) for each in right)
        fields = ", ".join(f"{field} {sum(field in each for each in right)}" for field in FIELDS)
        sys.stdout.write(f"{what}: {whole} of {len(pairs)} rows, {whole / len(pairs):.1%} ({fields})\n")
    changes = [[change(*pair, field) for field in FIELDS] for pair in zip(first, agreed, strict=True)]
    kinds = Counter(kind for each in changes for kind in each if kind)
    touched = sum(any(each) for each in changes)
    sys.stdout.write(f"third reader: {touched} rows, {dict(sorted(kinds.items()))}\n")


if __name__ == "__main__":
    main()
