"""Days that the top of a text gives, and days that are something else."""

import pytest

from kg.ingest.datelines import day_at_top

BODY = "Kelmar expelled two envoys of Belmora on 3 May 2020, the ministry said, and closed the crossing at Tar in the evening of the day after."


@pytest.mark.parametrize(
    "top",
    [
        "Envoys expelled\nBy Ana Orlov\nADDIS ABABA, March 14, 2023\n\n",
        "Envoys expelled\nPublished 14 March 2023\n\n",
        "Envoys expelled\nN'DJAMENA (Our Correspondent) - 14 March 2023\n",
        "Envoys expelled\n\nNew York, 14 March 2023\n\n",
        "Published 14 March 2023\nUpdated 15 March 2023\n\n",
        "Last updated: Tuesday, 14 March 2023, 14:05 GMT\n",
        "14 March 2023\n",
        "2023-03-14\n\n",
        "date 2023-03-14 ",
        "GENEVA, March 14, 2023 (Wire) - ",
        "GENEVA, March 14 (2023) - ",
        "GENEVA (Wire), Tuesday, 14 March 2023 — ",
        "KYIV, Ukraine — Mar. 14, 2023 — ",
    ],
)
def test_a_day_at_the_top(top):
    assert day_at_top(top + BODY) == "2023-03-14"


@pytest.mark.parametrize(
    "top",
    [
        "",
        "GENEVA, March 14 (Wire) - ",
        "Belmora mourns the dead of 14 March 2023\n\n",
        "14 March 2023: the day the sea came\n\n",
        "Paris Agreement, 12 December 2015\n\n",
        "GENEVA, 31 June 2023\n",
        "date 2023-02-30 ",
        f"{BODY}\n\nPublished 14 March 2023\n",
        "GENEVA, 3/4/2023\n",
        "GENEVA, March 2023\n",
        "14 Marzo 2023\n",
        "One\n" * 8 + "14 March 2023\n",
    ],
)
def test_no_day_at_the_top(top):
    assert day_at_top(top + BODY) is None
