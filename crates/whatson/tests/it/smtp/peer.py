"""A mail server for tests: aiosmtpd on the loopback address, at a port the system chooses.

    peer.py plain                     without TLS; a name and password may be given
    peer.py starttls CERTIFICATE KEY  nothing before STARTTLS, then name and password
    peer.py tls CERTIFICATE KEY       TLS from the first byte, then name and password

Prints its port, then a line of JSON for each message that it took. `later@…` is put off once,
`never@…` does not exist, `full@…` is refused once the message was sent.
"""

import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self):
        self.put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        who = address.split("@")[0]
        if who == "later" and address not in self.put_off:
            self.put_off.add(address)
            return "451 4.3.0 Try again later"
        if who == "never":
            return "550 5.1.1 There is no kanarche here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("full@"):
            return "552 5.2.2 Full"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        told = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "hello": session.host_name,
            "tls": server.transport.get_extra_info("ssl_object") is not None,
            "name": session.auth_data,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "names": [name.lower() for name in message.keys()],
            "kind": message.get_content_type(),
            "body": message.get_content().replace("\r\n", "\n"),
            "defects": [str(defect) for defect in message.defects],
        }
        print(json.dumps(told), flush=True)
        return "250 2.0.0 Taken"


def known(server, session, envelope, mechanism, data):
    if (data.login, data.password) == (b"hub", b"p@ss:word"):
        return AuthResult(success=True, auth_data="hub")
    return AuthResult(success=False, handled=False)


async def serve(mode, certificate=None, key=None):
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
    handler = Handler()

    def protocol():
        return SMTP(
            handler,
            hostname="peer.example",
            tls_context=context if mode == "starttls" else None,
            require_starttls=mode == "starttls",
            authenticator=known,
            auth_required=mode != "plain",
            # It knows only TLS that it began itself.
            auth_require_tls=mode == "starttls",
        )

    loop = asyncio.get_running_loop()
    wrapped = context if mode == "tls" else None
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=wrapped)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve(*sys.argv[1:]))
