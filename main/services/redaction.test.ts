import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../shared/model/case.ts';
import { readRedactionMarks } from '../db/redaction-mark-queries.ts';
import { TestApp } from '../test-app.ts';
import { redactForExport } from './redaction.ts';

const by = 'Grace';
const CONTENT = {
  expectedBehaviour: 'Reads the number back to Amina.',
  criteria: [{ kind: 'sentence' as const, text: 'Writes to amina@example.com' }],
  tags: ['billing'],
};

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Redaction' });
  const record = CaseRecord.parse({
    caseId: 'tried',
    outcome: 'escalated',
    messages: [{ speaker: 'customer', text: 'Amina Okafor here, +49 30 901820.' }],
    handover: { turn: 0, packet: 'Amina wants her bill.' },
    metadata: { customer_name: 'Amina Okafor' },
    concealed: { later: { agent_note: 'Amina called again' } },
  });
  await test.importFile(test.write('cases.jsonl', JSON.stringify(record)));
  await test.client.reviews.commit({
    reviewer: 'Ada',
    caseId: 'tried',
    answers: { verdict: 'true_escalation', escalationType: 'capability', note: 'Amina was right.' },
    milliseconds: 1000,
  });
  await test.client.evals.edit({ caseId: 'tried', by, content: CONTENT });
});
afterAll(() => test.remove());

const preview = () => test.client.redaction.preview({ caseId: 'tried' });
const leave = (texts: object = CONTENT) => {
  const { db } = test.app.context.session.require();
  return redactForExport(db, { id: 'E-1', caseId: 'tried', texts, marks: readRedactionMarks(db, 'tried') });
};
async function review(): Promise<void> {
  const { marks, fingerprint } = await preview();
  await test.client.evals.mark({ caseId: 'tried', by, marks: { ...marks, reviewed: fingerprint } });
}

describe('a case that is to leave', () => {
  it('is previewed over transcript, handoff, fields, notes and eval case in one pass', async () => {
    const { counts, values, reviewed, evalCaseId, texts } = await preview();
    expect(evalCaseId).toBe('E-1');
    expect(reviewed).toBe(false);
    expect(counts.byPart.map(({ part }) => part)).toEqual([
      'transcript',
      'packet',
      'fields',
      'notes',
      'eval_case',
    ]);
    expect(values.find(({ kind }) => kind === 'name')).toMatchObject({ placeholder: '[NAME_1]', times: 5 });
    // What is hidden before commit does not leave, and so is not in the page.
    expect(JSON.stringify(texts)).not.toContain('called again');
  });

  it('stays while nobody has gone through its redaction', () => {
    expect(() => leave()).toThrow('The redaction of E-1 was not reviewed yet.');
  });

  it('leaves redacted once somebody has, and without what is hidden', async () => {
    await review();
    expect((await preview()).reviewed).toBe(true);
    const { record, notes, evalCase } = leave();
    expect(record.messages[0]?.text).toBe('[NAME_1] here, [PHONE_1].');
    expect(record.handover?.packet).toBe('[NAME_1] wants her bill.');
    expect(record.metadata).toEqual({ customer_name: '[NAME_1]' });
    expect(record.concealed.later).toEqual({});
    expect(notes).toEqual(['[NAME_1] was right.']);
    expect(evalCase).toEqual({
      expectedBehaviour: 'Reads the number back to [NAME_1].',
      criteria: [{ kind: 'sentence', text: 'Writes to [EMAIL_1]' }],
      tags: ['billing'],
    });
  });

  it('stays again once anything in it is not as it was seen: its text, a note, or a mark', async () => {
    const changed = 'E-1 was changed after its redaction was reviewed.';
    expect(() => leave({ ...CONTENT, expectedBehaviour: 'Calls Bello.' })).toThrow(changed);
    const { marks } = await preview();
    const more = [{ text: 'bill', kind: 'other' as const }];
    await test.client.evals.mark({ caseId: 'tried', by, marks: { ...marks, more } });
    expect(() => leave()).toThrow(changed);
    await review();
    expect(leave().record.handover?.packet).toBe('[NAME_1] wants her [REDACTED_1].');
    await test.client.reviews.commit({
      reviewer: 'Ben',
      caseId: 'tried',
      answers: { verdict: 'true_escalation', note: 'Her brother Tomasz said so.' },
      milliseconds: 1000,
    });
    expect(() => leave()).toThrow(changed);
    expect((await preview()).reviewed).toBe(false);
  });

  it('is shown without its packet while nobody has judged it', async () => {
    await test.importRuns([{ id: 'unjudged', summary: 'SECRET-PACKET of Amina' }]);
    const { texts, counts } = await test.client.redaction.preview({ caseId: 'unjudged' });
    expect(JSON.stringify(texts)).toContain('does not connect');
    expect(JSON.stringify(texts)).not.toContain('SECRET-PACKET');
    expect(counts.byPart.map(({ part }) => part)).not.toContain('packet');
  });

  it('is told apart from one that is not here', async () => {
    await expect(test.client.redaction.preview({ caseId: 'nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(test.client.redaction.preview({ caseId: 'tried', evalCaseId: 'E-7' })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });
});
