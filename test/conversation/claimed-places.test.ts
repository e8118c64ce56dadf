import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { agencyOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

function report(name: string, received: number, granted: number): Report {
  const cells = {
    "applications.received.total": received,
    "applications.granted.total": granted,
    "applications.handled_total.total": 40,
  };
  const agency = agencyOf(name);
  return { ...madeReport({ short: name, year: 2022, cells }), id: reportId(agency.id, 2022), agency };
}

const talk = talkOver([
  report("淄博市人民政府", 90, 10),
  report("淄博市临淄区人民政府", 30, 5),
  report("淄博市桓台县人民政府", 50, 20),
  report("淄博市高青县人民政府", 20, 30),
  report("淄博市沂源县人民政府", 20, 8),
  report("淄博市临淄区教育局", 35, 3),
  report("淄博市临淄区人民政府稷下街道办事处", 3, 1),
  report("淄博市临淄区人民政府凤凰街道办事处", 6, 2),
]);

async function leadOf(...questions: readonly string[]): Promise<string> {
  const { blocks, status } = await talk.answerTo(...questions);
  const [lead] = blocks;
  return `${status} ${lead && "text" in lead ? lead.text.slice(0, lead.text.indexOf("。") + 1) : ""}`;
}

describe("whether one is the first is told by where it stands among all of its kind", () => {
  test.each([
    ["桓台县是2022年申请最多的区县吗", "是，第1名。"],
    ["桓台县是2022年申请最多的区县，是不是", "是，第1名。"],
    ["2022年申请最多的区县是不是桓台县", "是，第1名。"],
    ["2022年，申请最多的区县是桓台县，对吗", "是，第1名。"],
    ["桓台县政府是不是2022年申请最多的县市区政府", "是，第1名。"],
    ["2022年申请最多的区县是临淄区吗", "不是，第2名。"],
    ["临淄区2022年申请是区县里最多的吗", "不是，第2名。"],
    ["临淄区2022年申请在全市区县里是最多的吗", "不是，第2名。"],
    ["临淄区在淄博市各区县里2022年申请最多吗", "不是，第2名。"],
    ["申请最多的区县2022年是临淄区吗", "不是，第2名。"],
    ["临淄区申请数2022年排第一吗", "不是，第2名。"],
    ["临淄区2022年申请排第二对不对", "是，第2名。"],
    ["临淄区2022年申请进了区县前三吗", "是，第2名。"],
    ["2022年申请最少的区县政府是高青县吗", "是，第1名（与另外1份并列）。"],
    ["临淄区是2022年申请最多的单位吗", "不是，第4名。"],
    ["淄博市2022年申请最多的区县是临淄区吧", "不是，第2名。"],
    ["高青县2022年公开率在区县里最高吗", "是，第1名。"],
    ["凤凰街道2022年申请是街道里最多的吗", "是，第1名。"],
    ["2022年申请最多的街道是稷下街道吗", "不是，第2名。"],
    ["稷下街道是2022年申请最多的街道对吧", "不是，第2名。"],
    ["临淄区不是2022年申请最多的区县吧", "第2名。"],
  ])("%s", async (question, lead) => {
    expect(await leadOf(question)).toBe(`answered ${lead}`);
  });

  test("and who holds the place in its stead", async () => {
    const { blocks, values } = await talk.answerTo("2022年申请最多的区县是临淄区吗");
    expect(blocks).toContainEqual({ kind: "text", text: "最多的是桓台县人民政府：50件。" });
    expect(values.filter(({ report }) => report !== null).map(({ value }) => value)).toEqual([2, 30, 50]);
  });

  test.each<[said: readonly string[], lead: string]>([
    [["临淄区政府2022年收到几件申请", "它是区县里最多的吗"], "不是，第2名。"],
    [["临淄区政府2022年收到几件申请", "它是区县里最多的吗", "桓台县呢"], "是，第1名。"],
    [["2022年申请最多的区县是哪个", "临淄区呢"], "第2名。"],
    [["2022年申请最多的区县是哪个", "是不是临淄区"], "不是，第2名。"],
    [["2022年申请最多的区县是哪个", "不是临淄区吗"], "不是，第2名。"],
  ])("%j goes on with all of them", async (said, lead) => {
    expect(await leadOf(...said)).toBe(`answered ${lead}`);
  });

  test.each(["临淄区和桓台县是2022年申请最多的两个区县吗", "临淄区政府是不是2022年申请最多"])(
    "%s is asked back",
    async (question) => {
      expect((await talk.answerTo(question)).status).toBe("clarify");
    },
  );
});

test.each([
  "桓台县政府申请最多的一年是2022年吗",
  "桓台县政府申请最多的是不是2022年",
  "桓台县政府申请最多的年份是2021年对吗",
])("%s tells the year, and ranks nobody else", async (question) => {
  const { intent, values } = await talk.answerTo(question);
  const plain = await talk.answerTo("桓台县政府申请哪年最多");
  expect([intent, values]).toEqual([plain.intent, plain.values]);
});
