"""Land outlines for the map of the site: `kg/export/assets/site/land.path`, one SVG path of longitudes and latitudes.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && python tools/make_land.py package/land-110m.json

Source: Natural Earth 1:110m land (public domain), as TopoJSON of world-atlas 2.0.2 (ISC). x is longitude, y is minus latitude.
"""

import json
import sys
from itertools import accumulate
from pathlib import Path

OUT = Path(__file__).parent.parent / "kg" / "export" / "assets" / "site" / "land.path"


def path_of(topology: dict) -> str:
    """The rings of all polygons as one path, rounded to a tenth of a degree; Antarctica is left out."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        xs, ys = (list(accumulate(step[axis] for step in arc)) for axis in (0, 1))
        arcs.append([(round(x * kx + tx, 1), round(-(y * ky + ty), 1)) for x, y in zip(xs, ys, strict=True)])
    rings = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points = [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
                points = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
                if len(points) > 3 and min(y for _, y in points) < 60:
                    rings.append("".join(_pieces(points)) + "Z")
    return "".join(rings)


def _pieces(points: list[tuple[float, float]]) -> list[str]:
    """A ring as path commands; where it jumps over the edge of the map, a new piece begins."""
    jumps = [n == 0 or abs(x - points[n - 1][0]) > 180 for n, (x, _) in enumerate(points)]
    return [f"{'M' if jump else 'L'}{x:g} {y:g}" for jump, (x, y) in zip(jumps, points, strict=True)]


if __name__ == "__main__":
    OUT.write_text(path_of(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))) + "\n", encoding="utf-8")
