import { describe, expect, test } from "vitest";
import { readIdentity } from "../../../src/parsing/identity/read-identity.ts";
import type { Agency } from "../../../src/report/agency.ts";

const BODY = ["一、总体情况", "全年工作有序开展。", "二、主动公开政府信息情况", "六、其他需要报告的事项", "无。"];
const MILUO = ["湖南省", "岳阳市", "汨罗市"];
const HUARONG = ["湖南省", "岳阳市", "华容县"];

function agencyOf(title: string, preamble: readonly string[], over: { file?: string; meta?: string } = {}): Agency {
  const lines = [`${title}2022年政府信息公开工作年度报告`, ...preamble, ...BODY];
  const blocks = lines.map((text, i) => ({ kind: "paragraph", text, line: i + 1 }) as const);
  const identity = readIdentity({ format: "text", metaTitle: over.meta ?? null, blocks }, over.file ?? "a.txt");
  if (!identity) throw new Error("no identity");
  return identity.agency;
}

const announced = (name: string): string =>
  `根据《中华人民共和国政府信息公开条例》规定，现公布${name}2022年政府信息公开工作年度报告。本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。`;

describe("readIdentity() reads the region that the title leaves out", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["the announcement", "东山镇人民政府", [announced("华容县东山镇人民政府")], HUARONG],
    ["one with the city", "归义镇人民政府", [announced("岳阳市汨罗市归义镇人民政府")], MILUO],
    ["one with the province", "归义镇人民政府", [announced("湖南省汨罗市归义镇人民政府")], MILUO],
    ["one in another form", "归义镇人民政府", [announced("汨罗市归义镇")], MILUO],
    ["one of a street", "柳林洲街道", [announced("君山区柳林洲街道办事处")], ["湖南省", "岳阳市", "君山区"]],
    ["one of a bureau", "教育局", [announced("华容县教育局")], HUARONG],
    [
      "one of a place that no list holds",
      "白河镇人民政府",
      [announced("青临市石桥县白河镇人民政府")],
      ["青临市", "石桥县"],
    ],
    ["who made it", "归义镇", ["按照条例要求，汨罗市归义镇人民政府编制本报告。"], MILUO],
    ["who made it in other words", "归义镇", ["汨罗市归义镇结合工作实际，编制2022年年度报告如下。"], MILUO],
    ["the prose", "归义镇", ["一、总体情况", "2022年，岳阳市汨罗市归义镇主动公开信息12条。"], MILUO],
    ["the prose, a city without counties", "虎门镇", ["2022年，东莞市虎门镇主动公开信息12条。"], ["广东省", "东莞市"]],
    ["whom to ask", "归义镇", ["如有疑问，请与汨罗市归义镇人民政府办公室联系。"], MILUO],
    ["whose page it is", "归义镇", ["来源：汨罗市归义镇人民政府"], MILUO],
    ["who leads it", "归义镇人民政府", ["2022年，在汨罗市委、市政府的领导下，我镇稳步推进各项工作。"], MILUO],
    ["who leads it, run together", "归义镇", ["在汨罗市委市政府的坚强领导下，我镇有序推进。"], MILUO],
    ["who lead it, of two levels", "归义镇", ["在岳阳市委、市政府和汨罗市委、市政府的正确领导下。"], MILUO],
    ["who leads it, a government", "归义镇", ["在中共汨罗市委和汨罗市人民政府的领导下，我镇有序推进。"], MILUO],
    [
      "who leads it, a zone",
      "张范街道",
      ["在枣庄高新区党工委、管委会的坚强领导下。"],
      ["山东省", "枣庄市", "枣庄高新区"],
    ],
    ["a county, where the title has the city alone", "岳阳市归义镇", [announced("汨罗市归义镇")], MILUO],
  ])("from %s", (_, title, preamble, region) => {
    const { region: told, short, id } = agencyOf(title, preamble);
    expect([told, id]).toEqual([region, [...region, short].join("/")]);
  });

  test("from the file's name and from its own title", () => {
    const named = "汨罗市归义镇人民政府2022年政府信息公开工作年度报告";
    expect(agencyOf("归义镇人民政府", [], { file: `${named}.txt` }).region).toEqual(MILUO);
    expect(agencyOf("归义镇人民政府", [], { meta: named }).region).toEqual(MILUO);
  });

  test.each<[string, string, readonly string[]]>([
    ["another body's", "归义镇人民政府", [announced("汨罗市屈子祠镇人民政府")]],
    ["two that differ", "归义镇人民政府", [announced("汨罗市归义镇人民政府"), "请与华容县归义镇人民政府联系。"]],
    ["leaders of two counties", "归义镇", ["在汨罗市委、市政府和华容县委、县政府的领导下。"]],
    ["leaders of a city alone", "归义镇", ["在岳阳市委、市政府的领导下，我镇有序推进。"]],
    ["leaders without a name", "归义镇", ["在市委、市政府和区委区政府的坚强领导下，我镇有序推进。"]],
    ["a province alone in the prose", "归义镇", ["2022年，湖南省归义镇主动公开信息12条。"]],
    ["a bureau's leaders", "教育局", ["在汨罗市委、市政府的领导下，我局有序推进。"]],
    ["the bureau above it", "教育局", ["在岳阳市教育局的指导下，我局有序推进。"]],
    ["a town whose name its own is a part of", "东山镇", ["与华容县东江山镇、华容县大东山镇共建平台。"]],
    ["a place that it visits", "归义镇", ["赴汨罗市委党校学习。"]],
  ])("and not from %s", (_, title, preamble) => {
    expect(agencyOf(title, preamble).region).toEqual([]);
  });

  test("gives reports with the county in the title and without it one id", () => {
    const short = agencyOf("东山镇人民政府", [announced("华容县东山镇人民政府")]);
    expect(short.id).toBe(agencyOf("华容县东山镇人民政府", []).id);
    expect(short.aliases).toContain("华容县东山镇人民政府");
  });
});
