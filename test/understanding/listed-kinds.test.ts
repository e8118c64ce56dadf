import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => lastOf(understander, [question]);

describe("a kind in front of a list is what is listed", () => {
  test.each(["桓台县2021年镇名单", "2021年街道清单", "2021年局的列表"])("%s", (question) => {
    expect(line(question)).toMatch(/^catalogue .*(?:镇|街道|部门)2021年的报告/);
  });

  test.each([
    ["2021年被起诉的单位名单", "review.litigation.total"],
    ["2021年不予公开率超过30%的单位清单", "applications.denied.total/"],
  ])("%s lists those that are chosen", (question, fact) => {
    expect(line(question)).toMatch(/^aggregate /);
    expect(line(question)).toContain(fact);
  });
});

describe("what share of a kind has something", () => {
  test.each(["2021年有申请的镇占比", "2021年有复议的镇的比例", "2021年有申请的街道占多少", "2021年有诉讼的局所占比例"])(
    "%s",
    (question) => {
      expect(line(question)).toMatch(/^aggregate .* share/);
    },
  );
});

test("as many as are asked for are ranked by how fast they grew", () => {
  expect(line("2020年到2021年收到申请增长最快的三个镇")).toMatch(/^rank .* 3$/);
});
