import { lessonsPlugin } from "./lessons/plugin";
import { progressPlugin } from "./progress/plugin";

export default [progressPlugin, lessonsPlugin];
