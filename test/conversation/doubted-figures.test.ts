import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Report } from "../../src/report/report.ts";
import { madeReport, type Wanted } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

type Cells = NonNullable<Wanted["cells"]>;

function checked(short: string, cells: Cells): Report {
  const report = madeReport({ short, year: 2021, cells });
  return { ...report, findings: checkReport(report.facts, report.edition) };
}

const APPLIED = {
  "applications.received.total": 2,
  "applications.received.natural_person": 2,
  "applications.granted.total": 2,
  "applications.granted.natural_person": 2,
  "narrative.applications_received": 2,
  "proactive.normative_documents.in_force": 40,
  "review.reconsideration.total": 1,
  "review.reconsideration.upheld": 1,
};
const HANDLED = { "applications.handled_total.total": 2, "applications.handled_total.natural_person": 2 };
const CHANNELS = {
  "narrative.disclosed_total": 436,
  "narrative.disclosed_website": 145,
  "narrative.disclosed_new_media": 81,
};
/** Handled cells were left at 0, the channels do not add up, and the prose speaks of another number. */
const WRONG = "凤凰街道";
const RIGHT = "稷下街道";
const BLANK = "雪宫街道";
const talk = talkOver([
  checked(RIGHT, { ...APPLIED, ...HANDLED, ...CHANNELS, "narrative.disclosed_other": 210 }),
  checked(WRONG, { ...APPLIED, ...CHANNELS, "narrative.disclosed_other": 200, "narrative.applications_received": 3 }),
  checked(BLANK, { "applications.handled_total.total": { state: "blank", raw: "/" } }),
]);

const said = ({ blocks }: Answer): readonly string[] =>
  blocks.flatMap((block) => ("text" in block && block.kind !== "note" && block.kind !== "warning" ? [block.text] : []));

const DIFFERS = /对不上，见下面/;
const NOTHING = /没有发现对不上/;

describe("a number that is doubted is told first, then what does not agree with it", () => {
  test.each<[question: string, lead: RegExp, verdict: RegExp]>([
    ["凤凰街道2021年办结总计为0是不是填错了", /^报告印的确实是0件。/, DIFFERS],
    ["凤凰街道2021年办结总计写成0，是不是填错了", /^报告印的确实是0件。/, DIFFERS],
    ["凤凰街道2021年办结总计写的是3，是不是填错了", /^不是3件，报告印的是0件。/, DIFFERS],
    ["稷下街道2021年办结总计为0是不是填错了", /^不是0件，报告印的是2件。/, NOTHING],
    ["稷下街道2021年收到申请2件，是不是登错了", /^报告印的确实是2件。/, NOTHING],
    ["稷下街道2021年申请数填成5是不是填错了", /^不是5件，报告印的是2件。/, NOTHING],
    ["稷下街道2021年新收申请数对吗", /^2件。/, NOTHING],
    ["稷下街道2021年现行有效规范性文件数对吗", /^40件。/, /无从核对/],
    ["稷下街道2021年主动公开条数对吗", /^436条。/, NOTHING],
    ["凤凰街道2021年主动公开条数对吗", /^436条。/, DIFFERS],
  ])("%s", async (question, lead, verdict) => {
    const answer = await talk.answerTo(question);
    const [first, second] = said(answer);
    expect(answer).toMatchObject({ status: "answered", intent: "check" });
    expect(first).toMatch(lead);
    expect(second).toMatch(verdict);
    expect(answer.blocks.some(({ kind }) => kind === "warning")).toBe(verdict === DIFFERS);
  });

  test("of a blank nothing is confirmed", async () => {
    const answer = await talk.answerTo("雪宫街道2021年办结总计为0是不是填错了");
    expect(answer.status).toBe("not_found");
    expect(said(answer)[0]).toMatch(/没有填数/);
  });

  test.each(["是不是写错了", "这个数是不是填错了", "登错了吧"])("of the figure that was told: %s", async (doubt) => {
    const answer = await talk.answerTo("稷下街道2021年收到多少件申请", doubt);
    expect(answer.values.map(({ value }) => value)).toEqual([2]);
    expect(said(answer)[0]).toMatch(/^2件。/);
  });

  test("of nobody it is asked back about", async () => {
    const { status, options } = await talk.answerTo("办结总计为0是不是填错了");
    expect(status).toBe("clarify");
    expect(options).toHaveLength(3);
    for (const { question } of options) expect((await talk.answerTo(question)).status).not.toBe("clarify");
  });
});

