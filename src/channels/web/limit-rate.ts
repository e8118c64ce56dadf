import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { createRateLimiter, type Rate } from "./token-bucket.ts";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Who is asking. A proxy on this machine says for whom it asks in the last entry of X-Forwarded-For; from anywhere
 * else that header could be made up and does not count.
 */
function addressOf(context: Context): string {
  const peer = getConnInfo(context).remote.address ?? "";
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return LOOPBACK.test(peer) && isIP(forwarded) !== 0 ? forwarded : peer;
}

/**
 * Refuses addresses that ask faster than the rate.
 *
 * @param refuse makes the response, whose status and Retry-After are set already
 */
export function limitRate(
  rate: Rate,
  refuse: (context: Context, waitSeconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  const limiter = createRateLimiter(rate, () => performance.now());
  return async (context, next) => {
    const questions = context.req.queries("q")?.length ?? 1;
    const waitSeconds = limiter.take(addressOf(context), Math.min(questions, rate.burst));
    if (waitSeconds === 0) return next();
    context.header("Retry-After", String(waitSeconds));
    context.status(429);
    return refuse(context, waitSeconds);
  };
}
