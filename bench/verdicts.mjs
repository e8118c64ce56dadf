/** What is promised of each part and what its results give: `[what, value, bar, unit, more is better]`. */
const BARS = {
  reading: ({ formats, growth }) => {
    const of = {
      html: ["reportRatio", 3],
      docx: ["readingRatio", 1.5],
      pdf: ["readingRatio", 1.5],
      doc: ["readingRatio", 1.5],
    };
    const ratios = formats.flatMap((result) => {
      const [key, bar] = of[result.format] ?? [];
      return key && result.library ? [[`${result.format} 比 ${result.library.name}`, result[key], bar, "倍"]] : [];
    });
    const [few, many] = [growth[0], growth.at(-1)];
    if (!few || few === many) return ratios;
    const sizes = `${few.files} → ${many.files} 个文件`;
    return [
      ...ratios,
      [`${sizes}，每份时间`, many.msPerFile / few.msPerFile, 1.2, "倍"],
      [`${sizes}，命令的内存`, many.mainMb / few.mainMb, 1.5, "倍"],
    ];
  },
  understanding: ({ names, intents }) => {
    const rights = (names.names ?? []).map(({ naming, right }) => [
      `认出机关：${naming}`,
      right * 100,
      naming.includes("错一字") ? 90 : 98,
      "%",
      true,
    ]);
    const speeds = names.skipped
      ? []
      : [
          ["理解并回答 p50", names.leastOfRounds.p50Ms, 1, "毫秒"],
          ["理解并回答 p99", names.leastOfRounds.p99Ms, 5, "毫秒"],
          ...names.scopes.map(({ scope, p99Ms }) => [`问${scope} p99`, p99Ms, 5, "毫秒"]),
          ["认机关比 fuse.js 快", names.fuse.wholeQuestion.p50Ms / names.namingAlone.p50Ms, 1000, "倍", true],
          ["认机关比 fuse.js 找切好的名称快", names.fuse.nameCutOut.p50Ms / names.namingAlone.p50Ms, 1000, "倍", true],
        ];
    const [ours, ...others] = intents.classifiers ?? [];
    if (!ours) return [...rights, ...speeds];
    const share = ({ right }) => (right / intents.utterances) * 100;
    const [nlpjs] = others
      .filter(({ classifier }) => classifier.startsWith("@nlpjs"))
      .toSorted((a, b) => b.right - a.right);
    const maskedNlpjs = others.filter(({ classifier }) => /^@nlpjs.*遮去/.test(classifier));
    const paces = nlpjs
      ? [
          ["首次理解 p50，对最准的 @nlpjs", ours.firstSeen.p50Ms, nlpjs.firstSeen.p50Ms, "毫秒"],
          ["首次只到意图 p50，对最准的 @nlpjs", intents.classOnly.firstSeen.p50Ms, nlpjs.firstSeen.p50Ms, "毫秒"],
          [
            "首次只到意图 p50，条件相同，对最快的 @nlpjs",
            intents.onEqualTerms.firstSeen.p50Ms,
            Math.min(...maskedNlpjs.map(({ firstSeen }) => firstSeen.p50Ms)),
            "毫秒",
          ],
          ["重复理解 p50，对最准的 @nlpjs", ours.repeated.p50Ms, nlpjs.repeated.p50Ms, "毫秒"],
        ]
      : [];
    return [
      ...rights,
      ...speeds,
      ["意图正确率，对最好的另一种方法", share(ours), Math.max(...others.map(share)), "%", true],
      ...paces,
    ];
  },
  pictures: () => [],
};

const shown = (value) => value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 2 : 0 });

/** One line for each promise: its value, its bar, kept or not. */
export function verdicts(part, results) {
  return BARS[part](results).map(([what, value, bar, unit, more = false]) => {
    const kept = more ? value >= bar : value <= bar;
    return `  ${kept ? "达到" : "未达"}  ${what} ${shown(value)}${unit}（${more ? "至少" : "至多"} ${shown(bar)}${unit}）`;
  });
}
