"""What quizzes, guesses, exercises and the map of progress say around the chapters' own texts."""

from __future__ import annotations

from .language import Text

# quiz and guess
CHECK = Text(tr="Kontrol et", en="Check")
QUIZ = Text(tr="Kısa sınav", en="Quiz")
TALLY = Text(tr="{total} sorudan doğru yanıtlananlar: {right}", en="{right} of {total} answered correctly")
RIGHT = Text(tr="✓ Doğru.", en="✓ Right.")
WRONG = Text(tr="✗ Henüz doğru değil.", en="✗ Not right yet.")
CHOOSE_FIRST = Text(tr="Önce bir yanıt seçin.", en="Choose an answer first.")
GUESS = Text(tr="Önce tahmin edin", en="Guess before you look")
NOW_LOOK = Text(tr="Şimdi bakın", en="Now look")
COMPARE = Text(tr="Karşılaştır", en="Compare")
YOUR_GUESS = Text(tr="Tahmininiz", en="Your guess")
WHAT_HOLDS = Text(tr="Doğrusu", en="What holds")
BOTH_SAME = Text(tr="Tahmininiz tutuyor", en="Your guess holds")
RUN_TO_ANSWER = Text(
    tr="Yanıtlamak için hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="To answer, run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)
NO_SUCH_QUESTION = Text(
    tr="{number} numaralı soru yok: 0 ile {last} arasında bir sayı yazın.",
    en="There is no question {number}: write a number from 0 to {last}.",
)
NO_SUCH_ANSWER = Text(
    tr="{number} numaralı yanıt yok: 0 ile {last} arasında bir sayı yazın.",
    en="There is no answer {number}: write a number from 0 to {last}.",
)

# exercise
EXERCISE = Text(tr="Alıştırma", en="Exercise")
YOUR_TURN = Text(tr="Sıra sizde", en="Your turn")
BUG_HUNT = Text(tr="Hata avı", en="Bug hunt")
UNDECIDED = Text(tr="≈ Karar verilemiyor.", en="≈ Undecided.")
UNMENDED = Text(
    tr="Kod hâlâ verildiği gibi davranıyor, hata içinde duruyor. Bulup düzeltin, sonra hücreyi yeniden çalıştırın.",
    en="The code still does what it did when you got it, and the bug is in there. Find it, mend it, and run the cell again.",
)
HINT = Text(tr="İpucu {number}", en="Hint {number}")
SOLUTION = Text(tr="Çözüm", en="Solution")
OPEN = Text(tr="○ Henüz denenmedi.", en="○ Not tried yet.")
UNTRIED = Text(
    tr="`...` yerine yanıtınızı yazın ve hücreyi yeniden çalıştırın.",
    en="Replace `...` by your answer and run the cell again.",
)
RUN_TO_TRY = Text(
    tr="`...` yerine yanıtınızı yazın ve hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="Replace `...` by your answer and run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)
RUN_TO_MEND = Text(
    tr="Koddaki hatayı düzeltin ve hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="Mend the code and run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)
