"""Which currency a sum is in."""

from kg.extract.page import Page
from kg.extract.quantity.number import Number


def currency_of(page: Page, number: Number, token: int) -> str | None:
    """The ISO 4217 code: by its own word, else by a state named beside it or in the sentence, else the usual one."""
    counting, tree = page.sent.ontology.lexicon.counting, page.sent.tree
    words = (number.money or "").split()
    for tail in range(len(words)):
        word = " ".join(words[tail:])
        options = (
            counting.money.get(word)
            or counting.money.get(word.lower())
            or counting.money.get(word.lower().removesuffix("s"))
        )
        if options:
            break
    else:
        return None
    if len(options) == 1:
        return options[0].code
    first, end = tree.sentences[tree.sentence[token]]
    named = [m for m in page.sent.phrases.matches if first <= m.first < end and m.thing.country]
    beside = [m for m in named if number.start <= tree.start[m.first] <= number.end + len(number.money or "") + 1]
    if words[0] in ("US", "American") and len(words) > 1:
        return "USD"
    usual = options[0] if len(options[0].states) > 1 or options[0].code in ("USD", "GBP") else None
    for match in [*beside, *([] if usual else named)]:
        for option in options:
            if match.thing.country in option.states:
                return option.code
    return options[0].code
