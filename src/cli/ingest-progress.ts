const WIDTH = 20;
/** A rate from less than this says nothing. */
const RATE_AFTER_MS = 1000;

/** How far the reading of files has come. */
export interface Advance {
  readonly done: number;
  /** `undefined` while the files are still being counted. */
  readonly total: number | undefined;
  readonly elapsedMs: number;
}

/**
 * A line that says how far the reading has come: a bar, the count, the rate and the time left.
 *
 * @example progressLine({ done: 50, total: 200, elapsedMs: 10_000 }) // "█████░░░░░░░░░░░░░░░ 50/200 个文件 · 每秒 5 个 · 还需 30 秒"
 */
export function progressLine({ done, total, elapsedMs }: Advance): string {
  const filled = total ? Math.min(WIDTH, Math.floor((done / total) * WIDTH)) : 0;
  const perSecond = elapsedMs < RATE_AFTER_MS ? 0 : done / (elapsedMs / 1000);
  return [
    total === undefined
      ? `已读 ${done} 个文件`
      : `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total} 个文件`,
    ...(perSecond > 0 ? [`每秒 ${rounded(perSecond)} 个`] : []),
    ...(perSecond > 0 && total !== undefined && total > done ? [`还需 ${duration((total - done) / perSecond)}`] : []),
  ].join(" · ");
}

function rounded(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1).replace(/\.0$/, "") : perSecond.toFixed(0);
}

/** In whole seconds, minutes from a minute and a half on, hours likewise. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} 分钟` : `${(minutes / 60).toFixed(1)} 小时`;
}
