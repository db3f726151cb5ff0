"""A result page as a small web application would make it: FastAPI, Jinja2 and the PostgreSQL peer.

Run as a program it serves the page; `Server` starts it and asks it.

Not here: the query (postgres.py), the hub's own page (templates of the hub).
"""

import http.client
import os
import subprocess
import sys
import time
import urllib.parse

import measure

TEMPLATE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Organisations</title></head><body>
<form action="/"><input type="search" name="q" value="{{ q }}"><button>Search</button></form>
<p>{{ total }} organisations</p>
{% for name, values in facets %}<h2>{{ name }}</h2><ul>
{% for value, count in values %}<li><a href="?{{ name }}={{ value }}">{{ value }}</a> {{ count }}</li>
{% endfor %}</ul>{% endfor %}
{% for item in items %}<article><h2><a href="/{{ item[0] }}">{{ item[1] }}</a></h2>
<p>{{ item[2] }} {{ item[3] }}</p><ul>{% for s in item[4] %}<li>{{ s }}</li>{% endfor %}</ul></article>
{% endfor %}</body></html>"""


def application():
    import fastapi
    import jinja2

    import postgres

    engine = postgres.Postgres(os.environ["PEER_DATABASE"])
    template = jinja2.Environment(autoescape=True).from_string(TEMPLATE)
    app = fastapi.FastAPI()

    @app.get("/backend")
    async def backend():
        return engine.pids[0]

    # One request at a time, as the questions come: no pool of threads in between.
    @app.get("/", response_class=fastapi.responses.HTMLResponse)
    async def page(request: fastapi.Request):
        wanted = dict(request.query_params)
        answer = engine.ask(wanted)
        facets = [(name, sorted((counts or {}).items(), key=lambda c: -c[1]))
                  for name, counts in answer["facets"].items()]
        return template.render(q=wanted.get("q", ""), total=answer["total"], facets=facets,
                               items=answer["items"])

    return app


class Server:
    """The running application; `pids` are its process and the database's."""

    name = "FastAPI, Jinja2, psycopg, PostgreSQL"

    def __init__(self, dsn, port):
        command = [sys.executable, __file__, str(port)]
        self.server = subprocess.Popen(command, env={**os.environ, "PEER_DATABASE": dsn},
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            # A line that was refused once is of no use again.
            self.line = http.client.HTTPConnection("127.0.0.1", port)
            try:
                self.pids = [self.server.pid, int(self.get("/backend"))]
                return
            except ConnectionError:
                time.sleep(0.1)
        raise RuntimeError("the peer's page did not start")

    def get(self, path):
        self.line.request("GET", path)
        return self.line.getresponse().read()

    def ask(self, wanted):
        body = self.get("/?" + urllib.parse.urlencode(wanted))
        return {"total": 0, "ids": [], "bytes": len(body)}

    def stop(self):
        self.server.terminate()
        self.server.wait(20)


class HubPage:
    """The hub's own page of results."""

    name = "whatson"

    def __init__(self, hub):
        self.hub, self.pids = hub, hub.pids

    def ask(self, wanted):
        status, body = self.hub.get("/en/organisations?" + urllib.parse.urlencode(wanted))
        if status != 200:
            raise RuntimeError(f"{wanted}: {status}")
        return {"total": 0, "ids": [], "bytes": len(body)}


def compare(hub, dsn, port, questions):
    """Milliseconds of CPU a page, hub and peer, over the same questions."""
    told = {}
    peer = Server(dsn, port)
    try:
        for engine in (HubPage(hub), peer):
            sizes = [engine.ask(q["ask"])["bytes"] for q in questions[:100]]
            rows = measure.run(engine, questions)
            told[engine.name] = measure.summary(rows) | {"bytes": measure.share(sizes, 0.5)}
    finally:
        peer.stop()
    return told


if __name__ == "__main__":
    import uvicorn

    # The line is idle while the hub's page is measured.
    uvicorn.run(application(), host="127.0.0.1", port=int(sys.argv[1]), log_level="error",
                access_log=False, timeout_keep_alive=600)
