"""What a network keeps in memory for its backward pass."""

from __future__ import annotations


def saved_bytes(network, x) -> int:
    """Bytes that autograd keeps after `network(x)` until the backward pass, the weights not counted.

    Tensors that share their memory count once, as large as the largest of them: a map that a layer keeps as
    its input is one of them, and of a slice only the slice counts.

    >>> import torch
    >>> from torch import nn
    >>> saved_bytes(nn.Conv2d(8, 8, kernel_size=3), torch.zeros(1, 8, 10, 10))  # 800 floats of the input
    3200
    """
    import torch

    weights = {weight.untyped_storage().data_ptr() for weight in network.parameters()}
    kept: dict[int, list] = {}  # what lies at a place of memory

    def keep(tensor):
        place = tensor.untyped_storage().data_ptr()
        if place not in weights:
            kept.setdefault(place, []).append(tensor)  # while it is held, its memory is not used again
        return tensor

    with torch.enable_grad(), torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        y = network(x)
    del y
    return sum(max(tensor.nbytes for tensor in sharing) for sharing in kept.values())
