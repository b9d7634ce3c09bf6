"""What the board says, on the phones of a room and on its projector."""

from __future__ import annotations

from .language import Text

TITLE = Text(tr="Sınıfın oyları", en="The room votes")
OTHER_LANGUAGE = Text(tr="English", en="Türkçe")  # the link to the other language, in that language

# at the start, in the terminal
OPENED = Text(
    tr="Pano açık: {address}/teacher (bu bilgisayarda). Öğretmen anahtarı: {key}",
    en="The board is open: {address}/teacher (on this computer). The teacher's key: {key}",
)
GOES_ON = Text(
    tr="Kapanmadan kesilen bir oturum bulundu; oylar ve kodlar yerinde.",
    en="A session that was cut off before its end was found; votes and codes are kept.",
)
LOOPBACK = Text(
    tr="Pano yalnızca bu bilgisayardan görülür. Telefonlar için `--ip 0.0.0.0` ile açın.",
    en="Only this computer sees the board. For phones, open it with `--ip 0.0.0.0`.",
)
ON_THE_NETWORK = Text(
    tr="Bu ağdaki herkes {address} adresini açabilir; içeri yalnızca kodu bilen girer. Bağlantı şifrelenmez: kimseden adını istemeyin.",
    en="Everyone on this network can open {address}; only those who know the code come in. The connection is not encrypted: ask nobody for a name.",
)
TO_CLOSE = Text(
    tr="Ctrl-C ya da sayfadaki düğme odayı kapatır ve oyları siler.",
    en="Ctrl-C, or the button on the page, closes the room and deletes the votes.",
)
CLOSED = Text(tr="Oda kapandı, oylar silindi.", en="The room is closed and its votes are deleted.")
SAVED = Text(tr="Envanterin yanıtları: {file}", en="The answers to the inventory: {file}")
NO_SUCH_ADDRESS = Text(
    tr="{ip} bu bilgisayarın bir adresi değil: `--ip 0.0.0.0` (ağdaki telefonlar için) ya da 127.0.0.1 yazın.",
    en="{ip} is no address of this computer: write `--ip 0.0.0.0` (for phones on the network) or 127.0.0.1.",
)
NO_SUCH_DECK = Text(
    tr="{name} sorulamaz: bir bölümün adını (03_depthwise gibi), before ya da after yazın.",
    en="{name} cannot be asked: write the name of a chapter (such as 03_depthwise), before or after.",
)

# on the phone
JOIN = Text(tr="Odaya girin", en="Join the room")
CODE = Text(tr="Ekrandaki kod", en="The code on the screen")
OWN_CODE = Text(
    tr="Kendinize bir kod seçin (adınız olmasın; dersten sonra yine bunu yazacaksınız)",
    en="Choose a code of your own (not your name; you will type it again after the course)",
)
ENTER = Text(tr="Gir", en="Enter")
NO_NAME = Text(
    tr="Ad sorulmaz. Oyunuz ders bitince silinir.",
    en="No name is asked. Your vote is deleted when the class ends.",
)
NO_NAME_INVENTORY = Text(
    tr="Ad sorulmaz. Yanıtlarınız yalnızca kendi seçtiğiniz kodla saklanır.",
    en="No name is asked. Your answers are kept under the code of your choice and nothing else.",
)
WAITING = Text(tr="İçeridesiniz. İlk soruyu bekleyin.", en="You are in. Wait for the first question.")
VOTED = Text(
    tr="Oyunuz alındı: {letter}. Oylama sürerken değiştirebilirsiniz.",
    en="Your vote is in: {letter}. You can change it while the vote is open.",
)
NOT_VOTED = Text(tr="Bir yanıt seçin.", en="Choose an answer.")
AGAIN = Text(tr="Yeniden oy verin. İlk oyunuz: {letter}", en="Vote again. Your first vote: {letter}")
TALK = Text(
    tr="Şimdi yanınızdakiyle konuşun: onu ikna etmeye çalışın.",
    en="Now talk to your neighbour, and try to convince each other.",
)
NONE = Text(tr="yok", en="none")
LOST = Text(tr="Bağlantı koptu; yeniden kuruluyor …", en="The connection is lost and is being made again …")
ENDED = Text(tr="Oda kapandı. Teşekkürler.", en="The room is closed. Thank you.")

