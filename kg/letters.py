"""Letters without the marks on them: "é" is "e"."""

import unicodedata
from typing import Literal


def without_marks(text: str, form: Literal["NFD", "NFKD"] = "NFKD") -> str:
    """A text without accents and other marks; "NFD" leaves what is no letter with a mark, such as "ﬁ" and "²", as it is."""
    spread = unicodedata.normalize(form, text)
    return spread if spread.isascii() else "".join(char for char in spread if not unicodedata.combining(char))
