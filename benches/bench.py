"""One run: the hub, PostgreSQL and SQLite on the same invented organisations, then a report.

Each engine is loaded, started, asked everything once to warm up and once to measure, and stopped;
nothing else runs meanwhile.

Not here: how to ask each (hub.py, postgres.py, sqlite.py), wording (report.py).
"""

import argparse
import csv
import json
import pathlib
import shutil

import data
import measure
import names
import page
import places
import record
import report
from hub import Hub
from postgres import Postgres
from sqlite import Sqlite

ROOT = pathlib.Path(__file__).resolve().parent.parent
PORT = 8_931


def subjects():
    with open(ROOT / "data/subjects.csv", encoding="utf-8", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def kept(path, make):
    """What is in a file of figures, or what `make` returns, which is written there."""
    if not path.exists():
        path.write_text(json.dumps(make()))
    return json.loads(path.read_text())


def measured(engine, questions):
    rows = measure.run(engine, questions)
    told = {"all": measure.summary(rows), "sorts": measure.by_sort(rows)}
    return told, rows


def the_hub(options, folder, parts, extra, questions, count):
    """The hub's figures and rows, and those of its pages, tiles and held-out names."""
    hub = Hub(options.program, folder / "hub", PORT)
    hub.folder.mkdir(exist_ok=True)
    told = {"load": hub.load([*parts, extra])}
    shutil.rmtree(hub.folder / "index", ignore_errors=True)
    told["index"] = hub.start()
    hub.stop()
    told["start"] = hub.start()
    try:
        told["size"] = hub.index_size()
        figures, rows = measured(hub, questions)
        told |= figures
        told["memory"] = measure.memory(hub.pids[0])
        told["map"] = places.tiles(hub, parts, count)
        dsn = options.postgres + f" dbname=b{count}"
        told["page"] = page.compare(hub, dsn, PORT + 1, questions)
    finally:
        hub.stop()
    return told, rows


def the_names(options, folder):
    """Held-out names among those that are there; on a copy, since totals would change."""
    copy = folder / "names"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder / "hub", copy, ignore=shutil.ignore_patterns("imports", "*.log"))
    names.put_in(options.program, copy, folder)
    hub = Hub(options.program, copy, PORT + 2)
    hub.start()
    try:
        return names.ask(hub)
    finally:
        hub.stop()
        shutil.rmtree(copy)


def the_sqlite(folder, parts, questions, count):
    """SQLite's figures and rows; its file is removed again."""
    print(f"{count}: SQLite", flush=True)
    file = folder / "peer.sqlite"
    file.unlink(missing_ok=True)
    peer = Sqlite(file)
    load = peer.load(parts)
    figures, rows = measured(peer, questions)
    figures |= {"load": load, "size": peer.size()}
    peer.line.close()
    file.unlink()
    return figures, rows


def one_size(options, count):
    folder = options.work / str(count)
    folder.mkdir(exist_ok=True)
    parts, extra = data.write(folder / "data", count, subjects())
    questions = kept(folder / "questions.json", lambda: data.questions(parts, count))
    told = {"count": count, "json": sum(p.stat().st_size for p in parts)}
    print(f"{count}: PostgreSQL", flush=True)
    Postgres.create(options.postgres, f"b{count}")
    peer = Postgres(options.postgres + f" dbname=b{count}")
    load = peer.load(parts)
    told["PostgreSQL"], of_postgres = measured(peer, questions)
    told["PostgreSQL"] |= {"load": load, "size": peer.size()}
    of_sqlite = of_postgres
    if not options.without_sqlite:
        told["SQLite FTS5"], of_sqlite = the_sqlite(folder, parts, questions, count)
    print(f"{count}: the hub", flush=True)
    told["whatson"], of_hub = the_hub(options, folder, parts, extra, questions, count)
    told["totals"] = totals(questions, of_hub, of_postgres, of_sqlite)
    if count <= 100_000:
        told["names"] = the_names(options, folder)
    (folder / "result.json").write_text(json.dumps(told, indent=1))


def totals(questions, hub, postgres, sqlite):
    """Questions without words, whose totals have to be equal in all three."""
    same = [(q, [h["total"], p["total"], s["total"]])
            for q, h, p, s in zip(questions, hub, postgres, sqlite) if h["sort"] in ("browse", "box")]
    unequal = [{"question": q, "totals": t} for q, t in same if len(set(t)) > 1]
    return {"asked": len(same), "equal": len(same) - len(unequal), "unequal": unequal,
            "with PostgreSQL": sum(t[0] == t[1] for _, t in same)}


def main():
    given = argparse.ArgumentParser()
    given.add_argument("--program", type=pathlib.Path, required=True)
    given.add_argument("--work", type=pathlib.Path, required=True)
    given.add_argument("--postgres", required=True)
    given.add_argument("--without-sqlite", action="store_true",
                       help="leave out the slowest peer; the report then says so")
    given.add_argument("counts", type=int, nargs="+")
    options = given.parse_args()
    for count in options.counts:
        one_size(options, count)
    results = [json.loads(path.read_text()) for path in options.work.glob("*/result.json")]
    report.write(ROOT / "docs/benchmarks.md", sorted(results, key=lambda r: r["count"]))
    if (options.work / "record.json").exists():
        record.append(ROOT / "docs/benchmarks.md", json.loads((options.work / "record.json").read_text()))


if __name__ == "__main__":
    main()
