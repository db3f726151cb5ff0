"""SQLite as a peer: FTS5 with marks removed and prefix indexes, an R*Tree of points, a trigram
index of names for other spellings.

Set up as one would: external content, `optimize`, ANALYZE, the file mapped, everything warm. It
runs in this process; its CPU is that of this thread.

Not here: the hub's own use of SQLite.
"""

import os
import pathlib
import re
import sqlite3
import time
import unicodedata

import data

SCHEMA = """
CREATE TABLE organisation (n INTEGER PRIMARY KEY, id TEXT, name TEXT, mission TEXT, country TEXT,
                           kind TEXT);
CREATE TABLE subject (n INTEGER, subject TEXT, PRIMARY KEY (n, subject)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(name, mission, content='organisation', content_rowid='n',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3 4');
CREATE VIRTUAL TABLE trigram USING fts5(folded, tokenize='trigram', detail='full');
CREATE VIRTUAL TABLE place USING rtree(n, west, east, south, north)"""
INDEXES = """
INSERT INTO words(words) VALUES ('rebuild');
INSERT INTO words(words) VALUES ('optimize');
INSERT INTO trigram(trigram) VALUES ('optimize');
CREATE INDEX by_country ON organisation (country, kind);
CREATE INDEX by_kind ON organisation (kind);
CREATE INDEX by_subject ON subject (subject, n);
ANALYZE"""
NEAREST = 5_000  # names looked at for another spelling


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


class Sqlite:
    """A file of the organisations, open."""

    name = "SQLite FTS5"

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.loaded = self.path.exists()
        self.line = sqlite3.connect(self.path)
        self.line.executescript("PRAGMA mmap_size=4294967296; PRAGMA cache_size=-262144;"
                                "PRAGMA temp_store=memory;"
                                "CREATE TEMP TABLE hit (n INTEGER PRIMARY KEY, rank REAL)")
        self.pids = [os.getpid()]

    def load(self, parts):
        begun, used = time.time(), time.process_time()
        self.line.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF")
        self.line.executescript(SCHEMA)
        for n, one in enumerate(data.read(parts)):
            name = " / ".join(n["value"] for n in one["names"])
            place = one["locations"][0]
            self.line.execute("INSERT INTO organisation VALUES (?,?,?,?,?,?)",
                              (n, one["id"], name, one["descriptions"][0]["value"],
                               one["country"], one["kind"]))
            self.line.executemany("INSERT INTO subject VALUES (?,?)",
                                  [(n, s) for s in one["subjects"]])
            self.line.execute("INSERT INTO trigram (rowid, folded) VALUES (?,?)", (n, folded(name)))
            x, y = place["longitude"], place["latitude"]
            self.line.execute("INSERT INTO place VALUES (?,?,?,?,?)", (n, x, x, y, y))
        self.line.commit()
        self.line.executescript(INDEXES)
        self.line.commit()
        return {"wall": time.time() - begun, "cpu": time.process_time() - used}

    def size(self):
        return self.path.stat().st_size

    def ask(self, wanted):
        where, values = filters(wanted)
        words = re.findall(r"\w+", wanted.get("q", ""))
        if not words:
            return self.answer("SELECT o.n, 0 FROM organisation o WHERE "
                               + (" AND ".join(where) or "1"), values)
        query = " AND ".join([f'"{w}"' for w in words[:-1]] + [f'"{words[-1]}"*'])
        text = ("SELECT o.n, bm25(words, 10, 1) FROM words JOIN organisation o ON o.n = words.rowid "
                "WHERE words MATCH ?" + "".join(f" AND {w}" for w in where))
        answer = self.answer(text, [query, *values])
        if answer["total"] == 0:
            pieces = {folded(w)[i:i + 3] for w in words for i in range(max(1, len(w) - 2))}
            any_of = " OR ".join(f'"{p}"' for p in sorted(pieces) if len(p) == 3)
            if any_of:
                text = ("SELECT o.n, t.rank FROM (SELECT rowid, rank FROM trigram WHERE trigram "
                        f"MATCH ? ORDER BY rank LIMIT {NEAREST if where else 200}) t "
                        "JOIN organisation o ON o.n = t.rowid"
                        + (" WHERE " + " AND ".join(where) if where else ""))
                answer = self.answer(text, [any_of, *values])
            answer["respelled"] = True
        return answer

    def answer(self, text, values):
        self.line.execute("DELETE FROM temp.hit")
        self.line.execute("INSERT INTO temp.hit " + text, values)
        rows = lambda sql: self.line.execute(sql).fetchall()  # noqa: E731
        total = rows("SELECT count(*) FROM temp.hit")[0][0]
        first = rows("SELECT o.id, o.name, o.country, o.kind FROM temp.hit h CROSS JOIN organisation o "
                     "USING (n) ORDER BY h.rank, n LIMIT 20")
        facets = {
            facet: dict(rows(f"SELECT {facet}, count(*) FROM temp.hit CROSS JOIN {table} USING (n) "
                             "GROUP BY 1"))
            for facet, table in (("country", "organisation"), ("kind", "organisation"),
                                 ("subject", "subject"))}
        return {"total": total, "ids": [row[0] for row in first], "facets": facets}


def filters(wanted):
    where, values = [], []
    for facet in ("country", "kind"):
        if facet in wanted:
            where.append(f"o.{facet} = ?")
            values.append(wanted[facet])
    if "subject" in wanted:
        where.append("o.n IN (SELECT n FROM subject WHERE subject = ?)")
        values.append(wanted["subject"])
    if "bbox" in wanted:
        west, south, east, north = map(float, wanted["bbox"].split(","))
        where.append("o.n IN (SELECT n FROM place WHERE west >= ? AND east <= ? "
                     "AND south >= ? AND north <= ?)")
        values += [west, east, south, north]
    return where, values
