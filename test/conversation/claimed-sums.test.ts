import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const town = (short: string, cells: { [id: string]: number }) => madeReport({ short, year: 2023, cells });
const talk = talkOver(
  Object.entries({ 甲街道: 3000, 乙街道: 900, 丙街道: 623 }).map(([short, received]) =>
    town(short, { "applications.received.total": received, "review.reconsideration.total": received % 7 }),
  ),
);

const lead = async (...questions: readonly string[]): Promise<string> => {
  const { blocks } = await talk.answerTo(...questions);
  const [first] = blocks;
  return first?.kind === "lead" ? first.text.slice(0, first.text.indexOf("。")) : "";
};

describe("what is said of a sum over many is confirmed or not", () => {
  test.each([
    ["2023年各街道一共收到4523件申请吗", "是，4523件"],
    ["2023年各街道一共收到4000多件吗", "是，4523件"],
    ["2023年各街道一共收到3000多件吗", "不是，4523件"],
    ["2023年各街道收到的申请合计超过4000件吗", "是，4523件"],
    ["2023年各街道收到申请总共不到100件吧", "不是，4523件"],
    ["2023年各街道一共收到5000件，对吗", "不是，是4523件"],
    ["2023年各街道一共收到的申请是不是超过5000件", "不是，4523件"],
  ])("%s: %s", async (question, opening) => {
    expect(await lead(question)).toBe(opening);
  });

  test.each([
    ["有4000多件吗", "是，4523件"],
    ["超过5000件了吗", "不是，4523件"],
    ["是4523件吗", "是，4523件"],
  ])("after the sum, %s: %s", async (then, opening) => {
    expect(await lead("2023年各街道一共收到多少申请", then)).toBe(opening);
  });

  test("chosen streets, and each by itself, are no sum", async () => {
    const { values } = await talk.answerTo("2023年一共收到超过800件的街道有几个");
    expect(values[0]).toMatchObject({ value: 2, unit: "家" });
    expect(await lead("2023年各街道都超过100件吗")).not.toContain("4523");
  });

  test("a single one keeps its own figure", async () => {
    expect(await lead("甲街道2023年一共收到3000多件吗")).toContain("3000件");
    expect(await lead("甲街道2023年一共收到4523件吗")).toBe("不是，是3000件");
  });

  test("what is denied and confirmed at once is not told with yes or no", async () => {
    expect(await lead("2023年各街道一共没收到5000件吧")).not.toMatch(/^(?:是|不是)，/);
  });
});

describe("a sum that lacks a figure", () => {
  const partly = talkOver([
    town("甲街道", { "applications.received.total": 30 }),
    madeReport({ short: "乙街道", year: 2023, cells: { "applications.received.total": { state: "blank", raw: "" } } }),
  ]);

  test("neither confirms nor refutes what is said of all", async () => {
    const { blocks } = await partly.answerTo("2023年各街道一共收到50多件吗");
    expect(blocks.map((block) => ("text" in block ? block.text : "")).join("")).not.toMatch(/(?:^|不)是，/);
  });
});
