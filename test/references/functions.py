"""Cases of ops, losses and dropout: a value, and the gradients of sum(weights * value) for every input."""

import math

import torch
from drawing import chance, normal, plain, positive
from torch.nn import functional as F

def record(name, run, *inputs, gradients=True, **more):
    leaves = [each.detach().clone().requires_grad_() for each in inputs]
    value = run(*leaves)
    weights = normal(*value.shape)
    (value * weights).sum().backward()
    case = {"name": name, **more, "inputs": [plain(each) for each in inputs], "value": plain(value), "weights": plain(weights)}
    return case | ({"gradients": [plain(each.grad) for each in leaves]} if gradients else {})


def call(name, method, run, *inputs, args=(), gradients=True):
    """A case of a method: called on the first input, with the other inputs and then `args` as arguments."""
    return record(name, run, *inputs, gradients=gradients, method=method, args=list(args))


# PyTorch's own softplus is linear from 20 on, and off by 2e-9 there.
def softplus(x):
    return -F.logsigmoid(-x)


UNARY = {
    "neg": torch.neg, "exp": torch.exp, "log": torch.log, "sqrt": torch.sqrt, "abs": torch.abs, "sin": torch.sin,
    "cos": torch.cos, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu, "leakyRelu": F.leaky_relu,
    "softplus": softplus, "gelu": F.gelu,
}  # fmt: skip
BINARY = {"add": torch.add, "sub": torch.sub, "mul": torch.mul, "div": torch.div, "pow": torch.pow}
SHAPES = [((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((2, 3), ()), ((), (2, 3)), ((2, 1, 3), (4, 1))]


def elementwise():
    for name, run in UNARY.items():
        draw = positive if name in ("log", "sqrt") else normal
        yield call(f"{name} of [2, 3]", name, run, draw(2, 3))
        yield call(f"{name} of []", name, run, draw())
    far = torch.tensor([-1000.0, -40.5, -5.0, 5.0, 40.5, 1000.0])
    for name in ("tanh", "sigmoid", "relu", "leakyRelu", "softplus", "gelu", "abs"):
        yield call(f"{name} far out", name, UNARY[name], far)
    for name in ("exp", "tanh", "sigmoid", "relu", "leakyRelu", "softplus", "gelu", "abs"):
        yield call(f"{name} of zero", name, UNARY[name], torch.zeros(1))
    yield call("exp of -1000 to 700", "exp", torch.exp, torch.tensor([-1000.0, -700.0, 0.001, 700.0]))
    yield call("leakyRelu with a slope", "leakyRelu", lambda x: F.leaky_relu(x, 0.2), normal(4), args=[{"slope": 0.2}])
    for name, run in BINARY.items():
        for left, right in SHAPES:
            a, b = positive(*left), normal(*right) if name != "div" else positive(*right)
            yield call(f"{name} of {list(left)} and {list(right)}", name, run, a, b)
        yield call(f"{name} of [3] and a number", name, lambda x, run=run: run(x, 2.5), positive(3), args=[2.5])
    for power in (0, 1, 2, 3, -1):
        yield call(f"pow of negatives to {power}", "pow", lambda x, p=power: x**p, -positive(3), args=[power])
    yield call("pow of zero to 2", "pow", lambda x: x**2, torch.zeros(2), args=[2])


def reductions():
    runs = {"sum": torch.sum, "mean": torch.mean, "max": torch.amax}
    everything = (0, 1, 2)
    for name, run in runs.items():
        for axis, keep in [(None, False), (0, False), (1, False), (-1, False), (1, True), (None, True)]:
            args = [axis] if not keep else [axis, {"keepDims": True}]
            over = everything if axis is None else axis
            label = f"{name} of [2, 3, 4] over {'all' if axis is None else axis}{', kept' if keep else ''}"
            yield call(label, name, lambda x, r=run, a=over, k=keep: r(x, a, keepdim=k), normal(2, 3, 4), args=args)
    # How tied elements share a gradient is a choice (PyTorch's max and amax differ), so the value alone is a reference.
    tied = torch.tensor([[1.0, 3.0, 3.0], [2.0, 2.0, -1.0]])
    yield call("max with ties", "max", lambda x: torch.amax(x, 1), tied, args=[1], gradients=False)
    for name, run in {"softmax": torch.softmax, "logSoftmax": torch.log_softmax, "logSumExp": torch.logsumexp}.items():
        for args in ([], [0], [1], [-1]):
            axis = args[0] if args else -1
            label = f"{name} of [2, 3, 4] over {axis if args else 'the last axis'}"
            yield call(label, name, lambda x, r=run, a=axis: r(x, a), normal(2, 3, 4), args=args)
        extreme = torch.tensor([[-1000.0, 0.0, 1000.0], [1000.0, 999.0, 998.0], [-1000.0, -1000.0, -1001.0]])
        yield call(f"{name} at ±1000", name, lambda x, r=run: r(x, -1), extreme)
    yield call("softmax of the lesson", "softmax", lambda x: torch.softmax(x, -1), torch.tensor([2.0, 1.0, 0.1]))


def shapes():
    pairs = [((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 4)), ((2, 3), (3, 4)), ((5, 2, 3), (3, 4)), ((5, 2, 3), (5, 3, 4)),
             ((2, 1, 2, 3), (3, 3, 2)), ((3,), (2, 3, 4)), ((2, 3, 4), (4,)), ((1, 7), (7, 1)), ((9, 17), (17, 5))]  # fmt: skip
    for a, b in pairs:
        yield call(f"matmul of {list(a)} and {list(b)}", "matmul", torch.matmul, normal(*a), normal(*b))
    for shape in ((2, 3), (2, 3, 4)):
        yield call(f"transpose of {list(shape)}", "transpose", lambda x: x.transpose(-1, -2), normal(*shape))
    for old, new in (((2, 3), [3, 2]), ((2, 3), [-1]), ((2, 3), [1, -1, 2]), ((), [1, 1])):
        label = f"reshape of {list(old)} to {new}"
        yield call(label, "reshape", lambda x, n=new: x.reshape(n), normal(*old), args=[new])
    for axis, start, end in ((0, 0, 1), (1, 1, 3), (-1, 0, 2)):
        run = lambda x, a=axis, s=start, e=end: x.narrow(a, s, e - s)  # noqa: E731
        yield call(f"slice of [3, 4] on {axis} from {start} to {end}", "slice", run, normal(3, 4), args=[axis, start, end])
    for axis, parts in ((0, [(2, 3), (1, 3)]), (1, [(2, 1), (2, 3)]), (-1, [(2, 2), (2, 1), (2, 3)])):
        run = lambda *all, a=axis: torch.cat(all, a)  # noqa: E731
        yield call(f"concat of {len(parts)} on {axis}", "concat", run, *[normal(*p) for p in parts], args=[axis])
    for picked in ([0, 2, 2, 4], [3]):
        yield call(f"rows {picked}", "rows", lambda x, p=picked: x[p], normal(5, 3), args=[picked])


def formulas():
    """Several ops together; the same formulas stand in ops.test.ts."""
    attention = lambda q, k, v: torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(4), -1) @ v  # noqa: E731
    yield record("attention", attention, normal(2, 3, 4), normal(2, 5, 4), normal(2, 5, 3), formula="attention")
    norm = lambda x, g: (x - x.mean(-1, True)) / (x.var(-1, correction=0, keepdim=True) + 1e-5).sqrt() * g  # noqa: E731
    yield record("layer normalization", norm, normal(4, 6), normal(6), formula="layerNormalization")
    neuron = lambda x, w, b: torch.tanh((x * w).sum() + b)  # noqa: E731
    micrograd = [torch.tensor(v) for v in ([2.0, 0.0], [-3.0, 1.0], 6.8813735870195432)]
    yield record("micrograd's neuron", neuron, *micrograd, formula="neuron")
    mazur = lambda x, v, b, w, c, t: 0.5 * ((torch.sigmoid(torch.sigmoid(x @ v + b) @ w + c) - t) ** 2).sum()  # noqa: E731
    numbers = ([0.05, 0.10], [[0.15, 0.25], [0.2, 0.3]], [0.35, 0.35], [[0.4, 0.5], [0.45, 0.55]], [0.6, 0.6], [0.01, 0.99])
    yield record("Mazur's net", mazur, *[torch.tensor(v) for v in numbers], formula="mazur")
    reused = lambda x: x * x * x + x.exp() * x  # noqa: E731
    yield record("a tensor used five times", reused, normal(3), formula="reused")


def losses():
    for shape in ((4,), (4, 1), (3, 2)):
        yield call(f"meanSquaredError of {list(shape)}", "meanSquaredError", F.mse_loss, normal(*shape), normal(*shape))
    yield call("meanSquaredError at ±1000", "meanSquaredError", F.mse_loss, torch.tensor([1000.0, -1000.0]), normal(2))
    big = torch.tensor([[1000.0, 0.0, -1000.0], [-1000.0, 0.0, 1000.0], [1000.0, 999.0, 0.0]])
    for label, logits, classes in (
        ("[4, 3]", normal(4, 3), [0, 2, 1, 2]),
        ("[1, 2]", normal(1, 2), [1]),
        ("[5, 10]", normal(5, 10, scale=4.0), [9, 0, 3, 3, 7]),
        ("equal logits", torch.zeros(2, 10), [4, 0]),
        ("±1000, right", big, [0, 2, 0]),
        ("±1000, wrong", big, [2, 0, 1]),
    ):
        run = lambda x, c=classes: F.cross_entropy(x, torch.tensor(c))  # noqa: E731
        yield call(f"crossEntropy of {label}", "crossEntropy", run, logits, args=[classes])
    for label, logits, targets in (
        ("[4]", normal(4), [0.0, 1.0, 1.0, 0.0]),
        ("[3, 1]", normal(3, 1), [[1.0], [0.0], [1.0]]),
        ("soft targets", normal(3), [0.2, 0.9, 0.5]),
        ("±1000, right", torch.tensor([1000.0, -1000.0]), [1.0, 0.0]),
        ("±1000, wrong", torch.tensor([1000.0, -1000.0]), [0.0, 1.0]),
        ("the lesson's neuron", torch.tensor([-5.0]), [1.0]),
    ):
        run = lambda x, t=targets: F.binary_cross_entropy_with_logits(x, torch.tensor(t))  # noqa: E731
        yield call(f"binaryCrossEntropy of {label}", "binaryCrossEntropy", run, logits, args=[targets])
    for rate, shape in ((0.5, (2, 6)), (0.2, (3, 4)), (0.75, (8,))):
        mask = (torch.rand(shape, generator=chance) >= rate).double()
        run = lambda x, m=mask, r=rate: x * m / (1 - r)  # noqa: E731
        args = [{"rate": rate, "mask": plain(mask)}]
        yield call(f"dropout of {list(shape)} at {rate}", "dropout", run, normal(*shape), args=args)
