/**
 * What changed when, entered by hand; and alerts that nobody wants to hear for a while. Times are ISO; those of mutes
 * are data time, which ends where the counts end.
 */
export const trends0060 = `
CREATE TABLE marker (
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('agent_version', 'prompt', 'policy', 'knowledge_base')),
  name       TEXT NOT NULL,
  at         TEXT NOT NULL,
  note       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_mute (
  alert    TEXT PRIMARY KEY,
  until    TEXT NOT NULL,
  muted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
