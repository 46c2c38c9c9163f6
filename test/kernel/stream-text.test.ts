import { expect, test } from "vitest";
import { Pace } from "../../src/kernel/protocol/pace";
import { StreamText } from "../../src/kernel/protocol/stream-text";

const of = (text: string, name: "stdout" | "stderr" = "stdout", msg_id = "a") =>
  ({ kind: "stream", parent: { msg_id }, name, text }) as const;
const textOf = ({ content }: { content: string }): string => (JSON.parse(content) as { text: string }).text;

/** All that leaves, in pieces of so many bytes. */
function pieces(stream: StreamText, bytes: number): string[] {
  const taken: string[] = [];
  for (let done = false; !done;) {
    const { message, size, done: last } = stream.take(bytes);
    expect(size).toBeLessThanOrEqual(Math.max(bytes, 20));
    taken.push(textOf(message));
    done = last;
  }
  return taken;
}

test("text of the same cell and stream is joined, any other is not", () => {
  const stream = new StreamText(of("one "), 0);
  expect(stream.joins(of("two"))).toBe(true);
  expect(stream.joins(of("no", "stderr"))).toBe(false);
  expect(stream.joins(of("no", "stdout", "b"))).toBe(false);
  expect(pieces(stream, 1_000)).toEqual(["one two"]);
});

test.each([3, 7, 10, 64, 1_000])(
  "text that leaves in pieces of %i bytes is whole, and no character is broken",
  (bytes) => {
    const stream = new StreamText(of("a🌸\n"), 0);
    let all = "a🌸\n";
    for (const text of ["", "é".repeat(50), "🌸".repeat(33), '\n\t"\\', "end"]) {
      stream.joins(of(text));
      all += text;
    }
    const taken = pieces(stream, bytes);
    expect(taken.join("")).toBe(all);
    // A lone half of a surrogate pair is what `u` sees as a code point of its own.
    for (const piece of taken) expect(piece).not.toMatch(/[\uD800-\uDFFF]/u);
  },
);

test("text waits 20 ms for more of it, a lot of text does not", () => {
  const stream = new StreamText(of("a"), 1_000);
  expect([stream.delay(1_000), stream.delay(1_015), stream.delay(1_020), stream.delay(1_100)]).toEqual([20, 5, 0, 0]);
  stream.joins(of("b".repeat(64_000)));
  expect(stream.delay(1_000)).toBe(0);
});

test("a loop that has run away is cut, and says how much was left out", () => {
  const stream = new StreamText(of("x".repeat(64_000_000)), 0);
  stream.joins(of("and more"));
  const text = textOf(stream.take(100_000_000).message);
  expect(text.slice(64_000_000)).toBe("\n… 8 more characters were left out: nobody reads that much.\n");
});

test("in any second not more than 200 messages leave, and in any three not more than 3 MB of text", () => {
  const pace = new Pace();
  const sent: { time: number; size: number }[] = [];
  for (let now = 10_000; now < 30_000; now++)
    while (pace.delay(now) === 0 && pace.textDelay(now) === 0) {
      const size = Math.min(100_000, Math.floor(pace.allowance(now)));
      pace.count(now, size);
      sent.push({ time: now, size });
    }
  const within = (start: number, span: number) => sent.filter(({ time }) => time >= start && time < start + span);
  for (let start = 10_000; start < 30_000; start += 250) {
    expect(within(start, 1_000).length).toBeLessThanOrEqual(200);
    expect(within(start, 3_000).reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(2_600_000);
  }
  expect(sent.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(9_000_000);
});
