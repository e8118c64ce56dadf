import { describe, expect, test } from "vitest";
import type { Agency } from "../../src/report/agency.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const RECEIVED = "applications.received.total";

/** The government of a county of 宜昌市. */
function government(county: string, received: number): Report {
  const report = madeReport({ short: county, year: 2023, cells: { [RECEIVED]: received } });
  const region = ["湖北省", "宜昌市", county];
  const id = [...region, "人民政府"].join("/");
  const agency: Agency = { id, name: `${county}人民政府`, short: "人民政府", region, type: "government", aliases: [] };
  return { ...report, id: reportId(id, 2023), agency };
}

const talk = talkOver([
  government("五峰土家族自治县", 30),
  government("长阳土家族自治县", 12),
  government("秭归县", 50),
]);

describe("autonomous counties are spoken of by their governments", () => {
  test.each([
    ["2023年各自治县申请排名", [30, 12]],
    ["2023年两个自治县申请一共多少", [42, 30, 12]],
    ["2023年申请最多的自治县", [30]],
  ])("%s", async (question, figures) => {
    const { status, values } = await talk.answerTo(question);
    const told = values.flatMap(({ fact, value }) => (fact === RECEIVED || fact === `sum:${RECEIVED}` ? [value] : []));
    expect([status, told]).toEqual(["answered", figures]);
  });

  test("自治县 alone is no name of which there is no report", async () => {
    const { status } = await talk.answerTo("自治县2023年收到申请一共多少");
    expect(status).toBe("clarify");
  });

  test("one that the store has none of is a name", async () => {
    const { status, values } = await talk.answerTo("大通回族土族自治县2023年申请多少");
    expect([status, values]).toEqual(["not_found", []]);
  });
});
