"""A picture: SVG source and the sentence that stands for it where it cannot be seen."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from html import escape

from .svg import DARK


@dataclass(frozen=True)
class Picture:
    """An SVG drawing with its alternative text, in one language ("tr" or "en")."""

    svg: str
    alt: str
    lang: str

    def as_html(self) -> str:
        """An `<img>` that shows the picture anywhere: JupyterLab strips inline SVG from saved HTML.

        Inside an image, "dark" is the color-scheme of the `<img>`: light unless the page's style has another.
        """
        dark = f"@media(prefers-color-scheme:dark){{{DARK.rules()}}}</style>"
        data = b64encode(self.svg.replace("</style>", dark, 1).encode()).decode()
        return (
            f'<img lang="{self.lang}" alt="{escape(self.alt)}" style="max-width:100%;color-scheme:light" '
            f'src="data:image/svg+xml;base64,{data}">'
        )

    def as_svg(self) -> str:
        """The drawing with its description inside it: what a page shows inline and a learner saves."""
        said = f'role="img" lang="{self.lang}" aria-label="{escape(self.alt)}"'
        return self.svg.replace("<svg ", f"<svg {said} ", 1)

    def _repr_html_(self) -> str:
        return self.as_html()

    def __repr__(self) -> str:
        return f"Picture({self.alt!r})"
