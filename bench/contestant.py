"""One contestant in a process of its own: commands in and answers out, a line of JSON each."""

import importlib
import json
import sys
import time
import traceback

contestant = None


def answer(command, problem=None, count=0):
    global contestant
    if command == "start":
        with open(problem) as file:
            contestant = importlib.import_module("peers." + sys.argv[1]).start(json.load(file))
        return {}
    if command == "advance":
        begin = time.perf_counter()
        contestant.advance(count)
        return {"seconds": time.perf_counter() - begin}
    return {"outputs": contestant.outputs()}


for line in sys.stdin:
    try:
        reply = answer(**json.loads(line))
    except Exception:
        reply = {"error": traceback.format_exc()}
    print(json.dumps(reply), flush=True)
