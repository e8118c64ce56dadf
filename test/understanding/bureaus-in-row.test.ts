import { expect, test } from "vitest";
import { withBureausInRow } from "../../src/understanding/spelling/bureaus-in-row.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { understanderOver } from "./support.ts";

test.each([
  ["卫健、教育、公安三个市局2023年各多少", "市卫健委和市教育局和市公安局2023年各多少"],
  ["岳阳市教育、公安两局2023年收到申请各多少", "岳阳市教育局和公安局2023年收到申请各多少"],
  ["2023年教育和公安两个局收到多少", "2023年教育局和公安局收到多少"],
  ["临朐县卫健、教育两局2023年收到多少", "临朐县卫健局和教育局2023年收到多少"],
  // Another number than is said, and names that are whole.
  ["岳阳市卫健、教育三个局2023年各多少", "岳阳市卫健、教育三个局2023年各多少"],
  ["教育局、公安局两个局2023年各多少", "教育局、公安局两个局2023年各多少"],
  ["申请最多的三个局", "申请最多的三个局"],
])("withBureausInRow(%j)", (text, spelled) => expect(withBureausInRow(text)).toBe(spelled));

test("市场局 is the bureau that supervises the market", () => {
  const [sample] = SAMPLE_ENTRIES;
  if (!sample) throw new Error("there are samples");
  const short = "淄博市市场监督管理局";
  const region = ["山东省", "淄博市"];
  const agency = { ...sample.agency, id: [...region, short].join("/"), name: short, short, region };
  const { understanding } = understanderOver([
    { ...sample, agency: { ...agency, type: "department" }, year: 2023 },
  ]).understand("淄博市市场局2023年收到多少申请", null);
  expect(understanding.kind).toBe("query");
});
