"""pyvis without three libraries that it loads and a page needs nothing of: networkx, IPython, which shows pages in notebooks, and jsonpickle.

They are most of what starting to draw costs. Whoever asks pyvis for something of theirs in the same process gets it: each is loaded
when it is first asked for.
"""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyvis.network import Network


class _Later(ModuleType):
    """A module that is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # who looks through all modules asks for these
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def _frame(*given: Any, **named: Any) -> Any:
    """IPython's IFrame, a page in a notebook."""
    return importlib.import_module("IPython.display").IFrame(*given, **named)


def network(**options: Any) -> "Network":
    """An empty drawing of pyvis."""
    if "pyvis.network" not in sys.modules:
        _load()
    from pyvis.network import Network

    return Network(**options)


def _load() -> None:
    later = {name: _Later(name) for name in ("networkx", "IPython.display", "jsonpickle") if name not in sys.modules}
    if "IPython.display" in later:
        later["IPython.display"].__dict__["IFrame"] = _frame  # which pyvis takes by its name
    sys.modules.update(later)
    try:
        importlib.import_module("pyvis.network")
    finally:
        for name, module in later.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
