import { describe, expect, test } from "vitest";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "../understanding/support.ts";

const understander = understanderOver(
  storeOfNames(["九江市都昌县都昌镇人民政府", "九江市都昌县民政局", "九江市浔阳区教育局"]),
);

/** What a question is understood to be about: the agencies, or the scope. */
function aboutWhom(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return understanding.obstacle.kind;
  const { query } = understanding;
  if ("targets" in query) return query.targets.map(({ agency }) => agency.short).join();
  return "scope" in query ? query.scope.label : "";
}

describe("a name that is a county's and its town's is the county's where it stands alone", () => {
  test.each([
    [["浔阳区2020年一共收到多少申请", "都昌呢"], "都昌2020年的报告"],
    [["都昌有哪些单位"], "都昌的报告"],
    [["都昌2020年收到多少申请"], "which_agency"],
    [["都昌民政局2020年收到多少申请"], "民政局"],
    [["都昌镇2020年收到多少申请"], "都昌镇"],
    [["都昌县都昌2020年收到多少申请"], "都昌镇"],
    [["2020年都昌县有哪些单位交了年报"], "都昌县2020年的报告"],
  ])("%s", (questions, meant) => expect(lastOf(understander, questions, aboutWhom)).toBe(meant));
});

describe("收了吗 after a fee is the fee", () => {
  test.each([
    [["什么是信息处理费", "都昌镇2020年收了吗"], "都昌镇"],
    [["都昌县民政局2020年收取信息处理费多少", "都昌镇收了吗"], "都昌镇"],
  ])("%s", (questions, meant) => {
    expect(lastOf(understander, questions, aboutWhom)).toBe(meant);
  });

  test("缺2020年报告的单位有哪些 is asked of what there is", () => {
    const { understanding } = understander.understand("缺2020年报告的单位有哪些", null);
    expect(understanding.kind === "query" && understanding.query.intent).toBe("catalogue");
  });
});
