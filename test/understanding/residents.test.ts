import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

describe("people and bodies of whom nothing says that they applied", () => {
  it.each([
    "矿区街道2021年有多少居民",
    "辛店有多少居民",
    "辛店多少村民",
    "张范居民数量",
    "张范有多少企业",
    "张范有企业吗",
    "张范有几家律所",
    "矿区街道2021年有几个律师",
    "张范有多少自然人",
    "哪个街道居民最多",
    "2021年企业最多的街道",
  ])("%s is asked back about", (question) => expect(lastOf(samples, [question])).toBe("? unexplained"));

  it.each([
    [["矿区街道2021年个人多少件"], "natural_person"],
    [["矿区街道2021年个人多少"], "natural_person"],
    [["矿区街道2021年企业几件"], "enterprise"],
    [["矿区街道2021年有没有企业来问"], "enterprise"],
    [["矿区街道2021年有居民来申请吗"], "natural_person"],
    [["矿区街道2021年有多少企业申请"], "enterprise"],
    [["矿区街道2021年公司提了几次"], "enterprise"],
    [["矿区街道2021年收到多少申请", "那企业呢"], "enterprise"],
    [["矿区街道2021年收到多少申请", "居民呢"], "natural_person"],
    [["矿区街道2021年企业几件", "那公司呢", "律所呢"], "legal_service"],
    [["矿区街道2021年企业几件", "那个人呢"], "natural_person"],
  ])("%j applied", (questions, column) => {
    expect(lastOf(samples, questions)).toBe(`value 矿区街道2021 applications.received.${column}`);
  });
});
