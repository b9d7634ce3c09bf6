"""What the learner sees: pure functions from control values and a language to a View.

view       the types: Exploration, its controls, and the View it shows
grouping   `groups`: from standard through grouped to depthwise convolution
"""

from .grouping import GROUPS, groups

__all__ = ["GROUPS", "groups"]
