"""Drawn inputs, and the files that the cases are written to."""

import json
import platform
from pathlib import Path

import numpy
import sklearn
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

VERSIONS = {
    "python": platform.python_version(),
    "torch": torch.__version__,
    "numpy": numpy.__version__,
    "scikit-learn": sklearn.__version__,
}
chance = torch.Generator().manual_seed(7)


def normal(*shape, scale=1.0):
    return (torch.randn(shape, generator=chance) * scale * 1000).round() / 1000


def positive(*shape):
    return 0.5 + (torch.rand(shape, generator=chance) * 2000).round() / 1000


def plain(value):
    """Nested lists; nine digits hold a float32 exactly."""
    if not isinstance(value, torch.Tensor):
        return value
    value = value.detach()
    if value.dtype != torch.float32:
        return value.tolist()
    short = torch.tensor([float(f"{v:.9g}") for v in value.double().flatten().tolist()])
    return short.reshape(value.shape).tolist()


def write(name, cases):
    assert len({case["name"] for case in cases}) == len(cases), f"{name}: two cases share a name"
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), allow_nan=False) for case in cases)
    text = f'{{"made":{json.dumps(VERSIONS)},\n"cases":[\n{lines}\n]}}\n'
    Path(__file__).with_name(f"{name}.json").write_text(text)
    print(f"{name}: {len(cases)} cases, {len(text) // 1000} kB")
