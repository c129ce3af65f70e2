"""The fonts that set-up cuts."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from config import fonts

CUTS = {cut.name: cut for cut in fonts.list_cuts()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "fonts"
    fonts.build_fonts(target)
    return target


def test_every_cut_is_there_for_the_page_and_for_paper(made: Path) -> None:
    names = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} - {".stamp"}
    assert names == {f"{name}.woff2" for name in CUTS} | {f"print/{name}.ttf" for name in CUTS}
    assert {"inter-700.woff2", "source-serif-4-600.woff2", "print/plex-arabic-400.ttf"} <= names


@pytest.mark.parametrize("name", sorted(CUTS))
def test_fonts_for_paper_have_private_names_and_their_weight(made: Path, name: str) -> None:
    font = TTFont(made / "print" / f"{name}.ttf")
    names = font["name"]
    assert names.getDebugName(16) == CUTS[name].family
    assert names.getDebugName(16).startswith("Brief ")
    assert font["OS/2"].usWeightClass == CUTS[name].weight
    assert "fvar" not in font


def test_a_font_has_the_characters_people_write(made: Path) -> None:
    for name in ("inter-400", "inter-700", "source-serif-4-600"):
        known = TTFont(made / "print" / f"{name}.ttf").getBestCmap()
        assert not [mark for mark in "AzÅßŁőșñ0–—“”’…€£¥₿→←≈×·•°№ΑЖ" if ord(mark) not in known], name
    arabic = TTFont(made / "print" / "plex-arabic-400.ttf").getBestCmap()
    assert not [mark for mark in "ابپچژگکی۰۱۲۳،؟\u200c" if ord(mark) not in arabic]


def test_tabular_figures_and_kerning_stay(made: Path) -> None:
    font = TTFont(made / "print" / "inter-500.ttf")
    features = {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        for record in font[table].table.FeatureList.FeatureRecord
    }
    assert {"tnum", "kern", "calt", "zero"} <= features
    arabic = TTFont(made / "print" / "plex-arabic-400.ttf")["GSUB"].table.FeatureList.FeatureRecord
    assert {"init", "medi", "fina", "rlig"} <= {record.FeatureTag for record in arabic}


def test_a_web_font_is_small_enough_for_a_page(made: Path) -> None:
    assert max(path.stat().st_size for path in made.glob("*.woff2")) < 80_000


def test_the_same_cut_has_the_same_bytes() -> None:
    cut = CUTS["inter-600"]
    assert fonts.cut_out(cut) == fonts.cut_out(cut)
    first, second = io.BytesIO(), io.BytesIO()
    for written in (first, second):
        TTFont(io.BytesIO(fonts.cut_out(cut)), recalcTimestamp=False).save(written)
    assert first.getvalue() == second.getvalue()


def test_fonts_that_are_there_are_left_alone(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(target: Path, source: Path | None) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(fonts, "fill", fail)
    fonts.build_fonts(made)


def test_an_old_set_is_replaced(tmp_path: Path, made: Path) -> None:
    target = tmp_path / "fonts"
    (target / "print").mkdir(parents=True)
    (target / ".stamp").write_text("of an earlier version")
    (target / "gone.ttf").write_text("")
    fonts.build_fonts(target)
    assert fonts.is_made(target)
    assert not (target / "gone.ttf").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["fonts"]
