import { expect, test } from "vitest";
import type { AgencyType } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

/** A body of 岳阳市, or of a place within it. */
function of(name: string, type: AgencyType, received: number, ...within: readonly string[]): Report {
  const report = madeReport({ short: name, year: 2023, cells: { "applications.received.total": received } });
  const region = ["湖南省", "岳阳市", ...within];
  const id = [...region, name].join("/");
  const agency = { ...report.agency, id, region, type, name: `${within[0] ?? "岳阳市"}${name}`, aliases: [] };
  return { ...report, id: reportId(id, 2023), agency };
}

/** All of one city; 临湘市 within it is a city as well. */
const talk = talkOver([
  of("江南镇", "town", 10, "临湘市"),
  of("聂市镇", "town", 20, "临湘市"),
  of("长寿镇", "town", 5, "平江县"),
  of("洛王街道", "street", 15, "岳阳楼区"),
  of("教育局", "department", 50),
]);

test.each([
  ["2023年各乡镇收到的申请合计占全市多少", "35÷100"],
  ["2023年乡镇的申请占全市多少", "35÷100"],
  ["2023年乡镇收到的申请占全市各单位的百分之几", "35÷100"],
])("%s is of the city that all lie in: %s", async (question, computed) => {
  const { blocks, status } = await talk.answerTo(question);
  expect(status).toBe("answered");
  expect(JSON.stringify(blocks)).toContain(computed);
});

test.each([
  "2023年申请占全市多少",
  "2023年街道的申请占全市多少",
  "2023年乡镇的申请占全省多少",
  "2023年临湘市各镇的申请占全市多少",
])("%s: of whom, or of which whole, is not told", async (question) => {
  expect(await talk.answerTo(question)).toMatchObject({ status: "clarify", values: [] });
});
