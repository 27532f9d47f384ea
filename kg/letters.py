"""Characters: letters without the marks on them ("é" is "e"), and what is none."""

import re
import unicodedata
from typing import Literal

# What no XML may hold: control characters but tab and line ends, halves of characters, and what Unicode calls none.
# https://www.w3.org/TR/xml/#charsets
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def without_marks(text: str, form: Literal["NFD", "NFKD"] = "NFKD") -> str:
    """A text without accents and other marks; "NFD" leaves what is no letter with a mark, such as "ﬁ" and "²", as it is."""
    spread = unicodedata.normalize(form, text)
    return spread if spread.isascii() else "".join(char for char in spread if not unicodedata.combining(char))
