import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Reply } from "../../src/conversation/conversation.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const last = (questions: readonly string[]): Promise<Reply> => talk.replyTo(...questions);

/** Whose figures of which years an answer gives, of what. */
function given({ intent, values }: Answer): string {
  const of = values.flatMap(({ agency, year, fact }) => (agency === null ? [] : [`${agency}${year} ${fact}`]));
  return [intent, ...new Set(of)].join(", ");
}

const BUREAU = "临淄区教育局2021年收到多少申请";
const RECEIVED = "applications.received.total";
const FINED = "proactive.penalties.decisions";

describe("two that were spoken of, one after the other", () => {
  test.each<[questions: string[], line: RegExp]>([
    [[BUREAU, "凤凰镇呢", "两家比一下"], new RegExp(`^compare, .*教育局2021 ${RECEIVED}, .*凤凰镇2021 ${RECEIVED}$`)],
    [
      [BUREAU, "凤凰镇呢", "这两家谁的行政处罚多"],
      new RegExp(`^compare, .*教育局2021 ${FINED}, .*凤凰镇2021 ${FINED}$`),
    ],
    [[BUREAU, "凤凰镇呢", "差多少"], new RegExp(`^compare, .*教育局2021 ${RECEIVED}, .*凤凰镇2021 ${RECEIVED}$`)],
    [
      [BUREAU, "2022年呢", "差多少"],
      new RegExp(`^(?:compare|trend), .*教育局2021 ${RECEIVED}, .*教育局2022 ${RECEIVED}$`),
    ],
    [
      [BUREAU, "2022年呢", "哪年多"],
      new RegExp(`^(?:compare|trend), .*教育局2021 ${RECEIVED}, .*教育局2022 ${RECEIVED}$`),
    ],
    [
      [BUREAU, "凤凰镇呢", "只看行政处罚，哪家多"],
      new RegExp(`^compare, .*教育局2021 ${FINED}, .*凤凰镇2021 ${FINED}$`),
    ],
    [
      [BUREAU, "2022年呢", "说的是收到的总数，两年差多少"],
      new RegExp(`^(?:compare|trend), .*教育局2021 ${RECEIVED}, .*教育局2022 ${RECEIVED}$`),
    ],
    [[BUREAU, "凤凰镇2020年的", "哪家多"], new RegExp(`^compare, .*教育局2021 ${RECEIVED}, .*凤凰镇2020 ${RECEIVED}$`)],
    [[BUREAU, "凤凰镇2020年的", "谁更少"], new RegExp(`^compare, .*教育局2021 ${RECEIVED}, .*凤凰镇2020 ${RECEIVED}$`)],
    [
      ["马桥镇2021年行政许可几件", "果里镇2020年的", "哪家更多"],
      /^compare, .*2021 proactive.licensing.decisions, .*2020 proactive.licensing.decisions$/,
    ],
    [[BUREAU, "2022年呢", "这两年的行政处罚"], new RegExp(`教育局2021 ${FINED}, .*教育局2022 ${FINED}$`)],
  ])("%j", async (questions, line) => {
    const { answer } = await last(questions);
    expect(answer.status).toBe("answered");
    expect(given(answer)).toMatch(line);
  });

  test.each([
    [[BUREAU, "两家比一下"]],
    [[BUREAU, "行政处罚呢", "差多少"]],
    [[BUREAU, "收到的，两年差多少"]],
    [["临淄区教育局2021年不予公开的几件", "两个加起来占办结的多少"]],
    [[BUREAU, "凤凰镇呢", "临淄区新华街道呢", "两家比一下"]],
  ])("%j leaves open which two", async (questions) => {
    const { answer } = await last(questions);
    expect(answer.status).not.toBe("answered");
  });

  test.each(["哪个增幅大", "谁增加得多", "两家谁涨得快"])(
    "%s, after the change of one and of the other",
    async (which) => {
      const { answer } = await last(["马桥镇2023年收到的申请比2022年多多少", "果里镇呢", which]);
      expect(answer).toMatchObject({ status: "answered", intent: "rank" });
      expect(JSON.stringify(answer.blocks)).toContain("马桥镇、果里镇2022年、2023年的报告");
    },
  );

  test("the answer can be opened again by its id", async () => {
    const { id, answer } = await last([BUREAU, "凤凰镇呢", "两家比一下"]);
    const again = await talk.conversation.reopen("another", id ?? "");
    expect(again?.at(-1)?.answer).toEqual(answer);
  });
});
