"""Made-up news of any amount for tests and benchmarks: the same texts for the same numbers.

    python tools/make_news.py 500 made-news        writes 500 articles of three sentences, a file each

States, cities and bodies are real, since reading them is part of the work; persons and what is said of them are invented.
Each article has a number of its own in its text, so that none is a copy of another.
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
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def make_news(count: int, sentences: int = 3, seed: int = 8) -> Iterator[tuple[str, str]]:
    """The ids and texts of `count` articles; the first n of any count are the same."""
    for number in range(count):
        chance = random.Random(f"{seed}-{number}")
        date = f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        said = [_sentence(chance) for _ in range(sentences)]
        yield f"{number:06}", f"date {date} Report {number}. {' '.join(said)}"


def _sentence(chance: random.Random) -> str:
    state, other = chance.sample(_STATES, 2)
    person, second = (f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(2))
    return chance.choice(_SENTENCES).format(
        state=state, other=other, person=person, second=second, city=chance.choice(_CITIES), post=chance.choice(_POSTS),
        day=chance.choice(_DAYS), year=chance.randint(1990, 2009), number=chance.randint(2, 900),
    )  # fmt: skip


def write_news(folder: Path, count: int, sentences: int = 3) -> None:
    """Write the articles into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, text in make_news(count, sentences):
        (folder / f"{key}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_news(Path(sys.argv[2]), int(sys.argv[1]))
