"""The first guess of the course: what `groups=3` does to six channels."""

from __future__ import annotations

from ...words.language import Text
from ..question import Answer, Question

_GUESSES = (
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
