"""Pairs of reports that are passed over for their days are those that would be judged to be of other days."""

import random

import numpy as np

from kg.resolve.events.joins import _of_other_days
from kg.resolve.events.parties import party_maker
from kg.resolve.events.reports import report_maker
from kg.resolve.events.rows import row_of
from kg.resolve.events.timing import when
from tests.resolve.told import article, graph, told

TIMES = [
    {"day": "2024-05-01"}, {"day": "2024-05-02"}, {"day": "2024-05-03"}, {"day": "2024-05-20"},
    {"day": "2024-05-01", "until": "2024-05-31", "precision": "month"}, {"day": "2022-02-24", "until": "", "precision": "open"},
    {"day": "2024-05-01", "until": "2024-05-03", "precision": "range"}, {"day": "2024-05-02", "until": "2024-05-20", "precision": "range"},
    {},
]  # fmt: skip


def test_what_is_passed_over_is_of_other_days(ontology):
    chance = random.Random(4)
    records = {}
    for number in range(40):
        record = told(str(number), "Assault", "RUS", "UKR", word=chance.choice(["struck", "35 strikes"]), **chance.choice(TIMES))  # fmt: skip
        records[record.id] = record
    entities = graph(ontology, *records.values()).entities
    articles = {str(number): article(str(number)) for number in range(40)}
    make = report_maker(records, articles, party_maker(entities, ontology), ontology)
    reports = [make(each) for each in records.values()]
    every = np.array([(one, two) for two in range(len(reports)) for one in range(two)])
    apart = _of_other_days(every, [row_of(each, ontology.lexicon.numbers) for each in reports])
    assert 0 < apart.sum() < len(apart)
    for (one, two), other in zip(every.tolist(), apart.tolist(), strict=True):
        finding = when(reports[one], reports[two], lambda reason, times=1.0: (times, reason))
        both = reports[one].window and reports[two].window
        assert other == bool(both and finding == (1.0, "other days"))
