/**
 * What eval exports leave behind: the file each of them became, and the content with which each case left. And the
 * versions of the criteria block, which are never changed: somebody may have them in a system prompt.
 */
export const evalFiles0110 = `
CREATE TABLE eval_file (
  export_id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE eval_content (
  export_id    TEXT NOT NULL REFERENCES eval_file (export_id),
  number       INTEGER NOT NULL REFERENCES eval_case (number),
  content_hash TEXT NOT NULL,
  PRIMARY KEY (export_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE criteria_block (
  version     INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  done_by     TEXT NOT NULL,
  body        TEXT NOT NULL
) STRICT;
CREATE TRIGGER criteria_block_is_never_changed BEFORE UPDATE ON criteria_block
BEGIN SELECT RAISE (ABORT, 'criteria blocks are immutable'); END;
CREATE TRIGGER criteria_block_is_never_deleted BEFORE DELETE ON criteria_block
BEGIN SELECT RAISE (ABORT, 'criteria blocks are immutable'); END;
`;
