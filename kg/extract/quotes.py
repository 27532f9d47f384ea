"""Quotation marks: which stretches of a paragraph are somebody's own words."""

_OPEN, _CLOSE = "“„«", "”»"


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of quoted stretches, marks included; a quote left open runs to the end of the paragraph.

    Straight double quotes open and close in turn. Single quotes are left alone: they are apostrophes far more often.
    """
    found: list[tuple[int, int]] = []
    begin = -1
    for index, char in enumerate(text):
        if begin < 0 and (char in _OPEN or (char == '"' and _opens(text, index))):
            begin = index
        elif begin >= 0 and (char in _CLOSE or char == '"'):
            found.append((begin, index + 1))
            begin = -1
    if begin >= 0 and len(text) - begin > 20:
        found.append((begin, len(text)))
    return found


def _opens(text: str, index: int) -> bool:
    """Whether a straight quote can open: a letter or digit follows, or it stands at the start."""
    return index + 1 < len(text) and not text[index + 1].isspace()
