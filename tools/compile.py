"""Compiles the modules that most of the time is spent in while a wheel is built: the same source, the same bytes, sooner (docs/benchmarks.md).

    make wheel        (a build hook of hatchling, asked for by HATCH_BUILD_HOOK_ENABLE_CUSTOM=1; needs a C compiler)

mypyc turns typed Python into C extensions; each .py stays beside its extension in the wheel, so that nothing is missing where
one cannot be loaded. Records and other values are msgspec structs, made at run time, which mypyc cannot make: a module that
defines one, or a class on top of one, is left as it is. What is kept of the ontology comes along too.
"""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Compiled in two parts, side by side: what reads, and what resolves, merges and writes.
PARTS = {"kg_reading": ("extract",), "kg_building": ("resolve", "graph", "export")}
# Whose docstrings are told as reasons: a compiled function has none.
_LEFT = frozenset({"resolve/features.py"})
_BASES = frozenset({"dict"})  # of others' classes, those that a compiled class may stand on


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled modules into the wheel beside their source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the install is an editable one, which must follow its sources."""
        if version == "editable":
            return
        folder = Path(self.root) / "build" / "compiled"
        shutil.rmtree(folder, ignore_errors=True)
        for made in (*compiled(Path(self.root), folder), *readied(Path(self.root), folder)):
            build_data["force_include"][str(made)] = str(made.relative_to(folder))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compiled(root: Path, folder: Path, opt: str = "3") -> list[Path]:
    """The extensions made of the modules under `root`, built in `folder` under the paths they are imported by."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    shutil.copytree(root / "kg", folder / "kg", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    shutil.copy(root / "pyproject.toml", folder)
    here = Path.cwd()
    os.chdir(folder)
    try:
        parts = [(modules(folder, packages), name) for name, packages in PARTS.items()]
        every = [path for paths, _ in parts for path in paths]
        made = mypycify(every, opt_level=opt, debug_level="0", separate=parts, multi_file=True)
        distribution = Distribution({"name": "kg", "ext_modules": made})
        build = distribution.get_command_obj("build_ext")
        build.inplace, build.parallel = True, len(PARTS)
        build.ensure_finalized()
        build.run()
    finally:
        os.chdir(here)
    return sorted(folder.glob("*.so")) + sorted((folder / "kg").rglob("*.so"))


def readied(root: Path, folder: Path) -> list[Path]:
    """What kg keeps of its ontology (kg/ready.py), made by the modules compiled in `folder`."""
    shutil.copytree(root / "ontology", folder / "ontology", dirs_exist_ok=True)
    code = (
        "from kg.extract.mentions.names import build_gazetteer; from kg.extract.placing import towns_among_surnames; "
        "from kg.ontology import load_ontology; from kg.resolve.known import known; "
        "build_gazetteer(load_ontology()); known(load_ontology()); towns_among_surnames(load_ontology())"
    )
    left = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
    here = {name: value for name, value in os.environ.items() if name not in left} | {"PYTHONPATH": str(folder)}
    subprocess.run([sys.executable, "-P", "-c", code], env=here, cwd=folder, check=True)
    return sorted((folder / "kg").rglob("*.ready"))


def modules(root: Path, packages: tuple[str, ...]) -> list[str]:
    """The modules of these packages that can be compiled, as paths from the root."""
    found = {
        path: ast.parse(path.read_bytes()) for each in packages for path in sorted((root / "kg" / each).rglob("*.py"))
    }
    classes = {path: [n for n in ast.walk(tree) if isinstance(n, ast.ClassDef)] for path, tree in found.items()}
    left = {path for path in found if path.name == "__init__.py" or str(path.relative_to(root / "kg")) in _LEFT}
    while True:
        known = _BASES | {each.name for path, made in classes.items() if path not in left for each in made}
        more = {
            path
            for path, made in classes.items()
            if path not in left and not all(_native(each, known) for each in made)
        }
        if not more:
            return [str(path.relative_to(root)) for path in found if path not in left]
        left |= more


def _native(made: ast.ClassDef, known: frozenset[str]) -> bool:
    """Whether a class stands on nothing but such as are compiled, and is told nothing beside."""
    bases = {base.value if isinstance(base, ast.Subscript) else base for base in made.bases}
    return not made.keywords and all(isinstance(base, ast.Name) and base.id in known for base in bases)
