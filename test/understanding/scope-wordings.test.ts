import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const most = (label: string): string => `rank ${label} ${RECEIVED} most 1`;
const list = (label: string): string => `rank ${label} ${RECEIVED} most all`;
const sum = (label: string): string => `aggregate ${label} ${RECEIVED} sum`;
const average = (label: string): string => `aggregate ${label} ${RECEIVED} average`;

const RANKING = "2021年各单位收到申请排名";

describe("a figure that is said of agencies chooses those that have it", () => {
  test.each([
    ["2021年不予公开的单位", "applications.denied.total"],
    ["2021年结转的街道", "applications.carried_out.total"],
    ["2021年复议被纠错的单位", "review.reconsideration.corrected"],
  ])("%s", (question, fact) => {
    const line = lastOf(understander, [question]);
    expect(line).toMatch(/^aggregate /);
    expect(line).toContain(fact);
  });

  test("2021年不予公开最多的单位", () => expect(lastOf(understander, ["2021年不予公开最多的单位"])).toMatch(/^rank /));
});

describe("kinds and members are left out by any of the words for it", () => {
  test.each([
    ["2021年谁收到申请最多，除开临淄区", most("2021年的报告（不含临淄区）")],
    ["2021年谁收到申请最多，除开临淄区教育局", most("2021年的报告（不含临淄区教育局）")],
    ["2021年谁收到申请最多，除了临淄区教育局", most("2021年的报告（不含临淄区教育局）")],
    ["2021年谁收到申请最多，把街道去掉", most("2021年的报告（不含街道）")],
    ["2021年谁收到申请最多，把乡镇排除掉", most("2021年的报告（不含镇、乡）")],
    ["2021年谁收到申请最多，别把街道算进去", most("2021年的报告（不含街道）")],
    ["2021年谁收到申请最多，街道别算", most("2021年的报告（不含街道）")],
    ["2021年不是街道的单位谁收到申请最多", most("2021年的报告（不含街道）")],
    ["2021年非街道的单位谁收到申请最多", most("2021年的报告（不含街道）")],
    ["2021年收到的申请一共多少，不算街道和镇", sum("2021年的报告（不含街道、镇）")],
    ["2021年收到的申请一共多少，去掉街道、乡镇", sum("2021年的报告（不含街道、镇、乡）")],
    ["2021年收到的申请平均多少，别算街道", average("2021年的报告（不含街道）")],
    ["2021年各单位收到申请排名，别算街道", list("2021年的报告（不含街道）")],
    ["2021年各单位收到申请排名，甭算街道", list("2021年的报告（不含街道）")],
    // What is left out stands before the kind that remains.
    ["2021年不含政府的部门收到的申请合计", sum("部门2021年的报告（不含政府）")],
    ["2021年除政府以外的部门一共收到多少申请", sum("部门2021年的报告（不含政府）")],
    ["2021年不算政府的乡镇收到的申请合计", sum("镇、乡2021年的报告（不含政府）")],
    ["临淄区不包括街道的部门2021年收到的申请合计", sum("临淄区部门2021年的报告（不含街道）")],
    ["2021年不含政府的单位收到的申请合计", sum("2021年的报告（不含政府）")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    [[RANKING, "别算街道"], list("2021年的报告（不含街道）")],
    [[RANKING, "不算街道呢"], list("2021年的报告（不含街道）")],
    [[RANKING, "去掉临淄区的"], list("2021年的报告（不含临淄区）")],
    [[RANKING, "别算街道", "也别算镇"], list("2021年的报告（不含街道、镇）")],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

describe("the bodies of a region are that region's reports", () => {
  test.each([
    ["2021年淄博市下面的单位谁收到申请最多", most("淄博市2021年的报告")],
    ["2021年临淄区下属单位一共收到多少申请", sum("临淄区2021年的报告")],
    ["2021年桓台县所属各部门收到多少申请", list("桓台县部门2021年的报告")],
    ["2021年桓台县下辖的街道收到申请排名", list("桓台县街道2021年的报告")],
    ["2021年桓台县辖区内谁收到申请最多", most("桓台县2021年的报告")],
    ["2021年山东底下的单位谁收到申请最多", most("山东2021年的报告")],
    ["2021年只看淄博的，谁收到申请最多", most("淄博2021年的报告")],
    ["2021年淄博那边的单位谁收到申请最多", most("淄博2021年的报告")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each(["临淄区教育局下属单位2021年收到多少申请", "临淄区教育局下面的学校2021年收到多少申请"])(
    "not %s",
    (question) => {
      expect(lastOf(understander, [question])).toMatch(/^\?/);
    },
  );
});

describe("a scope alone narrows the last ranking, sum or list", () => {
  test.each([
    [[RANKING, "只看淄博的"], list("淄博2021年的报告")],
    [[RANKING, "只看淄博市"], list("淄博市2021年的报告")],
    [[RANKING, "临淄那边的"], list("临淄2021年的报告")],
    [[RANKING, "桓台县下面的呢"], list("桓台县2021年的报告")],
    [[RANKING, "桓台县的单位呢"], list("桓台县2021年的报告")],
    [[RANKING, "只要街道的"], list("街道2021年的报告")],
    [[RANKING, "只看街道"], list("街道2021年的报告")],
    [[RANKING, "淄博下面的街道呢"], list("淄博各街道2021年的报告")],
    [[RANKING, "只看淄博的", "只看街道"], list("淄博各街道2021年的报告")],
    [["2021年各单位收到申请合计", "只看淄博的"], sum("淄博2021年的报告")],
    [["库里有哪些单位", "只看淄博的"], "catalogue 淄博的报告 agencies"],
    [["库里有哪些单位", "淄博市下面的有哪些"], "catalogue 淄博市的报告 agencies"],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

describe("the same of many, after a figure of one", () => {
  const ONE = "临淄区教育局2021年收到多少件申请";
  test.each([
    [[ONE, "各街道一共呢"], sum("街道2021年的报告")],
    [[ONE, "所有镇合计呢"], sum("镇2021年的报告")],
    [[ONE, "临淄区各单位一共呢"], sum("临淄区2021年的报告")],
    [[ONE, "各街道平均呢"], average("街道2021年的报告")],
    [[ONE, "各街道一共呢", "平均呢"], average("街道2021年的报告")],
    [[ONE, "各街道呢"], list("街道2021年的报告")],
    [[ONE, "有哪些街道"], "catalogue 街道的报告 agencies"],
    [["临淄区教育局2020年和2021年一共收到多少件申请", "各街道一共呢"], sum("街道2020年、2021年的报告")],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test.each([
    [["临淄区教育局2021年收到的申请在全部部门中排第几", "桓台县教育局呢"], "部门2021年的报告"],
    [["临淄区教育局2021年收到的申请在淄博市排第几", "桓台县教育局呢"], "淄博市2021年的报告"],
    [["临淄区教育局2021年收到的申请在淄博市排第几", "桓台县教育局呢", "2020年呢"], "淄博市2020年的报告"],
  ])("%s, its place there", (questions, label) => {
    expect(lastOf(understander, questions)).toContain(`rank ${label} ${RECEIVED}`);
  });

  test.each(["临淄区教育局2021年收到的申请和予以公开分别多少件", "临淄区教育局2021年收到的申请在淄博市排第几"])(
    "asked back, after %s",
    (before) => {
      expect(lastOf(understander, [before, "各街道一共呢"])).toMatch(/^\?/);
    },
  );

  test("its share of them", () => {
    const figure = "马桥镇2021年收到多少件申请";
    const whole = "马桥镇2021年收到的申请占桓台县各单位总数的百分之几";
    const share = lastOf(understander, [whole]);
    expect(share).not.toMatch(/^\?/);
    expect(lastOf(understander, [figure, "占桓台县各单位总数的百分之几"])).toBe(share);
  });
});

describe("年均 is the mean of one agency over its years", () => {
  test.each([
    ["2019到2023年年均收到多少件，临淄区教育局", average("临淄区教育局2019年至2023年的报告")],
    ["临淄区教育局2019—2023年平均每年收到多少申请", average("临淄区教育局2019年至2023年的报告")],
    ["临淄区教育局这几年年均收到多少件申请", average("临淄区教育局的报告")],
    ["临淄区教育局年均收到多少件申请", average("临淄区教育局的报告")],
    ["临淄区教育局每年平均收到多少申请", average("临淄区教育局的报告")],
    ["临淄区教育局近三年年均收到多少件申请", average("临淄区教育局2021年至2023年的报告")],
    ["临淄区教育局最近三年平均收到多少件申请", average("临淄区教育局2021年至2023年的报告")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each(["临淄区教育局平均收到多少件申请", "临淄区教育局2021年年均收到多少件申请"])("not %s", (question) => {
    expect(lastOf(understander, [question])).toMatch(/^\?/);
  });
});

describe("a kind right behind its place is the kind of that place", () => {
  test.each([
    ["2021年临淄区街道收到多少申请", sum("临淄区街道2021年的报告")],
    ["2021年临淄区街道里谁收到的申请最多", most("临淄区街道2021年的报告")],
    ["2021年桓台县镇一共收到多少申请", sum("桓台县镇2021年的报告")],
    ["2021年市中区乡镇申请排名", list("市中区镇、乡2021年的报告")],
    ["2021年淄博市街道平均收到多少件申请", average("淄博市街道2021年的报告")],
    ["2021年临淄区部门谁收到的申请多", list("临淄区部门2021年的报告")],
    ["2021年镇级单位收到申请排名", list("镇2021年的报告")],
    ["2021年街道级单位收到申请排名", list("街道2021年的报告")],
    ["2021年枣庄市中区乡镇申请排名", list("市中区镇、乡2021年的报告")],
    ["枣庄市中区2021年申请合计", sum("市中区2021年的报告")],
    ["2021年市中区矿区街道收到多少申请", `value 矿区街道2021 ${RECEIVED}`],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });
});

describe("部门 are bureaus, and no governments, streets or towns, however many are asked for", () => {
  test.each([
    ["2021年哪个部门收到的申请最多", most("部门2021年的报告")],
    ["2021年收到申请最多的部门", most("部门2021年的报告")],
    ["2021年收到申请最多的三个部门", `rank 部门2021年的报告 ${RECEIVED} most 3`],
    ["2021年哪三个部门收到的申请最多", `rank 部门2021年的报告 ${RECEIVED} most 3`],
    // There are six of them.
    ["2021年三个部门谁收到的申请多", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test("but whoever reports there, where the store has no bureau", () => {
    const streets = understanderOver(
      memoryStore(madePanel.filter(({ agency }) => agency.type !== "department")).entries(),
      "2024-06-01",
    );
    expect(lastOf(streets, ["2021年哪个部门收到的申请最多"])).toBe(most("2021年的报告"));
  });
});

describe("both ends of a ranking", () => {
  const ends = (question: string) => {
    const query = queryOf(understander, question);
    return query?.intent === "rank" ? query.place : undefined;
  };

  test.each([
    ["2021年收到申请最多和最少各三家", 3],
    ["2021年收到申请最多的和最少的三家", 3],
    ["2021年收到申请最多的和最少的分别是谁", 1],
    ["2021年收到申请谁最多谁最少", 1],
  ])("%s", (question, count) => {
    expect(ends(question)).toEqual({ kind: "ends", first: count, last: count });
  });

  test.each(["2021年收到申请最多的三家差多少", "2021年收到申请前三名相差多少"])("%s is asked back", (question) => {
    expect(lastOf(understander, [question])).toMatch(/^\?/);
  });

  test("前两名差多少 is the gap between the two", () => {
    expect(ends("2021年收到申请前两名差多少")).toMatchObject({ kind: "gap", from: { place: 1 }, to: { place: 2 } });
  });
});

describe("counties, districts and all of a county's level", () => {
  const placed = (label: string): string => `rank ${label}2021年的报告 ${RECEIVED} most all`;

  test.each([
    ["2021年淄博市各区申请排名", placed("淄博市各区政府")],
    ["2021年淄博市各县市区申请排名", placed("淄博市各区县政府")],
    ["2021年淄博市各县(市、区)申请对比", placed("淄博市各区县政府")],
    ["2021年淄博市的区县里申请排名", placed("淄博市各区县政府")],
    ["2021年区县里申请排名", placed("各区县政府")],
    ["2021年淄博市全市平均收到多少申请", average("淄博市2021年的报告")],
    // 枣庄市 has a district in the store, and no county.
    ["2021年枣庄市各县申请排名", "? unknown_agency"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });
});

describe("reports are chosen by what they have and what they lack", () => {
  const chosen = (question: string) => {
    const query = queryOf(understander, question);
    return query?.intent === "aggregate" ? query.criteria?.of.map(({ condition }) => condition) : undefined;
  };
  const MORE_THAN_TEN = { comparison: "more_than", value: 10 };

  test.each([
    ["2021年申请超过10件而且复议不为零的", [MORE_THAN_TEN, "positive"]],
    ["2021年申请超过10件而且复议不为零的单位有几家", [MORE_THAN_TEN, "positive"]],
    ["2021年复议不为0、诉讼为0的单位有哪些", ["positive", "zero"]],
    ["2021年哪些单位收到申请但一件没公开", ["positive", "zero"]],
    ["2021年收到申请一件没公开的有哪些", ["positive", "zero"]],
    ["2021年收到申请没有复议的单位有哪些", ["positive", "zero"]],
    ["2021年收到申请又被起诉的单位", ["positive", "positive"]],
    ["2021年没有收到申请却被起诉的单位", ["zero", "positive"]],
    ["2021年没有收到申请也没有复议的单位", ["zero", "zero"]],
    ["2021年淄博市收到申请超过全市平均的单位有几家", [{ comparison: "more_than", to: "average" }]],
  ])("%s", (question, conditions) => {
    expect(chosen(question)).toEqual(conditions);
  });

  test.each([
    ["2021年有多少份报告里一件申请都没收到", `aggregate 2021年的报告 ${RECEIVED} count zero`],
    ["2021年复议不为零的单位申请合计", sum("2021年的报告中行政复议大于0的")],
    ["2021年没有复议的单位申请合计多少", sum("2021年的报告中行政复议为0的")],
    [
      "2021年申请不为零的单位行政复议合计多少",
      "aggregate 2021年的报告中本年新收政府信息公开申请数量大于0的 review.reconsideration.total sum",
    ],
    // The city is not named, and of the cells of 规范性文件 none.
    ["2021年收到申请超过全市平均的单位有几家", "? unexplained"],
    ["2021年规范性文件为0的单位有哪些", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });
});

describe("what is asked of a place that has a government is not told of one report, nor of several that nobody added up", () => {
  test.each([
    ["哪一年桓台县收到的申请最多", "? which_agency"],
    ["桓台县哪年的行政复议最多", "? which_agency"],
    ["2021年临淄区和桓台县谁收到的申请多", "? which_agency"],
    ["历年趋势", "? which_agency"],
    ["近三年趋势", "? which_agency"],
    ["2021年各教育局收到申请合计", sum("临淄区教育局、桓台县教育局、市中区教育局2021年的报告")],
    ["临淄区2021年各街道和镇收到多少申请", `rank 临淄区街道、镇2021年的报告 ${RECEIVED} most all`],
    ["2021年临淄区几个街道的申请量分别是多少", sum("临淄区街道2021年的报告")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });
});
