import { describe, expect, test } from "vitest";
import { meansEveryone } from "../../src/understanding/names/namesakes.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const mention = (text: string) => {
  const start = text.indexOf("教育局");
  return { named: "教育局", span: { start, end: start + 3 }, ids: ["a", "b", "c"], match: "exact" } as const;
};

test.each(["三个教育局", "三家教育局", "各教育局", "各家教育局", "每家教育局", "这几家教育局", "所有教育局"])(
  "%s are all three",
  (text) => {
    expect(meansEveryone(text, mention(text)).map(({ ids }) => ids)).toEqual([["a"], ["b"], ["c"]]);
  },
);

test.each(["两家教育局", "四个教育局", "教育局"])("%s leaves open which", (text) => {
  expect(meansEveryone(text, mention(text))).toEqual([mention(text)]);
});

describe("boards of one kind spoken of together, whatever else their names hold", () => {
  const understander = understanderOver(
    storeOfNames(["荆州市教育局", "荆州市沙市区教育和体育局", "荆州市公安县教育局", "荆州市公安局", "湖北省教育厅"]),
  );
  const ALL = "教育局2021+教育局2021+教育和体育局2021";

  test.each([
    ["三个教育局2021年收到的申请分别多少", `value ${ALL}`],
    ["2021年三个教育局各收到几件申请", `value ${ALL} applications.received.total`],
    ["2021年三个教育局分别有几件行政复议", `value ${ALL} review.reconsideration.total`],
    ["2021年三个教育局的申请各种结果分别几件", `breakdown ${ALL} results`],
    ["各教育局2021年收到多少申请", `value ${ALL}`],
    ["所有的教育局2021年收到多少申请", `value ${ALL}`],
    ["荆州市各教育局2021年收到多少申请", `value ${ALL}`],
    ["2021年哪个教育局收到的申请最多", "rank 教育局2021年的报告"],
    ["教育局里2021年谁收到的申请最多", "rank 教育局2021年的报告"],
    ["教育和体育局2021年收到多少申请", "value 教育和体育局2021"],
    ["两个教育局2021年收到多少申请", "? which_agency"],
  ])("%s → %s", (question, meant) => {
    expect(lastOf(understander, [question])).toContain(meant);
  });

  test("who is taken for them is told", () => {
    const { understanding } = understander.understand("2021年哪个教育局收到的申请最多", null);
    expect(understanding.notes).toEqual([expect.stringContaining("名称更长的也算在内")]);
  });
});

test("places of both kinds are counted before the name that they share", () => {
  const understander = understanderOver(
    storeOfNames(["荆州市沙市区人民政府", "荆州市公安县人民政府", "荆州市监利县人民政府"]),
  );
  expect(lastOf(understander, ["沙市、公安两个区县政府2021年收到的申请分别多少"])).toBe(
    "value 沙市区人民政府2021+公安县人民政府2021 applications.received.total",
  );
});
