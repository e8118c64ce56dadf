import { expect, test } from "vitest";
import { spelledOut } from "../../src/understanding/lexicon/spelled-out.ts";

test.each([
  ["年报", ["年报"]],
  ["(在|去)哪(|里)看", ["在哪看", "在哪里看", "去哪看", "去哪里看"]],
  ["(七)总计..等于", ["(七)总计..等于"]],
  ["诉讼((加|和)起诉)", ["诉讼(加起诉)", "诉讼(和起诉)"]],
  ["(没(|有)|未)交(年报|报告)", ["没交年报", "没交报告", "没有交年报", "没有交报告", "未交年报", "未交报告"]],
  ["(收|收(|到))几件", ["收几件", "收到几件"]],
  ["(收|到几件", ["(收|到几件"]],
])("%s", (phrase, all) => {
  expect(spelledOut(phrase)).toEqual(all);
});
