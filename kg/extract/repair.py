"""Parses put right that break English grammar: sentences without a verb, a noun split from its prefix, forms that do not go together.

Each works on the plain lists of a tree, before it is a tree, and names the sentence it is for.
"""

from kg.extract.afterinsertion import verb_after_insertion
from kg.extract.behindobject import beside_object
from kg.extract.betweennouns import (
    verb_before_object,
    verb_behind_subject,
    verb_in_of_phrase,
    verb_of_that_clause,
    verb_with_subject,
)
from kg.extract.hungclauses import (
    after_semicolon,
    condition_of_told,
    participle_in_turn,
    set_apart,
    summed_up,
    teller_before_colon,
    teller_before_verb,
    that_of_content,
    wanted_in_turn,
    wished_of_it,
)
from kg.extract.hungforms import had_before
from kg.extract.hungsubjects import (
    name_beside_subject,
    name_between_commas,
    named_in_turn,
    object_behind_verb,
    passive_in_turn,
    reduced_behind_apposition,
    subject_behind_and,
    subject_of_auxiliary,
    told_before_teller,
)
from kg.extract.hungtimes import (
    object_before_time,
    opening_time,
    swallowed_subject,
    time_before_attribute,
    time_given,
    time_in_subject,
    time_of_telling,
    year_before_subject,
)
from kg.extract.inserted import tellers_inside
from kg.extract.inturn import after_relative, agreeing_in_turn
from kg.extract.labelled import where
from kg.extract.mainverb import (
    according,
    give_verb,
    perfect,
    receiver_before_number,
    swap_participle,
    teller_at_end,
    verb_before_noun,
    verb_behind_to,
    verbs_taken_for_others,
    wished_verb,
)
from kg.extract.tornwords import after_prefix, inside_name, one_office, owned_by, shot_dead, worth_of
from kg.extract.turnedround import (
    called_before_object,
    deed_after_did,
    done_with,
    going_on,
    had_done,
    teller_with_quality,
    verb_for_auxiliary,
    wished_before,
)


def repair(
    lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str], sentences: list[tuple[int, int]],
    of_nouns: frozenset[str] = frozenset(),
) -> list[int]:  # fmt: skip
    """Mend the lists in place; comes back with the tokens that are verbs now and were none, whose lemma is unknown.

    `lower` are the words in lower case, `of_nouns` prepositions that go with a noun as well as with a verb. What a mistake cannot do without is asked for first: most texts have none.
    Where two mends together would make a ring of words, the parser's own tree stays.
    """
    before = list(head), list(dep)
    verbs = verbs_taken_for_others(lower, head, dep, pos)
    for token in verbs:
        modal = any(tag[t] == "MD" for t, upper in enumerate(head) if upper == token)
        pos[token], tag[token] = "VERB", "VB" if modal else "VBD"
    if "TO" in tag:
        verb_behind_to(head, dep, tag, pos)
    if "amod" in dep:
        verb_before_object(lower, head, dep, tag, pos)
        verb_with_subject(head, dep, tag, pos)
        if "ccomp" in dep:
            verbs += verb_of_that_clause(head, dep, tag, pos)
    if "dead" in lower:
        verbs += shot_dead(lower, head, dep, tag, pos)
    if "mark" in dep:
        verbs += wished_verb(lower, head, dep, tag, pos)
    if "were" in lower and "MD" in tag:
        wished_before(lower, head, dep, tag, pos)
    if "had" in lower and "MD" in tag:
        had_before(lower, head, dep, tag)
    if "did" in lower or "does" in lower or "do" in lower:
        verbs += deed_after_did(lower, head, dep, tag, pos)
    if "ccomp" in dep:
        teller_with_quality(head, dep, tag, pos)
        if "had" in lower or "have" in lower or "has" in lower or "having" in lower:
            had_done(head, dep, tag, pos)
    if "aux" in dep:
        verb_for_auxiliary(head, dep, tag, pos)
    if "attr" in dep and "VBG" in tag:
        going_on(head, dep, tag, pos)
    if "with" in lower and ("VBN" in tag or "VBD" in tag):
        done_with(lower, head, dep, tag)
    if "as" in lower:
        called_before_object(lower, head, dep, tag, pos)
    if "aux" in dep or "auxpass" in dep:
        subject_of_auxiliary(head, dep)
    name_beside_subject(head, dep, tag)
    if "," in lower:
        name_between_commas(lower, head, dep, tag)
    object_behind_verb(head, dep, tag)
    if "ccomp" in dep and "appos" in dep:
        reduced_behind_apposition(lower, head, dep, tag)
    if "acl" in dep:
        told_before_teller(head, dep, tag)
    adverbial = "advcl" in dep or ("xcomp" in dep and "ccomp" in dep)
    for first, end in sentences:
        teller_at_end(head, dep, tag, pos, range(first, end))
        give_verb(lower, head, dep, tag, pos, range(first, end))
        verb_after_insertion(lower, head, dep, tag, pos, range(first, end))
        if "amod" in dep:
            verbs += verb_in_of_phrase(lower, head, dep, tag, pos, range(first, end), of_nouns)
            verbs += verb_behind_subject(lower, head, dep, tag, pos, range(first, end))
        if lower[first] == "according":
            according(lower, head, dep, tag, pos, range(first, end))
        if adverbial:
            swap_participle(head, dep, tag, pos, range(first, end))
    if "compound" in dep:
        verb_before_noun(head, dep, tag, pos)
    if "compound" in dep or "nummod" in dep:
        time_in_subject(head, dep, lower)
    if "nummod" in dep:
        year_before_subject(lower, head, dep, tag, pos)
        receiver_before_number(head, dep, tag, pos)
    verbs += beside_object(lower, head, dep, tag, pos)
    if "dobj" in dep and "NNS" in tag:
        object_before_time(lower, head, dep, tag, pos)
    if "amod" in dep:
        perfect(head, dep, tag, pos, lower)
    if "WP" in tag or "WDT" in tag:
        tellers_inside(head, dep, tag, pos)
    if "worth" in lower:
        worth_of(lower, head, dep, tag, pos)
    if "dos" in lower:
        inside_name(lower, head, dep, tag, pos)
    if "conj" in dep:
        subject_behind_and(head, dep, tag)
        passive_in_turn(head, dep, tag, lower)
        agreeing_in_turn(head, dep, tag, pos)
        after_relative(head, dep, tag, pos)
        named_in_turn(lower, head, dep, tag, pos)
    if "-" in lower:
        after_prefix(lower, head, dep)
        one_office(lower, head, dep)
    if "compound" in dep:
        opening_time(head, dep, tag)
        swallowed_subject(head, dep, tag, pos)
    if "npadvmod" in dep:
        summed_up(head, dep, tag, lower)
        _object_of_result(head, dep, tag, pos)
        time_given(head, dep, tag)
        time_before_attribute(head, dep, tag)
        _told_by_the_last(head, dep, tag, pos)
    if "ccomp" in dep:
        wanted_in_turn(head, dep, tag)
        time_of_telling(head, dep)
        if "auxpass" in dep:
            participle_in_turn(head, dep, tag)
        if "agent" in dep:
            owned_by(lower, head, dep, tag, pos)
    _noun_of_its_own(lower, head, dep, tag, pos)
    set_apart(head, dep, tag, lower)
    if "advcl" in dep and ("ccomp" in dep or "parataxis" in dep):
        condition_of_told(head, dep, lower)
    if "parataxis" in dep:
        teller_before_verb(head, dep, tag, lower)
    if ":" in lower:
        teller_before_colon(head, dep, lower)
    if ";" in lower:
        after_semicolon(head, dep, tag, lower)
    if "WDT" in tag:
        that_of_content(head, dep, tag, lower)
    if "that" in lower:
        wished_of_it(head, dep, tag, lower)
    if head != before[0] and not is_tree(head):
        head[:], dep[:] = before
    return verbs


