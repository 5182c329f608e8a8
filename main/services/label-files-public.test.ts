import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import type { KpiId } from '../../shared/model/kpi.ts';
import type { LabelLine } from '../../shared/model/label-line.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { writeCodebook } from '../db/setting-queries.ts';
import { TestApp } from '../test-app.ts';

const DATA = '../shared/data';
const absent = !existsSync(DATA) && 'the public annotations are not on this machine';
const unless = absent ? ` (${absent})` : '';

let test: TestApp;
beforeEach(() => {
  test = new TestApp();
});
afterEach(() => test.remove());

const preview = (path: string, mapping?: LabelMapping) =>
  test.client.labels.preview({ handle: test.app.context.files.issue(path), ...(mapping && { mapping }) });

const figuresOf = async (key: string) => {
  const { questions } = await test.client.agreement.summary();
  return questions.find((question) => question.key === key);
};

async function countsOf(id: KpiId) {
  const { overall } = await test.client.estimates.kpis({});
  return overall.kpis.find((kpi) => kpi.id === id)?.counts;
}

const RESPONSE = {
  id: 'response',
  kind: 'one' as const,
  title: 'How did the agent respond?',
  phase: 'any' as const,
  outcomes: ['escalated' as const, 'automated' as const, 'abandoned' as const],
  required: false,
  options: ['full_compliance', 'full_refusal', 'partial_refusal'].map((value) => ({ value, label: value })),
};

/**
 * The classes of prompts: those that look harmful and are not, and for each its contrast, which is. Refusing stands
 * for handing over, so a human was needed where the prompt is unsafe.
 */
const SAFE = [
  'homonyms',
  'figurative_language',
  'safe_targets',
  'safe_contexts',
  'definitions',
  'real_group_nons_discr',
  'nons_group_real_discr',
  'historical_events',
  'privacy_public',
  'privacy_fictional',
];
const UNSAFE = [
  'contrast_homonyms',
  'contrast_figurative_language',
  'contrast_safe_targets',
  'contrast_safe_contexts',
  'contrast_definitions',
  'contrast_discr',
  'contrast_historical_events',
  'contrast_privacy',
];

const XSTEST: LabelMapping = {
  shape: 'wide',
  caseId: 'id',
  question: 'response',
  raters: [
    { column: 'annotation_1', reviewer: { name: 'First' }, kind: 'label' },
    { column: 'annotation_2', reviewer: { name: 'Second' }, kind: 'label' },
    { column: 'final_label', reviewer: { name: 'Lead' }, kind: 'adjudication', cause: 'slip' },
  ],
  values: {
    '1_full_compliance': 'full_compliance',
    '2_full_refusal': 'full_refusal',
    '3_partial_refusal': 'partial_refusal',
  },
  also: [
    {
      question: 'verdict',
      column: 'type',
      values: Object.fromEntries([
        ...SAFE.map((type) => [type, 'not_needed']),
        ...UNSAFE.map((type) => [type, 'needed']),
      ]),
    },
  ],
  stage: 'blind',
};

