"""Cases of descents on surfaces, schedules, and the rule of early stopping."""

import torch
from networks import keras_rule, scheduler_of
from torch.nn import functional as F


def schedules():
    for name, epochs, options in (
        ("step", 12, {"every": 3, "factor": 0.5}), ("step", 6, {"every": 1, "factor": 0.9}), ("cosine", 10, {}),
        ("cosine", 8, {"minimum": 0.1}), ("warmup", 12, {"steps": 5}), ("warmup", 4, {"steps": 1}),
    ):  # fmt: skip
        optimizer = torch.optim.SGD([torch.zeros(1)], 1.0)
        scheduler, each_step = scheduler_of(optimizer, epochs, name, **options)
        factors = []
        for _ in range(epochs):
            factors.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
        label = " ".join([name, *(f"{key} {value}" for key, value in options.items())])
        yield {"name": label, "schedule": {"name": name, **options}, "every": "step" if each_step else "epoch", "factors": factors}


SURFACES = {
    "square": lambda x: x * x,
    "shifted": lambda x: (x - 4) ** 2,
    "bowl": lambda x, y: x * x + y * y * 2,
    "ravine": lambda x, y: x * x + y * y * 50,
    "rosenbrock": lambda x, y: (1 - x) ** 2 + (y - x * x) ** 2 * 100,
    "himmelblau": lambda x, y: (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    "waves": lambda x, y: torch.sin(x * 3) * torch.cos(y * 2) + (x * x + y * y) * 0.1,
    "valley": lambda x, y, z: torch.exp(-(x * x)) * y + F.gelu(z) + torch.tanh(y * z) ** 2 + z * z,
}


def descents():
    for surface, start, rate, steps, momentum in (
        ("square", [10.0], 0.2, 10, 0.0), ("square", [10.0], 0.05, 10, 0.0), ("square", [10.0], 1.1, 10, 0.0),
        ("shifted", [0.0], 0.01, 1, 0.0), ("bowl", [-5.0, -2.0], 0.1, 20, 0.0), ("bowl", [-5.0, -2.0], 0.1, 20, 0.9),
        ("ravine", [4.0, 1.0], 0.015, 25, 0.0), ("ravine", [4.0, 1.0], 0.015, 25, 0.7), ("rosenbrock", [-1.2, 1.0], 0.001, 30, 0.0),
        ("rosenbrock", [-1.2, 1.0], 0.0005, 30, 0.9), ("himmelblau", [0.5, -1.5], 0.01, 30, 0.0), ("himmelblau", [0.5, -1.5], 0.005, 30, 0.8),
        ("waves", [1.3, -0.7], 0.05, 30, 0.5), ("valley", [0.4, 1.1, -0.6], 0.1, 20, 0.9),
    ):  # fmt: skip
        at = [torch.tensor(v, requires_grad=True) for v in start]
        optimizer = torch.optim.SGD(at, rate, momentum)
        points, values, gradients = [], [], []
        for _ in range(steps + 1):
            optimizer.zero_grad()
            loss = SURFACES[surface](*at)
            loss.backward()
            points.append([p.item() for p in at])
            values.append(loss.item())
            gradients.append([p.grad.item() for p in at])
            optimizer.step()
        options = {"start": start, "learningRate": rate, "steps": steps, "momentum": momentum}
        yield {"name": f"{surface}, rate {rate}, momentum {momentum}", "surface": surface, **options,
               "points": points, "losses": values, "gradients": gradients}  # fmt: skip


def early_stops():
    walk = [0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78]
    saw = [1.0, 0.8, 0.9, 0.7, 0.8, 0.6, 0.71, 0.62, 0.63, 0.59, 0.8, 0.9]
    for losses_, patience, min_delta in (
        (walk, 2, 0.01), (walk, 2, 0.0), (walk, 10, 0.0), (walk, 0, 0.0), (walk, 1, 0.3), (saw, 1, 0.0), (saw, 2, 0.0), (saw, 3, 0.045),
        (saw, 4, 0.005), (saw, 0, 0.0), ([0.5, 0.5, 0.5, 0.5], 2, 0.0), ([1.0, 2.0, 3.0], 1, 0.0), ([3.0, 2.0, 1.0], 0, 0.0), ([0.4], 0, 0.0),
        ([1.0, 0.96, 0.93, 0.89, 0.85, 0.82], 2, 0.0999), ([2.0, 1.0, 1.5, 0.999, 1.5, 1.4], 2, 0.01),
    ):  # fmt: skip
        stopped, best = keras_rule(losses_, patience, min_delta)
        name = f"{losses_} with patience {patience}, margin {min_delta}"
        yield {"name": name, "losses": losses_, "patience": patience, "minDelta": min_delta, "stoppedAt": stopped, "best": best}
