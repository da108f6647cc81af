/** Path to a Chromium that is there already; '' for Playwright's own; undefined if there is none. */
export function findChromium(): Promise<string | undefined>;
