"""spaCy without its command line, whose web clients and templates would be a quarter of its loading."""

import sys
from types import ModuleType

_LEFT = "spacy.cli"
_ASKED = f"{_LEFT}.info"  # of which spaCy asks one function for its own interface, when it is first loaded


def load_parser_library() -> None:
    """Load spaCy, if nobody has. `spacy.cli` can be loaded afterwards as ever; `spacy.info` is nothing until then."""
    if "spacy" in sys.modules:
        return
    empty = {name: ModuleType(name) for name in (_LEFT, _ASKED)}
    empty[_ASKED].info = None  # type: ignore[attr-defined]
    sys.modules.update(empty)
    try:
        import spacy  # noqa: F401
    finally:
        for name, module in empty.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
