import { expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "淄博市临淄区人民政府辛店街道办事处",
    "淄博市张店区马尚街道办事处",
    "枣庄市市中区矿区街道办事处",
    "淄博市临淄区人民政府",
    "淄博市张店区人民政府",
    "淄博市桓台县人民政府",
    "淄博市临淄区教育局",
    "淄博市张店区教育局",
  ]),
);

/** What can be asked instead of a question that is asked back about. */
function choices(question: string): readonly string[] {
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "obstacle" && "choices" in understanding.obstacle
    ? understanding.obstacle.choices.map((choice) => choice.question)
    : [];
}

test.each(["5个街道", "三个区政府", "四个县政府", "5个教育局", "三个教育局"])(
  "%s, of which there are not so many: every choice is a whole question",
  (counted) => {
    const offered = choices(`${counted}2021年收到多少件申请`);
    expect(offered.length).toBeGreaterThan(1);
    for (const question of offered) {
      expect(question).not.toMatch(/[一二三四五\d][个家]/);
      expect(inALine(understander.understand(question, null).understanding)).not.toMatch(/^\?/);
    }
  },
);
