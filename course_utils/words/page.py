"""What a page without a kernel says where a notebook speaks of cells and of the Jupyter kernel."""

from __future__ import annotations

from .language import Text

STARTING = Text(
    tr="Python tarayıcınızda başlatılıyor; hareketiniz, o hazır olur olmaz gösterilecek.",
    en="Python is starting in your browser; your move is shown as soon as it is ready.",
)
STARTING_CARD = Text(
    tr="Python tarayıcınızda başlatılıyor; hazır olunca burası yenilenecek.",
    en="Python is starting in your browser; this card is renewed as soon as it is ready.",
)
NO_PYTHON = Text(
    tr="Python bu sayfada başlatılamadı; yalnızca hazır durumlar gösterilebiliyor. Bağlantınızı denetleyip sayfayı yenileyin.",
    en="Python could not be started on this page, so only prepared states can be shown. Check your connection and reload the page.",
)
NO_KERNEL = Text(
    tr="Sayfalar Python olmadan kuruluyor, çizimler yalnızca hazır durumları gösterecek: {why}",
    en="The pages are built without Python, and their explorers show prepared states only: {why}",
)
WITHOUT_PYTHON = Text(
    tr="Bu sayfada yalnızca hazır durumlar var: her denetim açılıştaki durumdan bir adım gider. Gerisi not defterinde.",
    en="This page has prepared states only: from the opening state each control moves once. The rest is in the notebook.",
)
BUSY = Text(
    tr="Python hâlâ hesaplıyor; yanıt gelince çizim hareketinize uyar.",
    en="Python is still computing; the picture follows your move as soon as it is done.",
)
SILENT = Text(
    tr="Bu sayfadaki Python yanıt vermiyor; çizim olduğu gibi kaldı. Sayfayı yenileyin.",
    en="The Python of this page does not reply, so the picture stays as it was. Reload the page.",
)
ONLY_STOPS = Text(
    tr="{name} için bu sayfada yalnızca şunlar var: {stops}. Öteki değerleri not defterinde PyTorch hesaplar.",
    en="For {name} this page has only {stops}; for other values the notebook asks PyTorch.",
)
NOT_KEPT = Text(
    tr="Tarayıcınız bu sayfanın kayıt tutmasına izin vermiyor; kurs yine de çalışır.",
    en="Your browser does not let this page keep anything; the course works all the same.",
)

UNTRIED = Text(
    tr="`...` yerine yanıtınızı yazın ve “Denetle” düğmesine basın.",
    en="Replace `...` by your answer and press “Judge it”.",
)
JUDGE = Text(tr="Denetle", en="Judge it")
JUDGING = Text(tr="Denetleniyor …", en="Judging …")
YOUR_CODE = Text(tr="Yanıtınız, Python koduyla", en="Your answer, in Python")
FROM_THE_START = Text(tr="Kodu başa al", en="Start over")
TIME_IS_UP = Text(
    tr="Kodunuz {seconds} saniyede bitmedi ve durduruldu; sayfadaki her şey yerinde. Sonu gelmeyen bir döngü, örneğin koşulu hep doğru kalan bir `while`, var mı?",
    en="Your code did not end within {seconds} seconds and was stopped; everything on the page is still there. Is there a loop without an end, a `while` whose condition stays true?",
)
NEEDS_TORCH = Text(
    tr="Bu alıştırmanın yanıtı PyTorch ile denetlenir; PyTorch tarayıcıda çalışmaz. Bölümü not defteri olarak açın.",
    en="This answer is judged with PyTorch, which does not run in a browser. Open the chapter as a notebook.",
)
TRY_IN_NOTEBOOK = Text(tr="Bu kodu not defterinde deneyin.", en="Try this code in the notebook.")

RUN = Text(tr="Bu hücreyi çizime uygula", en="Do this to the explorer")
SHOW_TODAY = Text(tr="Bugünün sorularını göster", en="Show today's questions")
SHOW_PROGRESS = Text(tr="İlerlememi göster", en="Show my progress")

COPY_LINK = Text(tr="Bu durumun bağlantısını kopyala", en="Copy a link to this state")
LINK_COPIED = Text(tr="Bağlantı panoda.", en="The link is on the clipboard.")
COPY_EMBED = Text(tr="Gömme kodunu kopyala", en="Copy the code to embed it")
EMBED_COPIED = Text(
    tr="Gömme kodu panoda: sayfanızın HTML'ine yapıştırın.",
    en="The code is on the clipboard: paste it into the HTML of your page.",
)
NOT_COPIED = Text(tr="Tarayıcı panoya izin vermedi.", en="The browser does not allow copying.")

EXPORT = Text(tr="İlerlememi dosyaya yaz", en="Save my progress as a file")
IMPORT = Text(tr="Dosyadan ilerleme ekle …", en="Add progress from a file …")
IMPORTED = Text(tr="Dosyadaki ilerleme eklendi.", en="The progress in the file was added.")
NOT_IMPORTED = Text(
    tr="Bu dosyada kursun ilerlemesi yok; kurs sayfasının ya da not defterinin yazdığı dosyayı seçin.",
    en="This file holds no progress of the course; choose one that the course's page or notebook has written.",
)
ABOUT_PROGRESS = Text(
    tr='İlerlemeniz yalnızca bu tarayıcıda durur. Dosyayı not defterine taşımak için orada şunu çalıştırın: `from course_utils.chapters import progress; progress.taken_from("ilerleme.json")`; oradan buraya `progress.written_to("ilerleme.json")` yazar.',
    en='Your progress stays in this browser. To move the file into the notebook, run there: `from course_utils.chapters import progress; progress.taken_from("progress.json")`; the way back is `progress.written_to("progress.json")`.',
)
FILE_NAME = Text(tr="ilerleme.json", en="progress.json")
