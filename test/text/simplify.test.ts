import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplify } from "../../src/text/simplify.ts";

describe("simplify()", () => {
  it.each([
    ["臨淄區辛店街道2020年依申請公開多少件", "临淄区辛店街道2020年依申请公开多少件"],
    ["結轉下年度繼續辦理", "结转下年度继续办理"],
    ["辦理結果總計", "办理结果总计"],
    ["於陵街道乾溝鎮", "於陵街道乾沟镇"],
    ["後來怎麼樣了", "后来怎么样了"],
  ])("%s → %s", (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });

  it("leaves simplified text as it is", () => {
    const text = "城关镇2023年因“三安全一稳定”不予公开0件，堌堆、峄城、邺城、砀山 abc１２３";
    expect(simplify(text)).toBe(text);
  });

  it("keeps every character at its place", () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(fc.property(fc.oneof(chinese, fc.string()), (text) => simplify(text).length === text.length));
  });
});
