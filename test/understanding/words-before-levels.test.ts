import { expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames(["衡阳市住房和城乡建设局", "衡阳市石鼓区教育局", "衡阳市人民政府", "长沙市教育局"]),
);

test.each(["给我概括一下", "给我说说", "概括", "介绍下", "聊聊", "麻烦总结", "简单讲讲", "帮我梳理一下", ""])(
  "%s市住建局: the words before 市 name no place",
  (words) => {
    expect(lastOf(understander, [`${words}市住建局2021年年报`])).toBe("summary 住房和城乡建设局2021");
  },
);

test.each(["云梦市住建局2021年收到多少申请", "帮我查一下云梦市住建局2021年收到多少申请"])(
  "%s: a place that the store has nothing of is no such word",
  (question) => {
    expect(lastOf(understander, [question])).toBe("? unknown_agency");
  },
);
