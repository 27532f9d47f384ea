"""Items of a feed over time: which of those that were kept have come again in other words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg import ids
from kg.model import Article

_HALF = 8  # characters of an id


def item_id(name: str, text: str) -> str:
    """The id of an item that its feed has a name for: half of it is the name's, so that the item is known when its words change."""
    return ids.digest(("item", name), _HALF) + ids.digest(("article", name, text), _HALF)


def unedited(known: Iterable[Article], new: Iterable[Article]) -> Iterator[Article]:
    """Those that were kept, without any that came again: an item of the same name and link, or the same words under the link.

    Where a feed has no names, it is the same item where one with its link was there and one is now: those of a live page share
    theirs, and all stay.
    """
    known, new = tuple(known), tuple(new)
    then, now = (Counter(each.url for each in some if _is_nameless(each)) for some in (known, new))
    names, words = {(each.url, each.id[:_HALF]) for each in new}, {(each.url, each.text) for each in new}
    for each in known:
        again = (each.url, each.id[:_HALF]) in names or (each.url, each.text) in words
        if not again and not (each.url and _is_nameless(each) and then[each.url] == now[each.url] == 1):
            yield each


def _is_nameless(item: Article) -> bool:
    return item.id == ids.digest(("article", item.text))
