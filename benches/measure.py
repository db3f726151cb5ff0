"""Asking the same questions of an engine, and what is kept of the answers.

CPU time is the kernel's own count for all threads of the server (nanoseconds, schedstat);
memory is RssAnon, what a process has for itself. Questions are asked one after the other.

Not here: engines (hub.py, postgres.py, sqlite.py), what is written down (report.py).
"""

import os
import pathlib
import time


SEEN = {}  # what each thread was seen to have used; threads end, their time does not


def cpu(*pids):
    """CPU seconds that processes have used so far, all threads."""
    if pids == (os.getpid(),):
        return time.process_time()  # exact while running, which schedstat is not
    for pid in pids:
        for task in pathlib.Path(f"/proc/{pid}/task").glob("*/schedstat"):
            try:
                SEEN[pid, task.parent.name] = int(task.read_text().split()[0])
            except (FileNotFoundError, ProcessLookupError):
                pass
    return sum(used for (pid, _), used in SEEN.items() if pid in pids) / 1e9


def whole(pid):
    """CPU seconds of a process in ticks of the clock, with threads that have ended."""
    stat = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """Megabytes that a process has for itself, and in all with files it maps."""
    lines = dict(line.split(":", 1) for line in
                 pathlib.Path(f"/proc/{pid}/status").read_text().splitlines())
    read = lambda key: int(lines[key].split()[0]) / 1024  # noqa: E731
    return round(read("RssAnon")), round(read("VmRSS"))


def share(values, part):
    """The value below which `part` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def run(engine, questions):
    """Asks everything once to warm up and once to measure; a row a question."""
    for question in questions:
        engine.ask(question["ask"])
    rows = []
    for question in questions:
        before, begun = cpu(*engine.pids), time.perf_counter()
        answer = engine.ask(question["ask"])
        wall = time.perf_counter() - begun
        used = cpu(*engine.pids) - before
        found = question["expected"] in answer["ids"] if question["expected"] else None
        rows.append({"sort": question["sort"], "cpu": used * 1e3, "wall": wall * 1e3,
                     "found": found, "total": answer["total"],
                     "exact": not answer.get("respelled")})
    return rows


def summary(rows):
    """Figures of some rows: milliseconds, queries a CPU second, found among the expected."""
    sought = [row["found"] for row in rows if row["found"] is not None]
    told = {"questions": len(rows), "found": sum(sought), "sought": len(sought)}
    for what in ("cpu", "wall"):
        values = [row[what] for row in rows]
        told |= {f"{what} p50": share(values, 0.5), f"{what} p95": share(values, 0.95),
                 f"{what} p99": share(values, 0.99), f"{what} max": max(values)}
    told["per cpu second"] = len(rows) / max(1e-9, sum(row["cpu"] for row in rows) / 1e3)
    return told


def by_sort(rows):
    """A summary for each sort of question, in the order of their names."""
    return {sort: summary([row for row in rows if row["sort"] == sort])
            for sort in sorted({row["sort"] for row in rows})}
