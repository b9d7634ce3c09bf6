"""A block of a network as a picture, from the network's table: its layers, its shapes, its way around."""

from __future__ import annotations

from ..arithmetic import ConvSpec
from ..pictures.block_rows import BlockRow, Shape, Stage, block_rows
from ..pictures.picture import Picture
from .layers import Block, Layout, Pool, Shuffle, SqueezeExcite, Step


def block_picture(*chosen: tuple[Layout, int], lang: str, size: int = 224) -> Picture:
    """Blocks by their numbers in their networks, one below the other, for an image of `size` × `size`.

    Raises `IndexError` where a network has no block of that number.

    >>> from course_utils.networks import mobilenet_v2_layers
    >>> block_picture((mobilenet_v2_layers(), 2), lang="en").alt.partition("depthwise, ")[2]  # 144 = 6 × 24
    '3×3, ReLU6: 144 × 56 × 56; 1×1, linear: 24 × 56 × 56; the input is added: 24 × 56 × 56.'
    """
    return block_rows([_row(layout, number, size) for layout, number in chosen], lang)


def _row(layout: Layout, number: int, size: int) -> BlockRow:
    first = (3, size)
    for step in layout.stem:
        first = _stage(step, first).out
    for block in layout.blocks[:number]:
        first = _drawn(block, first, layout.title, number).joint
    return _drawn(layout.blocks[number], first, layout.title, number)


def _drawn(block: Block, first: Shape, title: str, number: int) -> BlockRow:
    op = block.layers[0].op
    chain = _stages(block.chain, (op.c_in, first[1]))
    around = _stages(block.shortcut, first)
    row = BlockRow(title, number, first, op.c_in, chain, around, block.joined, block.act, chain[-1].out, ())
    if block.joined == "concat":
        row = row._replace(joint=(chain[-1].out[0] + row.passed[0], chain[-1].out[1]))
    return row._replace(after=_stages(block.after, row.joint))


def _stages(steps: tuple[Step, ...], shape: Shape) -> tuple[Stage, ...]:
    stages = []
    for step in steps:
        stages.append(_stage(step, shape))
        shape = stages[-1].out
    return tuple(stages)


def _stage(step: Step, shape: Shape) -> Stage:
    """What a step does to a map of this shape."""
    channels, side = shape
    after = step.size_after((side, side))[0]
    if isinstance(step, SqueezeExcite):
        return Stage("squeeze", shape, squeezed=step.reduce.op.c_out)
    if isinstance(step, Shuffle):
        return Stage("shuffle", shape, groups=step.groups)
    if isinstance(step, Pool):
        return Stage("pool", (channels, after), kernel_size=3, stride=2)
    op = step.op
    if not isinstance(op, ConvSpec):
        raise TypeError(f"{step} is no convolution: a linear layer stands in no block.")
    return Stage(op.kind, (op.c_out, after), op.kernel_size[0], op.stride[0], op.groups, step.act)
