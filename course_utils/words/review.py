"""What the review at the head of a chapter and the page of beliefs say; a belief is named after its topic."""

from __future__ import annotations

from .language import Text

HEADING = Text(tr="Hatırlıyor musunuz?", en="Do you remember?")
ABOUT = Text(
    tr="Önceki bölümlerden kısa sorular. Sayılar her gün yeniden çekilir; yanlış yanıtlananlar daha erken geri gelir.",
    en="Short questions from earlier chapters. Their numbers are drawn anew each day; what was answered wrongly comes back sooner.",
)
NOTHING = Text(
    tr="Şimdilik sorulacak bir şey yok. Bölümlerde yanıtladığınız sorular, zamanı gelince burada yeni sayılarla geri gelir.",
    en="There is nothing to ask for now. What you answer in the chapters comes back here in its time, with new numbers.",
)
RUN_FOR_REVIEW = Text(
    tr="Soruları görmek için hücreleri baştan buraya kadar çalıştırın; araç çubuğundaki ▶▶ hepsini çalıştırır.",
    en="To see the questions, run the cells from the top down to this one; ▶▶ in the toolbar runs them all.",
)

BELIEFS_HEADING = Text(tr="Otuz konu ve ilk tahminleriniz", en="Thirty topics and your first guesses")
TOPIC = Text(tr="Konu", en="Topic")
STATE = Text(tr="Durum", en="State")
COUNTED = Text(
    tr="Karşılaştığınız konular: {met} / {total}. İlk yanıtın tuttuğu: {held}, sonradan oturan: {turned}, yeniden sorulacak: {due}.",
    en="Topics met: {met} of {total}. First answer held: {held}, turned over since: {turned}, to be asked again: {due}.",
)
ONLY_HERE = Text(
    tr="Bu sayfa yalnızca sizin içindir: yanıtlarınız bu bilgisayardan çıkmaz.",
    en="This page is for you alone: your answers do not leave this computer.",
)
STATES = {
    "unmet": Text(tr="○ henüz karşılaşmadınız", en="○ not met yet"),
    "held": Text(tr="✓ ilk yanıtınız tuttu", en="✓ your first answer held"),
    "turned": Text(tr="↻ sonradan yerine oturdu", en="↻ turned over since"),
    "due": Text(tr="◷ yeniden sorulacak", en="◷ to be asked again"),
}

TOPICS = {
    "G01": Text(tr="Bir filtre kaç harita verir", en="How many maps a filter gives"),
    "G02": Text(tr="Hangi kanal hangi çekirdekten geçer", en="Which channel passes through which kernel"),
    "G03": Text(tr="MAC hangi konumlarda sayılır", en="At which positions MACs are counted"),
    "G04": Text(tr="MAC ve FLOP", en="MACs and FLOPs"),
    "G05": Text(tr="1×1 konvolüsyonun işi", en="What a 1×1 convolution does"),
    "G06": Text(tr="Çift neyi tam olarak yazabilir", en="What a pair can copy exactly"),
    "G07": Text(tr="Ayrılabilir sözcüğünün iki anlamı", en="The two meanings of separable"),
    "G08": Text(tr="Depthwise katmanlar ve kanallar", en="Depthwise layers and channels"),
    "G09": Text(tr="Depthwise katmanın çıktı sayısı", en="The outputs of a depthwise layer"),
    "G10": Text(tr="Tasarruf neye bağlı", en="What the saving depends on"),
    "G11": Text(tr="Çiftin pahalı yarısı", en="The expensive half of the pair"),
    "G12": Text(tr="Katmanın ve ağın tasarrufu", en="What the layer saves, and what the network"),
    "G13": Text(tr="Çiftin pahalı kaldığı katmanlar", en="Layers where the pair costs more"),
    "G14": Text(tr="Grupların ağırlıkları", en="The weights of groups"),
    "G15": Text(tr="Parametreler ve bellek", en="Parameters and memory"),
    "G16": Text(tr="Artık bağlantının yeri", en="Where a residual connection goes"),
    "G17": Text(tr="Dar uçta ReLU", en="ReLU at the narrow end"),
    "G18": Text(tr="Channel shuffle ne değiştirir", en="What a channel shuffle changes"),
    "G19": Text(tr="Genişlik çarpanı", en="The width multiplier"),
    "G20": Text(tr="Ağırlık boyutunu okumak", en="Reading a weight shape"),
    "G21": Text(tr="`groups` hangi sayıya eşit olmalı", en="Which number `groups` should be"),
    "G22": Text(tr="Eksiksiz bir depthwise separable blok", en="A complete depthwise separable block"),
    "G23": Text(tr="Adımın bloktaki yeri", en="Where the stride of a block goes"),
    "G24": Text(tr="İki katman arasında ne durmalı", en="What belongs between the two layers"),
    "G25": Text(tr="PyTorch'un hata iletisi", en="The message of PyTorch's error"),
    "G26": Text(tr="MAC sayarken `groups`", en="`groups` when MACs are counted"),
    "G27": Text(tr="MAC ve süre", en="MACs and time"),
    "G28": Text(tr="Grup sayısı ve süre", en="The number of groups and time"),
    "G29": Text(tr="GPU'da süre ölçmek", en="Timing on a GPU"),
    "G30": Text(tr="Bölünen ağı yeniden eğitmek", en="Training a network that was split"),
}
