"""Legal deadlines as dated data: regime, trigger, hours, source, and when and where it was read.

They may apply; counsel decides. Each runs from its own trigger, never from the incident's start. None
was read in an official journal: ``read_in`` says whether somebody's reprint of the rule confirmed the
length and its trigger, or only what others write about it.
"""

from dataclasses import dataclass
from typing import Final, Literal

ReadIn = Literal["reprint of the rule", "commentary on the rule"]


@dataclass(frozen=True, kw_only=True)
class LegalDeadline:
    """One deadline: ``hours`` from the trigger, or ``business_days`` where hours is ``None``.

    Business days are Monday to Friday; public holidays are not known here.
    """

    regime: str
    name: str
    trigger: str
    step: str
    hours: int | None
    business_days: int | None
    source: str
    read_on: str
    read_in: ReadIn


LEGAL_DEADLINES: Final = (
    LegalDeadline(
        regime="gdpr_33",
        name="GDPR Art. 33",
        trigger="aware",
        step="Data-protection notice",
        hours=72,
        business_days=None,
        source="Regulation (EU) 2016/679, Article 33(1)",
        read_on="2026-11",
        read_in="reprint of the rule",
    ),
    LegalDeadline(
        regime="nis2_23",
        name="NIS2 Art. 23",
        trigger="aware",
        step="Network-security early warning",
        hours=24,
        business_days=None,
        source="Directive (EU) 2022/2555, Article 23(4)(a)",
        read_on="2026-11",
        read_in="commentary on the rule",
    ),
    LegalDeadline(
        regime="nis2_23",
        name="NIS2 Art. 23",
        trigger="aware",
        step="Network-security notification",
        hours=72,
        business_days=None,
        source="Directive (EU) 2022/2555, Article 23(4)(b)",
        read_on="2026-11",
        read_in="commentary on the rule",
    ),
    LegalDeadline(
        regime="dora",
        name="DORA",
        trigger="classified",
        step="Financial-services notification",
        hours=4,
        business_days=None,
        source="Delegated Regulation (EU) 2025/301, Article 5(1)(a)",
        read_on="2026-11",
        read_in="reprint of the rule",
    ),
    LegalDeadline(
        regime="dora",
        name="DORA",
        trigger="aware",
        step="Financial-services notification",
        hours=24,
        business_days=None,
        source="Delegated Regulation (EU) 2025/301, Article 5(1)(a)",
        read_on="2026-11",
        read_in="reprint of the rule",
    ),
    LegalDeadline(
        regime="sec_8k_1_05",
        name="SEC Form 8-K, item 1.05",
        trigger="material",
        step="Investor disclosure",
        hours=None,
        business_days=4,
        source="17 CFR 249.308, Form 8-K General Instruction B.1 and item 1.05",
        read_on="2026-11",
        read_in="commentary on the rule",
    ),
)
