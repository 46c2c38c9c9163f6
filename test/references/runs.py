"""Cases of whole trainings, optimizers, a loop with dropout, and the curvature of a loss."""

import torch
from drawing import chance, normal, plain
from networks import LOSSES, Net, snapshot, train
from sklearn.datasets import load_iris
from torch.nn import functional as F


def start_of(sizes, scale=None):
    return [(normal(a, b, scale=scale or a**-0.5), normal(b, scale=0.1)) for a, b in zip(sizes, sizes[1:])]


def draw_data(sizes, task, size, noise=0.3):
    x = normal(size, sizes[0])
    score = torch.sin(2 * x[:, 0]) + (x[:, 1:] ** 2).sum(-1) - 0.8 + noise * normal(size)
    if task == "values":
        return x, (score * 1000).round() / 1000
    count = max(2, sizes[-1])
    rank = score.argsort().argsort()
    return x, (rank * count // size).double()


def training(name, layers, task, loss, activation="tanh", size=20, held=0, scale=None, precisions=None, noise=0.3, **options):
    spec = {"layers": layers, "task": task, "loss": loss, "activation": activation, **options}
    start, sets = start_of(layers, scale), {"train": draw_data(layers, task, size, noise)}
    if held:
        sets["validation"] = draw_data(layers, task, held, noise)
    data = {each: {"x": plain(x), "y": plain(y)} for each, (x, y) in sets.items()}
    begin = [{"weights": plain(w), "bias": plain(b)} for w, b in start]
    runs = {precision: train(spec, start, sets, getattr(torch, precision)) for precision in precisions or ("float64", "float32")}
    return {"name": name, **spec, "start": begin, "data": data, "runs": runs}


def trainings():
    ce, mse, bce, half = LOSSES
    sgd, momentum, nesterov, rmsprop, adam = ({"name": n} for n in ("sgd", "momentum", "nesterov", "rmsprop", "adam"))
    few = {"batchSize": 8, "epochs": 4}
    yield training("tanh, three classes", [2, 4, 3], "classes", ce, learningRate=0.5, held=9, **few)
    yield training("relu twice, Adam", [2, 8, 8, 3], "classes", ce, "relu", learningRate=0.02, optimizer=adam, **few)
    yield training("sigmoid, momentum", [3, 5, 2], "classes", ce, "sigmoid", learningRate=0.2, optimizer=momentum, **few)
    yield training("leaky relu, RMSprop", [2, 6, 2], "classes", ce, "leakyRelu", learningRate=0.01, optimizer=rmsprop, **few)
    yield training("gelu, values, Nesterov", [2, 5, 1], "values", mse, "gelu", learningRate=0.02, optimizer=nesterov, **few)
    yield training("a linear unit, full batch", [3, 1], "values", mse, learningRate=0.05, batchSize=20, epochs=10)
    yield training("a softmax layer alone", [4, 3], "classes", ce, learningRate=0.3, batchSize=7, epochs=4, held=5)
    yield training("a logistic unit, one at a time", [2, 1], "binary", bce, learningRate=0.1, batchSize=1, epochs=2)
    yield training("one output, two classes", [2, 6, 1], "binary", bce, "relu", learningRate=0.02, optimizer=adam, held=7, **few)
    yield training("tanh to the end, values", [2, 4, 2, 1], "values", mse, output="tanh", learningRate=0.03, batchSize=10, epochs=5, size=25)
    yield training("sigmoid at the end, values", [3, 4, 1], "values", mse, output="sigmoid", learningRate=0.5, **few)
    yield training("an activation a layer", [2, 5, 4, 3, 2], "classes", ce, ["tanh", "relu", "sigmoid"], learningRate=0.3, **few)
    yield training("linear layers", [2, 3, 3, 2], "classes", ce, "linear", learningRate=0.1, **few)
    yield training("L2", [2, 6, 2], "classes", ce, learningRate=0.2, l2=0.05, **few)
    yield training("L1", [2, 6, 2], "classes", ce, learningRate=0.2, l1=0.02, **few)
    yield training("L1 and L2, values", [2, 6, 1], "values", mse, "relu", learningRate=0.05, l1=0.01, l2=0.01, **few)
    yield training("odd widths", [7, 13, 11, 3], "classes", ce, "relu", size=37, learningRate=0.1, batchSize=9, epochs=3)
    yield training("widths of four and eight", [4, 16, 8, 4], "classes", ce, size=48, learningRate=0.1, batchSize=16, epochs=3)
    yield training("sixteen wide, Adam", [2, 16, 16, 2], "classes", ce, "relu", size=40, learningRate=0.01, optimizer=adam, batchSize=32, epochs=6)
    yield training("a batch larger than the set", [2, 4, 2], "classes", ce, size=11, learningRate=0.3, batchSize=64, epochs=5)
    yield training("steps of the rate", [2, 4, 2], "classes", ce, learningRate=0.4, batchSize=8, epochs=6, schedule={"name": "step", "every": 2, "factor": 0.5})
    yield training("a cosine of the rate", [2, 4, 2], "classes", ce, learningRate=0.4, batchSize=8, epochs=6, optimizer=adam, schedule={"name": "cosine"})
    yield training("a warm-up of the rate", [2, 4, 2], "classes", ce, learningRate=0.4, optimizer=momentum, schedule={"name": "warmup", "steps": 7}, **few)
    yield training("the learner's schedule", [2, 4, 2], "classes", ce, learningRate=0.4, schedule={"name": "learner"}, **few)
    yield training("the learner's loss", [2, 4, 1], "values", half, learningRate=0.1, **few)
    yield training("the learner's activation", [2, 5, 2], "classes", ce, "swish", learningRate=0.2, **few)
    wild = {"scale": 1.0, "noise": 1.0, "size": 12, "held": 12, "batchSize": 6, "epochs": 60, "learningRate": 0.5}
    yield training("early stop", [2, 8, 2], "classes", ce, patience=3, **wild)
    yield training("early stop with a margin", [2, 8, 2], "classes", ce, patience=5, minDelta=0.01, **wild)
    yield training("divergence, a linear unit", [3, 1], "values", mse, learningRate=1.5, batchSize=5, epochs=40)
    yield training("divergence, relu", [2, 6, 1], "values", mse, "relu", learningRate=3, batchSize=10, epochs=40)


def optimizers():
    choices = [{"name": "sgd"}, {"name": "momentum"}, {"name": "momentum", "momentum": 0.5}, {"name": "nesterov"}, {"name": "rmsprop"},
               {"name": "rmsprop", "alpha": 0.9, "epsilon": 1e-4}, {"name": "adam"}, {"name": "adam", "beta1": 0.8, "beta2": 0.9, "epsilon": 1e-3}]  # fmt: skip
    layers, sets = [2, 3, 2], {"train": draw_data([2, 3, 2], "classes", 12)}
    start, (x, y) = start_of(layers), sets["train"]
    data = {"train": {"x": plain(x), "y": plain(y)}}
    begin = [{"weights": plain(w), "bias": plain(b)} for w, b in start]
    base = {"layers": layers, "task": "classes", "loss": "crossEntropy", "activation": "tanh", "batchSize": 5}
    for optimizer in choices:
        for penalty in ({}, {"l2": 0.1}, {"l1": 0.03}):
            rate = 0.02 if optimizer["name"] in ("rmsprop", "adam") else 0.2
            spec = base | {"optimizer": optimizer, "learningRate": rate} | penalty
            label = ", ".join(f"{key} {value}" for key, value in (optimizer | penalty).items()).replace("name ", "")
            after = lambda dtype: {n: train(spec | {"epochs": n}, start, sets, dtype)["layers"] for n in (1, 4, 8)}  # noqa: E731, B023
            yield {"name": label, **spec, "start": begin, "data": data, "after": {"float64": after(torch.float64), "float32": after(torch.float32)}}


def masked():
    """The learner's own loop with dropout: plain gradient descent, a mask a step and hidden layer."""
    for name, sizes, rate in (("one hidden layer", [2, 8, 3], 0.5), ("two hidden layers", [3, 6, 6, 2], 0.25)):
        x, y = draw_data(sizes, "classes", 6)
        start = start_of(sizes)
        net = Net({"activation": "tanh"}, start, torch.float64)
        begin, losses_, all_masks = snapshot(net), [], []
        for _ in range(8):
            masks = [(torch.rand(len(x), units, generator=chance) >= rate).double() for units in sizes[1:-1]]
            loss = F.cross_entropy(net(x, masks, rate), y.long())
            for p, g in zip(net.parameters, torch.autograd.grad(loss, net.parameters)):
                p.data -= 0.3 * g
            losses_.append(loss.item())
            all_masks.append([plain(mask) for mask in masks])
        yield {"name": name, "rate": rate, "learningRate": 0.3, "x": plain(x), "y": plain(y), "start": begin,
               "masks": all_masks, "losses": losses_, "layers": snapshot(net)}  # fmt: skip


def curvatures():
    for name, layers, task, loss, more in (
        ("a linear unit", [3, 1], "values", "meanSquaredError", {}), ("tanh, values", [2, 3, 1], "values", "meanSquaredError", {}),
        ("tanh, classes", [2, 3, 2], "classes", "crossEntropy", {}), ("sigmoid twice", [2, 3, 3, 2], "classes", "crossEntropy", {"activation": "sigmoid"}),
        ("one output, two classes", [2, 4, 1], "binary", "binaryCrossEntropy", {"activation": "gelu"}),
        ("tanh to the end", [2, 3, 1], "values", "meanSquaredError", {"output": "tanh"}),
    ):  # fmt: skip
        yield curvature(name, {"layers": layers, "task": task, "loss": loss, "activation": "tanh", **more}, start_of(layers), draw_data(layers, task, 16))
    petals = torch.tensor(load_iris().data[:100, 2:])
    target = torch.tensor(load_iris().target[:100], dtype=torch.float64)
    scaled = (petals - petals.mean(0)) / petals.std(0, correction=0)
    unit = {"layers": [2, 1], "task": "values", "loss": "meanSquaredError", "activation": "tanh"}
    for name, x in (("two flowers, raw", petals), ("two flowers, standardised", scaled)):
        yield curvature(name, unit, start_of([2, 1]), (x, target))


def curvature(name, spec, start, data):
    flat = torch.cat([each.flatten() for layer in start for each in layer])
    net = Net(spec, start, torch.float64)

    def loss(parameters):
        sizes = [p.numel() for p in net.parameters]
        parts = [part.reshape(p.shape) for part, p in zip(parameters.split(sizes), net.parameters)]
        net.layers = list(zip(parts[::2], parts[1::2]))
        return LOSSES[spec["loss"]](net(data[0]), data[1])

    values = torch.linalg.eigvalsh(torch.func.hessian(loss)(flat))
    begin = [{"weights": plain(w), "bias": plain(b)} for w, b in start]
    return {"name": name, **spec, "start": begin, "data": {"train": {"x": plain(data[0]), "y": plain(data[1])}},
            "smallest": values[0].item(), "largest": values[-1].item(), "eigenvalues": plain(values)}  # fmt: skip
