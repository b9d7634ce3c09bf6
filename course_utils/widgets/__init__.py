"""What stands alive in a notebook: explorers, guesses, quizzes, exercises, and the learner's progress."""

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
    "network_explorer",
    "output_size_explorer",
    "photo_explorer",
    "progress_map",
    "quiz",
    "rank_explorer",
    "reach_explorer",
    "savings_explorer",
    "walk_explorer",
]
