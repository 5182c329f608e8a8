import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readCodebookValue } from '../../shared/analysis/codebook/read-codebook.ts';
import { AppError } from '../../shared/errors.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { readYaml, writeCodebookYaml } from './codebook-yaml.ts';
import { readPolicyText } from './policy-file.ts';
import { labelBatches, openLabelReading } from './read-labels.ts';
import { allowed, damage, FUZZ, fuzzFolder } from './testing/fuzz.ts';

const folder = fuzzFolder();
afterAll(folder.remove);

const rows = ['a,true escalation,yes', 'b,false escalation,no', 'c,,yes', 'd,cannot tell,'].join('\n');
const lines = ['a', 'b', 'c'].map((caseId, i) =>
  JSON.stringify({
    caseId,
    reviewer: 'Ada',
    verdict: i === 0 ? 'true_escalation' : 'correct_resolution',
    note: 'Ä "so"',
  }),
);
const LABEL_FILES = [
  { name: 'our own lines', bytes: Buffer.from(lines.join('\n')) },
  { name: 'a table of raters', bytes: Buffer.from(`case_id,Ada,Ben\n${rows}\n`) },
  {
    name: 'a map of reviewers',
    bytes: Buffer.from(JSON.stringify({ Ada: { a: 'yes', b: 'no' }, Ben: { a: 'no' } })),
  },
  { name: 'a map in YAML', bytes: Buffer.from('Ada:\n  a: yes\n  b: no\nBen:\n  a: no\n') },
];
const POLICY =
  'rules:\n  - id: low\n    when:\n      confidence: {below: 0.6}\n    then: hand_over\n  - id: rest\n    then: keep\n';
const EACH = Math.ceil(FUZZ / 20);

async function readLabels(path: string): Promise<void> {
  try {
    const reading = await openLabelReading({ path, name: 'labels' }, undefined, [], DEFAULT_CODEBOOK);
    if (reading.plan === null && !reading.file.own) return;
    for await (const { labels, bad } of labelBatches(reading)) {
      for (const label of labels) label.labelFor('automated');
      for (const { raw } of bad) if (!raw.isWellFormed()) throw new Error('half a character is kept');
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

describe('a damaged file of labels', () => {
  it.each(LABEL_FILES)(
    'that was $name is read, asked about or refused in words',
    async (file) => {
      expect(await damage(file, EACH, folder.path, readLabels)).toEqual([]);
    },
    allowed(EACH),
  );
});

describe('a damaged text', () => {
  it(
    'that was a codebook is read, or said to be wrong and where',
    async () => {
      const [question] = DEFAULT_CODEBOOK.questions;
      const questions = question ? [question] : [];
      const file = {
        name: 'codebook',
        bytes: Buffer.from(writeCodebookYaml({ ...DEFAULT_CODEBOOK, questions })),
      };
      const read = async (path: string) => {
        const { value, problems, lineOf } = readYaml(readFileSync(path, 'utf8'));
        if (problems.length === 0) readCodebookValue(value, DEFAULT_CODEBOOK);
        if (lineOf(['questions', 0, 'options', 1]) < 1) throw new Error('a line before the first');
      };
      expect(await damage(file, EACH / 5, folder.path, read)).toEqual([]);
    },
    allowed(EACH),
  );

  it(
    'that was a policy is read, or said to be wrong and where',
    async () => {
      const read = async (path: string) => {
        const { value, problem, lineOf } = readPolicyText(readFileSync(path, 'utf8'));
        if ((value === null) !== (problem !== null)) throw new Error('neither read nor said to be wrong');
        lineOf(['rules', 1, 'then']);
      };
      const file = { name: 'policy', bytes: Buffer.from(POLICY) };
      expect(await damage(file, EACH / 5, folder.path, read)).toEqual([]);
    },
    allowed(EACH),
  );
});
