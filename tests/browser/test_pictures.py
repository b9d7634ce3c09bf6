"""Pictures on the page's ground: static ones follow JupyterLab's theme, and forced colours leave the hues."""

from io import BytesIO

from PIL import Image, ImageColor

from course_utils.pictures.svg import DARK, LIGHT

CELLS = (
    "from course_utils.pictures.three_readings import three_readings\nfrom course_utils.widgets import *",
    'guess("02_decomposition.grey", "en")',
    'three_readings("en")',
    'savings_explorer("en")',
)
GROUND = "[data-jp-theme-light='{}'] img[alt]"


def ground_of(page, light):
    """The colour of a static picture's corner once JupyterLab has a light or a dark theme."""
    picture = page.locator(GROUND.format(light)).last
    page.locator("#jupyterlab-splash").wait_for(state="detached")
    return Image.open(BytesIO(picture.screenshot())).convert("RGB").getpixel((3, 3))


def test_static_pictures_follow_the_theme_and_forced_colours_leave_the_hues(notebook):
    page = notebook(*CELLS, dark=True)
    assert ground_of(page, "false") == ImageColor.getrgb(DARK.ground)
    page.emulate_media(color_scheme="dark", forced_colors="active")  # of the system: JupyterLab decides
    page.evaluate("jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Light' })")
    assert ground_of(page, "true") == ImageColor.getrgb(LIGHT.ground)
    fill = "nodes => [...new Set(nodes.map(node => getComputedStyle(node).fill))]"
    bars = page.locator(".explorer rect[height='18']").evaluate_all(fill)
    ground = page.locator(".explorer rect.ground").evaluate_all(fill)
    assert len(bars) == 3 and not set(bars) & set(ground)
