import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const ONE_CITY = ["九江市教育局", "九江市民政局", "九江市浔阳区教育局", "九江市都昌县民政局"];
const understander = understanderOver(storeOfNames([...ONE_CITY, "淄博市临淄区教育局", "九江市浔阳区新华街道办事处"]));

/** Whose report of 2021 is asked for. */
function of(...who: readonly string[]): string {
  return `value ${who.map((name) => `${name}2021`).join("+")} applications.received.total`;
}

describe("a level or a place that narrows a name", () => {
  test.each([
    ["市里的教育局2021年收到多少申请", of("教育局")],
    ["市里教育局2021年收到多少申请", of("教育局")],
    ["市里的民政局2021年收到多少申请", of("民政局")],
    ["县里的民政局2021年收到多少申请", of("民政局")],
    ["九江市里的教育局2021年收到多少申请", of("教育局")],
    // The city's own comes before that of a district in it.
    ["教育局（九江市）2021年收到多少申请", of("教育局")],
    ["教育局2021年收到多少申请（九江市）", of("教育局")],
    ["新华街道（九江市）2021年收到多少申请", of("新华街道")],
    ["区里的教育局2021年收到多少申请", "? which_agency"],
    // 淄博市 has no bureau of its own in the store.
    ["教育局（淄博市）2021年收到多少申请", "? which_agency"],
  ])("%s", (question, expected) => expect(lastOf(understander, [question])).toBe(expected));

  test.each([
    ["市里的教育局2021年收到多少申请", "九江市"],
    ["教育局（九江）2021年收到多少申请", "九江市"],
    ["教育局（浔阳区）2021年收到多少申请", "浔阳区"],
  ])("%s is of %s", (question, place) => {
    const { understanding } = understander.understand(question, null);
    const query = understanding.kind === "query" ? understanding.query : undefined;
    const regions = query?.intent === "value" ? query.targets.map(({ agency }) => agency.region.at(-1)) : [];
    expect(regions).toEqual([place]);
  });
});
