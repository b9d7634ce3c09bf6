"""What the explorers of the chapters say, one module per explorer; here, what each of them may need.

`text` holds what they share with the explorer of groups.
"""

from __future__ import annotations

from ..language import Text

NOT_AN_OPTION = Text(
    tr="{name} = {value} olamaz: şunlardan birini yazın: {options}.",
    en="{name} = {value} is not possible: write one of {options}.",
)
