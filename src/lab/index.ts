import { debuggerPlugin } from "./debugger/plugin";
import { gatingPlugin } from "./gating/plugin";
import { lessonsPlugin } from "./lessons/plugin";
import { progressPlugin } from "./progress/plugin";
import { rendererPlugin } from "./renderer/plugin";
import { teachersPlugin } from "./teachers/plugin";
import { tourPlugin } from "./tour/plugin";

export default [
  rendererPlugin,
  progressPlugin,
  gatingPlugin,
  lessonsPlugin,
  tourPlugin,
  teachersPlugin,
  debuggerPlugin,
];
