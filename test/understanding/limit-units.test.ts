import { describe, expect, it } from "vitest";
import { describeCondition, describeCriteria } from "../../src/understanding/querying/describe-condition.ts";
import type { Threshold } from "../../src/understanding/scope.ts";
import { findThreshold } from "../../src/understanding/slots/conditions/find-threshold.ts";
import { inUnit, type MeasureUnit } from "../../src/understanding/slots/conditions/limit-units.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { understanderOver } from "./support.ts";

describe("inUnit() puts a limit into the unit of the figure that it is for", () => {
  it.each<[string, MeasureUnit, string | undefined]>([
    ["超过30万元", "万元", "大于30万元"],
    ["超过30万元", "元", "大于300000元"],
    ["超过30万元", "件", undefined],
    ["超过30万", "万元", "大于30万元"],
    ["超过30万", "元", "大于300000元"],
    ["超过3万", "件", "大于30000件"],
    ["超过300000元", "万元", "大于30万元"],
    ["超过300,000元", "万元", "大于30万元"],
    ["超过6千元", "万元", "大于0.6万元"],
    ["超过六百块钱", "元", "大于600元"],
    ["超过6千", "万元", undefined],
    ["超过6千", "件", "大于6000件"],
    ["超过0.3亿元", "万元", "大于3000万元"],
    ["超过两亿", "元", "大于200000000元"],
    ["超过2.75万元", "万元", "大于2.75万元"],
    ["超过一万五千元", "万元", "大于1.5万元"],
    ["超过三百万元", "万元", "大于300万元"],
    ["超过30", "万元", "大于30万元"],
    ["超过300000", "万元", undefined],
    ["超过30件", "万元", undefined],
    ["超过30条", "项", "大于30项"],
    ["40万元以上", "万元", "不少于40万元"],
    ["不到40万元", "万元", "小于40万元"],
    ["40万元以上(不含40万元)", "万元", "大于40万元"],
    ["在30万元到40万元之间", "万元", "不少于30万元且不多于40万元"],
    ["在30到40万元之间", "万元", "不少于30万元且不多于40万元"],
    ["在30到40万之间", "元", "不少于300000元且不多于400000元"],
    ["超过30万但不到40万元", "万元", "大于30万元且小于40万元"],
    ["超过60%", "%", "大于60%"],
    ["超过60%", "件", undefined],
    ["超过六成", "%", "大于60%"],
    ["超过60", "%", "大于60%"],
    ["超过0.6", "%", undefined],
    ["超过30件", "%", undefined],
    ["超过30万元", "%", undefined],
  ])("%s of a figure in %s: %s", (text, unit, expected) => {
    const found = findThreshold(text, false);
    expect(found).toBeDefined();
    const condition = found && inUnit(found.threshold, unit);
    expect(condition && describeCondition(condition, unit)).toBe(expected);
  });

  it.each(["超过3倍", "超过30万3千5百元", "超过1.2.3件", "超过30万2"])("%s is no limit that is understood", (text) => {
    const limit = findThreshold(text, false)?.threshold as Threshold | undefined;
    expect(limit?.value === 3 || limit?.value === 300_000).toBe(false);
  });
});

describe("a question's limit is held against the figure in its own unit", () => {
  const understander = understanderOver(SAMPLE_ENTRIES);
  const read = (text: string): string => {
    const { understanding } = understander.understand(text, null);
    if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
    const { query, asserts } = understanding;
    if (asserts?.kind === "meets") return describeCondition(asserts.condition);
    if (query.intent !== "aggregate") return query.intent;
    if (query.criteria)
      return describeCriteria(query.criteria, (one) => (one.kind === "fact" ? one.fact.ids[0] : one.rate.label));
    const [id] = query.measure.kind === "fact" ? query.measure.fact.ids : ["rate"];
    return `${id} ${describeCondition(query.condition)}`;
  };

  it.each([
    ["2023年行政事业性收费超过70万元的单位", "proactive.fees.amount 大于70"],
    ["2023年收费超过700000元的单位有几家", "proactive.fees.amount 大于70"],
    ["2023年收费金额在70万元以上的单位", "proactive.fees.amount 不少于70"],
    ["2020年集中采购超过70万的单位有哪些", "proactive.procurement.amount 大于700000"],
    ["2020年采购总金额超过70万元的单位", "proactive.procurement.amount 大于700000"],
    ["2023年收到申请超过70万元的单位", "? unplaced"],
    ["2023年收费超过70件的单位", "? unplaced"],
    ["2023年收到申请超过70%的单位", "? unplaced"],
    ["2023年公开率超过百分之七十的单位有几家", "予以公开率大于70%"],
    ["张范街道2023年收费有没有超过70万", "大于70"],
    ["张范街道2023年收费超过700000元了吗", "大于70"],
    [
      "2023年收费超过70万元且收到申请超过7件的单位",
      "proactive.fees.amount大于70万元且applications.received.total大于7件",
    ],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));
});
