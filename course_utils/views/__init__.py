"""What the learner sees: pure functions from control values and a language to a View.

view                the types: Exploration, its controls, and the View it shows
independent         controls that leave one another alone
grouping            `groups`: from standard through grouped to depthwise convolution
cost_of_standard    `cost`: the filter bank of a standard convolution
one_value           `walk`: one output value, spelled out
separable_savings   `savings`: standard against depthwise + pointwise
"""

from .cost_of_standard import COST, cost
from .grouping import GROUPS, groups
from .one_value import WALK, walk, walk_input, walk_kernels
from .separable_savings import SAVINGS, savings

__all__ = [
    "COST",
    "GROUPS",
    "SAVINGS",
    "WALK",
    "cost",
    "groups",
    "savings",
    "walk",
    "walk_input",
    "walk_kernels",
]
