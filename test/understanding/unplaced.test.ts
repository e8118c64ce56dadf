import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { queryOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

/** The words that a question is asked back about because its query would not use them. */
function unplacedIn(question: string): readonly string[] {
  const { understanding } = samples.understand(question, null);
  return understanding.kind === "obstacle" && understanding.obstacle.kind === "unplaced"
    ? understanding.obstacle.words
    : [];
}

describe("what is understood and not used is asked back about", () => {
  it.each([
    ["总结一下张范街道2023年上半年的情况", ["上半年"]],
    ["概括张范街道2023年第二季度的年报", ["第二季度"]],
    ["张范街道2023年女性申请情况总结", ["女性"]],
    ["张范街道2023年没有结转、当年办结的申请几件", ["没有结转"]],
  ])("%s", (question, words) => {
    const { kind } = samples.understand(question, null).understanding;
    expect(kind).toBe("obstacle");
    expect(unplacedIn(question)).toEqual(words);
  });
});

describe("agencies that share a figure are looked for, and not all of them ranked or counted in their place", () => {
  it.each([
    "2021年收到申请一样的单位",
    "2021年收到申请一样多的单位有哪些",
    "2021年有哪些单位收到的申请一样多",
    "2021年收到同样多申请的单位",
    "2021年谁和谁收到的申请一样多",
    "2021年各街道收到申请有一样的吗",
    "2021年处罚数并列的单位",
  ])("%s", (question) => expect(queryOf(samples, question)).toMatchObject({ intent: "rank", ties: true }));
  it("those that are like one are chosen by its figure", () =>
    expect(queryOf(samples, "2021年收到申请和矿区街道一样多的单位有哪些")).toMatchObject({
      intent: "aggregate",
      criteria: { of: [{ condition: { comparison: "exactly", to: { agency: expect.any(String) } } }] },
    }));
  it.each([
    "2021年各单位相同申请排名",
    "2021年收到申请并列第一的有哪些",
    "2021年各街道收到的申请都一样吗",
    "2021年矿区街道和湛北路街道收到的申请一样多吗",
  ])("but %s is answered", (question) => expect(samples.understand(question, null).understanding.kind).toBe("query"));
});

describe("区里 of a question about many is that of a district, and asked back about where none is spoken of", () => {
  it.each([
    "淄博市2020年区里谁收到的申请最多",
    "淄博市2020年区里收到的申请一共多少",
    "淄博市2020年哪些区里收到的申请最多",
  ])("%s", (question) => {
    expect(unplacedIn(question)).toEqual(["区里"]);
    const { understanding } = samples.understand(question, null);
    const choices =
      understanding.kind === "obstacle" && "choices" in understanding.obstacle ? understanding.obstacle.choices : [];
    const meant = choices.map((choice) => samples.understand(choice.question, null).understanding);
    expect(meant.map((one) => one.kind === "query" && "scope" in one.query && one.query.scope.governments)).toEqual([
      "district",
      undefined,
    ]);
  });
  it.each([
    "临淄区2020年区里谁收到的申请最多",
    "淄博市2020年各区里谁收到的申请最多",
    "淄博市的区里头2020年谁收申请最多",
  ])("%s says which", (question) => expect(samples.understand(question, null).understanding.kind).toBe("query"));
});

describe("a county beside an agency of another one is asked back about", () => {
  it.each([
    ["辛店街道和张店区2020年申请", ["张店区"]],
    ["矿区街道、枣庄高新区2021年申请各多少", ["枣庄高新区"]],
  ])("%s", (question, words) => {
    expect(unplacedIn(question)).toEqual(words);
  });
  it.each(["淄博市辛店街道2020年申请", "辛店街道（临淄区）2020年申请"])("%s lies there", (question) => {
    expect(samples.understand(question, null).understanding.kind).toBe("query");
  });
});

describe("what is used, or changes nothing, is not", () => {
  it.each([
    "矿区街道2021年行政强制作出了几个处理决定",
    "张范街道2023年到底收没收到申请，几件",
    "是不是辛店街道2020年没有被复议过",
    "辛店街道2020年没有企业申请吗",
    "总结一下矿区街道2021年申请和复议的情况",
    "张范街道2023年办理申请存在哪些问题",
    "辛店街道2020年收到的数和办结的数对得上吗",
    "哪个街道收到的申请最少",
    "2021年各街道平均收到几件申请",
  ])("%s", (question) => {
    expect(samples.understand(question, null).understanding.kind).toBe("query");
  });
});
