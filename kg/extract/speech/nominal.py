"""Nouns and adjectives that bear what somebody says or thinks, phrases of source, and adverbs of hearsay."""

from kg.extract.frames.cues import cue_for
from kg.extract.page import Page
from kg.extract.slots import clauses, complements
from kg.extract.speech.said import Said, made
from kg.lexicon import Cue

Span = tuple[int, int]
_ABOUT = frozenset(["on", "about", "to", "at", "over"])  # "commented on *reports* that"
_HEARD = frozenset(["refuted", "factual", "question", "doubted", "disobeyed"])  # of verbs: "dismissed *reports* that"


def nominal(page: Page, token: int, cues: list[Cue], quotes: list[Span]) -> Said | None:
    """ "The ministry's claim that X", "its promise to X", "their call for X"."""
    slots = page.sent.slots
    arguments = slots.of(token)
    speakers = arguments.possessor or arguments.oblique.get("by") or []
    whose = speakers or arguments.oblique.get("from") or ([] if _by_the_way(page, token) else slots.bearer(token))
    if (cue := cue_for(cues, "clause")) and (clause := clauses.that_clause(slots, token)) is not None:
        said_by = whose or arguments.oblique.get("of") or arguments.modifier
        return made(
            page, token, cue, page.sent.tree.subtree(clause), "clause", speaker=_first(page, said_by), quotes=quotes
        )
    if not whose:
        return None
    if (cue := cue_for(cues, "infinitive")) and (content := complements.infinitive(slots, token)):
        return made(page, token, cue, content, "infinitive", speaker=_first(page, whose), quotes=quotes)
    for cue in cues:
        content, voiced = complements.behind(slots, token, cue.after) if cue.after and speakers else ([], [])
        if content:
            return made(
                page, token, cue, content, "after", speaker=_first(page, speakers), quotes=quotes, voiced=voiced
            )
    return None


def _by_the_way(page: Page, noun: int) -> bool:
    """Whether a noun is others' word: "amid *reports* that they fled, Bangui ...", "commented on *claims* that"."""
    tree, governors = page.sent.tree, page.sent.ontology.standing.governors
    upper = tree.head[noun]
    if tree.dep[noun] == "pobj":
        telling = governors.get(("preposition", tree.lower[upper]), ())
        return any("object" in each.reach for each in telling) or tree.lower[upper] in _ABOUT
    above = governors.get(("verb", tree.lemma[upper]), ()) if tree.dep[noun] == "dobj" else ()
    near = {tree.lower[t] for t in page.sent.slots.kids(upper, "prt")} if above else set()
    heard = (
        e.effects for e in above if "object" in e.reach and near.issuperset(e.lemma.split()[1:])
    )  # "made", not "made up"; "played down"
    return tree.dep[noun] == "dobj" and any(effects & _HEARD for effects in heard)


def _first(page: Page, tokens: list[int]) -> int | None:
    nouns = [t for t in tokens if page.sent.tree.pos[t] in ("NOUN", "PROPN", "PRON") or page.sent.phrases.name_at(t)]
    return nouns[0] if nouns else None


def adjectival(page: Page, token: int, cues: list[Cue], quotes: list[Span]) -> Said | None:
    """ "X is confident that", "X is willing to", "X is critical of"."""
    slots, tree = page.sent.slots, page.sent.tree
    speakers = slots.of(token).subject
    if not speakers:
        return None
    governor = tree.head[token]
    shown = clauses.relative_subject(slots, governor)
    for place in (token, governor) if tree.pos[governor] in ("AUX", "VERB") else (token,):
        if (
            (cue := cue_for(cues, "clause"))
            and (clause := clauses.finite_clause(slots, place)) is not None
            and clause > token
        ):
            return made(
                page,
                token,
                cue,
                clauses.clause_words(slots, place, clause, page.sent.ontology.lexicon.goes_on),
                "clause",
                speaker=speakers[0],
                quotes=quotes,
                shown=shown,
            )
    if (cue := cue_for(cues, "infinitive")) and (content := complements.infinitive(slots, token)):
        return made(page, token, cue, content, "infinitive", speaker=speakers[0], quotes=quotes, shown=shown)
    for cue in cues:
        content, voiced = complements.behind(slots, token, cue.after) if cue.after else ([], [])
        if content:
            return made(
                page, token, cue, content, "after", speaker=speakers[0], quotes=quotes, voiced=voiced, shown=shown
            )
    return None


