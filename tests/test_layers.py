"""The layers of the house, read from the imports; and what no Python file may name."""

import ast
import functools
import graphlib
import importlib
from collections import defaultdict
from pathlib import Path

import kg

ROOT = Path(kg.__file__).parent
BELOW = {
    "model": {"vocab"},
    "errors": set(),
    "beside": {"errors"},
    "counted": set(),
    "draft": set(),
    "garbage": set(),
    "hashes": set(),
    "ids": set(),
    "letters": set(),
    "parts": {"hashes"},
    "progress": set(),
    "ready": set(),
    "vocab": set(),
    "turtle": {"errors", "vocab"},
    "authorities": {"model", "turtle", "vocab"},
    "gazetteer": {"letters", "model", "vocab"},
    "numberwords": {"model", "turtle", "vocab"},
    "timewords": {"model", "turtle", "vocab"},
    "lexicon": {"errors", "model", "numberwords", "timewords", "turtle", "vocab"},
    "matching": {"model", "turtle", "vocab"},
    "config": {"errors", "model", "vocab"},
    "standing": {"lexicon", "model", "turtle", "vocab"},
    "weighing": {"errors", "model", "turtle", "vocab"},
    "concepts": {"errors", "model", "turtle", "vocab"},
    "ontology": {
        "authorities",
        "concepts",
        "errors",
        "garbage",
        "lexicon",
        "matching",
        "model",
        "ready",
        "standing",
        "turtle",
        "vocab",
        "weighing",
    },
    "madeof": {"ontology", "ready"},
    "describe": {"lexicon", "ontology", "turtle", "vocab"},
    "check": {"errors", "lexicon", "ontology", "turtle", "vocab"},
    "extract": {
        "errors",
        "garbage",
        "gazetteer",
        "ids",
        "letters",
        "lexicon",
        "madeof",
        "model",
        "numberwords",
        "ontology",
        "standing",
        "timewords",
        "vocab",
    },
    "ingest": {"config", "draft", "errors", "ids", "letters", "model", "progress"},
    "store": {"draft", "errors", "garbage", "ids", "model"},
    "engine": {
        "beside",
        "config",
        "counted",
        "errors",
        "extract",
        "garbage",
        "ids",
        "model",
        "ontology",
        "progress",
        "store",
    },
    "eval": {"errors", "extract", "graph", "model"},
    "resolve": {
        "errors",
        "garbage",
        "gazetteer",
        "hashes",
        "ids",
        "letters",
        "lexicon",
        "madeof",
        "matching",
        "model",
        "numberwords",
        "ontology",
        "parts",
        "vocab",
        "weighing",
    },
    "graph": {"errors", "ids", "model", "ontology", "resolve", "vocab"},
    "export": {
        "beside",
        "counted",
        "draft",
        "errors",
        "garbage",
        "gazetteer",
        "graph",
        "hashes",
        "ids",
        "letters",
        "model",
        "ontology",
        "parts",
        "vocab",
    },
    "diff": {"errors", "export", "graph", "model", "ontology", "query", "store", "vocab"},
    "query": {"counted", "errors", "graph", "export", "letters", "model", "ontology", "progress", "resolve", "vocab"},
}


@functools.cache
def text_of(path):
    return path.read_text(encoding="utf-8")


def statements(node):
    """All statements of a module, inside functions too; a tenth of what ast.walk goes through."""
    for name in ("body", "orelse", "handlers", "finalbody", "cases"):
        for each in getattr(node, name, ()):
            yield each
            yield from statements(each)


def imports(path):
    for node in statements(ast.parse(text_of(path))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            rest = node.module.split(".")[1:]
            yield from (rest[:1] if rest else [alias.name for alias in node.names])


def test_each_layer_imports_only_what_lies_below():
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        layer = path.relative_to(ROOT).parts[0].removesuffix(".py")
        if layer in BELOW:
            wrong += [f"{path.name}: kg.{name}" for name in imports(path) if name not in BELOW[layer] | {layer}]
    assert wrong == []


def test_the_packages_of_reading_import_one_way():
    reading, below = ROOT / "extract", defaultdict(set)
    for path in sorted(reading.rglob("*.py")):
        tree, unit = ast.parse(text_of(path)), path.relative_to(reading).parts[0].removesuffix(".py")
        tree.body = [
            each for each in tree.body if not (isinstance(each, ast.If) and "TYPE_CHECKING" in ast.dump(each.test))
        ]
        for node in statements(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kg.extract"):
                rest = node.module.split(".")[2:]
                below[unit].update(rest[:1] if rest else (alias.name for alias in node.names))
        below[unit].discard(unit)
    graphlib.TopologicalSorter(below).prepare()  # says which import each other in a ring


def test_spacy_stays_in_extract_and_pyvis_in_one_exporter():
    found = {
        (name, path.relative_to(ROOT).as_posix())
        for path in ROOT.rglob("*.py")
        for name in ("spacy", "pyvis")
        if f"import {name}" in text_of(path) or f"from {name}" in text_of(path)
    }
    assert {where.split("/")[0] for name, where in found if name == "spacy"} == {"extract"}
    assert len({where for name, where in found if name == "pyvis"}) == 1


def test_no_python_file_names_an_event_class(ontology):
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        if not any(name in text_of(path) for name in ontology.events):
            continue
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Constant) and node.value in ontology.events:
                wrong.append(f"{path.name}:{node.lineno}: {node.value}")
    assert wrong == []


def test_public_names_are_complete_and_sorted():
    assert list(kg.__all__) == sorted(kg.__all__)
    for name in kg.__all__:
        assert getattr(kg, name).__module__.startswith("kg"), name
    assert importlib.import_module("kg") is kg
