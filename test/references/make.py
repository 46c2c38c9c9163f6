"""Makes the reference numbers of this folder with PyTorch, in the names of Gradwalk.

    pip install torch==2.13.0 numpy scikit-learn
    python test/references/make.py

Each JSON file holds `made` (the versions) and `cases`; numbers are written so that they read back to the bit. Inputs are drawn
with three decimals from a fixed seed: running this again on the same versions must leave the files as they are.
"""

from combinations import combinations
from drawing import write
from functions import elementwise, formulas, losses, reductions, shapes
from paths import descents, early_stops, schedules
from runs import curvatures, masked, optimizers, trainings

if __name__ == "__main__":
    write("ops", [*elementwise(), *reductions(), *shapes(), *formulas()])
    write("losses", list(losses()))
    write("optimizers", list(optimizers()))
    write("trainings", list(trainings()))
    write("dropout", list(masked()))
    write("schedules", list(schedules()))
    write("descents", list(descents()))
    write("curvature", list(curvatures()))
    write("early-stopping", list(early_stops()))
    write("combinations", list(combinations()))
