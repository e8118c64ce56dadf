import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => inALine(panel.understand(question, null).understanding);

describe("a message that takes back its own beginning", () => {
  it.each([
    ["马桥镇2021年申请几件，不对，2022年的", "value 马桥镇2022 applications.received.total"],
    ["马桥镇2021年申请…说错了，果里镇", "value 果里镇2021 applications.received.total"],
    ["马桥镇2021年申请几件，打错了，果里镇", "value 果里镇2021 applications.received.total"],
    ["马桥镇2021年复议，哦不，诉讼几件", "value 马桥镇2021 review.litigation.total"],
    ["马桥镇2021年收到申请，不对不对，处罚几件", "value 马桥镇2021 proactive.penalties.decisions"],
    ["2020年收费…不对，2022年申请最多的街道是哪个", "rank 街道2022年的报告 applications.received.total most 1"],
    ["2021年申请最多的街道——不对，最少的街道是哪个", "rank 街道2021年的报告 applications.received.total least 1"],
    ["人民政府……哦我是说桓台县教育局，2022年行政处罚作了多少件", "value 教育局2022 proactive.penalties.decisions"],
    ["教育局，我的意思是桓台县教育局2022年收到多少申请", "value 教育局2022 applications.received.total"],
    ["桓台县教育局，不不，桓台县人民政府2022年收到多少申请", "value 人民政府2022 applications.received.total"],
    ["马桥镇2020年申请，打错了，是2021年申请多少", "value 马桥镇2021 applications.received.total"],
    ["马桥镇2021年……更正一下，果里镇2021年收到多少申请", "value 果里镇2021 applications.received.total"],
  ])("%s", (question, expected) => expect(line(question)).toBe(expected));

  it("is as two messages in a dialogue", () => {
    expect(lastOf(panel, ["马桥镇2021年申请几件", "那复议呢…不对，诉讼呢"])).toBe(
      "value 马桥镇2021 review.litigation.total",
    );
  });

  it.each([
    ["马桥镇2022年正文和表格对不对，不对的列出来", "check 马桥镇2022"],
    ["马桥镇2022年申请是3件，不对吧", "value 马桥镇2022 applications.received.total"],
  ])("%s takes nothing back", (question, expected) => expect(line(question)).toBe(expected));
});

describe("a name that was not asked about", () => {
  const MEANT = "value 果里镇2021 applications.received.total";
  it.each([
    ["我不是问马桥镇，是问果里镇2021年收到的申请", MEANT],
    ["我不是要看马桥镇的，我要看果里镇2021年收到的申请", MEANT],
    ["我没问马桥镇，我问的是果里镇2021年收到的申请", MEANT],
    ["果里镇2021年收到的申请，我不是问马桥镇", MEANT],
    ["我不是问桓台县，是问临淄区2021年的复议数", "? which_agency"],
  ])("%s", (question, expected) => expect(line(question)).toBe(expected));

  it("is in none of the questions that are offered", () => {
    const { understanding } = panel.understand("我不是问桓台县，是问临淄区2021年的复议数", null);
    const offered = understanding.kind === "obstacle" ? JSON.stringify(understanding.obstacle) : "";
    expect(offered).toContain("临淄区");
    expect(offered).not.toContain("桓台县");
  });
});
