"""Questions of chapter 12: what fewer MACs promise, what a stopwatch shows, and why the two differ."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="12_speed.promise",
        belief="G27",
        prompt=Text(
            tr="Depthwise + pointwise ikilisini iki yerde standart katmanla karşılaştırıyoruz: 128 kanal, 56×56 haritada 8,4 kat az MAC; 32 kanal, 14×14 haritada 7 kat az MAC. İkili, sözünün daha büyük bölümünü nerede tutar?",
            en="We compare the pair depthwise + pointwise with the standard layer in two places: 128 channels on a 56×56 map, with 8.4 times fewer MACs, and 32 channels on a 14×14 map, with 7 times fewer. Where does the pair keep more of its promise?",
        ),
        answers=(
            Answer(
                Text(tr="ikisinde de bütünüyle", en="wholly, in both places"),
                Text(
                    tr="Sürenin MAC ile orantılı azaldığını varsaydınız. Bellekten taşınan baytlar ve çağrının kendisi o oranda azalmaz.",
                    en="You took time to fall in proportion to the MACs. The bytes that move, and the call itself, do not shrink in that proportion.",
                ),
            ),
            Answer(
                Text(tr="128 kanal, 56×56", en="128 channels, 56×56"),
                Text(
                    tr="Büyük katmanda hesap sürenin çoğudur ve azalması görülür. Küçüğünde standart katman zaten o kadar kısadır ki, iki katmanı çağırmanın yükü kazancı yer.",
                    en="In a large layer arithmetic is most of the time, and doing less of it shows. In the small one the standard layer is so short already that calling two layers eats the gain.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="32 kanal, 14×14", en="32 channels, 14×14"),
                Text(
                    tr="Küçük haritanın önbelleğe sığmasını düşündünüz. Doğru, ama bu standart katmana da yarar; iki çağrının yükü ise ikilide kalır.",
                    en="You thought of the small map that fits into the cache. So it does, but the standard layer gains from that as well, and the cost of two calls stays with the pair.",
                ),
            ),
            Answer(
                Text(tr="ikisinde de aynı ölçüde", en="in both to the same degree"),
                Text(
                    tr="Her yerde aynı kayıp olduğunu varsaydınız. Kayıp boyuta bağlıdır: çağrının yükü küçük katmanda çok daha büyük bir paydır.",
                    en="You took the loss to be the same everywhere. It depends on the size: the cost of a call is a far larger share of a small layer.",
                ),
            ),
        ),
        look=Text(
            tr="Önce kendi makinenizde ölçün; bizim iki ölçümümüz grafiğin altında.",
            en="First measure on your own machine; our two runs stand below the chart.",
        ),
    ),
    Question(
        name="12_speed.intensity",
        belief="G27",
        prompt=Text(
            tr="64 kanal, 56×56 harita. Standart 3×3 katman bayt başına 132 FLOP yapar. Depthwise 3×3 katman kaç FLOP yapar?",
            en="64 channels, a 56×56 map. The standard 3×3 layer does 132 FLOPs per byte. How many does the depthwise 3×3 layer do?",
        ),
        answers=(
            Answer(
                Text(tr="132", en="132"),
                Text(
                    tr="Baytların da hesapla birlikte azaldığını varsaydınız. FLOP 64 kat azaldı, baytlar hemen hemen aynı kaldı; oran aynı kalamaz.",
                    en="You took the bytes to shrink with the arithmetic. The FLOPs fell by 64 while the bytes stayed nearly the same; the ratio cannot stay.",
                ),
            ),
            Answer(
                Text(tr="14,7", en="14.7"),
                Text(
                    tr="132'yi 9'a böldünüz. 3×3 çekirdek depthwise katmanda da var; eksilen, 64 kanal üzerindeki toplamadır.",
                    en="You divided 132 by 9. The depthwise layer has its 3×3 kernel too; what has gone is the sum over 64 channels.",
                ),
            ),
            Answer(
                Text(tr="2,25", en="2.25"),
                Text(
                    tr="Bir çıktı değeri için 18 FLOP, okunup yazılan 8 bayt: 18 / 8 = 2,25.",
                    en="18 FLOPs for an output value, 8 bytes read and written: 18 / 8 = 2.25.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="18", en="18"),
                Text(
                    tr="Bir çıktı değerinin FLOP sayısı bu. Onun için taşınan 8 bayta bölün.",
                    en="That is the number of FLOPs for one output value. Divide by the 8 bytes that move for it.",
                ),
            ),
        ),
        look=Text(tr="Alttaki formül ve hücre hesaplıyor.", en="The formula and the cell below compute it."),
    ),
    Question(
        name="12_speed.halves",
        belief="G11",
        prompt=Text(
            tr="128 kanalda depthwise katman, ikilinin MAC'lerinin %6,6'sıdır. Süredeki payı ne olur?",
            en="With 128 channels the depthwise layer has 6.6% of the pair's MACs. What is its share of the time?",
        ),
        answers=(
            Answer(
                Text(tr="%6,6 dolayında", en="about 6.6%"),
                Text(
                    tr="MAC payını süre payı saydınız. Depthwise katman az hesap yapar, ama pointwise katman kadar bayt taşır ve onun gibi bir çağrıdır.",
                    en="You took the share of the MACs for that of the time. Depthwise computes little, but it moves about as many bytes as pointwise, and it is a call as well.",
                ),
            ),
            Answer(
                Text(tr="daha büyük", en="larger"),
                Text(
                    tr="Süreye yalnızca hesap girmez: depthwise katman pointwise kadar bayt taşır, ayrı bir çağrıdır, kitaplıkta da kendi yolunu izler.",
                    en="Time is not arithmetic alone: depthwise moves about as many bytes as pointwise, is a call of its own, and takes a way of its own in the library.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="daha küçük", en="smaller"),
                Text(
                    tr="Az hesabın ayrıca hızlı yapıldığını varsaydınız. Tersine, bayt başına az iş yapan bir katman, işlemcinin hesap hızından uzak kalır.",
                    en="You took little arithmetic to be fast as well. On the contrary, a layer with little work per byte stays far from the speed at which the processor computes.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki tablo iki payı sizin ölçümünüzden çıkarıyor.",
            en="The table below finds both shares in your own measurement.",
        ),
    ),
    Question(
        name="12_speed.memory",
        belief="G15",
        prompt=Text(
            tr="Bu 1×1 katmanın (16 → 96) 1.536 ağırlığı var: 6 kB. 112×112 haritada, tek bir görüntü için çıktısı ne kadar yer tutar (float32)?",
            en="This 1×1 layer (16 → 96) has 1,536 weights: 6 kB. How much room does its output take on a 112×112 map, for one image (float32)?",
        ),
        answers=(
            Answer(
                Text(tr="6 kB", en="6 kB"),
                Text(
                    tr="Az ağırlığı az bellek saydınız. Çıktı ağırlıklardan oluşmaz: her pikselde 96 değer vardır.",
                    en="You took few weights for little memory. The output has 96 values at each pixel, whatever the number of weights.",
                ),
            ),
            Answer(
                Text(tr="50 kB", en="50 kB"),
                Text(
                    tr="Tek kanallık haritayı hesapladınız: 112 · 112 · 4 bayt. Böyle 96 kanal var.",
                    en="You computed the map of one channel: 112 · 112 · 4 bytes. There are 96 of them.",
                ),
            ),
            Answer(
                Text(tr="1,2 MB", en="1.2 MB"),
                Text(
                    tr="Değerleri saydınız; her biri 4 bayt.",
                    en="You counted the values; each has 4 bytes.",
                ),
            ),
            Answer(
                Text(tr="4,8 MB", en="4.8 MB"),
                Text(
                    tr="96 · 112 · 112 = 1.204.224 değer, her biri 4 bayt. Ağırlık sayısının 784 katı.",
                    en="96 · 112 · 112 = 1,204,224 values of 4 bytes. That is 784 times the number of weights.",
                ),
                right=True,
            ),
        ),
        look=Text(tr="Alttaki hücre hesaplıyor.", en="The cell below computes it."),
    ),
    Question(
        name="12_speed.groups",
        belief="G28",
        prompt=Text(
            tr="`groups` 1, 2, 4 … 64 olurken MAC her adımda yarıya iner. Süre?",
            en="As `groups` goes 1, 2, 4 … 64, the MACs halve at each step. And the time?",
        ),
        answers=(
            Answer(
                Text(tr="her adımda yarıya iner", en="it halves at each step"),
                Text(
                    tr="Sürenin MAC'i adım adım izlediğini varsaydınız. Kitaplık her biçim için aynı yolu izlemez, taşınan baytlar da azalmaz.",
                    en="You took time to follow the MACs step by step. A library does not take the same way for every shape, and the bytes that move do not become fewer.",
                ),
            ),
            Answer(
                Text(tr="hiç değişmez", en="it does not change at all"),
                Text(
                    tr="MAC'in süreyle hiç ilgisi olmadığını varsaydınız. Hesabın ağır bastığı ilk adımlarda azalması görülür.",
                    en="You took MACs to have nothing to do with time. In the first steps, where arithmetic weighs most, doing less of it shows.",
                ),
            ),
            Answer(
                Text(
                    tr="MAC'ten kestirilemez: bir adımda uzayabilir bile",
                    en="MACs do not tell: at some step it may even grow",
                ),
                Text(
                    tr="Süre, kitaplığın o biçim için izlediği yola bağlıdır. Hangi adımda ne olacağını ancak ölçüm söyler.",
                    en="Time depends on the way that the library takes for a shape. What happens at which step, only a measurement tells.",
                ),
                right=True,
            ),
        ),
        look=Text(
            tr="Alttaki iki çubuk dizisini karşılaştırın.", en="Compare the two columns of bars below."
        ),
    ),
)
GUESSES = {question.name: question for question in _GUESSES}

QUIZ = (
    Question(
        name="12_speed.explain",
        belief="G27",
        prompt=Text(
            tr="64 kanal, 56×56 harita: depthwise 3×3 katman standart olandan 64 kat az MAC ister. Bu bölümdeki iki ölçümümüzde 8 ile 20 kat arası hızlıydı; baytları ana bellek hızında taşınsa ve başka hiçbir şey zaman almasa 25 kattan çok hızlı olurdu. Bundan ne çıkar?",
            en="64 channels, a 56×56 map: a depthwise 3×3 layer needs 64 times fewer MACs than the standard one. In our two runs of this chapter it was between 8 and 20 times faster; if its bytes moved at the rate of main memory and nothing else took time, it would be more than 25 times faster. What follows?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Ölçüm yanlış; 64 kat hızlı olmalıydı", en="The measurement is wrong; it should be 64"
                ),
                Text(
                    tr="Süreyi MAC ile orantılı sayıyorsunuz. Ölçüm doğru olsa da taşınan baytlar 64 kat azalmaz.",
                    en="You take time to be proportional to MACs. Even in a correct measurement the bytes do not fall by 64.",
                ),
            ),
            Answer(
                Text(tr="Hızını ana bellek sınırlıyor", en="Main memory limits its speed"),
                Text(
                    tr="Aritmetik yoğunluğu düşük, ama baytları 25 kattan fazlasına izin verirdi: katman bellek çizgisinin altında kalıyor.",
                    en="Its arithmetic intensity is low, but its bytes would allow more than 25 times: the layer stays below the line of memory.",
                ),
            ),
            Answer(
                Text(
                    tr="Süreyi ne MAC söyler ne bayt: gerisi yolun ve çağrının",
                    en="Neither MACs nor bytes tell the time: the routine and the call take the rest",
                ),
                Text(
                    tr="Katman iki çizgiye de varmıyor. Kalan süre, kitaplığın bu biçim için izlediği yola ve çağrıya gidiyor; grafik ikisini ayıramaz.",
                    en="The layer reaches neither line. What is left goes to the routine that the library has for this shape and to the call; the chart cannot tell these apart.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Depthwise'da Python döngüsü vardır", en="Depthwise runs a Python loop"),
                Text(
                    tr="`nn.Conv2d` iki durumda da tek bir çağrıdır; kanallar üzerinde Python dönmez.",
                    en="`nn.Conv2d` is a single call in both cases; no Python loops over the channels.",
                ),
            ),
        ),
    ),
    Question(
        name="12_speed.same",
        belief="G28",
        prompt=Text(
            tr="Aynı katman, aynı CPU, tekrarlanan ölçümler: `groups=32`, dört kat çok MAC isteyen `groups=8`'den uzun sürüyor. Ne sonuç çıkarırsınız?",
            en="The same layer on the same CPU, measured repeatedly: `groups=32` takes longer than `groups=8`, which needs four times the MACs. What do you conclude?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Hız, MAC kadar kitaplığın o biçim için izlediği yola da bağlı",
                    en="Speed depends on the library's routine for the shape as much as on MACs",
                ),
                Text(
                    tr="MAC az, süre uzun: gerisi o biçim için yazılmış programdan gelir. Başka sürümde ya da işlemcide değişebilir.",
                    en="Fewer MACs and more time: the rest comes from the routine written for the shape. It may change with the version or the processor.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`groups=32` daha çok MAC ister", en="`groups=32` needs more MACs"),
                Text(
                    tr="Ters yön: grup sayısı 4 katına çıkınca MAC 4 kat azalır.",
                    en="The other way round: with 4 times the groups there are 4 times fewer MACs.",
                ),
            ),
            Answer(
                Text(
                    tr="Ölçüm yanlış olmalı: çok grup hep daha hızlıdır",
                    en="The measurement must be wrong: more groups are always faster",
                ),
                Text(
                    tr="“Az MAC, kısa süre” kuralını tekrarlanan bir ölçüme karşı savunuyorsunuz. Kural süre için geçerli değil.",
                    en="You defend “fewer MACs, less time” against repeated measurements. For time it is no rule.",
                ),
            ),
            Answer(
                Text(tr="Ağırlıklar çoğaldı", en="The weights grew"),
                Text(
                    tr="Ağırlıklar da azaldı: (64, 8, 3, 3) yerine (64, 2, 3, 3).",
                    en="They shrank as well: (64, 2, 3, 3) in the place of (64, 8, 3, 3).",
                ),
            ),
        ),
    ),
    Question(
        name="12_speed.early",
        belief="G29",
        prompt=Text(
            tr="Bir GPU'da `t0 = time(); y = conv(x); t1 = time()` her katman için 0,3 ms veriyor. Neden?",
            en="On a GPU, `t0 = time(); y = conv(x); t1 = time()` gives 0.3 ms for every layer. Why?",
        ),
        answers=(
            Answer(
                Text(tr="Bütün katmanların bedeli aynı", en="All layers cost the same"),
                Text(
                    tr="Sayıya güvendiniz. Ölçülen katman değil, işi sıraya koymanın süresi.",
                    en="You trusted the number. What was timed is putting the work into a queue.",
                ),
            ),
            Answer(
                Text(tr="Sonuç önbellekten geliyor", en="The result comes from a cache"),
                Text(
                    tr="PyTorch çıktıları saklayıp yeniden vermez; her çağrı yeniden hesaplanır.",
                    en="PyTorch does not keep outputs to hand them out again; every call is computed anew.",
                ),
            ),
            Answer(
                Text(tr="Kullanılmayan çıktı hesaplanmaz", en="An output that is not used is not computed"),
                Text(
                    tr="Hesaplanır, yalnızca daha sonra. PyTorch işi atlamaz.",
                    en="It is computed, only later. PyTorch skips no work.",
                ),
            ),
            Answer(
                Text(tr="Çağrı, GPU işi bitirmeden döner", en="The call returns before the GPU has finished"),
                Text(
                    tr="Saati okumadan önce `torch.cuda.synchronize()` çağırın; o zaman iş de süreye girer.",
                    en="Call `torch.cuda.synchronize()` before you read the clock; then the work is timed as well.",
                ),
                right=True,
            ),
        ),
    ),
    Question(
        name="12_speed.maps",
        belief="G15",
        prompt=Text(
            tr="Standart 64 → 128 katmanın yerine depthwise + pointwise koydunuz: 8,4 kat az ağırlık. Eğitimde saklanan katman çıktılarındaki değerlerin sayısı ne olur (harita boyutu aynı)?",
            en="You put depthwise + pointwise in the place of a standard 64 → 128 layer: 8.4 times fewer weights. What becomes of the number of values in the layer outputs that training keeps (same map size)?",
        ),
        answers=(
            Answer(
                Text(tr="8,4 kat azalır", en="8.4 times fewer"),
                Text(
                    tr="Az ağırlığı az bellekle bir tuttunuz. Çıktının boyutu ağırlık sayısına bağlı değil.",
                    en="You took few weights for little memory. The size of an output does not depend on the number of weights.",
                ),
            ),
            Answer(
                Text(tr="aynı kalır", en="the same"),
                Text(
                    tr="Son çıktı aynı: 128 kanal. Ama iki katmanın arasında 64 kanallı bir harita daha var.",
                    en="The last output is the same, 128 channels. But there is one more map of 64 channels between the two layers.",
                ),
            ),
            Answer(
                Text(tr="1,5 katına çıkar", en="1.5 times as many"),
                Text(
                    tr="Piksel başına 128 yerine 64 + 128 = 192 değer: ağırlık azaldı, saklanan harita çoğaldı.",
                    en="64 + 128 = 192 values per pixel in the place of 128: fewer weights, more maps to keep.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3 katına çıkar", en="3 times as many"),
                Text(
                    tr="192'yi giriş kanallarının sayısıyla, 64 ile karşılaştırdınız. Standart katmanın çıktısı 128 kanaldı.",
                    en="You set 192 beside the 64 input channels. The output of the standard layer had 128.",
                ),
            ),
        ),
    ),
    Question(
        name="12_speed.free",
        belief="G11",
        prompt=Text(
            tr="MobileNetV1'in MAC'lerinin %3,1'i depthwise, %94,9'u pointwise katmanlarda. Depthwise katmanlar bedava olsaydı ne kesin olurdu?",
            en="Depthwise layers hold 3.1% of MobileNetV1's MACs, pointwise layers 94.9%. What would be certain if the depthwise layers were free?",
        ),
        answers=(
            Answer(
                Text(tr="Ağın süresi %3,1 kısalırdı", en="The network would take 3.1% less time"),
                Text(
                    tr="MAC payını süre payı saydınız. Düşük aritmetik yoğunlukla depthwise daha büyük bir süre payı alabilir; ölçmek gerekir.",
                    en="You took a share of the MACs for a share of the time. With its low arithmetic intensity, depthwise may take a larger share of the time; measure it.",
                ),
            ),
            Answer(
                Text(tr="MAC'ler %3,1 azalırdı", en="The MACs would fall by 3.1%"),
                Text(
                    tr="MAC için kesin olan bu. Süredeki payı ancak bir ölçüm söyler.",
                    en="That is certain of the MACs. Its share of the time only a measurement can tell.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Ağ yarı yarıya hızlanırdı", en="The network would be twice as fast"),
                Text(
                    tr="İkilinin iki yarısını eşit saydınız; MAC'te aralarında 30 kat fark var.",
                    en="You took the halves of the pair to be equal; in MACs they differ by a factor of 30.",
                ),
            ),
            Answer(
                Text(tr="MAC'ler %94,9 azalırdı", en="The MACs would fall by 94.9%"),
                Text(
                    tr="O, pointwise katmanların payı. Ağır yarı depthwise değil.",
                    en="That is the share of the pointwise layers. The heavy half is not depthwise.",
                ),
            ),
        ),
    ),
    Question(
        name="12_speed.larger_kernel",
        belief="G27",
        prompt=Text(
            tr="64 kanallı depthwise katmanda (56×56) çekirdek 3×3 yerine 7×7 olursa MAC 5,4 katına çıkar. Bayt başına FLOP ne olur?",
            en="In a depthwise layer with 64 channels (56×56), a 7×7 kernel in the place of 3×3 takes 5.4 times the MACs. What becomes of the FLOPs per byte?",
        ),
        answers=(
            Answer(
                Text(tr="2,25 kalır", en="stays 2.25"),
                Text(
                    tr="2,25 depthwise'ın değil, 3×3'ün sayısıydı: 2 · 9 / 8.",
                    en="2.25 was the number of 3×3, not of depthwise: 2 · 9 / 8.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 0,41", en="2.25 → 0.41"),
                Text(
                    tr="Böldünüz. İş arttı, taşınan harita aynı kaldı; oran büyür.",
                    en="You divided. There is more work, and the same maps move; the ratio grows.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 5,25", en="2.25 → 5.25"),
                Text(
                    tr="Yalnızca 7/3 ile çarptınız. Çekirdek iki boyutta da büyür: 49/9.",
                    en="You multiplied by 7/3 only. The kernel grows along both axes: 49/9.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 12,2", en="2.25 → 12.2"),
                Text(
                    tr="Haritalar aynı, iş 49/9 katı. Bu yüzden süre MAC kadar uzamayabilir.",
                    en="The same maps and 49/9 times the work. So time need not grow as much as the MACs do.",
                ),
                right=True,
            ),
        ),
    ),
)
