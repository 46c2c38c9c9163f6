import { debuggerPlugin } from "./debugger/plugin";
import { lessonsPlugin } from "./lessons/plugin";
import { progressPlugin } from "./progress/plugin";
import { rendererPlugin } from "./renderer/plugin";

export default [rendererPlugin, progressPlugin, lessonsPlugin, debuggerPlugin];
