import { describe, expect, it } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(storeOfNames(["枣庄市教育局", "枣庄市滕州市教育局", "枣庄市薛城区教育局"]));
const whom = (question: string): readonly string[] => {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return [understanding.obstacle.kind];
  return "targets" in understanding.query ? understanding.query.targets.map(({ agency }) => agency.id) : [];
};
const BOTH = ["山东省/枣庄市/教育局", "山东省/枣庄市/滕州市/教育局"];

describe("of those that a name fits the other one is meant, where the name beside it is one of them", () => {
  it.each([
    "市教育局和滕州教育局2021年收到的申请对比",
    "滕州市教育局和市教育局2021年谁收到的申请多",
    "市教育局与滕州市教育局2021年收到多少申请",
    "滕州教育局跟市教育局2021年收到申请谁多",
  ])("%s", (question) => expect([...whom(question)].sort()).toEqual([...BOTH].sort()));

  it.each(["教育局和滕州教育局2021年收到的申请对比", "滕州市教育局，市教育局2021年收到多少申请"])(
    "%s: asked back, where it may be others or the same in other words",
    (question) => expect(whom(question)).toEqual(["which_agency"]),
  );
});

it("is told", () => {
  const { understanding } = understander.understand("市教育局和滕州教育局2021年收到的申请对比", null);
  expect(understanding.notes.join()).toContain("枣庄市教育局");
  expect(lastOf(understander, ["市教育局和滕州教育局2021年收到的申请对比"])).toMatch(/^compare/);
});
