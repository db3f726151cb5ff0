"""The moving map's tiles: time, size, and building the table of points anew.

Not here: questions with a box (bench.py).
"""

import math
import random
import time
import urllib.parse

import data
import measure


def tile_of(lon, lat, z):
    """The Web Mercator tile of a position."""
    side = 2 ** z
    x = int((lon + 180) / 360 * side)
    y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * side)
    return x, y


def tiles(hub, parts, count, seed=5):
    """Asks for tiles around organisations at all zooms, some of them filtered.

    The hub has to be freshly started: the first tile then builds the table of points."""
    chance = random.Random(seed)
    before, begun = measure.cpu(*hub.pids), time.perf_counter()
    hub.get("/tiles/0/0/0")
    built = {"cpu": measure.cpu(*hub.pids) - before, "wall": time.perf_counter() - begun}
    rows, pool = [], data.sample(parts, max(1, count // 500))
    for n, one in enumerate(pool[:400]):
        z = n % 15
        place = one["locations"][0]
        x, y = tile_of(place["longitude"], place["latitude"], z)
        narrow = chance.choice([{}, {}, {"kind": one["kind"]}, {"subject": one["subjects"][0]},
                                {"q": one["names"][0]["value"].split()[0]}])
        path = f"/tiles/{z}/{x}/{y}?{urllib.parse.urlencode(narrow)}"
        before, begun = measure.cpu(*hub.pids), time.perf_counter()
        status, body = hub.get(path)
        wall = time.perf_counter() - begun
        if status not in (200, 204):
            raise RuntimeError(f"{path}: {status}")
        rows.append({"sort": "filtered" if narrow else "all", "found": None, "bytes": len(body),
                     "cpu": (measure.cpu(*hub.pids) - before) * 1e3, "wall": wall * 1e3})
    told = {"built": built, "largest": max(row["bytes"] for row in rows)}
    for sort in ("all", "filtered"):
        told[sort] = measure.summary([row for row in rows if row["sort"] == sort])
    return told
