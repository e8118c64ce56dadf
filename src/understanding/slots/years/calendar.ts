/** What words for time are told by: the clock, and the first and the last year that there is a report of. */
export interface Calendar {
  readonly thisYear: number;
  readonly first: number;
  readonly last: number;
}
