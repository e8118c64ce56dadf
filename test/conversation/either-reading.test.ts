import { expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { agencyOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const RECEIVED = "applications.received.total";
const BLANK = { state: "blank", raw: "—" } as const;

function reportOf(name: string, received: number): Report {
  const cells = { [RECEIVED]: received, "proactive.normative_documents.in_force": BLANK };
  const agency = agencyOf(name);
  return { ...madeReport({ short: name, year: 2021, cells }), id: reportId(agency.id, 2021), agency };
}

const talk = talkOver([
  reportOf("绵阳市三台县人民政府", 107),
  reportOf("绵阳市三台县芦溪镇人民政府", 0),
  reportOf("绵阳市三台县塔山镇人民政府", 0),
]);

const optionsOf = async (...dialogue: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...dialogue)).options.map(({ question }) => question);

test.each([["加起来一共多少"], ["合计多少"], ["一共几件"]])(
  "after 最多的 and 最少的, %s may be of all as well as of those that share the last place",
  async (sum) => {
    const [all = "", last = "", ...others] = await optionsOf("三台县2021年申请最多的单位", "最少的", sum);
    expect(others).toEqual([]);
    expect((await talk.answerTo(all)).values[0]?.value).toBe(107);
    expect((await talk.answerTo(last)).values[0]?.value).toBe(0);
  },
);

test("a government whose cell is blank is offered beside all of its place", async () => {
  const [government = "", together = ""] = await optionsOf("三台县2021年现行有效规范性文件有多少");
  expect(government).toContain("三台县人民政府");
  expect(together).toContain("三台县各单位");
});
