"""What the small graph of conftest.py and its tests both name."""

BASE = "https://w3id.org/geopolitics/id/"
WEIRD = 'O\'Neil "the" Bold; a\\b, <c> & é 日本 \u202e\x07\n| end'
