"""The design of chapter 13: a network of at most 10,500 parameters, trained from three seeds beside the stored ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from time import process_time
from typing import Any

from ...measure import lesson_size
from ...measure.runs import Plan, Run
from ...words.language import LANGUAGES, Text, decimal, minus, percent, whole
from ..answers import Fault
from ..exercise import Exercise, Verdict
from ..modules import checked_module, output, parameters, steady_dice

MOST = 10_500  # parameters
RIVAL, CLASSES = "separable", 10
SHAPE = (4, 1, 28, 28)  # (N, C, H, W)
PLAN = Plan(seeds=3, epochs=8)  # as the stored results, with the first three of their ten seeds
SMALL = Plan(seeds=2, epochs=2, images=512, batch=32)
SMALL_BAR = 0.15  # a little above chance: so little training shows no more
SECONDS, LONGEST = 240, 200  # of the whole answer, and of the trainings as the first epoch foretells them

WRONG_OUTPUT = Text(
    tr="Ağ, `{shape}` boyutlu görüntülerden `{want}` boyutlu puanlar çıkarmalı: her rakam için bir puan. Sizinki `{got}` çıkarıyor. Sonunda `nn.AdaptiveAvgPool2d(1)`, `nn.Flatten()` ve `nn.Linear(..., 10)` var mı?",
    en="From images of shape `{shape}` the network should put out scores of shape `{want}`, one for each digit. Yours puts out `{got}`. Does it end with `nn.AdaptiveAvgPool2d(1)`, `nn.Flatten()` and `nn.Linear(..., 10)`?",
)
TOO_MANY = Text(
    tr="Ağınızın {got} parametresi var; sınır {most}. En çoğu hangi katmanda? `audit(own, input_size=(1, 1, 28, 28), lang=LANG)` gösterir.",
    en="Your network has {got} parameters, and the limit is {most}. Which layer has most of them? `audit(own, input_size=(1, 1, 28, 28), lang=LANG)` shows it.",
)
NOTHING_TO_LEARN = Text(
    tr="Ağda öğrenilecek bir şey yok: eğitilebilen parametre sayısı 0.",
    en="There is nothing to learn in the network: it has 0 parameters that can be trained.",
)
SOFTMAX = Text(
    tr="Ağınızın çıktıları her görüntüde 1'e toplanıyor: sonunda softmax var. `cross_entropy` onu kendisi uygular; iki kez uygulanırsa ağ güçlükle öğrenir. Son katmanı çıkarın.",
    en="The outputs of your network add up to 1 for each image: it ends with a softmax. `cross_entropy` applies one itself, and applied twice it hardly lets the network learn. Take the last layer out.",
)
LINEAR = Text(
    tr="Ağınız doğrusal: arada ReLU gibi bir etkinleştirme yok, bu yüzden bütün katmanlar tek bir katmana iner. Konvolüsyonların ardına `nn.ReLU()` koyun.",
    en="Your network is linear: there is no activation such as ReLU in between, so all its layers fold into one. Put `nn.ReLU()` after the convolutions.",
)
TOO_SLOW = Text(
    tr="Ağınızın bir turu {epoch} saniye sürdü; {total} tur, sınır olan {most} saniyeyi aşardı. Haritayı başta küçültün (`stride=2`) ya da geniş haritada daha az kanal kullanın.",
    en="One epoch of your network took {epoch} seconds; {total} of them would pass the limit of {most}. Make the map smaller at the start (`stride=2`), or use fewer channels on the large map.",
)
TOO_WEAK = Text(
    tr="Ağınız ({params} parametre) test görüntülerinde {mine} doğru bildi: her tohumu, kayıtlı ayrılabilir ağın on tohumunun en kötüsünden ({worst}) geride. Bu artık rastlantı değildir. Kanallar yeterince karışıyor mu, harita çok erken küçülmüyor mu, toplu normalleştirme var mı?",
    en="Your network ({params} parameters) was right on {mine} of the test images: each of its seeds is behind the worst of the ten stored ones of the separable network ({worst}). That is no chance any more. Are the channels mixed enough, does the map shrink too early, is there batch norm?",
)
WHY = Text(
    tr="Ağınızda {params} parametre var. Test doğrulukları tohum tohum {mine}; aynı tohumlarla kayıtlı ayrılabilir ağınki {rival}. Farklar, puan olarak: {differences}. {conclusion}",
    en="Your network has {params} parameters. Its test accuracies, seed by seed, are {mine}; those of the stored separable network from the same seeds are {rival}. The differences, in points: {differences}. {conclusion}",
)
BEST_OF_ALL = Text(
    tr="Her tohumunuz, kayıtlı on tohumun en iyisini ({best}) geçti: bunun rastlantı olması güçtür.",
    en="Each of your seeds is ahead of the best of the ten stored ones ({best}): that is hardly chance.",
)
ALL_AHEAD = Text(
    tr="Her tohumda öndesiniz. Üç tohum yine de azdır: üç atışın üçünde aynı yüz dörtte bir olasılıkla gelir.",
    en="You are ahead with every seed. Three are few all the same: three tosses fall on the same side one time in four.",
)
ALL_BEHIND = Text(
    tr="Hiçbir tohumda önde değilsiniz, ama en iyi sonucunuz kayıtlı on tohumun en kötüsünden geride de değil: üç tohum bir fark olduğunu kanıtlamaz.",
    en="You are ahead with no seed, but your best result is not behind the worst of the ten stored ones: three seeds do not prove a difference.",
)
MIXED = Text(
    tr="Farkların kimi artı, kimi eksi: bu tohumlar hangi ağın daha iyi olduğunu söylemez.",
    en="Some differences are positive and some are not: these seeds do not say which network is better.",
)


def judge(answer, progress: Callable) -> Text | Verdict:
    """Look at the network, train it from each seed, and set it beside the stored runs of the separable one."""
    network = checked_module(answer, "own", SHAPE)
    if fault := _fault(answer, network):
        return fault
    runs = _trained(answer, progress)
    return verdict(parameters(network), [run.accuracy for run in runs])


def verdict(params: int, mine: list[float]) -> Verdict:
    """What the accuracies of the learner's network say beside the stored ones of the same seeds."""
    from ...measure.training import stored_results

    stored = stored_results().accuracies(RIVAL)
    worst = SMALL_BAR if lesson_size.small() else min(stored)
    if max(mine) < worst:
        return Verdict("wrong", _said(TOO_WEAK, params=params, mine=mine, worst=[worst]))
    differences = [a - b for a, b in zip(mine, stored, strict=False)]
    conclusion = _conclusion(mine, differences, max(stored))
    numbers = {"params": params, "mine": mine, "rival": stored[: len(mine)]}
    return Verdict("right", _said(WHY, **numbers, differences=differences, conclusion=conclusion))


