"""The figures of benches/matching.rs, deposit.rs and cycle.py as a section of docs/benchmarks.md.

Not here: measuring.
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
            rows.append([f"the least list (64) among them, from its part to its receipt, p99, {name}",
                         f"{bound / 1e3:.1f} ms at the most",
                         f"{of['least_us'] / 1e3:.2f} ms", verdict(of["least_us"] <= bound)])
            rows.append([f"the same from its signature on, p99, {name}", "",
                         f"{of['least_whole_us'] / 1e3:.2f} ms", ""])
            rows.append([f"one look-up in the table alone, p99, {name}", "",
                         f"{of['look_up_us'] / 1e3:.2f} ms", ""])
    return f"""
The hub: a list from its signature to its receipt, through the use cases and not through HTTP, four parts
at a time, each on the disk (`fsync` on in both engines), tokens entered and compared,
{of['hits']:,} hits with their proofs. The least list is what one identifier costs the hub, kept and compared:
its bound is 3 ms and twice a 4 kB fsync, without what custodians take; such an fsync of the same disk took {told['fsync_us'] / 1e3:.2f} ms at the 99th of 100.

""" + report.table(["what", "target", "measured", ""], rows)


def cycle(told):
    first, whole, day = told["first"], told["whole"], told["day"]
    limit = 65
    rows = [[f"tokenise and deposit {told['list']:,} telephone numbers, two custodians", f"{limit} s at the most",
             f"{whole['seconds']:.0f} s", verdict(whole["seconds"] <= limit)],
            ["memory of the member's program at the most", "300 MiB", f"{whole['mib']:.0f} MiB",
             verdict(whole["mib"] <= 300)],
            [f"the same with {told['small']:,} numbers", "flat", f"{first['mib']:.0f} MiB", ""],
            [f"a day's {told['new']:,} new numbers, from start to end", "", f"{day['seconds']:.1f} s", ""]]
    text = """
A member from its file to the hub's receipt, by its program: hub, three custodians and member on the same cores, over
HTTP on loopback, the hub with SQLite.

""" + report.table(["what", "target", "measured", ""], rows)
    members, pairs = 10, 45
    once, daily = members * whole["seconds"], members * day["seconds"]
    rows = [["whatson", f"{whole['seconds']:.0f} s a member, once", f"{daily:.0f} s", ""]]
    for name, what in [("spu", "`spu` 0.9.5, RR22"), ("openmined", "`openmined-psi` 2.0.6, ECDH")]:
        pair = told[name]
        if "missing" in pair:
            rows.append([what, "could not be installed", "", ""])
            continue
        each = pairs * pair["seconds"]
        gain = each - daily
        paid = f"day {once / gain:.1f}" if gain > 0 else "never"
        rows.append([what, f"{pair['seconds']:.1f} s a pair", f"{each:,.0f} s", paid])
    return text + f"""
Ten members with {told['list']:,} records each, 1 % new a day, on these cores: what is new alone goes to the
custodians and to the hub, while private set intersection runs again with each partner. One pair was measured; days are
**computed** from it (45 pairs), as is the day on which tokenising is paid back. A pair's two parties learn the
intersection there and then; here a hub compares, and custodians count who asks how much.

""" + report.table(["", "measured", "a day, computed", "tokenising is paid back"], rows)


def replace(path, text):
    whole = path.read_text(encoding="utf-8")
    before, _, rest = whole.partition(HEAD)
    after = rest[rest.index("\n## "):] if "\n## " in rest else ""
    path.write_text(before + text + after, encoding="utf-8")


if __name__ == "__main__":
    told, hub, days = (json.loads(pathlib.Path(name).read_text()) for name in sys.argv[1:4])
    replace(pathlib.Path(sys.argv[4]), section(told) + deposits(hub) + cycle(days))
