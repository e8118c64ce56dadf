import { readdirSync, readFileSync } from "node:fs";

/**
 * The most that a process and those that it started have had resident, in MB; together, as if all peaks fell on one
 * moment. Other systems than Linux tell it of this process only.
 */
export function peakMb(pid) {
  const own = peakOf(pid);
  if (own === undefined) return process.resourceUsage().maxRSS / 1000;
  return own + childrenOf(pid).reduce((sum, child) => sum + (peakOf(child) ?? 0), 0);
}

/** The peak of the process alone; `undefined` when it has gone, or where the system does not tell. */
export function peakOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
}

export function childrenOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean));
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
