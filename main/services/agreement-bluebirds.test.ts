import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TestApp } from '../test-app.ts';

const FOLDER = '../shared/data/cubam';
const absent = !existsSync(FOLDER) && 'the public annotations are not on this machine';

type Said = Record<string, boolean>;
const read = <T>(name: string) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as T;
/** Seen stands for a missed escalation, not seen for a correct resolution. */
const verdict = (seen: boolean | undefined) => (seen ? 'missed_escalation' : 'correct_resolution');

describe.skipIf(absent)(`39 people on 108 pictures of birds${absent ? ` (${absent})` : ''}`, () => {
  let test: TestApp;
  beforeAll(async () => {
    test = new TestApp();
    const people = read<Record<string, Said>>('bluebirds_labels.yaml');
    const gold = read<Said>('bluebirds_gt.yaml');
    await test.client.workspaces.create({ name: 'Birds' });
    const rows = Object.keys(gold).map((id) => `${id},automated,Picture ${id}`);
    await test.importFile(test.write('birds.csv', `case_id,outcome,text\n${rows.join('\n')}\n`));
    const labels = Object.entries(people).flatMap(([name, said]) =>
      Object.entries(said).map(([caseId, seen]) => ({
        caseId,
        reviewer: `Worker ${name.padStart(2, '0')}`,
        verdict: verdict(seen),
      })),
    );
    const known = Object.entries(gold).map(([caseId, seen]) => ({
      caseId,
      reviewer: 'Expert',
      kind: 'gold',
      verdict: verdict(seen),
    }));
    expect(await test.importLabels([...labels, ...known])).toMatchObject({ new: 4320, quarantined: 0 });
  }, 120_000);
  afterAll(() => test.remove());

  it('alpha is .1255, and every one of the 741 pairs has its figures', async () => {
    const { questions } = await test.client.agreement.summary();
    const found = questions.find(({ key }) => key === 'verdict');
    expect(found?.cases).toBe(108);
    expect(found?.alpha.value).toBeCloseTo(0.1255, 4);
    expect(found?.fleiss.value).not.toBeNull();
    expect(found?.kappa).toBeNull();
    const { pairs } = await test.client.agreement.pairs();
    expect(pairs).toHaveLength(741);
    expect(
      pairs.every(({ cases, ac1, kappa }) => cases === 108 && ac1.low !== null && kappa.low !== null),
    ).toBe(true);
  });

  it('the majority is right on 82 of 108, and the second opinion on more', async () => {
    const { againstGold, cases, reviewers, labels } = await test.client.agreement.consensus();
    expect(cases).toBe(108);
    expect(againstGold).toMatchObject({ cases: 108, majority: 82 });
    expect(againstGold.consensus).toBeGreaterThan(90);
    expect(labels).toEqual(['Needed', 'Not needed']);
    expect(reviewers).toHaveLength(39);
  });

  it('each person has both kinds of error, with their own denominators', async () => {
    const { reviewers } = await test.client.agreement.reviewers();
    for (const { gold } of reviewers) {
      expect(gold.cases).toBe(108);
      expect(gold.falseNegatives?.cases).toBe(48);
      expect(gold.falsePositives?.cases).toBe(60);
      const wrong = (gold.falseNegatives?.times ?? 0) + (gold.falsePositives?.times ?? 0);
      expect(gold.times + wrong + gold.couldNotTell).toBe(108);
    }
  });
});
