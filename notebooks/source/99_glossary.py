# %% [markdown] tags=["tr"]
r"""
# Sözlük

**Soru: Hangi sözcük ne demek?**

Burada kursun terimlerini, İngilizcelerini ve başka yerlerde rastlayabileceğiniz adlarını bulursunuz. Türkçe
kaynaklar aynı şeye başka başka adlar verir: burada konvolüsyon dediğimiz, başka kitaplarda evrişimdir.

Süre: yaklaşık 5 dakika · [English](../en/99_glossary.ipynb)
"""

# %% [markdown] tags=["en"]
r"""
# Glossary

**Question: Which word means what?**

Here are the terms of the course, their Turkish names, and other names that you may meet elsewhere. Papers and
tools call one thing by several names: what is a pointwise convolution here is a 1×1 convolution there.

Time: about 5 minutes · [Türkçe](../tr/99_glossary.ipynb)
"""

# %% tags=["tr"]
LANG = "tr"

# %% tags=["en"]
LANG = "en"

# %%
from torch import nn

from course_utils.widgets import finish
from course_utils.widgets.glossary import glossary

# %% [markdown] tags=["tr"]
r"""
## Nasıl kullanılır?

Bölümlerde bir terimin ilk geçtiği yerde bu sayfaya bir bağlantı vardır. JupyterLab bu sayfayı ilk açışında en
başını gösterir; sayfa açıkken aynı bağlantıya yeniden tıklarsanız terimin satırına gider. Satırlar Türk
alfabesine göre sıralıdır. Kod içindeki adlar (`groups`, `stride`) çevrilmez: PyTorch'ta nasılsa öyle kalır.
"""

# %% [markdown] tags=["en"]
r"""
## How to use it

Where a term first appears in a chapter, it is a link to this page. When JupyterLab opens the page it shows
the top; click the same link again while the page is open, and it goes to the row of the term. The rows follow
the alphabet. Names in code (`groups`, `stride`) are never translated: they stay as PyTorch has them.
"""

# %%
glossary(LANG)

# %% [markdown] tags=["tr"]
r"""
## En çok karıştırılan üç terim

Tablodaki üç satırı yan yana okuyun: filtre (filter), çekirdek (kernel) ve grup (group). Üçü de tek bir
ağırlık tensörünün parçalarıdır. Onları dört girişli, sekiz çıktılı, iki gruplu bir katmanda gösterelim:
"""

# %% [markdown] tags=["en"]
r"""
## Three that are often confused

Read three rows of the table side by side: filter, kernel and group. All three are parts of one weight
tensor. Here they are in a layer with four inputs, eight outputs and two groups:
"""

# %%
conv = nn.Conv2d(4, 8, kernel_size=3, groups=2, bias=False)
one_filter = conv.weight[0]
one_kernel = conv.weight[0, 1]
one_group = conv.weight[:4]

assert conv.weight.numel() == 8 * one_filter.numel() == 16 * one_kernel.numel() == 2 * one_group.numel()
{"filter": tuple(one_filter.shape), "kernel": tuple(one_kernel.shape), "group": tuple(one_group.shape)}

# %% [markdown] tags=["tr"]
r"""
Bir filtre bir çıktı kanalı üretir ve okuduğu iki kanal için iki çekirdek taşır. Her grupta dört filtre
vardır.

## Yanıt

Hangi sözcüğün ne demek olduğunu tablo söyler. Emin olamadığınızda PyTorch'a sorun: ağırlığın boyutuna bakın.
"""

# %% [markdown] tags=["en"]
r"""
A filter makes one output channel and holds two kernels, one for each channel that it reads. Each group has
four filters.

## The answer

The table tells which word means what. When in doubt, ask PyTorch: look at the shape of the weight.
"""

# %%
finish("99_glossary", LANG)
