"""PyTorch, eager, on one thread: modules and optimizers as its tutorials use them."""

import torch
from torch import nn

from layout import layout

torch.set_num_threads(1)
ACTIVATIONS = {"tanh": nn.Tanh, "relu": nn.ReLU, "linear": nn.Identity}
LOSSES = {"meanSquaredError": nn.MSELoss, "crossEntropy": nn.CrossEntropyLoss}


def build(problem):
    sizes, layers = problem["sizes"], []
    for index, (inputs, outputs) in enumerate(zip(sizes, sizes[1:])):
        layers.append(nn.Linear(inputs, outputs))
        name = problem["activation"] if index < len(sizes) - 2 else problem["output"]
        if name != "linear":
            layers.append(ACTIVATIONS[name]())
    model = nn.Sequential(*layers)
    dense = [layer for layer in model if isinstance(layer, nn.Linear)]
    with torch.no_grad():
        for layer, (weights, bias) in zip(dense, layout(problem)):
            layer.weight.copy_(torch.tensor(weights).T)
            layer.bias.copy_(torch.tensor(bias))
    return model


class start:
    def __init__(self, problem):
        self.model, self.size = build(problem), problem["batchSize"]
        self.loss = LOSSES[problem["loss"]]()
        optimizer, rate = problem["optimizer"], problem["learningRate"]
        parameters = self.model.parameters()
        if optimizer["name"] == "adam":
            betas = (optimizer["beta1"], optimizer["beta2"])
            self.optimizer = torch.optim.Adam(parameters, rate, betas, optimizer["epsilon"])
        else:
            self.optimizer = torch.optim.SGD(parameters, rate)
        self.x = torch.tensor(problem["x"]).reshape(-1, problem["sizes"][0])
        y = torch.tensor(problem["y"])
        self.y = y.long() if problem["classes"] else y.float().reshape(-1, 1)
        grid = problem.get("grid")
        self.points = torch.tensor([[x, y] for y in grid["ys"] for x in grid["xs"]]) if grid else None

    def advance(self, count):
        for _ in range(count):
            if self.points is not None:
                with torch.inference_mode():
                    self.model(self.points)
            else:
                self.epoch()

    def epoch(self):
        for at in range(0, len(self.x), self.size):
            loss = self.loss(self.model(self.x[at : at + self.size]), self.y[at : at + self.size])
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()

    def outputs(self):
        with torch.inference_mode():
            return self.model(self.x if self.points is None else self.points).flatten().tolist()