def is_tree(head: list[int]) -> bool:
    """Whether every word leads up to a root."""
    sound: set[int] = set()
    for token in range(len(head)):
        path: set[int] = set()
        while token not in sound and token not in path:
            path.add(token)
            if head[token] == token:
                sound.add(token)
            token = head[token]
        if token not in sound:
            return False
        sound |= path
    return True


def _noun_of_its_own(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "The Syrian *offensive on* Idlib": what has an article, words of its own and a phrase behind it is no adjective."""
    for token, label in enumerate(dep):
        if tag[token] != "JJ" or label not in ("nsubj", "dobj", "pobj"):
            continue
        mine = {dep[t] for t, upper in enumerate(head) if upper == token and t != token}
        behind = (
            token + 1 < len(lower) and head[token + 1] == token and lower[token + 1] in ("on", "against", "by", "in")
        )
        if behind and mine & {"det", "poss"} and mine & {"amod", "compound", "poss"}:
            pos[token], tag[token] = "NOUN", "NN"


def _object_of_result(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Soldiers shot dead *a boy*": what stands behind verb and adjective is no adverb but the object that the verb lacks."""
    for token in where(dep, "npadvmod"):
        verb = head[token]
        if tag[verb] != "VBD" or token < verb + 3 or pos[token] not in ("NOUN", "PROPN"):
            continue
        below = [t for t, upper in enumerate(head) if upper == token and t < token]
        counted = tag[token] == "NNS" or any(dep[t] in ("det", "nummod", "poss") for t in below)
        mine = {dep[t] for t, upper in enumerate(head) if upper == verb}
        result = min([*below, token]) - 1
        if counted and pos[result] == "ADJ" and head[result] == verb and "nsubj" in mine and "dobj" not in mine:
            dep[token] = "dobj"


def _told_by_the_last(head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Gunmen* on motorcycles seized a school, a teacher said": what the last clause tells has a subject and a verb, no participle."""
    for token, label in enumerate(dep):
        noun = head[token]
        teller = head[noun]
        if label != "acl" or dep[noun] != "npadvmod" or not noun < token < teller or tag[token] not in ("VBN", "VBD"):
            continue
        below = [(t, dep[t]) for t, upper in enumerate(head) if upper == teller]
        if pos[teller] == "VERB" and any(token < t < teller and at == "nsubj" for t, at in below):
            head[token], dep[token], tag[token] = teller, "ccomp", "VBD"
            head[noun], dep[noun] = token, "nsubj"
