import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CaseRecord, OUTCOMES } from '../../shared/model/case.ts';
import { Policy } from '../../shared/model/policy.ts';
import { WorkspaceSettings } from '../../shared/model/workspace.ts';
import { buildSample } from './build-sample.ts';
import { TOPICS } from './problem.ts';
import { CONFIDENCE_CUT, SENTIMENT_CUT } from './signals.ts';

const END = new Date('2026-11-20T16:00:00.000Z');
const sample = buildSample('meridian', END);
const hashOf = (content: unknown) => hash('sha256', JSON.stringify(content), 'hex');

describe('the content of the sample workspace', () => {
  it('is the same, to the byte, for the same seed, and another for another seed', () => {
    expect(hashOf(buildSample('meridian', END))).toBe(hashOf(sample));
    expect(hashOf(buildSample('other', END))).not.toBe(hashOf(sample));
  });

  it('consists of cases, a policy and settings as the model wants them', () => {
    for (const record of sample.cases) expect(CaseRecord.parse(record)).toEqual(record);
    for (const policy of sample.policies) expect(Policy.parse(policy)).toEqual(policy);
    expect(WorkspaceSettings.parse(sample.settings)).toEqual(sample.settings);
  });

  it('samples 280 escalated, 300 automated and 20 abandoned cases out of 40,000', () => {
    const count = (outcome: string) => sample.cases.filter((record) => record.outcome === outcome).length;
    expect(OUTCOMES.map(count)).toEqual([280, 300, 20]);
    const populations = OUTCOMES.map((outcome) =>
      sample.frame.population
        .filter((cell) => cell.outcome === outcome)
        .reduce((sum, cell) => sum + cell.population, 0),
    );
    expect(populations).toEqual([9200, 29_600, 1200]);
  });

  it('has cases of every topic and outcome, and no more of them than the population', () => {
    for (const { outcome, values, population } of sample.frame.population) {
      const cell = sample.cases.filter(
        (record) => record.outcome === outcome && record.cohort.topic === values[0],
      );
      expect(cell.length, `${values[0]} ${outcome}`).toBeGreaterThan(0);
      expect(cell.length).toBeLessThan(population);
    }
    expect(sample.frame.population).toHaveLength(OUTCOMES.length * TOPICS.length);
  });

  it('lasts eight weeks, ends before the reviewers begin, and has ids in the order of time', () => {
    const starts = sample.cases.map((record) => record.startedAt ?? '');
    expect([...starts].sort()).toEqual(starts);
    expect((starts.at(0) ?? '') >= '2026-09-14').toBe(true);
    expect((starts.at(-1) ?? '') < '2026-11-09').toBe(true);
    const ids = sample.cases.map((record) => record.caseId);
    expect([...new Set(ids)].sort()).toEqual(ids);
  });

  it('has three versions one after the other, and most of its text is English', () => {
    const versions = new Set(sample.cases.map((record) => record.cohort.agentVersion));
    expect([...versions]).toEqual(['atlas-4, prompt 10', 'atlas-4, prompt 11', 'atlas-4.1, prompt 12']);
    const languages = Map.groupBy(sample.cases, (record) => record.cohort.language);
    expect(languages.get('English')?.length).toBeGreaterThan(480);
    for (const language of ['German', 'Spanish', 'Arabic', 'Hebrew']) {
      expect(languages.get(language)?.length, language).toBeGreaterThan(2);
    }
  });

  it('has signals and triggers that fit the policy in force', () => {
    for (const { caseId, outcome, concealed } of sample.cases) {
      const { self_confidence = 1, sentiment = 0 } = concealed.signals;
      const fired = concealed.triggers.map((trigger) => trigger.name);
      expect(fired.includes('low_confidence'), caseId).toBe(self_confidence < CONFIDENCE_CUT);
      expect(fired.includes('sentiment'), caseId).toBe(sentiment < SENTIMENT_CUT);
      expect(fired.length > 0, caseId).toBe(outcome === 'escalated');
    }
  });

  it('has gold items whose expert answer is known, unseen until commit', () => {
    const gold = sample.cases.filter((record) => record.concealed.truth.gold !== undefined);
    expect(gold).toHaveLength(24);
  });
});
