"""pyvis is loaded without what a page does not need, and has it where somebody asks."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

QUIET = """
import sys
from kg.export.drawing import network
net = network(directed=True, cdn_resources="in_line")
net.add_node(1, label="one")
assert "one" in net.generate_html()
print([name for name in ("networkx", "IPython", "IPython.display", "jsonpickle") if name in sys.modules])
"""
ASKED = """
import networkx
net.from_nx(networkx.path_graph(3))
print(len(net.nodes), len(net.edges), "networkx" in sys.modules)
import pyvis.network
print(type(pyvis.network.IFrame("page.html", width=1, height=1)).__name__)
print('"nodes"' in net.to_json(), "jsonpickle" in sys.modules)
from IPython.display import IFrame
print(isinstance(pyvis.network.IFrame("page.html", width=1, height=1), IFrame))
"""


def said(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()


def test_a_page_loads_none_of_them():
    assert said(QUIET) == ["[]"]


def test_who_asks_has_all():
    assert said(QUIET + ASKED) == ["[]", "3 2 True", "IFrame", "True True", "True"]


def test_what_was_loaded_before_stays():
    assert said("import networkx, IPython.display\n" + QUIET) == ["['networkx', 'IPython', 'IPython.display']"]
