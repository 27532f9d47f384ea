"""Pieces of HTML, as feeds and fields of records hold them: their words, one paragraph a block."""

import re

from kg.letters import NOT_XML

_MARKUP = re.compile(
    r"</[A-Za-z][A-Za-z0-9]*\s*>|<(?:p|br|hr|img|P|BR|HR|IMG)\b[^<>]*>|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});"
)
_BLOCKS = ("p", "br", "hr", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "tr", "figure", "figcaption", "section")  # fmt: skip
_BLOCK = re.compile(rf"<(?:{'|'.join(_BLOCKS)})\b", re.IGNORECASE)
_UNSAID = ("script", "style")


def is_markup(text: str) -> bool:
    """Whether a text is a piece of HTML: it closes an element, breaks a line or writes a character as a reference."""
    return ("<" in text or "&" in text) and _MARKUP.search(text) is not None


def words_of(markup: str) -> str:
    """The words of a piece of HTML, one paragraph a block; nothing where it cannot be read.

    Where blocks are marked, line breaks in the source are blanks, as in any browser; where none is, each line is a paragraph.
    """
    import lxml.etree
    import lxml.html

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    if _BLOCK.search(markup):
        markup = " ".join(markup.split())
    try:
        root = lxml.html.fragment_fromstring(markup, create_parent="div")
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return ""
    for child in root.iter(*_UNSAID):
        child.text = None
    for block in root.iter(*_BLOCKS):
        if block is not root:
            # lxml gives such characters of a text that has them, and takes them from nobody
            block.text = "\n" + NOT_XML.sub("", block.text or "")
            block.tail = "\n" + NOT_XML.sub("", block.tail or "")
    return paragraphs(str(root.text_content()))


def line_of(markup: str) -> str:
    """The words of a title that may be a piece of HTML, in one line."""
    return " ".join((words_of(markup) if is_markup(markup) else markup).split())


def paragraphs(text: str) -> str:
    """The lines of a text that say something, an empty line between two."""
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
