/**
 * SQLite no longer puts parts of the search index together by itself, which it does all at once in the transaction that
 * happens to bring the sixteenth of a kind: `main/db/search-parts.ts` does it, in short ones. Only so many parts that a
 * file could hold no more are still put together on the spot.
 */
export const searchMerging0130 = `
INSERT INTO case_text (case_text, rank) VALUES ('automerge', 0);
INSERT INTO case_text (case_text, rank) VALUES ('usermerge', 16);
INSERT INTO case_text (case_text, rank) VALUES ('crisismerge', 1000);
`;
