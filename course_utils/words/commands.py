"""What --help says of the commands and their options."""

from __future__ import annotations

from .language import Text

COURSE = Text(tr="Depthwise konvolüsyon, etkileşimli.", en="Depthwise convolution, interactively.")
USAGE = Text(tr="kullanım: ", en="usage: ")
COMMAND, CHAPTER = Text(tr="komut", en="command"), Text(tr="bölüm", en="chapter")
COMMANDS = Text(tr="komutlar", en="commands")
ARGUMENTS = Text(tr="bölümler", en="chapters")
OPTIONS = Text(tr="seçenekler", en="options")

SENTENCES = {
    "lab": Text(
        tr="Kursu JupyterLab'de açar; ilk açılış gerekenleri kurar. Burada yazılı olmayan seçenekler JupyterLab'e olduğu gibi gider.",
        en="Open the course in JupyterLab; the first start installs what it needs. Options not listed here go to JupyterLab as they are.",
    ),
    "setup": Text(
        tr="Kursun gerektirdiklerini .venv klasörüne kurar, kursu açmaz.",
        en="Install what the course needs into .venv, without opening it.",
    ),
    "test": Text(
        tr="Bütün testleri çalıştırır; seçenekler ve yollar pytest'e olduğu gibi gider.",
        en="Run every test; options and paths go to pytest as they are.",
    ),
    "build": Text(
        tr="İki dilin not defterlerini notebooks/source'tan üretir ve çalıştırır.",
        en="Build the notebooks of both languages from notebooks/source and run them.",
    ),
    "site": Text(
        tr="Kursun sayfalarını not defterlerinden üretir ve _site klasörüne yazar.",
        en="Build the course's pages from the notebooks into the folder _site.",
    ),
    "handout": Text(
        tr="Her bölümü, kursun tamamını ve tek sayfalık özeti iki dilde PDF olarak _handouts klasörüne yazar.",
        en="Print each chapter, the whole course and a summary on one page as PDFs in both languages into the folder _handouts.",
    ),
    "export": Text(
        tr="Soru bankasını Moodle ya da Anki için, alıştırmaları nbgrader için iki dilde yazar.",
        en="Write the bank of questions for Moodle or Anki, or the exercises for nbgrader, in both languages.",
    ),
    "board": Text(
        tr="Sınıfın oyladığı panoyu açar: telefonlarda A–D, konuşma, yeniden oylama, yanıt.",
        en="Open the board on which the room votes: A to D on phones, talk, vote again, reveal.",
    ),
    "grades": Text(
        tr="Teslim edilen kopyaları çalıştırır, alıştırmaların sonuçlarını grades.csv dosyasına yazar. Kopyalar yabancının programıdır: güvenmediğiniz kopyaları bir kapsayıcıda çalıştırın.",
        en="Run the copies that were handed in and write how the exercises fared to grades.csv. Copies are other people's programs: run those that you do not trust in a container.",
    ),
}

HELP = Text(tr="bu sayfayı gösterir", en="show this page")
LANG = Text(tr="dil; verilmezse sisteminki", en="the language; otherwise the system's")
NO_BROWSER = Text(
    tr="adresi yazar, tarayıcı açmaz",
    en="print the address and open no browser",
)
PORT = Text(
    tr="bağlantı noktası (port); verilmezse 8888'den sonraki ilk boş olan",
    en="the port; otherwise the first free one from 8888 on",
)
TESTS = Text(
    tr="testlerin; build, site ve handout komutlarının gerektirdiklerini de kurar",
    en="also install what the tests, the build, the site and the handouts need",
)
CUDA = Text(
    tr="PyTorch'u CUDA ile kurar (Linux'ta birkaç gigabayt)",
    en="PyTorch with CUDA (several gigabytes on Linux)",
)
CHAPTERS = Text(
    tr="üretilecek ve ölçümleri yenilenecek bölümler; verilmezse eskiyenler",
    en="what to build and measure anew; otherwise what is out of date",
)
CHECK = Text(
    tr="bir şey üretmez, neyin eskidiğini yazar",
    en="build nothing and name what is out of date",
)
ARGUMENTS_OF_EXPORT = Text(tr="nereye", en="where to")
TARGET = Text(tr="programın adı", en="the program")
FOLDER = Text(tr="klasör", en="folder")
INTO = Text(
    tr="dosyaların yazılacağı klasör; verilmezse export",
    en="the folder for the files; otherwise export",
)
ARGUMENTS_OF_BOARD = Text(tr="sorulanlar", en="what is asked")
DECK = Text(tr="bölüm", en="chapter")
ASKED = Text(
    tr="bölümler (03_depthwise gibi) ya da kavram envanteri için before ya da after; verilmezse bütün tahminler",
    en="chapters (such as 03_depthwise), or before or after for the concept inventory; otherwise every guess",
)
IP = Text(
    tr="dinlenecek adres; telefonlar için 0.0.0.0, verilmezse yalnızca bu bilgisayar",
    en="the address to listen on; 0.0.0.0 for phones, otherwise this computer alone",
)
BOARD_PORT = Text(
    tr="bağlantı noktası (port); verilmezse 8700'den sonraki ilk boş olan",
    en="the port; otherwise the first free one from 8700 on",
)
ARGUMENTS_OF_GRADES = Text(tr="teslim edilenler", en="handed in")
HANDED_IN = Text(
    tr="kopyaların klasörü; her öğrenci için bir alt klasör ya da bir dosya",
    en="the folder of the copies, with a folder or a file for each student",
)
