import { statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { directoryOf, openStore } from "../../store/open-store.ts";
import { findUnwritable, nearestFolder, UNWRITABLE_REMEDY } from "../../store/probe-store.ts";
import type { Store } from "../../store/store.ts";
import { type Examination, fine, note, type Observation, problem, reasonOf } from "./examine.ts";

/** Reports that are read whole to see whether the store's files are sound. */
const READ_AT_MOST = 200;
const MEBIBYTE = 2 ** 20;
const LEAST_FREE_MB = 200;

async function aboutFolder(url: string): Promise<readonly Observation[]> {
  if (!/^file:/i.test(url)) return [];
  const folder = resolve(directoryOf(url));
  const there = await nearestFolder(folder);
  const { bavail, bsize } = await statfs(there);
  const freeMb = Math.floor((bavail * bsize) / MEBIBYTE);
  const space =
    freeMb < LEAST_FREE_MB
      ? [problem(`${there} 所在的磁盘只剩 ${freeMb} MB`, "请腾出空间，否则读入的报告存不下。")]
      : [];
  const unwritable = await findUnwritable(url);
  return unwritable === undefined ? space : [...space, problem(`目录 ${unwritable} 不能写入`, UNWRITABLE_REMEDY)];
}

/** Reads the newest reports whole. */
async function aboutReports(store: Store): Promise<readonly Observation[]> {
  const entries = store.entries().slice(-READ_AT_MOST);
  const damaged: string[] = [];
  for (const { id } of entries) await store.read(id).catch((error) => damaged.push(reasonOf(error)));
  const [first] = damaged;
  return first === undefined ? [] : [problem(`有 ${damaged.length} 份报告读不出来：${first}`, "请重新读入原文件。")];
}

function aboutContents(store: Store, isDefault: boolean, now: Date): readonly Observation[] {
  const entries = store.entries();
  const years = entries.map(({ year }) => year);
  const latest = years.at(-1);
  if (latest === undefined) {
    return isDefault
      ? [note("还是空的", "npm start 会读入样例报告；读入自己的报告：npx gongkai ingest 文件或目录")]
      : [problem("是空的，什么也答不了", "读入报告：npx gongkai ingest 文件或目录")];
  }
  const agencies = new Set(entries.map(({ agency }) => agency.id)).size;
  const about = fine(`${entries.length} 份报告，${agencies} 个机关，${years[0]}—${latest} 年度`);
  return latest > now.getFullYear()
    ? [about, problem(`有 ${latest} 年度的报告，晚于今年`, "请核对这台机器的时钟，或这份报告的年度。")]
    : [about];
}

export const examineStore: Examination = {
  name: "库",
  async examine({ configuration, store: given, io }) {
    const url = given ?? configuration.store.url;
    const notices: string[] = [];
    const store = await openStore(url, { notice: (message) => notices.push(message) });
    try {
      const isDefault = given === undefined && configuration.store.isDefault;
      return [
        fine(`地址 ${url}`),
        ...aboutContents(store, isDefault, io.now()),
        ...notices.map((message) => note(message)),
        ...(await aboutReports(store)),
        ...(await aboutFolder(url)),
      ];
    } finally {
      await store.close();
    }
  },
};
