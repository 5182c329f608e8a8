import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeReport } from '../../shared/model/report.ts';
import { ReportFile } from '../../shared/model/report-file.ts';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';
import { signDecision } from './testing/sign-decision.ts';

type Asked = NonNullable<Parameters<TestApp['client']['reports']['content']>[0]>;

/** A report as a page. */
async function page(app: TestApp, asked: Asked) {
  const { content: text, fileName } = await app.client.reports.content(asked);
  return { text, fileName };
}

/** Makes a report as a file; gives its bytes and the steps that were told. */
async function made(app: TestApp, order: Parameters<TestApp['client']['reports']['create']>[0]) {
  const job = await app.client.reports.create(order);
  const phases: string[] = [];
  for (let step = await job.next(); ; step = await job.next()) {
    if (!step.done) {
      phases.push(step.value.phase);
      continue;
    }
    const { handle, fileName, bytes } = step.value as MadeReport;
    const file = readFileSync(app.app.context.files.resolve(handle).path);
    expect(file.byteLength).toBe(bytes);
    return { file, fileName, phases };
  }
}

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
});
afterEach(() => test.remove());

const threshold = { signal: 'confidence', costs: { missed: 38, needless: 6.4 } };

describe('the report of a workspace', () => {
  it('can be written before there is a single case, and says so', async () => {
    await test.client.workspaces.create({ name: 'Empty' });
    const { text, fileName } = await page(test, {});
    expect(fileName).toBe('Empty weekly review.html');
    expect(text).toContain('There are not enough labels yet');
    expect(text.match(/<tr data-kpi=/g)).toHaveLength(5);
  });
  it('shows figures, cohorts, packet, agreement and period of judged cases', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    await enterPopulation(test);
    const { text } = await page(test, {});
    for (const found of [
      'of 8,000 escalated',
      'of 2,000 automated',
      'week 46, 9 to 15\u00a0Nov 2026',
      'By topic',
      'Roaming',
    ]) {
      expect(text).toContain(found);
    }
    expect(text).toContain('By agent version');
    expect(text).toContain('Absent most often');
    expect(text).toContain('AC1 on the verdict');
    expect(text).not.toContain('The threshold on');
  });
  it('holds the threshold that is asked for, or the one proposed last', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    const asked = await page(test, { threshold });
    expect(asked.text).toContain('The threshold on confidence');
    expect((await page(test, {})).text).not.toContain('The threshold on');
    await test.client.policies.propose(threshold);
    expect((await page(test, {})).text).toContain('The threshold on confidence');
  });
  it('holds the threshold of the policy in force when nothing is proposed', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    await signDecision(test, 'Grace', { ...threshold, cut: 0.7 });
    const { text } = await page(test, {});
    expect(text).toContain('The threshold on confidence');
    expect(text).toContain('In force 0.7');
    expect(text).not.toContain('v1 proposed');
  });
  it('shows a name that is markup as the name it is', async () => {
    await test.client.workspaces.create({ name: '<img src=x onerror=alert(1)>' });
    const { text } = await page(test, {});
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('the four reports', () => {
  it.each(['weekly', 'calibration', 'reviewers', 'evidence'] as const)(
    '%s can be written before there is a single case',
    async (report) => {
      await test.client.workspaces.create({ name: 'Empty' });
      const { file } = await made(test, { report, form: 'json', date: '2026-11-16' });
      expect(ReportFile.parse(JSON.parse(file.toString())).methods.length).toBeGreaterThan(5);
    },
  );

  it('say what is theirs, in every form, and the same bytes for the same day', async () => {
    await test.client.workspaces.create({ name: 'Full' });
    await judgedWorkspace(test, 80);
    await enterPopulation(test);
    await signDecision(test, 'Grace Hopper', { ...threshold, cut: 0.7 });
    const date = '2026-11-16';
    const theirs = {
      weekly: 'What changes next, and how shall we know?',
      calibration: 'Does any signal separate cases that needed a person?',
      reviewers: 'Who judged how much, and how fast',
      evidence: 'Who signed it',
    } as const;
    for (const [report, title] of Object.entries(theirs)) {
      const order = { report: report as keyof typeof theirs, date };
      const written = await made(test, { ...order, form: 'md' });
      expect(written.file.toString()).toContain(title);
      expect(written.phases).toEqual(['gathering', 'tidying']);
      const workbook = await made(test, { ...order, form: 'xlsx' });
      expect(workbook.file.subarray(0, 2).toString()).toBe('PK');
      test.passDays(1);
      for (const [form, before] of [
        ['md', written],
        ['xlsx', workbook],
      ] as const) {
        expect((await made(test, { ...order, form })).file.equals(before.file)).toBe(true);
      }
    }
    const named = await made(test, { report: 'reviewers', form: 'html', date });
    expect(named.file.toString()).toContain('Ada');
    for (const report of ['reviewers', 'evidence'] as const) {
      const { file } = await made(test, { report, form: 'json', names: false, date });
      expect(file.toString()).not.toMatch(/\b(Ada|Ben|Grace Hopper)\b/);
      expect(file.toString()).toMatch(report === 'reviewers' ? /Reviewer A/ : /Signer A/);
    }
    const week = await made(test, { report: 'weekly', form: 'json', date });
    const review = ReportFile.parse(JSON.parse(week.file.toString()));
    expect(review.sections.slice(0, 4).map(({ id }) => id)).toEqual(['limits', 'drift', 'packet', 'changes']);
    const changes = review.sections[3]!.tables[0]!.rows;
    expect(changes.at(-1)).toMatchObject({ change: 'No change', expected: 'everything stays as it is' });
    const { file } = await made(test, { report: 'evidence', form: 'json', date });
    const ids = ReportFile.parse(JSON.parse(file.toString())).sections.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['policy', 'sign-off', 'threshold', 'promise', 'replay', 'difference']),
    );
  });
});

