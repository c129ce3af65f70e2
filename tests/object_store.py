"""A store of objects for the tests: as much of S3 as Forthright speaks, on loopback, in memory.

It takes a request only with a signature of version 4 that fits its key and with the hash of what was sent,
and can be told to hang, to break off, or to answer with an error.
"""

import hashlib
import hmac
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit
from xml.sax.saxutils import escape

KEY, SECRET, REGION, BUCKET = "keeper", "s3cr3t/of+the@keeper", "eu-test-1", "evidence-of-ours"
STATUS = {"NoSuchKey": 404, "NoSuchBucket": 404, "InternalError": 500}
PAGE = 3


class ObjectStore(ThreadingHTTPServer):
    """``objects`` by key; ``fault`` is "", "hang", "break", or the code of an error it answers with."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.objects: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.fault = ""
        self.breaks_once = False
        self.is_public = False
        self.versioning = ""
        self.over = threading.Event()

    def address(self, prefix: str = "ours", secret: str = SECRET, bucket: str = BUCKET) -> str:
        key = f"{KEY}:{quote(secret, safe='')}"
        return f"s3://{key}@127.0.0.1:{self.server_port}/{bucket}/{prefix}?region={REGION}&insecure=1"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: ObjectStore

    def log_message(self, *args: Any) -> None:
        """Nothing is said of a request."""

    def handle_one(self) -> None:
        store, parts = self.server, urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        store.asked.append(f"{self.command} {self.path}")
        if store.fault == "hang":
            store.over.wait(20)
        if store.fault in {"hang", "break"} or store.breaks_once:
            store.breaks_once, self.close_connection = False, True
            return
        bucket, _, key = unquote(parts.path).lstrip("/").partition("/")
        if store.fault:
            self.refuse(store.fault)
        elif not (is_known := self.is_signed(body)) and "Authorization" in self.headers:
            self.refuse("SignatureDoesNotMatch")
        elif not is_known and not (store.is_public and self.command in {"GET", "HEAD"}):
            self.refuse("AccessDenied")
        elif bucket != BUCKET:
            self.refuse("NoSuchBucket")
        else:
            self.answer_object(key, body) if key else self.answer_bucket(dict(parse_qsl(parts.query, True)))

    do_GET = do_PUT = do_HEAD = do_DELETE = handle_one  # noqa: N815 - as http.server looks for them

    def answer_object(self, key: str, body: bytes) -> None:
        objects = self.server.objects
        if self.command == "PUT":
            objects[key] = body
            self.reply(200, b"")
        elif self.command == "DELETE":
            objects.pop(key, None)
            self.reply(204, b"")
        elif key in objects:
            self.reply(200, objects[key], "application/octet-stream")
        else:
            self.refuse("NoSuchKey")

    def answer_bucket(self, asked: dict[str, str]) -> None:
        if "versioning" in asked:
            state = f"<Status>{self.server.versioning}</Status>" if self.server.versioning else ""
            self.reply(200, f"<VersioningConfiguration>{state}</VersioningConfiguration>".encode())
            return
        prefix, after = asked.get("prefix", ""), asked.get("continuation-token", "")
        found: dict[str, str] = {}
        for key in sorted(self.server.objects):
            head, slash, _ = key.removeprefix(prefix).partition(asked.get("delimiter") or "\0")
            if key.startswith(prefix) and (name := f"{prefix}{head}{slash}") > after:
                found[name] = slash
        shown = list(found)[:PAGE]
        is_more = len(found) > PAGE
        token = f"<NextContinuationToken>{shown[-1]}</NextContinuationToken>" if is_more else ""
        rows = "".join(
            f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>"
            if found[name]
            else f"<Contents><Key>{escape(name)}</Key><Size>1</Size></Contents>"
            for name in shown
        )
        more = f"<IsTruncated>{str(is_more).lower()}</IsTruncated>{token}"
        self.reply(200, f"<ListBucketResult><Name>{BUCKET}</Name>{more}{rows}</ListBucketResult>".encode())

    def refuse(self, code: str) -> None:
        self.reply(STATUS.get(code, 403), f"<Error><Code>{code}</Code><Message>no</Message></Error>".encode())

    def reply(self, status: int, body: bytes, kind: str = "application/xml") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"')
        self.send_header("Last-Modified", "Mon, 23 Nov 2026 09:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def is_signed(self, body: bytes) -> bool:
        """Whether the signature is ours (AWS Signature Version 4) and the hash that of the body."""
        kind, _, rest = self.headers.get("Authorization", "").partition(" ")
        if kind != "AWS4-HMAC-SHA256":
            return False
        given = dict(part.strip().split("=", 1) for part in rest.split(","))
        _, day, region, service, end = given["Credential"].split("/")
        digest = self.headers["x-amz-content-sha256"]
        path, _, query = self.path.partition("?")
        names = given["SignedHeaders"].split(";")
        lines = [f"{name}:{' '.join(self.headers[name].split())}" for name in names]
        pairs = [part if "=" in part else f"{part}=" for part in query.split("&") if part]
        asked = [self.command, path, "&".join(sorted(pairs)), *lines, "", ";".join(names), digest]
        scope = f"{day}/{region}/{service}/{end}"
        request = hashlib.sha256("\n".join(asked).encode()).hexdigest()
        text = "\n".join([kind, self.headers["x-amz-date"], scope, request])
        secret = f"AWS4{SECRET}".encode()
        for part in (day, region, service, end):
            secret = hmac.digest(secret, part.encode(), "sha256")
        wanted = hmac.digest(secret, text.encode(), "sha256").hex()
        is_whole = digest == hashlib.sha256(body).hexdigest()
        is_ours = given["Credential"] == f"{KEY}/{day}/{REGION}/s3/aws4_request"
        return is_ours and is_whole and hmac.compare_digest(wanted, given["Signature"])


@contextmanager
def serve_objects() -> Iterator[ObjectStore]:
    """A store that runs until the block ends."""
    store = ObjectStore()
    thread = threading.Thread(target=store.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        store.over.set()
        store.shutdown()
        thread.join()
        store.server_close()
