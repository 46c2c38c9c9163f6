"""Dense networks as plain tensors, weights [in, out], trained by PyTorch's optimizers; penalties on weights, not on biases."""

import math

import torch
from drawing import plain
from functions import UNARY
from torch.nn import functional as F

ACTIVATIONS = {name: UNARY[name] for name in ("tanh", "sigmoid", "relu", "leakyRelu", "gelu")}
ACTIVATIONS |= {"linear": lambda x: x, "swish": lambda x: x * torch.sigmoid(x)}
LOSSES = {
    "crossEntropy": lambda out, y: F.cross_entropy(out, y.long()),
    "meanSquaredError": lambda out, y: F.mse_loss(out.squeeze(-1), y),
    "binaryCrossEntropy": lambda out, y: F.binary_cross_entropy_with_logits(out.squeeze(-1), y),
    "halfSquaredError": lambda out, y: 0.5 * F.mse_loss(out.squeeze(-1), y),
}


def optimizer_of(parameters, learning_rate, name="sgd", momentum=0.9, alpha=0.99, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if name == "sgd":
        return torch.optim.SGD(parameters, learning_rate)
    if name in ("momentum", "nesterov"):
        return torch.optim.SGD(parameters, learning_rate, momentum, nesterov=name == "nesterov")
    if name == "rmsprop":
        return torch.optim.RMSprop(parameters, learning_rate, alpha, epsilon)
    return torch.optim.Adam(parameters, learning_rate, (beta1, beta2), epsilon)


def scheduler_of(optimizer, epochs, name, every=30, factor=0.1, minimum=0.0, steps=100):
    """The scheduler, and whether it moves once a step (else once an epoch)."""
    if name == "step":
        return torch.optim.lr_scheduler.StepLR(optimizer, every, factor), False
    if name == "cosine":
        return torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs, minimum * optimizer.defaults["lr"]), False
    if name == "warmup":
        return torch.optim.lr_scheduler.LinearLR(optimizer, 1 / steps, 1.0, steps - 1), True
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 / (1 + step)), True


class Net:
    def __init__(self, spec, start, dtype):
        copy = lambda each: each.detach().to(dtype, copy=True).requires_grad_()  # noqa: E731
        self.layers = [(copy(w), copy(b)) for w, b in start]
        hidden = spec["activation"]
        hidden = hidden if isinstance(hidden, list) else [hidden] * (len(start) - 1)
        self.activations = [ACTIVATIONS[name] for name in [*hidden, spec.get("output", "linear")]]
        self.parameters = [each for layer in self.layers for each in layer]

    def __call__(self, x, masks=None, rate=0.0):
        for index, ((w, b), activation) in enumerate(zip(self.layers, self.activations)):
            x = activation(x @ w + b)
            if masks and index < len(masks):
                x = x * masks[index].to(x.dtype) / (1 - rate)
        return x


def keras_rule(values, patience, min_delta):
    """keras.callbacks.EarlyStopping (Keras 3), mode "min": the epoch it stops after (None: never), the best epoch."""
    best, best_epoch, wait = math.inf, None, 0
    for epoch, value in enumerate(values):
        wait += 1
        better = value < best - min_delta
        assert better == (value + min_delta < best), "rounding would decide: choose other values"
        if better:
            best, best_epoch, wait = value, epoch, 0
        elif wait >= patience and epoch > 0:
            return epoch, best_epoch
    return None, best_epoch


def train(spec, start, data, dtype):
    net = Net(spec, start, dtype)
    loss_of = LOSSES[spec["loss"]]
    optimizer = optimizer_of(net.parameters, spec["learningRate"], **spec.get("optimizer", {}))
    schedule = scheduler_of(optimizer, spec["epochs"], **spec["schedule"]) if "schedule" in spec else None
    x, y = (each.to(dtype) for each in data["train"])
    result = {"losses": [], "gradientNorms": [], "epochLosses": [], "accuracies": [], "stopped": "epochs"}
    validation = [each.to(dtype) for each in data["validation"]] if "validation" in data else None
    if validation:
        result |= {"validationLosses": [], "validationAccuracies": []}
    kept = []
    for epoch in range(spec["epochs"]):
        for xs, ys in zip(x.split(spec["batchSize"]), y.split(spec["batchSize"])):
            loss = loss_of(net(xs), ys)
            result["losses"].append(loss.item())
            if not loss.item() <= 1e6 * result["losses"][0]:
                return result | {"stopped": "diverged", "layers": snapshot(net)}
            weights = [w for w, _ in net.layers]
            penalty = sum(spec.get("l1", 0) * w.abs().sum() + spec.get("l2", 0) / 2 * (w * w).sum() for w in weights)
            optimizer.zero_grad()
            (loss + penalty).backward()
            result["gradientNorms"].append(math.sqrt(sum((p.grad.double() ** 2).sum().item() for p in net.parameters)))
            optimizer.step()
            if schedule and schedule[1]:
                schedule[0].step()
        if schedule and not schedule[1]:
            schedule[0].step()
        evaluate(net, spec, x, y, result["epochLosses"], result["accuracies"])
        if validation:
            evaluate(net, spec, *validation, result["validationLosses"], result["validationAccuracies"])
        kept.append(snapshot(net))
        if "patience" in spec:
            stop, best = keras_rule(result["validationLosses"], spec["patience"], spec.get("minDelta", 0))
            if stop is not None:
                return result | {"stopped": "early", "best": best, "layers": kept[best]}
    return result | {"layers": kept[-1]}


def evaluate(net, spec, x, y, into_losses, into_accuracies):
    with torch.no_grad():
        out = net(x)
        into_losses.append(LOSSES[spec["loss"]](out, y).item())
        if spec["task"] != "values":
            chosen = out.argmax(-1) if spec["loss"] == "crossEntropy" else out.squeeze(-1) > 0
            into_accuracies.append((chosen == y).double().mean().item())


def snapshot(net):
    return [{"weights": plain(w), "bias": plain(b)} for w, b in net.layers]
