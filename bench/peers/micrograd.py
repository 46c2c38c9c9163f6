"""micrograd itself, from a checkout in PEERS."""

import os
import sys

sys.path.insert(0, os.path.join(os.environ["PEERS"], "micrograd"))
# A backward pass visits the graph by recursion.
sys.setrecursionlimit(100_000)

from micrograd.engine import Value  # noqa: E402

from peers.moons import Moons  # noqa: E402


class start(Moons):
    def __init__(self, problem):
        super().__init__(problem, Value, Value)

    def advance(self, count):
        for _ in range(count):
            loss = self.loss()
            for parameter in self.parameters:
                parameter.grad = 0
            loss.backward()
            rate = self.rate()
            for parameter in self.parameters:
                parameter.data -= rate * parameter.grad

    def outputs(self):
        return [self.loss().data]
