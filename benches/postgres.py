"""PostgreSQL as a peer: full text with `simple` and unaccent, trigrams for other spellings.

Set up as one would: GIN indexes, a GiST index of points, ANALYZE, 1 GB of shared buffers, no
parallel workers and no JIT (one core is compared), everything warm. The answer has what the
hub's has: the exact total, the first twenty by rank, counts of countries, kinds and subjects over
all that match.

Not here: starting the server (run), its page (page.py).
"""

import json
import re
import time

import psycopg

import data
import measure

SCHEMA = """
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP TABLE IF EXISTS organisation;
CREATE TABLE organisation (
    id uuid PRIMARY KEY, name text NOT NULL, folded text NOT NULL, mission text NOT NULL,
    country text NOT NULL, kind text NOT NULL, subjects text[] NOT NULL, place point NOT NULL,
    words tsvector)"""
INDEXES = """
UPDATE organisation SET words = setweight(to_tsvector('simple', folded), 'A')
                             || setweight(to_tsvector('simple', unaccent(mission)), 'D');
VACUUM FULL organisation;
CREATE INDEX ON organisation USING gin (words);
CREATE INDEX ON organisation USING gin (folded gin_trgm_ops);
CREATE INDEX ON organisation USING gist (place);
CREATE INDEX ON organisation USING gin (subjects);
CREATE INDEX ON organisation (country, kind);
CREATE INDEX ON organisation (kind);
VACUUM ANALYZE organisation"""
ANSWER = """
WITH hit AS MATERIALIZED (
    SELECT id, name, country, kind, subjects, {rank} AS rank FROM organisation WHERE {where}),
first AS (SELECT id, name, country, kind, subjects, rank FROM hit ORDER BY rank DESC, id LIMIT 20)
SELECT (SELECT count(*) FROM hit),
       (SELECT json_agg(json_build_array(id, name, country, kind, subjects) ORDER BY rank DESC, id)
          FROM first),
       (SELECT json_object_agg(country, n) FROM (SELECT country, count(*) n FROM hit GROUP BY 1) c),
       (SELECT json_object_agg(kind, n) FROM (SELECT kind, count(*) n FROM hit GROUP BY 1) k),
       (SELECT json_object_agg(s, n)
          FROM (SELECT unnest(subjects) s, count(*) n FROM hit GROUP BY 1) t)"""


class Postgres:
    """A database of the organisations and one connection to it."""

    name = "PostgreSQL"

    def __init__(self, dsn):
        self.dsn = dsn
        self.line = psycopg.connect(dsn, autocommit=True)
        for setting in ("jit = off", "max_parallel_workers_per_gather = 0", "work_mem = '256MB'",
                        "maintenance_work_mem = '1GB'", "pg_trgm.word_similarity_threshold = 0.5"):
            self.line.execute(f"SET {setting}")
        self.pids = [self.line.info.backend_pid]

    @staticmethod
    def create(dsn, name):
        """Makes an empty database."""
        with psycopg.connect(dsn, autocommit=True) as line:
            line.execute(f"DROP DATABASE IF EXISTS {name}")
            line.execute(f"CREATE DATABASE {name}")

    def load(self, parts):
        """Loads and indexes; returns wall and CPU seconds of this connection."""
        begun, used = time.time(), measure.cpu(*self.pids)
        self.line.execute("DROP TABLE IF EXISTS organisation")
        for statement in SCHEMA.split(";"):
            self.line.execute(statement)
        copy = "COPY organisation (id,name,folded,mission,country,kind,subjects,place) FROM STDIN"
        with self.line.cursor() as cursor, cursor.copy(copy) as out:
            for one in data.read(parts):
                name = " / ".join(n["value"] for n in one["names"])
                place = one["locations"][0]
                out.write_row((one["id"], name, name, one["descriptions"][0]["value"],
                               one["country"], one["kind"], one["subjects"],
                               f"({place['longitude']},{place['latitude']})"))
        self.line.execute("UPDATE organisation SET folded = lower(unaccent(name))")
        for statement in INDEXES.split(";"):
            self.line.execute(statement)
        return {"wall": time.time() - begun, "cpu": measure.cpu(*self.pids) - used}

    def size(self):
        return self.line.execute("SELECT pg_total_relation_size('organisation')").fetchone()[0]

    def ask(self, wanted):
        where, values = filters(wanted)
        words = re.findall(r"\w+", wanted.get("q", ""))
        if not words:
            return self.answer(where, values, "0", [])
        query = " & ".join(words[:-1] + [words[-1] + ":*"])
        match = "words @@ to_tsquery('simple', unaccent(%s))"
        rank = "ts_rank('{0.1,0.2,0.4,1}', words, to_tsquery('simple', unaccent(%s)))"
        answer = self.answer([match, *where], [query, *values], rank, [query])
        if answer["total"] == 0:
            # Another spelling: names whose trigrams are near enough.
            text = " ".join(words)
            near = "folded %%> lower(unaccent(%s))"
            rank = "word_similarity(lower(unaccent(%s)), folded)"
            answer = self.answer([near, *where], [text, *values], rank, [text])
            answer["respelled"] = True
        return answer

    def answer(self, where, values, rank, ranking):
        text = ANSWER.format(rank=rank, where=" AND ".join(where) or "true")
        total, first, *counts = self.line.execute(text, [*ranking, *values]).fetchone()
        items = first if isinstance(first, list) else json.loads(first or "[]")
        return {"total": total, "ids": [item[0] for item in items], "items": items,
                "facets": dict(zip(("country", "kind", "subject"), counts))}


def filters(wanted):
    where, values = [], []
    for facet in ("country", "kind"):
        if facet in wanted:
            where.append(f"{facet} = %s")
            values.append(wanted[facet])
    if "subject" in wanted:
        where.append("subjects @> ARRAY[%s]")
        values.append(wanted["subject"])
    if "bbox" in wanted:
        west, south, east, north = wanted["bbox"].split(",")
        where.append("place <@ box(point(%s,%s), point(%s,%s))")
        values += [float(west), float(south), float(east), float(north)]
    return where, values
