import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const PEOPLE = "applications.received.natural_person";
const ALL = "applications.received.total";
const count = (limit: string, year = 2022): string => `aggregate ${year}年的报告 ${PEOPLE} count ${limit}`;
const line = (question: string): string => inALine(panel.understand(question, null).understanding);

describe("a number of persons that applied is held against natural persons", () => {
  it.each([
    ["2022年哪些单位有超过2000个人申请", count("more_than 2000")],
    ["2022年有超过2000个人申请的单位", count("more_than 2000")],
    ["2022年超过20个人申请公开的单位", count("more_than 20")],
    ["2022年哪些单位超过20人申请", count("more_than 20")],
    ["2022年哪些单位收到超过20个人的申请", count("more_than 20")],
    ["2022年申请超过20人的单位", count("more_than 20")],
    ["2022年申请超过2000人的单位", count("more_than 2000")],
    ["2022年有20个人以上申请的单位", count("at_least 20")],
    ["2022年有20人以上申请的单位", count("at_least 20")],
    ["2022年不到5个人申请的单位有几家", count("less_than 5")],
    ["2022年有超过两千个人申请的单位", count("more_than 2000")],
    ["2022年有超过一百个人申请的单位", count("more_than 100")],
    ["2022年超过20名个人申请的单位", count("more_than 20")],
    ["2022年20到50个人申请的单位", count("at_least 20, at_most 50")],
  ])("%s", (question, expected) => expect(line(question)).toBe(expected));

  it.each([
    ["马桥镇2022年有多少个人申请", `value 马桥镇2022 ${PEOPLE}`],
    ["马桥镇2022年有几个人去申请过信息公开", `value 马桥镇2022 ${ALL}`],
    ["2022个人申请最多的单位", `rank 2022年的报告 ${PEOPLE} most 1`],
    ["2021年申请人大建议的单位", "? unexplained"],
  ])("%s sets no limit", (question, expected) => expect(line(question)).toBe(expected));
});

describe("a number that is only about right is no limit, and is not passed over", () => {
  it.each(["2022年收到500多件申请的单位", "2022年收到500余件申请的单位"])(
    "%s: up to the next round number",
    (question) => expect(line(question)).toBe(`aggregate 2022年的报告 ${ALL} count more_than 500, less_than 600`),
  );

  it.each(["2022年收到500多个人申请的单位", "2022年有2000多个人申请的单位", "2022年收到100多件个人申请的单位"])(
    "%s",
    (question) => expect(line(question)).toMatch(/^\?/),
  );
});

it("a bare number of persons is just that many, where agencies are chosen by it", () => {
  expect(line("2022年有500个人申请的单位有哪些")).toBe(
    "aggregate 2022年的报告 applications.received.natural_person count exactly 500",
  );
});

describe("four digits that count something are no year", () => {
  it.each(["2022年超过2000名个人申请的单位", "2022年收到2000多件申请的单位", "2022年收到2010份申请的单位"])(
    "%s",
    (question) => expect(line(question)).not.toMatch(/2000年|2010年/),
  );
  it.each([
    ["马桥镇2022人大建议几件", "value 马桥镇2022 narrative.npc_proposals"],
    ["马桥镇2022多少申请", `value 马桥镇2022 ${ALL}`],
    ["马桥镇2021、2022多收到几件申请", lastOf(panel, ["马桥镇2021年、2022年多收到几件申请"])],
  ])("%s names a year", (question, expected) => expect(line(question)).toBe(expected));
});