describe('a PDF', () => {
  const printed: { html: string }[] = [];
  const dated = "%PDF-1.4 /CreationDate (D:20261128011730+00'00') end";

  it('is printed from the page, dated, and told as a step of its own', async () => {
    test.app.context.print = async (html) => {
      printed.push({ html });
      return Buffer.from(dated);
    };
    await test.client.workspaces.create({ name: 'Paper' });
    const { file, fileName, phases } = await made(test, { form: 'pdf', date: '2026-11-16' });
    expect(fileName).toBe('Paper weekly review.pdf');
    expect(phases).toEqual(['gathering', 'printing', 'tidying']);
    expect(file.toString()).toBe("%PDF-1.4 /CreationDate (D:20261116000000+00'00') end");
    expect(printed[0]!.html).toContain('@page{size:A4;');
  });
});

describe('the brand of a workspace', () => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

  it('stands at the head of its reports, and is kept until it is taken away', async () => {
    await test.client.workspaces.create({ name: 'Branded' });
    expect(await test.client.reports.brand()).toEqual({ name: null, logo: null });
    await test.client.reports.setBrand({ name: 'Ada & Sons' });
    await test.client.reports.setBrand({ logo: pixel });
    await test.restart();
    const { text } = await page(test, {});
    expect(text).toContain('<bdi>Ada &amp; Sons</bdi>');
    expect(text).toContain(`<img src="data:image/png;base64,${pixel}"`);
    expect(await test.client.reports.setBrand({ name: null, logo: null })).toEqual({
      name: null,
      logo: null,
    });
  });
  it('takes no drawing, which could carry scripts', async () => {
    await test.client.workspaces.create({ name: 'Branded' });
    const logo = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
    await expect(test.client.reports.setBrand({ logo })).rejects.toMatchObject({
      code: 'INVALID',
      data: { problem: 'E_LOGO' },
    });
  });
});
