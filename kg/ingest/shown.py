"""Names of files as messages show them: nothing in them steers a terminal, looks like the end of the path, or is half a character."""

import re
from pathlib import Path

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|(?<=:) ")


def shown(path: Path) -> str:
    """A path, with slashes and nothing unseen."""
    return visible(path.as_posix())


def visible(text: str) -> str:
    r"""The text with what cannot be seen in it written out: "\x1b"."""
    return _UNSEEN.sub(lambda match: f"\\x{ord(match[0]):02x}", text)
