import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const ONE = "果里镇2021年收到多少申请";
const OTHER = "凤凰镇呢";
const BOTH = "果里镇和凤凰镇2021年收到的申请哪个多";

describe("前者 and 后者 in one message", () => {
  test.each(["前者和后者哪个多", "后者和前者比哪个多"])("%s sets the two side by side", async (asked) => {
    const { intent, values } = await talk.answerTo(ONE, OTHER, asked);
    const both = (await talk.answerTo(BOTH)).values;
    expect(intent).toBe("compare");
    expect(new Set(values)).toEqual(new Set(both));
  });

  test("前者和后者哪个多 leaves the two in their order", async () => {
    const { values } = await talk.answerTo(ONE, OTHER, "前者和后者哪个多", "后者予以公开几件");
    expect(values).toMatchObject([{ agency: expect.stringContaining("凤凰镇"), year: 2021 }]);
  });

  test.each(["后者比前者多吗", "前者比后者多吗"])("%s is said to be so or not", async (asked) => {
    const [former, latter] = [await talk.answerTo(ONE), await talk.answerTo(ONE, OTHER)].map(
      ({ values }) => values[0]?.value ?? 0,
    );
    const isSo = asked.startsWith("前") ? (former ?? 0) > (latter ?? 0) : (latter ?? 0) > (former ?? 0);
    const [lead] = (await talk.answerTo(ONE, OTHER, asked)).blocks;
    expect(lead).toMatchObject({ text: expect.stringMatching(isSo ? /^是/ : /^不是/) });
  });
});
