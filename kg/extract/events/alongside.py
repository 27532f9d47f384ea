"""The times that words beside an event's own clause give it: of a clause at once with it, of a noun's verb, at the sentence's head."""

from collections.abc import Iterator

from kg.extract.page import Page
from kg.extract.slots import upward

_USED = "use"  # "was used to poison": the deed is that of the infinitive


def verbs_at_once(page: Page, verb: int) -> Iterator[int]:
    """The verbs whose time is the verb's too: of the clauses with "as" and "while" on it, of the clause that it hangs on so.

    "A bomb exploded *as* votes were counted on Saturday", "died on Monday *as* rebels attacked posts", "was *used* to poison".
    """
    sent, slots = page.sent, page.sent.slots
    tree, at_once = sent.tree, sent.ontology.lexicon.timing.of("at-once").keys()
    for clause in upward.adverbial_clauses(slots, verb):
        if at_once & set(upward.subordinators(slots, clause)) and not _is_before(page, clause):
            yield clause
    above = tree.head[verb]
    if above == verb or tree.pos[above] not in ("VERB", "AUX"):
        return
    if tree.dep[verb] == "advcl" and at_once & set(upward.subordinators(slots, verb)) and not _is_elliptic(page, verb):
        yield above
    if tree.dep[verb] == "xcomp" and tree.lemma[above] == _USED and slots.is_passive(above):
        yield above
    if tree.dep[verb] == "advcl" and slots.is_infinitive(verb) and not slots.is_passive(above):
        yield above  # "flew to Kyiv on Monday *to meet* him"


def while_doing(page: Page, verb: int) -> Iterator[int]:
    """The participles between commas that say what the subject of a verb was at: "the minister, *speaking* on Tuesday, accused"."""
    tree = page.sent.tree
    for subject in page.sent.slots.own_subject(verb):
        for clause in page.sent.slots.kids(subject, "acl"):
            if tree.tag[clause] == "VBG" and clause > 0 and tree.words[clause - 1] == "," and clause < verb:
                yield clause


def _is_before(page: Page, clause: int) -> bool:
    """Whether a clause with "as" tells what was before: "as the army *had left* in May", "as *agreed* in May"."""
    tree = page.sent.tree
    perfect = any(tree.lower[c] in ("had", "has", "have") for c in page.sent.slots.auxiliaries(clause))
    return perfect or _is_elliptic(page, clause)


def _is_elliptic(page: Page, clause: int) -> bool:
    """Whether a clause has a conjunction and a participle alone: "as *agreed* in Doha"."""
    tree, slots = page.sent.tree, page.sent.slots
    return tree.tag[clause] in ("VBN", "VBD") and not slots.own_subject(clause) and not slots.auxiliaries(clause)


def opens(page: Page, verb: int, first: int, last: int) -> bool:
    """Whether a time (tokens first to last) heads a sentence that the parser hung on it: "*Since the start of the year* gangs have killed"."""
    tree = page.sent.tree
    begins = first == tree.sentences[tree.sentence[verb]][0]
    marked = any(tree.tag[c] in ("WDT", "WP", "WRB") or tree.lower[c] == "that" for c in tree.children[verb])
    return begins and first <= tree.head[verb] <= last < verb and tree.dep[verb] in ("relcl", "acl") and not marked


def behind_subject(page: Page, noun: int, top: int) -> bool:
    """Whether a time stands behind a deed that is the subject of a verb: "the third raid on the camp *this week* left two dead"."""
    tree = page.sent.tree
    verb, subject = tree.head[top], noun
    while tree.head[subject] not in (verb, subject):
        subject = tree.head[subject]
    if tree.pos[noun] != "NOUN" or tree.dep[top] != "npadvmod" or not noun < top < verb or tree.words[top + 1] == ",":
        return False
    return tree.head[subject] == verb and tree.dep[subject] in ("nsubj", "nsubjpass") and subject < top
