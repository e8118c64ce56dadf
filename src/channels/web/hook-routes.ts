import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { Hooks } from "../hooks.ts";

const LARGEST_BODY = 1024 * 1024;

const limit = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (context: Context) => context.body(null, 413, { Connection: "close" }),
});

/** Hands on what other servers send to a channel. A hook knows for itself who may call it, and how often. */
export function handHooksOn(hooks: Hooks) {
  return createMiddleware(async (context, next) => {
    const hook = hooks.find(context.req.path);
    if (!hook) return next();
    const refused = await limit(context, async () => {
      context.res = await hook(context.req.raw);
    });
    return refused instanceof Response ? refused : context.res;
  });
}
