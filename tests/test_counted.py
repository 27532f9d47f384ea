"""Numbers with their nouns: one is one, and no line that kg prints says "1 records"."""

import ast
import itertools
import re
from pathlib import Path

import pytest

import kg
from kg.counted import counted

ROOT = Path(kg.__file__).parent
NOUNS = "articles|batches|conflicts|entities|events|facts|lines|names|pairs|quotes|records|reports|rows|sentences|things|triples"
MANY = {  # where there is never one
    "kg/check.py", "kg/export/part.py", "kg/query/things.py",
}  # fmt: skip


@pytest.mark.parametrize(
    ("number", "noun", "ending", "said"),
    [
        (1, "record", "s", "1 record"), (0, "record", "s", "0 records"), (1204, "thing", "s", "1,204 things"),
        (1, "entity", "s", "1 entity"), (2, "entity", "s", "2 entities"), (2, "day", "s", "2 days"),
        (1, "batch", "es", "1 batch"), (3, "batch", "es", "3 batches"), (1, "open pair", "s", "1 open pair"),
    ],
)  # fmt: skip
def test_a_number_with_its_noun(number, noun, ending, said):
    assert counted(number, noun, ending) == said


def test_no_number_stands_before_a_fixed_plural():
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT.parent).as_posix()
        text = path.read_text(encoding="utf-8")
        if name in MANY or not re.search(rf"\}} ({NOUNS})\b", text):
            continue
        for node in ast.walk(ast.parse(text)):
            parts = node.values if isinstance(node, ast.JoinedStr) else []
            for before, after in itertools.pairwise(parts):
                number = isinstance(before, ast.FormattedValue) and ast.unparse(before.value).startswith(
                    ("len(", "sum(")
                )
                if number and isinstance(after, ast.Constant) and re.match(rf" ({NOUNS})\b", after.value):
                    wrong.append(f"{name}:{node.lineno}: {after.value}")
    assert wrong == []
