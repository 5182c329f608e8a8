/** Policies in the making, and ways to read one from a foreign file. Policies themselves keep their table. */
export const policies0030 = `
-- editing: triggers that somebody works on. waiting: a policy that waits for its second signature.
CREATE TABLE policy_draft (
  kind TEXT PRIMARY KEY CHECK (kind IN ('editing', 'waiting')),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_profile (
  name TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
