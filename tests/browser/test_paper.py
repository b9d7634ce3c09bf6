"""A chapter as a PDF: its title, its language, its bookmarks and tags, and letters that are letters."""

import re
import zlib

import pytest

from course_utils.site import paper

NAME = "tr/07_sonuc.html"


@pytest.fixture(scope="module")
def pdf(browser, tmp_path_factory):
    """The bytes of a chapter as it is printed, and all of its streams, unpacked."""
    folder, out = (tmp_path_factory.mktemp(name) for name in ("paper", "pdf"))
    paper.write(folder, languages=["tr"])
    paper.print_all(browser, folder, [NAME], out)
    held = (out / NAME).with_suffix(".pdf").read_bytes()
    streams = re.findall(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", held, re.DOTALL)
    return held, b"\n".join(zlib.decompressobj().decompress(stream) for stream in streams)


def test_it_tells_its_title_and_its_language_and_is_tagged_for_screen_readers(pdf):
    held, _ = pdf
    title = re.search(rb"/Title\s*(?:\((.*?)\)|<(\w+)>)", held)
    said = title[1].decode("latin-1") if title[1] else bytes.fromhex(title[2].decode()).decode("utf-16")
    assert said.endswith("Sonuç")
    assert re.search(rb"/Lang\s*\(tr\)", held)
    assert b"/StructTreeRoot" in held and re.search(rb"/Marked\s+true", held)


def test_its_headings_are_bookmarks_and_its_pages_are_a_few(pdf):
    held, _ = pdf
    assert b"/Outlines" in held and held.count(b"/Dest") > 5
    assert 3 < len(re.findall(rb"/Type\s*/Page\b", held)) < 30


def test_turkish_letters_can_be_copied_from_it(pdf):
    _, unpacked = pdf
    for letter in "ğşıİçöü":
        assert re.search(rb"<%04X>" % ord(letter), unpacked), letter


def test_the_summary_is_a_single_page_that_lies_and_comes_as_a_drawing_too(browser, tmp_path):
    paper.write(tmp_path / "pages", languages=["en"])
    paper.print_all(browser, tmp_path / "pages", ["en/summary.html"], tmp_path / "out")
    held = (tmp_path / "out" / "en" / "summary.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", held)) == 1
    [box] = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", held)
    assert float(box[0]) > float(box[1])
    assert (tmp_path / "out" / "en" / "summary.svg").read_text("utf-8").startswith("<svg role=")
