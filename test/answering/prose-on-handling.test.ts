import { expect, test } from "vitest";
import { proseOnHandling } from "../../src/answering/evidence/prose-on-handling.ts";
import { figureOf } from "../../src/answering/figures/figure.ts";
import { displayName } from "../../src/report/agency.ts";
import { toldReport } from "./reports.ts";

function warningsFor(sentence: string, total: number): readonly string[] {
  const report = toldReport({ one: [sentence], cells: { "applications.handled_total.total": total } });
  const figure = figureOf(report, "applications.handled_total.total");
  if (figure.kind === "unknown") throw new Error("the total is given");
  return proseOnHandling(report, figure, displayName).blocks.map(({ kind }) => kind);
}

test.each([
  ["共收到依申请公开件2件，2件均按时办结。", 0],
  ["收到信息公开申请5件，5件全部依法办结。", 4],
])("proseOnHandling() sets %s against a total of %d", (sentence, total) => {
  expect(warningsFor(sentence, total)).toEqual(["warning"]);
});

test.each([
  ["共收到依申请公开件2件，2件均按时办结。", 2],
  ["办理人大代表建议6件，6件均已办结，无申请公开。", 0],
  ["收到来信5件，5件均办结，依申请公开0件。", 0],
  ["依申请公开渠道畅通，按时办结。", 0],
  ["新收政府信息公开申请10件，上年结转2件，办结9件。", 9],
  ["新收政府信息公开申请10件，上年结转2件，办结了 9件，结转3件。", 9],
  ["新收政府信息公开申请10件，上年结转2件，办结总数为9件。", 9],
])("proseOnHandling() has nothing to say of %s and a total of %d", (sentence, total) => {
  expect(warningsFor(sentence, total)).toEqual([]);
});
