"""Names of real organisations that no rule was written with, typed in Latin letters.

`held-out.csv`: 320 names in Cyrillic and Greek from the Research Organization Registry (CC0), as
they were typed: 99 by the registry itself (its Latin name is a romanisation of the native one),
the rest by the libraries cyrtranslit (Bulgarian, Macedonian, Russian, Serbian, Ukrainian) and
transliterate (Greek), none of which the hub uses.

Not here: the rules (crates/search/src/fold).
"""

import collections
import csv
import json
import pathlib
import subprocess
import uuid

FILE = pathlib.Path(__file__).with_name("held-out.csv")


def rows():
    with open(FILE, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def put_in(program, folder, work):
    """Imports the names into a hub's folder, beside what is there."""
    made = []
    for row in rows():
        made.append({
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, "https://ror.org/" + row["ror"])),
            "slug": "ror-" + row["ror"], "names": [{"lang": row["lang"], "value": row["name"]}],
            "kind": "academia", "country": row["country"], "subjects": [],
            "consent": "public-source", "licence": "CC0-1.0", "source": "ror.org"})
    file = pathlib.Path(work) / "held-out.json"
    file.write_text(json.dumps({"format": "whatson-directory", "version": 1,
                                "organisations": made}, ensure_ascii=False), encoding="utf-8")
    subprocess.run([program, "import", "organisations", file, "--data", folder], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask(hub):
    """Found among the first twenty, by language and by who typed: first three words, all words."""
    told = collections.defaultdict(lambda: [0, 0, 0])
    for row in rows():
        wanted = str(uuid.uuid5(uuid.NAMESPACE_URL, "https://ror.org/" + row["ror"]))
        words = row["typed"].split()
        found = [wanted in hub.ask({"q": " ".join(typed)})["ids"]
                 for typed in (words[:3], words)]
        for key in (row["lang"], row["typed_by"], "all"):
            told[key][0] += 1
            told[key][1] += found[0]
            told[key][2] += found[1]
    return dict(told)