NO_FUNCTION = Text(
    tr="`{name}` bir fonksiyon olmalı, verdiğiniz değerin türü ise `{got}`. Fonksiyonun kendisini verin, parantezsiz.",
    en="`{name}` should be a function, and what you gave is of type `{got}`. Hand over the function itself, without brackets.",
)
RETURNS_NOTHING = Text(
    tr="Fonksiyonunuz henüz bir değer döndürmüyor: sonucu `return` ile geri verin.",
    en="Your function returns nothing yet: hand its result back with `return`.",
)
TIME_IS_UP = Text(
    tr="Kodunuz {seconds} saniyede bitmedi ve durduruldu; değişkenleriniz yerinde. Sonu gelmeyen bir döngü, örneğin koşulu hep doğru kalan bir `while`, var mı?",
    en="Your code did not end within {seconds} seconds and was stopped; your variables are all there. Is there a loop without an end, a `while` whose condition stays true?",
)
EXITED = Text(
    tr="Kodunuz `sys.exit()` ya da `exit()` çağırdı: bu, programı bitirmek demektir. Onu çıkarın; fonksiyon sonucunu `return` ile versin.",
    en="Your code calls `sys.exit()` or `exit()`, which is to end the program. Take it out, and let the function hand its result back with `return`.",
)
CALLS_ITSELF = Text(
    tr="Fonksiyonunuz kendini durmadan çağırıyor ya da değerler sonsuzca iç içe: Python bu derinlikte durdu. Kendini çağıran fonksiyonun bir yerde çağırmadan `return` etmesi gerekir.",
    en="Your function calls itself without end, or its values lie inside one another too deeply: Python gave up. A function that calls itself needs a way to `return` without doing so.",
)
TRAINING = Text(tr="`{name}` eğitiliyor", en="Training `{name}`")
TIMING = Text(tr="İki katman sırayla ölçülüyor", en="Timing both layers in turns")
STOPPED = Text(
    tr="Durdurdunuz, yanıtınız bu yüzden değerlendirilmedi. Hücreyi yeniden çalıştırınca baştan başlar.",
    en="You stopped it, so your answer has not been judged. Run the cell again, and it begins anew.",
)
JUDGED = Text(tr="Bitti.", en="Done.")
TOO_LARGE = Text(
    tr="`{what}` bu alıştırma için fazla büyük: `{size}` sayı. Boyutları denetleyin; burada küçük tensörler yeter.",
    en="`{what}` is too large for this exercise: `{size}` numbers. Check its sizes; small tensors do here.",
)
NO_MEMORY = Text(
    tr="Kodunuz bilgisayarda olmayan kadar bellek istedi. Tensörlerinizin boyutlarını denetleyin; burada küçük olanlar yeter.",
    en="Your code asked for more memory than there is. Check the sizes of your tensors; small ones do here.",
)
NUMBER = Text(
    tr="`{what}` tek bir sayı olmalı, sizinki ise `{got}`.",
    en="`{what}` should be a single number, and yours is `{got}`.",
)
WHOLE_NUMBER = Text(
    tr="`{what}` bir tam sayı olmalı, sizinki ise `{got}`.",
    en="`{what}` should be a whole number, and yours is `{got}`.",
)
WHOLE_NUMBERS = Text(
    tr="`{what}` tam sayılardan bir liste olmalı, `[0, 1]` gibi; sizinki ise `{got}`.",
    en="`{what}` should be a list of whole numbers, such as `[0, 1]`, and yours is `{got}`.",
)
COMPLEX = Text(
    tr="`{what}` karmaşık (complex) sayılar içeriyor; burada gerçek sayılar gerekir. Kodunuzda `1j`, `complex` ya da eksi bir sayının kökü var mı?",
    en="`{what}` holds complex numbers, and real ones are needed here. Is there a `1j`, a `complex` or the root of a negative number in your code?",
)
ENDLESS = Text(
    tr="`{what}` bitmiyor: {most} değerden sonra okumayı bıraktık. Üreticinizdeki (generator) döngüye bir son verin.",
    en="`{what}` does not end: after {most} values we stopped reading. Give the loop in your generator an end.",
)
TENSOR = Text(
    tr="`{what}` bir tensör (`torch.Tensor`) olmalı, sizinki ise `{got}`.",
    en="`{what}` should be a tensor (a `torch.Tensor`), and yours is `{got}`.",
)
WITHOUT_VALUES = Text(
    tr="`{what}` bir tensör, ama okunabilecek sayıları yok (türü: `{got}`). Sıradan bir tensör verin: `torch.zeros(...)` gibi.",
    en="`{what}` is a tensor without numbers that could be read (its kind: `{got}`). Give a plain one, such as `torch.zeros(...)`.",
)
MODULE = Text(
    tr="`{what}` bir katman (`nn.Module`) olmalı, sizinki ise `{got}`. Birden çok katman varsa onları `nn.Sequential(...)` içine koyun.",
    en="`{what}` should be a layer (an `nn.Module`), and yours is `{got}`. If there are several, put them into `nn.Sequential(...)`.",
)
MODULE_CLASS = Text(
    tr="`{what}` bir katman olmalı, sizinki ise `{got}` sınıfının kendisi. Sınıfı çağırın: `{got}(...)` katmanı kurar.",
    en="`{what}` should be a layer, and yours is the class `{got}` itself. Call it: `{got}(...)` builds the layer.",
)
REFUSED = Text(
    tr="`{what}`, `{shape}` boyutlu girdiyi işleyemedi. PyTorch şunu söylüyor: `{error}`",
    en="`{what}` could not process an input of shape `{shape}`. PyTorch says: `{error}`",
)
NO_OUTPUT = Text(
    tr="`{what}` bir tensör çıkarmalı, ama `{got}` çıktı. `forward`, sonucu `return` ile vermeli.",
    en="`{what}` should put out a tensor, and what came out is `{got}`. Let `forward` hand its result back with `return`.",
)
RAISED_ON_LINE = Text(
    tr="Kodunuz {line}. satırda şu hatayla durdu: `{error}`",
    en="Your code stopped on line {line} with this error: `{error}`",
)
RAISED = Text(
    tr="Yanıtınız denetlenirken şu hata oluştu: `{error}`",
    en="This error arose while your answer was being checked: `{error}`",
)

