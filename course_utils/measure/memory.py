"""What a network keeps in memory for its backward pass."""

from __future__ import annotations


def saved_bytes(network, x) -> int:
    """Bytes that autograd keeps after `network(x)` until the backward pass, the weights not counted.

    Tensors that share their memory count once; a map that a layer keeps as its input is one of them.

    >>> import torch
    >>> from torch import nn
    >>> saved_bytes(nn.Conv2d(8, 8, kernel_size=3), torch.zeros(1, 8, 10, 10))  # 800 floats of the input
    3200
    """
    import torch

    weights = {weight.untyped_storage().data_ptr() for weight in network.parameters()}
    kept = {}

    def keep(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = (storage.nbytes(), tensor)  # the tensor too: its memory is not reused
        return tensor

    with torch.enable_grad(), torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        y = network(x)
    del y
    return sum(size for size, _ in kept.values())
