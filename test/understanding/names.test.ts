import { describe, expect, test } from "vitest";
import type { AgencyMention } from "../../src/understanding/slots.ts";
import { madePlaces } from "../support/made-places.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const entries = memoryStore(madePlaces).entries();
const understander = understanderOver(entries, "2024-06-01");
const byName = new Map(entries.map(({ agency }) => [agency.id, agency.name]));

/** How a question is taken: the agencies that are answered for, or the ones that are offered, or what is said to be unknown. */
function heard(questions: readonly string[]): string {
  let frame: Parameters<typeof understander.understand>[1] = null;
  let said = "";
  for (const question of questions) {
    const understood = understander.understand(question, frame);
    frame = understood.frame;
    const { understanding } = understood;
    if (understanding.kind === "query") {
      const { query } = understanding;
      const targets = "targets" in query ? query.targets : [];
      said = targets.map(({ agency }) => agency.name).join("+");
    } else {
      const { obstacle } = understanding;
      const mentions: readonly AgencyMention[] = understood.slots?.agencies ?? [];
      const offered = mentions.flatMap(({ ids }) => ids.map((id) => byName.get(id) ?? "")).sort();
      said = `${obstacle.kind}: ${offered.join(" ")}`.trim();
    }
  }
  return said;
}

const ASK = "2021年收到多少件申请";

describe("an agency is found by", () => {
  test.each([
    ["金岭镇", "淄博市临淄区金岭回族镇人民政府"],
    ["金岭镇政府", "淄博市临淄区金岭回族镇人民政府"],
    ["临淄区金岭", "淄博市临淄区金岭回族镇人民政府"],
    ["洪家关乡", "桑植县洪家关白族乡人民政府"],
    ["大厂县政府", "大厂回族自治县人民政府"],
    ["大厂自治县人民政府", "大厂回族自治县人民政府"],
    ["大厂卫健局", "大厂回族自治县卫生健康局"],
    ["桓台政府", "淄博市桓台县人民政府"],
    ["淄博高新區管委會", "淄博高新技术产业开发区管理委员会"],
    ["淄博市高新区管理委员会", "淄博高新技术产业开发区管理委员会"],
    ["淄博高新技术产业开发区管委会", "淄博高新技术产业开发区管理委员会"],
    ["临淄区府办", "淄博市临淄区人民政府办公室"],
    ["临淄区政府办公厅", "淄博市临淄区人民政府办公室"],
    ["临淄区卫健局", "淄博市临淄区卫生健康局"],
    ["临淄区卫健委", "淄博市临淄区卫生健康局"],
    ["苏州卫健委", "苏州市卫生健康委员会"],
    ["临淄文旅", "淄博市临淄区文化和旅游局"],
    ["临淄区市场监督局", "淄博市临淄区市场监督管理局"],
    ["张店区城管执法大队", "淄博市张店区城市管理行政执法大队"],
    ["苏州市公资中心", "苏州市公共资源交易中心"],
    ["山东省淄博市临淄区人民政府", "淄博市临淄区人民政府"],
    ["淄博市辛店街道", "淄博市临淄区人民政府辛店街道办事处"],
    ["新华街道（广州市花都区）", "广州市花都区新华街道办事处"],
    ["花都那边的新华街道", "广州市花都区新华街道办事处"],
    ["福建鼓楼区政府", "福州市鼓楼区人民政府"],
    ["林淄区政府", "淄博市临淄区人民政府"],
    ["临淄区卫键局", "淄博市临淄区卫生健康局"],
  ])("%s → %s", (name, agency) => {
    expect(heard([`${name}${ASK}`])).toBe(agency);
  });
});

describe("a branch office is found by", () => {
  test.each([
    ["重庆市公安局北碚区分局", "重庆市公安局北碚区分局"],
    ["重庆市公安局北碚分局", "重庆市公安局北碚区分局"],
    ["重庆公安局北碚分局", "重庆市公安局北碚区分局"],
    ["北碚公安分局", "重庆市公安局北碚区分局"],
    ["北碚区公安分局", "重庆市公安局北碚区分局"],
    ["重庆市北碚区公安分局", "重庆市公安局北碚区分局"],
    ["公安北碚分局", "重庆市公安局北碚区分局"],
    ["重庆公安北碚分局", "重庆市公安局北碚区分局"],
    ["公安局北碚区分局", "重庆市公安局北碚区分局"],
    ["北碚区公安局", "重庆市公安局北碚区分局"],
    ["临淄公安分局", "淄博市公安局临淄分局"],
    ["淄博市公安局临淄区分局", "淄博市公安局临淄分局"],
    ["淄博市临淄区公安局", "淄博市公安局临淄分局"],
    ["临淄区生态环境分局", "淄博市生态环境局临淄分局"],
    ["临淄环保分局", "淄博市生态环境局临淄分局"],
    ["淄博环保局临淄分局", "淄博市生态环境局临淄分局"],
    ["生态环境临淄分局", "淄博市生态环境局临淄分局"],
    ["北京市规划和自然资源委朝阳分局", "北京市规划和自然资源委员会朝阳分局"],
    ["北碚区和临淄区公安分局", "重庆市公安局北碚区分局+淄博市公安局临淄分局"],
  ])("%s → %s", (name, agency) => {
    expect(heard([`${name}${ASK}`])).toBe(agency);
  });

  test.each([
    ["北碚公安分局", []],
    ["公安北碚分局", []],
    ["北碚区公安局", ["near"]],
  ])("%s, which is said where it is a guess", (name, guessed) => {
    const matches = understander.understand(`${name}${ASK}`, null).slots?.agencies.map(({ match }) => match) ?? [];
    expect(matches.filter((match) => match !== "exact")).toEqual(guessed);
  });

  test.each(["渝中区公安分局", "张店公安分局", "重庆市公安局", "淄博市公安局", "公安分局"])("and not by %s", (name) => {
    expect(heard([`${name}${ASK}`])).toMatch(/^(?:unknown|which)_agency/);
  });
});

