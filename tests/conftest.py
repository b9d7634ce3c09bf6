"""Every test has progress of its own: none touches what a learner has saved on this machine."""

import pytest


@pytest.fixture(autouse=True)
def progress_folder(tmp_path, monkeypatch):
    """The folder in which this test's progress is kept."""
    folder = tmp_path / "progress"
    monkeypatch.setenv("COURSE_PROGRESS_DIR", str(folder))
    return folder
