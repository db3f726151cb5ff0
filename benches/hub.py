"""The hub as an engine: started with its own data folder, asked through its HTTP API.

Not here: the peers (postgres.py, sqlite.py, page.py).
"""

import http.client
import json
import os
import pathlib
import signal
import subprocess
import time
import urllib.parse

import measure


class Hub:
    """A running hub; the process ends with `stop`."""

    name = "whatson"

    def __init__(self, program, folder, port):
        self.program, self.folder, self.port = program, pathlib.Path(folder), port
        self.server = None

    def load(self, parts):
        """Imports the parts on the command line; returns CPU and wall seconds."""
        if (self.folder / "loaded").exists():
            return json.loads((self.folder / "loaded").read_text())
        begun, used = time.time(), os.times()
        for part in parts:
            command = [self.program, "import", "organisations", part, "--data", self.folder]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        after = os.times()
        told = {"wall": time.time() - begun,
                "cpu": after.children_user + after.children_system
                - used.children_user - used.children_system}
        (self.folder / "loaded").write_text(json.dumps(told))
        return told

    def start(self, more=()):
        """Starts the server with more words; returns seconds until it is ready, and the CPU it took."""
        begun = time.time()
        log = open(self.folder / "bench.log", "ab")
        self.server = subprocess.Popen(
            [self.program, "serve", "--data", self.folder, "--listen", f"127.0.0.1:{self.port}", *more],
            stdout=log, stderr=log)
        self.pids = [self.server.pid]
        while True:
            if self.server.poll() is not None:
                raise RuntimeError(f"the hub ended: see {self.folder}/bench.log")
            try:
                self.line = http.client.HTTPConnection("127.0.0.1", self.port)
                if self.get("/healthz")[0] == 200:
                    break
            except (ConnectionError, http.client.HTTPException):
                pass
            time.sleep(0.02)
        return {"wall": time.time() - begun, "cpu": measure.whole(self.server.pid)}

    def stop(self):
        if self.server is None:
            return
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(20)

    def get(self, path):
        try:
            self.line.request("GET", path)
            answer = self.line.getresponse()
        except http.client.RemoteDisconnected:
            # The hub closes a line that was idle for some seconds.
            self.line.close()
            self.line.request("GET", path)
            answer = self.line.getresponse()
        return answer.status, answer.read()

    def ask(self, wanted):
        path = "/api/organisations?" + urllib.parse.urlencode({"per_page": 20, **wanted})
        status, body = self.get(path)
        if status != 200:
            raise RuntimeError(f"{path}: {status}")
        told = json.loads(body)
        return {"total": told["total"], "ids": [item["id"] for item in told["items"]],
                "respelled": told.get("respelled", False)}

    def index_size(self):
        """Bytes of the index on disk."""
        return sum(f.stat().st_size for f in (self.folder / "index").rglob("*") if f.is_file())
