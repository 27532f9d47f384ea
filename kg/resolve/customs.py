"""How names of a country are borne."""

from typing import TypedDict

from kg.matching import Matching


class Customs(TypedDict):
    """How names of a country are borne and told: see `alike`."""

    goes_on: bool
    to_the_letter: bool
    two_surnames: bool
    whole_names: bool
    by_syllable: bool
    two_given: bool
    in_order: bool


def customs(country: str | None, matching: Matching) -> Customs:
    """How names of a country are borne; of no country nothing is said."""
    return {
        "goes_on": country in matching.goes_on,
        "to_the_letter": country in matching.to_the_letter,
        "two_surnames": country in matching.two_surnames,
        "whole_names": country in matching.whole_names,
        "by_syllable": country in matching.by_syllable,
        "two_given": country in matching.two_given,
        "in_order": country in matching.in_order,
    }
