import { describe, expect, test } from "vitest";
import { calledText } from "../../../src/channels/wechat/called-text.ts";

const signs = { names: ["年报机器人", "小年"], prefix: "年报" };
const BAR = "- - - - - - - - - - - - - - -";

describe("calledText()", () => {
  test.each([
    { claim: "a mention with WeChat's own space", text: "@年报机器人\u2005辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "a typed name", text: "@年报机器人 辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "a typed name and a comma", text: "@年报机器人，辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "the alias in the room", text: "@小年 辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "a name at the end", text: "辛店街道2020年 @年报机器人", asks: "辛店街道2020年" },
    { claim: "a name without a question", text: "@年报机器人", asks: "" },
    { claim: "the prefix and a space", text: "年报 辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "the prefix and a colon", text: "年报：辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "the prefix in traditional characters", text: "年報 臨淄區2020年", asks: "臨淄區2020年" },
    { claim: "the prefix alone", text: " 年报 ", asks: "" },
    { claim: "the prefix and nothing but a mark", text: "年报？", asks: "" },
    { claim: "a name and nothing but marks", text: "@小年 ……？！", asks: "" },
    { claim: "a typed name behind a wide @", text: "＠年报机器人 辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "chatter", text: "辛店街道2020年的年报出了吗", asks: undefined },
    { claim: "a word that begins like the prefix", text: "年报什么时候公布", asks: undefined },
    { claim: "another whose name begins like its own", text: "@年报机器人二号 辛店街道", asks: undefined },
    { claim: "the name without an @", text: "年报机器人在吗", asks: undefined },
    {
      claim: "a call in what is quoted",
      text: `「甲：@年报机器人 辛店街道」\n${BAR}\n他问得对`,
      asks: undefined,
    },
    { claim: "a call below a quotation", text: `「甲：好」\n${BAR}\n@小年 那2021年呢`, asks: "那2021年呢" },
  ])("reads $claim", ({ text, asks }) => {
    expect(calledText(text, false, signs)).toBe(asks);
  });

  test.each([
    { claim: "whose name there it does not know", text: "@别名\u2005辛店街道2020年", asks: "辛店街道2020年" },
    { claim: "together with others", text: "@甲\u2005@年报机器人\u2005辛店街道", asks: "@甲 辛店街道" },
    { claim: "but not of everybody", text: "@所有人\u2005明天开会", asks: undefined },
  ])("takes WeChat's word for a mention $claim", ({ text, asks }) => {
    expect(calledText(text, true, signs)).toBe(asks);
  });

  test("calls nobody by an empty prefix", () => {
    expect(calledText("辛店街道", false, { names: [""], prefix: "" })).toBeUndefined();
  });
});
