"""The language of a text, told offline by py3langid; short texts are not judged."""

import functools
from typing import Any

ENOUGH = 200  # letters; below, names alone can tip the balance
LOOKED_AT = 5000  # characters
SURE = 0.95


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str, declared: str | None = None) -> str:
    """An ISO 639-1 code: what the text shows where it is long enough and clear, else what was declared, else "en"."""
    part = text[:LOOKED_AT]
    if sum(map(str.isalpha, part)) >= ENOUGH:
        found, sure = _identifier().classify(part)
        if sure >= SURE:
            return str(found)
    return declared.replace("_", "-").split("-")[0].lower() if declared else "en"
