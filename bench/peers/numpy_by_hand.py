"""NumPy by hand, float32: forward, backward and update as one writes them who knows them."""

import numpy as np

from layout import layout

SLOPES = {"tanh": lambda y: 1 - y * y, "relu": lambda y: y > 0}
APPLY = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}


class start:
    def __init__(self, problem):
        self.problem, self.size = problem, problem["batchSize"]
        self.parameters = [each for layer in layout(problem) for each in layer]
        count = len(self.parameters) // 2
        self.names = [problem["activation"]] * (count - 1) + [problem["output"]]
        self.x = np.array(problem["x"], np.float32).reshape(-1, problem["sizes"][0])
        self.y = np.array(problem["y"], np.int64 if problem["classes"] else np.float32)
        self.means = [np.zeros_like(each) for each in self.parameters]
        self.squares = [np.zeros_like(each) for each in self.parameters]
        self.step = 0
        grid = problem.get("grid")
        self.points = np.array([[x, y] for y in grid["ys"] for x in grid["xs"]], np.float32) if grid else None

    def advance(self, count):
        for _ in range(count):
            if self.points is not None:
                self.forward(self.points)
            else:
                self.epoch()

    def epoch(self):
        for at in range(0, len(self.x), self.size):
            active = self.forward(self.x[at : at + self.size])
            self.update(self.backward(active, self.y[at : at + self.size]))

    def forward(self, x):
        active = [x]
        for index, name in enumerate(self.names):
            x = APPLY[name](x @ self.parameters[2 * index] + self.parameters[2 * index + 1])
            active.append(x)
        return active

    def backward(self, active, y):
        delta = self.slope_of_loss(active[-1], y)
        if self.names[-1] != "linear":
            delta *= SLOPES[self.names[-1]](active[-1])
        gradients = [None] * len(self.parameters)
        for index in reversed(range(len(self.names))):
            gradients[2 * index] = active[index].T @ delta
            gradients[2 * index + 1] = delta.sum(0)
            if index > 0:
                delta = delta @ self.parameters[2 * index].T
                delta *= SLOPES[self.names[index - 1]](active[index])
        return gradients

    def slope_of_loss(self, outputs, y):
        if self.problem["loss"] == "meanSquaredError":
            return (outputs - y[:, None]) * np.float32(2 / outputs.size)
        delta = np.exp(outputs - outputs.max(1, keepdims=True))
        delta /= delta.sum(1, keepdims=True)
        delta[np.arange(len(y)), y] -= 1
        delta /= np.float32(len(y))
        return delta

    def update(self, gradients):
        rate, optimizer = self.problem["learningRate"], self.problem["optimizer"]
        self.step += 1
        if optimizer["name"] == "sgd":
            for parameter, gradient in zip(self.parameters, gradients):
                parameter -= np.float32(rate) * gradient
            return
        beta1, beta2 = optimizer["beta1"], optimizer["beta2"]
        size = np.float32(rate / (1 - beta1**self.step))
        correction = np.float32(1 / np.sqrt(1 - beta2**self.step))
        for parameter, gradient, mean, square in zip(self.parameters, gradients, self.means, self.squares):
            mean *= np.float32(beta1)
            mean += np.float32(1 - beta1) * gradient
            square *= np.float32(beta2)
            square += np.float32(1 - beta2) * gradient * gradient
            parameter -= size * mean / (np.sqrt(square) * correction + np.float32(optimizer["epsilon"]))

    def outputs(self):
        return self.forward(self.x if self.points is None else self.points)[-1].ravel().tolist()
