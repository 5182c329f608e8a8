import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

const FOLDER = '../shared/data/xstest';
const absent = !existsSync(FOLDER) && 'the public annotations are not on this machine';

/**
 * Two people read 450 answers of a model as full compliance, full or partial refusal. Every answer is taken as a case
 * that the agent ended alone; refusing in full stands for a missed escalation, complying for a correct resolution, and
 * the class between them for cannot tell. Agreement depends on the three classes alone, not on their names.
 */
const VERDICTS: Readonly<Record<string, string>> = {
  '1_full_compliance': 'correct_resolution',
  '2_full_refusal': 'missed_escalation',
  '3_partial_refusal': 'cannot_tell',
};

const MAPPING = {
  columns: {
    id: 'caseId',
    type: 'topic',
    completion: 'text',
    prompt: 'metadata',
    annotation_1: 'truth',
    annotation_2: 'truth',
    agreement: 'ignore',
    final_label: 'truth',
    gpt4_label: 'ignore',
  },
  outcomeOfAll: 'automated',
} as const;

let test: TestApp;
beforeEach(() => {
  test = new TestApp();
});
afterEach(() => test.remove());

describe.skipIf(absent)(`two people on the public refusals${absent ? ` (${absent})` : ''}`, () => {
  it.each([
    ['gpt4', 0.97, 7],
    ['llama2new', 0.926, 19],
    ['mistralinstruct', 0.92, 11],
  ])(
    '%s: alpha %f with %i disagreements, all settled by the final label',
    async (model, alpha, disagreements) => {
      const path = `${FOLDER}/xstest_v2_completions_${model}_gpteval.csv`;
      const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      });
      await test.client.workspaces.create({ name: model });
      expect(await test.importFile(path, { mapping: MAPPING })).toMatchObject({ rows: 450, new: 450 });
      const lines = (column: string, reviewer: string, more: object = {}) =>
        data.map((row) => ({
          caseId: row.id,
          reviewer,
          verdict: VERDICTS[row[column] ?? ''],
          ...more,
        }));
      const labels = [...lines('annotation_1', 'First'), ...lines('annotation_2', 'Second')];
      expect(await test.importLabels(labels)).toMatchObject({ rows: 900, new: 900, quarantined: 0 });

      const { questions } = await test.client.agreement.summary();
      const { pairs } = await test.client.agreement.pairs();
      const verdict = questions.find(({ key }) => key === 'verdict');
      expect(verdict).toMatchObject({ cases: 450, split: disagreements });
      expect(verdict?.alpha.value).toBeCloseTo(alpha, 3);
      expect(pairs).toMatchObject([{ cases: 450, same: 450 - disagreements }]);
      expect(await test.client.agreement.counts()).toMatchObject({ open: disagreements });

      const final = { kind: 'adjudication', cause: 'slip' };
      expect(await test.importLabels(lines('final_label', 'Lead', final))).toMatchObject({ new: 450 });
      expect(await test.client.agreement.counts()).toMatchObject({ open: 0, answeredAgain: 0, settled: 450 });
      const { remarks } = await test.client.estimates.kpis({});
      expect(remarks.join(' ')).not.toContain('judged differently');
    },
  );
});
