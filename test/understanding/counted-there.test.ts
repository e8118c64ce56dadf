import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

/** The agencies that a question is about; what hinders it where it is asked back. */
function asked(question: string): string {
  const { understanding, frame } = panel.understand(question, null);
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const names = (frame?.agencies ?? []).map((id) => id.split("/").at(-1) ?? "");
  return `${understanding.query.intent} ${names.sort().join()}`.trim();
}

const TOWNS = ["果里镇", "马桥镇", "唐山镇"].sort().join();

describe("as many agencies as the store has of a place are all of them", () => {
  test.each([
    ["桓台县三个镇，2021年谁收到的申请多", `compare ${TOWNS}`],
    ["桓台县三家镇2021年各收到几件申请", `value ${TOWNS}`],
    ["2021年桓台县三个镇的行政处罚", `value ${TOWNS}`],
    ["桓台县三个镇2021年一共收到多少申请", `aggregate ${TOWNS}`],
    ["桓台县三个街道，2021年谁收到的申请多", `compare ${["城关街道", "少海街道", "新华街道"].sort().join()}`],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

test.each([
  "桓台县两个镇，2021年谁收到的申请多",
  "桓台县四个镇2021年各收到几件申请",
  "桓台县两家2021年各收到几件申请",
  "桓台县五家单位2021年一共收到多少申请",
  "桓台县三个镇2021年合起来复议几件诉讼几件",
])("%s: of another number, or summed over several figures, it is not plain what is meant", (question) => {
  expect(asked(question)).toMatch(/^\?/);
});

test.each([
  ["2021年桓台县收到申请最多的三个镇", "rank"],
  ["2021年桓台县收到申请前三个镇", "rank"],
])("%s: the first of a ranking are no count of all", (question, line) => {
  expect(asked(question)).toBe(line);
});
