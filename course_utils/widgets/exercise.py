"""An exercise: the judge runs when the cell runs, so running the cell again is checking again."""

from __future__ import annotations

from ..cards.exercise import HEADINGS, MARKS, exercise_card
from ..cards.markup import rich
from ..chapters import progress
from ..chapters.exercise import Exercise, Verdict, check, exercise_named
from ..measure.progress_line import ProgressLine
from ..words import lessons
from ..words.language import Text
from .lesson import LessonWidget
from .twin import static_card


class ExerciseCard(LessonWidget):
    """The task, how the answer fared, and hints that open one after another, the solution last.

    From code: `card.outcome` is "right", "wrong", "undecided" or "untried", and `card.sentence` says why.
    """

    def __init__(self, exercise: Exercise, lang: str, answer):
        self.heading = HEADINGS[exercise.kind]
        self.how_to = lessons.RUN_TO_MEND if exercise.kind == "hunt" else lessons.RUN_TO_TRY
        self._exercise, verdict = exercise, _judged(exercise, lang, answer)
        self.outcome, self.sentence = verdict.outcome, verdict.sentence.say(lang)
        super().__init__(lang, html=exercise_card(exercise, verdict, lang))
        if self.outcome == "right" and not progress.save("solved", exercise.name):
            self.note = lessons.NOT_SAVED.say(lang)

    def twin(self) -> str:
        """The task and the outcome; hints and solution stay out of the saved notebook."""
        task = rich(self._exercise.task.say(self.lang))
        mark = MARKS[self.outcome].say(self.lang)
        # the kernel of whoever opens a saved notebook is new: this cell alone would know no name
        sentence = self.how_to.say(self.lang) if self.outcome == "untried" else self.sentence
        caption = f"{mark} {rich(sentence)}"
        return static_card(self.heading.say(self.lang), f"<p>{task}</p>", caption, self.lang)

    def __repr__(self) -> str:
        return f"ExerciseCard({self._exercise.name!r}, outcome={self.outcome!r})"


def exercise(name: str, lang: str, answer) -> ExerciseCard:
    """Judge `answer` and show how it fared: `exercise("depthwise_by_hand", LANG, depthwise)`."""
    return ExerciseCard(exercise_named(name), lang, answer)


def _judged(exercise: Exercise, lang: str, answer) -> Verdict:
    """The verdict; a judge that trains or times shows above the card how far it is, and may be stopped."""
    line, shown = ProgressLine(lang), []

    def progress(done: int, of: int, said: Text) -> None:
        line.at(done, of, said.say(lang))
        shown.append(said)

    try:
        verdict = check(exercise, answer, progress)
    except KeyboardInterrupt:
        if not shown:
            raise
        verdict = Verdict("untried", lessons.STOPPED)
    if shown:
        line.end(lessons.JUDGED.say(lang))
    return verdict
