import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const reports = ["东街道", "西街道", "泊镇", "城关镇"].flatMap((short) =>
  [2020, 2021].map((year) => madeReport({ short, year })),
);
const { understand } = understanderOver(memoryStore(reports).entries());

describe("agencies whose own name is one character", () => {
  test.each([
    "2021年收到申请最多的街道是哪个",
    "临淄区的街道2021年一共收到多少件申请",
    "2021年哪些街道收到了申请",
    "临淄区各街道2021年收到的申请排名",
    "2021年的街道里谁不予公开最多",
    "2021年收到申请最多的镇政府是哪个",
  ])("none is meant by the word for its kind: %s", (question) => {
    const { slots } = understand(question, null);
    expect(slots?.agencies).toEqual([]);
  });

  test.each([
    ["东街道2021年收到多少件申请", "东街道"],
    ["临淄区西街道2021年收到多少件申请", "西街道"],
    ["泊镇政府2021年收到多少件申请", "泊镇"],
    ["临淄区西街到2021年收到多少件申请", "西街道"],
  ])("is named as any other: %s", (question, short) => {
    const { slots } = understand(question, null);
    expect(slots?.agencies.flatMap(({ ids }) => ids.map((id) => id.split("/").at(-1)))).toEqual([short]);
  });
});
