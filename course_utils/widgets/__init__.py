"""What stands alive in a notebook: explorers, guesses, quizzes, exercises, and the learner's progress."""

from .exercise import exercise
from .explorer import (
    Explorer,
    cost_explorer,
    groups_explorer,
    output_size_explorer,
    savings_explorer,
    walk_explorer,
)
from .progress import finish, progress_map
from .quiz import guess, quiz

__all__ = [
    "Explorer",
    "cost_explorer",
    "exercise",
    "finish",
    "groups_explorer",
    "guess",
    "output_size_explorer",
    "progress_map",
    "quiz",
    "savings_explorer",
    "walk_explorer",
]
