"""Micrograd's demo on any kind of scalar: a value of `+`, `*` and `relu()` with `data`, `grad` and `backward()`."""


class Moons:
    def __init__(self, problem, constant, variable):
        self.problem, self.constant, self.made = problem, constant, 0
        self.parameters = [variable(value) for value in problem["start"]]
        self.neurons, at = [], 0
        for inputs, outputs in zip(problem["sizes"], problem["sizes"][1:]):
            weights = self.parameters[at : at + inputs * outputs]
            at += inputs * outputs
            self.neurons.append([(weights[unit::outputs], self.parameters[at + unit]) for unit in range(outputs)])
            at += outputs

    def score(self, values):
        for layer, units in enumerate(self.neurons):
            sums = [sum((w * x for w, x in zip(weights, values)), bias) for weights, bias in units]
            values = [each.relu() for each in sums] if layer < len(self.neurons) - 1 else sums
        return values[0]

    def loss(self):
        x, y = self.problem["x"], self.problem["y"]
        scores = [self.score([self.constant(x[2 * i]), self.constant(x[2 * i + 1])]) for i in range(len(y))]
        margins = [(1 + -sign * score).relu() for sign, score in zip(y, scores)]
        squares = sum(p * p for p in self.parameters)
        return sum(margins) * (1.0 / len(margins)) + self.problem["regularization"] * squares

    def rate(self):
        rate_of = self.problem["rateOf"]
        self.made += 1
        return max(rate_of["least"], 1 - rate_of["fall"] * (self.made - 1))
