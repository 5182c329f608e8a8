import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestWorkspace, type TestWorkspace } from '../services/test-workspace.ts';
import { beginBulkLoad, endBulkLoad } from './bulk-load.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const schema = () => workspace.all('SELECT name, sql FROM sqlite_schema ORDER BY name');

describe('a bulk load', () => {
  it('leaves the schema exactly as it found it', () => {
    const before = schema();
    const { db } = workspace.context.session.require();
    expect(beginBulkLoad(db)).toBe(true);
    expect(schema()).not.toEqual(before);
    endBulkLoad(db);
    expect(schema()).toEqual(before);
  });

  it('keeps more of the search index in memory, and no more than usual afterwards', () => {
    const { db } = workspace.context.session.require();
    const kept = () => workspace.all("SELECT v FROM case_text_config WHERE k = 'hashsize'");
    beginBulkLoad(db);
    expect(kept()).toEqual([[8_388_608]]);
    endBulkLoad(db);
    expect(kept()).toEqual([[1_048_576]]);
  });

  it('is not done where cases are already at work', async () => {
    await workspace.run(workspace.file('a.csv', 'case_id,outcome\na,bot\n'));
    const before = schema();
    expect(beginBulkLoad(workspace.context.session.require().db)).toBe(false);
    expect(schema()).toEqual(before);
  });
});
