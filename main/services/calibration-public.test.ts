import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { GroupedCase } from '../../shared/analysis/calibration/check-input.ts';
import { checkSignal } from '../../shared/analysis/calibration/signal-check.ts';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import type { GroupCheck } from '../../shared/model/signal-check.ts';
import { TestApp } from '../test-app.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/llm-confidence/llm-confidence-correct.csv.gz');
const ROWS = 72_185;
/** Below this stated confidence an answer counts as handed over, so that both sides are labelled. */
const HANDED_OVER_BELOW = 0.8;

interface Answer {
  readonly model: string;
  readonly set: string;
  readonly id: string;
  readonly confidence: number;
  readonly correct: boolean;
}

const answers: Answer[] = existsSync(FILE) ? readAnswers() : [];

function readAnswers(): Answer[] {
  const [, ...lines] = gunzipSync(readFileSync(FILE)).toString().trim().split(/\r?\n/);
  return lines.map((line) => {
    const [model = '', set = '', id = '', confidence, , , correct] = line.split(',');
    return { model, set, id, confidence: Number(confidence), correct: correct === 'TRUE' };
  });
}

function checked(group: (answer: Answer) => string): Map<string | null, GroupCheck> {
  const cases = answers.map((answer): GroupedCase => {
    const escalated = answer.confidence < HANDED_OVER_BELOW;
    return {
      group: group(answer),
      score: answer.confidence,
      needed: answer.correct ? 0 : 1,
      escalated,
      stratum: escalated ? 'escalated' : 'automated',
    };
  });
  const { pooled, groups } = checkSignal({
    signal: 'stated_confidence',
    direction: 'higher_is_safer',
    guessed: false,
    by: 'agentVersion',
    field: 'agentVersion',
    cases,
    population: null,
    presence: [],
    inForce: () => null,
    lastSeen: new Map(),
    level: 0.95,
  });
  return new Map([[null, pooled], ...groups.map((one): [string | null, GroupCheck] => [one.name, one])]);
}

/** Slice, n, accuracy, mean confidence, calibration error in ten widths, Brier score, AUROC: as the data's table prints them. */
const BY_MODEL: [string | null, number, string, string, string, string, string][] = [
  [null, 72_185, '.729', '.836', '.113', '.162', '.736'],
  ['o3-2025-04-16', 6459, '.767', '.722', '.055', '.092', '.866'],
  ['claude-3-7-sonnet-20250219', 6701, '.728', '.824', '.098', '.134', '.837'],
  ['claude-sonnet-4-20250514', 6652, '.738', '.909', '.180', '.227', '.535'],
  ['claude-3-haiku-20240307', 6300, '.702', '.868', '.181', '.237', '.552'],
  ['gpt-4o', 6683, '.738', '.867', '.130', '.169', '.768'],
  ['Meta-Llama-3.1-8B-Instruct', 6587, '.646', '.819', '.184', '.227', '.714'],
];
const BY_SET: typeof BY_MODEL = [
  ['lsat_ar_test', 2292, '.531', '.816', '.299', '.320', '.636'],
  ['sciq_test', 10_996, '.962', '.910', '.052', '.042', '.724'],
  ['halu_eval_qa', 21_787, '.502', '.678', '.192', '.203', '.838'],
];

function printed({ n, needed, figures, separation }: GroupCheck) {
  const three = (value: number) => value.toFixed(3).replace(/^0/, '');
  const accuracy = 1 - needed / n;
  return [
    n,
    three(accuracy),
    three(accuracy + figures!.excess),
    three(figures!.error.equalWidth),
    three(figures!.brier),
    three(separation!.auroc),
  ];
}

/** The same file read as labels: an answer that was right needed nobody. */
const KEY: LabelMapping = {
  shape: 'wide',
  caseId: 'case_id',
  question: 'verdict',
  raters: [{ column: 'correct', reviewer: { name: 'answer key' }, kind: 'label' }],
  values: { true: 'not_needed', false: 'needed' },
  also: [],
  stage: 'blind',
};

describe.skipIf(answers.length === 0)('72,185 public answers with a stated confidence', () => {
  const models = checked(({ model }) => model);
  const sets = checked(({ set }) => set);

  it('are read whole, of eleven models', () => {
    expect([answers.length, models.size]).toEqual([ROWS, 12]);
  });

  it.each(BY_MODEL)('give the figures of the published table for the model %s', (name, ...figures) => {
    expect(printed(models.get(name)!)).toEqual(figures);
  });

  it.each(BY_SET)('give the figures of the published table for the set %s', (name, ...figures) => {
    expect(printed(sets.get(name)!)).toEqual(figures);
  });

  it('show that one model’s confidence is usable and another’s is not, however sure the labels are', () => {
    expect(models.get('o3-2025-04-16')).toMatchObject({ verdict: 'usable', refusal: null });
    const failing = models.get('claude-sonnet-4-20250514')!;
    expect(failing.separation!.low).toBeGreaterThan(0.5);
    expect(failing).toMatchObject({ verdict: 'not_usable', separation: { grade: 'fails' } });
    expect(failing.refusal).toContain('does not reach 0.65');
  });

  it('put figures in words: over-confident, by how much, and where', () => {
    const { findings, headline } = models.get('claude-3-7-sonnet-20250219')!;
    expect(headline).toBe('Separates, but over-confident.');
    expect(findings[0]).toMatch(/^Over-confident by 5 to 16.points from 0\.3 up\./);
  });
});

describe.skipIf(answers.length === 0)(
  'the answers of two models as cases with labels of another tool',
  () => {
    const test = new TestApp();
    afterAll(() => test.remove());
    const two = answers
      .filter(({ model }) => /^(o3-|claude-sonnet-4-)/.test(model))
      .filter((_, i) => i % 4 === 0);
    const idOf = ({ model, set, id }: Answer) => `${model}/${set}/${id}`;

    it('tell the two apart, and only one of them gets threshold advice', async () => {
      await test.client.workspaces.create({ name: 'Answers' });
      const outcome = ({ confidence }: Answer) =>
        confidence < HANDED_OVER_BELOW ? 'escalated' : 'automated';
      const rows = two.map((one) => {
        const correct = String(one.correct).toUpperCase();
        return [idOf(one), outcome(one), one.model, one.confidence, one.set, correct].join(',');
      });
      const head = 'case_id,outcome,agent_version,stated_confidence,topic,correct';
      const file = test.write('answers.csv', [head, ...rows].join('\n'));
      await test.importFile(file);
      const imported = await test.importLabelFile(file, KEY);
      expect(imported.new).toBe(two.length);
      const check = await test.client.calibration.check({ signal: 'stated_confidence', by: 'agentVersion' });
      const verdicts = new Map(check.groups.map(({ name, refusal }) => [name, refusal === null]));
      expect(verdicts).toEqual(
        new Map([
          ['o3-2025-04-16', true],
          ['claude-sonnet-4-20250514', false],
        ]),
      );
      expect(check.stability).toMatchObject({ differs: true });
      expect(check.stability.sentence).toContain('not alike');
    });
  },
);
