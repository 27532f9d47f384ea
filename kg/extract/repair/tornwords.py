"""Names and offices put together again that the parser tore apart: "ex-president", "vice-chairman", "Vasco dos Santos"."""


def after_prefix(words: list[str], head: list[int], dep: list[str]) -> None:
    """Make the noun behind "ex-" or "co-" the head, where the parser took those for the noun ("Kenya's ex-president")."""
    for first, word in enumerate(words[:-2]):
        if word not in ("ex", "co") or words[first + 1] != "-":
            continue
        noun = first + 2
        if head[noun] not in (first, first + 1, head[first]) or dep[noun] == "conj":
            continue
        if dep[first] in ("amod", "compound", "nmod", "punct"):
            continue
        head[noun], dep[noun] = (noun if head[first] == first else head[first]), dep[first]
        for token, upper in enumerate(head):
            if upper in (first, first + 1) and token != noun:
                head[token] = noun
        head[first], dep[first], head[first + 1], dep[first + 1] = noun, "amod", noun, "punct"


def inside_name(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Vasco *dos* Santos refused": no verb, but a word of the name between."""
    for token, word in enumerate(lower):
        if word != "dos" or pos[token] not in ("VERB", "AUX"):
            continue
        before = [t for t, upper in enumerate(head) if upper == token and t == token - 1 and pos[t] == "PROPN"]
        clause = next((t for t, upper in enumerate(head) if upper == token and t > token and pos[t] == "VERB"), None)
        names = [
            t for t, upper in enumerate(head) if upper == clause and token < t and dep[t] in ("nsubj", "nsubjpass")
        ]
        if not before or clause is None or not names or pos[names[0]] != "PROPN":
            continue
        head[clause], dep[clause] = (clause if head[token] == token else head[token]), dep[token]
        for t, upper in enumerate(head):
            if upper == token and t != token:
                head[t] = clause
        for t in (*before, token):
            head[t], dep[t] = names[0], "compound"
        pos[token], tag[token] = "PROPN", "NNP"


def worth_of(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Sent $3m *worth of* tents": so much is worth of what comes, as "a ton of" it is."""
    for worth in range(1, len(lower) - 1):
        number = head[worth]
        if (
            lower[worth] != "worth"
            or lower[worth + 1] != "of"
            or not number < worth
            or dep[number] not in ("dobj", "pobj", "nsubj", "nsubjpass", "conj")
        ):
            continue
        if tag[number] != "CD" and pos[number] != "NUM":
            continue
        head[worth], dep[worth] = (worth if head[number] == number else head[number]), dep[number]
        for token, upper in enumerate(head):
            if upper == number and token > worth:
                head[token] = worth
        head[number], dep[number], tag[worth], pos[worth] = worth, "nummod", "NN", "NOUN"


def one_office(lower: list[str], head: list[int], dep: list[str]) -> None:
    """ "He is a *vice-chairman*": where the parser hangs all three words on one, the last is the noun."""
    for mid in range(1, len(lower) - 1):
        first, noun = mid - 1, mid + 1
        same_place = len({(head[t], dep[t]) for t in (first, mid, noun)}) == 1
        if (
            lower[mid] != "-"
            or not same_place
            or dep[noun] not in ("attr", "pobj", "appos", "dobj", "nsubj", "conj", "oprd")
        ):
            continue
        for token, upper in enumerate(head):
            if upper in (first, mid):
                head[token] = noun
        head[first], dep[first], head[mid], dep[mid] = noun, "compound", noun, "punct"


def owned_by(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "EgyptAir, *owned* by the state, cancelled flights": a past tense with "by" behind a comma is a participle."""
    for verb, label in enumerate(dep):
        upper = head[verb]
        if label != "ccomp" or tag[verb] != "VBD" or upper < verb or lower[verb - 1] != "," or pos[upper] != "VERB":
            continue
        below = [t for t, up in enumerate(head) if up == verb]
        agents = [t for t in below if dep[t] == "agent"]
        subjects = [t for t in below if dep[t] in ("nsubj", "nsubjpass") and t < verb]
        if not agents or len(subjects) != 1 or any(dep[t] in ("aux", "auxpass", "dobj") for t in below):
            continue
        subject, own = subjects[0], [t for t, up in enumerate(head) if up == upper and dep[t] == "nsubj" and t > verb]
        by = [t for t, up in enumerate(head) if up == agents[0] and dep[t] == "pobj"]
        for other in own[:1]:  # "..., led by X, *the twin of* Y, lost", "..., owned by the state, and *LOT* cancelled"
            first = min([t for t, up in enumerate(head) if up == other and t < other], default=other)
            joined = "and" in lower[verb:first]
            head[other], dep[other] = (subject, "conj") if joined else (by[0] if by else subject, "appos")
        head[verb], dep[verb], tag[verb] = subject, "acl", "VBN"
        head[subject], dep[subject] = upper, "nsubj"
        for t in below:
            if dep[t] == "punct" and t > verb:
                head[t] = upper


def shot_dead(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> list[int]:
    """ "A sniper *shot dead* the minister, Zoran Djindjic": a noun before "dead" with a noun before it is a verb; its apposition is its object."""
    found = []
    for verb in range(1, len(lower) - 2):
        if lower[verb + 1] != "dead" or pos[verb] != "NOUN" or head[verb + 1] != verb or dep[verb - 1] != "compound":
            continue
        subject = verb - 1
        if head[subject] != verb or dep[verb] not in ("ROOT", "ccomp", "conj"):
            continue
        pos[verb], tag[verb], dep[subject], dep[verb + 1] = "VERB", "VBD", "nsubj", "oprd"
        for token, upper in enumerate(head):
            if upper == verb and token < subject:
                head[token] = subject
            elif upper == verb and dep[token] == "appos":
                dep[token] = "dobj"
        found.append(verb)
    return found


def sums_in_one(
    words: list[str], start: list[int], head: list[int], dep: list[str], tag: list[str], pos: list[str]
) -> None:
    """ "Lends Nepal *$120m*": letters right behind the number of a sum are no word, and the number stands for the money."""
    for letters in range(2, len(words)):
        number, written = letters - 1, words[letters]
        if tag[letters - 2] != "$" or tag[number] != "CD" or not written.rstrip(".").isalpha() or len(written) > 3:
            continue
        if start[letters] != start[number] + len(words[number]) or head[letters] == number:
            continue
        verb = head[letters] if head[letters] != number else head[number]
        if dep[number] == "nummod" or head[number] == letters:
            head[number], dep[number] = (number if verb == letters else verb), dep[letters]
        if dep[number] == "npadvmod" and pos[head[number]] == "VERB" and head[number] < number:
            dep[number] = "dobj"
        for token, upper in enumerate(head):
            if upper == letters and token not in (letters, number):
                head[token] = number
        head[letters], dep[letters], tag[letters], pos[letters] = number, "nmod", "NN", "NOUN"
