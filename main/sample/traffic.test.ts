import { describe, expect, it } from 'vitest';
import { unitOf } from '../../shared/analysis/periods.ts';
import type { Outcome } from '../../shared/model/case.ts';
import { PopulationCount } from '../../shared/model/population.ts';
import { buildSample } from './build-sample.ts';

const sample = buildSample('meridian', new Date('2026-11-20T16:00:00.000Z'));
const { counts, fields, inUse } = sample.traffic;
const from = inUse.from ?? '';

function casesOf(topic: string, since: string, until: string, outcome?: Outcome): number {
  return counts
    .filter((one) => one.values[0] === topic && one.period >= since && one.period < until)
    .filter((one) => outcome === undefined || one.outcome === outcome)
    .reduce((sum, one) => sum + one.cases, 0);
}

describe('the traffic of the sample workspace', () => {
  it('is counted by hour, topic, channel and version, each cell once', () => {
    expect(fields).toEqual(['topic', 'channel', 'agentVersion']);
    for (const one of [counts[0], counts.at(-1)]) expect(PopulationCount.parse(one)).toEqual(one);
    expect(new Set(counts.map(({ period }) => unitOf(period)))).toEqual(new Set(['hour']));
    const cells = counts.map(({ period, values, outcome }) => [period, ...values, outcome].join(' | '));
    expect(new Set(cells).size).toBe(counts.length);
  });

  it('adds up to the sampling frame over its eight weeks, to the case', () => {
    expect(inUse).toEqual({ from: '2026-09-14T00', to: '2026-11-08T23' });
    for (const { outcome, values, population } of sample.frame.population)
      expect(casesOf(values[0] ?? '', from, '2027', outcome), `${values[0]} ${outcome}`).toBe(population);
  });

  it('holds every sampled case in the hour in which it began', () => {
    const here = new Map(
      counts.map(({ period, values, outcome, cases }) => [[period, outcome, ...values].join(' | '), cases]),
    );
    const drawn = Map.groupBy(sample.cases, ({ startedAt, outcome, cohort }) =>
      [startedAt?.slice(0, 13), outcome, cohort.topic, cohort.channel, cohort.agentVersion].join(' | '),
    );
    for (const [cell, cases] of drawn) expect(here.get(cell), cell).toBeGreaterThanOrEqual(cases.length);
  });

  it('goes back four weeks before the frame, under a version of which no case was drawn', () => {
    const before = counts.filter(({ period }) => period < from);
    expect(before[0]?.period.slice(0, 10)).toBe('2026-08-17');
    expect(new Set(before.map(({ values }) => values[2]))).toEqual(new Set(['atlas-4, prompt 9']));
  });

  it('sleeps at night and at the weekend', () => {
    const cases = (wanted: (period: string) => boolean) =>
      counts.filter(({ period }) => wanted(period)).reduce((sum, one) => sum + one.cases, 0);
    expect(cases((period) => period.endsWith('T03'))).toBeLessThan(
      cases((period) => period.endsWith('T10')) / 20,
    );
    expect(cases((period) => period.startsWith('2026-11-01'))).toBeLessThan(
      cases((period) => period.startsWith('2026-10-26')) * 0.75,
    );
  });

  it('drifts in picture messages alone, since the last version', () => {
    const rate = (topic: string, since: string, until: string) =>
      casesOf(topic, since, until, 'escalated') / casesOf(topic, since, until);
    for (const topic of new Set(sample.frame.population.map(({ values }) => values[0] ?? ''))) {
      const moved = rate(topic, '2026-11-02', '2027') - rate(topic, '2026-09-14', '2026-10-26');
      if (topic === 'Picture messages') expect(moved).toBeGreaterThan(0.06);
      else expect(Math.abs(moved), topic).toBeLessThan(0.05);
    }
  });
});
