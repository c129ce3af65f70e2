"""The six sample records as facts, for tables checked by hand against each record."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from incidents.domain.facts import IncidentFacts
from incidents.interchange import parse_document

# A busy machine must not fail a test: no example has a deadline. Timings are measured in bench/.
settings.register_profile("forthright", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("forthright")

_SAMPLES = Path(__file__).parents[3] / "incidents" / "samples"


@pytest.fixture(scope="session")
def samples() -> dict[str, IncidentFacts]:
    """Return the sample records by the first word of their file's name."""
    return {
        path.name.split("-")[0]: parse_document(path.read_bytes()) for path in sorted(_SAMPLES.glob("*.json"))
    }
