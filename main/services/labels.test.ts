import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Labels' });
  await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }, { id: 'b' }]);
});
afterEach(() => test.remove());

const importText = (name: string, text: string) => test.importLabelFile(test.write(name, text));

describe('importing labels', () => {
  it('adds what is new, leaves what is there, and says so', async () => {
    const lines = [
      { caseId: 'e', reviewer: 'Ada', verdict: 'true_escalation' },
      { caseId: 'a', reviewer: 'Ada', verdict: 'missed_escalation', severity: 3 },
    ];
    expect(await test.importLabels(lines)).toMatchObject({ rows: 2, new: 2, unchanged: 0 });
    expect(await test.importLabels(lines)).toMatchObject({ rows: 2, new: 0, unchanged: 2, conflicts: 0 });
  });

  it('reports a label that says otherwise than what stands, and changes nothing', async () => {
    await test.importLabels([{ caseId: 'a', reviewer: 'Ada', verdict: 'missed_escalation' }]);
    const again = await test.importLabels([{ caseId: 'a', reviewer: 'Ada', verdict: 'correct_resolution' }]);
    expect(again).toMatchObject({ new: 0, conflicts: 1 });
    const view = await test.client.reviews.open({ reviewer: 'Ada', caseId: 'a' });
    expect(view.labels[0]?.answers.verdict).toBe('missed_escalation');
  });

  it('accounts for every line: new, unchanged, conflicts and quarantined add up to the rows', async () => {
    const result = await importText(
      'mixed.jsonl',
      [
        '{"caseId":"a","reviewer":"Ada","verdict":"missed_escalation"}',
        '{"caseId":"a","reviewer":"Ada","verdict":"missed_escalation"}',
        '{"caseId":"a","reviewer":"Ada","verdict":"correct_resolution"}',
        '{"caseId":"b","reviewer":"Ada","verdict":"true_escalation"}',
        '{"caseId":"nowhere","reviewer":"Ada","verdict":"cannot_tell"}',
        '{"caseId":"b","reviewer":"Ada"}',
        '{"caseId":"b", broken',
        '',
        '{"caseId":"b","reviewer":"","verdict":"cannot_tell"}',
      ].join('\n'),
    );
    expect(result).toMatchObject({ rows: 8, new: 1, unchanged: 1, conflicts: 1, quarantined: 5 });
    expect(result.quarantine.map(({ line, field }) => [line, field])).toEqual([
      [4, 'verdict'],
      [5, 'caseId'],
      [6, 'verdict'],
      [7, null],
      [9, 'reviewer'],
    ]);
  });

  it.each([
    ['empty.jsonl', '', 'empty'],
    ['quote.csv', 'caseId,reviewer,verdict,note\na,Ada,cannot_tell,"never closed\n', 'never closed'],
  ])('refuses %s whole, with the reason', async (name, text, words) => {
    await expect(importText(name, text)).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['list.json', '[{"caseId":"a"}]'],
    ['no-verdict.csv', 'caseId,reviewer\na,Ada\n'],
  ])('asks which columns hold the answers of %s, and imports nothing', async (name, text) => {
    await expect(importText(name, text)).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
      message: expect.stringContaining('Which columns hold the answers'),
    });
  });

  it('counts blank lines of a CSV, so that later lines keep their number', async () => {
    const result = await importText(
      'blank.csv',
      'caseId,reviewer,verdict\n\na,Ada,missed_escalation\n\n\nnowhere,Ada,cannot_tell\n',
    );
    expect(result).toMatchObject({ new: 1, quarantined: 1 });
    expect(result.quarantine[0]?.line).toBe(6);
  });

  it('keeps a line aside that names a field twice', async () => {
    const result = await importText(
      'twice.jsonl',
      '{"caseId":"a","reviewer":"Ada","verdict":"missed_escalation","verdict":"correct_resolution"}\n{"caseId":"b","reviewer":"Ada","verdict":"cannot_tell"}\n',
    );
    expect(result).toMatchObject({ new: 1, quarantined: 1 });
    expect(result.quarantine[0]).toMatchObject({ line: 1, problem: 'E_KEY_DUPLICATE' });
  });

  it('keeps a CSV row with too many cells aside with its line, counting line breaks inside quotes', async () => {
    const result = await importText(
      'ragged.csv',
      'caseId,reviewer,verdict,note\r\na,Ada,missed_escalation,"two\nlines"\r\nb,Ada,cannot_tell,x,extra\r\n',
    );
    expect(result).toMatchObject({ new: 1, quarantined: 1 });
    expect(result.quarantine[0]?.line).toBe(4);
  });
});

describe('exporting labels', () => {
  const full = {
    caseId: 'e',
    reviewer: 'Ada',
    verdict: 'true_escalation',
    grounds: ['explicit_request'],
    escalationType: 'user_request',
    conduct: { request_honoured: 'no' },
    packet: { root_cause: 'absent', original_request: 'present' },
    withoutContact: false,
    withoutInvestigation: true,
    note: '=SUM(A1), "quoted",\nsecond line',
    evidence: [{ question: 'packet', source: 'transcript', turn: 1, start: 0, end: 4 }],
    recordedAt: '2026-03-01T08:00:00.000Z',
    milliseconds: 1234,
  };

  it.each(['jsonl', 'csv'] as const)(
    'as %s and importing it elsewhere gives the same labels',
    async (format) => {
      await test.importLabels([full, { caseId: 'a', reviewer: 'Tom', verdict: 'cannot_tell' }]);
      await test.client.reviews.skip({ reviewer: 'Ada', caseId: 'b', reason: 'unreadable' });
      const exported = await test.exportLabels(format);
      const other = new TestApp();
      try {
        await other.client.workspaces.create({ name: 'Other' });
        await other.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }, { id: 'b' }]);
        const file = other.write(`in.${format}`, exported);
        expect(await other.importLabelFile(file)).toMatchObject({ new: 3, quarantined: 0 });
        const again = await other.exportLabels();
        const ours = await test.exportLabels();
        expect(withoutIds(again)).toEqual(withoutIds(ours));
      } finally {
        await other.remove();
      }
    },
  );

  it('says what to do when there is nothing to export', async () => {
    await expect(test.exportLabels()).rejects.toMatchObject({ code: 'INVALID' });
  });
});

function withoutIds(text: string): unknown[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { eventId: _, ...rest } = JSON.parse(line) as { eventId: string; caseId: string };
      return rest;
    })
    .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}
