import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport, type Wanted } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const agency = (region: readonly string[], short: string): Agency => ({
  id: [...region, short].join("/"),
  name: `${region.at(-1)}人民政府${short}办事处`,
  short,
  region,
  type: "street",
  aliases: [],
});
const QINGHE = agency(["山东省", "淄博市", "临淄区"], "清和街道");
const YUNTAI = agency(["山东省", "淄博市", "桓台县"], "云台街道");
const DONGSHAN = agency(["山东省", "枣庄市", "市中区"], "东山街道");
const report = (of: Agency, year: number, cells: Wanted["cells"] = {}): Report => {
  const made = madeReport({ short: of.short, year, cells });
  return { ...made, agency: of, id: reportId(of.id, year) };
};

const talk = talkOver([
  report(QINGHE, 2020, { "applications.granted.total": 0 }),
  report(QINGHE, 2022, { "proactive.fees.amount": { state: "blank", raw: "" } }),
  ...[2019, 2020, 2021, 2022].map((year) => report(YUNTAI, year, { "applications.granted.total": 4 })),
  report(DONGSHAN, 2021),
  report(DONGSHAN, 2023),
]);

const leadOf = async (...questions: readonly string[]): Promise<string> => {
  const { status, intent, blocks } = await talk.answerTo(...questions);
  const [lead] = blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []));
  return `${status}/${intent} ${lead}`;
};

describe("years that an agency lacks are those that its city has of anybody", () => {
  test.each([
    "清和街道缺哪一年的年报",
    "清和街道哪些年份的报告没有",
    "清和街道哪年没有报告",
    "清和街道没有哪几年的年报",
    "清和街道还缺哪些年份",
    "清和街道的年报齐不齐",
  ])("%s", async (question) =>
    expect(await leadOf(question)).toBe(
      "answered/catalogue 清和街道缺2019年、2021年的报告；库中有2020年、2022年的，共2份。",
    ),
  );

  test("nothing is lacking that nobody near it has", async () =>
    expect(await leadOf("云台街道缺哪一年的年报")).toContain("云台街道不缺报告"));
  test("where the store has nobody near it, all years of the store count", async () =>
    expect(await leadOf("东山街道缺哪些年份的报告")).toContain("缺2019年、2020年、2022年的报告"));
});

describe("有没有缺的 is asked of the reports that were spoken of, else of all", () => {
  test.each([
    [["有没有缺的"], "库中全部报告：有8份，3家单位里2家缺年份。"],
    [["临淄区有哪些报告", "有没有缺的"], "清和街道缺2019年、2021年的报告；库中有2020年、2022年的，共2份。"],
    [["清和街道有哪几年的报告", "有没有漏的"], "清和街道缺2019年、2021年的报告；库中有2020年、2022年的，共2份。"],
    [["2021年有没有缺的"], "2021年的报告：有2份，库中另有1家单位缺报告。"],
  ])("%s", async (questions, lead) => expect(await leadOf(...questions)).toBe(`answered/catalogue ${lead}`));
});

describe("whose the first and the last report is", () => {
  test.each([
    ["最近一年的报告是谁的", "共1家单位，1份报告（2023年的报告）。"],
    ["最近一份报告是谁的", "共1家单位，1份报告（2023年的报告）。"],
    ["最早一年的报告是谁的", "共1家单位，1份报告（2019年的报告）。"],
    ["最老的一份报告是哪家的", "共1家单位，1份报告（2019年的报告）。"],
  ])("%s", async (question, lead) => expect(await leadOf(question)).toBe(`answered/catalogue ${lead}`));
});

describe("who has not handed in a report is asked, and no figure", () => {
  test.each([
    "2021年谁的报告还没有入库",
    "2021年谁还没交年报",
    "2021年哪家没有发报告",
    "2021年还有哪些单位没公开年报",
    "2021年哪些机关的年报没有",
    "2021年未入库的有哪些",
    "2021年谁没交",
  ])("%s", async (question) => {
    const { blocks, intent } = await talk.answerTo(question);
    const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect([intent, items.includes("清和街道：缺2021年"), items.some((item) => item.includes("云台街道"))]).toEqual([
      "catalogue",
      true,
      false,
    ]);
  });

  test.each([
    ["2021年谁的报告已经入库了", "共2家单位"],
    ["2020年哪家一个公开的都没给", "1家。"],
    ["2020年有没有哪家一件都没公开的", "1家。"],
    ["2020年哪个单位一个都没给公开", "1家。"],
  ])("%s: %s", async (question, expected) => expect(await leadOf(question)).toContain(expected));
});

describe("is there a report of that year", () => {
  test.each([
    ["清和街道2022年的年报有吗", "answered/catalogue 库中有清和街道2022年的报告，共1份。"],
    ["清和街道是否有2022年的报告", "answered/catalogue 库中有清和街道2022年的报告，共1份。"],
    ["清和街道2021年的年报有吗", "not_found/catalogue 库中没有清和街道2021年的报告。现有2020年、2022年的。"],
    ["清和街道2021年的年报公布了吗", "not_found/catalogue 库中没有清和街道2021年的报告。现有2020年、2022年的。"],
  ])("%s: %s", async (question, expected) => expect(await leadOf(question)).toBe(expected));
});

describe("a blank stays one, whatever is supposed of it", () => {
  test.each([
    "假设空白就是0，那清和街道2022年收费是几万元",
    "如果空白当作0，清和街道2022年收费金额是多少",
    "把空白都算成零的话，清和街道2022年收费金额多少",
  ])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect([answer.status, answer.values]).toEqual(["not_found", []]);
    expect(JSON.stringify(answer.blocks)).toMatch(/空白/);
  });
});

describe("what is made by nobody here is said to be so", () => {
  test.each([
    "帮我写一份2023年年报",
    "帮我把清和街道2022年新收申请改成20件",
    "替我起草清和街道2022年的年度报告",
    "生成一份2022年年报",
    "预测一下2024年申请量",
    "帮我把年报排版一下",
    "年报模板给我一个",
  ])("%s", async (question) => expect((await talk.answerTo(question)).status).toBe("out_of_scope"));

  test.each(["草稿怎么发给你核对", "能帮我检查年报初稿吗", "怎么核对还没发布的年报"])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect([answer.status, answer.intent]).toEqual(["answered", "help"]);
    expect(JSON.stringify(answer.blocks)).toContain("gongkai check");
  });

  test("a summary of a report is no report to be written", async () =>
    expect((await talk.answerTo("帮我写一份清和街道2022年年报的摘要")).intent).toBe("summary"));
});
