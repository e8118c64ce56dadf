import { expect, test } from "vitest";
import { indexSpelling } from "../../src/understanding/names/spelt-alike.ts";

/** So many that 街道 tells none of them from another. */
const STREETS = Array.from({ length: 2000 }, (_, at) => ({
  name: `${String.fromCodePoint(0x8000 + at)}${String.fromCodePoint(0x7000 + at)}街道`,
  id: `street-${at}`,
}));
const MILL = { name: "磨坊街道", id: "mill" };
const spelling = indexSpelling([...STREETS, MILL]);

const idsIn = (text: string, most: number) => spelling.likeliest(text, most).map(({ id }) => id);

test.each([
  { text: "哪个街道最多", most: 2, ids: ["street-0", "street-1"] },
  { text: "每个街道几件", most: 2, ids: ["street-0", "street-1"] },
  { text: "每个街道几件", most: 3, ids: ["street-0", "street-1", "street-2"] },
  { text: "磨坊接道几件", most: 3, ids: ["mill"] },
  { text: "磨坊街道几件", most: 3, ids: ["mill"] },
  { text: "哪些街道没有", most: 2, ids: ["street-0", "street-1"] },
  { text: "去年如何", most: 2, ids: [] },
])("$text: of names that share most characters with it, $ids come first", ({ text, most, ids }) => {
  expect(idsIn(text, most)).toEqual(ids);
});
