import type { Answer, Request } from "./comm";
import type { Payload } from "./payload";
import {
  anything,
  byKey,
  isBoolean,
  isNumber,
  isText,
  isWhole,
  listOf,
  MessageError,
  oneOf,
  record,
  type Shape,
} from "./shape";
import { fromJson } from "./tagged";
import { controls, controlValues, view, viewOrPicture } from "./view-shape";

const quiz = record(
  { question: isText, choices: listOf(record({ text: isText, why: isText }, { right: isBoolean })) },
  { name: isText },
);

const question = { question: isText, why: isText };

const prediction = byKey("kind", {
  number: record({ ...question, actual: isNumber, within: isNumber }, { name: isText, unit: isText }),
  direction: record({ ...question, actual: oneOf("up", "down", "same") }, { name: isText }),
  choice: record({ ...question, options: listOf(isText), actual: isText }, { name: isText }),
});

const goal = record({ quantity: isText }, { below: isNumber, above: isNumber, within: isWhole });

const payload = byKey("type", {
  view: record({ view }, { id: isText }),
  picture: record({ picture: isText, trace: anything, step: isWhole }, { id: isText }),
  widget: record(
    { widget: isText, values: controlValues },
    {
      step: isWhole,
      size: isText,
      goal,
      predict: isBoolean,
      hide: listOf(isText),
      functions: listOf(isText),
      trace: listOf(anything),
      id: isText,
    },
  ),
  interact: record({ id: isText, controls, values: controlValues, view }),
  live: record(
    {
      id: isText,
      sequence: isWhole,
      running: isBoolean,
      paused: isBoolean,
      progress: isNumber,
      controls,
      values: controlValues,
      view: viewOrPicture,
    },
    { secondsLeft: isNumber },
  ),
  verdict: record(
    { exercise: isText, passed: isBoolean, message: isText },
    { hints: listOf(isText), solution: isText },
  ),
  hint: record({ exercise: isText, hints: listOf(isText), shown: isWhole }, { solution: isText }),
  quiz: record({ quiz }),
  predict: record({ prediction }),
});

const answer = byKey("type", {
  trace: record({ request: isWhole, trace: listOf(anything) }),
  view: record({ request: isWhole, view }),
  error: record({ request: isWhole, message: isText }, { line: isWhole }),
  gone: record({ request: isWhole }),
});

const request = byKey("type", {
  run: record({ request: isWhole, values: controlValues }),
  change: record({ request: isWhole, values: controlValues }),
  drive: record({ request: isWhole, action: oneOf("pause", "resume", "stop") }),
});

/** The payload that a notebook keeps. Throws RangeError, in one line, where it is none that this version knows. */
export function decodePayload(json: unknown): Payload {
  return decoded("payload", json, payload) as Payload;
}

/** What the kernel sent. Throws as `decodePayload`. */
export function decodeAnswer(json: unknown): Answer {
  return decoded("answer", json, answer) as Answer;
}

/** What the page sent. Throws as `decodePayload`. */
export function decodeRequest(json: unknown): Request {
  return decoded("request", json, request) as Request;
}

function decoded(what: string, json: unknown, shape: Shape): unknown {
  let value: unknown;
  try {
    value = fromJson(json);
  } catch (error) {
    throw new MessageError(what, "readable", (error as Error).message);
  }
  shape(value, what);
  return value;
}
