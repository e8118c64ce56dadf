import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSegmenter, ENGINE_NAMES, loadSegmenter, SegmenterError } from "../../src/text/segment.ts";

const installed = createRequire(import.meta.url);

/** Loads modules as on a machine where some packages have no build. */
function without(...packages: readonly string[]) {
  return (module: string): unknown => {
    if (packages.some((name) => module.startsWith(name))) throw new Error(`Cannot find module '${module}'`);
    return installed(module);
  };
}

describe.each(ENGINE_NAMES)("a segmenter over %s", (prefer) => {
  const segmenter = createSegmenter({ prefer }, installed);
  const words = (text: string) => segmenter.cut(text).map((word) => word.text);
  const tags = (text: string) => segmenter.cut(text).map((word) => `${word.text}/${word.tag}`);

  it("says which library it is", () => expect(segmenter.engine).toBe(prefer));

  it.each([
    ["辛店街道收到几件申请", ["辛店/nz", "街道/n", "收到/v", "几件/m", "申请/v"]],
    ["他们的行政复议", ["他们/r", "的/uj", "行政复议/n"]],
    ["有多少件呀，请问", ["有/v", "多少/m", "件/zg", "呀/y", "，/x", "请问/v"]],
    ["去年比今年多了吗", ["去年/t", "比/p", "今年/t", "多/m", "了/ul", "吗/y"]],
  ])("cut() tags %s", (text, expected) => expect(tags(text)).toEqual(expected));

  it.each([
    ["2020年收到12件", ["2020/m", "年/m", "收到/v", "12/m", "件/zg"]],
    ["3.5万元", ["3.5/m", "万元/m"]],
    ["0件", ["0/m", "件/zg"]],
    ["选a", ["选/zg", "a/eng"]],
    ["abc公司", ["abc/eng", "公司/n"]],
  ])("cut() keeps digits and letters whole in %s", (text, expected) => expect(tags(text)).toEqual(expected));

  it("cut() guesses words that no dictionary has", () => expect(words("张范街道")).toEqual(["张范", "街道"]));

  it("cut() gives back every character at its place", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("辛店街道", "2020年", "申请", "，", " ", "\uE000", "😀", "𠮷", "\ud800", "50%", "\n"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = Buffer.from(pieces.join("")).toString();
        const cut = segmenter.cut(text);
        expect(cut.map((word) => word.text).join("")).toBe(text);
        for (const word of cut) expect(text.startsWith(word.text, word.start)).toBe(true);
      }),
    );
  });

  it("teach() keeps a word whole from then on", () => {
    expect(words("张范街道的依申请公开")).toEqual(["张范", "街道", "的", "依", "申请", "公开"]);
    for (const word of ["张范街道", "依申请公开", "依申请公开", "2020年"]) segmenter.teach(word);
    expect(words("张范街道的依申请公开")).toEqual(["张范街道", "的", "依申请公开"]);
    expect(words("2020年张范街道")).toEqual(["2020年", "张范街道"]);
    segmenter.teach("复议后又起诉");
    expect(words("复议后又起诉几件")).toEqual(["复议后又起诉", "几件"]);
  });

  it("teach() takes whatever it is given", () => {
    for (const word of ["", " ", "两 词", "增/减", "😀", "一\n二", "a"]) segmenter.teach(word);
    expect(words("两词增减多少").join("")).toBe("两词增减多少");
  });

  it("teach() takes the names of a whole country without delay", () => {
    const names = Array.from(
      { length: 41_000 },
      (_, i) => `${[...i.toString()].map((d) => "甲乙丙丁戊己庚辛壬癸"[Number(d)]).join("")}街道`,
    );
    segmenter.cut("");
    const begun = performance.now();
    for (const name of names) segmenter.teach(name);
    expect(words("甲乙丙丁戊街道")).not.toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(words("2020年丁丙乙甲街道收到")).toContain("丁丙乙甲街道");
  });
});

describe("createSegmenter()", () => {
  const told = (prefer: (typeof ENGINE_NAMES)[number], ...missing: readonly string[]) => {
    const notices: string[] = [];
    const segmenter = createSegmenter({ prefer, notice: (notice) => notices.push(notice) }, without(...missing));
    return { engine: segmenter.engine, notices };
  };

  it("says nothing when the library it wants is there", () => {
    expect(told("nodejieba", "@node-rs/jieba")).toEqual({ engine: "nodejieba", notices: [] });
    expect(told("@node-rs/jieba", "nodejieba")).toEqual({ engine: "@node-rs/jieba", notices: [] });
  });

  it.each([
    ["the package is not installed", "nodejieba"],
    ["its native part was not built", "nodejieba/build/Release"],
  ])("takes the other library and says so in one line when %s", (_, missing) => {
    const { engine, notices } = told("nodejieba", missing);
    expect(engine).toBe("@node-rs/jieba");
    expect(notices).toEqual(["分词组件 nodejieba 无法载入，改用 @node-rs/jieba，不影响使用。"]);
  });

  it("says in Chinese what to do when there is none, and keeps the causes", () => {
    const attempt = () => createSegmenter({}, without("nodejieba", "@node-rs/jieba"));
    expect(attempt).toThrow(SegmenterError);
    expect(attempt).toThrow(/nodejieba 和 @node-rs\/jieba 都无法载入。请在程序目录下重新执行 npm ci/);
    try {
      attempt();
    } catch (error) {
      const { cause } = error as SegmenterError;
      expect((cause as AggregateError).errors.map(({ message }: Error) => message)).toEqual([
        "Cannot find module 'nodejieba'",
        "Cannot find module '@node-rs/jieba'",
      ]);
    }
  });
});

describe("loadSegmenter()", () => {
  it("gives the same segmenter to everyone who wants the same library", () => {
    expect(loadSegmenter()).toBe(loadSegmenter({ prefer: "nodejieba" }));
    expect(loadSegmenter({ prefer: "@node-rs/jieba" })).toBe(loadSegmenter({ prefer: "@node-rs/jieba" }));
  });
});
