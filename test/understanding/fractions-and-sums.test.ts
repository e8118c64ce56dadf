import { describe, expect, test } from "vitest";
import { describeCondition } from "../../src/understanding/querying/describe-condition.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

function limitOf(question: string): string | undefined {
  const query = queryOf(understander, question);
  if (query?.intent !== "aggregate") return query?.intent;
  const [criterion] = query.criteria?.of ?? [query];
  const kind = criterion?.measure.kind;
  return `${kind} ${describeCondition(criterion?.condition ?? null, "%")}`;
}

describe("a limit on a share may be a fraction", () => {
  test.each([
    ["2021年企业申请占三分之一以上的有哪些", "rate 不少于33.33%"],
    ["2021年自然人占三分之二以上的街道", "rate 不少于66.67%"],
    ["2021年予以公开率不到三分之一的单位", "rate 小于33.33%"],
    ["2021年超过三分之一的申请被不予公开的单位", "rate 大于33.33%"],
    ["2021年不予公开占四分之一以上的单位有几家", "rate 不少于25%"],
    ["2021年予以公开过半的单位有哪些", "rate 大于50%"],
    ["2021年自然人过半的街道有哪些", "rate 大于50%"],
    ["2021年一半以上申请被不予公开的单位", "rate 不少于50%"],
  ])("%s: %s", (question, limit) => expect(limitOf(question)).toBe(limit));
});

const BOTH = "sum:applications.granted.total+applications.partially_granted.total";
const LEGAL = ["enterprise", "research_institution", "social_organization", "legal_service", "other_organization"];
const sumOf = (row: string): string => `sum:${LEGAL.map((one) => `applications.${row}.${one}`).join("+")}`;

describe("what is said to be held is added up", () => {
  test.each([
    ["临淄区教育局2021年予以公开含部分公开多少件", `value 教育局2021 ${BOTH}`],
    ["临淄区教育局2021年予以公开（含部分公开）多少件", `value 教育局2021 ${BOTH}`],
    ["临淄区教育局2021年予以公开（不含部分公开）多少件", "value 教育局2021 applications.granted.total"],
    ["2021年予以公开（包括部分公开）最多的单位", `rank 2021年的报告 ${BOTH} most 1`],
    ["临淄区教育局2021年非自然人申请予以公开的有多少", `value 教育局2021 ${sumOf("granted")}`],
    ["临淄区教育局2021年法人或其他组织的予以公开多少件", `value 教育局2021 ${sumOf("granted")}`],
    ["临淄区教育局2021年单位申请的不予公开几件", `value 教育局2021 ${sumOf("denied")}`],
  ])("%s", (question, line) => expect(lastOf(understander, [question])).toBe(line));
});
