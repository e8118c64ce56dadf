import { StoreError } from "../store-error.ts";

const FORMAT = "gongkai-store";
const FORMAT_VERSION = 1;

/** The JSON text of the index: which years have a shard, and how many reports each. */
export function indexText(years: readonly { readonly year: number; readonly reports: number }[]): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, years }, null, 1)}\n`;
}

/**
 * The years that an index lists.
 *
 * @throws StoreError when the data is not an index this program can read
 */
export function parseIndex(data: unknown, file: string): readonly number[] {
  const { format, formatVersion, years } = (typeof data === "object" && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  if (format === FORMAT && formatVersion !== FORMAT_VERSION) {
    throw new StoreError(
      `库 ${file} 的格式是第 ${String(formatVersion)} 版，本程序只认第 ${FORMAT_VERSION} 版。请用写入它的那个版本的程序打开，或换一个库目录重新读入报告。`,
    );
  }
  if (format !== FORMAT || !Array.isArray(years)) {
    throw new StoreError(
      `${file} 不是本程序的库索引。请检查库目录是否写对；若它确是损坏的索引，移走它即可，索引会按各年分片重建。`,
    );
  }
  return years.flatMap((entry: unknown) => {
    const year = typeof entry === "object" && entry !== null && "year" in entry ? entry.year : undefined;
    return typeof year === "number" && Number.isInteger(year) ? [year] : [];
  });
}
