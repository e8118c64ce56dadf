import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

/** Plain questions of every kind, with a place for a word that makes another question of each. */
const QUESTIONS = [
  "桓台县教育局2022年▢收到几件申请",
  "马桥镇2022年▢予以公开多少件",
  "桓台县教育局2022年▢被行政复议了几次",
  "马桥镇2022年▢行政处罚有多少件",
  "桓台县2022年各单位▢收到申请排名",
  "桓台县2022年哪个单位▢收到申请最多",
  "桓台县2022年所有单位▢一共收到几件申请",
  "桓台县2022年各镇平均▢收到几件申请",
  "桓台县2022年▢收到申请超过10件的单位有几个",
  "桓台县教育局2019到2023年▢收到申请的变化",
  "马桥镇2022年▢不予公开占收到申请的比例",
  "马桥镇2022年▢申请的处理结果构成",
  "桓台县教育局和马桥镇2022年谁▢收到申请多",
  "马桥镇哪年▢收到申请最多",
  "总结一下马桥镇2022年▢的年报",
];

/** Words that narrow, as no table tells figures apart. */
const NARROWING =
  "上半年 下半年 3月 5月1日 第三季度 一季度 每月 月均 网上 当场 口头 书面 首次 第二次 女性 老年人 外地 农村 征地 环保 紧急 逾期 按时 传真 村民小组 王局长任内 疫情期间 开发区 每万人 法定".split(
    " ",
  );

describe("a word that makes another question is never passed over", () => {
  it.each(QUESTIONS)("%s", (question) => {
    const plain = panel.understand(question.replace("▢", ""), null).understanding;
    expect(plain.kind).toBe("query");
    const passedOver = NARROWING.filter((word) =>
      isDeepStrictEqual(panel.understand(question.replace("▢", word), null).understanding, plain),
    );
    expect(passedOver).toEqual([]);
  });
});
