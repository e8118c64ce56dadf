import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

const asked = (question: string): string => lastOf(samples, [`矿区街道2021年${question}`]);

/** The sum is told with its parts, so that it answers both. */
describe("how many each and their sum are asked for at once", () => {
  test.each([
    ["予以公开和部分公开各几件，两项合计多少", "sum:applications.granted.total+applications.partially_granted.total"],
    ["行政复议和行政诉讼各几件，合计多少件", "sum:review.litigation.total+review.reconsideration.total"],
    ["行政处罚和行政许可分别是多少，一共多少", "sum:proactive.licensing.decisions+proactive.penalties.decisions"],
    [
      "自然人、企业各申请几件，两项加起来多少",
      "sum:applications.received.natural_person+applications.received.enterprise",
    ],
  ])("%s", (question, sum) => {
    const [intent, , figures = ""] = asked(question).split(" ");
    expect(intent).toBe("value");
    const parts = (id: string): string[] => id.replace("sum:", "").split("+").sort();
    expect(figures).toMatch(/^sum:/);
    expect(parts(figures)).toEqual(parts(sum));
  });
  test.each([
    ["行政复议和行政诉讼各几件", /^value \S+ review\.reconsideration\.total review\.litigation\.total$/],
    ["行政复议和行政诉讼一共各几件", /^value \S+ review\.reconsideration\.total review\.litigation\.total$/],
    // The form prints a total of all applicants as well.
    ["自然人、企业各几件，合计多少", /^\? unexplained$/],
    // 件 and 万元 make no sum.
    ["行政处罚和行政事业性收费分别多少，合计多少", /^\? unexplained$/],
  ])("%s", (question, line) => {
    expect(asked(question)).toMatch(line);
  });
});
