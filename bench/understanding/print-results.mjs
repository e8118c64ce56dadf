const ms = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US"));
const percent = (share) => `${(share * 100).toFixed(1)}%`;
const widthOf = (text) =>
  [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

function printTable(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => widthOf(row[at]))));
  const line = (row) => row.map((cell, at) => cell + " ".repeat(widths[at] - widthOf(cell))).join("  ");
  console.log([line(head), ...rows.map(line)].map((text) => `  ${text.trimEnd()}`).join("\n"));
}

/** Prints what a person reads. */
export function printResults({ names, intents }) {
  console.log("认出机关");
  if (names.skipped) console.log(`  ${names.skipped}`);
  else printNames(names);
  console.log("\n认出意图");
  if (intents.skipped) console.log(`  ${intents.skipped}`);
  if (intents.classifiers) printIntents(intents);
}

function printNames({
  agencies,
  years,
  questions,
  segmenter,
  names,
  scopes,
  understand,
  understandAndAnswer,
  leastOfRounds,
  namingAlone,
  startUp,
  memory,
  fuse,
}) {
  console.log(`  ${agencies} 个真实的街道和乡镇 × ${years} 年，${questions} 个问题，分词 ${segmenter}`);
  printTable(
    ["叫法", "第一个就对", "p50 毫秒", "p99 毫秒"],
    [
      ...names.map(({ naming, right, p50Ms, p99Ms }) => [naming, percent(right), ms(p50Ms), ms(p99Ms)]),
      ["合计：只认机关", "", ms(namingAlone.p50Ms), ms(namingAlone.p99Ms)],
      ["合计：理解", "", ms(understand.p50Ms), ms(understand.p99Ms)],
      ["合计：理解并回答", "", ms(understandAndAnswer.p50Ms), ms(understandAndAnswer.p99Ms)],
      ["合计：理解并回答，三次取最快", "", ms(leastOfRounds.p50Ms), ms(leastOfRounds.p99Ms)],
      ...scopes.flatMap(({ scope, p50Ms, p99Ms, firstAsked }) => [
        [`另问${scope}：理解并回答，三次取最快`, "", ms(p50Ms), ms(p99Ms)],
        [`另问${scope}：第一次问`, "", ms(firstAsked.p50Ms), ms(firstAsked.p99Ms)],
      ]),
      [
        "fuse.js，给整个问题",
        percent(fuse.wholeQuestion.right),
        ms(fuse.wholeQuestion.p50Ms),
        ms(fuse.wholeQuestion.p99Ms),
      ],
      ["fuse.js，名称已经切好", percent(fuse.nameCutOut.right), ms(fuse.nameCutOut.p50Ms), ms(fuse.nameCutOut.p99Ms)],
    ],
  );
  console.log("  三次：句末的标点各不相同，每次都从头理解");
  const faster = ({ p50Ms }, by) => Math.round(p50Ms / by.p50Ms).toLocaleString("en-US");
  console.log(
    `  p50 比 p50，只认机关：比 fuse.js 找整个问题快 ${faster(fuse.wholeQuestion, namingAlone)} 倍，` +
      `比它找切好的名称快 ${faster(fuse.nameCutOut, namingAlone)} 倍；` +
      `理解整个问题：比它找整个问题快 ${faster(fuse.wholeQuestion, understand)} 倍（fuse.js 只问了 ${fuse.questions} 个）`,
  );
  const { ofTheEntriesMb: before, withUnderstandingMb: after } = memory;
  console.log(
    `  启动：建索引 ${ms(startUp.indexMs)} 毫秒，连同分词词典 ${ms(startUp.withSegmenterMs)} 毫秒；` +
      `内存：报告目录 ${before.rssMb} MB，加上理解 ${after.rssMb} MB（堆 ${before.heapMb} → ${after.heapMb} MB）`,
  );
}

function printIntents({ utterances, training, triggers, classifiers, classOnly, onEqualTerms, decision, skipped }) {
  console.log(`  ${utterances} 句带标注的话；训练用 intents/ 里的 ${training} 个例句，另一组再加 ${triggers} 个触发词`);
  if (skipped) console.log(`  ${skipped}`);
  printTable(
    ["方法", "对", "正确率", "首次 p50 毫秒", "重复 p50 毫秒", "重复 p99 毫秒"],
    [classifiers[0], classOnly, onEqualTerms, ...classifiers.slice(1)].map(
      ({ classifier, right, firstSeen, repeated }) => [
        classifier,
        String(right),
        percent(right / utterances),
        ms(firstSeen.p50Ms),
        ms(repeated.p50Ms),
        ms(repeated.p99Ms),
      ],
    ),
  );
  console.log(
    "  gongkai 第一行是理解整句：认出五家样例机关、年份、指标、条件，到可执行的查询；理解过的独立成句的话记住，重复时不再理解\n" +
      "  “只到意图”两行不拼查询，也不记；机关、年份、指标、条件照样读出，因为意图由它们定，没有名录的一行不认机关\n" +
      "  其余方法只分意图；遮去机关和年份的一组不用认名称，原文一组也不认。计时之前，各方法都先答过几千句各不相同的话（例句和测试题，换了机关、年份和开头），和运行了一阵的机器人一样；计时的话不在其中\n" +
      `  其中由读出的词定意图一步：p50 ${ms(decision.p50Ms)} 毫秒，p99 ${ms(decision.p99Ms)} 毫秒`,
  );
  console.log("  gongkai 认错的：");
  for (const { text, intent, got } of classifiers[0].mistakes) console.log(`    ${text}：应为 ${intent}，认作 ${got}`);
}
