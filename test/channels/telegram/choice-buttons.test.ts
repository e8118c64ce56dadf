import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceButtons, chosenQuestion } from "../../../src/channels/telegram/choice-buttons.ts";

const short = { label: "临淄区", question: "临淄区辛店街道2020年" };
const long = { label: "张店区", question: "山东省淄博市张店区机关事务服务中心2021年收到多少件政府信息公开申请" };

function dataOf(options: Parameters<typeof choiceButtons>[0]): readonly string[] {
  return choiceButtons(options)
    .keyboard.inline_keyboard.flat()
    .map((button) => ("callback_data" in button ? button.callback_data : ""));
}

describe("choiceButtons()", () => {
  test("carries a short question in the button itself", () => {
    const { keyboard, listing, left } = choiceButtons([short]);
    expect(keyboard.inline_keyboard).toEqual([[{ text: "临淄区", callback_data: "q:临淄区辛店街道2020年" }]]);
    expect({ listing, left }).toEqual({ listing: null, left: 0 });
  });

  test("lists the questions in the message when one does not fit", () => {
    const { keyboard, listing } = choiceButtons([short, long]);
    expect(listing).toBe(`1. ${short.question}\n2. ${long.question}`);
    expect(keyboard.inline_keyboard.flat().map(({ text }) => text)).toEqual(["1. 临淄区", "2. 张店区"]);
  });

  test("offers twenty choices and says how many are left", () => {
    const { keyboard, left } = choiceButtons(Array.from({ length: 23 }, (_, n) => ({ ...short, label: `第${n}个` })));
    expect({ rows: keyboard.inline_keyboard.length, left }).toEqual({ rows: 20, left: 3 });
  });
});

describe("chosenQuestion()", () => {
  test.each([
    { claim: "knows no other data", data: "report:7", text: "1. x" },
    { claim: "knows no line that is not there", data: "n:3:AAAAAAAAAA", text: "1. 甲\n2. 乙" },
    { claim: "refuses a line that reads otherwise", data: dataOf([long])[0] ?? "", text: "1. 别的问题" },
    { claim: "needs the message", data: dataOf([long])[0] ?? "", text: undefined },
    { claim: "refuses an empty question", data: "q: ", text: "" },
  ])("$claim", ({ data, text }) => {
    expect(chosenQuestion(data, text)).toBeUndefined();
  });

  test("finds every question again from what Telegram keeps, within 64 bytes", () => {
    const word = fc.constantFrom("辛店街道", "2020年", "收到几件", " ", "\n", "a", "。", "1. ", "<b>", "\u0007");
    const question = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `问${words.join("")}`);
    const options = fc.array(fc.record({ label: fc.string({ unit: "grapheme" }), question }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(options, (all) => {
        const { listing } = choiceButtons(all);
        const data = dataOf(all);
        const clean = all.map((option) => option.question.replace("\u0007", "").replaceAll("\u0007", ""));
        data.forEach((one, index) => {
          expect(Buffer.byteLength(one)).toBeLessThanOrEqual(64);
          expect(chosenQuestion(one, `哪一个？\n\n${listing ?? ""}`)).toBe(clean[index]?.replace(/\s+/g, " ").trim());
        });
      }),
    );
  });
});
