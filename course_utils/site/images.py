"""Pictures taken out of the HTML: each is stored once, under the digest of what it shows."""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode, b64encode
from io import BytesIO

FOLDER = "pictures"

_EMBEDDED = re.compile(r'src="data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)"')
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_PIXELS = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=]+)")


class Images:
    """The pictures of a site by the name of their file, filled while its pages are made."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def stored(self, html: str, way: str = "../") -> str:
        """The HTML with its embedded drawings as files, `way` leading from the page to the site's root.

        >>> picture = b64encode(b'<svg viewBox="0 0 8 4" width="8" height="4"></svg>').decode()
        >>> Images().stored(f'<img alt="a" src="data:image/svg+xml;base64,{picture}">')
        '<img alt="a" src="../pictures/aa6d4103fd78.svg" width="8" height="4" loading="lazy">'
        """
        return _EMBEDDED.sub(lambda found: self._attributes(b64decode(found[1]).decode(), way), html)

    def _attributes(self, svg: str, way: str) -> str:
        svg = _PIXELS.sub(lambda found: _smaller(found[1]), svg)
        name = f"{hashlib.sha256(svg.encode()).hexdigest()[:12]}.svg"
        self.files[f"{FOLDER}/{name}"] = svg.encode()
        size = _SIZE.search(svg)
        room = f' width="{float(size[1]):g}" height="{float(size[2]):g}"' if size else ""
        return f'src="{way}{FOLDER}/{name}"{room} loading="lazy"'


def _smaller(png: str) -> str:
    """The same pixels in fewer bytes: notebooks hold their photos uncompressed."""
    from PIL import Image

    packed = BytesIO()
    Image.open(BytesIO(b64decode(png))).save(packed, "WEBP", lossless=True, quality=100, method=4)
    return f"data:image/webp;base64,{b64encode(packed.getvalue()).decode()}"
