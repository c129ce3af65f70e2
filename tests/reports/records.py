"""Records made for the tests of documents: the least, the longest, all Persian, all Chinese with emoji."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings

SAMPLES = sorted((Path(settings.BASE_DIR) / "incidents" / "samples").glob("*.json"))


def read_sample(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text())
    return document


def make_bare(title: str = "Something broke") -> dict[str, Any]:
    """Nothing but a headline."""
    return {
        "format": "forthright.incident/1",
        "title": title,
        "severity": {"level": "unknown", "reason": None},
        "status": "unknown",
        "times": {"started": None, "detected": None, "mitigated": None, "resolved": None},
        "summary": {"plain": "", "technical": None},
        "affected_systems": [],
        "impact": [],
        "causes": [],
        "mitigation": [],
        "options": [],
        "plan": [],
        "prevention": [],
        "delay_risks": [],
        "ask": None,
        "timeline": [],
        "actions": [],
        "lessons": [],
        "communications": [],
    }


def make_full(sentence: str, *, rows: int, long: int, name: str | None = None) -> dict[str, Any]:
    """Every section filled with ``sentence`` repeated to the limit of each field, ``rows`` rows long."""

    def fill(length: int) -> str:
        return (sentence * (length // len(sentence) + 1))[:length].strip() or sentence[:length]

    moments = [f"2026-11-14T{hour:02d}:{minute:02d}:00Z" for hour in range(8, 16) for minute in range(60)]
    document = make_bare(fill(140))
    document |= {
        "organisation": name or fill(80),
        "severity": {"level": "SEV2", "reason": fill(500)},
        "status": "mitigated",
        "times": {
            "started": "2026-11-14T08:00:00Z",
            "detected": "2026-11-14T08:07:00Z",
            "declared": "2026-11-14T08:09:00Z",
            "mitigated": "2026-11-14T10:00:00Z",
            "recovered": "2026-11-14T11:00:00Z",
            "resolved": None,
        },
        "summary": {"plain": fill(long), "technical": fill(long)},
        "data_point": fill(500),
        "impact": [make_measure(place, fill) for place in range(rows)],
        "causes": [
            {
                "statement": fill(long),
                "kind": ["trigger", "root", "contributing", None][place % 4],
                "certainty": ["likely", "confirmed", "unknown"][place % 3],
                "evidence": fill(long),
            }
            for place in range(rows)
        ],
        "mitigation": [
            {"at": moments[place % 480], "action": fill(500), "effect": fill(500), "outcome": "worse"}
            for place in range(rows)
        ],
        "options": [
            {
                "title": fill(140),
                "summary": fill(500),
                "cost": fill(140),
                "duration": fill(140),
                "risk": fill(500),
                "recommended": place == 1,
            }
            for place in range(min(rows, 20))
        ],
        "plan": [
            {
                "step": fill(500),
                "due": fill(80),
                "owner": fill(80),
                "resources": fill(500),
                "status": ["planned", "in_progress", "done", "wont_do", None][place % 5],
            }
            for place in range(rows)
        ],
        "prevention": [fill(500)] * rows,
        "delay_risks": [
            {"horizon": fill(80), "consequence": fill(500), "inferred": True, "low": 1, "currency": "EUR"}
            for _ in range(rows)
        ],
        "ask": {
            "question": fill(500),
            "deadline": "2026-11-14T16:00:00Z",
            "options": list(range(min(rows, 20))),
        },
        "not_known_yet": [
            {"section": "cause", "what": fill(500), "who": fill(80), "by": moments[place % 480]}
            for place in range(min(rows, 200))
        ],
        "next_update_at": "2026-11-14T17:00:00Z",
        "timeline": [{"at": moments[place % 480], "event": fill(500)} for place in range(rows)],
    }
    return document


def make_measure(place: int, fill: Any) -> dict[str, Any]:
    return {
        "dimension": ["duration", "customers", "revenue", "data", "other"][place % 5],
        "name": fill(140),
        "value": 123456789.25 + place,
        "low": 1000000,
        "high": 999999999,
        "unit": fill(80),
        "share": {"percent": 12.5, "of": fill(140)},
        "text": fill(500),
        "certainty": ["confirmed", "likely", "unknown"][place % 3],
        "key_figure": place + 1 if place < 4 else None,
    }


GENERATED = {
    "bare": make_bare(),
    "longest": make_full("The register of certificates was not read by anyone. ", rows=500, long=20_000),
    "endless words": make_full("x" * 20_000, rows=40, long=20_000),
    "persian": make_full("پرداخت مشتریان از ساعت ۰۹:۴۲ ناموفق است. ", rows=5, long=300, name="شرکت نمونه"),
    "chinese": make_full("支付系统自九点起中断🔥，我们正在修复😀。", rows=5, long=300, name="示例公司"),
}
