"""Questions of chapter 04: how much the separable pair saves, on what, and where it saves nothing."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="04_savings.eight_outputs",
        belief="G10",
        prompt=Text(
            tr="3×3 çekirdekli bir katmanda C_out = 8 olsun. Depthwise + pointwise çifti kaç kat daha az ağırlık tutar?",
            en="In a layer with 3×3 kernels C_out = 8. How many times fewer weights does the depthwise + pointwise pair hold?",
        ),
        answers=(
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="9 kat, yalnızca k² terimidir. 1/9 pointwise katmanın payıdır; depthwise katmanın payı olan 1/8 buna eklenir.",
                    en="9 times is the term of k² alone. 1/9 is the pointwise layer's share; the depthwise layer's share, 1/8, comes on top.",
                ),
            ),
            Answer(
                Text(tr="8 kat", en="8 times"),
                Text(
                    tr="8 kat, yalnızca C_out terimidir. 1/8 depthwise katmanın payıdır; pointwise katmanın 1/9'u buna eklenir.",
                    en="8 times is the term of C_out alone. 1/8 is the depthwise layer's share; the pointwise layer's 1/9 comes on top.",
                ),
            ),
            Answer(
                Text(tr="C_in'e bağlı", en="it depends on C_in"),
                Text(
                    tr="C_in iki maliyette de çarpandır ve sadeleşir. Formülde yalnızca C_out ile k kaldı.",
                    en="C_in is a factor of both costs and cancels. Only C_out and k are left in the formula.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık 4,2 kat", en="about 4.2 times"),
                Text(
                    tr="C_in ne olursa olsun 1/8 + 1/9 = 17/72 eder; tersi yaklaşık 4,24'tür.",
                    en="Whatever C_in is, 1/8 + 1/9 = 17/72, and the inverse is about 4.24.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Aşağıdaki çizimde büyük yazılan sayıyı okuyun, sonra C_in'i değiştirin.",
            en="In the explorer below read the number in large letters, then change C_in.",
        ),
    ),
    Question(
        name="04_savings.eight_begins",
        belief="G10",
        prompt=Text(
            tr="3×3 çekirdekle, çift hangi C_out değerinden başlayarak en az 8 kat ucuz olur?",
            en="With 3×3 kernels, from which C_out on is the pair at least 8 times cheaper?",
        ),
        answers=(
            Answer(
                Text(tr="her zaman", en="always"),
                Text(
                    tr="“8–9 kat” her katman için geçerli değildir: C_out = 8 iken 4,24 kattır.",
                    en="“8 to 9 times” does not hold for every layer: at C_out = 8 it is 4.24.",
                ),
            ),
            Answer(
                Text(tr="8", en="8"),
                Text(
                    tr="1/C_out = 1/8 tek başına sınırı doldurur; üstüne 1/9 gelir.",
                    en="1/C_out = 1/8 alone uses up the limit; 1/9 comes on top of it.",
                ),
            ),
            Answer(
                Text(tr="72", en="72"),
                Text(
                    tr="1/72 + 1/9 tam olarak 1/8 eder.",
                    en="1/72 + 1/9 is exactly 1/8.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hiçbir zaman", en="never"),
                Text(
                    tr="Ulaşılamayan sayı 9'dur. 8'e, 1/C_out yeterince küçülünce varılır.",
                    en="It is 9 that is out of reach. 8 comes once 1/C_out is small enough.",
                ),
            ),
        ),
        look=Text(
            tr="Aşağıdaki grafikte noktalı düşey çizgiyi bulun, C_out'u onun iki yanına götürün.",
            en="In the chart below find the dotted vertical line, and move C_out to either side of it.",
        ),
    ),
    Question(
        name="04_savings.larger_kernel",
        belief="G11",
        prompt=Text(
            tr="64 kanaldan 128 kanala giden çiftte depthwise çekirdek 3×3 yerine 7×7 olursa çiftin MAC sayısı yaklaşık kaç katına çıkar?",
            en="In a pair from 64 to 128 channels the depthwise kernel becomes 7×7 instead of 3×3. By about what factor do the MACs of the pair grow?",
        ),
        answers=(
            Answer(
                Text(tr="değişmez", en="no change"),
                Text(
                    tr="Depthwise katman da iş yapar: azdır, ama sıfır değildir.",
                    en="The depthwise layer does work too: it is little, but it is not nothing.",
                ),
            ),
            Answer(
                Text(tr="1,3 katına", en="1.3 times"),
                Text(
                    tr="Depthwise katman 5,4 katına çıkar, ama işin yalnızca %6,6'sıydı; pointwise katman aynı kalır.",
                    en="The depthwise layer grows 5.4 times, but it had only 6.6% of the work; the pointwise layer stays as it is.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="2,3 katına", en="2.3 times"),
                Text(
                    tr="2,3, 7/3'ten gelir. Çekirdek iki yönde büyür; üstelik pointwise katman hiç büyümez.",
                    en="2.3 comes from 7/3. The kernel grows in two directions; and above all, the pointwise layer does not grow.",
                ),
            ),
            Answer(
                Text(tr="5,4 katına", en="5.4 times"),
                Text(
                    tr="Bu, standart katmanın artışıdır: 49/9. Çiftte bu artış yalnızca depthwise katmanda, yani küçük parçada olur.",
                    en="That is the growth of a standard layer, 49/9. In the pair only the depthwise layer grows like that, and it is the small part.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrede üç çekirdek boyutu için toplamları karşılaştırın.",
            en="In the cell below, compare the sums for three kernel sizes.",
        ),
    ),
    Question(
        name="04_savings.expensive_half",
        belief="G11",
        prompt=Text(
            tr="Bu beş ağda MAC'lerin ne kadarını depthwise katmanlar yapar?",
            en="What share of the MACs of these five networks do the depthwise layers do?",
        ),
        answers=(
            Answer(
                Text(tr="hiçbirinde %10'a varmaz", en="less than 10% in each"),
                Text(
                    tr="İşin %80'inden fazlası 1×1 katmanlardadır.",
                    en="More than 80% of the work is in the 1×1 layers.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="yaklaşık yarısını", en="about half"),
                Text(
                    tr="Çiftin iki parçası eşit olsaydı bu doğru olurdu. 64 → 128 çiftinde depthwise payı %6,6, pointwise payı %93,4'tü.",
                    en="That would be right if both parts of the pair were equal. In the pair from 64 to 128 it was 6.6% against 93.4%.",
                ),
            ),
            Answer(
                Text(tr="yarıdan fazlasını", en="more than half"),
                Text(
                    tr="Bloğa adını vermesi en ağır parça olduğunu göstermez. Depthwise katman tam da ucuz olduğu için kullanılır.",
                    en="That the block carries its name does not make it the heavy part. It is used exactly because it is cheap.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücrenin üçüncü sütunu depthwise payıdır.",
            en="The third column of the cell below is the depthwise share.",
        ),
    ),
    Question(
        name="04_savings.whole_network",
        belief="G12",
        prompt=Text(
            tr="İki konvolüsyon, standart yerine çift olunca birlikte 5,45 kat küçülüyor. Ağın bütün parametreleri kaç kat azalır?",
            en="With pairs instead of standard layers, the two convolutions together become 5.45 times smaller. How many times fewer parameters has the whole network?",
        ),
        answers=(
            Answer(
                Text(tr="hiç azalmaz", en="just as many"),
                Text(
                    tr="Konvolüsyonlar 1.117 ağırlık yitirdi. Bu azdır, ama sıfır değildir.",
                    en="The convolutions lost 1,117 weights. These are few, but not none.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık 1,1 kat", en="about 1.1 times"),
                Text(
                    tr="Parametrelerin 10.250'si doğrusal katmandadır; 11.618 yalnızca 10.501'e iner.",
                    en="10,250 of the parameters are in the linear layer; 11,618 become 10,501.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="yaklaşık 2,7 kat", en="about 2.7 times"),
                Text(
                    tr="Doğrusal katmanı hesaba katmak doğru, ama o daha büyüktür: 1.024 × 10 + 10 = 10.250 parametresi var.",
                    en="It is right to think of the linear layer, but it is larger than that: it has 1,024 × 10 + 10 = 10,250 parameters.",
                ),
            ),
            Answer(
                Text(tr="5,45 kat", en="5.45 times"),
                Text(
                    tr="Ağ bu iki katmandan ibaret olsaydı bu doğru olurdu. Doğrusal katman da ağın içindedir ve hiç değişmedi.",
                    en="That would be right if the network were these two layers alone. The linear layer is part of it too, and it has not changed.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki tabloda parametrelerin hangi türde olduğuna bakın.",
            en="In the table below, look in which kind the parameters are.",
        ),
    ),
    Question(
        name="04_savings.more_expensive",
        belief="G13",
        prompt=Text(
            tr="Hangi katmanda çiftin ağırlığı, standart katmanınkinden çoktur?",
            en="For which layer does the pair hold more weights than the standard layer?",
        ),
        answers=(
            Answer(
                Text(tr="64 → 1, 3×3", en="64 → 1, 3×3"),
                Text(
                    tr="C_out = 1 iken depthwise katman tek başına standart katman kadardır: 576. Pointwise katman 64 daha ekler.",
                    en="With C_out = 1 the depthwise layer alone is as large as the standard one: 576. The pointwise layer adds 64.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3 → 32, 3×3", en="3 → 32, 3×3"),
                Text(
                    tr="C_in'in küçük olması bir şey değiştirmez, sadeleşir: standart katmanın 864, çiftin 123 ağırlığı var.",
                    en="That C_in is small makes no difference, it cancels: the standard layer has 864 weights, the pair 123.",
                ),
            ),
            Answer(
                Text(tr="64 → 64, 7×7", en="64 → 64, 7×7"),
                Text(
                    tr="Büyük çekirdek çiftin işine yarar, çünkü 1/k² küçülür: standart katmanın 200.704, çiftin 7.232 ağırlığı var.",
                    en="A large kernel is good for the pair, because 1/k² gets smaller: the standard layer has 200,704 weights, the pair 7,232.",
                ),
            ),
            Answer(
                Text(tr="hiçbirinde", en="for none"),
                Text(
                    tr="Çift her zaman daha ucuz değildir: formül 1'i de aşabilir.",
                    en="The pair is not always cheaper: the formula can go above 1.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki hücre dört katman için iki sayıyı yan yana yazıyor.",
            en="The cell below prints both numbers side by side for four layers.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="04_savings.which_saves_most",
        belief="G10",
        prompt=Text(
            tr="Katmanların hepsi 3×3. Hangisinde çiftin tasarrufu kat olarak en büyüktür?",
            en="All the layers are 3×3. For which of them does the pair save the largest factor?",
        ),
        answers=(
            Answer(
                Text(tr="512 → 64", en="512 → 64"),
                Text(
                    tr="En çok giriş kanalı buradadır, ama C_in sadeleşir: bu da 64 → 64 de 7,89 kat tasarruf eder.",
                    en="It has the most input channels, but C_in cancels: this one and 64 → 64 both save 7.89 times.",
                ),
            ),
            Answer(
                Text(tr="64 → 64", en="64 → 64"),
                Text(
                    tr="Burada tasarruf 7,89 kattır. Daha çok çıktı kanalı olan bir seçenek var.",
                    en="It saves 7.89 times. There is one with more output channels.",
                ),
            ),
            Answer(
                Text(tr="3 → 128", en="3 → 128"),
                Text(
                    tr="En büyük C_out burada: 8,41 kat. C_in'in 3 olması hiçbir şey değiştirmez.",
                    en="This has the largest C_out: 8.41 times. That C_in is 3 makes no difference.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="hepsinde aynı: 9 kat", en="the same for all: 9 times"),
                Text(
                    tr="9 yalnızca sınırdır; hiçbir katman ona ulaşmaz ve C_out farkı belirler.",
                    en="9 is only the limit; no layer reaches it, and C_out makes the difference.",
                ),
            ),
        ),
    ),
    Question(
        name="04_savings.five_by_five",
        belief="G10",
        prompt=Text(
            tr="5×5 çekirdekli bir katmanda C_out = 100. Depthwise + pointwise çiftinin ağırlığı, standart katmanınkinin kaçta kaçıdır?",
            en="A layer has 5×5 kernels and C_out = 100. What share of its weights does the depthwise + pointwise pair have?",
        ),
        answers=(
            Answer(
                Text(tr="1/20", en="1/20"),
                Text(
                    tr="1/100 + 1/25 = 5/100.",
                    en="1/100 + 1/25 = 5/100.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1/25", en="1/25"),
                Text(
                    tr="1/25 pointwise katmanın payıdır; depthwise katmanın payı olan 1/100 eksik.",
                    en="1/25 is the pointwise layer's share; the depthwise layer's 1/100 is missing.",
                ),
            ),
            Answer(
                Text(tr="1/100", en="1/100"),
                Text(
                    tr="1/100 depthwise katmanın payıdır. Kanalları karıştıran pointwise katman 1/25 daha ekler.",
                    en="1/100 is the depthwise layer's share. The pointwise layer, which mixes the channels, adds 1/25.",
                ),
            ),
            Answer(
                Text(tr="1/2500", en="1/2500"),
                Text(
                    tr="Bu, iki payın çarpımıdır. Katmanlar arka arkaya çalışır, maliyetleri toplanır.",
                    en="That is the product of the two shares. The layers run one after the other, and their costs add up.",
                ),
            ),
        ),
    ),
    Question(
        name="04_savings.where_to_cut",
        belief="G11",
        prompt=Text(
            tr="MobileNetV1'in MAC sayısını en az %10 düşürmeniz gerekiyor. Hangisi bunu yapabilir?",
            en="You have to bring the MACs of MobileNetV1 down by at least 10%. Which of these can do it?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Bütün depthwise katmanların maliyetini sıfır saymak",
                    en="Counting all depthwise layers as free",
                ),
                Text(
                    tr="Pahalı parça depthwise değildir: tamamı MAC'lerin %3,1'idir.",
                    en="Depthwise is not the expensive part: all of it is 3.1% of the MACs.",
                ),
            ),
            Answer(
                Text(
                    tr="Pointwise katmanlardaki kanal sayılarını azaltmak",
                    en="Reducing the channels of the pointwise layers",
                ),
                Text(
                    tr="MAC'lerin %94,9'u oradadır ve C_in · C_out ile küçülür.",
                    en="94.9% of the MACs are there; they shrink with C_in · C_out.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Sınıflandırıcıyı kaldırmak", en="Removing the classifier"),
                Text(
                    tr="Ağırlıkların dörtte biri oradadır, ama MAC'lerin yalnızca %0,2'si.",
                    en="A quarter of the weights is there, but only 0.2% of the MACs.",
                ),
            ),
            Answer(
                Text(tr="İlk 3×3 katmanı kaldırmak", en="Removing the first 3×3 layer"),
                Text(
                    tr="O katman MAC'lerin %1,9'udur.",
                    en="That layer has 1.9% of the MACs.",
                ),
            ),
        ),
    ),
    Question(
        name="04_savings.little_change",
        belief="G12",
        prompt=Text(
            tr="Bu bölümün küçük ağında iki konvolüsyon çifte çevrildi: konvolüsyonlar 1.368 ağırlıktan 251 ağırlığa, ağ ise 11.618 parametreden 10.501 parametreye indi. Ağ neden bu kadar az küçüldü?",
            en="In this chapter's small network both convolutions were turned into pairs: the convolutions went from 1,368 weights to 251, the network from 11,618 parameters to 10,501. Why did the network shrink so little?",
        ),
        answers=(
            Answer(
                Text(tr="Değişiklik hatalı yapılmış", en="The change was made wrongly"),
                Text(
                    tr="Hata yok: 1.368 − 251 = 1.117 ve 11.618 − 10.501 = 1.117. Katmandaki oran ağda görülmek zorunda değildir.",
                    en="Nothing is wrong: 1,368 − 251 = 1,117 and 11,618 − 10,501 = 1,117. The network need not show the layers' ratio.",
                ),
            ),
            Answer(
                Text(
                    tr="Toplu normalleştirme tasarrufu yok ediyor",
                    en="Batch normalization uses up the saving",
                ),
                Text(
                    tr="Bu ağda toplu normalleştirme yok; olsaydı da kanal başına yalnızca iki sayı öğrenirdi.",
                    en="This network has none; and batch normalization would learn only two numbers per channel.",
                ),
            ),
            Answer(
                Text(
                    tr="Tasarruf yalnızca MAC sayısında olur",
                    en="The saving is in MACs only",
                ),
                Text(
                    tr="Ağırlıklar da 1.117 azaldı. Bu sayı yalnızca ağın geri kalanının yanında küçük kalıyor.",
                    en="There are fewer weights as well, by 1,117. Beside the rest they are few.",
                ),
            ),
            Answer(
                Text(
                    tr="Parametrelerin çoğu doğrusal katmanda",
                    en="Most parameters are in the linear layer",
                ),
                Text(
                    tr="Doğrusal katmanın 10.250 parametresi olduğu gibi kaldı.",
                    en="The 10,250 parameters of the linear layer stayed as they were.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="04_savings.one_by_one",
        belief="G13",
        prompt=Text(
            tr="32 kanaldan 64 kanala giden standart 1×1 katmanı depthwise 1×1 + pointwise çiftiyle değiştirdiniz. Ağırlık sayısı ne olur?",
            en="You replace a standard 1×1 layer from 32 to 64 channels by a depthwise 1×1 + pointwise pair. What happens to the number of weights?",
        ),
        answers=(
            Answer(
                Text(tr="yaklaşık 8 kat azalır", en="about 8 times fewer"),
                Text(
                    tr="Bu, 3×3 için doğru. k = 1 iken 1/k² = 1 olur ve tasarruf kalmaz.",
                    en="That is true of 3×3. With k = 1 the term 1/k² is 1, and no saving is left.",
                ),
            ),
            Answer(
                Text(tr="2.048'den 2.080'e çıkar", en="2,048 become 2,080"),
                Text(
                    tr="Pointwise katmanın zaten 2.048 ağırlığı var; öndeki depthwise katman 32 daha ekler.",
                    en="The pointwise layer has 2,048 already; the depthwise layer before it adds 32.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="aynı kalır", en="the same number"),
                Text(
                    tr="Pointwise katman standart katmanın aynısıdır; ama depthwise katmanın 32 ağırlığı da sayılır.",
                    en="The pointwise layer equals the standard one; but the 32 weights of the depthwise layer count as well.",
                ),
            ),
            Answer(
                Text(tr="2.048'den 32'ye iner", en="2,048 become 32"),
                Text(
                    tr="32, yalnızca depthwise katmandır. 64 çıktıyı üreten, pointwise katmandır.",
                    en="32 is the depthwise layer alone. It is the pointwise layer that makes 64 outputs.",
                ),
            ),
        ),
    ),
)
