import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const NPC = "narrative.npc_proposals";
const FEE = "narrative.processing_fee";

describe("a verb around the thing that it is said of is no second figure", () => {
  it.each([
    ["办理人大建议几件", NPC],
    ["办理的人大建议有几件", NPC],
    ["回复人大建议几件", NPC],
    ["办理政协提案多少件", "narrative.cppcc_proposals"],
    ["处理行政复议几件", "review.reconsideration.total"],
    ["办理申请几件人大建议几件", `applications.handled_total.total ${NPC}`],
  ])("矿区街道2021年%s", (asked, facts) =>
    expect(lastOf(samples, [`矿区街道2021年${asked}`])).toBe(`value 矿区街道2021 ${facts}`),
  );
});

describe("收了多少 behind a fee is of the fee", () => {
  it.each([
    [["矿区街道2021年有没有收信息处理费，收了多少"], FEE],
    [["矿区街道2021年收没收信息处理费，收了多少"], FEE],
    [["矿区街道2021年信息处理费收费多少钱"], FEE],
    [["矿区街道2021年收费多少钱"], "proactive.fees.amount"],
    [["矿区街道2021年有没有收信息处理费", "收了多少"], FEE],
    [["矿区街道2021年有没有收信息处理费", "收了多少钱"], FEE],
    [["矿区街道2021年信息处理费和申请各收了多少"], `${FEE} applications.received.total`],
    [["矿区街道2021年申请收了多少件，信息处理费收了多少"], `applications.received.total ${FEE}`],
    [["矿区街道2021年有没有行政复议", "收了多少"], "applications.received.total"],
  ])("%s", (asked, facts) => expect(lastOf(samples, asked)).toBe(`value 矿区街道2021 ${facts}`));
});

describe("不服 is passed over only beside a proceeding", () => {
  it.each(["对答复不服的几件", "对信息公开答复不服的有几件", "申请处理决定不服的几件"])(
    "矿区街道2021年%s is asked back about",
    (asked) => expect(lastOf(samples, [`矿区街道2021年${asked}`])).toMatch(/^\? /),
  );
  it.each([
    ["有人不服去申请复议没有", "review.reconsideration.total"],
    ["对复议不服起诉的几件", "review.litigation_after_reconsideration.total"],
  ])("矿区街道2021年%s", (asked, facts) =>
    expect(lastOf(samples, [`矿区街道2021年${asked}`])).toBe(`value 矿区街道2021 ${facts}`),
  );
});

describe("one number is asked once, and a comma alone makes no list", () => {
  it.each([
    ["处理的申请总计多少件", "applications.handled_total.total"],
    [
      "自然人的申请，因“本机关不掌握相关政府信息”无法提供的有几件",
      "applications.received.natural_person applications.unavailable_not_held.natural_person",
    ],
    [
      "以三类内部事务信息为由不予公开的，社会公益组织的申请几件",
      "applications.denied_internal_affairs.social_organization applications.received.social_organization",
    ],
    ["予以公开、企业申请各几件", "applications.granted.total applications.received.enterprise"],
  ])("矿区街道2021年%s", (asked, facts) => {
    expect(lastOf(samples, [`矿区街道2021年${asked}`])).toBe(`value 矿区街道2021 ${facts}`);
  });
});
