"""What the explorers say, one module per explorer; what several of them say stands in `text` or here."""

from __future__ import annotations

from ..language import Text

NOT_AN_OPTION = Text(
    tr="{name} = {value} olamaz: şunlardan birini yazın: {options}.",
    en="{name} = {value} is not possible: write one of {options}.",
)
