"""Words the course avoids, and the two names that a term carries where a chapter first uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..words.glossary import GLOSSARY, Use
from ..words.language import checked_language

# Why each is avoided stands in its sentence; a suffix may follow: "grup boyutunu".
AVOIDED = {
    "tr": {
        r"minigrup": "say *yığın (batch)*",
        r"grup boyutu": "it collides with `groups`; say *yığın boyutu* for the batch size",
        r"çeviri değişmezliği": "*çeviri* is translation from a language",
        r"kanal karma(?!ş)": "say *kanal karışımı*",
        # One word for each thing.
        r"ikili(?!k)": "say *depthwise + pointwise çifti*",
        r"(?:aynı|bir|ayrı|olmayan) işlev": "say *fonksiyon*; *işlev* is the role of a thing",
        r"kütüphane": "say *kitaplık*",
        r"(?:dolu|tam) (?:ikiz|3×3|konvolüsyon)": "say *standart*",
        r"(?<!depthwise\s)(?<![{“])separable": "say *ayrılabilir*",
        r"batch norm(?!al)": "say *toplu normalleştirme*",
        r"(?<!toplu\s)normalleştirme": "say *toplu normalleştirme*",
        r"geri hesap": "say *geri yayılım*",
        r"hesap süresi": "say *hesaplama süresi*",
        r"desen(?!iz)": "say *örüntü*",
        r"bire ?bir": "say *tam olarak*",
        # Words that say something else.
        r"çift,?\sstandar[dt]": "it reads as a double standard: say which pair, or put the words apart",
        r"katlan": "*bir şeye katlanmak* is to put up with it: say *tek katmanda birleşir*",
        r"her ikinci": "say *ikisinden biri* or *iki konumda bir*",
        r"elemanları arasındaki boşluk": "a dilation of 1 leaves no gap: say *uzaklık*",
    },
    "en": {},
}


_CODE = re.compile(r"`[^`]*`")

TERMS = tuple(term for term in GLOSSARY if term.use and term.use.checked)

# The program that runs the cells is no kernel of a convolution.
JUPYTER_KERNEL = re.compile(r"jupyter\w*(?:['’]\w+)? (?:çekirde[kğ]|kernel)\w*")


def faults(text: str, lang: str) -> tuple[str, ...]:
    """One sentence for each avoided word that stands in `text`, whatever the case of its letters.

    >>> faults("Minigrup ne kadar büyük?", "tr")
    ('avoid "Minigrup": say *yığın (batch)*',)
    """
    plain = folded(_CODE.sub(lambda code: "`" * len(code[0]), text))  # names in code are never translated
    return tuple(
        f'avoid "{text[found.start() : found.end()]}": {instead}'
        for pattern, instead in AVOIDED[checked_language(lang)].items()
        for found in re.finditer(rf"(?<!\w){folded(pattern)}", plain)
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
    plain = [JUPYTER_KERNEL.sub(lambda found: "·" * len(found[0]), folded(passage)) for passage in passages]
    for term, names_of in ((term, term.use) for term in TERMS if term.use):
        names = "|".join(name for name in (names_of.english, names_of.turkish) if name)
        uses = (re.search(rf"(?<![\w`])(?:{folded(names)})[\w'’-]*", passage) for passage in plain)
        index, use = next(((i, use) for i, use in enumerate(uses) if use), (0, None))
        if use and not _has_both_names(names_of, plain[index], use.start()):
            word = passages[index][use.start() : use.end()]
            yield index, f'the first use of "{word}" needs both names: {term.name}'


def _has_both_names(names: Use, plain: str, start: int) -> bool:
    """Whether one name stands at `start` and the other in its brackets, before them, or right beside it."""
    english, partner = folded(names.english), folded(names.partner)
    between = r"(?:[^()]{0,40}\([^)]*|\W{1,3})"
    both = rf"{english}\w*{between}{partner}|{partner}\w*{between}{english}"
    in_brackets = rf"{partner}\w*[^()]{{0,40}}\([^()]*$"
    return bool(re.match(both, plain[start:]) or re.search(in_brackets, plain[:start]))


def folded(text: str) -> str:
    """`text` in one case and as long as before, with i, ı, İ and I alike: their case rules differ."""
    return re.sub("[İIı]", "i", text).lower()