def _conclusion(mine: list[float], differences: list[float], best: float) -> Text:
    if min(mine) > best:
        return _said(BEST_OF_ALL, best=[best])
    if min(differences) > 0:
        return ALL_AHEAD
    return ALL_BEHIND if max(differences) <= 0 else MIXED


def _fault(given, network) -> Text | None:
    """What is wrong with the network before it is trained."""
    import torch

    dice = torch.Generator().manual_seed(13)
    a, b = torch.rand(SHAPE, generator=dice), torch.rand(SHAPE, generator=dice)
    y, want = output(network, a, "own"), (SHAPE[0], CLASSES)
    if tuple(y.shape) != want:
        return WRONG_OUTPUT.filled(shape=SHAPE, want=want, got=tuple(y.shape))
    if (got := parameters(network)) > MOST:
        return _said(TOO_MANY, got=got, most=MOST)
    if not any(weight.requires_grad for weight in given.parameters()):
        return NOTHING_TO_LEARN
    if torch.allclose(y.sum(dim=1), torch.ones(len(y)), atol=1e-3) and (y >= 0).all():
        return SOFTMAX
    zero, both = output(network, torch.zeros(SHAPE), "own"), output(network, a + b, "own")
    straight = torch.allclose(both + zero, y + output(network, b, "own"), rtol=1e-4, atol=1e-5)
    return LINEAR if straight and not torch.equal(y, zero) else None


