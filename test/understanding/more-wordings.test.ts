import { describe, expect, it, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("三年的 are the last three years, where no year is named", () => {
  it.each([
    ["临淄区教育局三年的行政许可数量", "trend 教育局2021-2023 proactive.licensing.decisions"],
    ["临淄区教育局2022年第三年的申请几件", "? unexplained"],
    ["临淄区教育局有三年的报告吗", "catalogue"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question]).startsWith(expected)).toBe(true));
});

test.each([
  ["对信息公开答复不服怎么办", "remedies"],
  ["不服答复怎么办", "remedies"],
  ["年度报告几月份之前要发布", "annual_report"],
  ["不予处理包括哪几种情形", "rejected"],
  ["商业秘密涉及第三方怎么处理", "third_party_rights"],
  ["政府信息公开申请要收费吗", "processing_fee"],
  ["申请信息公开要不要钱", "processing_fee"],
  ["申请内容不明确会怎么样", "correction"],
])("%s explains a term", (question, term) => expect(lastOf(samples, [question])).toBe(`definition ${term}`));

test.each([
  [["矿区街道办事处的邮箱地址"], "contact 矿区街道2021 email"],
  [["矿区街道办事处的邮箱和地址"], "contact 矿区街道2021 email address"],
  [["矿区街道2021年有没有行政复议", "审结了吗"], "value 矿区街道2021 review.reconsideration.pending"],
  [["矿区街道2021年行政复议的数加得对吗"], "check 矿区街道2021"],
  [["张范街道2023年因逾期不补正终止的申请有几件"], "value 张范街道2023 applications.other_overdue_correction.total"],
  [["怎么办理居住证"], "? out_of_scope"],
])("%s", (asked, expected) => expect(lastOf(samples, asked)).toBe(expected));

describe("places that reports are asked for of", () => {
  it.each(["你们有成都的数据吗", "有成都的吗", "库里有张家口的报告没有"])("%s: there are none", (question) =>
    expect(lastOf(samples, [question])).toBe("? unknown_agency"),
  );
  it("你们有山东的数据吗", () => expect(lastOf(samples, ["你们有山东的数据吗"])).toMatch(/^catalogue 山东/));
});

test.each([
  ["矿区街道2021年人大建议办理总数", "narrative.npc_proposals"],
  ["矿区街道2021年代表建议办理件数", "narrative.npc_proposals"],
  ["矿区街道2021年政协提案办理总数", "narrative.cppcc_proposals"],
])("%s is of the proposals, and 办理 of no applications", (question, fact) =>
  expect(lastOf(samples, [question])).toBe(`value 矿区街道2021 ${fact}`),
);

test.each(["嫌人家申请太多不处理的有几件", "因为申请太频繁不处理的几件", "因申请过多不予处理的申请有几件"])(
  "%s is the row for whoever applies too often",
  (words) =>
    expect(lastOf(samples, [`矿区街道2021年${words}`])).toBe(
      "value 矿区街道2021 applications.rejected_excessive.total",
    ),
);

test.each(["报告全文", "年报全文", "完整的年报"])("%s is what 报告原文 asks for", (words) =>
  expect(lastOf(samples, [`矿区街道2021年${words}`])).toBe(lastOf(samples, ["矿区街道2021年报告原文"])),
);

test.each(["数据来源是哪", "数据从哪来的", "这些数字的来源在哪里", "信息来源有哪些"])(
  "%s is told of the store",
  (words) => expect(lastOf(samples, [words])).toBe(lastOf(samples, ["你的数据来源"])),
);
