import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(storeOfNames(["淄博市临淄区齐陵街道办事处", "淄博市临淄区教育局"]));

describe("a short name with its year, and nothing else", () => {
  test.each(["湛北2022", "湛北2022年", "湛北2022年年报", "2022年湛北的年报", "2022湛北", "齐都2022", "吴家山2022年"])(
    "%s: the store has nobody of that name",
    (question) => expect(lastOf(understander, [question])).toBe("? unknown_agency"),
  );

  test.each(["房价2022", "天气2022年", "高考2022"])("%s is a word of the dictionary", (question) =>
    expect(lastOf(understander, [question])).toBe("? out_of_scope"),
  );

  test("one that the store has is its report", () => {
    expect(lastOf(understander, ["齐陵2021"])).toBe("summary 齐陵街道2021");
  });
});
