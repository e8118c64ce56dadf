import type { Situation } from "./obstacles.ts";
import type { Obstacle, Query } from "./query.ts";

/** A query with notes for its answer, or what must be asked back. */
export type Built = { readonly query: Query; readonly notes: readonly string[] } | { readonly obstacle: Obstacle };
/** Builds the query of one intent. */
export type Builder = (situation: Situation) => Built;
