# %% [markdown] tags=["tr"]
r"""
# Doksan dakikalık kurs

**Soru: Doksan dakikam var; nereyi okumalıyım?**

Aşağıdaki yedi parçayı sırayla açın ve tabloda yazan başlığa gelince durun: geri kalanı sonraya
bırakabilirsiniz. Sonra bu sayfaya dönüp kapanış sınavını çözün. Her soru bu parçalardan birinde anlatılır.

Süre: yaklaşık 10 dakika · [English](../en/90_short.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# The ninety-minute course

**Question: I have ninety minutes; what do I read?**

Open the seven parts below in their order, and stop at the heading that the table names: the rest can wait.
Then come back to this page for the closing quiz. Each of its questions is taught in one of the parts.

Time: about 10 minutes · [Türkçe](../tr/90_short.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from course_utils.networks.two_bars import two_bars
from course_utils.widgets import finish, quiz

# %% [markdown] tags=["tr"]
r"""
## Yedi parça

| bölüm | durulacak başlık | dakika |
|---|---|---|
| [Standart konvolüsyonun maliyeti](01_cost.ipynb) | Önce elle | 10 |
| [İki işi ayırmak](02_decomposition.ipynb) | İki katman arka arkaya | 10 |
| [Depthwise konvolüsyonun fikri](03_depthwise.ipynb) | Formül | 15 |
| [Depthwise neyi çözer?](04_savings.ipynb) | Geriye kalan maliyet nerede? | 15 |
| [Sınırlar](05_limits.ipynb) | Tek başına kullanılamaz mı? | 10 |
| [Gerçek ağlarda depthwise](06_networks.ipynb) | Makaledeki hata | 10 |
| [Kanallar ve `groups`](10_channels_groups.ipynb) | Formül | 10 |

Başlangıçtaki resmin yanıtı artık sizin:
"""

# %% [markdown] tags=["en"]
r"""
## The seven parts

| chapter | stop at the heading | minutes |
|---|---|---|
| [What a standard convolution costs](01_cost.ipynb) | First by hand | 10 |
| [Taking the two jobs apart](02_decomposition.ipynb) | Two layers in a row | 10 |
| [The idea of depthwise convolution](03_depthwise.ipynb) | The formula | 15 |
| [What it saves, and who uses it](04_savings.ipynb) | Where is the cost that remains? | 15 |
| [Limits](05_limits.ipynb) | Can it not be used alone? | 10 |
| [Depthwise in real networks](06_networks.ipynb) | An error in the paper | 10 |
| [Channels and `groups`](10_channels_groups.ipynb) | The formula | 10 |

You can now explain the picture of the beginning:
"""

# %%
two_bars(LANG)

# %% [markdown] tags=["tr"]
r"""
Alttaki çubuğun kısalması iki işin ayrılmasından gelir: uzamsal filtreleme kanal başına tek bir çekirdeğe
(kernel) iner, kanal karışımı 1×1 konvolüsyona kalır.

## Kapanış sınavı
"""

# %% [markdown] tags=["en"]
r"""
The lower bar is short because two jobs were taken apart: spatial filtering comes down to one kernel per
channel, and channel mixing is left to a 1×1 convolution.

## The closing quiz
"""

# %%
quiz("90_short", LANG)

# %% [markdown] tags=["tr"]
r"""
## Yanıt

Yedi parça fikri, kazancı ve sınırı taşır: neden pahalıydı, nasıl ucuzladı, neyi artık yapamaz, kodda nasıl
yazılır. Zamanınız olursa bölümlere kaldığınız başlıktan devam edin; ölçümler, alıştırmalar ve kendi
projeniz oradadır.
"""

# %% [markdown] tags=["en"]
r"""
## The answer

The seven parts carry the idea, the gain and the limit: why it was expensive, how it became cheap, what it
can no longer do, and how it is written in code. When you have time, go on from the heading at which you
stopped; the measurements, the exercises and a project of your own are there.
"""

# %%
finish("90_short", LANG)
