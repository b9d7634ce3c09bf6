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
                    tr="Gruplar yokmuş gibi saydınız. Altı kanalın hepsini okumak `groups=1` demektir; üç grupta her çıktı yalnızca kendi grubunu okur.",
                    en="You counted as if there were no groups. Reading all six is what `groups=1` does; with three groups each output reads only its own group.",
                ),
            ),
            Answer(
                Text(tr="3", en="3"),
                Text(
                    tr="`groups` değerini bir gruptaki kanal sayısı sandınız. Bu değer grupların sayısıdır: altı kanal üç gruba bölünür ve her grupta iki kanal olur.",
                    en="You took `groups` for the number of channels in a group. It is the number of groups: six channels fall into three groups of two.",
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
                    tr="Her kanalın tek başına kalması için altı grup gerekir, yani `groups=6`. Üç grupta kanallar ikişer ikişer durur.",
                    en="For every channel to be alone it takes six groups, `groups=6`. In three groups the channels stand in pairs.",
                ),
            ),
        ),
        look=Text(
            tr="Alttaki çizimde bir çıktı kanalının üzerine gelin ve ona gelen çizgileri sayın.",
            en="In the picture below, point at an output channel and count the lines that reach it.",
        ),
    ),
)

GUESSES = {question.name: question for question in _GUESSES}
