"""One session of a kernel, as Jupyter holds it: how long it takes to start and to run each cell, and the memory it has at the end."""

import json
import sys
import time
from pathlib import Path
from subprocess import DEVNULL

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

session = json.loads(Path(sys.argv[1]).read_text())
folder = Path(sys.argv[1]).parent


def specs():
    spec = folder / "kernels" / "measured"
    spec.mkdir(parents=True, exist_ok=True)
    argv = [*session["command"], "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "measured", "language": "typescript"}))
    return KernelSpecManager(kernel_dirs=[str(spec.parent)])


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def start():
    # What a kernel says by itself is not for the one line that is our answer.
    manager.start_kernel(cwd=str(folder), stdout=DEVNULL, stderr=DEVNULL)
    client.load_connection_info(manager.get_connection_info())
    client.start_channels()
    client.wait_for_ready(timeout=60)


def run(code):
    """From the request until the kernel is idle again."""
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: None, allow_stdin=False)
    if reply["content"]["status"] != "ok":
        raise RuntimeError(f"{code}\n{reply['content']}")


def memory():
    """What it holds while a learner reads."""
    time.sleep(2)
    kernel = psutil.Process(manager.provisioner.pid)
    return sum(each.memory_info().rss for each in [kernel, *kernel.children(recursive=True)])


manager = KernelManager(kernel_name="measured", kernel_spec_manager=specs())
client = manager.blocking_client()
try:
    result = {"start": seconds(start), "cells": [seconds(lambda: run(code)) for code in session["cells"]], "memory": memory()}
    print(json.dumps(result))
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
