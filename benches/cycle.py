"""What a member lives with: tokenising its whole list once, and each day what is new; beside running private set
intersection again with each partner.

The hub of the demonstration runs on this machine, its three custodians and members with it; the demo bank's program
tokenises invented telephone numbers against two custodians and deposits them, all on the same cores. Prints one line
of JSON.

Not here: one pair of a peer (psi.py), wording (matching.py).
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.request

import hub as engine

LIST = 1 << 20
NEW = LIST // 100
SMALL = LIST // 16
SLUG = "demo-bank-hotline"


def phones(first, count):
    """Numbers of mobile telephones in Serbia, each another one."""
    return [f"+38160{n:07}" for n in range(first, first + count)]


def write(path, rows):
    path.write_text("phone\n" + "\n".join(rows) + "\n")


class Demo(engine.Hub):
    def start(self):
        super().start(["--demo", "--log", "warn"])
        self.token = self.folder / "bank.token"
        made = subprocess.run([self.program, "token", "create", "--demo-person", "bank-analyst", "--data",
                               self.folder], capture_output=True, text=True, check=True)
        self.token.write_text(made.stdout)
        end = time.time() + 180
        while time.time() < end:
            time.sleep(1)
            epochs = self.matching().get("epochs") or [{}]
            if epochs[0].get("state") == "key" and epochs[0].get("pepper"):
                time.sleep(45)  # until the other members have deposited, and rest
                return
        raise RuntimeError(f"no key came to be: see {self.folder}/bench.log")

    def matching(self):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/api/agreements/{SLUG}/matching",
                                         headers={"authorization": f"Bearer {self.token.read_text().strip()}"})
        try:
            return json.load(urllib.request.urlopen(request, timeout=20))
        except OSError:
            return {}

    def tokenise(self, file):
        """Runs the bank's program; wall seconds, its own CPU seconds, its greatest memory in MiB."""
        begun = time.time()
        program = subprocess.Popen(
            [self.program, "tokenise", "--quiet", "--hub", f"http://127.0.0.1:{self.port}",
             "--token-file", self.token, "--key-file", self.folder / "demo-members/demo-bank.key",
             "--agreement", SLUG, file], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        lines = list(program.stderr)
        summary = json.loads(program.stdout.read().splitlines()[-1])
        _, status, used = os.wait4(program.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            raise RuntimeError("".join(lines))
        return {"seconds": time.time() - begun, "cpu": used.ru_utime + used.ru_stime,
                "mib": used.ru_maxrss / 1024, "summary": summary}


def peer(python, name, folder):
    """One pair through a peer; none where its library is not here."""
    ran = subprocess.run([python, "benches/psi.py", name, folder], capture_output=True, text=True)
    lines = [line for line in ran.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if ran.returncode == 0 and lines else {"missing": ran.stderr.strip()[-200:]}


def main(program, work):
    work = pathlib.Path(work)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    told = {"list": LIST, "new": NEW, "small": SMALL}
    demo = Demo(program, work / "hub", 8473)
    demo.folder.mkdir()
    try:
        demo.start()
        write(work / "small.csv", phones(0, SMALL))
        told["first"] = demo.tokenise(work / "small.csv")
        write(work / "whole.csv", phones(SMALL, LIST))
        told["whole"] = demo.tokenise(work / "whole.csv")
        write(work / "day.csv", phones(SMALL + LIST, NEW))
        told["day"] = demo.tokenise(work / "day.csv")
    finally:
        demo.stop()
    write(work / "left.csv", phones(0, LIST))
    write(work / "right.csv", phones(LIST * 9 // 10, LIST))
    for name in ["spu", "openmined"]:
        told[name] = peer(sys.executable, name, work)
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:3])
