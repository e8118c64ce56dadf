import { expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(SAMPLE_ENTRIES);

test("the question of docs/one-question.md goes the way that is told there", () => {
  const { slots, frame, understanding } = understander.understand("请问辛店街道2020年企业申请多少件？", null);
  expect(slots?.agencies.map(({ ids }) => ids)).toEqual([["山东省/淄博市/临淄区/辛店街道"]]);
  expect(slots?.rows.map(({ id, weak }) => [id, weak])).toEqual([["applications.received", true]]);
  expect(slots?.columns.map((column) => "id" in column && column.id)).toEqual(["enterprise"]);
  expect(frame).toMatchObject({ intent: "value", facts: [{ ids: ["applications.received.enterprise"] }] });
  expect(inALine(understanding)).toBe("value 辛店街道2020 applications.received.enterprise");
  const next = understander.understand("那2019年呢", frame);
  expect(next.frame).toMatchObject({ facts: frame?.facts, years: { years: [2019] } });
  expect(inALine(next.understanding)).toBe("? unknown_year");
});
