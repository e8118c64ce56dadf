import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";

describe("so many years on end, of one agency, are the last ones", () => {
  test.each([
    ["水利局连续四年都有申请吗", "水利局近四年都有申请吗"],
    ["水利局是不是连续三年没有被复议", "水利局是不是近三年都没有被复议"],
    ["水利局申请连续三年增长吗", "水利局申请近三年逐年增长吗"],
    ["哪些单位连续三年没有被复议", "哪些单位连续三年没有被复议"],
    ["连续三年没有申请的单位", "连续三年没有申请的单位"],
  ])("%s", (question, plain) => expect(reworded.years(question)).toBe(plain));
});

describe("whether there are reports of a year", () => {
  test.each([
    ["今年的数据有吗", "有没有今年的数据"],
    ["2024年的年报出来了吗", "有没有2024年的年报"],
    ["2024年的申请有吗", "2024年的申请有吗"],
  ])("%s", (question, plain) => expect(reworded.reports(question)).toBe(plain));
});
