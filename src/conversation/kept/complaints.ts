/** Somebody holds an answer to be wrong. */
export interface Complaint {
  /** Names the person within the channel; only a digest of it is kept. */
  readonly person: string;
  /** The answer's id. */
  readonly id: string;
  readonly question: string;
  /** The answer as the person read it. */
  readonly answer: string;
}

/** A complaint as the operator reads it. */
export interface KeptComplaint {
  /** ISO time. */
  readonly at: string;
  /** The answer's id. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** Keeps for the operator what people hold to be wrong. */
export interface Complaints {
  /**
   * Keeps a complaint, once per person and answer.
   *
   * @returns `known` when this person has said so of this answer before
   * @throws when it cannot be kept
   */
  record(complaint: Complaint): Promise<"kept" | "known">;
  /** The last few, newest first. */
  recent(most: number): Promise<readonly KeptComplaint[]>;
}