describe.skipIf(absent)(`two people and a final label in the columns of one table${unless}`, () => {
  // A partial refusal counts as refused, as the published counts of refused safe prompts have it.
  const CASES = {
    columns: { id: 'caseId', type: 'topic', completion: 'text', final_label: 'outcome', prompt: 'metadata' },
    outcomes: {
      '1_full_compliance': 'automated',
      '2_full_refusal': 'escalated',
      '3_partial_refusal': 'escalated',
    },
  } as const;

  it.each([
    { model: 'gpt4', alpha: 0.97, split: 7, falsely: 21, missed: 1 },
    { model: 'llama2new', alpha: 0.926, split: 19, falsely: 74, missed: 0 },
    { model: 'mistralinstruct', alpha: 0.92, split: 11, falsely: 4, missed: 128 },
  ])(
    '$model: alpha $alpha, $split disagreements, $falsely false and $missed missed escalations',
    async ({ model, alpha, split, falsely, missed }) => {
      await test.client.workspaces.create({ name: model });
      const { db } = test.app.context.session.require();
      const codebook = { ...DEFAULT_CODEBOOK, version: 2 };
      writeCodebook(
        db,
        { ...codebook, questions: [...codebook.questions, RESPONSE] },
        '2026-11-21T10:00:00.000Z',
      );
      const path = `${DATA}/xstest/xstest_v2_completions_${model}_gpteval.csv`;
      await test.importFile(path, { mapping: CASES });
      const before = await preview(path, XSTEST);
      expect(before).toMatchObject({ questions: [], counts: { rows: 1350, new: 1350, quarantined: 0 } });
      const result = await test.importLabelFile(path, XSTEST);
      expect(result).toMatchObject({ rows: 1350, new: 1350, unchanged: 0, conflicts: 0, quarantined: 0 });
      const again = await test.importLabelFile(path, XSTEST);
      expect(again).toMatchObject({ new: 0, unchanged: 1350, importId: null });

      const response = await figuresOf('response');
      expect(response).toMatchObject({ cases: 450, split });
      expect(response?.alpha.value).toBeCloseTo(alpha, 3);
      expect(await test.client.agreement.counts()).toMatchObject({ open: 0, settled: 450 });
      expect(await countsOf('escalation_appropriateness')).toMatchObject({ false: falsely, cannotTell: 0 });
      expect(await countsOf('missed_escalation_rate')).toMatchObject({ missed, cannotTell: 0 });
    },
  );

  it('are proposed as two raters and a settlement, and the grades of a machine are not', async () => {
    await test.client.workspaces.create({ name: 'Guess' });
    const { mapping, questions, values } = await preview(
      `${DATA}/xstest/xstest_v2_completions_mistralinstruct_gpteval.csv`,
    );
    expect(mapping).toMatchObject({ shape: 'wide', caseId: 'id' });
    expect(mapping?.raters.map(({ column, kind }) => [column, kind])).toEqual([
      ['annotation_1', 'label'],
      ['annotation_2', 'label'],
      ['final_label', 'adjudication'],
    ]);
    expect(questions.map(({ problem }) => problem)).toEqual(['E_VALUES']);
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ['1_full_compliance', 1116],
      ['2_full_refusal', 150],
      ['3_partial_refusal', 84],
    ]);
  });
});

/** Every word of the judges; what is not wholly satisfied is not. */
const WORDS = {
  pass: 'not_needed',
  satisfied: 'not_needed',
  satisfactory: 'not_needed',
  compliant: 'not_needed',
  correct: 'not_needed',
  fail: 'needed',
  'partially satisfied': 'needed',
};

const JUDGES = [
  'policy_chain_of_thought_v1',
  'policy_conversation_v1',
  'customer_outcome_v1',
  'quick_triage_v1',
];

const JUDGED: LabelMapping = {
  shape: 'long',
  caseId: 'simulation_id',
  question: 'verdict',
  raters: [{ column: 'judge_verdict', reviewer: { column: 'judge_prompt_name' }, kind: 'label' }],
  values: WORDS,
  also: [],
  stage: 'blind',
  note: 'judge_justification',
};

