"""Questions of chapter 04: how much the separable pair saves, on what, and where it saves nothing."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="04_savings.eight_outputs",
        belief="G10",
        prompt=Text(
            tr="3×3 çekirdekli bir katmanda C_out = 8. Depthwise + pointwise çifti kaç kat daha az ağırlık tutar?",
            en="In a layer with 3×3 kernels C_out = 8. How many times fewer weights does the depthwise + pointwise pair hold?",
        ),
        answers=(
            Answer(
                Text(tr="9 kat", en="9 times"),
                Text(
                    tr="Yalnızca k² terimini kullandınız. 1/9, pointwise katmanın payı; depthwise katmanın payı 1/8 buna eklenir.",
                    en="You used the term of k² alone. 1/9 is the pointwise layer's part; the depthwise layer's part, 1/8, comes on top.",
                ),
            ),
            Answer(
                Text(tr="8 kat", en="8 times"),
                Text(
                    tr="Yalnızca C_out terimini kullandınız. 1/8, depthwise katmanın payı; pointwise katmanı saymadınız.",
                    en="You used the term of C_out alone. 1/8 is the depthwise layer's part; you left the pointwise layer out.",
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
                    tr="1/8 + 1/9 = 17/72, tersi yaklaşık 4,24. C_in ne olursa olsun.",
                    en="1/8 + 1/9 = 17/72, and the inverse is about 4.24. Whatever C_in is.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Aşağıdaki panelde ilk satırı okuyun, sonra C_in'i değiştirin.",
            en="In the explorer below read the first line of the panel, then change C_in.",
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
                    tr='"8–9 kat" sözünü her katmana yaydınız. C_out = 8 iken 4,24 kattır.',
                    en='You took "8 to 9 times" for a rule of every layer. At C_out = 8 it is 4.24.',
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
                    tr="1/72 + 1/9 = 1/8, tam olarak.",
                    en="1/72 + 1/9 = 1/8, exactly.",
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
            tr="64 → 128 kanallı çiftte depthwise çekirdek 3×3 yerine 7×7 olursa çiftin MAC sayısı yaklaşık kaç katına çıkar?",
            en="In a pair from 64 to 128 channels the depthwise kernel becomes 7×7 instead of 3×3. By about what factor do the MACs of the pair grow?",
        ),
        answers=(
            Answer(
                Text(tr="değişmez", en="no change"),
                Text(
                    tr="Depthwise katman da iş yapar; küçük, ama sıfır değil.",
                    en="The depthwise layer does work too; little, but not none.",
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
                    tr="7/3 aldınız. Çekirdek iki yönde büyür; asıl neden ise pointwise katmanın hiç büyümemesi.",
                    en="You took 7/3. The kernel grows in two directions; and above all, the pointwise layer does not grow.",
                ),
            ),
            Answer(
                Text(tr="5,4 katına", en="5.4 times"),
                Text(
                    tr="Bu, standart katmanın artışı: 49/9. Çiftte bu artış yalnızca depthwise katmanda, yani küçük parçada olur.",
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
            en="What part of the MACs of these five networks is done by depthwise layers?",
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
                    tr="Çiftin iki parçasını eşit saydınız. 64 → 128 çiftinde oran %6,6'ya %93,4'tü.",
                    en="You took both parts of the pair for equal. In the pair from 64 to 128 it was 6.6% against 93.4%.",
                ),
            ),
            Answer(
                Text(tr="yarıdan fazlasını", en="more than half"),
                Text(
                    tr="Adını taşıdığı bloğun en ağır parçası sandınız. Depthwise katman tam da ucuz olduğu için kullanılır.",
                    en="You took it for the heavy part of the block that carries its name. It is used exactly because it is cheap.",
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
                    tr="Konvolüsyonlar 1.117 ağırlık yitirdi. Az, ama sıfır değil.",
                    en="The convolutions lost 1,117 weights. Few, but not none.",
                ),
            ),
            Answer(
                Text(tr="yaklaşık 1,1 kat", en="about 1.1 times"),
                Text(
                    tr="Parametrelerin 10.250'si doğrusal katmanda; 11.618, yalnızca 10.501'e iner.",
                    en="10,250 of the parameters are in the linear layer; 11,618 become 10,501.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="yaklaşık 2,7 kat", en="about 2.7 times"),
                Text(
                    tr="Doğrusal katmanı hesaba kattınız, ama küçük tahmin ettiniz: 1024 × 10 + 10 = 10.250 parametresi var.",
                    en="You thought of the linear layer and took it for small: it has 1024 × 10 + 10 = 10,250 parameters.",
                ),
            ),
            Answer(
                Text(tr="5,45 kat", en="5.45 times"),
                Text(
                    tr="Katmanların tasarrufunu ağın tasarrufu saydınız. Doğrusal katman da ağın içinde ve o hiç değişmedi.",
                    en="You took the saving of the layers for that of the network. The linear layer is part of the network too, and it has not changed.",
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
            tr="Hangi katmanda çift, standart katmandan daha çok ağırlık tutar?",
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
                    tr="Küçük C_in'den kuşkulandınız; o sadeleşir. 864'e karşı 123.",
                    en="You suspected the small C_in; it cancels. 864 against 123.",
                ),
            ),
            Answer(
                Text(tr="64 → 64, 7×7", en="64 → 64, 7×7"),
                Text(
                    tr="Büyük çekirdek çiftin işine yarar: 1/k² küçülür. 200.704'e karşı 7.232.",
                    en="A large kernel is good for the pair: 1/k² gets smaller. 200,704 against 7,232.",
                ),
            ),
            Answer(
                Text(tr="hiçbirinde", en="for none"),
                Text(
                    tr="Çifti her zaman ucuz saydınız. Formül 1'i de aşabilir.",
                    en="You took the pair to be always cheaper. The formula can go above 1.",
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
            tr="Hepsi 3×3. Hangi katmanda çift en çok kat tasarruf eder?",
            en="All are 3×3. For which layer does the pair save the largest factor?",
        ),
        answers=(
            Answer(
                Text(tr="512 → 64", en="512 → 64"),
                Text(
                    tr="En çok giriş kanalını seçtiniz. C_in sadeleşir: bu da 64 → 64 de 7,89 kat.",
                    en="You chose the most input channels. C_in cancels: this one and 64 → 64 both save 7.89 times.",
                ),
            ),
            Answer(
                Text(tr="64 → 64", en="64 → 64"),
                Text(
                    tr="7,89 kat. Daha çok çıktı kanalı olan bir seçenek var.",
                    en="7.89 times. There is one with more output channels.",
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
            tr="5×5 çekirdek, C_out = 100. Çift standart katmanın kaçta kaçıdır?",
            en="5×5 kernels, C_out = 100. What share of the standard layer is the pair?",
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
                    tr="Yalnızca k² terimini saydınız; depthwise katmanın payı 1/100 eksik.",
                    en="You counted the term of k² alone; the depthwise layer's 1/100 is missing.",
                ),
            ),
            Answer(
                Text(tr="1/100", en="1/100"),
                Text(
                    tr="Yalnızca depthwise katmanı saydınız. Kanalları karıştıran pointwise katman 1/25 daha ekler.",
                    en="You counted the depthwise layer alone. The pointwise layer, which mixes the channels, adds 1/25.",
                ),
            ),
            Answer(
                Text(tr="1/2500", en="1/2500"),
                Text(
                    tr="İki payı çarptınız. Katmanlar arka arkaya durur, maliyetleri toplanır.",
                    en="You multiplied the shares. The layers stand one behind the other, and their costs add up.",
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
                    tr="Bütün depthwise katmanları bedavaya getirmek",
                    en="Making all depthwise layers free of cost",
                ),
                Text(
                    tr="Depthwise katmanı pahalı parça sandınız. Tamamı MAC'lerin %3,1'i.",
                    en="You took depthwise for the expensive part. All of it is 3.1% of the MACs.",
                ),
            ),
            Answer(
                Text(
                    tr="Pointwise katmanlardaki kanal sayılarını azaltmak",
                    en="Reducing the channels of the pointwise layers",
                ),
                Text(
                    tr="MAC'lerin %94,9'u orada; C_in · C_out ile küçülür.",
                    en="94.9% of the MACs are there; they shrink with C_in · C_out.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Sınıflandırıcıyı kaldırmak", en="Removing the classifier"),
                Text(
                    tr="Ağırlıkların dörtte biri orada, ama MAC'lerin yalnızca %0,2'si.",
                    en="A quarter of the weights is there, but only 0.2% of the MACs.",
                ),
            ),
            Answer(
                Text(tr="İlk 3×3 katmanı kaldırmak", en="Removing the first 3×3 layer"),
                Text(
                    tr="O katman MAC'lerin %1,9'u.",
                    en="That layer has 1.9% of the MACs.",
                ),
            ),
        ),
    ),
    Question(
        name="04_savings.little_change",
        belief="G12",
        prompt=Text(
            tr="Bu bölümün küçük ağında iki konvolüsyon çifte çevrildi: konvolüsyonlar 1.368'den 251 ağırlığa indi, ağ ise 11.618'den 10.501 parametreye. Neden bu kadar az?",
            en="In this chapter's small network both convolutions were turned into pairs: the convolutions went from 1,368 weights to 251, the network from 11,618 parameters to 10,501. Why so little?",
        ),
        answers=(
            Answer(
                Text(tr="Değişiklik hatalı yapılmış", en="The change was made wrongly"),
                Text(
                    tr="Ağdan da katmandaki oranı beklediniz. 1.368 − 251 = 1.117 ve 11.618 − 10.501 = 1.117: her şey yerinde.",
                    en="You expected the layers' ratio from the network. 1,368 − 251 = 1,117 and 11,618 − 10,501 = 1,117: all is well.",
                ),
            ),
            Answer(
                Text(tr="Toplu normalleştirme tasarrufu yiyor", en="Batch normalization eats the saving"),
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
                    tr="Ağırlıklar da azaldı: 1.117 tane. Yalnızca geri kalanın yanında azlar.",
                    en="There are fewer weights as well, by 1,117. Beside the rest they are few.",
                ),
            ),
            Answer(
                Text(
                    tr="Parametrelerin çoğu doğrusal katmanda",
                    en="Most parameters are in the linear layer",
                ),
                Text(
                    tr="Doğrusal katmanın 10.250 parametresine kimse dokunmadı.",
                    en="Nobody touched the 10,250 parameters of the linear layer.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="04_savings.one_by_one",
        belief="G13",
        prompt=Text(
            tr="32 → 64 kanallı standart 1×1 katmanı depthwise 1×1 + pointwise çiftiyle değiştirdiniz. Ağırlıklar?",
            en="You replace a standard 1×1 layer from 32 to 64 channels by depthwise 1×1 + pointwise. The weights?",
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
                    tr="Pointwise katman zaten 2.048; öndeki depthwise katman 32 daha ekler.",
                    en="The pointwise layer has 2,048 already; the depthwise layer before it adds 32.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="aynı kalır", en="the same number"),
                Text(
                    tr="Pointwise katman standart katmanın aynısı; ama depthwise katmanın 32 ağırlığını unuttunuz.",
                    en="The pointwise layer equals the standard one; but you forgot the 32 weights of the depthwise layer.",
                ),
            ),
            Answer(
                Text(tr="2.048'den 32'ye iner", en="2,048 become 32"),
                Text(
                    tr="Yalnızca depthwise katmanı saydınız. 64 çıktıyı üreten, pointwise katmandır.",
                    en="You counted the depthwise layer alone. It is the pointwise layer that makes 64 outputs.",
                ),
            ),
        ),
    ),
)
