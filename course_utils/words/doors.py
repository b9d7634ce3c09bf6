"""What the course says where it runs on a machine that is not the learner's own."""

from __future__ import annotations

from .language import Text

# the cell that fetches the course into Colab
FETCH = Text(tr="Colab'de kursu getirir", en="Fetches the course on Colab")
NOT_FETCHED = Text(
    tr="Kurs getirilemedi: internet bağlantınızı denetleyin ve bu hücreyi yeniden çalıştırın.",
    en="The course could not be fetched: check your connection and run this cell again.",
)

# how long progress is kept
COLAB_FORGETS = Text(
    tr="Colab her bölümü ayrı bir makinede açar: ilerlemeniz yalnızca bu bölümde görünür ve oturum kapanınca silinir. Kalıcı olması için, başlamadan önce soldaki dosyalar bölmesinden Google Drive'ınızı bağlayın.",
    en="Colab opens each chapter on a machine of its own: your progress shows in this chapter alone and is gone when the session ends. To keep it, mount your Google Drive from the files pane on the left before you begin.",
)
DRIVE_KEEPS = Text(
    tr="İlerlemeniz Google Drive'ınızda saklanıyor; Drive'ı bağladığınız her bölüm onu görür.",
    en="Your progress is kept on your Google Drive; every chapter in which you mount it shows it.",
)
BINDER_FORGETS = Text(
    tr="İlerlemeniz yalnızca bu oturum boyunca saklanır. Binder, yaklaşık on dakika kullanılmayan bir oturumu kapatır, içindekileri de siler.",
    en="Your progress is kept until this session ends. Binder closes a session that is not used for about ten minutes, and deletes all that is in it.",
)
MARKED = Text(tr="Okundu olarak işaretlendi.", en="Marked as read.")

# what works where, one sentence for each place
BINDER_WORKS = Text(
    tr="Her şey çalışır, hesap gerekmez; ilk açılış birkaç dakika sürebilir. Oturum yaklaşık on dakika kullanılmazsa silinir.",
    en="All of it works, without an account; the first start may take minutes. A session that is not used for about ten minutes is deleted.",
)
COLAB_WORKS = Text(
    tr="Her şey çalışır; bir Google hesabı gerekir. İlk hücre kursu getirir. İlerlemeniz, yalnızca Google Drive'ınızı bağlarsanız kalıcıdır.",
    en="All of it works, with a Google account. The first cell fetches the course. Your progress lasts only if you mount your Google Drive.",
)
CODESPACES_WORKS = Text(
    tr="Her şey, bulutta açılan JupyterLab'de çalışır; bir GitHub hesabı gerekir, kurulum birkaç dakika sürer. İlerlemeniz, codespace silininceye kadar kalır.",
    en="All of it works, in a JupyterLab in the cloud, with a GitHub account; the set-up takes some minutes. Your progress stays until the codespace is deleted.",
)
VSCODE_WORKS = Text(
    tr="Not defterleri ve çizimler çalışır. Esc ile çizimden çıkmak ve bağlantının aynı pencerede açılması JupyterLab'e özgüdür.",
    en="Notebooks and explorers work. Leaving an explorer with Esc and links that open in place are JupyterLab's.",
)
KAGGLE_FAILS = Text(
    tr="Çizimler ve sorular görünmez: anywidget orada hazır gelmez, sonradan kurulanın sayfa bölümü de yüklenmez.",
    en="Explorers and questions do not show: anywidget is not there, and one that is installed later brings no page part.",
)
DEEPNOTE_FAILS = Text(
    tr="Çizimler ve sorular görünmez: Deepnote ipywidgets'i desteklemez.",
    en="Explorers and questions do not show: Deepnote does not support ipywidgets.",
)
LITE_FAILS = Text(
    tr="Bölümler çalışmaz: tarayıcıda çalışan bir PyTorch yoktur.",
    en="The chapters do not run: there is no PyTorch for the browser.",
)

# in the README, while the repository has no address
NO_ADDRESS = Text(
    tr="Düğmeler: deponun adresini `pyproject.toml` dosyasındaki `[tool.course] address` satırına yazın, sonra `python -m course_utils build` komutunu çalıştırın.",
    en="Badges: write the repository's address into `[tool.course] address` in `pyproject.toml`, then run `python -m course_utils build`.",
)
QUESTIONS = Text(tr="Sorularınız için", en="Questions to")
