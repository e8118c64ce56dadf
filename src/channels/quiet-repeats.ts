import type { ChannelLogger } from "./channel-logger.ts";
import { describeError } from "./describe-error.ts";

/** A fault that goes on is told again after this long. */
const AGAIN_MS = 10 * 60_000;
const MANY = 200;

/**
 * Makes what logs faults of a library that tries again and again: each kind is told once, then at most every ten
 * minutes with how often it has come since. A network that is away must not fill the disk.
 */
export function quietRepeats(
  logger: Pick<ChannelLogger, "error">,
  now: () => number,
): (error: unknown, message: string) => void {
  const told = new Map<string, { readonly atMs: number; since: number }>();
  return (error, message) => {
    const fields = describeError(error);
    const known = told.get(fields.fault);
    if (known && now() - known.atMs < AGAIN_MS) {
      known.since += 1;
      return;
    }
    told.delete(fields.fault);
    told.set(fields.fault, { atMs: now(), since: 0 });
    const [oldest] = told.size > MANY ? told.keys() : [];
    if (oldest !== undefined) told.delete(oldest);
    logger.error(known && known.since > 0 ? { ...fields, repeated: known.since } : fields, message);
  };
}
