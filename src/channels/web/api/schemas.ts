import { z } from "zod";
import { isFactId } from "../../../form/facts.ts";
import { INTENTS } from "../../../understanding/intent.ts";
import { AGENCY_TYPE_LABELS, isAgencyType } from "../agency-types.ts";
import { LONGEST_QUESTION } from "../read-questions.ts";

/** What has a name of its own in the description. */
export const named = z.registry<{ readonly id: string }>();

const text = (about: string) => z.string().describe(about);
const reportId = text("报告编号：年度和机关的摘要，更正后不变").regex(/^\d{4}-[0-9a-f]{10}$/);
const year = z.int().describe("年度");
const factId = text("数据编号：表.行.列，例如 applications.received.total");

export const problem = z.strictObject({ error: text("一句中文，说明为什么、怎么办") });

const place = z.strictObject({
  section: z.enum(["一", "二", "三", "四", "五", "六"]).nullable().describe("第几部分；null：在第一部分之前"),
  row: text("表格的行名；正文中的数，是它说的事"),
  column: z.string().nullable().describe("表格的列名；null：在正文中"),
  line: z.int().nullable().describe("文件读成文本后的行号，从 1 起"),
  page: z.int().optional().describe("页码，从 1 起；只有分页的格式才有"),
});

export const option = z.strictObject({ label: text("按钮上的字"), question: text("可以直接提的完整问题") });

const value = z.strictObject({
  report: reportId.optional().describe("由多份报告算出的数没有这一项"),
  agency: text("机关").optional(),
  year: year.optional(),
  fact: text("数据编号；ratio:a/b 是比率，sum:、avg:、median:、count: 开头的是汇总"),
  value: z.number(),
  unit: text("单位"),
});

const citation = z.strictObject({
  report: reportId,
  title: text("报告标题"),
  section: z.string().nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  quote: z.string().nullable().describe("正文的原句，或表格里印的数"),
  line: z.int().nullable(),
  page: z.int().optional(),
  fact: z.string().nullable().describe("要标出的那一格；null：整个部分"),
});

export const reply = z.strictObject({
  id: text("永久编号：/a/编号 重新打开这个回答").optional(),
  question: text("所答的问题"),
  status: z
    .enum(["answered", "clarify", "not_found", "out_of_scope"])
    .describe("已回答；有歧义，请从 options 选；问懂了，但没有这个数；与年报无关"),
  intent: z.enum(INTENTS).describe("问题的类型"),
  text: text("给人看的回答"),
  values: z.array(value).describe("回答里的每一个数"),
  citations: z.array(citation).describe("每一个数的出处"),
  findings: z.array(z.string()).describe("涉及这个回答的数据提示"),
  options: z.array(option).describe("有歧义时的选项"),
  suggestions: z.array(option).describe("可以接着问的"),
  explain: z
    .array(z.strictObject({ step: z.string(), lines: z.array(z.string()) }))
    .optional()
    .describe("问题是怎么理解的；请求里 debug 为 true 时才有"),
  html: text("给网页看的回答，已转义"),
});

export const question = z.object({
  question: text("用平常的话写的问题").max(LONGEST_QUESTION),
  debug: z.boolean().optional().describe("true：一并说明问题是怎么理解的"),
});

const agency = z.strictObject({
  name: text("报告里的全称"),
  short: text("简称"),
  region: z.array(z.string()).describe("省、市、县区，由外到内；报告没写的不猜"),
});

export const entry = z.strictObject({
  report: reportId,
  title: text("标题"),
  agency,
  year,
  edition: z.enum(["2019", "2021"]).describe("表格的版本"),
  published: z.string().nullable().describe("公布日期"),
  revision: z.int().describe("第几版：1 为最初"),
  findings: z.int().describe("数据提示的条数"),
});

const state = z
  .enum(["number", "blank", "text", "missing"])
  .describe("数字；空白（空白不是零）；文字；没有读到或对不准位置");

const fact = z.strictObject({
  fact: factId,
  value: z.number().nullable().describe("只有 state 是 number 时才有"),
  raw: z.string().nullable().describe("格子里印的原样"),
  state,
  where: place,
  quote: text("正文中的数：说它的那句话").optional(),
  approximate: z.literal(true).optional().describe("报告用了“余”“约”等字"),
  restated: z
    .array(z.strictObject({ value: z.number(), raw: z.string(), quote: z.string(), where: place }))
    .optional()
    .describe("同一件事，报告别处写的另一个数"),
});

