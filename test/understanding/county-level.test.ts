import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const entries = storeOfNames([
  "岳阳市人民政府",
  "岳阳市教育局",
  "岳阳市公安局",
  "岳阳市岳阳楼区人民政府",
  "岳阳市君山区人民政府",
  "岳阳市君山区教育局",
  "岳阳市君山区柳林洲街道办事处",
  "岳阳市云溪区人民政府",
  "岳阳市云溪区教育局",
  "岳阳市平江县人民政府",
  "岳阳市平江县林业局",
  "岳阳市平江县教育局",
  "岳阳市华容县教育局",
  "岳阳市汨罗市人民政府",
  "岳阳市汨罗市教育局",
  "岳阳市临湘市人民政府",
  "岳阳市临湘市教育局",
  "岳阳市临湘市财政局",
]);
const understander = understanderOver(entries);

/** Who is asked about, without the city, and how that is called. */
function asked(question: string): string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle" || !("scope" in understanding.query)) return inALine(understanding);
  const { label, agencies, types, governments } = understanding.query.scope;
  if (agencies === undefined) return `${governments ?? types?.join("+") ?? "all"} ${label}`;
  return agencies
    .map((id) => id.replace("湖南省/岳阳市/", "").replaceAll("/", ""))
    .sort()
    .join(" ");
}

const COUNTIES = ["华容县教育局", "平江县教育局", "平江县林业局"];
const DISTRICTS = ["云溪区教育局", "君山区教育局"];
const CITIES = ["临湘市教育局", "临湘市财政局", "汨罗市教育局"];
const all = (...names: readonly (readonly string[])[]): string => names.flat().sort().join(" ");

describe("县级 tells the level, which counties, districts and some cities have", () => {
  test.each([
    ["2021年县级部门收到申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年县级局处罚最多的是谁", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年县直单位申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年县直机关申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年申请超过100件的县直局", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年平江县直部门申请合计", "平江县教育局 平江县林业局"],
    ["2021年县级市部门申请合计", all(CITIES)],
    ["2021年各县级市部门申请排名", all(CITIES)],
  ])("%s", (question, who) => {
    expect(asked(question)).toBe(who);
  });

  test("what was taken is told", () => {
    const { understanding } = understander.understand("2021年县级部门收到申请合计", null);
    expect(understanding.notes).toContain("“县级部门”按县一级（县、县级市、区）本级的局、委、办等部门算，不含下级的");
  });
});

describe("bureaus of counties are no governments of them", () => {
  test.each([
    ["2021年各县局申请量", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县局申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年哪个县局申请最多", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年县局里谁申请最多", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县部门申请量", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县的部门申请排名", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各区局申请量", all(DISTRICTS)],
    ["2021年各区部门申请排名", all(DISTRICTS)],
    ["2021年各县市区局申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县（市、区）局申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县区局申请排名", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县市区部门申请合计", all(COUNTIES, DISTRICTS, CITIES)],
    ["2021年各县级市教育局申请合计", "临湘市教育局 汨罗市教育局"],
    ["2021年各县教育局申请排名", "华容县教育局 平江县教育局"],
    ["2021年各区教育局申请排名", all(DISTRICTS)],
  ])("%s", (question, who) => {
    expect(asked(question)).toBe(who);
  });
});

describe("governments of cities of a county's level", () => {
  test.each([
    "县级市政府2021年收到申请共几件",
    "2021年县级市政府收到申请合计",
    "2021年各县级市政府申请合计",
    "2021年各县级市申请合计",
    "2021年两个县级市政府申请合计",
    "2021年县级市人民政府谁收到申请多",
    "2021年县级市申请排名",
    "2021年哪个县级市申请最多",
    "2021年县级市的政府平均收到几件申请",
  ])("%s", (question) => {
    expect(asked(question)).toBe("county_city 各县级市政府2021年的报告");
  });

  test("they are named one by one", () => {
    expect(inALine(understander.understand("汨罗市、临湘市两个县级市2021年申请合计", null).understanding)).toBe(
      "aggregate 汨罗市人民政府、临湘市人民政府2021年的报告 applications.received.total sum",
    );
  });
});

describe("places of a level are counted, with the city in front of them", () => {
  test.each([
    ["2021年岳阳三个区政府谁收到申请最多", "district 岳阳各区政府2021年的报告"],
    ["2021年岳阳的三个区政府谁收到申请最多", "district 岳阳各区政府2021年的报告"],
    ["2021年岳阳各区政府谁收到申请最多", "district 岳阳各区政府2021年的报告"],
    ["2021年岳阳三区政府申请合计", "district 岳阳各区政府2021年的报告"],
    ["2021年岳阳三个区谁收到申请最多", "district 岳阳各区政府2021年的报告"],
    ["2021年岳阳市三个区收到申请排名", "district 岳阳市各区政府2021年的报告"],
    ["2021年六县市区政府申请合计", "counties 各区县政府2021年的报告"],
    ["2021年岳阳六个县市区收到申请排名", "counties 岳阳各区县政府2021年的报告"],
    ["2021年岳阳市六县市区收到申请合计", "counties 岳阳市各区县政府2021年的报告"],
    // There are not so many.
    ["2021年岳阳五个区政府谁收到申请最多", "? unplaced"],
    ["2021年九县市区政府申请合计", "? unplaced"],
  ])("%s", (question, who) => {
    expect(asked(question)).toBe(who);
  });
});
