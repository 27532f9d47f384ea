"""The compiled wheel: which modules are compiled, and that they give the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.compile import PARTS, compiled, modules

ROOT = Path(__file__).parents[1]
_BUILD = ("-P", "-m", "kg", "build", "seeds", "--out")


def test_a_module_with_a_class_made_at_run_time_is_left(tmp_path: Path) -> None:
    sources = {
        "extract/__init__.py": "",
        "extract/walk.py": "def walk() -> int:\n    return 1\n",
        "extract/value.py": "class Found(Value):\n    start: int\n",
        "extract/longer.py": "class Longer(Found):\n    more: int\n",
        "extract/frozen.py": "class Kept(Plain, frozen=True):\n    pass\n",
        "extract/plain.py": "class Plain:\n    pass\n\n\nclass Over(Plain):\n    pass\n",
        "extract/places/table.py": "class Table(dict[str, int]):\n    pass\n",
        "resolve/features.py": "def alike() -> float:\n    return 1.0\n",
        "serve/app.py": "def app() -> None:\n    pass\n",
    }
    for name, text in sources.items():
        path = tmp_path / "kg" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert modules(tmp_path, ("extract",)) == [
        "kg/extract/places/table.py",
        "kg/extract/plain.py",
        "kg/extract/walk.py",
    ]
    assert modules(tmp_path, ("resolve",)) == []  # its docstrings are told


@pytest.mark.slow
def test_the_layers_that_cost_most_can_be_compiled() -> None:
    found = {path for packages in PARTS.values() for path in modules(ROOT, packages)}
    hot = {
        "tree",
        "frames/find",
        "mentions/names",
        "coref/referents",
        "slots/arguments",
        "slots/upward",
        "compose/composer",
        "places/find",
    }
    assert {f"kg/extract/{name}.py" for name in hot} <= found


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler")
def test_compiled_modules_give_the_same_bytes(tmp_path: Path) -> None:
    made = compiled(ROOT, tmp_path / "compiled", opt="0")
    assert len(made) > len(PARTS)
    (tmp_path / "compiled" / "ontology").symlink_to(ROOT / "ontology")
    whole = {}
    for name, package in (("plain", ROOT), ("compiled", tmp_path / "compiled")):
        out = tmp_path / name / "out"
        code = "import kg.extract.tree as tree, kg.resolve.walk as walk; print(tree.__file__, walk.__file__)"
        here = {**os.environ, "PYTHONPATH": str(package)}
        where = subprocess.run(
            [sys.executable, "-P", "-c", code], env=here, cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert [path.endswith(".so") for path in where.stdout.split()] == [name == "compiled"] * 2
        subprocess.run([sys.executable, *_BUILD, str(out)], env=here, cwd=ROOT, capture_output=True, check=True)
        files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".log.db"))
        whole[name] = {str(path.relative_to(out)): path.read_bytes() for path in files}
    assert whole["compiled"] == whole["plain"]
    assert len(whole["plain"]) > 20
