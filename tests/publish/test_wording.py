"""The words the course avoids, and both names of a term at its first use."""

import pytest

from course_utils.publish import wording


@pytest.mark.parametrize(
    "text",
    [
        "Her minigrup",
        "MİNİGRUP",
        "MINIGRUP",
        "Minigrubun değil, grup boyutunun",
        "Kanal Karması",
        "ÇEVİRİ DEĞİŞMEZLİĞİ",
        "Yerine bir ikili geçer",
        "Çift standart katmandan ucuzdur",
        "Aynı işlevi hesaplar",
        "bir separable blok",
        "Normalleştirme kanalın ortalamasını çıkarır",
        "kütüphanenin yolu",
        "dolu 3×3 katmanlar",
        "Birebir aynı",
    ],
)
def test_an_avoided_word_is_found_in_any_case_and_with_any_suffix(text):
    assert wording.faults(text, "tr")


@pytest.mark.parametrize(
    "text",
    [
        "grup sayısı",
        "yığın boyutu",
        "kanal karışımı",
        "kanal karmaşası",
        "altgrup boyu",
        "ikilik sayılar",
        "“benzer işlev” görür",
        "depthwise separable blok",
        "`separable` ağ",
        "Toplu normalleştirme",
        "standart çift",
    ],
)
def test_the_words_of_the_course_are_fine(text):
    assert wording.faults(text, "tr") == ()


def test_the_sentence_quotes_the_word_as_it_is_written():
    assert wording.faults("İlk MİNİGRUP", "tr") == ('avoid "MİNİGRUP": say *yığın (batch)*',)


def test_english_text_may_say_what_turkish_may_not():
    assert wording.faults("a minigrup in a quotation", "en") == ()


@pytest.mark.parametrize(
    "prose",
    [
        "Her çekirdek kayar.",
        "Her kernel kayar.",
        "ÇEKİRDEK",
        "Önce `stride` yok; stride 2 olsun.",
        "Depthwise konvolüsyon ucuzdur.",
        "Depthwise separable (derinlemesine) bloklar",
        "Jupyter çekirdeği ile her çekirdek",
        "Girdiye dolgu eklenir (kenarlara sıfır).",
    ],
)
def test_a_first_use_with_one_name_only_is_found(prose):
    assert list(wording.first_use_faults([prose]))


@pytest.mark.parametrize(
    "prose",
    [
        "Her çekirdek (kernel) kayar; çekirdek küçüktür.",
        "Filtrenin çekirdekleri (kernel)",
        "çekirdek boyutu (`kernel_size`)",
        "depthwise (derinlemesine) konvolüsyon, sonra depthwise",
        "depthwise separable (derinlemesine ayrılabilir) konvolüsyon",
        "1×1 (pointwise, noktasal) konvolüsyon",
        "Jupyter çekirdeğini yeniden başlatın.",
        "`padding`, `stride` ve `groups` birer addır.",
        "Adım adım ilerleyin; bir yığın örnek var.",
        "Macera MAC (çarp-topla) ile başlar.",
    ],
)
def test_a_first_use_with_both_names_is_fine(prose):
    assert list(wording.first_use_faults([prose])) == []


def test_only_the_first_use_in_the_chapter_counts_and_its_passage_is_named():
    lonely, paired = "Bir çekirdek.", "Bir çekirdek (kernel)."
    assert [index for index, _ in wording.first_use_faults(["Filtreler.", lonely, paired])] == [1]
    assert list(wording.first_use_faults(["Filtreler.", paired, lonely])) == []
