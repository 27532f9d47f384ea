"""Made-up news of any amount for tests and benchmarks: the same texts for the same numbers.

    python tools/make_news.py 500 made-news        writes 500 articles of three sentences, a file each

`write_pages` writes them as web pages among menus, scripts and other stories, as papers publish them (67,000 characters).

States, cities and bodies are real, since reading them is part of the work; persons and what is said of them are invented.
Each article has a number of its own in its text, so that none is a copy of another. Every sentence tells something, three
times as much to the word as news does; with `background`, most sentences tell what news tells between its events.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

_GIVEN = ("Ana", "Boris", "Chen", "Dalia", "Emeka", "Farid", "Greta", "Hiro", "Ines", "Jonas", "Katya", "Luis", "Mona")
_FAMILY = ("Abaza", "Brandt", "Dvorak", "Eze", "Fontaine", "Ganiyev", "Holm", "Ibarra", "Kovac", "Moreau", "Ndiaye")
_STATES = ("Kenya", "Uganda", "Chad", "Peru", "Chile", "Serbia", "Norway", "Oman", "Mali", "Niger", "Ghana", "Togo")
_CITIES = ("Nairobi", "Kampala", "Lima", "Oslo", "Belgrade", "Muscat", "Bamako", "Accra", "Geneva", "Vienna", "Doha")
_POSTS = ("Foreign Minister", "Defence Minister", "President", "Prime Minister", "Ambassador", "spokesman")
_SENTENCES = (
    "{state} accused {other} of moving {number} troops to the border near {city}.",
    "{post} {person} met {second} in {city} on {day}, according to a statement by the ministry.",
    "{other} rejected the claim and said that {state} had fired {number} shells across the line last week.",
    "Police in {city} arrested {number} men after protesters threw stones at the embassy of {state}.",
    '"We will not accept sanctions," {person} told reporters, adding that talks with {other} would go on.',
    "{state} and {other} signed an agreement in {city} to exchange {number} prisoners before the end of the year.",
    "The United Nations urged {state} to open the road to {city}, where at least {number} people have been killed since {day}.",
    "{post} {person}, who took office in {year}, threatened to expel the ambassador of {other} unless the ships were released.",
    "A convoy with {number} tonnes of aid from {other} reached {city} on {day}, the first since the blockade began.",
    "In {year} the two countries had withdrawn their forces, but {state} has since sent {number} soldiers back to {city}.",
)
_BACKGROUND = (
    "The road from {city} to the coast is narrow, and in winter lorries need the better part of a day for it.",
    "For most people in {city} the price of bread matters more than anything that is said in the capital of {other}.",
    "It was the third such week in a row, and few in {city} could remember a longer one since {year}.",
    "The building, with its {number} rooms and a garden that nobody waters, stands a little above the river.",
    "Prices have risen faster than wages for years, and the gap is widest in the districts east of {city}.",
    "{person}, {age}, has kept the same small shop near the station of {city} for most of her life.",
    "By the afternoon the square was almost empty again, apart from a few children and the sellers of tea.",
    "The mood is one of weariness rather than anger, a teacher in a suburb of {city} says.",
    "There are {number} schools in the province, about half of them without a library or enough chairs.",
    "Both countries depend on the same port, and neither has the money for another one.",
    "What comes next is hard to tell, since the rules are older than anybody who has to follow them.",
    "The harvest was poor in {year} and hardly better in the years after it, mostly because of the lack of rain.",
    "A second paper, of {number} pages, deals with the colour of the uniforms and the width of the roads.",
    "From the window of his office in {city} one sees the harbour, the old market and, on clear days, the hills.",
    "Life in the villages has changed little, though there is electricity now and a bus on {day}.",
    "The question is older than the state itself, and the answer has never been the same in {city} and in the north.",
    "Tourism, which brought in about {number} million dollars in {year}, has all but vanished from the region.",
    "On the whole the figures are better than those of last year, but nobody calls them good.",
    "{person} is thought of as patient, a little dry and fond of long walks along the lake.",
    "The rest is a matter of maps: a line of {number} kilometres that crosses two rivers and one railway.",
)
_OF_THREE = (
    2  # how many of three sentences are background, with which texts have as many records to the word as news has
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def make_news(count: int, sentences: int = 3, seed: int = 8, background: bool = False) -> Iterator[tuple[str, str]]:
    """The ids and texts of `count` articles, in which most sentences may be `background`; the first n of any count are the same."""
    for number in range(count):
        chance = random.Random(f"{seed}-{number}")
        date = f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        said = [_sentence(chance, background and chance.randrange(3) < _OF_THREE) for _ in range(sentences)]
        yield f"{number:06}", f"date {date} Report {number}. {' '.join(said)}"


def _sentence(chance: random.Random, background: bool) -> str:
    state, other = chance.sample(_STATES, 2)
    person, second = (f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(2))
    return chance.choice(_BACKGROUND if background else _SENTENCES).format(
        state=state, other=other, person=person, second=second, city=chance.choice(_CITIES), post=chance.choice(_POSTS),
        day=chance.choice(_DAYS), year=chance.randint(1990, 2009), number=chance.randint(2, 900),
        age=chance.randint(31, 82),
    )  # fmt: skip


def write_news(folder: Path, count: int, sentences: int = 3, background: bool = False) -> None:
    """Write the articles into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, text in make_news(count, sentences, background=background):
        (folder / f"{key}.txt").write_text(text, encoding="utf-8")


def write_pages(folder: Path, count: int, sentences: int = 12) -> None:
    """Write the articles with background into a folder as web pages, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, text in make_news(count, sentences, background=True):
        date, said = text.split(" ", 2)[1:]
        (folder / f"{key}.html").write_text(_page(key, date, said), encoding="utf-8")


def _page(key: str, date: str, text: str) -> str:
    menu = "".join(
        f'<li><a href="/{part}">Section {part}</a><ul>'
        + "".join(f'<li><a href="/{part}/{number}">Subject {part}.{number}</a></li>' for number in range(8))
        + "</ul></li>"
        for part in range(20)
    )
    others = "".join(
        f'<div class="teaser"><a href="/story/{number}"><img src="/{number}.jpg" alt=""><h3>Another story, number {number}</h3>'
        f"<p>What it is about, in a line that is none of this article's.</p></a></div>"
        for number in range(40)
    )
    script = "<script>" + "track({kind: 'page', shown: [1, 2, 3]});\n" * 400 + "</script>"
    style = "<style>" + ".teaser { margin: 0 auto; }\n" * 400 + "</style>"
    sentences = text.rstrip(".").split(". ")
    body = "".join(f"<p>{'. '.join(sentences[at : at + 3])}.</p>" for at in range(0, len(sentences), 3))
    return (
        f'<!doctype html><html lang="en"><head><title>Report {key}</title><link rel="canonical" href="https://news.example/{key}">'
        f'<meta property="article:published_time" content="{date}T08:00:00Z">{style}{script}</head>'
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>Report {key}</h1>{body}</article>"
        f"<aside>{others}</aside></main><footer><ul>{menu}</ul></footer>{script}</body></html>"
    )


if __name__ == "__main__":
    write_news(Path(sys.argv[2]), int(sys.argv[1]))