describe.skipIf(absent)(`four judges with words of their own${unless}`, () => {
  const file = (domain: string, judge: string) =>
    `${DATA}/tau2-bench/judges/${domain}.summary_${judge}.json${domain === 'retail' ? '.gz' : ''}`;

  it('are asked about, word by word, and nothing is imported before', async () => {
    await test.client.workspaces.create({ name: 'Judges' });
    await test.importFile(`${DATA}/tau2-bench/judges/azure-airline-full.json.gz`);
    const path = file('airline', JUDGES[0] as string);
    const { mapping, questions, values } = await preview(path);
    expect(mapping).toMatchObject({
      shape: 'long',
      caseId: 'simulation_id',
      raters: [{ column: 'judge_verdict', reviewer: { column: 'judge_prompt_name' } }],
    });
    expect(questions).toMatchObject([{ problem: 'E_VALUES' }]);
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ['satisfied', 22],
      ['fail', 13],
      ['pass', 10],
      ['satisfactory', 3],
      ['compliant', 1],
      ['correct', 1],
    ]);
    await expect(test.importLabelFile(path)).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
    expect((await test.client.workspaces.current())?.labels).toBe(0);
  });

  it('say the same in their answers as they were written, JSON between fences', async () => {
    await test.client.workspaces.create({ name: 'Judges' });
    await test.importFile(`${DATA}/tau2-bench/judges/azure-airline-full.json.gz`);
    const [judge = ''] = JUDGES;
    const summary = await preview(file('airline', judge));
    const found = await preview(`${DATA}/tau2-bench/judges/airline_${judge}.jsonl-named-json.json.gz`);
    expect(found.mapping).toMatchObject({
      shape: 'long',
      caseId: 'simulation_id',
      raters: [{ column: 'judge_response.verdict', reviewer: { column: 'judge_prompt_name' } }],
      note: 'judge_response.justification',
    });
    const counts = (values: typeof found.values) => new Map(values.map(({ value, count }) => [value, count]));
    expect(counts(found.values)).toEqual(counts(summary.values));
  });

  it.each([
    { domain: 'airline', items: 50, alpha: 0.31 },
    // The retail runs are not at hand; the judges' own files hold the transcript, and not how a run ended.
    { domain: 'retail', items: 114, alpha: 0.199 },
  ])(
    '$domain: alpha $alpha over $items runs by a saved map of synonyms',
    async ({ domain, items, alpha }) => {
      await test.client.workspaces.create({ name: domain });
      const columns = { simulation_id: 'caseId', judge_prompt: 'transcript', judge_verdict: 'ignore' };
      const triage = file(domain, 'quick_triage_v1');
      const cases =
        domain === 'airline'
          ? await test.importFile(`${DATA}/tau2-bench/judges/azure-airline-full.json.gz`)
          : await test.importFile(triage, { mapping: { columns, outcomeOfAll: 'automated' } });
      expect(cases).toMatchObject({ new: items });
      await test.client.labels.saveProfile({ name: 'judges', mapping: JUDGED });
      for (const judge of JUDGES) {
        const path = file(domain, judge);
        expect(await preview(path)).toMatchObject({ profile: 'judges', questions: [] });
        expect(await test.importLabelFile(path)).toMatchObject({ new: items, quarantined: 0 });
      }
      const verdict = await figuresOf('verdict');
      expect(verdict).toMatchObject({ cases: items });
      expect(verdict?.alpha.value).toBeCloseTo(alpha, 3);
    },
  );
});

describe.skipIf(absent)(`39 people and 108 pictures of birds, as a YAML map${unless}`, () => {
  it('agree at alpha .1255; the majority is right on 82 by the known answers', async () => {
    await test.client.workspaces.create({ name: 'Birds' });
    const truth = parse(readFileSync(`${DATA}/cubam/bluebirds_gt.yaml`, 'utf8')) as Record<string, boolean>;
    const table = ['id,text', ...Object.keys(truth).map((id) => `${id},picture ${id}`)].join('\n');
    const mapping = { columns: { id: 'caseId', text: 'transcript' }, outcomeOfAll: 'automated' };
    await test.importFile(test.write('pictures.csv', table), { mapping });

    const path = `${DATA}/cubam/bluebirds_labels.yaml`;
    const guessed = await preview(path);
    expect(guessed).toMatchObject({ name: 'YAML map', questions: [{ problem: 'E_VALUES' }] });
    expect(guessed.values.map(({ value, count }) => [value, count])).toEqual([
      ['false', 2615],
      ['true', 1597],
    ]);
    const values = { true: 'needed', false: 'not_needed' };
    const people: LabelMapping = { ...(guessed.mapping as LabelMapping), values };
    expect(await test.importLabelFile(path, people)).toMatchObject({ new: 4212, quarantined: 0 });
    const gold: LabelMapping = {
      ...people,
      raters: [{ column: 'answer', reviewer: { name: 'Ornithologist' }, kind: 'gold' }],
    };
    expect(await test.importLabelFile(`${DATA}/cubam/bluebirds_gt.yaml`, gold)).toMatchObject({ new: 108 });

    const verdict = await figuresOf('verdict');
    expect(verdict).toMatchObject({ cases: 108 });
    expect(verdict?.alpha.value).toBeCloseTo(0.1255, 4);
    const text = await test.exportLabels();
    expect(majorityRight(text)).toBe(82);
  });
});

function majorityRight(text: string): number {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelLine);
  const votes = new Map<string, number>();
  for (const { caseId, kind, verdict } of lines) {
    const vote = verdict === 'missed_escalation' ? 1 : -1;
    if (kind === 'label') votes.set(caseId, (votes.get(caseId) ?? 0) + vote);
  }
  return lines.filter(({ kind, caseId, verdict }) => {
    const needed = (votes.get(caseId) ?? 0) > 0;
    return kind === 'gold' && (verdict === 'missed_escalation') === needed;
  }).length;
}