# progress
NOT_SAVED = Text(
    tr="İlerlemeniz kaydedilemedi; kurs yine de çalışır.",
    en="Your progress could not be saved; the course works all the same.",
)
KERNEL_SILENT = Text(
    tr="Jupyter çekirdeği yanıt vermiyor; bu henüz kaydedilmedi.",
    en="The Jupyter kernel does not reply; this is not saved yet.",
)
MAP = Text(tr="Kursun haritası ve ilerlemeniz", en="The map of the course and your progress")
MAP_ALT = Text(
    tr="Kursun {count} bölümü, bir yolun durakları olarak. Okunan: {read}. Sıradaki: {next}. Doğru yanıtlanan sorular ve çözülen alıştırmalar: {done} / {tasks}.",
    en="The {count} chapters of the course as stops on a path. Read: {read}. Next: {next}. Questions and exercises done: {done} of {tasks}.",
)
MAP_READ = Text(tr="okundu", en="read")
MAP_RING = Text(tr="doğru yanıtlar ve çözülen alıştırmalar", en="right answers and solved exercises")
MAP_NEXT = Text(tr="sıradaki", en="next")
MAP_ALL = Text(tr="hepsi tamam", en="all done")
CHAPTER = Text(tr="Bölüm", en="Chapter")
MINUTES = Text(tr="Süre (dk)", en="Minutes")
READ = Text(tr="Okuma", en="Reading")
EXERCISES = Text(tr="Alıştırmalar", en="Exercises")
GUESSES = Text(tr="Tutan tahminler", en="Guesses held")
GUESSES_HELD = Text(
    tr="{made} tahminde bulundunuz, {held} tanesi tuttu. En çok, tutmayan tahminler öğretir.",
    en="You have made {made} guesses, and {held} of them held. Those that did not are the ones that teach most.",
)
HELD = Text(tr="{held} / {made}", en="{held} of {made}")
DONE = Text(tr="✓ okundu", en="✓ read")
TO_DO = Text(tr="○ okunmadı", en="○ not read")
SHARE = Text(tr="{sign} {done} / {total}", en="{sign} {done} of {total}")
NONE = Text(tr="yok", en="none")
RUN_FOR_PROGRESS = Text(
    tr="İlerlemenizi görmek için hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="To see your progress, run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)
RESET = Text(tr="İlerlemeyi sıfırla …", en="Reset progress …")
RESET_WARNING = Text(
    tr="Bütün bölümlerdeki kayıtlar silinir; geri alınamaz.",
    en="Everything saved in all chapters is deleted; this cannot be undone.",
)
RESET_NOW = Text(tr="Evet, hepsini sil", en="Yes, delete it all")
WAS_RESET = Text(tr="İlerleme sıfırlandı.", en="Progress was reset.")
NOT_RESET = Text(tr="İlerleme tümüyle silinemedi.", en="Not all of the progress could be deleted.")
CHAPTER_END = Text(tr="Bölümün sonu", en="The end of the chapter")
MARK_READ = Text(tr="Bu bölümü okudum", en="I have read this chapter")
CHAPTER_READ = Text(tr="✓ Bu bölümü okudunuz.", en="✓ You have read this chapter.")
NOW_ON_MAP = Text(tr="Haritaya işlendi.", en="It is on the map now.")
RUN_TO_MARK = Text(
    tr="Okuduğunuzu haritaya işlemek için hücreleri baştan buraya kadar çalıştırın ve çıkan düğmeye basın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="To mark the chapter as read, run the cells from the top down to this one and press the button that appears; ▶▶ in the toolbar runs them all.",
)
NEXT = Text(tr="Sıradaki bölüm", en="Next chapter")
LAST_CHAPTER = Text(
    tr="Kursun sonuna geldiniz. Bir konvolüsyonun neye mal olduğunu sayabiliyor, `groups` ile standarttan depthwise'a gidebiliyor, bir ağı bölüp sonucu ölçebiliyorsunuz: bunların hepsini siz yaptınız.",
    en="You are at the end of the course. You can count what a convolution costs, go from standard to depthwise with `groups`, and split a network and measure what came of it: you have done all of it yourself.",
)
TO_MAP = Text(tr="Harita ve yanıtlarınız", en="The map and your answers")
