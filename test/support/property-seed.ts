import fc from "fast-check";

/**
 * Property tests draw the same cases everywhere, so that a run on one machine speaks for every other.
 * `PROPERTY_SEED=random` (or a number) draws others: the way to look for what no run has met yet.
 */
const asked = process.env["PROPERTY_SEED"];
const seed = asked === "random" ? Date.now() : Number(asked ?? 2019);
if (!Number.isSafeInteger(seed)) throw new Error(`PROPERTY_SEED is neither a whole number nor "random": ${asked}`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
