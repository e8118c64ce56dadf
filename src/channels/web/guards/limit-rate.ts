import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { createRateLimiter, type Rate } from "../../token-bucket.ts";

export interface RateSettings {
  readonly rate: Rate;
  /** For addresses of this machine itself: its programs, and a proxy that does not say for whom it asks. */
  readonly localRate: Rate;
  /** Every request comes through one proxy, which names the visitor last in X-Forwarded-For. Else that header is made up. */
  readonly trustProxy: boolean;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

function addressOf(context: Context, trustProxy: boolean): string {
  const peer = getConnInfo(context).remote.address ?? "";
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return trustProxy && isIP(forwarded) !== 0 ? forwarded : peer;
}

/**
 * Refuses addresses that ask faster than the rate.
 *
 * @param refuse makes the response, whose status and Retry-After are set already
 */
export function limitRate(
  { rate, localRate, trustProxy }: RateSettings,
  refuse: (context: Context, waitSeconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  const now = () => performance.now();
  const others = { limiter: createRateLimiter(rate, now), burst: rate.burst };
  const local = { limiter: createRateLimiter(localRate, now), burst: localRate.burst };
  return async (context, next) => {
    const questions = Math.max(1, context.req.queries("q")?.length ?? 1);
    const address = addressOf(context, trustProxy);
    const { limiter, burst } = LOOPBACK.test(address) ? local : others;
    const waitSeconds = limiter.take(address, Math.min(questions, burst));
    if (waitSeconds === 0) return next();
    context.header("Retry-After", String(waitSeconds));
    context.status(429);
    return refuse(context, waitSeconds);
  };
}
