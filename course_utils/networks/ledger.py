"""The book of one forward pass: every operation that costs multiply-accumulates, on the module that ran it.

Operations are caught below the modules, where PyTorch dispatches them, and priced by PyTorch's own formulas
(`flop_registry`, the table behind `FlopCounterMode`). So nothing depends on a layer's class: subclasses,
`F.conv2d` in a forward, and layers that are called twice are all booked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map_only
from torch.utils.flop_counter import flop_registry

from ..arithmetic import ConvSpec
from .counts import Row

aten = torch.ops.aten
CONVOLUTIONS = {aten.convolution, aten._convolution}
MATRIX_PRODUCTS = {aten.mm, aten.addmm, aten.bmm, aten.baddbmm}

# What stands in for some operations that cost nothing counted, with results of the same shape: on the meta
# device PyTorch works these out in many small steps, which would take two thirds of an audit's time.
STAND_INS = {
    aten.relu.default: torch.empty_like,
    aten.hardtanh.default: lambda x, *limits: torch.empty_like(x),
    aten.hardswish.default: torch.empty_like,
    aten.native_batch_norm.default: lambda x, *_: (torch.empty_like(x), x.new_empty(0), x.new_empty(0)),
}

# Operations whose work the convention leaves out, besides what PyTorch tags as pointwise and what returns
# a view: first words of names ("max_pool" for max_pool2d_with_indices), after the "_", "unsafe_" or "native_"
# that some begin with. An operation that is not among them and has no formula is named in `uncounted`.
LEFT_OUT = """
    batch_norm layer_norm group_norm fused_rms_norm norm linalg_vector_norm weight_norm
    avg_pool max_pool max_unpool adaptive_avg_pool adaptive_max_pool fractional_max_pool
    hardswish prelu glu log_sigmoid rrelu softmax log_softmax safe_softmax dropout bernoulli
    sum mean prod std var logsumexp cumsum cumprod max min amax amin aminmax argmax argmin sort topk
    any all is equal assert local_scalar_dense
    rand randn randint randperm normal uniform empty new full zero zeros ones fill arange linspace eye
    scalar_tensor lift to_copy copy clone contiguous resize view reshape cat stack split repeat roll flip
    tril triu pixel channel_shuffle pad constant_pad reflection_pad replication_pad im2col col2im upsample
    grid_sampler index gather scatter select slice embedding masked where nonzero unique one_hot
