import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

/** Of the agency at place n: 100 + 2n in 2020, and one more in 2021. */
const talk = talkOver(
  reportsOf([
    "绵阳市人民政府",
    "绵阳市财政局",
    "绵阳市教育局",
    "绵阳市三台县人民政府",
    "绵阳市三台县教育局",
    "绵阳市三台县芦溪镇人民政府",
    "绵阳市梓潼县人民政府",
    "绵阳市梓潼县许州镇人民政府",
    "绵阳市涪城区城厢街道办事处",
    "绵阳市涪城区工区街道办事处",
    "绵阳市北川羌族自治县人民政府",
    "绵阳市北川羌族自治县擂鼓镇人民政府",
  ]),
);

const textOf = async (...dialogue: readonly string[]): Promise<string> =>
  renderPlain(await talk.answerTo(...dialogue), { linkTo: () => null });

const BOTH_YEARS = /财政局予以公开率：2020年、2021年都是100%/;
const SHARES = "财政局2021年予以公开率";
const PROBLEMS = "财政局2020年存在哪些问题";

describe.each<readonly [what: string, readonly (readonly [dialogue: readonly string[], expected: RegExp])[]]>([
  [
    "the difference of two sums that were told one after the other",
    [
      [["涪城区各街道2020年申请合计", "2021年呢", "差多少"], /2021年比2020年增加2件/],
      [["涪城区各街道2021年申请合计", "2020年呢", "两年差多少"], /2021年比2020年增加2件/],
      [["各县政府2020年收到的申请合计", "2021年呢", "多了多少"], /2021年比2020年增加3件/],
      [["各县政府2020年收到的申请合计", "2021年呢", "相差几件"], /2021年比2020年增加3件/],
      [["三台县各镇2020年申请合计", "梓潼县各镇呢", "差多少"], /相差4件/],
    ],
  ],
  [
    "both figures in another year",
    [
      [["财政局2020年申请几件", "复议呢", "2021年分别多少"], /申请103件.*行政复议0件/],
      [["财政局2020年申请几件", "复议呢", "2021年各几件"], /申请103件.*行政复议0件/],
      [["财政局2020年申请几件", "教育局呢", "2021年分别多少"], /103件[\s\S]*105件/],
    ],
  ],
  [
    "how many points one share is from another",
    [
      [[SHARES, "比2020年提高了几个百分点"], BOTH_YEARS],
      [[SHARES, "比2020年高几个百分点"], BOTH_YEARS],
      [[SHARES, "比上年下降几个百分点"], BOTH_YEARS],
      [["财政局2020年予以公开率", "2021年呢", "差几个百分点"], BOTH_YEARS],
      [[SHARES, "教育局呢", "差几个百分点"], /2021年两者相同[\s\S]*100%|一样|相同/],
      [["财政局2021年予以公开率比2020年提高了几个百分点"], BOTH_YEARS],
    ],
  ],
  [
    "what is refused for",
    [
      [["财政局2021年不予公开几件", "主要理由是啥"], /不予公开的理由/],
      [["财政局2021年不予公开几件", "理由主要有哪些"], /不予公开的理由/],
      [["财政局2021年不予公开几件", "最主要的依据是什么"], /不予公开的理由/],
    ],
  ],
  [
    "where it does not agree",
    [
      [["财政局2021年的数据有没有对不上的地方", "哪里不符"], /^绵阳市财政局2021年的报告/],
      [["财政局2021年的数据有没有对不上的地方", "哪些地方对不上"], /^绵阳市财政局2021年的报告/],
      [["三台县2021年的数据有没有对不上的地方", "不一致的地方在哪"], /^三台县2021年的报告/],
    ],
  ],
  [
    "the government of the place that was spoken of",
    [
      [["三台县各单位2021年申请合计", "县政府呢"], /三台县人民政府2021年/],
      [["北川县各单位2021年申请合计", "县政府的"], /北川羌族自治县人民政府2021年/],
      [["2021年三台县和梓潼县哪个申请多", "县政府的"], /三台县人民政府.*梓潼县人民政府|梓潼县人民政府.*三台县人民政府/],
      [["2021年三台县和梓潼县哪个申请多", "县政府的", "差几件"], /相差6件/],
    ],
  ],
])("%s is told", (_, cases) => {
  test.each(cases)("%j", async (dialogue, expected) => {
    expect(await textOf(...dialogue)).toMatch(expected);
  });
});

test.each(["2021年还有这些问题吗", "2021年是不是还存在同样的问题", "2021年这些问题解决了吗"])(
  "%s asks for the problems of that year, also after what is done about them",
  async (follow) => {
    const asked = await textOf("绵阳市财政局2021年存在哪些问题");
    for (const before of [[PROBLEMS], [PROBLEMS, "怎么改的"]]) expect(await textOf(...before, follow)).toBe(asked);
  },
);
