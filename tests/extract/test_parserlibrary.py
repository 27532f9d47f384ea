"""spaCy is loaded without its command line, which can be loaded later."""

import subprocess
import sys

import pytest

_TOLD = """
import sys
from kg.extract.parserlibrary import load_parser_library
load_parser_library()
import spacy
print("spacy.cli" in sys.modules, "weasel" in sys.modules, spacy.blank("en")("Oslo protested.")[1].text)
import spacy.cli
print(callable(spacy.cli.info), "weasel" in sys.modules)
"""


@pytest.mark.model
def test_the_command_line_of_the_parser_is_loaded_only_when_it_is_asked_for() -> None:
    told = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["False False protested", "True True"]
