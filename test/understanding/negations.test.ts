import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

describe("what is not finished belongs to the thing that it is said of", () => {
  const CARRIED_OUT = "value 辛店街道2020 applications.carried_out.total";
  const PENDING = "value 辛店街道2020 review.reconsideration.pending";
  test.each([
    ["辛店街道20年的案子里没办完的复议还剩几个", PENDING],
    ["辛店街道2020年没办结的复议几件", PENDING],
    ["辛店街道2020年尚未办结的复议几件", PENDING],
    ["辛店街道2020年复议还没办完的几件", PENDING],
    ["辛店街道2020年没办完的复议申请有几件", PENDING],
    ["辛店街道2020年还悬着的官司有几个", "value 辛店街道2020 review.litigation.pending"],
    [
      "辛店街道2020年复议和诉讼没办完的各几件",
      "value 辛店街道2020 review.reconsideration.pending review.litigation.pending",
    ],
    ["辛店街道2020年没办完的申请几件", CARRIED_OUT],
    ["辛店街道2020年尚未办结的申请几件", CARRIED_OUT],
    ["辛店街道2020年没办完的几件", CARRIED_OUT],
    ["辛店街道2020年有多少申请没在当年办完", CARRIED_OUT],
    ["辛店街道2020年没有在2020年内办完的申请几件", CARRIED_OUT],
    ["辛店街道2020年有多少申请没能在年内办结", CARRIED_OUT],
    ["辛店街道2020年未在年底前答复的申请几件", CARRIED_OUT],
    ["辛店街道2020年没有全部办完的申请几件", CARRIED_OUT],
    ["辛店街道2020年还没办完拖到下一年的几件", CARRIED_OUT],
    ["辛店街道2020年没有在规定期限内办结的几件", "? unexplained"],
    ["辛店街道2020年没在当年被复议的几件", "? unplaced"],
    ["辛店街道2020年没办完的申请和复议各几件", "? unexplained"],
    ["辛店街道2020年没办完的申请里被复议的几件", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });

  test("after a question for proceedings it is said of them", () => {
    expect(lastOf(samples, ["辛店街道2020年行政复议几件", "没办完的呢"])).toBe(PENDING);
    expect(lastOf(samples, ["辛店街道2020年收到几件申请", "没办完的呢"])).toBe(CARRIED_OUT);
  });
});

test("what was given is what was granted", () => {
  expect(lastOf(samples, ["矿区街道2021年给了的申请有几件"])).toBe("value 矿区街道2021 applications.granted.total");
});

test("after proceedings it is asked how those ended, after applications what became of them", () => {
  const ended = (first: string) => lastOf(samples, [`辛店街道2020年${first}`, "都是什么结果"]);
  expect(ended("行政复议总数")).toBe("breakdown 辛店街道2020 reconsideration");
  expect(ended("收到几件申请")).toBe("breakdown 辛店街道2020 results");
});

test("what is to be recommended is no agency", () => {
  expect(lastOf(samples, ["推荐一部电影"])).toBe("? out_of_scope");
});

describe("what the applicants are not, before what they are, only says who is meant", () => {
  test.each(["不是自然人，是企业的", "不是自然人而是企业的申请", "不是自然人、是企业的申请"])("%s", (who) => {
    expect(lastOf(samples, [`张范街道2023年${who}有几件`])).toBe("value 张范街道2023 applications.received.enterprise");
  });
});

describe("what is said to be nothing at all is the figure of the whole", () => {
  test.each([
    ["矿区街道2021年一条信息都没公开，是这样吧？", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道2021年一条政府信息也没有公开，对吗", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道2021年一条都没发吗", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道2021年没有公开任何信息，是吗", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道2021年一件申请都没收，是吗", "value 矿区街道2021 applications.received.total"],
    ["矿区街道2021年一件都没公开，是吗", "value 矿区街道2021 applications.granted.total"],
    ["矿区街道2021年没有公开任何申请吧", "value 矿区街道2021 applications.granted.total"],
    ["矿区街道2021年未公开过任何一件申请，是吗", "value 矿区街道2021 applications.granted.total"],
    ["矿区街道2021年有没有公开任何申请", "value 矿区街道2021 applications.granted.total"],
    ["2021年行政诉讼败诉的单位有哪些", "aggregate 2021年的报告 review.litigation.corrected count positive"],
    ["2021年不予公开申请的单位有哪些", "aggregate 2021年的报告 applications.denied.total count positive"],
    ["2021年没有公开任何申请的单位有哪些", "aggregate 2021年的报告 applications.granted.total count zero"],
    ["2021年哪些单位没有公开任何信息", "aggregate 2021年的报告 narrative.disclosed_total count zero"],
    ["矿区街道2021年没有公开的申请几件", "value 矿区街道2021 applications.denied.total"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});

describe("有没有 asks and denies nothing", () => {
  test.each([
    ["这些报告里有没有数字前后矛盾的？", "check 库中全部报告"],
    ["数据有没有对不上的地方", "check 库中全部报告"],
    ["矿区街道2021年有没有公开过信息", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道2021年新收了多少件申请", "value 矿区街道2021 applications.received.total"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });

  test.each(["这些报告里有没有数字前后矛盾的", "报告里有没有数据对不上的"])(
    "%s is no question for cells",
    (question) => {
      const { understanding } = samples.understand(question, null);
      expect(understanding).toMatchObject({ kind: "query", query: { intent: "check" } });
      expect(understanding).not.toHaveProperty("query.unfilled");
    },
  );

  test("cells without a figure are still asked for", () => {
    const { understanding } = samples.understand("这些报告里有没有没有数字的格子", null);
    expect(understanding).toHaveProperty("query.unfilled");
  });
});

describe("what a word for a column or a slip could take to pieces keeps its name", () => {
  test.each([
    ["矿区街道2021年不予公开的件数", "applications.denied.total"],
    ["矿区街道2021年不予公开的总数", "applications.denied.total"],
    ["矿区街道2021年予以公开的件数", "applications.granted.total"],
    ["矿区街道2021年部分公开的件数", "applications.partially_granted.total"],
    ["矿区街道2021年规范性文件公开的件数", "proactive.normative_documents.disclosed_total"],
    ["辛店街道2020年政府集中采购项目多少个", "proactive.procurement.items"],
    ["辛店街道2020年采购项目数", "proactive.procurement.items"],
    ["辛店街道2020年政府采购金额", "proactive.procurement.amount"],
  ])("%s", (question, fact) => {
    const { understanding } = samples.understand(question, null);
    expect(lastOf(samples, [question])).toContain(fact);
    expect(understanding.notes).toEqual([]);
  });

  test("a column of rows that are not named is no summary", () => {
    expect(lastOf(samples, ["矿区街道2021年公开的件数"])).toBe("? which_fact");
  });
});

test.each(["这个数出自哪里", "这数哪来的", "这个数打哪来的"])("%s asks for the source of what was said", (question) => {
  expect(lastOf(samples, ["矿区街道2021年收到几件申请", question])).toBe(
    "value 矿区街道2021 applications.received.total",
  );
});
