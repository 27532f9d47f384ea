"""What the explorer and the pages of the site share: the package's assets, and JSON that may stand inside a page."""

import json
import re
from importlib.resources import files


def asset(name: str) -> str:
    """A text file of the package's assets."""
    return (files("kg.export") / "assets" / name).read_text(encoding="utf-8")


def script_json(value: object) -> str:
    """JSON that cannot end a script element or start a comment in it: <, >, & and the line separators are escaped."""
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    for char, code in (("&", "26"), ("<", "3c"), (">", "3e"), ("\u2028", "2028"), ("\u2029", "2029")):
        plain = plain.replace(char, "\\u" + code.rjust(4, "0"))
    return re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", plain)
