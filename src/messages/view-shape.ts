import {
  anything,
  byKey,
  isBoolean,
  isControlValue,
  isNumber,
  isNumbers,
  isRecord,
  isText,
  isWhole,
  listOf,
  MessageError,
  oneOf,
  record,
  recordOf,
  type Shape,
} from "./shape";

const range = listOf(isNumber, 2);

const heat: Shape = (value, where) => {
  record(
    {
      x: range,
      y: range,
      columns: isWhole,
      rows: isWhole,
      values: isNumbers,
      range,
      scale: oneOf("diverging", "sequential", "classes"),
    },
    { opacity: isNumber, smooth: isBoolean },
  )(value, where);
  const { columns, rows, values } = value as { columns: number; rows: number; values: ArrayLike<number> };
  if (columns < 1 || rows < 1 || values.length !== columns * rows)
    throw new MessageError(`${where}.values`, `${rows} × ${columns} numbers`, values);
};

const handle = record({ label: isText, x: isNumber, y: isNumber, sets: record({}, { x: isText, y: isText }) });

const cells = record(
  { label: isText, control: isText, columns: isWhole, rows: isWhole, says: listOf(isText) },
  {
    texts: listOf(isText),
    entries: record({ names: listOf(isText), value: isText, nothing: isText }),
    clear: isText,
    brush: record({ replaces: isBoolean, dabs: listOf(record({ column: isNumber, row: isNumber, value: isNumber })) }),
  },
);

const figure = record(
  { name: isText, label: isText, data: listOf(isRecord), layout: isRecord },
  { heat, aspect: isNumber, minWidth: isNumber, handles: listOf(handle), pick: isText, points: isText, cells },
);

const ledger = record(
  { caption: isText, columns: listOf(isText), rows: listOf(listOf(isText)) },
  { current: isWhole, steps: listOf(isWhole) },
);

const viewKeys = { figure, sentence: isText };
const optionalViewKeys = { beside: listOf(figure), ledger, formula: listOf(isText) };

/** What is on the screen at one moment. */
export const view = record(viewKeys, optionalViewKeys);

/** A view, or one with the trace it was drawn from. */
export const viewOrPicture = record(viewKeys, { ...optionalViewKeys, picture: isText, trace: anything, step: isWhole });

const label = { label: isText };

/** The controls of a widget or of `interact`. */
export const controls = recordOf(
  byKey("kind", {
    slider: record(
      { min: isNumber, max: isNumber, scale: oneOf("linear", "log"), value: isNumber },
      { ...label, step: isNumber, unit: isText },
    ),
    choice: record({ options: listOf(isText), value: isText }, label),
    toggle: record({ value: isBoolean }, label),
    seed: record({ value: isNumber }, label),
    text: record({ value: isText }, label),
  }),
);

export const controlValues = recordOf(isControlValue);
