import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const UNLIKE = { "narrative.applications_received": 35, "applications.received.total": 34 };
const talk = talkOver([
  madeReport({ short: "甲街道", year: 2020, edition: "2021", cells: { "normative_documents.in_force": 12 } }),
  madeReport({ short: "甲街道", year: 2021, cells: UNLIKE }),
  madeReport({ short: "甲街道", year: 2022, cells: { "applications.handled_total.total": 3 } }),
]);
const ONE = "甲街道2021年收到几件";

describe("what the prose says, what the table says, and what would be right", () => {
  test.each<readonly [readonly string[], string]>([
    [[ONE, "正文写的是多少"], "甲街道2021年正文所述收到的申请是多少"],
    [[ONE, "正文里是几件"], "甲街道2021年正文所述收到的申请是多少"],
    [[ONE, "正文说的呢", "表里呢"], "甲街道2021年表格新收申请是多少"],
    [["甲街道2021年正文里写收到多少件"], "甲街道2021年正文所述收到的申请是多少"],
    [["2021年甲街道正文写35，表里多少"], "甲街道2021年正文所述收到的申请和表格新收申请"],
    [[ONE, "正文和表格一样吗", "以哪个为准"], "正文和表格不一致时听谁的"],
    [["甲街道2022年办结几件", "应该是多少"], "甲街道2022年的数据对不对"],
    [["甲街道2022年数据对不对", "那该改成多少"], "甲街道2022年的数据对不对"],
    [["甲街道2022年办结几件", "表里有问题吧"], "甲街道2022年的表格有什么问题"],
    [["甲街道2022年总计差几件"], "甲街道2022年总计对不对"],
    [["甲街道2022年上年结转对不对"], "甲街道2022年上年结转数对不对"],
    [["2022年哪些报告七项总计不对"], "2022年哪些报告办结总数不对"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(answer.status).toBe("answered");
    expect({ ...answer, options: [] }).toEqual({ ...asked, options: [] });
  });

  test("a word that is part of a row's name claims nothing", async () => {
    const { blocks, intent } = await talk.answerTo("甲街道2021年规范性文件现行有效对不对");
    expect(intent).toBe("check");
    expect(JSON.stringify(blocks)).not.toContain("没有，0件");
  });
});
