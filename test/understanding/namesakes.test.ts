import { expect, test } from "vitest";
import { meansEveryone } from "../../src/understanding/names/namesakes.ts";

const mention = (text: string) => {
  const start = text.indexOf("教育局");
  return { named: "教育局", span: { start, end: start + 3 }, ids: ["a", "b", "c"], match: "exact" } as const;
};

test.each(["三个教育局", "三家教育局", "各教育局", "这几家教育局", "所有教育局"])("%s are all three", (text) => {
  expect(meansEveryone(text, mention(text)).map(({ ids }) => ids)).toEqual([["a"], ["b"], ["c"]]);
});

test.each(["两家教育局", "四个教育局", "教育局"])("%s leaves open which", (text) => {
  expect(meansEveryone(text, mention(text))).toEqual([mention(text)]);
});
