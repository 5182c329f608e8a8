import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { CaseRecord } from '../../../shared/model/case.ts';
import { LOG, LOG_SAYS } from '../testing/inspect-log.ts';
import { linesOf, readCases, readText } from '../testing/read-cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { samples, ...HEADER } = LOG;

async function packed(header: string, files: Record<string, unknown>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, value] of Object.entries({ ...files, [header]: HEADER })) {
    zip.addBuffer(Buffer.from(JSON.stringify(value, null, 2)), name);
  }
  zip.end();
  const path = join(folder, 'log');
  writeFileSync(path, await buffer(zip.outputStream as NodeJS.ReadableStream));
  return path;
}

describe('a log of Inspect AI', () => {
  it.each([
    ['document', () => readText(folder, JSON.stringify(LOG, null, 2))],
    [
      'packed file',
      async () =>
        readCases(
          await packed('header.json', {
            'samples/1_epoch_2.json': samples[0],
            'samples/2_epoch_2.json': samples[1],
            'summaries.json': [],
          }),
        ),
    ],
    [
      'packed file of an evaluation that was not finished',
      async () =>
        readCases(
          await packed('_journal/start.json', {
            'samples/1_epoch_2.json': samples[0],
            'samples/2_epoch_2.json': samples[1],
          }),
        ),
    ],
  ])('as a %s gives a case for each sample, with the long texts put back', async (_, read) => {
    const { cases, bad, rows, detection } = await read();
    expect([detection.format, bad, rows]).toEqual(['inspect', [], 2]);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['u1', 'run1/2/2']);
    for (const record of cases) {
      expect(CaseRecord.parse(record)).toEqual(record);
      expect(linesOf(record)).toEqual(LOG_SAYS);
      expect(record).toMatchObject({
        outcome: 'escalated',
        startedAt: '2026-02-01T10:00:00Z',
        endedAt: '2026-02-01T10:00:09Z',
        cohort: { topic: 'orders', segment: 'lost' },
        metadata: { shop: 'north', epoch: 2, latency_seconds: 9, total_tokens: 72 },
        concealed: {
          signals: { judge: 1, 'parts.tone': 0.5, tool_errors: 1 },
          truth: { attached: { expected: 'hand over', label_confidence: 0.9 } },
        },
      });
    }
  });

  it('keeps a packed sample aside that is too long, and reads the others', async () => {
    const long = { ...samples[0], store: Array.from({ length: 300_000 }, (_, i) => `step ${i * 7919}`) };
    const path = await packed('header.json', { 'samples/1.json': long, 'samples/2.json': samples[1] });
    const { cases, bad } = await readCases(path);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['run1/2/2']);
    expect(bad).toMatchObject([
      { line: 2, problem: 'E_LINE_TOO_LONG', raw: '{"file_too_long":"samples/1.json"}' },
    ]);
  });

  it('keeps a sample aside that has no id or no messages, or holds what is not JSON', async () => {
    const text = JSON.stringify({
      ...LOG,
      samples: [{ ...samples[0], uuid: null, id: null }, { id: 7, epoch: 1 }, samples[0]],
    });
    const { cases, bad, rows } = await readText(
      folder,
      text.replace('"label_confidence":0.9}', '"label_confidence":NaN}'),
    );
    expect([cases.length, rows]).toEqual([1, 3]);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'E_JSON_NAN'],
      [2, 'E_NO_MESSAGES'],
    ]);
  });
});
