"""What every explorer says around its view: its buttons, its regions, and what it cannot do."""

from __future__ import annotations

from .language import Text

ON_THE_PAGE = {
    "presets": Text(tr="Hazır örnek", en="Example"),
    "choose": Text(tr="Bir örnek seçin", en="Choose an example"),
    "reset": Text(tr="Başa dön", en="Reset"),
    "play": Text(tr="Oynat", en="Play"),
    "pause": Text(tr="Durdur", en="Pause"),
    "copy": Text(tr="Kopyala", en="Copy"),
    "copied": Text(tr="Satır panoya kopyalandı.", en="The line is on the clipboard."),
    "not_copied": Text(
        tr="Tarayıcı panoya izin vermedi: satır seçildi, Ctrl+C ile kopyalayın.",
        en="The browser does not allow copying: the line is selected, press Ctrl+C.",
    ),
    "save_svg": Text(tr="SVG olarak kaydet", en="Save as SVG"),
    "save_png": Text(tr="PNG olarak kaydet", en="Save as PNG"),
    "inspect": Text(tr="Bir çıktı kanalına bakın", en="Look at an output channel"),
    "none_inspected": Text(tr="Hiçbiri seçili değil", en="None chosen"),
    "silent": Text(
        tr="Jupyter çekirdeği yanıt vermiyor; resim olduğu gibi kaldı. Meşgulse bekleyin, durduysa hücreyi "
        "yeniden çalıştırın.",
        en="The Jupyter kernel does not answer, so the picture stays as it was. If it is busy, wait; if it "
        "has stopped, run the cell again.",
    ),
}

NOTHING_TYPED = Text(
    tr="{name} boş kaldı: {least} ile {most} arasında bir tam sayı yazın.",
    en="{name} is empty: write a whole number from {least} to {most}.",
)
RUN_TO_EXPLORE = Text(
    tr="Kaydırıcıları kullanmak için bu hücreyi çalıştırın.", en="Run this cell to move the sliders."
)
NO_SUCH_CONTROL = Text(
    tr="{name} adında bir denetim yok; şunlar var: {known}.",
    en="There is no control called {name}; there are {known}.",
)
NO_SUCH_BUTTON = Text(
    tr="{name} adında bir düğme yok; şunlar var: {known}.",
    en="There is no button called {name}; there are {known}.",
)
