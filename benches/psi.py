"""One pair of lists through a peer's private set intersection: `psi.py openmined|spu FOLDER`.

FOLDER holds left.csv and right.csv with one column, `phone`. Prints one line of JSON: seconds, and how many are
in both. Every run checks that number against the plain intersection.

Not here: making the lists and what the figures mean (cycle.py).
"""

import json
import multiprocessing
import pathlib
import socket
import sys
import time


def column(path):
    return pathlib.Path(path).read_text().split()[1:]


def openmined(folder):
    """ECDH on P-256 with a Golomb-coded set; both parties in turn in one process, as the library has it."""
    import private_set_intersection.python as psi

    left, right = column(folder / "left.csv"), column(folder / "right.csv")
    begun = time.time()
    server, client = psi.server.CreateWithNewKey(True), psi.client.CreateWithNewKey(True)
    setup = server.CreateSetupMessage(1e-9, len(left), right, psi.DataStructure.GCS)
    answer = server.ProcessRequest(client.CreateRequest(left))
    both = client.GetIntersection(setup, answer)
    return {"seconds": time.time() - begun, "both": len(both)}


def party(rank, folder, ports, told):
    import spu.libspu.link as link
    import spu.psi as psi

    wiring = link.Desc()
    for n, port in enumerate(ports):
        wiring.add_party(f"party{n}", f"127.0.0.1:{port}")
    begun = time.time()
    line = link.create_brpc(wiring, rank)
    config = psi.PsiExecuteConfig(
        protocol_conf=psi.PsiProtocolConfig(protocol=psi.PsiProtocol.PROTOCOL_RR22, broadcast_result=True),
        input_params=psi.InputParams(path=str(folder / ["left.csv", "right.csv"][rank]),
                                     selected_keys=["phone"], keys_unique=True),
        output_params=psi.OutputParams(path=str(folder / f"both{rank}.csv")))
    report = psi.psi_execute(config, line)
    line.stop_link()
    told.put((rank, time.time() - begun, report.intersection_count))


def spu(folder):
    """RR22 (VOLE), semi-honest; two processes over loopback, CSV in and CSV out."""
    ports = []
    for _ in range(2):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            ports.append(free.getsockname()[1])
    told = multiprocessing.Queue()
    both = [multiprocessing.Process(target=party, args=(rank, folder, ports, told)) for rank in range(2)]
    for one in both:
        one.start()
    answers = [told.get(timeout=900) for _ in both]
    for one in both:
        one.join(20)
    return {"seconds": max(seconds for _, seconds, _ in answers), "both": answers[0][2]}


if __name__ == "__main__":
    which, where = sys.argv[1], pathlib.Path(sys.argv[2])
    result = {"openmined": openmined, "spu": spu}[which](where)
    plain = len(set(column(where / "left.csv")) & set(column(where / "right.csv")))
    if result["both"] != plain:
        sys.exit(f"{which} found {result['both']} of {plain}")
    print(json.dumps(result))
