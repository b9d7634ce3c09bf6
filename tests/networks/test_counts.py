"""How a count is shown: as text and as a table, in both languages."""

from html.parser import HTMLParser

import pytest

from course_utils.networks import mobilenet_v1_layers


class Tables(HTMLParser):
    """The cells of every table, row by row."""

    def __init__(self, page: str):
        super().__init__()
        self.tables, self.inside = [], False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        self.inside = tag in ("td", "th")
        if self.inside:
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.tables[-1][-1][-1] += data


@pytest.mark.parametrize(
    ("lang", "total", "share"), [("tr", "568.740.352", "%94,9"), ("en", "568,740,352", "94.9%")]
)
def test_text_and_table_give_the_totals_as_their_language_writes_numbers(lang, total, share):
    count = mobilenet_v1_layers().count(224, lang=lang)
    for shown in (repr(count), count._repr_html_()):
        assert total in shown and share in shown and "1 × 3 × 224 × 224" in shown


def test_the_tables_hold_every_kind_that_occurs_and_every_layer():
    count = mobilenet_v1_layers().count(224, lang="en")
    kinds, layers = Tables(count._repr_html_()).tables
    assert [row[0] for row in kinds[1:]] == [
        "Standard convolution",
        "Depthwise convolution",
        "Pointwise (1×1) convolution",
        "Linear layer",
        "Other",
    ]
    assert [row[0] for row in layers[1:]] == [row.name for row in count.rows]
    assert layers[1] == [
        "stem.first.conv",
        "Standard convolution",
        "1 × 32 × 112 × 112",
        "1",
        "864",
        "10,838,016",
    ]


def test_a_network_without_work_has_no_share_to_show():
    from course_utils.networks.counts import Count, Row

    assert repr(Count("Norm", ((1, 3),), (Row("norm", "other", 6),), lang="en")).endswith("–")
