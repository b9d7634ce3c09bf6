"""What stands alive in a notebook: explorers, guesses, quizzes, exercises, and the learner's progress.

front_end a JavaScript file joined with those that it imports: the one module that anywidget takes
twin      what stands in a stored notebook where no kernel runs
explorer  the wire between an exploration and the page
explorers the ten explorers by name
lesson    what quizzes, exercises and the map have in common
quiz      the quiz of a chapter, and the guess before an explorer
review    the questions from earlier chapters at the head of a chapter, and the page of beliefs
exercise  an exercise: running its cell again is checking again
progress  the map of the course, and the last cell of a chapter
glossary  the terms of the course as a table with a box to search it
"""

from .exercise import exercise
from .explorer import Explorer
from .explorers import (
    cost_explorer,
    groups_explorer,
    network_explorer,
    output_size_explorer,
    photo_explorer,
    rank_explorer,
    reach_explorer,
    roofline_explorer,
    savings_explorer,
    walk_explorer,
)
from .progress import finish, progress_map
from .quiz import guess, quiz
from .review import beliefs, review

__all__ = [
    "Explorer",
    "beliefs",
    "cost_explorer",
    "exercise",
    "finish",
    "groups_explorer",
    "guess",
    "network_explorer",
    "output_size_explorer",
    "photo_explorer",
    "progress_map",
    "quiz",
    "rank_explorer",
    "reach_explorer",
    "review",
    "roofline_explorer",
    "savings_explorer",
    "walk_explorer",
]
