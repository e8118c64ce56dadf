import { describe, expect, test } from "vitest";
import { withBodiesChosen } from "../../src/understanding/spelling/bodies-chosen.ts";
import { withPlainGovernments } from "../../src/understanding/spelling/plain-governments.ts";

describe("whoever is chosen by what they report is named", () => {
  test.each([
    ["2024年诉讼10起以上的", "2024年诉讼10起以上的单位"],
    ["2023年收到的申请超过100件的?", "2023年收到的申请超过100件的单位?"],
    ["去年公开率30%以上的", "去年公开率30%以上的单位"],
    ["2024年全市复议为0的", "2024年全市复议为0的单位"],
    ["市直单位2024年有没有收到0件的", "市直单位2024年有没有没收到申请的"],
    ["街道2023年有收到0件申请的吗", "街道2023年有没有没收到申请的"],
    ["2024年哪些单位没办结完", "2024年哪些单位还有没办完的"],
    ["哪个街道2023年还没有办完", "哪个街道2023年还有没办完的"],
    ["2024年哪些单位没写主动公开条数", "2024年哪些单位没填主动公开条数"],
    ["2024年哪些单位没有公布主动公开多少条", "2024年哪些单位没填主动公开条数"],
    ["2024年主动公开信息总数没写的单位", "2024年主动公开信息总数没填的单位"],
    ["哪个部门最爱被告", "哪个部门被起诉最多"],
    ["民政局系统2024年收到多少申请", "民政系统2024年收到多少申请"],
    ["甲市卫健委系统2024年申请合计", "甲市卫健系统2024年申请合计"],
    ["2023年最常被复议的街道", "2023年被复议最多的街道"],
  ])("%s: %s", (said, plain) => {
    expect(withBodiesChosen(said)).toBe(plain);
  });

  test.each([
    "甲街道2024年诉讼10起以上的",
    "2024年诉讼10起以上的街道",
    "诉讼10起以上的",
    "甲市教育局系统集成情况",
    "2024年主动公开多少条",
    "哪些单位2024年没办结的有几件",
  ])("%s is left as it is", (said) => {
    expect(withBodiesChosen(said)).toBe(said);
  });
});

describe("counties that are chosen by what they report are their governments", () => {
  test.each([
    ["2024年申请超过150件的区县有哪些", "2024年申请超过150件的县区政府有哪些"],
    ["2024年公开率30%以上的县市区有几个", "2024年公开率30%以上的县区政府有几个"],
    ["2024年没有诉讼的县区", "2024年没有诉讼的县区政府"],
    ["2024年申请200件以上的有哪些区县", "2024年申请200件以上的有哪些县区政府"],
    ["2023年区县平均申请多少件", "2023年县区政府平均申请多少件"],
    ["区县2024年申请总数", "县区政府2024年申请总数"],
    ["2024年有没有区县没收到申请", "2024年有没有县区政府没收到申请"],
  ])("%s: %s", (said, plain) => {
    expect(withPlainGovernments(said)).toBe(plain);
  });

  test.each(["甲市的区县有哪些", "2024年区县教育局申请合计", "2024年申请超过5件的区县局"])(
    "%s names no such governments",
    (said) => {
      expect(withPlainGovernments(said)).not.toContain("县区政府");
    },
  );
});