# on the projector
KEY = Text(tr="Öğretmen anahtarı (terminalde yazıyor)", en="The teacher's key (it stands in the terminal)")
SHOW = Text(tr="Panoyu aç", en="Open the board")
ADDRESS = Text(tr="Adres", en="Address")
ROOM_CODE = Text(tr="Kod", en="Code")
PRESENT = Text(tr="Odadaki telefonlar: {devices}", en="Phones in the room: {devices}")
COUNTED = Text(tr="Oy veren telefonlar: {votes} / {devices}", en="Phones that voted: {votes} of {devices}")
COUNTED_TOO = Text(tr="{counted}; elle sayılan: {typed}", en="{counted}; counted by eye: {typed}")
START = Text(tr="Başla", en="Start")
QUESTION = Text(tr="Soru {number} / {total}", en="Question {number} of {total}")
GO_TO = Text(tr="Soruya git", en="Go to question")
BACK = Text(tr="Önceki soru", en="Previous question")
FORWARD = Text(tr="Sonraki soru", en="Next question")
STAGES = {
    "talk": Text(tr="Konuşmaya geç", en="Talk"),
    "again": Text(tr="Yeniden oylat", en="Vote again"),
    "reveal": Text(tr="Yanıtı göster", en="Reveal"),
}
BY_EYE = Text(
    tr="Elle sayılan oylar (kart kaldıranlar, telefonu olmayanlar)",
    en="Votes counted by eye (raised cards, those without a phone)",
)
ADD = Text(tr="Ekle", en="Count them")
CLOSE_DOOR = Text(tr="Kapıyı kapat: yeni telefon girmesin", en="Close the door: no new phones")
OPEN_DOOR = Text(tr="Kapıyı aç", en="Open the door")
CARDS = Text(tr="A–D kartlarını yazdır", en="Print the A–D cards")
CLOSE_ROOM = Text(tr="Odayı kapat", en="Close the room")
CLOSE_NOW = Text(tr="Kapat ve oyları sil", en="Close it and delete the votes")
CLOSE_INVENTORY_NOW = Text(tr="Yanıtları dosyaya yaz ve kapat", en="Write the answers to a file and close")
FIRST_ROUND = Text(tr="1. oylama", en="First vote")
SECOND_ROUND = Text(tr="2. oylama", en="Second vote")
BARS = Text(tr="{letter}: önce {first}, sonra {second}", en="{letter}: {first} at first, {second} then")
MOVED = Text(
    tr="Doğru yanıta geçen: {came}. Doğru yanıttan ayrılan: {left}. Oyunu koruyan: {stayed}. İki kez oy veren: {all}.",
    en="Moved to the right answer: {came}. Moved away from it: {left}. Kept their vote: {stayed}. Voted twice: {all}.",
)
MOVES = Text(tr="Kim nereden nereye geçti", en="Who moved from where to where")
FROM_TO = Text(tr="ilk oy ↓, ikinci oy →", en="first vote ↓, second vote →")
BELIEF = Text(tr="Sınanan yanılgı: {belief}", en="The belief that it tests: {belief}")
CARD_HINT = Text(
    tr="Kesin, yanıtınızı göğsünüzün önünde kaldırın.",
    en="Cut them out, and hold your answer in front of your chest.",
)

# what is refused
WRONG_CODE = Text(
    tr="Bu kod doğru değil: ekrandakini yazın.", en="This is not the code: type the one on the screen."
)
WRONG_KEY = Text(
    tr="Bu anahtar doğru değil: terminaldekini yazın.",
    en="This is not the key: type the one in the terminal.",
)
TOO_MANY_TRIES = Text(
    tr="Çok sayıda deneme yapıldı: bir dakika bekleyin.", en="Too many tries: wait for a minute."
)
TOO_FAST = Text(tr="Çok hızlı: biraz bekleyin.", en="Too fast: wait a little.")
DOOR_CLOSED = Text(
    tr="Kapı kapalı: öğretmenden açmasını isteyin.", en="The door is closed: ask the teacher to open it."
)
ROOM_FULL = Text(tr="Oda dolu.", en="The room is full.")
NOT_ADMITTED = Text(tr="Önce kodla içeri girin.", en="Enter with the code first.")
OWN_CODE_RULE = Text(
    tr="Kendi kodunuz 2 ile 20 arasında harf ve rakamdan oluşsun.",
    en="Your own code should be 2 to 20 letters and digits.",
)
OWN_CODE_TAKEN = Text(
    tr="Bu kodu başkası seçti: başka bir kod seçin.",
    en="Somebody has chosen this code: choose another one.",
)
VOTE_CLOSED = Text(tr="Bu soru şu anda oylanmıyor.", en="This question takes no votes now.")
NO_SUCH_ANSWER = Text(tr="Öyle bir yanıt yok.", en="There is no such answer.")
NO_SUCH_QUESTION = Text(tr="Öyle bir soru yok.", en="There is no such question.")
NO_SUCH_STAGE = Text(tr="Soru şu anda bu adıma geçemez.", en="The question cannot go there now.")
COUNT_RULE = Text(
    tr="Her yanıt için 0 ile 999 arasında bir tam sayı yazın.",
    en="Write a whole number from 0 to 999 for each answer.",
)
NOT_UNDERSTOOD = Text(tr="Bu istek anlaşılmadı.", en="This request was not understood.")
