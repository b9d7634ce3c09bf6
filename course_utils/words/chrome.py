"""What the explorer says around a view: its buttons, its regions, and what it cannot do."""

from __future__ import annotations

from .language import Text

PRESETS = Text(tr="Hazır örnek", en="Example")
CHOOSE = Text(tr="Bir örnek seçin", en="Choose an example")
RESET = Text(tr="Başa dön", en="Reset")
TYPED = Text(tr="{name}, sayı yazın", en="{name}, type a number")
PLAY = Text(tr="Oynat", en="Play")
PAUSE = Text(tr="Durdur", en="Pause")
COPY = Text(tr="Kopyala", en="Copy")
COPIED = Text(tr="Satır panoya kopyalandı.", en="The line is on the clipboard.")
NOT_COPIED = Text(
    tr="Tarayıcı panoya izin vermedi: satırı seçip kopyalayın.",
    en="The browser does not allow copying: select the line and copy it.",
)
SAVE_SVG = Text(tr="SVG olarak kaydet", en="Save as SVG")
SAVE_PNG = Text(tr="PNG olarak kaydet", en="Save as PNG")
SAVE = Text(tr="Kaydet", en="Save")
FULL_SCREEN = Text(tr="Tam ekran", en="Full screen")
LEAVE_FULL_SCREEN = Text(tr="Tam ekrandan çık (Esc)", en="Leave full screen (Esc)")
INSPECT = Text(tr="Bir çıktı kanalına bakın", en="Look at an output channel")
NONE_INSPECTED = Text(tr="Hiçbiri seçili değil", en="None chosen")
STATE = Text(tr="Durum, metin olarak", en="The state as text")
COPY_STATE = Text(tr="Durumu kopyala", en="Copy the state")
NO_STATE = Text(
    tr="“{typed}” bir durum olarak okunamadı; şöyle yazın: {example}",
    en="“{typed}” cannot be read as a state; write it like this: {example}",
)
NOTHING_TYPED = Text(
    tr="{name} boş kaldı: {least} ile {most} arasında bir tam sayı yazın.",
    en="{name} is empty: write a whole number from {least} to {most}.",
)
SILENT = Text(
    tr="Bu çizimi açan Jupyter çekirdeği artık yok; çizim olduğu gibi kaldı. Üstteki araç çubuğunda ▶▶ düğmesine basın: bütün hücreler baştan çalışır.",
    en="The Jupyter kernel that opened this explorer is gone, so the picture stays as it was. Press ▶▶ in the toolbar above: all cells run again from the top.",
)
BUSY = Text(
    tr="Jupyter çekirdeği henüz yanıt vermedi; başka bir hücreyle meşgul olabilir. Yanıt gelince çizim hareketinize uyar.",
    en="The Jupyter kernel has not replied yet; it may be busy with another cell. The picture follows your move as soon as it replies.",
)
RUN_TO_EXPLORE = Text(
    tr="Kaydırıcıları hareket ettirmek için hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="To move the sliders, run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)
NO_SUCH_CONTROL = Text(
    tr="{name} adında bir denetim yok; şunlar var: {known}.",
    en="There is no control called {name}; there are {known}.",
)
NO_SUCH_BUTTON = Text(
    tr="{name} adında bir düğme yok; şunlar var: {known}.",
    en="There is no button called {name}; there are {known}.",
)
NAME_TAKEN = Text(
    tr="Bir denetimin adı {name} olamaz: bu ad etkileşimli çizimin kendisinindir.",
    en="A control cannot be called {name}: the explorer itself has that name.",
)
