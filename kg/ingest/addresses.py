"""Addresses of the web, as names of inputs and as links."""

from urllib.parse import urljoin


def is_address(name: str) -> bool:
    """Whether an input is fetched rather than opened, a link whole."""
    return name.startswith(("http://", "https://"))


def absolute(link: str, where: str) -> str:
    """A link as a whole address; as it stands where nobody knows what it is relative to, or it is none."""
    try:
        return urljoin(where, link) if link and where else link
    except ValueError:
        return link
