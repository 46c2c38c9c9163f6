"""Whole trainings by PyTorch's own modules: every optimizer with every loss, every activation, settings, penalties, schedules."""

import math

import torch
from torch import nn

ACTIVATIONS = {
    "tanh": nn.Tanh,
    "sigmoid": nn.Sigmoid,
    "relu": nn.ReLU,
    "leakyRelu": nn.LeakyReLU,
    "gelu": nn.GELU,
    "linear": nn.Identity,
}
OPTIMIZERS = {
    "sgd": lambda groups, rate: torch.optim.SGD(groups, lr=rate),
    "momentum": lambda groups, rate: torch.optim.SGD(groups, lr=rate, momentum=0.9),
    "nesterov": lambda groups, rate: torch.optim.SGD(groups, lr=rate, momentum=0.9, nesterov=True),
    "rmsprop": lambda groups, rate: torch.optim.RMSprop(groups, lr=rate),
    "adam": lambda groups, rate: torch.optim.Adam(groups, lr=rate),
}
TUNED = {
    "momentum": ({"momentum": 0.5}, lambda groups, rate: torch.optim.SGD(groups, lr=rate, momentum=0.5)),
    "rmsprop": (
        {"alpha": 0.9, "epsilon": 1e-6},
        lambda groups, rate: torch.optim.RMSprop(groups, lr=rate, alpha=0.9, eps=1e-6),
    ),
    "adam": (
        {"beta1": 0.8, "beta2": 0.95, "epsilon": 1e-4},
        lambda groups, rate: torch.optim.Adam(groups, lr=rate, betas=(0.8, 0.95), eps=1e-4),
    ),
}


def rounded(tensor):
    return torch.round(tensor.double() * 1000) / 1000


def network(sizes, activation, output, dtype):
    layers = []
    for index, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
        layers += [nn.Linear(inputs, outputs), ACTIVATIONS[output if index == len(sizes) - 2 else activation]()]
    model = nn.Sequential(*layers)
    for parameter in model.parameters():
        parameter.data = rounded(torch.randn(parameter.shape) * 0.5)
    return model.to(dtype)


def flat(model):
    """Layer by layer: weights [in, out] row by row, then bias."""
    parts = [p.detach().double().T.reshape(-1) if p.dim() == 2 else p.detach().double() for p in model.parameters()]
    return torch.cat(parts).tolist()


def loss_of(name, prediction, y):
    if name == "crossEntropy":
        return nn.functional.cross_entropy(prediction, y)
    target = y.to(prediction.dtype).reshape(prediction.shape)
    if name == "meanSquaredError":
        return nn.functional.mse_loss(prediction, target)
    return nn.functional.binary_cross_entropy_with_logits(prediction, target)


def case(name, *, sizes, activation, loss, optimizer, precision, output="linear", rate=0.05, samples=23, epochs=4,
         batch=8, l1=0.0, l2=0.0, tuned=False, schedule=None):
    torch.manual_seed(sum(map(ord, name)))
    dtype = torch.float64 if precision == "float64" else torch.float32
    x = rounded(torch.randn(samples, sizes[0]))
    classes = 0 if loss == "meanSquaredError" else max(2, sizes[-1])
    y = torch.randint(0, classes, (samples,)) if classes else rounded(torch.randn(samples))
    model = network(sizes, activation, output, dtype)
    start = flat(model)
    weights = [p for p in model.parameters() if p.dim() == 2]
    biases = [p for p in model.parameters() if p.dim() == 1]
    groups = [{"params": weights, "weight_decay": l2}, {"params": biases}]
    settings, make = TUNED[optimizer] if tuned else ({}, OPTIMIZERS[optimizer])
    runner = make(groups, rate)
    scheduler = None
    if schedule == "step":
        scheduler = torch.optim.lr_scheduler.StepLR(runner, step_size=2, gamma=0.3)
    if schedule == "cosine":
        scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(runner, T_max=epochs)
    losses, norms = [], []
    for _ in range(epochs):
        for first in range(0, samples, batch):
            value = loss_of(loss, model(x[first : first + batch].to(dtype)), y[first : first + batch])
            runner.zero_grad()
            (value + l1 * sum(w.abs().sum() for w in weights)).backward()
            squares = sum(((p.grad + l2 * p.detach()) ** 2).sum().double() for p in weights)
            squares += sum((p.grad**2).sum().double() for p in biases)
            losses.append(value.item())
            norms.append(math.sqrt(squares.item()))
            runner.step()
        if scheduler:
            scheduler.step()
    whole = loss_of(loss, model(x.to(dtype)), y).item()
    return {
        "name": name,
        "model": {"layers": sizes, "activation": activation, "output": output, "precision": precision},
        "optimizer": {"name": optimizer, **settings},
        "options": {"learningRate": rate, "epochs": epochs, "batchSize": batch, "loss": loss, "l1": l1, "l2": l2},
        "schedule": schedule,
        "classes": classes,
        "x": x.tolist(),
        "y": y.tolist(),
        "start": start,
        "losses": losses,
        "gradientNorms": norms,
        "end": flat(model),
        "finalLoss": whole,
    }


def combinations():
    kinds = {
        "crossEntropy": {"sizes": [2, 6, 3], "activation": "tanh"},
        "binaryCrossEntropy": {"sizes": [3, 5, 1], "activation": "gelu"},
        "meanSquaredError": {"sizes": [2, 5, 4, 1], "activation": "sigmoid"},
    }
    for precision in ["float64", "float32"]:
        for optimizer in OPTIMIZERS:
            for loss, kind in kinds.items():
                rate = 0.01 if optimizer in ("rmsprop", "adam") else 0.05
                yield case(f"{optimizer}, {loss}, {precision}", loss=loss, optimizer=optimizer, precision=precision,
                           rate=rate, **kind)
        for activation in ACTIVATIONS:
            yield case(f"{activation} in both places, {precision}", sizes=[2, 6, 1], activation=activation,
                       output=activation, loss="meanSquaredError", optimizer="sgd", precision=precision)
        for optimizer in TUNED:
            yield case(f"{optimizer} with settings, {precision}", sizes=[2, 6, 3], activation="relu", loss="crossEntropy",
                       optimizer=optimizer, tuned=True, rate=0.02, precision=precision)
        for optimizer in ["sgd", "momentum", "adam"]:
            yield case(f"{optimizer} with l1 and l2, {precision}", sizes=[2, 6, 3], activation="tanh", loss="crossEntropy",
                       optimizer=optimizer, l1=0.01, l2=0.1, rate=0.02, precision=precision)
        for schedule in ["step", "cosine"]:
            yield case(f"{schedule} schedule, {precision}", sizes=[2, 6, 3], activation="tanh", loss="crossEntropy",
                       optimizer="sgd", schedule=schedule, epochs=6, rate=0.2, precision=precision)
        yield case(f"a linear layer, full batch, {precision}", sizes=[3, 1], activation="linear", loss="meanSquaredError",
                   optimizer="sgd", batch=23, precision=precision)