def hearsay(page: Page, token: int, cues: list[Cue], quotes: list[Span]) -> Said | None:
    """ "X reportedly did Y": the clause, by nobody in particular."""
    cue = cue_for(cues, "raised")
    content = complements.clause_of_adverb(page.sent.slots, token) if cue else []
    return (
        made(
            page,
            token,
            cue,
            content,
            "raised",
            speaker=None,
            quotes=quotes,
            voiced=complements.claimed(page.sent.slots, token),
        )
        if cue and len(content) > 2
        else None
    )


def source_phrase(page: Page, token: int, cue: Cue, length: int, quotes: list[Span]) -> Said | None:
    """ "According to X, Y"; "in the view of X, Y": the sentence but for the phrase."""
    slots, tree = page.sent.slots, page.sent.tree
    last = token + length - 1
    heads = (slots.kids(last, "pobj") if length > 1 else []) or slots.below_preposition(token)
    if not heads:
        return None
    out = set(tree.subtree(heads[0])) | set(range(token, last + 1)) | set(tree.subtree(token))
    content = _stated(page, token, out)
    if len(content) < 3:
        return None
    said = made(page, token, cue, content, "clause", speaker=_author(page, heads[0]), quotes=quotes)
    if said is not None:
        said.cue = (tree.start[token], tree.end(last))
    return said


def owned_source(page: Page, token: int, cue: Cue, owner: int, quotes: list[Span]) -> Said | None:
    """ "In X's view, Y": the sentence but for the phrase."""
    tree = page.sent.tree
    content = _stated(page, token, set(tree.subtree(token)))
    if len(content) < 3:
        return None
    said = made(page, token, cue, content, "clause", speaker=owner, quotes=quotes)
    if said is not None:
        said.cue = (tree.start[token], tree.end(max(tree.subtree(token))))
    return said


def _author(page: Page, source: int) -> int:
    """Who a source is by, where it is a paper: "according to a letter from *the union*"."""
    if ("noun", page.sent.tree.lemma[source]) not in page.sent.ontology.lexicon.cues:
        return source
    oblique = page.sent.slots.of(source).oblique
    by = oblique.get("from") or oblique.get("by") or []
    return by[0] if by else source


def _stated(page: Page, token: int, out: set[int]) -> list[int]:
    """The clause that a phrase of source stands in: before it, where it closes the sentence; else all but itself."""
    tree = page.sent.tree
    clause = tree.head[token]
    if tree.dep[clause] == "ccomp" and tree.head[clause] < clause:  # "he said that, according to X, Y": Y only
        return [t for t in tree.subtree(clause) if t not in out and tree.dep[t] != "mark" and t > token]
    first, end = tree.sentences[tree.sentence[token]]
    content = [t for t in range(first, end) if t not in out]
    behind = [t for t in content if t > max(out)]
    if not any(tree.words[t][0].isalnum() for t in content if t < token):
        return behind
    if behind and tree.words[behind[0]] in (",", "."):
        return (
            content
            if any(tree.pos[t] in ("VERB", "AUX") for t in behind) and not _new_clause(page, behind)
            else [t for t in content if t < token]
        )
    return content


def _new_clause(page: Page, behind: list[int]) -> bool:
    return (
        page.sent.tree.words[behind[0]] == ","
        and len(behind) > 1
        and page.sent.tree.lower[behind[1]] in ("and", "but", "who", "which", "while", "with")
    )
