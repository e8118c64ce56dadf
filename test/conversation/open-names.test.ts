import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const TWO = "教育局和马桥镇2021年收到的申请";

describe("a name that fits several beside one that is plain", () => {
  test("the choices keep both", async () => {
    const { status, options } = await talk.answerTo(TWO);
    expect(status).toBe("clarify");
    expect(options.length).toBeGreaterThan(1);
    for (const { question } of options) expect(question).toMatch(/教育局和.*马桥镇2021年/);
  });
  test("the one that is told is told beside the other", async () => {
    const { values } = await talk.answerTo(TWO, "临淄区的");
    expect(values.map(({ agency }) => agency)).toHaveLength(2);
  });
  test.each([[["处罚呢"]], [["处罚呢", "2022年呢"]]])("%j leaves it open which", async (questions) => {
    const { status, options } = await talk.answerTo(TWO, ...questions);
    expect(status).toBe("clarify");
    expect(options.every(({ question }) => question.includes("教育局"))).toBe(true);
  });
  test("until it is told", async () => {
    const { values } = await talk.answerTo(TWO, "处罚呢", "临淄区的");
    expect(values.map(({ fact }) => fact)).toEqual(["proactive.penalties.decisions", "proactive.penalties.decisions"]);
  });
  test("another agency, or a question of many, is not held up by it", async () => {
    expect((await talk.answerTo("教育局2021年收到的申请", "马桥镇呢")).status).toBe("answered");
    expect((await talk.answerTo("教育局2021年收到的申请", "2021年谁的申请最多")).status).toBe("answered");
  });
});
