import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { understanderOver } from "./support.ts";

type Missing = readonly [named: string, offered: readonly string[]] | null;

/** What is not in the store by the words of the question, and who is offered for it; `null` where the question is not refused so. */
function missingFrom(names: readonly string[]): (question: string) => Missing {
  const understander = understanderOver(storeOfNames(names));
  return (question) => {
    const { understanding } = understander.understand(question, null);
    if (understanding.kind === "query" || understanding.obstacle.kind !== "unknown_agency") return null;
    const { named, choices } = understanding.obstacle;
    return [named, choices.map(({ label }) => label)];
  };
}

const CIVIL_LABEL = "都昌县民政局（江西省九江市都昌县）";

describe("a bureau of another duty is no misspelling of the one that the store has", () => {
  const missing = missingFrom(["九江市都昌县民政局"]);

  test.each<[string, Missing]>([
    ["九江市财政局2020年收到多少申请", ["九江市财政局", [CIVIL_LABEL]]],
    ["都昌县财政局2020年收到多少申请", ["都昌县财政局", [CIVIL_LABEL]]],
    ["都昌财政局年报", ["都昌财政局", [CIVIL_LABEL]]],
    ["财政局2020年收到多少申请", ["财政局", [CIVIL_LABEL]]],
    ["修水县民政局2020年收到多少申请", ["修水县民政局", [CIVIL_LABEL]]],
    // Neither the place nor the duty is the same.
    ["淄博市财政局的年报", ["淄博市财政局", []]],
    ["都昌县教育局2021年有没有错", ["都昌县教育局", []]],
  ])("%s", (question, expected) => expect(missing(question)).toEqual(expected));

  test.each(["都昌县明政局2020年收到多少申请", "都昌县民证局2020年收到多少申请"])("%s is misspelt", (question) =>
    expect(missing(question)).toBeNull(),
  );
});

describe("a town that the store does not have is named whole, whatever words a dictionary sees in it", () => {
  const missing = missingFrom(["淄博市临淄区人民政府辛店街道办事处", "淄博市临淄区凤凰镇人民政府"]);

  test.each([
    ["齐都镇2020年收到多少申请", "齐都镇"],
    ["请问齐都镇2020年收到多少申请", "齐都镇"],
    ["我想知道齐都镇2020年收到多少申请", "齐都镇"],
    ["2020年齐都镇收到多少申请", "齐都镇"],
    ["临淄区齐都镇2020年收到多少申请", "临淄区齐都镇"],
    ["六里坪镇2020年收到多少申请", "六里坪镇"],
    ["请问六里坪镇2020年收到多少申请", "六里坪镇"],
    ["三里河街道2020年收到多少申请", "三里河街道"],
  ])("%s", (question, named) => expect(missing(question)?.[0]).toBe(named));
});

describe("a body that is called by its duties alone, behind its place", () => {
  const missing = missingFrom(["淄博市临淄区教育局"]);

  test.each([
    ["临淄区农业农村水利2021年收到多少申请", "临淄区农业农村水利"],
    ["临淄区财政2021年收到多少申请", "临淄区财政"],
  ])("%s", (question, named) => expect(missing(question)?.[0]).toBe(named));

  test.each(["临淄教育2021年收到多少申请", "临淄区财政信息公开多少条"])("%s names no such body", (question) =>
    expect(missing(question)).toBeNull(),
  );
});