export const finding = z.strictObject({
  relation: z.int().min(1).max(7).describe("哪一条勾稽关系"),
  column: z.string().optional(),
  row: z.string().optional(),
  expected: z.number(),
  found: z.number(),
  facts: z.array(z.string()).describe("涉及的格子"),
  message: text("一句话说明"),
  previousReport: reportId.optional().describe("与上一年对照时，上一年的报告"),
});

const contact = z.strictObject({
  address: z.string().nullable(),
  postcode: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
});

export const report = z.strictObject({
  report: reportId,
  title: text("标题"),
  agency,
  year,
  edition: z.enum(["2019", "2021"]),
  period: z.strictObject({ from: z.string(), to: z.string() }).describe("统计期限"),
  published: z.string().nullable(),
  source: z.strictObject({ file: text("文件名"), sha256: text("文件的摘要") }),
  contact,
  facts: z.array(fact).describe("表格的每一格各一次，正文里写明的数在后"),
  sections: z.strictObject({ 一: z.string(), 五: z.string(), 六: z.string() }).describe("正文"),
  findings: z.array(finding),
  remarks: z.array(z.string()),
});

/** One fact with whose it is. */
const listedFact = z.strictObject({
  report: reportId,
  agency: text("机关"),
  year,
  fact: factId,
  value: z.number().nullable(),
  raw: z.string().nullable(),
  state,
  where: place,
});

export const facts = z.strictObject({
  reports: z.int().describe("符合条件的报告份数"),
  offset: z.int(),
  facts: z.array(listedFact),
});

const unread = z.strictObject({
  table: z.enum(["proactive", "applications", "review"]),
  state: z.enum(["missing", "text"]),
  facts: z.array(z.string()),
  message: text("一句话说明"),
});

export const checked = z.strictObject({
  file: text("文件名"),
  status: z.enum(["checked", "added", "updated", "unchanged"]).describe("只核对；新收；更正；已有同一份文件"),
  text: text("给人看的结果"),
  report,
  unread: z.array(unread).describe("没有读成数字的格子"),
});

for (const [id, schema] of Object.entries({
  Problem: problem,
  Option: option,
  Reply: reply,
  Question: question,
  ReportEntry: entry,
  Fact: fact,
  Finding: finding,
  Report: report,
  ListedFact: listedFact,
  Facts: facts,
  Checked: checked,
})) {
  named.add(schema, { id });
}

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, { error: "应为非负整数" })
    .transform(Number)
    .refine((number) => number <= most, { error: `至多 ${most}` });

/** Which reports are asked for; what is left out is not asked. */
export const selection = z.object({
  report: reportId.optional(),
  agency: z.string().max(100).optional().describe("机关的编号、全称、简称，或名称的一部分"),
  region: z.string().max(120).optional().describe("地区，由外到内，以 / 隔开：山东省/淄博市"),
  type: z
    .string()
    .refine(isAgencyType, { error: `应为 ${Object.keys(AGENCY_TYPE_LABELS).join("、")} 之一` })
    .optional()
    .describe(
      `类别：${Object.entries(AGENCY_TYPE_LABELS)
        .map(([id, label]) => `${id} ${label}`)
        .join("，")}`,
    ),
  year: z
    .string()
    .regex(/^(?:19|20)\d\d$/, { error: "应为四位年度" })
    .optional()
    .describe("年度"),
});

/** How much is given at once, in reports. */
export const MOST = { entries: 1000, facts: 100, csv: 2000, offset: 1_000_000 } as const;

export const entriesQuery = selection.extend({
  limit: count(MOST.entries).optional().describe(`最多给几份，默认和上限都是 ${MOST.entries}`),
  offset: count(MOST.offset).optional().describe("跳过前面几份，默认 0"),
});

const knownFact = factId
  .max(80)
  .refine(isFactId, { error: "没有这个数据编号。编号见 /api/facts 的 fact，例如 applications.received.total" });

export const csvQuery = selection.extend({
  fact: knownFact.optional().describe("只要这一个数据编号；没有这个编号的，回 400"),
});

export const factsQuery = csvQuery.extend({
  limit: count(MOST.facts).optional().describe(`最多给几份报告的数据，默认 20，上限 ${MOST.facts}`),
  offset: count(MOST.offset).optional().describe("跳过前面几份报告，默认 0"),
});

export const uploadQuery = z.object({ name: z.string().max(200).optional().describe("文件名，看后缀认格式") });
