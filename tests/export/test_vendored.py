"""The vendored scripts are the published ones: their hashes are pinned, and their licences lie beside them."""

import hashlib

from kg.export.html import VENDORED
from kg.export.pages import asset

HASHES = {
    "graphology.umd.min.js": "e65803eba4826a52a84ec3fedebda3e2434ff25d86b3e2309bfe6575141ab2ff",
    "sigma.min.js": "58e30383ab428f832068d9d16a5215c65ba12430d438ed091c5703f398de9e16",
}


def test_scripts_are_as_published():
    assert {name: hashlib.sha256(asset(f"vendor/{name}").encode()).hexdigest() for name in VENDORED} == HASHES


def test_no_script_ends_its_element():
    assert [
        name for name in VENDORED if "</script" in asset(f"vendor/{name}").lower() or "<!--" in asset(f"vendor/{name}")
    ] == []


def test_licences_are_there():
    text = asset("vendor/LICENSES.txt")
    assert text.count("Permission is hereby granted, free of charge") == 2
    assert text.count("https://registry.npmjs.org/") == 2
