"""What all HTML that is written shares: the package's assets, templates that escape, and JSON that may stand inside a page."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from jinja2 import Environment

# Direction overrides and control characters would let one name disturb the text around it.
_DISTURBING = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


_HALF = re.compile(r"[\ud800-\udfff]")


def asset(name: str) -> str:
    """A text file of the package's assets."""
    return (files("kg.export") / "assets" / name).read_text(encoding="utf-8")


def script_json(value: object) -> str:
    """JSON that cannot end a script element or start a comment in it: <, >, & and the line separators are escaped."""
    try:
        plain = msgspec.json.encode(value, order="sorted").decode()
    except UnicodeEncodeError:  # half a character, which only `json` can write
        plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        plain = _HALF.sub(lambda match: f"\\u{ord(match[0]):04x}", plain)
    for char, code in (("&", "26"), ("<", "3c"), (">", "3e"), ("\u2028", "2028"), ("\u2029", "2029")):
        plain = plain.replace(char, "\\u" + code.rjust(4, "0"))
    return plain


def environment(package: str) -> "Environment":
    """The templates of a package: escaped, cleaned, and strict about names that do not exist."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return value if isinstance(value, Markup) else clean(value)

    folder = Path(str(files(package))) / "templates"
    return Environment(loader=FileSystemLoader(folder), autoescape=True, finalize=finalize, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # fmt: skip


def clean(value: object) -> object:
    """What a template prints: text with disturbing characters shown as U+FFFD; anything else as it is."""
    if not isinstance(value, str) or value.isprintable():  # none of the disturbing ones can be printed
        return value
    return _DISTURBING.sub("\ufffd", value)
