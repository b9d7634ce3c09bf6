"""The map of the course with the learner's progress, and the last cell of a chapter."""

from __future__ import annotations

from ..cards.progress import end_card, map_card, plain_map, way_on
from ..chapters import doors, progress
from ..words import doors as places
from ..words import lessons
from ..words.language import checked_language
from .lesson import LessonWidget


class ProgressMap(LessonWidget):
    """The way through the course as a picture, and every chapter with how far the learner has come in it."""

    heading, how_to = lessons.MAP, lessons.RUN_FOR_PROGRESS

    def __init__(self, lang: str):
        super().__init__(lang, html=map_card(lang))

    def serve(self) -> str:
        """Forget all progress: the only wish that the map knows."""
        sentence = lessons.WAS_RESET if progress.reset() else lessons.NOT_RESET
        self.html = map_card(self.lang)
        return sentence.say(self.lang)

    def body(self) -> str:
        """The chapters alone: how far a learner has come differs from machine to machine."""
        return plain_map(self.lang)

    unrun = LessonWidget.twin  # the way to every chapter is open from the start


class Finish(LessonWidget):
    """The last cell of a chapter: a button that marks it as read, and the way on.

    Running the cell saves nothing: *Run all* is no reading.
    """

    heading, how_to = lessons.CHAPTER_END, lessons.RUN_TO_MARK

    def __init__(self, chapter: str, lang: str):
        self._chapter = chapter
        super().__init__(lang, html=end_card(chapter, checked_language(lang)))

    def serve(self) -> str:
        """Mark the chapter as read: the only wish that its last cell knows."""
        done = progress.save("read", self._chapter)
        self.html = end_card(self._chapter, self.lang)
        if not done:
            return lessons.NOT_SAVED.say(self.lang)
        kept = doors.kept()
        said = [places.MARKED, kept] if kept else [lessons.NOW_ON_MAP]
        return " ".join(sentence.say(self.lang) for sentence in said)

    def body(self) -> str:
        """The way on alone: whether the chapter is read differs from machine to machine."""
        return way_on(self._chapter, self.lang)

    unrun = LessonWidget.twin


def progress_map(lang: str) -> ProgressMap:
    """The map of the course, with what the learner has read, answered and solved."""
    return ProgressMap(lang)


def finish(chapter: str, lang: str) -> Finish:
    """The end of a chapter, to be marked as read, and the way on: `finish("03_depthwise", LANG)`."""
    return Finish(chapter, lang)
