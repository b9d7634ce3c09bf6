"""The site, made once: with the address of a repository, so that everything an address brings is there."""

import pytest
from bs4 import BeautifulSoup

from course_utils.publish import links
from course_utils.site.pages import Site

ADDRESS = "https://github.com/someone/course"


@pytest.fixture(scope="session")
def files():
    """All files of the site by their paths."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "address", lambda root: ADDRESS)
        return Site().make()


@pytest.fixture(scope="session")
def pages(files):
    """Its pages by their paths, parsed."""
    return {
        name: BeautifulSoup(held, "html.parser") for name, held in files.items() if name.endswith(".html")
    }
