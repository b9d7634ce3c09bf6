"""Questions whose numbers are drawn afresh: one template for each of the thirty beliefs.

template what a template is, and how a seed makes a question of it
costs    weights, multiply-accumulates, savings and limits: chapters 01 to 05
code     `groups`, shapes and messages of PyTorch: chapters 02 to 10
networks blocks of real networks, measured speed and training: chapters 06 to 13
"""

from __future__ import annotations

from .code import CODE
from .costs import COSTS
from .networks import NETWORKS
from .template import Template

TEMPLATES: dict[str, Template] = dict(sorted({**COSTS, **CODE, **NETWORKS}.items()))
