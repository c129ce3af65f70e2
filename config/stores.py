"""The address of a store of evidence that speaks S3, and what can go wrong with one; standard library alone.

``s3://KEY:SECRET@host:9000/bucket/prefix?region=eu-central-1&insecure=1``: key and secret percent-encoded,
prefix and query as wanted. ``insecure=1`` speaks plain HTTP, for a store on the same computer or a wire of
its own. No message of this module repeats a part of the address, since any part may be a piece of the secret.
"""

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

SHAPE: Final = "s3://KEY:SECRET@host:port/bucket/prefix?region=name"
_BUCKET: Final = re.compile(r"[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]")
_PART: Final = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]+")
_REGION: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]+")
_BAD_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


class StoreError(ConnectionError):
    """The store of evidence did not do what it was asked, and what was asked may or may not be done.

    ``reason`` is one word: "silent" (no answer in time), "unreachable", "untrusted" (its certificate),
    "key", "denied", "bucket", "clock", "region" or "broken".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"the store of evidence: {reason}")
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class StoreAddress:
    """Where the objects are, and with which key. ``host`` has its port where one is given."""

    host: str
    bucket: str
    prefix: str
    region: str
    is_tls: bool
    key: str = field(repr=False)
    secret: str = field(repr=False)


def read_store_address(text: str) -> StoreAddress:
    """The parts of an address. Raises ``ValueError`` with words that can be acted on and hold no secret."""
    try:
        parts = urlsplit(text)
        port = parts.port
        options = parse_qsl(parts.query, strict_parsing=True) if parts.query else []
    except ValueError:
        raise ValueError(f"not an address of this form: {SHAPE}. {_ENCODE}") from None
    if parts.scheme != "s3" or parts.fragment or parts.netloc.count("@") != 1:
        raise ValueError(f"not an address of this form: {SHAPE}. {_ENCODE}")
    host = parts.hostname or ""
    if not _HOST.fullmatch(host):
        raise ValueError("the host is missing or is no host's name")
    bucket, *folders = parts.path.strip("/").split("/")
    if not _BUCKET.fullmatch(bucket):
        raise ValueError("the bucket is missing or has a name no bucket can have; it comes after the host")
    if not all(map(_PART.fullmatch, folders)):
        raise ValueError("the prefix may hold letters, digits, dots, hyphens, underscores and single slashes")
    region, is_tls = _read_options(options, host)
    shown = f"[{host}]" if ":" in host else host
    return StoreAddress(
        host=f"{shown}:{port}" if port else shown,
        bucket=bucket,
        prefix="".join(f"{folder}/" for folder in folders),
        region=region,
        is_tls=is_tls,
        key=_decode(parts.username, "key"),
        secret=_decode(parts.password, "secret"),
    )


_ENCODE: Final = "Percent-encode what is odd in key and secret: / is %2F, + is %2B, @ is %40"


def _decode(text: str | None, name: str) -> str:
    found = unquote(text or "", errors="strict") if not _BAD_PERCENT.search(text or "") else ""
    if not found or not found.isprintable() or not found.isascii():
        raise ValueError(f"the {name} is missing or is not percent-encoded. {_ENCODE}")
    return found


def _read_options(pairs: list[tuple[str, str]], host: str) -> tuple[str, bool]:
    options = dict(pairs)
    if len(options) < len(pairs) or options.keys() - {"region", "insecure"}:
        raise ValueError("after the question mark there may be region and insecure, each once")
    if options.get("insecure", "0") not in {"0", "1"}:
        raise ValueError("insecure is 1 for plain HTTP, or left out")
    is_aws = host.endswith((".amazonaws.com", ".amazonaws.com.cn"))
    if is_aws and "region" not in options:
        raise ValueError("with Amazon's own store the region is needed: ?region=eu-central-1")
    region = options.get("region", "us-east-1")
    if not _REGION.fullmatch(region):
        raise ValueError("the region is no region's name; eu-central-1 is one")
    return region, options.get("insecure") != "1"
