"""Questions of chapter 12: what fewer MACs promise, what a stopwatch shows, and why the two differ."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="12_speed.promise",
        belief="G27",
        prompt=Text(
            tr="Depthwise + pointwise çiftini iki ayarda standart katmanla karşılaştırıyoruz: 128 kanal, 56×56 haritada 8,4 kat az MAC; 32 kanal, 14×14 haritada 7 kat az MAC. Çift, vaadinin daha büyük bölümünü nerede tutar?",
            en="We compare the pair depthwise + pointwise with the standard layer in two settings: 128 channels on a 56×56 map, with 8.4 times fewer MACs, and 32 channels on a 14×14 map, with 7 times fewer. Where does the pair keep more of its promise?",
        ),
        answers=(
            Answer(
                Text(tr="ikisinde de bütünüyle", en="wholly, in both"),
                Text(
                    tr="Süre MAC ile orantılı azalsaydı öyle olurdu. Bellekten taşınan baytlar ve çağrının kendisi o oranda azalmaz.",
                    en="So it would be if time fell in proportion to the MACs. The bytes that move, and the call itself, do not shrink in that proportion.",
                ),
            ),
            Answer(
                Text(tr="128 kanal, 56×56", en="128 channels, 56×56"),
                Text(
                    tr="Büyük katmanda sürenin çoğu hesaptır ve azalması görülür. İkinci ayarda standart katman zaten o kadar kısa sürüyor ki iki katmanı çağırmanın yükü kazancı siler.",
                    en="In a large layer most of the time is arithmetic, and doing less of it shows. In the second setting the standard layer needs so little time already that calling two layers cancels the gain.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="32 kanal, 14×14", en="32 channels, 14×14"),
                Text(
                    tr="Küçük harita önbelleğe sığar, ama bu standart katmana da yarar; iki çağrının yükü ise çiftte kalır.",
                    en="The small map does fit into the cache, but the standard layer gains from that as well, and the cost of two calls stays with the pair.",
                ),
            ),
            Answer(
                Text(tr="ikisinde de aynı ölçüde", en="in both to the same degree"),
                Text(
                    tr="Kayıp her ayarda aynı değildir; boyuta bağlıdır: küçük katmanda çağrının yükü sürenin çok daha büyük bir payıdır.",
                    en="The loss is not the same everywhere; it depends on the size: the cost of a call is a far larger share of a small layer.",
                ),
            ),
        ),
        look=Text(
            tr="Önce kendi makinenizde ölçün; bizim iki ölçümümüz grafiğin altındadır.",
            en="First measure on your own machine; our two runs are below the chart.",
        ),
    ),
    Question(
        name="12_speed.intensity",
        belief="G27",
        prompt=Text(
            tr="64 kanal, 56×56 harita. Standart 3×3 katman bayt başına 132 FLOP yapar. Depthwise 3×3 katman bayt başına kaç FLOP yapar?",
            en="64 channels, a 56×56 map. The standard 3×3 layer does 132 FLOPs per byte. How many per byte does the depthwise 3×3 layer do?",
        ),
        answers=(
            Answer(
                Text(tr="132", en="132"),
                Text(
                    tr="Oran, baytlar da hesapla birlikte azalsaydı aynı kalırdı. FLOP 64 kat azaldı, baytlar hemen hemen aynı kaldı.",
                    en="The ratio would stay if the bytes shrank with the arithmetic. But the FLOPs fell by 64 while the bytes stayed nearly the same.",
                ),
            ),
            Answer(
                Text(tr="14,7", en="14.7"),
                Text(
                    tr="14,7, 132'nin dokuzda biridir. 3×3 çekirdek depthwise katmanda da var; eksilen, 64 kanal üzerindeki toplamdır.",
                    en="14.7 is a ninth of 132. The depthwise layer has its 3×3 kernel too; what has gone is the sum over 64 channels.",
                ),
            ),
            Answer(
                Text(tr="2,25", en="2.25"),
                Text(
                    tr="Bir çıktı değeri 18 FLOP ister, onun için 8 bayt okunup yazılır: 18 / 8 = 2,25.",
                    en="An output value needs 18 FLOPs and 8 bytes read and written: 18 / 8 = 2.25.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="18", en="18"),
                Text(
                    tr="Bu, bir çıktı değerinin FLOP sayısıdır. Onun için taşınan 8 bayta bölün.",
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
            tr="128 kanalda depthwise katman, çiftin MAC'lerinin %6,6'sını yapar. Süredeki payı ne olur?",
            en="With 128 channels the depthwise layer has 6.6% of the pair's MACs. What is its share of the time?",
        ),
        answers=(
            Answer(
                Text(tr="%6,6 dolayında", en="about 6.6%"),
                Text(
                    tr="MAC payı, süre payı değildir. Depthwise katman az hesap yapar, ama pointwise katman kadar bayt taşır ve onun gibi bir çağrıdır.",
                    en="A share of the MACs is no share of the time. Depthwise computes little, but it moves about as many bytes as pointwise, and it is a call as well.",
                ),
            ),
            Answer(
                Text(tr="daha büyük", en="larger"),
                Text(
                    tr="Süreye yalnızca hesap girmez: depthwise katman pointwise kadar bayt taşır, ayrı bir çağrıdır, kitaplıkta da kendi hesap yolunu izler.",
                    en="Time is not arithmetic alone: depthwise moves about as many bytes as pointwise, is a call of its own, and has a routine of its own in the library.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="daha küçük", en="smaller"),
                Text(
                    tr="Az hesap ayrıca hızlı yapılmaz. Tersine, bayt başına az iş yapan bir katman, işlemcinin hesap hızından uzak kalır.",
                    en="Little arithmetic is not done faster as well. On the contrary, a layer with little work per byte stays far from the speed at which the processor computes.",
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
            en="This 1×1 layer (16 → 96) has 1,536 weights: 6 kB. How large is its output on a 112×112 map, for one image (float32)?",
        ),
        answers=(
            Answer(
                Text(tr="6 kB", en="6 kB"),
                Text(
                    tr="Az ağırlık, az bellek demek değildir. Çıktı ağırlıklardan oluşmaz: her pikselde 96 değer vardır.",
                    en="Few weights do not mean little memory. The output has 96 values at each pixel, whatever the number of weights.",
                ),
            ),
            Answer(
                Text(tr="50 kB", en="50 kB"),
                Text(
                    tr="112 · 112 · 4 bayt, tek bir kanalın haritasıdır. Böyle 96 kanal var.",
                    en="112 · 112 · 4 bytes are the map of one channel. There are 96 of them.",
                ),
            ),
            Answer(
                Text(tr="1,2 MB", en="1.2 MB"),
                Text(
                    tr="1,2 milyon, değerlerin sayısıdır; her biri 4 bayt tutar.",
                    en="1.2 million is the number of values; each has 4 bytes.",
                ),
            ),
            Answer(
                Text(tr="4,8 MB", en="4.8 MB"),
                Text(
                    tr="96 · 112 · 112 = 1.204.224 değer var, her biri 4 bayt tutar. Bu, ağırlık sayısının 784 katıdır.",
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
            tr="`groups` 1, 2, 4 … 64 olurken MAC her adımda yarıya iner. Süre ne olur?",
            en="As `groups` goes 1, 2, 4 … 64, the MACs halve at each step. What happens to the time?",
        ),
        answers=(
            Answer(
                Text(tr="her adımda yarıya iner", en="it halves at each step"),
                Text(
                    tr="Süre MAC'i adım adım izlemez. Kitaplığın her katman boyutu için aynı hesap yolu yoktur, taşınan baytlar da azalmaz.",
                    en="Time does not follow the MACs step by step. A library does not use the same routine for every shape, and the bytes that move do not become fewer.",
                ),
            ),
            Answer(
                Text(tr="hiç değişmez", en="it does not change at all"),
                Text(
                    tr="MAC'in süreyle ilgisi vardır: hesabın ağır bastığı ilk adımlarda azalması görülür.",
                    en="MACs do have to do with time: in the first steps, where arithmetic weighs most, doing less of it shows.",
                ),
            ),
            Answer(
                Text(
                    tr="MAC'ten kestirilemez: bir adımda uzayabilir bile",
                    en="MACs do not tell: at some step it may even grow",
                ),
                Text(
                    tr="Süre, kitaplığın o katman için izlediği hesap yoluna bağlıdır. Hangi adımda ne olacağını ancak ölçüm söyler.",
                    en="Time depends on the routine that the library has for a shape. What happens at which step, only a measurement tells.",
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
                    tr="Ölçüm yanlış; 64 kat hızlı olmalıydı",
                    en="The measurement is wrong; it should be 64 times faster",
                ),
                Text(
                    tr="Süre MAC ile orantılı değildir: ölçüm doğru olsa da taşınan baytlar 64 kat azalmaz.",
                    en="Time is not proportional to MACs: even in a correct measurement the bytes do not fall by 64.",
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
                    tr="Süreyi ne MAC söyler ne bayt: gerisi hesap yoluna ve çağrıya gider",
                    en="Neither MACs nor bytes tell the time: the rest goes to the routine and the call",
                ),
                Text(
                    tr="Katman iki çizgiye de varmıyor. Kalan süre, kitaplığın bu katman için izlediği hesap yoluna ve çağrıya gidiyor; grafik ikisini ayıramaz.",
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
            tr="Aynı katman, aynı CPU, tekrarlanan ölçümler: `groups=32`, onun dört katı MAC isteyen `groups=8`'den uzun sürüyor. Ne sonuç çıkarırsınız?",
            en="The same layer on the same CPU, measured repeatedly: `groups=32` takes longer than `groups=8`, which needs four times the MACs. What do you conclude?",
        ),
        answers=(
            Answer(
                Text(
                    tr="Hız, MAC kadar kitaplığın o katman için izlediği hesap yoluna da bağlıdır",
                    en="Speed depends on the library's routine for the shape as much as on MACs",
                ),
                Text(
                    tr="MAC az, süre uzun: gerisi o katman boyutu için yazılmış hesap yolundan gelir. Başka sürümde ya da işlemcide değişebilir.",
                    en="Fewer MACs and more time: the rest comes from the routine written for the shape. It may change with the version or the processor.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="`groups=32` daha çok MAC ister", en="`groups=32` needs more MACs"),
                Text(
                    tr="Tam tersidir: grup sayısı 4 katına çıkınca MAC 4 kat azalır.",
                    en="It is the other way round: with 4 times the groups there are 4 times fewer MACs.",
                ),
            ),
            Answer(
                Text(
                    tr="Ölçüm yanlış olmalı: çok grup hep daha hızlıdır",
                    en="The measurement must be wrong: more groups are always faster",
                ),
                Text(
                    tr="Tekrarlanan bir ölçüm, “az MAC, kısa süre” kuralından güçlüdür. Süre için böyle bir kural yoktur.",
                    en="Repeated measurements outweigh “fewer MACs, less time”. For time it is no rule.",
                ),
            ),
            Answer(
                Text(tr="Ağırlıklar çoğaldı", en="The weights grew"),
                Text(
                    tr="Ağırlıklar da azaldı: (64, 8, 3, 3) yerine (64, 2, 3, 3).",
                    en="They shrank as well: (64, 2, 3, 3) in place of (64, 8, 3, 3).",
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
                Text(tr="Bütün katmanların maliyeti aynıdır", en="All layers cost the same"),
                Text(
                    tr="Bu sayı katmanları ölçmez. Ölçülen, işi sıraya koymanın süresidir.",
                    en="This number does not time the layers. What was timed is putting the work into a queue.",
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
                    tr="Hesaplanır, ama daha sonra. PyTorch işi atlamaz.",
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
            en="You replace a standard 64 → 128 layer by depthwise + pointwise: 8.4 times fewer weights. What becomes of the number of values in the layer outputs that training keeps (same map size)?",
        ),
        answers=(
            Answer(
                Text(tr="8,4 kat azalır", en="8.4 times fewer"),
                Text(
                    tr="8,4, ağırlıkların oranıdır. Çıktının boyutu ağırlık sayısına bağlı değildir.",
                    en="8.4 is the ratio of the weights. The size of an output does not depend on the number of weights.",
                ),
            ),
            Answer(
                Text(tr="aynı kalır", en="the same"),
                Text(
                    tr="Son çıktı aynıdır: 128 kanal. Ama iki katmanın arasında 64 kanallı bir harita daha var.",
                    en="The last output is the same, 128 channels. But there is one more map of 64 channels between the two layers.",
                ),
            ),
            Answer(
                Text(tr="1,5 katına çıkar", en="1.5 times as many"),
                Text(
                    tr="Piksel başına 128 yerine 64 + 128 = 192 değer saklanır: ağırlık azaldı, saklanan harita çoğaldı.",
                    en="64 + 128 = 192 values per pixel are kept in place of 128: fewer weights, more maps to keep.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="3 katına çıkar", en="3 times as many"),
                Text(
                    tr="192, giriş kanallarının üç katıdır. Ama standart katmanın çıktısı 64 değil, 128 kanaldı.",
                    en="192 is three times the 64 input channels. But the output of the standard layer had 128.",
                ),
            ),
        ),
    ),
    Question(
        name="12_speed.free",
        belief="G11",
        prompt=Text(
            tr="MobileNetV1'in MAC'lerinin %3,1'i depthwise, %94,9'u pointwise katmanlardadır. Depthwise katmanlar bedava olsaydı ne kesin olurdu?",
            en="Depthwise layers hold 3.1% of MobileNetV1's MACs, pointwise layers 94.9%. What would be certain if the depthwise layers were free?",
        ),
        answers=(
            Answer(
                Text(tr="Ağın süresi %3,1 kısalırdı", en="The network would need 3.1% less time"),
                Text(
                    tr="%3,1, MAC payıdır, süre payı değil. Aritmetik yoğunluğu düşük olduğundan depthwise sürenin daha büyük bir payını alabilir; ölçmek gerekir.",
                    en="3.1% is a share of the MACs and not of the time. With its low arithmetic intensity, depthwise may have a larger share of the time; measure it.",
                ),
            ),
            Answer(
                Text(tr="MAC'ler %3,1 azalırdı", en="The MACs would fall by 3.1%"),
                Text(
                    tr="Bu, MAC için kesindir. Süredeki payı ancak bir ölçüm söyler.",
                    en="That is certain of the MACs. Its share of the time only a measurement can tell.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="Ağ iki kat hızlanırdı", en="The network would be twice as fast"),
                Text(
                    tr="Çiftin iki yarısı eşit değildir; MAC'te aralarında 30 kat fark var.",
                    en="The halves of the pair are not equal; in MACs they differ by a factor of 30.",
                ),
            ),
            Answer(
                Text(tr="MAC'ler %94,9 azalırdı", en="The MACs would fall by 94.9%"),
                Text(
                    tr="Bu, pointwise katmanların payıdır. Ağır yarı depthwise değildir.",
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
            en="In a depthwise layer with 64 channels (56×56), a 7×7 kernel in place of 3×3 needs 5.4 times the MACs. What becomes of the FLOPs per byte?",
        ),
        answers=(
            Answer(
                Text(tr="2,25 kalır", en="stays 2.25"),
                Text(
                    tr="2,25 her depthwise katmanın değil, 3×3 olanın sayısıydı: 2 · 9 / 8.",
                    en="2.25 was the number of the 3×3 one, not of every depthwise layer: 2 · 9 / 8.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 0,41", en="2.25 → 0.41"),
                Text(
                    tr="Oran küçülmez, büyür: iş arttı, taşınan harita aynı kaldı.",
                    en="The ratio does not shrink, it grows: there is more work, and the same maps move.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 5,25", en="2.25 → 5.25"),
                Text(
                    tr="7/3, tek boyuttaki büyümedir. Çekirdek iki boyutta da büyür: 49/9.",
                    en="7/3 is the growth along one axis. The kernel grows along both: 49/9.",
                ),
            ),
            Answer(
                Text(tr="2,25 → 12,2", en="2.25 → 12.2"),
                Text(
                    tr="Haritalar aynı kalır, iş 49/9 katına çıkar. Bu yüzden süre MAC kadar uzamayabilir.",
                    en="The maps stay the same and the work grows to 49/9 of what it was. So time need not grow as much as the MACs do.",
                ),
                right=True,
            ),
        ),
    ),
)
