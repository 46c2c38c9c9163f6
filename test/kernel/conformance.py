"""Jupyter's own tests of a kernel, run on ours: `python conformance.py`, with the kernelspec `gradwalk-test` in JUPYTER_PATH."""

import unittest

import jupyter_kernel_test as jkt


class GradwalkTests(jkt.KernelTests):
    kernel_name = "gradwalk-test"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oops")'
    completion_samples = [
        {"text": "parseFlo", "matches": {"parseFloat"}},
        {"text": "Math.hypo", "matches": {"hypot"}},
    ]
    complete_code_samples = ["1 + 1", "const f = (x: number) => x", "for (const x of [1]) {\n  x;\n}", ""]
    incomplete_code_samples = ["function f() {", "const s = `abc", "[1, 2,", "/* a comment"]
    invalid_code_samples = ["const = 3", "1 +* 2", "function }{"]
    code_page_something = "parseFloat?"
    code_generate_error = 'throw new Error("on purpose")'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7", "result": "42"},
    ]
    code_display_data = [
        {"code": 'import { display } from "gradwalk"; display.html("<b>bold</b>")', "mime": "text/html"},
        {"code": 'import { display } from "tslab"; display.html("<b>bold</b>")', "mime": "text/html"},
    ]
    code_history_pattern = "6 ?*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "parseFloat"
    code_clear_output = 'import { display } from "gradwalk"; display.clear()'


class WelcomeTests(jkt.IopubWelcomeTests):
    kernel_name = "gradwalk-test"
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
