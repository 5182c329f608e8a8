import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabelPreview } from '../../shared/model/label-import.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { JobControl } from '../jobs/job-control.ts';
import { TestApp } from '../test-app.ts';
import { previewLabels } from './preview-labels.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Random' });
  await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }, { id: 'b' }]);
});
afterAll(() => test.remove());

const values = { Good: 'not_needed', bad: 'needed', none: null };
const more = { question: 'verdict', values, also: [], stage: 'blind' as const };
const WIDE: LabelMapping = {
  ...more,
  shape: 'wide',
  caseId: 'case',
  raters: ['Ada', 'Tom'].map((name) => ({ column: name, reviewer: { name }, kind: 'label' as const })),
};
const LONG: LabelMapping = {
  ...more,
  shape: 'long',
  caseId: 'case',
  raters: [{ column: 'answer', reviewer: { column: 'who' }, kind: 'label' }],
};
const NESTED: LabelMapping = {
  ...more,
  shape: 'nested',
  caseId: 'case',
  raters: [{ column: 'answer', reviewer: { column: 'reviewer' }, kind: 'label' }],
};

const cell = fc.constantFrom('good', ' GOOD ', 'bad', 'Bad', 'none', '');
const table = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('e', 'a', 'b', 'unknown', 'also unknown'), ada: cell, tom: cell }),
  { selector: ({ id }) => id, minLength: 1 },
);

/** In this thread: starting one for each of many small files would take most of the time. */
async function counts(name: string, text: string, mapping: LabelMapping): Promise<LabelPreview['counts']> {
  const { path } = test.app.context.session.require();
  const file = { path: test.write(name, text), name };
  const job = previewLabels({ databasePath: path, file, mapping }, new JobControl());
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value.counts;
}

describe('the same answers', () => {
  it('count the same as columns, as rows and as a map, and every answer is counted once', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const wide = ['case,Ada,Tom', ...rows.map(({ id, ada, tom }) => `${id},${ada},${tom}`)].join('\n');
        const long = [
          'case,who,answer',
          ...rows.flatMap(({ id, ada, tom }) => [`${id},Ada,${ada}`, `${id},Tom,${tom}`]),
        ].join('\n');
        const nested = JSON.stringify({
          Ada: Object.fromEntries(rows.map(({ id, ada }) => [id, ada])),
          Tom: Object.fromEntries(rows.map(({ id, tom }) => [id, tom])),
        });
        const found = await counts('wide.csv', wide, WIDE);
        expect(await counts('long.csv', long, LONG)).toEqual(found);
        expect(await counts('map.json', nested, NESTED)).toEqual(found);
        expect(found.rows + found.leftOut).toBe(2 * rows.length);
        expect(found.new + found.unchanged + found.conflicts + found.quarantined).toBe(found.rows);
      }),
      { numRuns: 40 },
    );
  });
});
