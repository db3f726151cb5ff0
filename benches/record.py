"""The figures of benches/record.rs as the last section of docs/benchmarks.md.

Not here: measuring (record.rs).
"""

import json
import pathlib
import sys

import report

HEAD = "\n## People and the record\n"


def verdict(value, target, more):
    return "reached" if (value >= target if more else value <= target) else "**missed**"


def targets(told):
    worst = max(one["signed_in"] / one["visitor"] for one in told["request"].values())
    rows = [["a decision of permission", "under 50 µs", f"{told['permit_ns'] / 1e3:.3f} µs",
             verdict(told["permit_ns"], 50_000, False)],
            ["a request of somebody signed in, of a visitor's", "1.3 x at the most",
             f"{worst:.2f} x", verdict(worst, 1.3, False)]]
    for key, name in [("postgres", "PostgreSQL"), ("sqlite", "SQLite")]:
        if key in told:
            of = told[key]
            rows.append([f"changes a second, each acknowledged, 32 clients, {name}", "1,500",
                         report.number(of["changes"]), verdict(of["changes"], 1_500, True)])
            rows.append([f"entries of the log verified a second, {name}", "200,000",
                         report.number(of["verified"]), verdict(of["verified"], 200_000, True)])
    return report.table(["what", "target", "measured", ""], rows)


def section(told):
    text = HEAD + f"""
Written by `./x bench record`, {report.machine()}. A change is a record with its new state, a line for
the index and an event in the audit log, on the disk before it is acknowledged (`fsync` on in both
engines), through the use case and not through HTTP. Verifying reads every entry, its code, its leaf,
the tree, its signed states and every record. Requests go through the whole router in one process, a
visitor's and one with a session's cookie by turns; the median of 1,800 each.

"""
    text += targets(told) + "\n"
    rows = [[f"`{path}`", report.number(of["visitor"]), report.number(of["signed_in"])]
            for path, of in told["request"].items()]
    text += report.table(["request", "visitor, µs", "signed in, µs"], rows) + "\n"
    rows = [[name, f"{told[key]['entries']:,}", report.number(told[key]["sequenced"])]
            for key, name in [("postgres", "PostgreSQL"), ("sqlite", "SQLite")] if key in told]
    return text + report.table(["engine", "entries", "put into the tree a second"], rows)


def append(path, told):
    before = path.read_text(encoding="utf-8").split(HEAD)[0]
    path.write_text(before + section(told), encoding="utf-8")


if __name__ == "__main__":
    append(pathlib.Path(sys.argv[2]), json.loads(pathlib.Path(sys.argv[1]).read_text()))
