import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../../../shared/model/default-codebook.ts';
import type { ExportFormat } from '../../../shared/model/export.ts';
import { type ExportedLine, LabelLine } from '../../../shared/model/label-line.ts';
import { labelBatches, openLabelReading } from '../read-labels.ts';
import { writeLabels } from './label-exports.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* each(lines: readonly ExportedLine[]): AsyncGenerator<ExportedLine> {
  yield* lines;
}

/** What our own importer reads of lines that were written. */
async function readBack(lines: readonly ExportedLine[], format: ExportFormat): Promise<LabelLine[]> {
  const path = join(folder, `labels.${format}`);
  await writeLabels(path, format, () => each(lines));
  const reading = await openLabelReading({ path, name: 'labels' }, undefined, [], DEFAULT_CODEBOOK);
  const found: LabelLine[] = [];
  for await (const { labels, bad } of labelBatches(reading)) {
    expect(bad).toEqual([]);
    found.push(...labels.map((label) => label.labelFor('automated')));
  }
  return found;
}

/** Text as people and machines write it: formulas, quotes, line breaks, marks, controls, XML. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ maxLength: 12, unit: fc.constantFrom(...'=+-@\'",;\t\r\n a＝<&>_x') }),
    fc.constantFrom("'=SUM(A1)", '_x000D_', '_x005F_', '\u0007bell', '<b>&amp;</b>', 'null', '0012', ']]>'),
  )
  .filter((one) => one.isWellFormed());
const name = text.filter((one) => one.trim() !== '').map((one) => one.trim());
const slug = fc.constantFrom('request_honoured', 'own_row');

const line: fc.Arbitrary<ExportedLine> = fc
  .record(
    {
      caseId: name,
      reviewer: name,
      kind: fc.constantFrom('label', 'gold', 'adjudication', 'skip'),
      stage: fc.constantFrom('blind', 'after_packet', 'revealed'),
      verdict: fc.constantFrom('true_escalation', 'cannot_tell'),
      severity: fc.integer({ min: 1, max: 4 }),
      grounds: fc.subarray(['explicit_request', 'no_progress']),
      conduct: fc.dictionary(slug, fc.constantFrom('yes', 'no'), { noNullPrototype: true }),
      packet: fc.constant({ root_cause: 'absent' }),
      withoutContact: fc.boolean(),
      note: text.filter((one) => one !== ''),
      evidence: fc.constant([{ question: 'packet', source: 'transcript', turn: null, start: 0, end: 4 }]),
      pass: fc.integer({ min: 1, max: 9 }),
      occasion: fc.constantFrom('repeat', 'reworded'),
      cause: fc.constantFrom('slip', 'missing_data'),
      skipReason: fc.constantFrom('unreadable', 'other'),
      judged: fc.array(fc.record({ reviewer: name, stage: fc.constant('blind') }), { maxLength: 2 }),
      milliseconds: fc.nat(),
      codebookVersion: fc.integer({ min: 1, max: 99 }),
      recordedAt: fc.constant('2026-03-01T08:00:00.000Z'),
      eventId: fc.constant('01HZX'),
      case: fc.record({
        topic: text,
        metadata: fc.dictionary(text, fc.oneof(text, fc.double(), fc.boolean()), { maxKeys: 4 }),
      }),
    },
    { requiredKeys: ['caseId', 'reviewer', 'kind', 'stage', 'verdict', 'cause', 'skipReason', 'case'] },
  )
  .map((one): ExportedLine => JSON.parse(JSON.stringify(one)));

describe('labels written to a file', () => {
  it.each(['jsonl', 'csv', 'xlsx', 'parquet'] as const)(
    'as %s are read back as they were, whatever was written',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
          const expected = lines.map(({ case: _, ...own }) => LabelLine.parse(own));
          expect(await readBack(lines, format)).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    },
  );

  const plain: ExportedLine = {
    ...{ caseId: 'a', reviewer: 'Ada', kind: 'label', stage: 'blind', verdict: 'cannot_tell' },
    case: {},
  };

  it('are refused as a workbook when a cell cannot hold them', async () => {
    await expect(readBack([{ ...plain, note: 'n'.repeat(32_768) }], 'xlsx')).rejects.toMatchObject({
      detail: { problem: 'E_XLSX_CELL' },
    });
  });

  it('keep many kinds of details in one column, so that the table can be opened', async () => {
    const metadata = Object.fromEntries(Array.from({ length: 600 }, (_, place) => [`key ${place}`, place]));
    expect(await readBack([{ ...plain, case: { metadata } }], 'csv')).toHaveLength(1);
  });
});
