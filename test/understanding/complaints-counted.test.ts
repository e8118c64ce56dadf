import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const ROW = "value 马桥镇2021 applications.rejected_petition.total";

describe("complaints are not counted, and the applications that were dealt with as such are offered", () => {
  test.each([
    "马桥镇2021年投诉举报几件",
    "马桥镇2021年处理投诉举报多少件",
    "马桥镇2021年收到举报投诉多少件",
    "马桥镇2021年信访投诉几件",
    "马桥镇2021年上访几起",
    "马桥镇2021年有没有投诉举报",
    "2021年哪个单位投诉举报最多",
    "桓台县各单位2021年投诉举报合计",
  ])("%s", (question) => {
    const { understanding } = understander.understand(question, null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : null;
    expect(obstacle).toMatchObject({ kind: "unexplained", unheard: "uncounted" });
    const choices = obstacle !== null && "choices" in obstacle ? obstacle.choices : [];
    expect(choices.length).toBeGreaterThan(0);
    for (const choice of choices)
      expect(lastOf(understander, [choice.question])).toContain("applications.rejected_petition");
  });
});

describe("where applications are spoken of, they are those of the row", () => {
  test.each([
    [["马桥镇2021年投诉举报类申请几件"]],
    [["马桥镇2021年信访举报投诉几件"]],
    [["马桥镇2021年申请里有多少是投诉举报"]],
    [["马桥镇2021年不予处理里投诉举报几件"]],
    [["马桥镇2021年因为投诉举报没处理的几件"]],
    [["马桥镇2021年按信访处理的几件"]],
    [["马桥镇2021年收到多少申请", "投诉举报呢"]],
    [["马桥镇2021年不予处理几件", "其中投诉举报几件"]],
  ])("%j", (questions) => expect(lastOf(understander, questions, inALine)).toBe(ROW));
});
