const startedAt = performance.now();

/** One line of progress, with the seconds since the launcher began. */
export function say(text) {
  console.log(`patra ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)}s  ${text}`);
}

/** A failure of the launcher that a person can act on: what went wrong and what to do. */
export class LaunchError extends Error {
  /**
   * @param {string} what what went wrong
   * @param {string} remedy what to do about it
   */
  constructor(what, remedy, options) {
    super(`${what}\n  What to do: ${remedy}`, options);
    this.name = "LaunchError";
  }
}
