const NOT_GIVEN = /^(?:没有?|未|不|没能|未能)(?:给|拿|要)[到成了]?的?$/;

/** 没给, 没拿到: what was not given, in a word that leaves open in which of the form's ways. */
export function isNotGiven(word: string): boolean {
  return NOT_GIVEN.test(word);
}
