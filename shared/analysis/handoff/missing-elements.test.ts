import { describe, expect, it } from 'vitest';
import type { KpiStratum } from '../kpi-cells.ts';
import { withJointOdds } from './joint-odds.ts';
import type { JudgedPacket } from './judged-packets.ts';
import { missingElements } from './missing-elements.ts';

const ELEMENTS = [
  { id: 'root_cause', label: 'Root cause' },
  { id: 'attempts', label: 'What was attempted' },
  { id: 'files', label: 'Attachments' },
];

/** So many packets of a kind. */
function packets(
  times: number,
  stratum: string,
  insufficient: 0 | 1,
  missing: JudgedPacket['missing'],
): JudgedPacket[] {
  return Array.from({ length: times }, () => ({ stratum, insufficient, missing }));
}

/** Root cause goes with insufficiency; attempts do not; files never apply. */
const JUDGED = [
  ...packets(20, 'a', 1, { root_cause: 1, attempts: 0, files: null }),
  ...packets(10, 'a', 0, { root_cause: 1, attempts: 1, files: null }),
  ...packets(10, 'a', 1, { root_cause: 0, attempts: 1, files: null }),
  ...packets(40, 'a', 0, { root_cause: 0, attempts: 0, files: null }),
];
const strata = (population: number | null): KpiStratum[] => [
  { outcome: 'escalated', key: 'a', population, sampled: 80 },
];

describe('the fix list', () => {
  it('is led by the element whose absence goes with insufficient packets, with the share it could take away', () => {
    const { rows, weighted } = missingElements(JUDGED, ELEMENTS, strata(800));
    expect(rows.map(({ element }) => element)).toEqual(['root_cause', 'attempts', 'files']);
    const [first] = rows;
    // Missing in 30 of 80; insufficient in 20 of 30 without and in 10 of 50 with it.
    expect(first?.impact?.value).toBeCloseTo((30 / 80) * (20 / 30 - 10 / 50), 12);
    expect(first).toMatchObject({
      shown: true,
      method: 'fisher_mid_p',
      missing: 30,
      insufficientMissing: 20,
    });
    expect(weighted).toBe(false);
  });

  it('says of an element that nobody judged, or is hardly ever missing, that it cannot be compared', () => {
    const { rows } = missingElements(JUDGED, ELEMENTS, strata(null));
    expect(rows.at(-1)).toMatchObject({ element: 'files', impact: null, p: null, shown: false });
  });

  it('compares by weight where packets stand for different numbers of cases, and never tests weighted counts', () => {
    const two = [
      ...JUDGED,
      ...packets(8, 'b', 1, { root_cause: 1, attempts: 0, files: null }),
      ...packets(8, 'b', 0, { root_cause: 0, attempts: 0, files: null }),
    ];
    const weights: KpiStratum[] = [
      ...strata(800),
      { outcome: 'escalated', key: 'b', population: 3200, sampled: 16 },
    ];
    const { rows, weighted } = missingElements(two, ELEMENTS, weights);
    expect(weighted).toBe(true);
    expect(rows[0]).toMatchObject({ element: 'root_cause', method: 'survey_weighted' });
    // In the stratum of most cases every packet without it fails, so that weighting raises the difference.
    expect(rows[0]?.difference?.value).toBeGreaterThan(28 / 38 - 10 / 58);
  });

  it('does not let three packets that all fail pass for certainty', () => {
    const few = [
      ...packets(3, 'a', 1, { root_cause: 1 }),
      ...packets(40, 'a', 1, { root_cause: 0 }),
      ...packets(40, 'a', 0, { root_cause: 0 }),
      ...packets(20, 'b', 0, { root_cause: 0 }),
    ];
    const weights: KpiStratum[] = [
      ...strata(800),
      { outcome: 'escalated', key: 'b', population: 3200, sampled: 20 },
    ];
    const [row] = missingElements(few, ELEMENTS.slice(0, 1), weights).rows;
    expect(row?.p).toBeGreaterThan(0.01);
    expect(row?.difference?.low).toBeLessThan(0.5);
  });

  it('fits elements together where there are packets enough, and says why where not', () => {
    const { rows } = missingElements(JUDGED, ELEMENTS, strata(800));
    const joint = withJointOdds(JUDGED, rows);
    expect(joint.rows[0]?.jointly?.low).toBeGreaterThan(1);
    expect(joint.jointly).toBeNull();
    const few = JUDGED.slice(0, 30);
    expect(withJointOdds(few, missingElements(few, ELEMENTS, strata(800)).rows).jointly).toContain(
      'needs two',
    );
  });
});
