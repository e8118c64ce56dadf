import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

describe("after a group its rows are named by their numbers alone", () => {
  const talk = talkOver(madePanel);
  const asked = async (...questions: readonly string[]): Promise<readonly string[]> =>
    (await talk.answerTo(...questions)).values.map(({ fact }) => fact);
  test.each([
    [["马桥镇2022年不予公开几件", "第4项呢"], "applications.denied_third_party_rights.total"],
    [["马桥镇2022年不予公开几件", "第4项呢", "第五项"], "applications.denied_internal_affairs.total"],
    [["马桥镇2022年不予公开几件", "其中最后一项几件"], "applications.denied_administrative_enquiry.total"],
    [["马桥镇2022年无法提供几件", "里面的第一项"], "applications.unavailable_not_held.total"],
  ])("%s", async (questions, fact) => expect(await asked(...questions)).toEqual([fact]));
});
