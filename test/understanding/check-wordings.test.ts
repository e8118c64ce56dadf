import { expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

test.each([
  "张范街道2023年的报告核一遍",
  "把张范街道2023年的报告复核一遍",
  "张范街道2023年复议总计和分项加起来一样吗",
  "张范街道2023年各项之和与总计一样吗",
  "张范街道2023年申请数说法不一吗",
  "张范街道2023年收到几件申请，说法不一",
  "张范街道2023年说法不一的申请几件",
  "张范街道2023年填报的数据有没有问题",
  "我们2023年数据填报对不对（张范街道）",
  "张范街道2023年数据没错吧",
  "张范街道2023年报表没问题吧",
  "张范街道2023年的表有几个错",
  "张范街道2023年的表格有几处错",
  "张范街道2023年表里是不是有问题",
])("%s", (question) => {
  expect(lastOf(samples, [question])).toBe("check 张范街道2023");
});
