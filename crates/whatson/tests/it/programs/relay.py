"""The proxy with TLS that a hub has in front of it, for a test: TLS comes in, plain bytes go on.

    relay.py LISTEN-ADDRESS PORT CERTIFICATE KEY TO-PORT

Prints a line when it listens.
"""

import asyncio
import ssl
import sys

address, port, certificate, key, to = sys.argv[1:]


async def copy(read, write):
    try:
        while piece := await read.read(1 << 16):
            write.write(piece)
            await write.drain()
    except OSError:
        pass
    finally:
        write.close()


async def pass_on(read, write):
    try:
        on_read, on_write = await asyncio.open_connection("127.0.0.1", int(to))
    except OSError:
        write.close()
        return
    await asyncio.gather(copy(read, on_write), copy(on_read, write))


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    server = await asyncio.start_server(pass_on, address, int(port), ssl=tls)
    print("listens", flush=True)
    await server.serve_forever()


asyncio.run(main())
