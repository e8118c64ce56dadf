import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { inALine, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const line = (question: string): string => inALine(panel.understand(question, null).understanding);

describe("figures in talk of every day", () => {
  it.each([
    ["老百姓伸手要信息的有多少回", "applications.received.natural_person"],
    ["还剩多少没办", "applications.carried_out.total"],
    ["剩下几件没答复", "applications.carried_out.total"],
    ["让人家补材料人家没补的几件", "applications.other_overdue_correction.total"],
    ["该补正没补的几件", "applications.other_overdue_correction.total"],
    ["信访性质的退了几件", "applications.rejected_petition.total"],
    ["因为重复申请驳回的几件", "applications.rejected_repeated.total"],
    ["因为涉密被退回的有几件", "applications.denied_state_secret.total"],
    ["有几件是没现成东西得现做的", "applications.unavailable_needs_creation.total"],
    ["要重新做才有的信息的申请几件", "applications.unavailable_needs_creation.total"],
    ["被复议改掉决定的有几起", "review.reconsideration.corrected"],
    ["复议撤掉的几件", "review.reconsideration.corrected"],
    ["现在管用的规范性文件还有多少", "proactive.normative_documents.in_force"],
  ])("%s", (words, fact) => expect(line(`马桥镇2022年${words}`)).toBe(`value 马桥镇2022 ${fact}`));

  it.each(["退了几件", "驳回的几件"])("%s, for no reason, is asked back about", (words) =>
    expect(line(`马桥镇2022年${words}`)).toMatch(/^\?/),
  );

  it.each(["忽高忽低吗", "时多时少吧", "有高有低吗"])("申请量%s is a run of years", (words) =>
    expect(line(`马桥镇这几年申请量${words}`)).toMatch(/^trend 马桥镇\S+ applications\.received\.total$/),
  );

  it.each(["最狠", "最凶", "最厉害"])("谁罚得%s", (words) =>
    expect(line(`2022年镇里头谁罚得${words}`)).toMatch(/^rank \S+ proactive\.penalties\.decisions most 1$/),
  );

  it.each(["怎么个意思", "啥个意思", "几个意思"])("%s asks for a meaning", (words) =>
    expect(line(`结转下年度是${words}`)).toBe("definition carried_over"),
  );

  it.each(["拉一张", "出一份", "整一个", "列个"])("给我%s表", (words) =>
    expect(line(`给我${words}2022年各镇申请量的表`)).toMatch(/^(?:rank|summary|aggregate) \S+2022年的报告/),
  );
});

describe("跟 behind a year", () => {
  it.each(["跟", "和", "与", "比"])("桓台县教育局2022年%s市中区教育局", (joint) =>
    expect(line(`桓台县教育局2022年${joint}市中区教育局谁收申请多`)).toBe(
      "compare 教育局2022+教育局2022 applications.received.total",
    ),
  );
});

it.each([
  ["淄博市的区里头2022年谁收申请最多", "淄博市各区政府2022年的报告"],
  ["淄博市的县里面2022年谁收申请最多", "淄博市各县政府2022年的报告"],
])("%s is of those governments alone", (question, label) => {
  expect(line(question)).toBe(`rank ${label} applications.received.total most 1`);
});
