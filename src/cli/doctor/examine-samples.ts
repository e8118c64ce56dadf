import { readdir } from "node:fs/promises";
import { loadIntents } from "../../understanding/lexicon/intents.ts";
import { loadTerms } from "../../understanding/lexicon/terms.ts";
import { PROJECT } from "../project.ts";
import { type Examination, fine, problem } from "./examine.ts";

/** The data that comes with the program: sample reports, and what questions are understood by. */
export const examineSamples: Examination = {
  name: "随带的数据",
  async examine() {
    const samples = await readdir(PROJECT.samples).catch(() => []);
    const intents = loadIntents(PROJECT.intents).definitions.length;
    const terms = loadTerms(PROJECT.intents).length;
    return [
      samples.length > 0
        ? fine(`样例报告 ${samples.length} 份，意图 ${intents} 种，名词解释 ${terms} 条`)
        : problem(`找不到样例报告（${PROJECT.samples}）`, "请完整地取出项目的文件（git clone）。"),
    ];
  },
};
