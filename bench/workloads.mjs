import frames from "./workloads/frames.mjs";
import kernel from "./workloads/kernel.mjs";
import scaling from "./workloads/scaling.mjs";
import w1 from "./workloads/w1.mjs";
import w1Single from "./workloads/w1-single.mjs";
import w2 from "./workloads/w2.mjs";
import { dense, sparse } from "./workloads/w3.mjs";
import w4 from "./workloads/w4.mjs";
import w5 from "./workloads/w5.mjs";

export const workloads = [w1, w1Single, w2, dense, sparse, w4, w5, scaling, kernel, frames];
