/** How far the journal of labels beside the file goes with what is in it; written with every event. */
export const labelJournal0140 = `
CREATE TABLE journal_mark (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  lines    INTEGER NOT NULL CHECK (lines > 0),
  bytes    INTEGER NOT NULL CHECK (bytes > 0),
  chain    TEXT NOT NULL CHECK (length(chain) = 64)
) STRICT;
`;
