"""The way to the mail server: Django's SMTP mailer, which says when a message is about to be handed over.

A server owns a message from the moment it reads the dot that ends it (RFC 5321, 4.2.5). Whatever goes wrong
before that dot, nothing was sent; after it only the server's answer tells. So a caller is asked right before
the dot, and can write down how far it came, or stop.
"""

import email.policy
import re
import smtplib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from email.header import Header
from email.message import EmailMessage as Built
from time import monotonic
from typing import Any, cast

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend

ANSWER_SECONDS = 60
"""How long the answer to the last dot may take: a server may look for viruses first."""
FAREWELL_SECONDS = 2
GO_AHEAD = 354
NOT_ASKED = (421, b"the server broke off")
LINE_STARTS_WITH_DOT = re.compile(rb"(?m)^\.")

type Refused = Mapping[str, tuple[int, bytes]]
"""The addresses that the server did not take, each with its code and what it said."""


class Elapsed:
    """The time now, told from the time a round began, which tests may choose."""

    def __init__(self, began_at: datetime) -> None:
        self.began_at = began_at
        self.began = monotonic()

    def read(self) -> datetime:
        return self.began_at + timedelta(seconds=monotonic() - self.began)


class WholeSubject(email.policy.EmailPolicy):
    """Writes a subject with other than ASCII letters as encoded words from end to end (RFC 2047, 2 and 6.2).

    The usual way encodes only the words that need it; where a line then ends beside one, readers see two
    spaces. Between two encoded words no space counts, so that a subject comes back as it was written.
    """

    def fold(self, name: str, value: str) -> str:
        text = str(value)
        if name.lower() != "subject" or text.isascii():
            return str(super().fold(name, value))
        return f"{name}: {Header(text, 'utf-8', header_name=name).encode(linesep=self.linesep)}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() != "subject" or str(value).isascii():
            return super().fold_binary(name, value)
        return self.fold(name, value).encode("ascii")


class Letter(EmailMultiAlternatives):
    """A message whose subject comes back from any reader as it was written."""

    def message(self, *, policy: "email.policy.Policy[Any] | None" = None) -> Built:
        return super().message(policy=WholeSubject() + (policy or email.policy.default))


class NoMail(BaseEmailBackend):
    """Where no mail server is set up nothing leaves; no page offers to send anything then."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        return 0


class StagedSMTP(smtplib.SMTP):
    """A connection that asks ``before_last_dot`` before a message becomes the server's."""

    before_last_dot: Callable[[], None]

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Send one message, given as bytes; the dot only once ``before_last_dot`` came back."""
        self.putcmd("data")
        code, answer = self.getreply()
        if code != GO_AHEAD:
            raise smtplib.SMTPDataError(code, answer)
        body = LINE_STARTS_WITH_DOT.sub(b"..", msg)
        self.send(body if body.endswith(b"\r\n") else body + b"\r\n")
        try:
            self.before_last_dot()
        except BaseException:
            self.close()  # an unfinished message is thrown away by the server
            raise
        if self.sock:
            self.sock.settimeout(ANSWER_SECONDS)
        self.send(b".\r\n")
        return self.getreply()


class StagedSMTPOverTLS(StagedSMTP, smtplib.SMTP_SSL):
    """The same on a port that speaks TLS from the first byte."""


class StagedBackend(EmailBackend):
    """Django's SMTP mailer for one message at a time. Every wait is bounded by ``timeout``."""

    _partial_connection: smtplib.SMTP | None

    @property
    def connection_class(self) -> type[StagedSMTP]:
        return StagedSMTPOverTLS if self.use_ssl else StagedSMTP

    def deliver(self, message: EmailMessage, to: list[str], before_last_dot: Callable[[], None]) -> Refused:
        """Hand the message to the server for the addresses ``to``; those it refused.

        Raises ``OSError`` (``smtplib.SMTPException`` is one) where it was not taken or nobody knows, and
        ``ValueError`` for an address that no mail can be sent to.
        """
        sender = self.prep_address(message.from_email)
        plain = {self.prep_address(address): address for address in to}
        content = message.message(policy=email.policy.SMTP).as_bytes()
        self.open()
        connection = cast(StagedSMTP, self.connection)
        connection.before_last_dot = before_last_dot
        try:
            refused = connection.sendmail(sender, list(plain), content)
        except smtplib.SMTPRecipientsRefused as error:
            # Not one got it, also where the server broke off before it was asked about each.
            refused = {address: error.recipients.get(address, NOT_ASKED) for address in plain}
        return {plain[address]: said for address, said in refused.items()}

    def part(self) -> None:
        """Say goodbye, whatever comes back: what was sent is sent."""
        open_ones: list[smtplib.SMTP | None] = [self.connection, self._partial_connection]
        for connection in open_ones:
            if connection is None:
                continue
            try:
                if connection.sock:
                    connection.sock.settimeout(FAREWELL_SECONDS)
                connection.quit()
            except OSError:
                connection.close()
        self.connection = self._partial_connection = None


def deliver(
    mailer: BaseEmailBackend, message: EmailMessage, to: list[str], before_last_dot: Callable[[], None]
) -> Refused:
    """Send through any mailer; one without stages is taken to have the message once it is called."""
    if isinstance(mailer, StagedBackend):
        return mailer.deliver(message, to, before_last_dot)
    before_last_dot()
    mailer.send_messages([message])
    return {}


def part(mailer: BaseEmailBackend) -> None:
    if isinstance(mailer, StagedBackend):
        mailer.part()
