"""A problem's start parameters: weights [inputs][outputs] and bias, layer by layer."""

import numpy as np


def layout(problem):
    flat, sizes, at, layers = np.array(problem["start"], np.float32), problem["sizes"], 0, []
    for inputs, outputs in zip(sizes, sizes[1:]):
        weights = flat[at : at + inputs * outputs].reshape(inputs, outputs).copy()
        at += inputs * outputs
        layers.append((weights, flat[at : at + outputs].copy()))
        at += outputs
    return layers