"""
LEFT_OUT_NAME = re.compile(rf"_*(unsafe_|native_)?({'|'.join(LEFT_OUT.split())})([_\d]\w*)?")


@dataclass
class Entry:
    """What one module computed with one weight: a row in the making."""

    name: str
    kind: str
    output: tuple[int, ...]  # shape of the first call's result
    params: set[str] = field(default_factory=set)
    macs: int = 0
    calls: int = 0
    weight: tuple[int, ...] = ()  # of a convolution, unless it is transposed
    groups: int = 1


class Ledger(TorchDispatchMode):
    """Runs a model once on the meta device (shapes without data) and books what it computes."""

    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model
        self.paths = {module: path for path, module in model.named_modules()}
        self.running = [model]  # the modules whose forward is under way, outermost first
        self.last = model  # the module whose operation came last: where a pass that fails has failed
        self.entries: dict[tuple[str, str], Entry] = {}  # (module path, weight or operation): entry
        self.booked: set[str] = set()  # parameters that an entry has taken: a shared one counts once
        self.uncounted: Counter[str] = Counter()
        parameters = dict(model.named_parameters())
        self.sizes = {name: value.numel() for name, value in parameters.items()}
        state = parameters | dict(model.named_buffers())
        self.state = {name: value.detach().to("meta") for name, value in state.items()}
        self.learned = {_storage(self.state[name]): name for name in parameters}

    def run(self, inputs: tuple[Tensor, ...]) -> None:
        """One forward pass, with meta tensors in place of parameters and buffers."""
        with ExitStack() as stack:
            stack.enter_context(_as_it_was(self.model))
            stack.enter_context(torch.no_grad())
            stack.callback(register_module_forward_pre_hook(self._enter).remove)
            stack.callback(register_module_forward_hook(self._leave, always_call=True).remove)
            stack.enter_context(self)
            torch.func.functional_call(self.model, self.state, inputs)

    def rows(self) -> tuple[Row, ...]:
        """In the model's own order: what each module computes, then what it holds beside (norms, scales)."""
        rows: dict[str, list[Row]] = {path: [] for path in self.paths.values()}
        for (path, _), entry in self.entries.items():
            params = sum(self.sizes[name] for name in entry.params)
            seen = entry.output, entry.calls, entry.weight, entry.groups
            rows[path].append(Row(entry.name, entry.kind, params, entry.macs, *seen))
        for path, params in self._params_beside().items():
            rows[path].append(Row(path, "other", params))
        return tuple(row for group in rows.values() for row in group)

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        self.last = self.running[-1]
        args, kwargs = _all_meta(args, kwargs or {})
        if func in STAND_INS and args[0].is_meta:
            return STAND_INS[func](*args, **kwargs)
        with self:  # an operation made of others is counted by its parts, as FlopCounterMode does it
            out = func.decompose(*args, **kwargs)
        if out is not NotImplemented:
            return out
        op = func._overloadpacket
        if op in CONVOLUTIONS:
            _check_channels(*args)
        out = func(*args, **kwargs)
        if op in flop_registry:
            self._book(op, args, out, flop_registry[op](*args, **kwargs, out_val=out) // 2)
        elif not _left_out(func):
            self.uncounted[str(op)] += 1
        return out

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # PyTorch would wrap every dispatch against its compiler: twice the time of an audit

    def _book(self, op, args, out, macs: int) -> None:
        path = self.paths[self.last]
        learned = {name: value for value in _tensors(args) if (name := self.learned.get(_storage(value)))}
        weight = next((name for name, value in learned.items() if value.dim() > 1), None)
        key = path, weight or op.__name__
        if key not in self.entries:
            kind = _kind(op, args, weight is not None or isinstance(self.last, nn.Linear))
            made = Entry(_row_name(*key), kind, tuple(_tensors(out)[0].shape))
            if op in CONVOLUTIONS and not args[6]:
                made.weight, made.groups = tuple(args[1].shape), args[8]
            self.entries[key] = made
        entry = self.entries[key]
        entry.params |= learned.keys() - self.booked
        self.booked |= learned.keys()
        entry.macs += macs
        entry.calls += 1

    def _params_beside(self) -> Counter[str]:
        beside: Counter[str] = Counter()
        for name in self.sizes.keys() - self.booked:
            beside[name.rpartition(".")[0]] += self.sizes[name]
        return beside

    def _enter(self, module: nn.Module, _) -> None:
        if module in self.paths:
            self.running.append(module)

    def _leave(self, module: nn.Module, _, __) -> None:
        if module in self.paths:
            self.running.pop()


def _kind(op, args, with_weight: bool) -> str:
    if op in CONVOLUTIONS:
        c_in, kernel, groups = args[0].shape[1], args[1].shape[2:], args[8]
        return ConvSpec(c_in, groups, max(kernel), groups=groups).kind  # no kind depends on C_out
    return "linear" if op in MATRIX_PRODUCTS and with_weight else "other"


def _left_out(func) -> bool:
    """Whether the counting convention gives this operation no MACs."""
    if func.namespace not in ("aten", "prim", "prims"):
        return False
    returns_alias = any(value.alias_info is not None for value in func._schema.returns)
    named = LEFT_OUT_NAME.fullmatch(func._overloadpacket.__name__)
    return returns_alias or torch.Tag.pointwise in func.tags or named is not None


def _check_channels(
    x, weight, bias, stride, padding, dilation, transposed, output_padding, groups, *_
) -> None:
    """The meta device says only "Invalid channel dimensions" where the CPU names the channels."""
    expected = weight.shape[0] if transposed else weight.shape[1] * groups
    if x.shape[1] != expected:
        raise RuntimeError(f"expected input with {expected} channels, but got {x.shape[1]} channels")


def _row_name(path: str, subject: str) -> str:
    """The module's path, with the weight's own name where it is not just that module's `weight`."""
    owner, _, local = subject.rpartition(".")
    if local == "weight" and owner == path:
        return path
    return f"{path}.{local}" if path else local


def _storage(value: Tensor) -> int:
    """Equal for a tensor and its views: the transposed weight of a linear layer is known as that weight."""
    return value.untyped_storage()._cdata


def _all_meta(args, kwargs):
    """The arguments on the meta device, if any of them is there: a model may hold unregistered tensors."""
    if {value.is_meta for value in _tensors((args, kwargs))} != {True, False}:
        return args, kwargs
    return tree_map_only(Tensor, lambda value: value.to("meta"), (args, kwargs))


def _tensors(values) -> list[Tensor]:
    return [value for value in tree_leaves(values) if isinstance(value, Tensor)]


@contextmanager
def _as_it_was(model: nn.Module) -> Iterator[None]:
    """Gives every module back the attributes it came with, whatever the forward writes into it.

    Meanwhile batch norms are in evaluation mode, and tensors that nobody registered are on the meta device.
    """
    before = [(module, dict(module.__dict__)) for module in model.modules()]
    for module, attributes in before:
        tensors = {name: value for name, value in attributes.items() if isinstance(value, Tensor)}
        module.__dict__.update({name: value.detach().to("meta") for name, value in tensors.items()})
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            module.training = False
    try:
        yield
    finally:
        for module, attributes in before:
            module.__dict__.clear()
            module.__dict__.update(attributes)
