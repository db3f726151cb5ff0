"""The figures of benches/matching.rs and benches/deposit.rs as a section of docs/benchmarks.md.

Not here: measuring (matching.rs, deposit.rs).
"""

import json
import pathlib
import sys

import report

HEAD = "\n## Private matching\n"
# What the CPU's way of multiplying makes possible, of the voprf crate's rate.
TIMES = {"AVX-512 IFMA": 2.6, "AVX2": 1.7}


def verdict(is_reached):
    return "reached" if is_reached else "**missed**"


def section(told):
    path, own, peer = told["path"], told["evaluate"], told["voprf"]
    member = told["blind"] + told["check"] + told["finish"]
    wanted = TIMES.get(path)
    rows = [["a custodian's evaluations, with proof, of the `voprf` crate's",
             f"{wanted} x" if wanted else "none on this CPU", f"{peer / own:.2f} x",
             verdict(peer / own >= wanted) if wanted else ""],
            ["the member's side with 2 of 3 custodians, CPU an identifier",
             "65 µs at the most" if path.startswith("AVX-512") else "none on this CPU",
             f"{member:.1f} µs", verdict(member <= 65) if path.startswith("AVX-512") else ""]]
    text = HEAD + f"""
Written by `./x bench matching`, {report.machine()}; multiplications by {path}. Batches of 1,024, from
bytes to bytes, one core, CPU time, the quickest of five rounds, both libraries in one process.

"""
    text += report.table(["what", "target", "measured", ""], rows) + "\n"
    rows = [["a custodian: read, multiply, write, prove", f"{own:.1f} µs", f"{1e6 / own:,.0f}"],
            ["the same by `voprf` 0.5", f"{peer:.1f} µs", f"{1e6 / peer:,.0f}"],
            ["a member: hash, blind, write", f"{told['blind']:.1f} µs", f"{1e6 / told['blind']:,.0f}"],
            ["a member: read and check two answers", f"{told['check']:.1f} µs",
             f"{1e6 / told['check']:,.0f}"],
            ["a member: combine, unblind, hash", f"{told['finish']:.1f} µs",
             f"{1e6 / told['finish']:,.0f}"]]
    return text + report.table(["step", "an identifier", "a second and core"], rows)


def deposits(told):
    # What a look-up may take: 3 ms, and twice what the disk takes to keep 4 kB, both at the 99th of 100.
    bound = 3_000 + 2 * told["fsync_us"]
    rows = []
    for key, name in [("postgres", "PostgreSQL"), ("sqlite", "SQLite")]:
        if key in told:
            of = told[key]
            rows.append([f"a list of {told['list']:,} into {told['held']:,} held, {name}", "15 s at the most",
                         f"{of['deposit_s']:.1f} s", verdict(of["deposit_s"] <= 15)])
            rows.append([f"one look-up among them, p99, {name}", f"{bound / 1e3:.1f} ms at the most",
                         f"{of['look_up_us'] / 1e3:.2f} ms", verdict(of["look_up_us"] <= bound)])
    return f"""
The hub: a list from its signature to its receipt, through the use cases and not through HTTP, parts one
after the other, each on the disk before the next (`fsync` on in both engines), tokens entered and compared,
{of['hits']:,} hits with their proofs. A look-up here is the hub's part alone, without the custodians'; a 4 kB
fsync of the same disk took {told['fsync_us'] / 1e3:.2f} ms at the 99th of 100.

""" + report.table(["what", "target", "measured", ""], rows)


def replace(path, told, hub):
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(HEAD)
    after = rest[rest.index("\n## "):] if "\n## " in rest else ""
    path.write_text(before + section(told) + deposits(hub) + after, encoding="utf-8")


if __name__ == "__main__":
    told, hub = (json.loads(pathlib.Path(name).read_text()) for name in sys.argv[1:3])
    replace(pathlib.Path(sys.argv[3]), told, hub)
