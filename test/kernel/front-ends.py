"""Runs a notebook as nbclient does, and prints what came of it: `python front-ends.py NOTEBOOK`, with the kernelspec in JUPYTER_PATH."""

import json
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=60, kernel_name="gradwalk-test", allow_errors=True).execute()
nbformat.validate(notebook)
json.dump([cell.outputs for cell in notebook.cells if cell.cell_type == "code"], sys.stdout)