describe("a number that was written is confirmed or not", () => {
  test.each<[question: string, lead: RegExp]>([
    ["凤凰街道2021年办结总数写成0了吧", /^是，0件/],
    ["稷下街道2021年办结总数写成0了吧", /^不是，是2件/],
    ["稷下街道2021年办结总计填的是2吧", /^是，2件/],
    ["凤凰街道2021年办结总计0对吗", /^是，0件/],
  ])("%s", async (question, lead) => {
    expect(said(await talk.answerTo(question))[0]).toMatch(lead);
  });
});

describe("so many that came in are no number of what became of them", () => {
  test.each<[question: string, lead: RegExp, then: RegExp]>([
    ["稷下街道2021年收到的5件处理完了吗", /^所说的5件（新收.*不对，报告是2件/, /^是，/],
    ["稷下街道2021年收到的2件处理完了吗", /^是，/, /^所说的2件（新收.*：对/],
    ["稷下街道2021年收到的5件都公开了吗", /^所说的5件（新收.*不对，报告是2件/, /^是，/],
    ["凤凰街道2021年收到的2件处理完了吗", /新收政府信息公开申请2件.*办理结果总计0件/, /：对。.*\n.*从表格看不出来/],
  ])("%s", async (question, lead, then) => {
    const [first = "", ...others] = said(await talk.answerTo(question));
    expect(first).toMatch(lead);
    expect(others.join("\n")).toMatch(then);
  });
});

describe("whether a total is the sum of its parts is told by yes or no, with both figures", () => {
  test.each<[question: string, lead: RegExp, figures: RegExp]>([
    ["稷下街道2021年正文和表格的申请数一致吗", /^是，/, /正文所写收到的申请2件，表格里的新收2件/],
    ["凤凰街道2021年正文和表格的申请数一致吗", /^不是，/, /正文所写收到的申请3件，表格里的新收2件/],
    ["稷下街道2021年申请总计和各类申请人加起来一样吗", /^是，/, /申请总计2件，六类申请人之和2件/],
    ["稷下街道2021年申请总数和各项之和一致吗", /^是，/, /申请总计2件，六类申请人之和2件/],
    ["稷下街道2021年办结总数和各项之和一致吗", /^是，/, /办理结果总计2件，（一）至（六）各行之和2件/],
    ["凤凰街道2021年办结总数和各项之和一致吗", /^不是，/, /办理结果总计0件，（一）至（六）各行之和2件/],
    ["稷下街道2021年复议总数和各项之和一样吗", /^是，/, /行政复议总计1件，各项之和1件/],
    ["稷下街道2021年主动公开总数和各渠道加起来一样吗", /^是，/, /145\+81\+210=436条；报告所写的总数：436条/],
    ["凤凰街道2021年主动公开总数和各渠道加起来一样吗", /^不是，/, /145\+81\+200=426条；报告所写的总数：436条/],
    ["稷下街道三个渠道加起来等于总数吗，2021年", /^是，/, /145\+81\+210=436条；报告所写的总数：436条/],
    ["凤凰街道2021年三个渠道之和跟公开总数一致吗", /^不是，/, /145\+81\+200=426条；报告所写的总数：436条/],
    ["稷下街道2021年网站、新媒体和其他渠道加起来等于总数吗", /^是，/, /145\+81\+210=436条/],
    ["稷下街道2021年三个渠道的数加起来对得上总数吗", /^是，/, /145\+81\+210=436条/],
    ["2021年临淄区复议总数和各项之和一样吗", /^是，/, /3份报告相加：行政复议总计2件，各项之和2件/],
    ["2021年各街道办结总数和各项之和一致吗", /^不是，/, /2份报告相加：办理结果总计2件，（一）至（六）各行之和4件/],
    ["2021年各街道正文和表格的申请数一致吗", /^不是，/, /2份报告相加：正文所写收到的申请5件，表格里的新收4件/],
  ])("%s", async (question, lead, figures) => {
    const answer = await talk.answerTo(question);
    const [first, second] = said(answer);
    expect(first).toMatch(lead);
    expect(second).toMatch(figures);
    expect(answer.values.length).toBeGreaterThan(1);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test("nothing is caught", () => expect(talk.faults).toEqual([]));
});
