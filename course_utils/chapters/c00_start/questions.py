"""The first guesses of the course: the other bar, and what `groups=3` does to six channels."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
    Question(
        name="00_start.bars",
        belief="G10",
        prompt=Text(
            tr="İki ağın kanalları ve girdi görüntüsü aynıdır; alttakinde içteki her konvolüsyonun yerini iki küçük katman alır. Soru işaretinin yerinde hangi sayı var?",
            en="The two networks have the same channels and read the same image; in the lower one two small layers stand in the place of each inner convolution. Which number belongs where the question mark is?",
        ),
        answers=(
            Answer(
                Text(tr="4.380 milyon", en="4,380 million"),
                Text(
                    tr="Onda bir, olağan bir iyileştirme olurdu. Burada konvolüsyonun yaptığı iş ikiye ayrıldı: tasarruf yüzde on değil, kat kattır.",
                    en="A tenth would be an ordinary improvement. Here the work of the convolution was taken apart, and the saving is a factor and no percentage.",
                ),
            ),
            Answer(
                Text(tr="2.434 milyon", en="2,434 million"),
                Text(
                    tr="İki küçük katman işi ikiye bölmez: ikisinin toplamı bile eski katmanın sekizde birinden biraz fazladır.",
                    en="Two small layers do not halve the work: even the sum of the two is a little over an eighth of the old layer.",
                ),
            ),
            Answer(
                Text(tr="569 milyon", en="569 million"),
                Text(
                    tr="8,56 kat az. Bunun nereden geldiğini bölümler adım adım gösterir: biri komşu piksellere, öteki kanallara bakan iki katman.",
                    en="It is 8.56 times fewer. The chapters show step by step where this comes from: one layer looks at neighbours, the other at channels.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="49 milyon", en="49 million"),
                Text(
                    tr="Yüzde bire inmez: kanalları birbirine karıştıran iş yerinde kalır ve ağın işinin neredeyse tamamı artık odur.",
                    en="It does not come down to a hundredth: the work that mixes the channels stays, and it is now nearly all that the network does.",
                ),
            ),
        ),
        look=Text(tr="Alttaki hücre iki çubuğu da çiziyor.", en="The cell below draws both bars."),
    ),
    Question(
        name="00_start.taste",
        belief="G14",
        prompt=Text(
            tr="Bir katmanda 6 giriş kanalı, 6 çıktı kanalı ve `groups=3` var. Her çıktı kanalı kaç giriş kanalını okur?",
            en="A layer has 6 input channels, 6 output channels and `groups=3`. How many input channels does each output channel read?",
        ),
        answers=(
            Answer(
                Text(tr="6", en="6"),
                Text(
                    tr="Altı kanalın hepsi `groups=1` iken okunur. Üç grup olunca her çıktı yalnızca kendi grubunu okur.",
                    en="All six are read when `groups=1`. With three groups each output reads only its own group.",
                ),
            ),
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="Bu yanıt, `groups`'u bir gruptaki kanal sayısı diye okur. `groups` grupların sayısıdır: altı kanal üç gruba bölünür, her grupta iki kanal olur.",
                    en="This answer reads `groups` as the number of channels in a group. It is the number of groups: six channels fall into three groups of two.",
                ),
            ),
            Answer(
                Text(tr="2", en="2"),
                Text(
                    tr="`groups` grupların sayısıdır: 6 / 3 = 2. Her çıktı kendi grubundaki iki kanalı okur.",
                    en="`groups` is the number of groups: 6 / 3 = 2. Each output reads the two channels of its own group.",
                ),
                right=True,
            ),
            Answer(
                Text(tr="1", en="1"),
                Text(
                    tr="Her kanalın tek başına kalması için altı grup gerekir, yani `groups=6`. Üç grup olunca her grupta iki kanal bulunur.",
                    en="For every channel to be alone there must be six groups, `groups=6`. In three groups the channels are in pairs.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde bir çıktı kanalının üzerine gelin ve ona gelen çizgileri sayın.",
            en="In the explorer below, point at an output channel and count the lines that reach it.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}
