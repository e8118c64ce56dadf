import { fileURLToPath } from "node:url";
import { createDrawer, type DrawerSettings } from "./drawer.ts";
import type { Order } from "./drawing-message.ts";
import type { Pictures } from "./pictures.ts";

/** This file lies three folders below the project's root in `src` and in `dist` alike; threads run what is compiled. */
const PROGRAM = fileURLToPath(new URL("../../../dist/rendering/picture/drawing-thread.js", import.meta.url));

export interface PicturesSettings extends Partial<DrawerSettings> {
  /** Drawings that are remembered: one person's picture is often asked for again, by pages of both schemes and widths. */
  readonly mostRemembered?: number;
}

/**
 * Makes what draws pictures. They are drawn in a thread of their own, one at a time; nothing is loaded before the first.
 *
 * Equal pictures are drawn once, as long as they are remembered. Both functions fail when too many wait, or when a
 * picture takes too long.
 */
export function createPictures({
  program = PROGRAM,
  timeLimitMs = 15_000,
  mostWaiting = 100,
  idleMs = 5 * 60_000,
  mostRemembered = 50,
}: PicturesSettings = {}): Pictures {
  const drawer = createDrawer({ program, timeLimitMs, mostWaiting, idleMs });
  const remembered = new Map<string, Promise<string | Uint8Array>>();

  const draw = (order: Order): Promise<string | Uint8Array> => {
    const key = JSON.stringify(order);
    const known = remembered.get(key);
    // Taken out and put in again: the oldest is the one that was not asked for the longest.
    remembered.delete(key);
    const drawing = known ?? drawer.draw(order);
    remembered.set(key, drawing);
    if (!known) drawing.catch(() => remembered.delete(key));
    for (const oldest of remembered.keys()) {
      if (remembered.size <= mostRemembered) break;
      remembered.delete(oldest);
    }
    return drawing;
  };

  return {
    async svg(picture, scheme, width = "wide") {
      return String(await draw({ format: "svg", picture, scheme, width }));
    },
    async png(picture) {
      const drawing = await draw({ format: "png", picture });
      return typeof drawing === "string" ? Buffer.from(drawing) : drawing;
    },
  };
}
