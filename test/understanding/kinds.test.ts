import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const entries = storeOfNames([
  "荆州市沙市区中心医院",
  "荆州市第一人民医院",
  "荆州市长江大学",
  "荆州市第一中学",
  "荆州市教育局",
  "荆州市卫生健康委员会",
  "荆州市公安局",
  "荆州市图书馆",
  "荆州市人民政府",
  "荆州市沙市区教育局",
  "荆州市沙市区卫生健康局",
  "荆州市公安县公安局",
  "荆州市公安县教育和体育局",
  "湖北省教育厅",
  "荆州市沙市区人民政府胜利街街道办事处",
]);
const understander = understanderOver(entries);

/** Who is taken for the kind, by name, and how the question was understood. */
function asked(question: string): string {
  const { understanding } = understander.understand(question, null);
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  if (!("scope" in query)) return query.intent;
  const { agencies = [], region, years = [] } = query.scope;
  const names = new Set(
    entries.flatMap(({ agency }) =>
      agencies.includes(agency.id) && (region === undefined || agency.region.includes(region)) ? [agency.name] : [],
    ),
  );
  return `${query.intent} ${years.join("+")}: ${[...names]
    .map((name) => name.replace("荆州市", ""))
    .sort()
    .join(" ")}`;
}

const HOSPITALS = "沙市区中心医院 第一人民医院";
const SCHOOLS = "第一中学 长江大学";
const EDUCATION = "公安县教育和体育局 教育局 沙市区教育局 湖北省教育厅";

describe("kinds of agencies that names and places tell", () => {
  test.each([
    ["2021年医院收到多少申请", `aggregate 2021: ${HOSPITALS}`],
    ["医院2021年一共收到多少件申请", `aggregate 2021: ${HOSPITALS}`],
    ["2021年公立医院平均收到几件申请", `aggregate 2021: ${HOSPITALS}`],
    ["2021年哪家医院收到的申请最多", `rank 2021: ${HOSPITALS}`],
    ["2021年各医院收到的申请排名", `rank 2021: ${HOSPITALS}`],
    ["医院2021年各收到多少申请", `rank 2021: ${HOSPITALS}`],
    ["医院2020年和2021年各收到多少申请", `aggregate 2020+2021: ${HOSPITALS}`],
    ["哪些医院公开了年报", `catalogue : ${HOSPITALS}`],
    ["库里有几家医院", `catalogue : ${HOSPITALS}`],
    ["荆州市的医院有哪些", `catalogue : ${HOSPITALS}`],
    ["沙市区的医院2021年收到多少申请", "aggregate 2021: 沙市区中心医院"],
    ["2021年学校收到申请合计", `aggregate 2021: ${SCHOOLS}`],
    ["2021年高校收到申请合计", "aggregate 2021: 长江大学"],
    ["有哪些学校", `catalogue : ${SCHOOLS}`],
    ["2021年教育系统收到多少申请", `aggregate 2021: ${EDUCATION}`],
    ["教育部门2021年收到多少申请", `aggregate 2021: ${EDUCATION}`],
    ["荆州市教育系统2021年收到多少申请", `aggregate 2021: 公安县教育和体育局 教育局 沙市区教育局`],
    ["2021年沙市区教育系统收到多少申请", "aggregate 2021: 沙市区教育局"],
    ["卫健系统2021年谁收到的申请最多", "rank 2021: 卫生健康委员会 沙市区卫生健康局"],
    ["公安机关2021年收到多少申请", "aggregate 2021: 公安县公安局 公安局"],
    ["公安系统2021年行政处罚多少件", "aggregate 2021: 公安县公安局 公安局"],
    ["公安县公安机关2021年收到多少申请", "aggregate 2021: 公安县公安局"],
    ["2021年市直部门里谁收到的申请最多", "rank 2021: 公安局 卫生健康委员会 教育局"],
    ["荆州市直部门2021年申请量排名", "rank 2021: 公安局 卫生健康委员会 教育局"],
    ["荆州市市直部门2021年申请量排名", "rank 2021: 公安局 卫生健康委员会 教育局"],
    [
      "市直单位2021年收到多少申请",
      "aggregate 2021: 公安局 卫生健康委员会 图书馆 教育局 第一中学 第一人民医院 长江大学",
    ],
    ["县直部门2021年收到多少申请", "aggregate 2021: 公安县公安局 公安县教育和体育局 沙市区卫生健康局 沙市区教育局"],
    ["县级部门2021年收到多少申请", "aggregate 2021: 公安县公安局 公安县教育和体育局 沙市区卫生健康局 沙市区教育局"],
    ["区直部门2021年收到多少申请", "aggregate 2021: 沙市区卫生健康局 沙市区教育局"],
    ["公安县直部门2021年收到多少申请", "aggregate 2021: 公安县公安局 公安县教育和体育局"],
    ["沙市区直部门2021年收到多少申请", "aggregate 2021: 沙市区卫生健康局 沙市区教育局"],
    ["区县部门2021年收到多少申请", "aggregate 2021: 公安县公安局 公安县教育和体育局 沙市区卫生健康局 沙市区教育局"],
    ["省直部门2021年收到多少申请", "aggregate 2021: 湖北省教育厅"],
  ])("%s → %s", (question, meant) => {
    expect(asked(question)).toBe(meant);
  });

  test.each(["2021年部委收到多少申请", "2021年乡镇卫生院收到多少申请", "有幼儿园的年报吗"])(
    "%s: the store has none",
    (question) => {
      expect(asked(question)).toBe("? unknown_agency");
    },
  );

  test("what was taken for the kind is told", () => {
    const { understanding } = understander.understand("2021年教育系统收到多少申请", null);
    expect(understanding.notes).toContain("“教育系统”按各级主管“教育”的局、委、厅、部算，不含下属单位");
  });
});

describe("a word for a kind that is said of something else", () => {
  test.each([
    ["2021年医院提了多少申请", "? unexplained"],
    ["2021年学校申请公开的有几件", "? unexplained"],
    ["涉及医院的申请2021年有多少", "? unexplained"],
    ["对医院的行政处罚2021年有几件", "? unexplained"],
    ["2021年被处罚的医院有几家", "? unexplained"],
    ["医院处罚了几家", "? unexplained"],
    ["医院收费多少", "? unexplained"],
    ["医院怎么挂号", "? out_of_scope"],
    ["信息系统建设情况", "? out_of_scope"],
    ["学校有多少学生", "? out_of_scope"],
    ["区级财政收入", "? out_of_scope"],
    ["附近有哪些医院", "? out_of_scope"],
  ])("%s → %s", (question, meant) => {
    expect(asked(question)).toBe(meant);
  });

  test("the name of an agency is no kind", () => {
    expect(asked("沙市区中心医院2021年收到多少申请")).toBe("value");
  });
});

describe("kinds in a dialogue and left out", () => {
  test("那2020年呢, 学校呢", () => {
    expect(lastOf(understander, ["医院2021年收到多少申请", "那2020年呢"])).toContain("医院2020年的报告");
    expect(lastOf(understander, ["医院2021年收到多少申请", "学校呢"])).toContain("学校2021年的报告");
  });

  test("除了医院", () => {
    const { understanding } = understander.understand("除了医院，2021年一共收到多少申请", null);
    expect(inALine(understanding)).toContain("不含");
  });
});
