import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("years told by the clock reach as far as those in digits", () => {
  it.each([
    ["马桥镇前年以后收到申请几件", `trend 马桥镇2022-2023 ${RECEIVED}`],
    ["马桥镇大前年之后收到申请几件", `trend 马桥镇2021-2023 ${RECEIVED}`],
    ["马桥镇自大前年起收到申请几件", `trend 马桥镇2021-2023 ${RECEIVED}`],
    ["马桥镇大前年以来收到申请几件", `trend 马桥镇2021-2023 ${RECEIVED}`],
    ["马桥镇去年以后收到申请几件", `value 马桥镇2023 ${RECEIVED}`],
    ["马桥镇前年及以前收到申请几件", `trend 马桥镇2019-2022 ${RECEIVED}`],
    ["马桥镇前年以前收到申请几件", "? unexplained"],
    ["马桥镇去年之前收到申请几件", "? unexplained"],
    ["马桥镇前年收到申请几件", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇2022年及以前结转下年度的申请几件", "trend 马桥镇2019-2022 applications.carried_out.total"],
    ["马桥镇截至2021年底一共收到申请几件", `aggregate 马桥镇2019年至2021年的报告 ${RECEIVED} sum`],
    ["马桥镇截至2022年底累计收到申请几件(2020年起)", `aggregate 马桥镇2020年至2022年的报告 ${RECEIVED} sum`],
    ["马桥镇2020年以来截至2022年底累计收到多少申请", `aggregate 马桥镇2020年至2022年的报告 ${RECEIVED} sum`],
    ["马桥镇截至2021年底收到申请几件", `value 马桥镇2021 ${RECEIVED}`],
    ["马桥镇四年都收到几件申请", `trend 马桥镇2020-2023 ${RECEIVED}`],
    ["马桥镇三年各收到多少申请", `trend 马桥镇2021-2023 ${RECEIVED}`],
    ["马桥镇两年分别收到多少件申请", `trend 马桥镇2022-2023 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));

  it("2021年以前 offers both readings, each of which is understood", () => {
    const { understanding } = panel.understand("马桥镇2021年以前收到申请几件", null);
    const asked = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    const choices = asked?.kind === "unexplained" ? asked.choices : [];
    expect(choices.map(({ question }) => lastOf(panel, [question]))).toEqual([
      `trend 马桥镇2019-2021 ${RECEIVED}`,
      `trend 马桥镇2019-2020 ${RECEIVED}`,
    ]);
  });
});

describe("years that are left out leave the others, and are no word against the agency before them", () => {
  const without2020 = `aggregate 马桥镇2019年、2021年、2022年、2023年的报告 ${RECEIVED} sum`;
  it.each([
    [["马桥镇不算2020年一共收到几件申请"], without2020],
    [["马桥镇除2020年外申请合计多少"], without2020],
    [["马桥镇2020年除外的申请总数"], without2020],
    [["马桥镇剔除2020年后申请合计"], without2020],
    [["不算2020年，马桥镇申请合计多少"], without2020],
    [["马桥镇除了2020年每年收到几件申请"], `trend 马桥镇2019-2023 ${RECEIVED}`],
    [["马桥镇不算去年年均收到几件申请"], `aggregate 马桥镇2019年至2022年的报告 ${RECEIVED} average`],
    [["桓台县不算2023年申请合计"], `aggregate 桓台县2019年至2022年的报告 ${RECEIVED} sum`],
    [["马桥镇2021到2023年申请一共多少", "不算2023年呢"], `aggregate 马桥镇2021年、2022年的报告 ${RECEIVED} sum`],
    [["马桥镇近三年累计收到几件申请", "不算2021年呢"], `aggregate 马桥镇2022年、2023年的报告 ${RECEIVED} sum`],
    [["马桥镇近三年不算2023年申请合计"], "? unexplained"],
    [["桓台县不算马桥镇2021年申请合计"], `aggregate 桓台县2021年的报告（不含马桥镇） ${RECEIVED} sum`],
  ])("%s", (asked, expected) => expect(lastOf(panel, asked)).toBe(expected));
});

describe("of three years in which something held, three are looked at", () => {
  it.each(["马桥镇三年里有几年申请超过80件", "马桥镇近三年有几年申请超过80件", "马桥镇三年间哪几年申请超过80件"])(
    "%s",
    (question) => expect(lastOf(panel, [question])).toMatch(/2021年至2023年|近三年|最近3年/),
  );
});
