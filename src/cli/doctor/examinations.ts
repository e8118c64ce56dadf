import type { Examination } from "./examine.ts";
import { examineClock } from "./examine-clock.ts";
import { examineReading, examineSegmenter } from "./examine-modules.ts";
import { examineNode } from "./examine-node.ts";
import { examinePictures } from "./examine-pictures.ts";
import { examineSamples } from "./examine-samples.ts";
import { examineStore } from "./examine-store.ts";
import { examineTelegramChannel } from "./examine-telegram.ts";
import { examineVariables } from "./examine-variables.ts";
import { examineWeb } from "./examine-web.ts";
import { examineWechat } from "./examine-wechat.ts";

/** In the order that they are told: what everything stands on first. */
export const EXAMINATIONS: readonly Examination[] = [
  examineNode,
  examineVariables,
  examineSamples,
  examineSegmenter,
  examineReading,
  examinePictures,
  examineStore,
  examineWeb,
  examineTelegramChannel,
  examineWechat,
  examineClock,
];
