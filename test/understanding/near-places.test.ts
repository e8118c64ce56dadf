import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames(["绵阳市游仙区人民政府", "绵阳市梓潼县人民政府", "绵阳市盐亭县人民政府", "绵阳市民政局"]),
);
const asked = (place: string): string => lastOf(understander, [`${place}2021年收到多少申请`]);

/** Whom the question is asked back about. */
function offered(place: string): readonly string[] {
  const { understanding } = understander.understand(`${place}2021年收到多少申请`, null);
  return understanding.kind === "obstacle" && "choices" in understanding.obstacle
    ? understanding.obstacle.choices.map(({ question }) => question)
    : [];
}

describe("a county by a name that nobody bears", () => {
  test.each([
    ["游先区", "游仙区人民政府"],
    ["梓童县", "梓潼县人民政府"],
    ["盐停县", "盐亭县人民政府"],
  ])("%s may be that of %s, which is asked back", (place, government) => {
    expect(offered(place)).toEqual([expect.stringContaining(government)]);
  });

  // 盐山县 and 盐池县 are counties themselves, and 游山市 is of another level.
  test.each(["盐山县", "盐池县", "游山市", "河东区"])("%s is none of them", (place) => {
    expect(asked(place)).toBe("? unknown_agency");
    expect(offered(place)).toEqual([]);
  });
});
