"""Runs a notebook in the kernel `gradwalk` as nbclient does, and prints what came out of each cell as JSON.

python run_notebook.py NOTEBOOK [once | twice | backwards | SEED]: in order, in order two times, from the last cell to the first, or
all cells in an order drawn from a seed. The seconds are those of the first time.
"""

import json
import random
import sys
import time

import nbformat
from nbclient import NotebookClient


def main(path, way="once"):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    cells = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    count = len(cells)
    if way == "twice":
        cells = cells + cells
    elif way == "backwards":
        cells.reverse()
    elif way != "once":
        random.Random(int(way)).shuffle(cells)
    client = NotebookClient(notebook, kernel_name="gradwalk", timeout=60, allow_errors=True)
    runs = []
    start = time.monotonic()
    with client.setup_kernel():
        for index in cells:
            cell = client.execute_cell(notebook.cells[index], index)
            runs.append({"id": cell.id, "outputs": [plain(output) for output in cell.outputs]})
            if len(runs) == count:
                seconds = time.monotonic() - start
    nbformat.validate(notebook)
    print(json.dumps({"seconds": seconds, "runs": runs}))


def plain(output):
    kind = output.output_type
    if kind == "stream":
        return {"type": output.name, "text": output.text}
    if kind == "error":
        return {"type": "error", "name": output.ename, "text": output.evalue}
    text = output.data.get("text/plain", "")
    return {"type": kind, "mime": sorted(output.data), "text": text, "metadata": output.metadata}


main(*sys.argv[1:])
