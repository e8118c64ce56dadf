import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const city = understanderOver(
  storeOfNames([
    "十堰市民政局",
    "十堰市财政局",
    "十堰市教育局",
    "十堰市张湾区教育局",
    "十堰市水利和湖泊局",
    "十堰市住房公积金中心",
    "十堰市城市管理执法委员会",
    "十堰市张湾区城市管理执法局",
  ]),
);

/** The official names of the agencies that a question is understood to be about. */
function agenciesOf(question: string): readonly string[] {
  const { understanding } = city.understand(question, null);
  const query = understanding.kind === "query" ? understanding.query : undefined;
  return query && "targets" in query ? query.targets.map(({ agency }) => agency.name) : [];
}

describe("市 behind a word that joins two names is of the second one", () => {
  test.each([
    ["市财政局2020年申请比市民政局多几件", ["十堰市财政局", "十堰市民政局"]],
    ["市民政局和市财政局2020年申请", ["十堰市民政局", "十堰市财政局"]],
    ["市教育局2020年收到的申请有没有超过市财政局", ["十堰市教育局", "十堰市财政局"]],
    ["张湾区教育局2020年收到多少申请，另外市教育局呢", ["十堰市张湾区教育局", "十堰市教育局"]],
  ])("%s", (question, names) => expect([...agenciesOf(question)].sort()).toEqual([...names].sort()));
});

describe("agencies go by the names that people shorten theirs to", () => {
  test.each([
    ["市城管委2020年收到几件申请", "十堰市城市管理执法委员会"],
    ["张湾区城管局2020年收到几件申请", "十堰市张湾区城市管理执法局"],
    ["十堰市公积金中心2020年收到几件申请", "十堰市住房公积金中心"],
    ["市水利局2020年收到几件申请", "十堰市水利和湖泊局"],
  ])("%s", (question, name) => expect(agenciesOf(question)).toEqual([name]));
});

describe("over the made panel", () => {
  const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

  test("a year that is asked back about is asked of all that were named", () => {
    const { understanding } = panel.understand("马桥镇和唐山镇谁的申请多", null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    expect(obstacle?.kind === "which_year" && obstacle.agency).toBeNull();
    const questions = obstacle?.kind === "which_year" ? obstacle.choices.map(({ question }) => question) : [];
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(lastOf(panel, [question])).toMatch(/^compare 马桥镇.*唐山镇/);
  });

  test("a change that is printed goes with the other columns that are asked for", () => {
    expect(lastOf(panel, ["临淄区教育局2019年行政许可上一年项目数量和本年增减"])).toContain("previous_items");
    expect(lastOf(panel, ["临淄区教育局2019年行政许可本年增减"])).toBe("value 教育局2019 proactive.licensing.change");
  });
});
