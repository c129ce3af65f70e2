"""The address of a store of evidence: read strictly, and no part of it in a message."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import settings as settings_module
from config.stores import read_store_address
from config.up import why_no_store

FULL = "s3://KE%2BY:S%2Fe%40%25cret@Store.example:9000/our-bucket/a/b?region=eu-central-1&insecure=1"


def test_an_address_is_decoded() -> None:
    found = read_store_address(FULL)
    assert (found.key, found.secret) == ("KE+Y", "S/e@%cret")
    assert (found.host, found.bucket, found.prefix) == ("store.example:9000", "our-bucket", "a/b/")
    assert (found.region, found.is_tls) == ("eu-central-1", False)
    assert "cret" not in repr(found) and "KE" not in repr(found)


def test_what_is_left_out_is_safe() -> None:
    found = read_store_address("s3://key:secret@[2001:db8::1]/bucket")
    assert (found.host, found.prefix) == ("[2001:db8::1]", "")
    assert (found.region, found.is_tls) == ("us-east-1", True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("https://key:hush@host/bucket", "not an address of this form"),
        ("s3://key:hu/sh@host/bucket", "Percent-encode"),
        ("s3://key:hu#sh@host/bucket", "Percent-encode"),
        ("s3://key:hu?sh@host/bucket", "Percent-encode"),
        ("s3://key:hu@sh@host/bucket", "Percent-encode"),
        ("s3://key:hush@host:port/bucket", "Percent-encode"),
        ("s3://key:hu%zzsh@host/bucket", "the secret is missing or is not percent-encoded"),
        ("s3://key:hu%0Ash@host/bucket", "the secret is missing or is not percent-encoded"),
        ("s3://key:@host/bucket", "the secret is missing"),
        ("s3://:hush@host/bucket", "the key is missing"),
        ("s3://key:hush@/bucket", "the host is missing"),
        ("s3://key:hush@ho st/bucket", "the host is missing or"),
        ("s3://key:hush@host", "the bucket is missing"),
        ("s3://key:hush@host/Bucket", "the bucket is missing or has a name"),
        ("s3://key:hush@host/bucket/../other", "the prefix may hold"),
        ("s3://key:hush@host/bucket/a//b", "the prefix may hold"),
        ("s3://key:hush@host/bucket?acl=public", "there may be region and insecure"),
        ("s3://key:hush@host/bucket?region=a&region=b", "each once"),
        ("s3://key:hush@host/bucket?insecure=yes", "insecure is 1"),
        ("s3://key:hush@host/bucket?region=../x", "the region is no"),
        ("s3://key:hush@s3.eu-central-1.amazonaws.com/bucket", "the region is needed"),
    ],
)
def test_an_address_with_a_fault_is_refused_without_its_secret(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words) as refused:
        read_store_address(text)
    assert "hu" not in str(refused.value).replace("hush@", "") and "sh@" not in str(refused.value)


def test_the_setting_names_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_module.read_evidence_store() is None
    monkeypatch.setenv("FORTHRIGHT_EVIDENCE_URL", "s3://key:hush@host/")
    with pytest.raises(
        ImproperlyConfigured, match="FORTHRIGHT_EVIDENCE_URL: the bucket is missing"
    ) as refused:
        settings_module.read_evidence_store()
    assert "hush" not in str(refused.value)
    monkeypatch.setenv("FORTHRIGHT_EVIDENCE_URL", FULL)
    monkeypatch.setattr(settings_module, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match="up --extras"):
        settings_module.read_evidence_store()


def test_up_says_it_in_one_line_before_anything_starts() -> None:
    assert why_no_store({}) is None and why_no_store({"FORTHRIGHT_EVIDENCE_URL": FULL}) is None
    said = why_no_store({"FORTHRIGHT_EVIDENCE_URL": "s3://key:hush@host/"})
    assert said is not None and said.startswith("FORTHRIGHT_EVIDENCE_URL: the bucket is missing")
    assert "hush" not in said
