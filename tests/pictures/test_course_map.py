"""The picture of the course: its stops along one path, and what is read, done and next."""

import pytest

from course_utils.cards.progress import way
from course_utils.pictures.course_map import COLUMNS, RADIUS, RING, Stop, course_map
from course_utils.pictures.palette import BLUE
from course_utils.words import lessons
from course_utils.words.language import LANGUAGES


def stops(count, read=(), done=0):
    return [Stop(f"{n:02}", f"chapter {n}", n in read, done, 4) for n in range(count)]


def circles(drawing, **look):
    found = drawing.find("circle", **look)
    return [tuple(float(circle.get(name)) for name in ("cx", "cy", "r")) for circle in found]


@pytest.mark.parametrize("count", [1, COLUMNS, COLUMNS + 1, 14, 16])
def test_one_path_leads_from_each_stop_to_the_next(drawn, count):
    drawing = drawn(course_map(stops(count), "en"))
    centres = [(x, y) for x, y, r in circles(drawing, class_="faint") if r == RING]
    ways = drawing.find("path", class_="faint")
    ends = [[tuple(map(float, point.split())) for point in way.get("d")[1:].split("C")] for way in ways]
    assert len({*centres}) == count == len(ways) + 1
    assert [start for start, *_ in ends] == centres[:-1]
    assert [way.get("d").split()[-2:] for way in ways] == [[f"{x:g}", f"{y:g}"] for x, y in centres[1:]]


def test_what_is_read_is_filled_and_so_is_the_way_on(drawn):
    drawing = drawn(course_map(stops(6, read={0, 1}), "en"))
    assert len([r for _, _, r in circles(drawing, fill=BLUE) if r == RADIUS]) == 2
    assert len(drawing.find("path", stroke=BLUE)) == 2


@pytest.mark.parametrize(("done", "arc"), [(1, "25 100"), (3, "75 100"), (4, "100 100")])
def test_the_ring_shows_the_share_that_is_done(drawn, done, arc):
    drawing = drawn(course_map(stops(1, done=done), "tr"))
    [ring] = drawing.find("circle", stroke_dasharray=arc, pathLength="100", r=str(RING))
    assert ring.get("stroke") == BLUE


def test_a_check_mark_stands_where_all_is_done_and_read_and_the_pointer_at_the_first_not_read(drawn):
    def signs(**how):
        drawing = drawn(course_map(stops(3, **how), "en"))
        checks = [said.words for said in drawing.words()].count("✓")
        return checks, [path.get("d").partition("h")[0] for path in drawing.find("path", class_="ink")][:-1]

    assert signs(read={0, 2}, done=4)[0] == 2
    assert signs(read={0, 1, 2}, done=3) == (0, [])
    assert len({*signs(read={0})[1], *signs(read={1})[1], *signs(read={0, 1})[1]}) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_courses_own_titles_are_inside_and_apart(drawn, lang):

    assert drawn(way(lang)).faults() == []


def test_the_words_beside_it_say_what_is_read_done_and_next():
    assert course_map(stops(3, read={0}, done=2), "en").alt == lessons.MAP_ALT.say(
        "en", count=3, read="00", next="01", done=6, tasks=12
    )
    assert "Read: none. Next: 00." in course_map(stops(3), "en").alt
