/** tslab, loaded behind our changes to what its converter calls: everything of tslab's is imported from here. */
import "./compiler-host";

export {
  createConverter,
  isCompleteCode,
  type CompletionInfo,
  type Converter,
  type Diagnostic,
  type SideOutput,
} from "tslab/dist/converter";
export { createExecutor, type Executor } from "tslab/dist/executor";
export { getCodeMetadata } from "tslab/dist/metadata";
export * as jupyter from "tslab/dist/jupyter";
