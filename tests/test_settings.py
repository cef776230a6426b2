"""The tree of settings: which layer wins, and what is said about a value that cannot be used."""

from __future__ import annotations

import datetime
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from factsheet.errors import SettingsError
from factsheet.settings import MarkerSettings, Settings, load_settings


def test_without_any_layer_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings({}, {}, tmp_path) == Settings()


def test_each_layer_wins_over_the_one_below(tmp_path: Path) -> None:
    (tmp_path / "factsheet.toml").write_text('[marker]\ndevice = "cuda"\nbatch_size = 4\n')
    environ = {"FACTSHEET_MARKER_DEVICE": "cpu", "FACTSHEET_MARKER_BATCH_SIZE": "2"}
    marker = load_settings({"marker.device": "auto"}, environ, tmp_path).marker
    assert marker == MarkerSettings(device="auto", batch_size=2)


def test_an_option_that_was_not_given_hides_nothing(tmp_path: Path) -> None:
    environ = {"FACTSHEET_MEMO_LANGUAGE": "en"}
    assert load_settings({"memo.language": None}, environ, tmp_path).memo.language == "en"


def test_an_empty_variable_is_one_that_is_not_set(tmp_path: Path) -> None:
    assert load_settings({}, {"FACTSHEET_MEMO_LANGUAGE": ""}, tmp_path) == Settings()


def test_the_file_may_lie_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[reading]\npublication = "Le Fanal"\ndate = 2024-11-30\n', encoding="utf-8")
    reading = load_settings({}, {"FACTSHEET_CONFIG": str(path)}, Path("/nowhere")).reading
    assert (reading.publication, reading.date) == ("Le Fanal", datetime.date(2024, 11, 30))


def test_a_model_folder_counts_from_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "weights").mkdir()
    (tmp_path / "factsheet.toml").write_text('[marker]\nfolder = "weights"\n')
    assert load_settings({}, {}, tmp_path).marker.folder == tmp_path / "weights"


def test_sections_and_the_template_come_from_every_layer(tmp_path: Path) -> None:
    (tmp_path / "factsheet.toml").write_text(
        '[memo]\nsections = ["annex", "claims"]\ntemplate = "house.docx"\n', encoding="utf-8"
    )
    memo = load_settings({}, {}, tmp_path).memo
    assert (memo.sections, memo.template) == (("annex", "claims"), tmp_path / "house.docx")
    memo = load_settings({}, {"FACTSHEET_MEMO_SECTIONS": "summary"}, tmp_path).memo
    assert memo.sections == ("summary",)
    memo = load_settings({"memo.sections": "claims", "memo.template": Path("a.docx")}, {}, tmp_path).memo
    assert (memo.sections, memo.template) == (("claims",), Path("a.docx"))


def test_models_and_prompts_count_from_the_file_that_names_them(tmp_path: Path) -> None:
    for name in ("model", "prompts"):
        (tmp_path / name).mkdir()
    text = '[summary]\nsummarizer = "hf:model"\nprompts = "prompts"\n[claims]\nclassifier = "hf:some/model"\n'
    (tmp_path / "factsheet.toml").write_text(text)
    settings = load_settings({}, {}, tmp_path)
    assert settings.summary.summarizer == f"hf:{tmp_path / 'model'}"
    assert settings.summary.prompts == tmp_path / "prompts"
    assert settings.claims.classifier == "hf:some/model"


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().marker.device = "cpu"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[marker]\ndevise = 'cpu'", "[marker] devise"),
        ("device = 'cpu'", "'device'"),
        ("[pipeline]\nfast = true", "[pipeline] fast"),
        ("[marker]\nbatch_size = 0", "[marker] batch_size"),
        ("[marker]\nbatch_size = true", "[marker] batch_size"),
        ("[marker]\nbatch_size = 2.5", "[marker] batch_size"),
        ("[marker]\nfolder = 'nowhere'", "[marker] folder"),
        ("[reading]\ntitle = 3", "[reading] title"),
        ("[reading]\nlanguage = 'français'", "[reading] language"),
        ("[memo]\nlanguage = 'de'", "[memo] language"),
        ("[memo]\nsections = ['summary', 'people']", "[memo] sections"),
        ("[memo]\nsections = []", "[memo] sections"),
        ("[memo]\ntemplate = 3", "[memo] template"),
        ("[summary]\nsummarizer = 'gpt'", "[summary] summarizer"),
        ("[summary]\nsummarizer = 'hf:'", "[summary] summarizer"),
        ("[summary]\nprompts = 'nowhere'", "[summary] prompts"),
        ("[claims]\nclassifier = 'gemma'", "[claims] classifier"),
        ("[memo\nlanguage", "cannot be read as TOML"),
    ],
)
def test_a_bad_line_in_the_file_is_named(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "factsheet.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings({}, {}, tmp_path)
    assert told in str(caught.value)
    assert "factsheet.toml" in str(caught.value)


@pytest.mark.parametrize(
    "environ",
    [
        {"FACTSHEET_MARKER_DEVICE": "gpu"},
        {"FACTSHEET_MARKER_BATCH_SIZE": "many"},
        {"FACTSHEET_READING_DATE": "2024-02-30"},
        {"FACTSHEET_MARKR_DEVICE": "cpu"},
        {"FACTSHEET_CONFIG": "nowhere.toml"},
    ],
)
def test_a_bad_variable_is_named(tmp_path: Path, environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({}, environ, tmp_path)
    assert next(iter(environ)) in str(caught.value)


def test_a_bad_option_is_named_as_it_was_typed(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--date cannot be 'yesterday'"):
        load_settings({"reading.date": "yesterday"}, {}, tmp_path)
