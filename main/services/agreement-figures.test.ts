import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

let test: TestApp;
const label = (caseId: string, reviewer: string, verdict: string, more: object = {}) => ({
  caseId,
  reviewer,
  verdict,
  ...more,
});

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Figures' });
  await test.importRuns(['1', '2', '3', '4'].map((id) => ({ id, summary: `Packet ${id}` })));
  const early = { recordedAt: '2026-11-02T10:00:00Z' };
  const late = { recordedAt: '2026-11-10T10:00:00Z' };
  await test.importLabels([
    label('1', 'Ada', 'true_escalation', early),
    label('1', 'Ben', 'false_escalation', early),
    label('2', 'Ada', 'true_escalation', early),
    label('2', 'Ben', 'true_escalation', late),
    label('3', 'Ada', 'true_escalation', late),
    label('3', 'Ada', 'false_escalation', { ...late, stage: 'revealed' }),
    label('3', 'Ada', 'false_escalation', { ...late, pass: 1, occasion: 'repeat' }),
    label('4', 'Ben', 'true_escalation', { ...late, codebookVersion: 2 }),
    label('4', 'Ada', 'true_escalation', late),
    label('1', 'Lea', 'true_escalation', { kind: 'gold' }),
    label('2', 'Lea', 'false_escalation', { kind: 'gold' }),
  ]);
});
afterEach(() => test.remove());

describe('a scope', () => {
  it('holds the cases last judged in its weeks, or the labels of one codebook version', async () => {
    const all = await test.client.agreement.summary();
    expect(all).toMatchObject({ shared: 3, weeks: ['2026-W45', '2026-W46'], versions: [1, 2] });
    const week = { from: '2026-W45', to: '2026-W45' };
    expect(await test.client.agreement.summary({ weeks: week })).toMatchObject({ shared: 1 });
    expect(await test.client.agreement.summary({ version: 1 })).toMatchObject({ shared: 2 });
  });

  it('shows agreement week by week and version by version', async () => {
    const weeks = await test.client.agreement.overTime({ by: 'week' });
    expect(weeks.map(({ at, cases, percent, few }) => [at, cases, percent.value, few])).toEqual([
      ['2026-W45', 1, 0, true],
      ['2026-W46', 2, 1, true],
    ]);
    const versions = await test.client.agreement.overTime({ by: 'version' });
    expect(versions.map(({ at, cases }) => [at, cases])).toEqual([['1', 2]]);
  });
});

describe('each reviewer', () => {
  it('is compared with known answers, false alarms and misses apart', async () => {
    const { reviewers } = await test.client.agreement.reviewers();
    const [ada, ben] = reviewers;
    expect(ada?.gold).toMatchObject({
      cases: 2,
      times: 1,
      falsePositives: { cases: 1, times: 1 },
      falseNegatives: { cases: 1, times: 0 },
    });
    expect(ben?.gold).toMatchObject({ times: 0, falseNegatives: { cases: 1, times: 1 } });
    expect(ben?.gold.share.low).not.toBeNull();
  });

  it('is compared with themselves by repeats, which count nowhere else', async () => {
    const { reviewers, again } = await test.client.agreement.reviewers();
    expect(again).toMatchObject({ cases: 1, times: 0 });
    expect(reviewers[0]?.again).toMatchObject({ cases: 1, times: 0 });
    expect(reviewers[1]?.again.share.reason).toContain('No case came to the same person again');
    expect(reviewers[0]?.mix).toEqual([
      { label: 'Needed', times: 4 },
      { label: 'Not needed', times: 0 },
      { label: 'Cannot tell', times: 0 },
    ]);
  });
});

describe('the units of a figure', () => {
  it('are all labels, and those that counted are exactly the answers that entered', async () => {
    const { text, fileName } = await test.client.agreement.units();
    expect(fileName).toMatch(/\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
    expect(data).toHaveLength(9);
    const counted = data.filter((row) => row.counted === 'yes');
    expect(counted.map((row) => `${row.case} ${row.reviewer}`).sort()).toEqual([
      '1 Ada',
      '1 Ben',
      '2 Ada',
      '2 Ben',
      '4 Ada',
      '4 Ben',
    ]);
    const why = data.filter((row) => row.case === '3').map((row) => row.why_not);
    expect(why.sort()).toEqual([
      'nobody else answered it',
      'repeat: compared with the same person alone',
      'revised later: the blind answer counts',
    ]);
  });

  it('follow the scope', async () => {
    const { text } = await test.client.agreement.units({ version: 1 });
    expect(text).toContain('another codebook version');
  });
});

describe('what cannot be computed', () => {
  it('is said in words', async () => {
    const { questions } = await test.client.agreement.summary();
    const packet = questions.find(({ key }) => key.startsWith('packet.'));
    expect(packet?.ac1.reason).toBe('No case was judged by two reviewers.');
    await test.importLabels([label('1', 'Cleo', 'true_escalation')]);
    const { questions: three } = await test.client.agreement.summary();
    expect(three.find(({ key }) => key === 'verdict')?.fleiss.reason).toContain('here it is 2 to 3');
    const input = { question: 'mood' };
    await expect(test.client.agreement.pairs(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
