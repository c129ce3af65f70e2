"""Five real incidents in our own words, and an invented one that is still running."""

from pathlib import Path

from incidents.domain.facts import IncidentFacts
from incidents.interchange import parse_document

FOLDER = Path(__file__).parent
EXAMPLE = "northwind-pay-ongoing"


def list_samples() -> list[str]:
    """The names of the samples, in order."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def load_sample(name: str) -> IncidentFacts:
    return parse_document((FOLDER / f"{name}.json").read_bytes())