describe("the asker is asked where a name fits several agencies, or one only perhaps", () => {
  test.each([
    ["高新区管委会", "which_agency: 枣庄高新技术产业开发区管理委员会 淄博高新技术产业开发区管理委员会"],
    ["鼓楼区政府", "which_agency: 南京市鼓楼区人民政府 福州市鼓楼区人民政府"],
    ["新华街道", "which_agency: 平顶山市新华区新华街道办事处 广州市花都区新华街道办事处"],
    ["临淄区城管局", "which_agency: 淄博市临淄区综合行政执法局"],
    ["临淄区退役局", "which_agency: 淄博市临淄区退役军人事务局"],
    ["张店区执法大队", "which_agency: 淄博市张店区城市管理行政执法大队"],
    ["淄博市财政局", "which_agency: 淄博市临淄区财政局"],
    ["区政府", "which_agency:"],
  ])("%s → %s", (name, offered) => {
    expect(heard([`${name}${ASK}`])).toBe(offered);
  });
});

describe("nobody else answers for", () => {
  test.each([
    "张店区辛店街道",
    "张店辛店街道",
    "辛店街道（张店区）",
    "临淄区水务局",
    "临淄区交警大队",
    "临淄区供热服务中心",
    "金岭回族乡",
    "青岛高新区管委会",
    "济南市中区政府",
    "临淄街道",
    "桓台镇",
    "淄博市人民医院",
    "临淄区第二中学",
    "马尚街道",
  ])("%s", (name) => {
    expect(heard([`${name}${ASK}`])).toMatch(/^(?:unknown|which)_agency/);
  });
});

test("a name that nobody bears is told, whatever else the message lacks", () => {
  expect(heard(["马尚街道呢"])).toBe("unknown_agency:");
});

test("a place is told by its whole name, also where a dictionary does not know its first character", () => {
  const { understanding } = understander.understand(`埇桥区${ASK}`, null);
  expect(understanding).toMatchObject({ obstacle: { kind: "unknown_agency", named: "埇桥区" } });
});

test("a place before its streets is no name where they are put in order", () => {
  expect(heard(["临淄街道2021年哪个收到的申请最多"])).not.toMatch(/agency/);
});

describe("names side by side", () => {
  test.each([
    ["临淄区和张店区卫健局", "淄博市临淄区卫生健康局+淄博市张店区卫生健康局"],
    ["临淄区、桓台县政府", "淄博市临淄区人民政府+淄博市桓台县人民政府"],
    ["临淄区卫健局和市场监管局", "淄博市临淄区卫生健康局+淄博市临淄区市场监督管理局"],
    ["辛店/矿区", "淄博市临淄区人民政府辛店街道办事处+枣庄市市中区人民政府矿区街道办事处"],
  ])("%s → %s", (name, agencies) => {
    expect(heard([`${name}${ASK}`])).toBe(agencies);
  });

  test.each(["临淄街道、辛店街道", "辛店街道和临淄街道"])("%s: one of them is not there", (names) => {
    expect(heard([`${names}${ASK}`])).toMatch(/^unknown_agency/);
  });

  test("淄博高新区 is its committee, where nobody else of it is there", () => {
    expect(heard([`淄博高新区${ASK}`])).toBe("淄博高新技术产业开发区管理委员会");
  });

  test("临淄区和博山区政府: one of them is not there", () => {
    expect(heard([`临淄区和博山区政府${ASK}`])).toMatch(/^unknown_agency/);
  });
});

describe("the dialogue narrows a name that fits several", () => {
  test.each([
    [[`临淄区卫健局${ASK}`, "市场监管局呢"], "淄博市临淄区市场监督管理局"],
    [[`张店区卫健局${ASK}`, "市场监管局呢"], "淄博市张店区市场监督管理局"],
    [[`鼓楼区政府${ASK}`, "福州的"], "福州市鼓楼区人民政府"],
  ])("%j → %s", (questions, agency) => {
    expect(heard(questions)).toBe(agency);
  });
});

test.each([["临淄区城管局", "山东省淄博市临淄区综合行政执法局2021年收到多少件申请"]])(
  "what is offered for %s is a whole question without the name that was not found",
  (name, question) => {
    const { understanding } = understander.understand(`${name}${ASK}`, null);
    if (understanding.kind !== "obstacle" || !("choices" in understanding.obstacle))
      throw new Error("nothing is offered");
    expect(understanding.obstacle.choices.map((choice) => choice.question)).toContain(question);
  },
);
