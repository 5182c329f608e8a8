/**
 * Prints a page that needs nothing from outside as a tagged PDF with an outline; the page names its own paper.
 * @throws {AppError} CANCELLED when the signal is aborted, NOT_FOUND when there is nothing to print with, NOT_SAVED
 * when it could not be printed.
 */
export type Printer = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Longest time that printing may take, in milliseconds. */
export const PRINT_MS = 60_000;
