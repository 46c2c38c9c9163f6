/** A problem's start parameters, tensor by tensor: weights [inputs, outputs], bias [outputs], layer by layer. */
export function layout({ sizes, start }) {
  let at = 0;
  return sizes.slice(1).flatMap((outputs, layer) =>
    [[sizes[layer], outputs], [outputs]].map((shape) => {
      const from = at;
      at += shape.reduce((product, length) => product * length);
      return { shape, values: start.slice(from, at) };
    }),
  );
}
