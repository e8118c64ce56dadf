import { z } from "zod";
import { spelledOut } from "./spelled-out.ts";

/** What somebody may say. */
export const phrase = z.string().min(1).max(120);
/** A list of such, with the choices in them spelt out, each once. */
export const phrases = z
  .array(phrase)
  .min(1)
  .transform((list) => [...new Set(list.flatMap(spelledOut))]);
