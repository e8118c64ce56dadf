/** What is logged of an error. */
export interface ErrorFields {
  readonly fault: string;
  readonly stack?: string;
}

/** An error as one line and its stack. Its cause and its other fields stay out: nobody knows what they hold. */
export function describeError(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { fault: String(error) };
  const { name, message, stack } = error;
  return { fault: `${name}: ${message}`, ...(stack === undefined ? {} : { stack }) };
}
