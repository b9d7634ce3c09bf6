"""What the learner sees: pure functions from control values and a language to a View.

view                the types: Exploration, its controls, and the View it shows
independent         controls that leave one another alone
grouping            `groups`: from standard through grouped to depthwise convolution
cost_of_standard    `cost`: the filter bank of a standard convolution
one_value           `walk`: one output value, spelled out
output_size         `output_size`: padding, stride and dilation along one row of the map
separable_savings   `savings`: standard against depthwise + pointwise
network             `network`: where whole networks spend their parameters and MACs
"""

from .cost_of_standard import COST, cost
from .grouping import GROUPS, groups
from .network import NETWORK, network
from .one_value import WALK, walk, walk_input, walk_kernels
from .output_size import OUTPUT_SIZE, output_size
from .separable_savings import SAVINGS, savings

__all__ = [
    "COST",
    "GROUPS",
    "NETWORK",
    "OUTPUT_SIZE",
    "SAVINGS",
    "WALK",
    "cost",
    "groups",
    "network",
    "output_size",
    "savings",
    "walk",
    "walk_input",
    "walk_kernels",
]
