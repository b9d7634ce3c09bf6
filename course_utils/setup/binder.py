"""What a visitor of Binder meets: JupyterLab in the language of the link, and nothing that is in the way.

`postBuild` writes it into the image once, for all visitors; their language only the link knows. So links open
`course/tr/03_fikir.ipynb`, an address of this server extension: it sets JupyterLab's language and goes on to
the notebook. Each visitor has a server of their own. The server's own libraries are imported where it runs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from .lab import COPIES, LOCALES, NO_NEWS

# Seven open chapters would pass Binder's 2 GB: a kernel ends when the tab of its notebook is closed.
SETTINGS = {**NO_NEWS, "@jupyterlab/notebook-extension:tracker": {"kernelShutdown": True}}
EXTENSION = {"ServerApp": {"jpserver_extensions": {__name__: True}}}
LANGUAGE = Path("@jupyterlab", "translation-extension", "plugin.jupyterlab-settings")


def furnish() -> None:
    """Write JupyterLab's settings and this extension into the running environment."""
    files = {
        "labconfig/default_setting_overrides.json": SETTINGS,
        "jupyter_server_config.d/depthwise_course.json": EXTENSION,
    }
    for name, said in files.items():
        path = Path(sys.prefix) / "etc" / "jupyter" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(said, indent=2), "utf-8")


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    from jupyter_server.base.handlers import JupyterHandler
    from jupyter_server.utils import url_path_join
    from jupyterlab.commands import get_user_settings_dir
    from tornado.web import authenticated

    class Enter(JupyterHandler):
        """Sets the language that the link names, and opens its notebook."""

        @authenticated
        def get(self, lang: str, notebook: str) -> None:
            chosen = Path(get_user_settings_dir()) / LANGUAGE
            chosen.parent.mkdir(parents=True, exist_ok=True)
            chosen.write_text(json.dumps({"locale": LOCALES[lang]}), "utf-8")
            self.redirect(url_path_join(self.base_url, "lab/tree", COPIES.name, lang, notebook))

    languages = "|".join(LOCALES)
    pattern = url_path_join(server.base_url, rf"/course/({languages})/(\w+\.ipynb)")
    server.web_app.add_handlers(".*$", [(pattern, Enter)])
