import { describe, expect, it } from "vitest";
import { withKindsCompared } from "../../src/understanding/spelling/kinds-compared.ts";
import { reworded } from "../support/language.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "十堰市教育局",
    "十堰市公安局",
    "十堰市张湾区人民政府",
    "十堰市房县人民政府",
    "十堰市竹山县人民政府",
    "十堰市张湾区五堰街道办事处",
  ]),
  "2022-06-01",
);

const sidesOf = (question: string): unknown => {
  const query = queryOf(understander, question);
  if (query?.intent !== "aggregate") return query?.intent ?? "asked back";
  return { sides: query.apart?.map(({ agencies }) => agencies?.length), by: query.aggregation, of: query.measure.kind };
};

describe("two groups are taken together, each by itself", () => {
  it.each([
    ["县政府和区政府2021年平均收到的申请哪个多", { sides: [2, 1], by: "average", of: "fact" }],
    ["2021年县政府和区政府的公开率哪个高", { sides: [2, 1], by: "sum", of: "rate" }],
    ["市直部门和县区政府2021年不予公开率哪边高", { sides: [3, 2], by: "sum", of: "rate" }],
    ["2021年县区政府和市直部门诉讼合计哪个多", { sides: [3, 2], by: "sum", of: "fact" }],
    ["2021年市直部门比县区政府申请多吗", { sides: [3, 2], by: "sum", of: "fact" }],
    ["2021年市直部门和县区政府申请最多的是谁", "asked back"],
    ["2021年县区政府和市直部门申请、复议哪个多", "asked back"],
    ["2021年市直部门和街道申请哪类多", { sides: [1, 2], by: "sum", of: "fact" }],
    ["2021年市直部门和乡镇申请哪类多", "asked back"],
  ])("%s", (question, sides) => expect(sidesOf(question)).toEqual(sides));
});

it.each([
  ["县政府和区政府2021年平均收到的申请哪个多", "各县政府和各区政府2021年平均收到的申请哪个多"],
  ["市直部门和县区政府2021年公开率哪个高", "各县区政府和市直部门2021年公开率哪个高"],
  ["柳城县政府和柳江区政府谁的申请多", "柳城县政府和柳江区政府谁的申请多"],
])("governments side by side: %s", (question, plain) => expect(reworded.bodies(question)).toBe(plain));

it("withKindsCompared() of a mean said before its figure", () => {
  expect(withKindsCompared("2021年县政府平均申请比区政府多吗")).toBe("2021年县政府和区政府申请平均哪类多");
});
