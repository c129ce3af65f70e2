"""A mail server for tests: it keeps what it was given, and refuses, hangs or breaks off when told to."""

import email
import email.policy
import socketserver
import threading
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any, ClassVar, cast

type Say = Callable[[str], str | None]


class _Talk(socketserver.StreamRequestHandler):
    """One connection. ``office.on`` may answer a step by itself; "" breaks off without an answer."""

    def handle(self) -> None:
        office = cast(PostOffice, self.server)
        office.connections += 1
        step = "greeting"
        while True:
            answer = office.answer(step)
            if answer == "":
                return
            self.wfile.write(f"{answer or office.USUAL[step]}\r\n".encode())
            if step == "data" and not answer:
                if not self.read_message(office):
                    return
                step = "dot"
                continue
            line = self.rfile.readline().decode().strip()
            if not line:
                return
            step = line.split()[0].lower()
            step = step if step in office.USUAL else "other"

    def read_message(self, office: "PostOffice") -> bool:
        lines: list[bytes] = []
        for line in self.rfile:
            if line == b".\r\n":
                message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
                office.received.append(message)
                return True
            lines.append(line[1:] if line.startswith(b".") else line)
        office.unfinished += 1
        return False


class PostOffice(socketserver.ThreadingTCPServer):
    """Answers step by step: greeting, ehlo, mail, rcpt, data, dot, quit. ``on`` maps a step to its doings."""

    allow_reuse_address = True
    daemon_threads = True
    USUAL: ClassVar = {
        "greeting": "220 here", "ehlo": "250 SIZE", "helo": "250 ok", "mail": "250 ok", "rcpt": "250 ok",
        "data": "354 go on", "dot": "250 taken", "quit": "221 bye", "rset": "250 ok", "other": "500 what",
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.on: dict[str, list[Callable[[], str | None] | str]] = {}
        self.received: list[EmailMessage] = []
        self.connections = 0
        self.unfinished = 0
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self.thread.start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def answer(self, step: str) -> str | None:
        """What to say at this step instead of the usual; each entry of ``on`` serves once."""
        planned = self.on.get(step)
        if not planned:
            return None
        doing = planned.pop(0)
        return doing if isinstance(doing, str) else doing()

    def read_settings(self, timeout: float = 5) -> dict[str, Any]:
        """MAILERS that send here."""
        options = {"host": "127.0.0.1", "port": self.port, "timeout": timeout}
        return {"default": {"BACKEND": "accounts.mailer.StagedBackend", "OPTIONS": options}}

    def stop(self) -> None:
        self.shutdown()
        self.server_close()
