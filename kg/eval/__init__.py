"""`kg eval`: labelled texts against what the whole extractor says of them (docs/eval.md)."""

from kg.eval.figures import Figures, Verdict, calibration_lines, figures, lines
from kg.eval.formats import FORMATS, evaluate

__all__ = ["FORMATS", "Figures", "Verdict", "calibration_lines", "evaluate", "figures", "lines"]
