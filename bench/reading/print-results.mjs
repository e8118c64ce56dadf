const widthOf = (text) =>
  [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

function printTable(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => widthOf(row[at]))));
  const line = (row) => row.map((cell, at) => " ".repeat(widths[at] - widthOf(cell)) + cell).join("  ");
  console.log([line(head), ...rows.map(line)].map((text) => `  ${text.trimEnd()}`).join("\n"));
}

const number = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US"));
const times = (value) => (value === undefined ? "" : `${value.toFixed(2)}×`);

/** Prints what a person reads. */
export function printResults({ cores, node, formats, growth }) {
  console.log(`读取报告（${cores} 核，Node ${node}）`);
  printTable(
    ["格式", "单核 份/秒", "峰值 MB", `${cores} 核 份/秒`, "峰值 MB"],
    formats.map(({ format, skipped, oneCore, allCores }) =>
      skipped
        ? [format, "—", "—", "—", "—"]
        : [format, ...[oneCore.perSecond, oneCore.peakMb, allCores.perSecond, allCores.peakMb].map(number)],
    ),
  );
  for (const { format, skipped } of formats) if (skipped) console.log(`  ${format}：${skipped}`);
  console.log("\n与只用库相比（同样的文件，同一次运行；每份毫秒，中位数）");
  printTable(
    ["格式", "库", "库", "读出表格", "倍数", "成为报告", "倍数", "库的峰值 MB"],
    formats
      .filter(({ library }) => library)
      .map(({ format, library, readingMs, reportMs, readingRatio, reportRatio }) => [
        format,
        library.name,
        number(library.msPerFile),
        number(readingMs),
        times(readingRatio),
        number(reportMs),
        times(reportRatio),
        number(library.peakMb),
      ]),
  );
  console.log("\ngongkai ingest 一个目录，入库");
  printTable(
    ["文件", "秒", "每份毫秒", "命令峰值 MB", "读取进程峰值 MB", "结果"],
    growth.map(({ files, seconds, msPerFile, mainMb, readerMb, counts }) => [
      files.toLocaleString("en-US"),
      ...[seconds, msPerFile, mainMb, readerMb].map(number),
      Object.entries(counts)
        .map(([status, count]) => `${status} ${count}`)
        .join(" "),
    ]),
  );
}
