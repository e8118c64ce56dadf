import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "../../ingesting/load-file.ts";
import { openReaderPool } from "../../ingesting/reader-pool.ts";
import { loadSegmenter } from "../../text/segment.ts";
import { PROJECT } from "../project.ts";
import { type Examination, fine, note, problem } from "./examine.ts";

const SENTENCE = "依申请公开多少件";

/** The native module that cuts words, or the one that stands in for it. */
export const examineSegmenter: Examination = {
  name: "分词组件",
  async examine({ configuration: { segmenter: prefer } }) {
    const notices: string[] = [];
    const notice = (message: string) => notices.push(message);
    const segmenter = loadSegmenter({ ...(prefer && { prefer }), notice });
    const words = segmenter.cut(SENTENCE).map(({ text }) => text);
    return [
      words.length > 1 && words.join("") === SENTENCE
        ? fine(`${segmenter.engine}：${words.join("/")}`)
        : problem(`${segmenter.engine} 切不开词（${words.join("/")}）`, "请在程序目录下重新执行 npm ci。"),
      ...notices.map((message) =>
        note(message, "要用前者：装好 g++、make 和 python3，再在程序目录下执行 npm rebuild nodejieba。"),
      ),
    ];
  },
};

/** The processes that read files: a sample goes through one. */
export const examineReading: Examination = {
  name: "读取报告",
  async examine() {
    const [name] = (await readdir(PROJECT.samples)).filter((file) => file.endsWith(".html"));
    if (name === undefined) return [];
    const bytes = await readFile(join(PROJECT.samples, name));
    const pool = openReaderPool({ size: 1 });
    try {
      const read = await pool.read(bytes, { file: name, sha256: sha256Of(bytes) });
      if (read.kind === "report") return [fine(`另起的进程读得出样例 ${name}`)];
      return [problem(`样例 ${name} 读不出来：${read.reason}`, "请在程序目录下执行 npm run setup 重新编译。")];
    } finally {
      pool.close();
    }
  },
};
