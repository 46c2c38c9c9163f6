import { describe, expect, it } from "vitest";
import { csv } from "../../src/data/csv";

const houses = "size,rooms,price\n50,2,1.5\n80,3,2.25\n";

describe("csv", () => {
  it("reads numbers: values to predict, features named by the first line", () => {
    const data = csv(houses, { target: "price" });
    expect(data.features).toEqual(["size", "rooms"]);
    expect(data.classes).toEqual([]);
    expect(data.x.toArray()).toEqual([
      [50, 2],
      [80, 3],
    ]);
    expect(data.y.toArray()).toEqual([1.5, 2.25]);
  });

  it("takes words for classes, in alphabetical order", () => {
    const data = csv("length,kind\n1,setosa\n2,versicolor\n3,alpina\n", { target: "kind", name: "flowers" });
    expect(data.classes).toEqual(["alpina", "setosa", "versicolor"]);
    expect(data.y.toArray()).toEqual([1, 2, 0]);
    expect(data.name).toBe("flowers");
  });

  it("takes numbers for classes when told so, by size", () => {
    const data = csv("x,digit\n0,10\n0,9\n0,10\n", { target: "digit", classes: true });
    expect(data.classes).toEqual(["9", "10"]);
    expect(data.y.toArray()).toEqual([1, 0, 1]);
  });

  it("makes a column of words one feature for each word", () => {
    const data = csv("color,size,price\nred,1,5\nblue,2,6\nred,3,7\n", { target: "price" });
    expect(data.features).toEqual(["color = blue", "color = red", "size"]);
    expect(data.x.toArray()).toEqual([
      [0, 1, 1],
      [1, 0, 2],
      [0, 1, 3],
    ]);
  });

  it("chooses features, in the order asked for", () => {
    expect(csv(houses, { target: "price", features: ["rooms"] }).at(1)).toEqual({ x: [3], y: 2.25 });
  });

  it("reads what spreadsheets write: a byte order mark, CRLF, semicolons with decimal commas, tabs, empty lines", () => {
    const expected = csv(houses, { target: "price" });
    for (const text of [
      `\uFEFF${houses}`,
      houses.replaceAll("\n", "\r\n"),
      "size;rooms;price\n50;2;1,5\n80;3;2,25",
      houses.replaceAll(",", "\t"),
      houses.replaceAll("\n", "\n\n"),
      ' "size" ,"rooms",price\n"50",2,+1.5e0\n80., 3 ,2.25',
    ]) {
      const data = csv(text, { target: "price" });
      expect([data.features, data.x.toArray(), data.y.toArray()]).toEqual([
        expected.features,
        expected.x.toArray(),
        expected.y.toArray(),
      ]);
    }
  });

  it("reads quotes that hold separators, line breaks and quotes", () => {
    const data = csv('name,x,kind\n"a, b",1,"say ""yes"""\n"c\nd",2,no\n', { target: "kind" });
    expect(data.features).toEqual(["name = a, b", "name = c\nd", "x"]);
    expect(data.classes).toEqual(["no", 'say "yes"']);
  });

  const wrong: Record<string, [text: string, message: string]> = {
    "a missing field": ["a,b\n1,2\n3,\n", 'csv: expected every field of column "b" to be filled; got "" in line 3 —'],
    "a question mark": ["a,b\n1,2\n?,4\n", 'csv: expected every field of column "a" to be filled; got "?" in line 3 —'],
    "a word among numbers": ["a,b\n1,2\n1,2\nx,4\n", 'csv: expected numbers in column "a"; got "x" in line 4 —'],
    "a number too large": ["a,b\n1,2\n1,2\n1e999,4\n", 'csv: expected numbers in column "a"; got "1e999" in line 4 —'],
    "a short line": ["a,b\n1,2\n3\n", "csv: expected 2 fields in every line, as in the first; got 1 in line 3 —"],
    "a line after one in quotes": [
      'a,b\n"1\n\n",2\n3\n',
      "csv: expected 2 fields in every line, as in the first; got 1 in line 5 —",
    ],
    "an open quote": ['a,b\n1,"2\n3,4\n', "csv: expected a quote to be closed; got none after line 2 —"],
    "two equal names": ["a,a,b\n1,2,3\n", 'csv: expected names that differ in the first line; got "a" twice —'],
    "a column without a name": [",a,b\n1,2,3\n", "csv: expected a name for every column; got none for column 1 —"],
    "no lines": ["", "csv: expected a line of names and at least one line of data; got 0 lines —"],
    "no data": ["a,b\n", "csv: expected a line of names and at least one line of data; got 1 lines —"],
    "nothing to learn from": ["b\n1\n", "csv: expected features, each once and without the target; got [] —"],
    "no such target": ["a,c\n1,2\n", 'csv: expected target by a known name; got "b" — did you mean'],
  };
  for (const [name, [text, message]] of Object.entries(wrong))
    it(`says where there is ${name}`, () => {
      expect(() => csv(text, { target: "b" })).toThrow(RangeError);
      expect(() => csv(text, { target: "b" })).toThrow(message);
    });

  it("reads lines that end with a carriage return alone", () => {
    expect(csv("a;b\r1,5;2\r\r3;4\r", { target: "b" }).x.toArray()).toEqual([[1.5], [3]]);
  });

  it("says when there is no column to predict from", () => {
    expect(() => csv("b\n1", { target: "b" })).toThrow("got [] — add a column to predict from");
  });

  it("does not make a feature of every name in a list of people", () => {
    const text = `name,b\n${Array.from({ length: 51 }, (_, i) => `person ${i},1`).join("\n")}`;
    expect(() => csv(text, { target: "b" })).toThrow(
      'csv: expected at most 50 different words in column "name"; got 51 —',
    );
  });
});
