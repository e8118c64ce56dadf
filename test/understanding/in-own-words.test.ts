import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("what is not used of a question is quoted in the words that stand there", () => {
  test.each([
    "马桥镇近几年从没有行政诉讼，对吗",
    "马桥镇从来没有过行政诉讼，对吗",
    "2022年各镇收到的申请占全市各单位申请的多少",
    "2022年各街道第二部分收到申请超过20件的合计",
    "2022年各镇部分公开没收到过诉讼的有哪些",
    "马桥镇2022年收到申请超过8件的平均",
    "2022年马桥镇和果里镇的三个教育局收到申请排名",
    "马桥镇和果里镇收到的申请哪个增幅大",
    "马桥镇和果里镇收到的申请谁下滑得快",
    "2022年各镇行政诉讼前两名都是谁，中位数呢",
  ])("%s", (question) => {
    const { understanding, slots } = understander.understand(question, null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    const words = obstacle?.kind === "unplaced" || obstacle?.kind === "unexplained" ? obstacle.words : [];
    expect(words.filter((word) => !slots?.text.includes(word))).toEqual([]);
  });
});
