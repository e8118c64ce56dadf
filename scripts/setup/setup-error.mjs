/** What keeps the set-up from going on, told to the person at the terminal: one line, then what to do about it. */
export class SetupError extends Error {
  /**
   * @param {string} message one line, Chinese and English
   * @param {string} details further lines
   */
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}
