import { DOWN, UP } from "../../change-words.ts";
import { YES_OR_NO } from "./asserting-words.ts";

const FROM_YEAR_TO_YEAR =
  "(?:逐年|年年|每一?年|连年|历年|各年|一直|始终|持续|不断|逐步|连续(?:[两二三四五六七八九十\\d]{1,2})?年?)(?:来|都|均|在|是|呈|有所|往|向)*";
const A_YEAR = "一年(?:又|更)?比一年(?:更|要)?";
const RISES = new RegExp(`${FROM_YEAR_TO_YEAR}(?:${UP}|[增升]|走高|变多|上走|往上)|${A_YEAR}[多高大]`);
const FALLS = new RegExp(`${FROM_YEAR_TO_YEAR}(?:${DOWN}|[减少]|走低|变少|下走|往下)|${A_YEAR}[少低小]`);

/** 逐年上升吗, 是不是一年比一年少: which way a figure is said to have gone in every year; `undefined` where none is to be confirmed. */
export function goesSteadily(text: string): "up" | "down" | undefined {
  if (!YES_OR_NO.test(text)) return undefined;
  const [rises, falls] = [RISES.test(text), FALLS.test(text)];
  if (rises === falls) return undefined;
  return rises ? "up" : "down";
}
