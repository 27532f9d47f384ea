"""Names that stand beside an office: in apposition, between commas, or where the parser hangs them on what the office is of."""

from kg.extract.slots.arguments import Slots

_COMING = ("elect", "designate")


def office_head(slots: Slots, noun: int) -> int:
    """The noun's phrase head: "elect" for the "president" of "president-elect", else the noun itself."""
    tree, upper = slots.tree, slots.tree.head[noun]
    return upper if upper == noun + 2 and tree.words[noun + 1] == "-" and tree.lower[upper] in _COMING else noun


def beside(slots: Slots, noun: int, *, office: bool) -> list[int]:
    """The other side of an apposition; for an office also one that the parser hangs on what the office is of."""
    tree, head = slots.tree, office_head(slots, noun)
    found = [tree.head[head]] if tree.dep[head] == "appos" else []
    found += [child for child in slots.under(head, "appos") if tree.words[child - 1] != "("]
    return found or before_comma(slots, head) or (name_displaced(slots, head) if office else [])


def before_comma(slots: Slots, head: int) -> list[int]:
    """ "*Khodorkovsky*, once the richest man in Russia, was ...": between commas right behind a name, whatever the parser says."""
    tree, (first, last) = slots.tree, _extent(slots, head)
    once = first > 2 and tree.pos[first - 1] == "ADV"  # "*Zaluzhny*, now Ukraine's ambassador", "then mayor of Davao"
    first -= once
    whole = once or slots.has(head, "det", "poss")
    if first < 2 or last + 1 >= len(tree.words) or tree.words[first - 1] != "," or not whole:
        return []
    if first > 4 and tree.pos[first - 2] == "NUM" and tree.words[first - 3] == ",":
        first -= 2  # "Jeri, 38, a lawyer"
    if tree.words[last + 1] not in (",", ".") or tree.pos[first - 2] != "PROPN" or tree.dep[head] in ("conj", "pobj"):
        return []
    if any(tree.dep[child] == "conj" for child in tree.children[head]) and slots.kids(head, "cc"):
        return []
    name = first - 2
    while tree.dep[name] in ("compound", "nmod") and tree.head[name] > name:
        name = tree.head[name]
    return [name]


def _extent(slots: Slots, head: int) -> tuple[int, int]:
    """First and last token of a noun's own phrase, without what is coordinated to it or set beside it."""
    parts = [head]
    for child in slots.tree.children[head]:
        if slots.tree.dep[child] not in ("conj", "cc", "appos", "punct", "relcl", "acl"):
            parts += slots.tree.subtree(child)
    return min(parts), max(parts)


def behind_comma(slots: Slots, head: int, *, several: bool = False) -> list[int]:
    """ "The acting chairman of the party, *Tarique Rahman*, met": a name between commas right behind, whatever the parser says.

    `several`: the first of several names, of an office in the plural.
    """
    tree, (_, last) = slots.tree, _extent(slots, head)
    first, size = last + 2, len(tree.words)
    if (
        not slots.has(head, "det", "poss", "nummod")
        or first >= size
        or tree.words[last + 1] != ","
        or tree.tag[first] != "NNP"
    ):
        return []
    name = first
    while tree.dep[name] in ("compound", "nmod") and name < tree.head[name] < size:
        name = tree.head[name]
    closed = several or (name + 1 < size and tree.words[name + 1] in (",", ".", ";"))
    listed = any(tree.dep[each] == "cc" and each > name for each in tree.children[name]) is not several
    return [name] if closed and not listed and tree.dep[name] in ("appos", "conj", "nsubj", "npadvmod") else []


def name_displaced(slots: Slots, head: int) -> list[int]:
    """ "The head of the IAEA, *Rafael Grossi*,": the parser hangs the name on what the office is of."""
    tree = slots.tree
    if tree.dep[head] in ("appos", "attr", "oprd") or not slots.has(head, "det", "poss"):
        return []
    current, found = head, []
    for _ in range(3):
        below = [p for prep in slots.under(current, "prep") for p in slots.under(prep, "pobj")]
        if not below:
            break
        current = below[-1]
        found += [a for a in slots.under(current, "appos") if tree.words[a - 1] != "("]
    return found
