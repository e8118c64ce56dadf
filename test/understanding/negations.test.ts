import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

describe("what is not finished belongs to the thing that it is said of", () => {
  const CARRIED_OUT = "value 辛店街道2020 applications.carried_out.total";
  const PENDING = "value 辛店街道2020 review.reconsideration.pending";
  test.each([
    ["辛店街道20年的案子里没办完的复议还剩几个", PENDING],
    ["辛店街道2020年没办结的复议几件", PENDING],
    ["辛店街道2020年尚未办结的复议几件", PENDING],
    ["辛店街道2020年复议还没办完的几件", PENDING],
    ["辛店街道2020年没办完的复议申请有几件", PENDING],
    ["辛店街道2020年还悬着的官司有几个", "value 辛店街道2020 review.litigation.pending"],
    [
      "辛店街道2020年复议和诉讼没办完的各几件",
      "value 辛店街道2020 review.reconsideration.pending review.litigation.pending",
    ],
    ["辛店街道2020年没办完的申请几件", CARRIED_OUT],
    ["辛店街道2020年尚未办结的申请几件", CARRIED_OUT],
    ["辛店街道2020年没办完的几件", CARRIED_OUT],
    ["辛店街道2020年没办完的申请和复议各几件", "? unexplained"],
    ["辛店街道2020年没办完的申请里被复议的几件", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });

  test("after a question for proceedings it is said of them", () => {
    expect(lastOf(samples, ["辛店街道2020年行政复议几件", "没办完的呢"])).toBe(PENDING);
    expect(lastOf(samples, ["辛店街道2020年收到几件申请", "没办完的呢"])).toBe(CARRIED_OUT);
  });
});
