"""Words the course avoids, and the two names that a term carries where a chapter first uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .language import checked_language

# Why each is avoided stands in its sentence; a suffix may follow: "grup boyutunu".
AVOIDED = {
    "tr": {
        r"minigrup": "say *yığın (batch)*",
        r"grup boyutu": "it collides with `groups`; say *yığın boyutu* for the batch size",
        r"çeviri değişmezliği": "*çeviri* is translation from a language",
        r"kanal karma(?!ş)": "say *kanal karışımı*",
    },
    "en": {},
}


@dataclass(frozen=True)
class Term:
    """A term with both of its names, each a pattern of how a use of it begins.

    `turkish` is left empty where the word has an everyday meaning too (*adım* is any step): then only the
    first use of the English name is looked at.
    """

    name: str  # as the glossary writes it
    english: str
    partner: str  # what stands in the brackets beside the English name, or before them
    turkish: str = ""


TERMS = (
    Term("çekirdek (kernel)", "kernel", "çekirde[kğ]", turkish="çekirde[kğ]"),
    Term("dolgu (padding)", "padding", "dolgu", turkish="dolgu"),
    Term("adım (stride)", "stride", "adım"),
    Term("yığın (batch)", "batch(?! norm)", "yığın", turkish="yığın boyut"),
    Term("özellik haritası (feature map)", "feature map", "özellik harita", turkish="özellik harita"),
    Term("çarp-topla (MAC)", r"macs?(?!\w)", "çarp-topla", turkish="çarp-topla"),
    Term("kayan noktalı işlem (FLOP)", "flop", "kayan noktalı", turkish="kayan noktalı"),
    Term("çatı çizgisi (roofline)", "roofline", "çatı çizgi", turkish="çatı çizgi"),
    Term(
        "depthwise separable (derinlemesine ayrılabilir)", "depthwise separable", "derinlemesine ayrılabilir"
    ),
    Term("depthwise (derinlemesine)", "depthwise(?! separable)", "derinlemesine"),
    Term("pointwise (noktasal, 1×1)", "pointwise", "noktasal", turkish="noktasal"),
    Term("channel shuffle (kanalların yeniden sıralanması)", "channel shuffle", "kanalların yeniden sıralan"),
    Term("squeeze-and-excitation (sıkıştırma-uyarma)", "squeeze-and-excitation", "sıkıştırma-uyarma"),
    Term("dilation (çekirdek elemanları arasındaki boşluk)", "dilation", "çekirdek elemanları arasındaki"),
    Term("uzamsal filtreleme (spatial filtering)", "spatial filter", "uzamsal filtrele"),
    Term("kanal karışımı (channel mixing)", "channel mixing", "kanal karışım"),
    Term("alıcı alan (receptive field)", "receptive field", "alıcı alan"),
    Term("derinlik çarpanı (depth multiplier)", "depth multiplier", "derinlik çarpan"),
    Term("toplu normalleştirme (batch normalization)", "batch norm", "toplu normalleştirme"),
    Term("darboğaz (bottleneck)", "bottleneck", "darboğaz"),
    Term("artık bağlantı (residual connection)", "residual", "artık bağlantı"),
)

# The program that runs the cells is no kernel of a convolution.
_JUPYTER = re.compile(r"jupyter\w*(?:['’]\w+)? (?:çekirde[kğ]|kernel)\w*")


def faults(text: str, lang: str) -> tuple[str, ...]:
    """One sentence for each avoided word that stands in `text`, whatever the case of its letters.

    >>> faults("Minigrup ne kadar büyük?", "tr")
    ('avoid "Minigrup": say *yığın (batch)*',)
    """
    plain = _folded(text)
    return tuple(
        f'avoid "{text[found.start() : found.end()]}": {instead}'
        for pattern, instead in AVOIDED[checked_language(lang)].items()
        for found in re.finditer(rf"(?<!\w){_folded(pattern)}", plain)
    )


def first_use_faults(passages: Sequence[str]) -> Iterator[tuple[int, str]]:
    """For each term whose first use in a Turkish chapter lacks the other name: its passage, and one sentence.

    The passages are the running text of one chapter, in order: without headings, formulas and links, and with
    identifiers in `backticks`, which are never translated.

    >>> list(first_use_faults(["Filtreler.", "Her filtrenin bir çekirdeği vardır."]))
    [(1, 'the first use of "çekirdeği" needs both names: çekirdek (kernel)')]
    >>> list(first_use_faults(["Her filtrenin bir çekirdeği (kernel) vardır.", "Çekirdek kayar."]))
    []
    """
    plain = [_JUPYTER.sub(lambda found: "·" * len(found[0]), _folded(passage)) for passage in passages]
    for term in TERMS:
        names = "|".join(name for name in (term.english, term.turkish) if name)
        uses = (re.search(rf"(?<![\w`])(?:{_folded(names)})[\w'’-]*", passage) for passage in plain)
        index, use = next(((i, use) for i, use in enumerate(uses) if use), (0, None))
        if use and not _has_both_names(term, plain[index], use.start()):
            word = passages[index][use.start() : use.end()]
            yield index, f'the first use of "{word}" needs both names: {term.name}'


def _has_both_names(term: Term, plain: str, start: int) -> bool:
    """Whether one name stands at `start` and the other in its brackets, before them, or right beside it."""
    english, partner = _folded(term.english), _folded(term.partner)
    between = r"(?:[^()]{0,40}\([^)]*|\W{1,3})"
    both = rf"{english}\w*{between}{partner}|{partner}\w*{between}{english}"
    in_brackets = rf"{partner}\w*[^()]{{0,40}}\([^()]*$"
    return bool(re.match(both, plain[start:]) or re.search(in_brackets, plain[:start]))


def _folded(text: str) -> str:
    """`text` in one case and as long as before, with i, ı, İ and I alike: their case rules differ."""
    return re.sub("[İIı]", "i", text).lower()
