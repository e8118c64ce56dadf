import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const entries = storeOfNames([
  "枣庄市市中区人民政府矿区街道办事处",
  "淄博市临淄区凤凰镇人民政府",
  "淄博市临淄区教育局",
  "淄博市临淄区人民医院",
  "淄博市第一人民医院",
  "淄博市桓台县人民医院",
  "荆州市第二中学",
]);
const understander = understanderOver(entries);

describe("a name that the store lacks, beside one that it has, is told by its whole name", () => {
  test.each([
    ["矿区街道和马尚街道对比", "马尚街道"],
    ["马尚街道和矿区街道2021年申请谁多", "马尚街道"],
    ["矿区街道和中埠镇2021年申请对比", "中埠镇"],
    ["矿区街道2021年收到的申请比中埠镇多吗", "中埠镇"],
    ["凤凰镇、中埠镇2021年各收到多少申请", "中埠镇"],
  ])("%s", (question, named) => {
    const { understanding } = understander.understand(question, null);
    expect(understanding).toMatchObject({ kind: "obstacle", obstacle: { kind: "unknown_agency", named } });
    const choices =
      understanding.kind === "obstacle" && "choices" in understanding.obstacle && understanding.obstacle.choices;
    expect(JSON.stringify(choices)).toMatch(/矿区街道|凤凰镇/);
  });

  test.each(["矿区街道和凤凰镇2021年申请对比", "凤凰镇和临淄区教育局2021年收到多少申请"])(
    "%s: both are there",
    (question) => {
      expect(understander.understand(question, null).understanding.kind).toBe("query");
    },
  );
});

describe("an institution called by what the names of others end in may be any of them", () => {
  const idsOf = (question: string): readonly string[] =>
    understander
      .understand(question, null)
      .slots?.agencies.flatMap(({ ids }) => ids.map((id) => id.replaceAll("/", ""))) ?? [];

  test.each([
    ["人民医院2021年收到多少申请", "? which_agency"],
    ["人民医院电话", "? which_agency"],
    ["临淄区人民医院2021年收到多少申请", "value 人民医院2021 applications.received.total"],
    ["第一人民医院2021年收到多少申请", "value 第一人民医院2021 applications.received.total"],
    ["第三人民医院2021年收到多少申请", "? which_agency"],
    ["第二中学2021年收到多少申请", "value 第二中学2021 applications.received.total"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test("人民医院 names all three", () => {
    expect(idsOf("人民医院2021年收到多少申请")).toHaveLength(3);
  });
});

describe("较 holds one thing against another as 比 does", () => {
  test.each([
    ["凤凰镇2021年新收较办结多几件", "凤凰镇2021年新收比办结多几件"],
    ["凤凰镇2021年新收申请较结转多多少", "凤凰镇2021年新收申请比结转多多少"],
    ["凤凰镇2021年申请较矿区街道多几件", "凤凰镇2021年申请比矿区街道多几件"],
    ["凤凰镇2021年收到的申请较2020年少了几件", "凤凰镇2021年收到的申请比2020年少了几件"],
  ])("%s", (asked, as) => {
    expect(lastOf(understander, [asked])).toBe(lastOf(understander, [as]));
  });
});

test.each([
  ["临淄21复议几件", 2021],
  ["临淄区20 自然人", 2020],
])("%s: a bare number behind a place is a year", (question, year) => {
  expect(understander.understand(question, null).slots?.years).toMatchObject([{ kind: "year", year }]);
});

test.each(["临淄22个单位收到多少", "临淄区20家单位", "临淄区21件复议是谁的"])("%s names no year", (question) => {
  expect(understander.understand(question, null).slots?.years).toEqual([]);
});

test.each(["给谁发过奖", "凤凰镇2021年给谁颁过奖"])("%s is no subject of these reports", (question) => {
  expect(lastOf(understander, [question])).toBe("? out_of_scope");
});
