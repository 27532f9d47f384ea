"""What is printed on a terminal: the words of articles and files must not move its cursor, clear it or turn lines round."""

import io
import sys
import unicodedata
from typing import Any

_KEPT = "\n\t\u200c\u200d"  # line ends, and the joiners that Persian and the languages of India are written with
_UNSEEN = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x200B, 0x2070), 0xFEFF)
    if chr(code) not in _KEPT and unicodedata.category(chr(code)) in ("Cc", "Cf")
}


def shown(text: str) -> str:
    """A text with U+FFFD for each control character, other than line ends and tabs, and each sign that turns directions."""
    return text.replace("\r\n", "\n").translate(_UNSEEN)


class _Terminal(io.TextIOWrapper):
    """A terminal that gets only what can be seen."""

    def write(self, text: str) -> int:
        return super().write(shown(text))


def guard_terminal() -> None:
    """From here on stdout shows only what can be seen, where it is a terminal; files and pipes get every character."""
    out: Any = sys.stdout
    if out is not None and isinstance(out, io.TextIOWrapper) and not isinstance(out, _Terminal) and out.isatty():
        encoding, errors = out.encoding, out.errors
        sys.stdout = _Terminal(out.detach(), encoding=encoding, errors=errors, line_buffering=True)
