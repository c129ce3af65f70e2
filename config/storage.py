"""Files of the installation as private objects of a store that speaks S3, in place of a folder.

Loaded only where ``FORTHRIGHT_EVIDENCE_URL`` asks for it, since its library is one of the extra packages. No
object has an address of its own for a browser: each leaves through a view that has asked who may read it.
"""

import io
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, cast

import urllib3
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage
from minio import Minio
from minio.error import MinioException, S3Error

from config.stores import StoreAddress, StoreError

LONGEST_SECONDS: Final = 5.0
"""One question and its answer, whatever the store, the network or the name server does meanwhile."""
CONNECT_SECONDS: Final = 2.5
REST_SECONDS: Final = 3.0
"""So long after a question that got no answer the next ones are not asked: each would hold a thread too."""
IN_MEMORY: Final = 1024 * 1024
ONE_PART: Final = 64 * 1024 * 1024
"""More than any file of ours, so that each is one request: there whole or not at all."""
PAGE: Final = 1000
GONE: Final = {"NoSuchKey", "NoSuchVersion"}
REASONS: Final = {
    "InvalidAccessKeyId": "key",
    "SignatureDoesNotMatch": "key",
    "InvalidToken": "key",
    "AccessDenied": "denied",
    "AllAccessDisabled": "denied",
    "NoSuchBucket": "bucket",
    "RequestTimeTooSkewed": "clock",
    "AuthorizationHeaderMalformed": "region",
    "PermanentRedirect": "region",
    "Redirect": "region",
}


class ObjectStorage(Storage):
    """Each file is one object, named by its prefix and its name; a name that is there is written over.

    Every name of ours is random or the hash of what it names, so none is asked for before it is used. Raises
    ``StoreError`` within six seconds where the store does not do what it was asked, and
    ``FileNotFoundError`` for an object that is not there.
    """

    def __init__(self, address: StoreAddress) -> None:
        self.address = address
        self._rests_until = 0.0
        none = urllib3.Retry(total=0, raise_on_redirect=False, raise_on_status=False)
        limits = urllib3.Timeout(connect=CONNECT_SECONDS, total=LONGEST_SECONDS)
        self._client, self._stranger = (
            Minio(
                endpoint=address.host,
                access_key=key,
                secret_key=secret,
                secure=address.is_tls,
                region=address.region,
                http_client=urllib3.PoolManager(retries=none, timeout=limits, maxsize=10),
            )
            for key, secret in ((address.key, address.secret), (None, None))
        )

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        return name

    def exists(self, name: str) -> bool:
        try:
            self._stat(name)
        except FileNotFoundError:
            return False
        return True

    def size(self, name: str) -> int:
        return int(self._stat(name).size or 0)

    def delete(self, name: str) -> None:
        self._ask(lambda: self._client.remove_object(self.address.bucket, self._key(name)))

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        """The folders and the files of a folder, without those below them."""
        start = self._key(f"{path.strip('/')}/" if path.strip("/") else "")
        found = self._client.list_objects(self.address.bucket, prefix=start)
        folders: list[str] = []
        files: list[str] = []
        # A question that broke off cannot be asked again from its middle: half a list would look whole.
        while page := self._ask(lambda: list(islice(found, PAGE)), tries=1):
            for one in page:
                name = str(one.object_name).removeprefix(start)
                (folders if one.is_dir else files).append(name.rstrip("/"))
        return folders, [name for name in files if name]

    def is_public(self, name: str) -> bool:
        """Whether somebody without a key gets the object: then the bucket gives everything to everybody."""

        def knock() -> bool:
            try:
                self._stranger.stat_object(self.address.bucket, self._key(name))
            except S3Error:
                return False
            return True

        return self._ask(knock)

    def keeps_old_versions(self) -> bool:
        """Whether what is deleted or written over stays in the store as an old version."""
        found = self._ask(lambda: self._client.get_bucket_versioning(self.address.bucket))
        return bool(found.status == "Enabled")

    def _save(self, name: str, content: File[Any]) -> str:
        content.seek(0)
        body = content.read()
        body = body.encode() if isinstance(body, str) else body
        self._ask(
            lambda: self._client.put_object(
                self.address.bucket, self._key(name), io.BytesIO(body), len(body), part_size=ONE_PART
            )
        )
        return name

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        if mode != "rb":
            raise ValueError("An object is read as bytes, and written whole by save().")
        # Whole before the first byte is passed on, so that nobody gets half a file for a whole one.
        return File(cast(IO[bytes], self._ask(lambda: self._fetch(name))), name=name)

    def _fetch(self, name: str) -> Any:
        answer = self._client.get_object(self.address.bucket, self._key(name))
        try:
            # Whoever reads it closes it.
            kept = SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(settings.DATA_DIR))  # noqa: SIM115
            shutil.copyfileobj(answer, kept)
        finally:
            answer.close()
            answer.release_conn()
        kept.seek(0)
        return kept

    def _stat(self, name: str) -> Any:
        return self._ask(lambda: self._client.stat_object(self.address.bucket, self._key(name)))

    def _key(self, name: str) -> str:
        return f"{self.address.prefix}{name}"

    def _ask[Answer](self, question: Callable[[], Answer], *, tries: int = 2) -> Answer:
        """Ask once, and once more where a kept connection had died or the store stumbled at once."""
        ends = time.monotonic() + LONGEST_SECONDS
        if time.monotonic() < self._rests_until:
            raise StoreError("silent")
        while True:
            tries -= 1
            try:
                return _answer_in_time(question, ends)
            except StoreError as error:
                if error.reason == "silent":
                    self._rests_until = time.monotonic() + REST_SECONDS
                is_quick = time.monotonic() < ends - LONGEST_SECONDS / 2
                if tries <= 0 or not is_quick or error.reason not in {"unreachable", "broken"}:
                    raise


def _answer_in_time[Answer](question: Callable[[], Answer], ends: float) -> Answer:
    """The answer, asked for in a thread of its own: no limit of a socket holds for a name server."""
    waited: Future[Answer] = Future()

    def work() -> None:
        try:
            waited.set_result(question())
        except BaseException as error:
            waited.set_exception(error)

    threading.Thread(target=work, daemon=True, name="store").start()
    try:
        return waited.result(timeout=max(0.0, ends - time.monotonic()))
    except S3Error as error:
        if error.code in GONE:
            raise FileNotFoundError("no such object") from error
        raise StoreError(REASONS.get(str(error.code), "broken")) from error
    # An answer that is no XML comes as a kind of SyntaxError from the client's reader.
    except (MinioException, SyntaxError, ValueError, urllib3.exceptions.HTTPError, TimeoutError) as error:
        raise StoreError(_name_reason(error)) from error


def _name_reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, urllib3.exceptions.MaxRetryError) else error
    if isinstance(cause, TimeoutError | urllib3.exceptions.TimeoutError):
        return "unreachable" if isinstance(cause, urllib3.exceptions.NewConnectionError) else "silent"
    if isinstance(cause, urllib3.exceptions.SSLError):
        return "untrusted"
    if isinstance(cause, urllib3.exceptions.HTTPError):
        return "unreachable"
    return "broken"
