import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

function offered(question: string): readonly string[] {
  const { understanding } = understander.understand(question, null);
  const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
  return obstacle?.kind === "which_fact" ? obstacle.choices.map((choice) => choice.question) : [];
}

describe("公开 alone is asked back: information that was published, or applications that were granted", () => {
  test.each([
    ["马桥镇2021年公开了多少", "马桥镇2021年主动公开信息多少", "马桥镇2021年予以公开的申请多少"],
    ["2021年谁公开得最多", "2021年谁主动公开信息最多", "2021年谁予以公开的申请最多"],
    ["2021年桓台县公开最少的单位", "2021年桓台县主动公开信息最少的单位", "2021年桓台县予以公开的申请最少的单位"],
    [
      "马桥镇和唐山镇2021年哪个公开得更多",
      "马桥镇和唐山镇2021年哪个主动公开信息更多",
      "马桥镇和唐山镇2021年哪个予以公开的申请更多",
    ],
    ["2021年平均每个单位公开多少", "2021年平均每个单位主动公开信息多少", "2021年平均每个单位予以公开的申请多少"],
  ])("%s", (question, published, granted) => {
    expect(offered(question)).toEqual([published, granted]);
    for (const choice of [published, granted]) expect(lastOf(understander, [choice])).not.toMatch(/^\?/);
  });

  test.each([
    ["马桥镇2021年公开了多少条", "value 马桥镇2021 narrative.disclosed_total"],
    ["马桥镇2021年收到几件，公开了几件", "value 马桥镇2021 applications.received.total applications.granted.total"],
    ["马桥镇2021年信息公开情况", "summary 马桥镇2021"],
  ])("%s is plain", (question, line) => expect(lastOf(understander, [question])).toBe(line));
});
