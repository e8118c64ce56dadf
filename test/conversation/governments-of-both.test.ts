import { expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

function governmentOf(place: string, received: number): Report {
  const report = madeReport({ short: place, year: 2023, cells: { "applications.received.total": received } });
  const region = ["湖南省", "岳阳市", place];
  const [name, id] = [`岳阳市${place}人民政府`, [...region, "人民政府"].join("/")];
  const agency = {
    ...report.agency,
    id,
    region,
    type: "government" as const,
    name,
    short: `${place}人民政府`,
    aliases: [],
  };
  return { ...report, id: reportId(id, 2023), agency };
}

const talk = talkOver([governmentOf("汨罗市", 75), governmentOf("临湘市", 328), governmentOf("平江县", 2)]);

test.each([
  ["汨罗市和临湘市的政府2023年收到多少", [75, 328]],
  ["汨罗市、平江县的人民政府2023年各收到多少", [75, 2]],
])("%s", async (question, figures) => {
  const { values } = await talk.answerTo(question);
  expect(values.map(({ value }) => value)).toEqual(figures);
});