def _trained(network, progress: Callable) -> Iterable[Run]:
    """The finished runs, seed by seed; `Fault` where the first epoch foretells that it would take too long."""
    import torch

    from ...measure.digits import digits
    from ...measure.grey import drawn_again
    from ...measure.runs import train
    from ...measure.training import RATE

    plan = SMALL if lesson_size.small() else PLAN
    total, runs, start = plan.seeds * plan.epochs, [], process_time()
    with torch.enable_grad(), steady_dice():
        for done, step in enumerate(
            train({"own": partial(drawn_again, network)}, digits(), plan, RATE), start=1
        ):
            if done == 1:
                _refuse_the_slow(process_time() - start, total)
            progress(done, total, _said(EPOCH, done=done, total=total))
            runs += [step.run] if step.run else []
    return runs


EPOCH = Text(
    tr="Ağınız eğitiliyor: tur {done} / {total}", en="Training your network: epoch {done} of {total}"
)


def _refuse_the_slow(epoch: float, total: int) -> None:
    if epoch * total > LONGEST:
        said = {lang: decimal(epoch, lang, 1) for lang in LANGUAGES}
        text = {lang: TOO_SLOW.say(lang, epoch=said[lang], total=total, most=LONGEST) for lang in LANGUAGES}
        raise Fault(Text(**text))


def _said(template: Text, **values: Any) -> Text:
    """A sentence with whole numbers, lists of accuracies or of differences, and texts, as each language writes them."""
    return Text(
        **{
            lang: template.say(lang, **{name: _word(name, value, lang) for name, value in values.items()})
            for lang in LANGUAGES
        }
    )


def _word(name: str, value, lang: str) -> str:
    if isinstance(value, Text):
        return value.say(lang)
    if isinstance(value, int):
        return whole(value, lang)
    if name == "differences":
        return " · ".join(_points(difference, lang) for difference in value)
    return " · ".join(percent(share, lang) for share in value)


def _points(difference: float, lang: str) -> str:
    """A difference in points, with its sign: +0.3, −1.2."""
    said = decimal(100 * difference, lang, 1)
    return minus(said) if difference <= 0 else f"+{said}"


SOLUTION = """
from torch import nn


def block(c_in, c_out, stride=1):
    return nn.Sequential(
        nn.Conv2d(c_in, c_in, 3, stride, padding=1, groups=c_in, bias=False),
        nn.BatchNorm2d(c_in),
        nn.ReLU(),
        nn.Conv2d(c_in, c_out, 1, bias=False),
        nn.BatchNorm2d(c_out),
        nn.ReLU(),
    )


own = nn.Sequential(
    nn.Conv2d(1, 16, 3, stride=2, padding=1, bias=False),
    nn.BatchNorm2d(16),
    nn.ReLU(),
    block(16, 32, stride=2),
    block(32, 64),
    block(64, 64, stride=2),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(64, 10),
)
"""

EXERCISE = Exercise(
    name="own_network",
    chapter="13_training",
    task=Text(
        tr="En çok 10.500 parametreli bir ağ tasarlayın: `(N, 1, 28, 28)` boyutlu görüntülerden `(N, 10)` boyutlu puanlar çıkarsın. Hücre çalışınca ağınız, saklanan ölçümdeki gibi üç tohumla sekizer tur eğitilir ve aynı tohumlarla kayıtlı ayrılabilir ağın yanına konur. Yaklaşık yarım dakika sürer.",
        en="Design a network of at most 10,500 parameters that makes scores of shape `(N, 10)` out of images of shape `(N, 1, 28, 28)`. When the cell runs it is trained as in the stored measurement, from three seeds for eight epochs each, and set beside the separable network from the same seeds. That takes about half a minute.",
    ),
    hints=(
        Text(
            tr="`separable_block` yukarıda duruyor; istediğiniz kanallarla birkaç tanesini arka arkaya koyun. Başa 1 kanaldan başlayan bir 3×3, sona ortalama ve doğrusal katman gelir.",
            en="`separable_block` stands above; put a few of them in a row with channels of your choice. A 3×3 from 1 channel comes first, the mean and a linear layer last.",
        ),
        Text(
            tr="Parametreleri eğitmeden sayın: `sum(p.numel() for p in own.parameters())`.",
            en="Count the parameters before you train: `sum(p.numel() for p in own.parameters())`.",
        ),
        Text(
            tr="Haritayı başta `stride=2` ile küçültmek eğitimi dört kat kısaltır.",
            en="A `stride=2` at the start makes the training about four times shorter.",
        ),
    ),
    solution=SOLUTION,
    answer_name="own",
    judge=judge,
    why=WHY,
    trains=True,
    seconds=SECONDS,
)
