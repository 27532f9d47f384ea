"""What a terminal is given: no sign that moves its cursor, clears it or turns a line round; files get every character."""

import os
import pty
import subprocess
import sys

import pytest

from kg.cli.terminal import shown

MADE = "Iran\x1b[31m hit\x07 Iraq\r\nand \u202eevil\u202c\x9b2J\u200b."


def test_what_cannot_be_seen_is_shown_as_such():
    assert shown(MADE) == "Iran\ufffd[31m hit\ufffd Iraq\nand \ufffdevil\ufffd\ufffd2J\ufffd."
    assert shown("Perú\tتهران 中国 — “quoted” می\u200cخواهد\n") == "Perú\tتهران 中国 — “quoted” می\u200cخواهد\n"


GRAPH = (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix id: <https://w3id.org/geopolitics/id/> .\n"
    'id:x skos:prefLabel "red \\u001B[31m alert" .\n'
)


@pytest.mark.slow
def test_a_terminal_is_spared_and_a_pipe_gets_all(tmp_path):
    (tmp_path / "graph.ttl").write_text(GRAPH, encoding="utf-8")
    words = [sys.executable, "-m", "kg", "query", "SELECT ?l { ?x skos:prefLabel ?l }", "--exports", str(tmp_path), "--format", "csv"]  # fmt: skip
    assert subprocess.run(words, capture_output=True, check=True).stdout == b"l\r\nred \x1b[31m alert\r\n"
    ours, theirs = pty.openpty()
    subprocess.run(words, stdout=theirs, check=True)
    os.close(theirs)
    seen = os.read(ours, 4096).decode()
    os.close(ours)
    assert seen.split() == ["l", "red", "\ufffd[31m", "alert"]
