export { mount } from "./mount";
export type { Line, LineListener, Mounted, PageContext, PageKernel } from "./page-context";
