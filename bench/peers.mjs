/** Who takes part, by the file in peers/ that runs it. */
export const gradwalk = { name: "Gradwalk", peer: "gradwalk" };
export const relaxed = { name: "Gradwalk, relaxed SIMD", peer: "gradwalk-relaxed" };
/** Not a peer: what the core could do in 128-bit lanes. */
export const bound = { name: "WebAssembly's bound", peer: "bound", proves: false };
export const playground = { name: "TensorFlow Playground", peer: "playground", needs: "playground" };
export const synaptic = { name: "synaptic", peer: "synaptic" };
export const convnetjs = { name: "ConvNetJS", peer: "convnetjs" };
export const tfjsCpu = { name: "TensorFlow.js, cpu", peer: "tfjs-cpu" };
export const tfjsWasm = { name: "TensorFlow.js, wasm", peer: "tfjs-wasm" };
export const jaxJs = { name: "jax-js, wasm", peer: "jax-js" };
export const pytorch = { name: "PyTorch, eager", peer: "pytorch.py" };
export const numpy = { name: "NumPy by hand", peer: "numpy_by_hand.py" };
export const scalars = { name: "Gradwalk, scalars", peer: "gradwalk-scalars" };
export const tensors = { name: "Gradwalk, whole tensors", peer: "gradwalk-tensors" };
export const micrograd = { name: "micrograd", peer: "micrograd.py", needs: "micrograd" };
export const microgradTs = { name: "micrograd-ts", peer: "micrograd-ts", needs: "micrograd-ts" };
export const pytorchScalars = { name: "PyTorch, 0-d tensors", peer: "pytorch_scalars.py" };
