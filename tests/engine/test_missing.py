"""What `--engine ray` says where it cannot work."""

import importlib.util

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.config import load_config
from kg.errors import ConfigError


@pytest.mark.parametrize("name", ["ray", "duckdb"])
def test_what_is_missing_is_one_clear_line(tmp_path, monkeypatch, name):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda each: None if each == name else found(each) or "there")
    (tmp_path / "a.txt").write_text("Chad warned Niger.", encoding="utf-8")
    told = CliRunner().invoke(main, ["build", str(tmp_path), "--engine", "ray", "--out", str(tmp_path / "out")])
    assert told.exit_code == 1
    assert told.output == f"kg: --engine ray needs {name}, which this kg was installed without; pip install 'kg[ray]'\n"


def test_an_engine_that_is_none_is_refused(tmp_path):
    told = CliRunner().invoke(main, ["build", str(tmp_path), "--engine", "spark"])
    assert told.exit_code == 2
    assert "'spark' is not one of 'local', 'ray'" in told.output
    with pytest.raises(ConfigError, match="engine"):
        load_config(engine="spark")


@pytest.mark.parametrize("text", ["[ray]\nbatch = 0", "[ray]\nmemory_mb = 10", "[ray]\nhost = 'x'"])
def test_settings_of_a_cluster_are_checked(tmp_path, text):
    (tmp_path / "kg.toml").write_text(text)
    with pytest.raises(ConfigError, match="ray"):
        load_config(tmp_path / "kg.toml")
