import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conductFindings } from '../../shared/analysis/conduct-findings.ts';
import type { ConductCheck } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';

const DATA = '../shared/data/tau2-bench';
const absent = !existsSync(DATA) && 'the public runs are not on this machine';

/**
 * Real runs read by a person: in which of them the customer asked for a person (also on a condition, or for the case to
 * be escalated), by the first letters of the run's id. In all others of the file nobody did.
 */
const ASKED: Readonly<Record<string, string>> = {
  'claude-sonnet-4-5_aide_airline_1trial.json.gz':
    'ceee7fc3 f483b13c eb48d0aa 882f347e 896b43d5 f3eb44cc 75913c88 08729063 2ff8093e aa3cb7d9 ac013100 3c059b8e c35dc25a 28189ebe',
  'gpt-4.1_airline_default_gpt-4.1_1trials.json': 'b762699f fca35246 36be136d 869ee46b 5858095e',
  'gpt-4.1_retail_default_gpt-4.1_1trials.json.gz': '0c18a52c e7d583ab',
  'gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz':
    '7bb5a779 694314c0 e5db449a 377d9013 6b25bd2b d84c3f09 16b0aa76 60dd2818 a04b74dc',
};
/** Runs in which the agent worked on a line whose number is not the customer's, and had not asked. */
const GUESSED: Readonly<Record<string, string>> = {
  'gpt-4.1_airline_default_gpt-4.1_1trials.json': '',
  'gpt-4.1_retail_default_gpt-4.1_1trials.json.gz': '',
  'gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz': '75519eda b1cc4a79',
};

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Runs' });
});
afterEach(() => test.remove());

/** The runs of a file with a finding of a check, in what a reviewer gets before commit. */
async function found(file: string, check: ConductCheck): Promise<Set<string>> {
  await test.importFile(`${DATA}/${file}`);
  const { cases } = await test.client.cases.list({ limit: 1000 });
  const runs = new Set<string>();
  for (const { caseId } of cases) {
    const { messages, handoverTurn } = (await test.client.reviews.open({ reviewer: 'Ada', caseId })).case;
    if (conductFindings(messages, handoverTurn).some((one) => one.check === check))
      runs.add(caseId.slice(0, 8));
  }
  return runs;
}

const runsOf = (ids: string) => ids.split(' ').filter((id) => id !== '');

describe.skipIf(absent)(`what the app finds in real runs${absent ? ` (${absent})` : ''}`, () => {
  it.each([
    // file, found and right, found and wrong, not found
    ['claude-sonnet-4-5_aide_airline_1trial.json.gz', 13, [], ['f3eb44cc']],
    ['gpt-4.1_airline_default_gpt-4.1_1trials.json', 5, [], []],
    ['gpt-4.1_retail_default_gpt-4.1_1trials.json.gz', 2, [], []],
    ['gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz', 9, [], []],
  ])('requests for a person in %s: %i right, wrong %j, missed %j', async (file, right, wrong, missed) => {
    const asked = runsOf(ASKED[file] ?? '');
    const heard = await found(file, 'request_honoured');
    expect(asked.filter((id) => heard.has(id))).toHaveLength(right);
    expect([...heard].filter((id) => !asked.includes(id))).toEqual(wrong);
    expect(asked.filter((id) => !heard.has(id))).toEqual(missed);
  });

  it.each(Object.keys(GUESSED))('guesses in %s: all, and no other', async (file) => {
    expect([...(await found(file, 'ambiguity_clarified'))].sort()).toEqual(
      runsOf(GUESSED[file] ?? '').sort(),
    );
  });
});
