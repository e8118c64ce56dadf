import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

/** The agencies and years that the first choice is understood to ask for. */
function firstTargets(question: string): readonly string[] {
  const { understanding } = panel.understand(question, null);
  if (understanding.kind !== "obstacle" || understanding.obstacle.kind !== "which_agency") return [];
  const query = queryOf(panel, understanding.obstacle.choices[0]?.question ?? "");
  return query && "targets" in query
    ? query.targets.map(({ agency, year }) => `${agency.region.at(-1)}${agency.short}${year}`)
    : [];
}

/** What each choice is understood as that a question is asked back with. */
function choicesOf(question: string): readonly string[] {
  const { understanding } = panel.understand(question, null);
  if (understanding.kind !== "obstacle" || understanding.obstacle.kind !== "which_agency") return [];
  return understanding.obstacle.choices.map((choice) => lastOf(panel, [choice.question]));
}

describe("two regions side by side", () => {
  it.each(["临淄区2022年收了几件，还有2020年桓台县呢", "临淄区2022年收了几件，桓台县2020年呢"])(
    "each with a year of its own: %s",
    (question) => {
      const [, first, second, ...others] = choicesOf(question);
      expect(firstTargets(question)).toEqual(["临淄区人民政府2022", "桓台县人民政府2020"]);
      expect(first).toBe(`aggregate 临淄区2022年的报告 ${RECEIVED} sum`);
      expect(second).toBe(`aggregate 桓台县2020年的报告 ${RECEIVED} sum`);
      expect(others).toEqual([]);
    },
  );

  it("of several years are offered with all of them", () => {
    for (const choice of choicesOf("临淄区和桓台县2021年和2022年各收到多少申请")) expect(choice).toMatch(/2021.*2022/);
    expect(choicesOf("临淄区和桓台县2021年和2022年各收到多少申请")).toHaveLength(4);
  });

  it("held against one another are offered so", () => {
    const question = "2022年临淄区收到的申请是桓台县的几倍";
    expect(firstTargets(question)).toEqual(["临淄区人民政府2022", "桓台县人民政府2022"]);
    expect(choicesOf(question)[0]).toMatch(/^compare /);
  });

  it.each(["临淄区加桓台县2022年一共多少申请", "临淄区+桓台县2022年一共多少申请"])(
    "joined by a plus: %s",
    (question) => {
      expect(lastOf(panel, [question])).toBe(lastOf(panel, ["临淄区和桓台县2022年一共多少申请"]));
    },
  );
});
