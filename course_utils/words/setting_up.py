"""What setting up the course and opening it say, and the sentence for each thing that can go wrong."""

from __future__ import annotations

import errno
import os

from .language import Text

COMMAND = "py -m course_utils" if os.name == "nt" else "python3 -m course_utils"

MAKING = Text(
    tr="Kursun Python ortamı {folder} klasöründe hazırlanıyor; bu yalnızca ilk açılışta birkaç dakika sürer.",
    en="Making the course's Python environment in {folder}; only the first start takes these few minutes.",
)
TORCH_CPU = Text(
    tr="1/2  PyTorch kuruluyor (CPU sürümü, yaklaşık 200 MB) …",
    en="1/2  Installing PyTorch (CPU build, about 200 MB) …",
)
TORCH_CUDA = Text(
    tr="1/2  PyTorch kuruluyor (CUDA sürümü, Linux'ta birkaç GB) …",
    en="1/2  Installing PyTorch (CUDA build, several GB on Linux) …",
)
PACKAGES = Text(
    tr="2/2  JupyterLab ve diğer paketler kuruluyor …",
    en="2/2  Installing JupyterLab and the other packages …",
)
READY = Text(tr="Kurulum tamam.", en="The set-up is complete.")
OPENING = Text(
    tr="Kurs JupyterLab'de açılıyor. Sizin kopyalarınız {folder} klasöründe. Kapatmak için Ctrl-C.",
    en="Opening the course in JupyterLab. Your copies are in {folder}. Ctrl-C closes it.",
)
NEW_VERSIONS = Text(
    tr="Bazı bölümlerin yenisi geldi, bağlantılar yenisini açar; sizin dosyalarınız olduğu gibi onların yanında: {names}.",
    en="Some chapters are new, and links open the new ones; your files are kept beside them as they were: {names}.",
)
MADE_ROOM = Text(
    tr="Bir klasörün olması gereken yerde bir dosya vardı; silinmedi, yalnızca adı değişti: {names}.",
    en="There was a file where a folder belongs; it was kept and only has a new name: {names}.",
)
BROWSER = Text(
    tr="Testler için bir tarayıcı (Chromium) kuruluyor …",
    en="Installing a browser for the tests (Chromium) …",
)

INTERRUPTED = Text(
    tr="Yarıda kesildi; bir sonraki açılış kaldığı yerden sürdürür.",
    en="Interrupted; the next start goes on from here.",
)
INTEL_MAC = Text(
    tr="PyTorch artık Intel işlemcili Mac'ler için pip paketi yayımlamıyor: conda ile `conda env create -f environment.yml` komutunu verip kursu o ortamda açın.",
    en="PyTorch no longer publishes pip packages for Intel Macs: use conda, give the command `conda env create -f environment.yml`, and open the course in that environment.",
)
NO_VENV = Text(
    tr="Bu Python'da ortam kuran venv modülü eksik: Debian ve Ubuntu'da `sudo apt install python{version}-venv` komutunu verip yeniden deneyin.",
    en="This Python lacks the venv module that makes environments: on Debian and Ubuntu give the command `sudo apt install python{version}-venv` and try again.",
)
NO_NETWORK = Text(
    tr="Paketler indirilemedi: internet bağlantınızı (varsa vekil sunucu ayarınızı) denetleyip aynı komutu yeniden verin, kaldığı yerden sürer.",
    en="The packages could not be downloaded: check your internet connection (and proxy, if you use one) and give the same command again; it goes on from where it stopped.",
)
FULL_DISK = Text(
    tr="Diskte yer kalmadı: yaklaşık 2 GB yer açıp aynı komutu yeniden verin, kaldığı yerden sürer.",
    en="The disk is full: free about 2 GB and give the same command again; it goes on from where it stopped.",
)
READ_ONLY = Text(
    tr="Buraya yazma izni yok ({path}): kursu yazabildiğiniz bir klasöre kopyalayıp orada açın.",
    en="{path} may not be written: copy the course to a folder you can write to, and open it there.",
)
ONLY_CUDA = Text(
    tr="PyTorch'un CPU sürümü bu makine için bulunamadı; gigabaytlarca CUDA paketiyle gelen sürümü istiyorsanız `{command} setup --cuda` komutunu verin.",
    en="PyTorch's CPU build was not found for this machine; if you want the one that brings gigabytes of CUDA packages, give the command `{command} setup --cuda`.",
)
PIP_FAILED = Text(
    tr="Kurulum tamamlanamadı; aynı komutu yeniden verin, yine olmazsa .venv klasörünü silip deneyin (pip'in son sözü: {said}).",
    en="The set-up could not be finished; give the same command again, and if that fails delete the folder .venv first (pip's last words: {said}).",
)
PORT_IN_USE = Text(
    tr="{port} numaralı bağlantı noktası kullanımda: `--port` ile başka bir sayı verin ya da bu seçeneği hiç yazmayın: boş bir bağlantı noktası kendiliğinden bulunur.",
    en="Port {port} is in use: give another number with `--port`, or leave the option out and a free one is found.",
)
NO_BROWSER = Text(
    tr="Testler bir tarayıcı ister: Chromium ya da Google Chrome kurup yeniden deneyin.",
    en="The tests need a browser: install Chromium or Google Chrome and try again.",
)
NO_NOTEBOOKS = Text(
    tr="{path} bulunamadı: bu komut kursun bütün klasörünün (deponun kopyasının) içinde çalışır.",
    en="{path} is missing: this command works inside the whole folder of the course (a clone of its repository).",
)
STALE_NOTEBOOK = Text(
    tr="{path} kursun sorularından eski ({said}); önce `{command} build` komutunu verin.",
    en="{path} is older than the questions of the course ({said}); give the command `{command} build` first.",
)
TROUBLE = Text(
    tr="Bilgisayar bir dosyada takıldı ({said}); sorunu giderip aynı komutu yeniden verin.",
    en="The computer stumbled over a file ({said}); mend that and give the same command again.",
)


class Refusal(Exception):
    """Something that only the learner can change: one sentence says what, and the way out."""

    def __init__(self, text: Text, **values) -> None:
        super().__init__(text.say("en", command=COMMAND, **values))
        self.text, self.values = text, values


def explain(error: Refusal | OSError, lang: str) -> str:
    """The sentence for what went wrong, in the learner's language."""
    if isinstance(error, Refusal):
        return error.text.say(lang, command=COMMAND, **error.values)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FULL_DISK.say(lang)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return READ_ONLY.say(lang, path=error.filename)
    return TROUBLE.say(lang, said=error)
