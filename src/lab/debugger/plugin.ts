import { type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IDebugger } from "@jupyterlab/debugger";

/**
 * JupyterLab 4.6 asks for a debugger's modules after every cell, also where the kernel has no debugger, and then throws "No active
 * debugger session" into the console. Without a session there is nothing to ask; with one all stays as it was.
 */
export const debuggerPlugin: JupyterFrontEndPlugin<void> = {
  id: "gradwalk:debugger",
  description: "Keeps JupyterLab from asking a kernel without a debugger for its modules.",
  autoStart: true,
  optional: [IDebugger],
  activate: (_app: JupyterFrontEnd, debug: IDebugger | null): void => {
    if (debug === null) return;
    const displayModules = debug.displayModules.bind(debug);
    debug.displayModules = async () => {
      if (debug.session) await displayModules();
    };
  },
};
