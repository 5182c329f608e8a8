import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../stats/index.ts';
import { plantedFailures } from '../testing/planted-failures.ts';
import { carryIds } from './carry-ids.ts';
import { nameGroup, wordsOfGroups } from './cluster-name.ts';
import type { FailureTrace } from './failure-trace.ts';
import { groupStability, groupTraces } from './group-traces.ts';
import { traceRows } from './trace-rows.ts';
import { uniqueNames } from './unique-names.ts';

const groupsOf = (traces: readonly FailureTrace[]) => groupTraces(traceRows(traces));
/** A case that is alone is a group of its own. */
const labelsOf = (groups: readonly (number | null)[]) =>
  groups.map((group, i) => (group === null ? `alone ${i}` : `group ${group}`));

describe('groups of failures', () => {
  it('are the surfaces that were planted, also among more cases than are compared at once', () => {
    const { traces, surface } = plantedFailures(3000, 40, 'planted');
    const groups = groupsOf(traces);
    expect(adjustedRand(surface, labelsOf(groups)).value).toBeGreaterThan(0.95);
  });
  it('stay the same, with the same numbers, when one case in ten comes in later', () => {
    const { traces } = plantedFailures(1200, 20, 'added');
    const first = traces.slice(0, 1080);
    const ids = (groups: readonly (number | null)[]) => new Map(groups.map((group, i) => [`c${i}`, group]));
    const before = carryIds(ids(groupsOf(first)), new Map(), 1);
    const after = carryIds(ids(groupsOf(traces)), before.members, before.next);
    const old = first.map((_, i) => `c${i}`);
    const same = old.filter((caseId) => before.members.get(caseId) === after.members.get(caseId));
    expect(same.length / old.length).toBeGreaterThan(0.97);
  });
  it('do not depend on the order of the cases while all are compared', () => {
    const { traces } = plantedFailures(300, 8, 'order');
    const forwards = groupsOf(traces);
    const backwards = groupsOf([...traces].reverse()).reverse();
    expect(adjustedRand(labelsOf(forwards), labelsOf(backwards)).value).toBe(1);
  });
  it('are none below twelve cases, and have three cases at least', () => {
    const { traces } = plantedFailures(200, 30, 'few');
    expect(groupsOf(traces.slice(0, 11)).every((group) => group === null)).toBe(true);
    const sizes = Map.groupBy(
      groupsOf(traces).filter((group) => group !== null),
      (group) => group,
    );
    for (const members of sizes.values()) expect(members.length).toBeGreaterThanOrEqual(3);
  });
  it('are steady where the surfaces are, and not where every case differs', () => {
    const { traces } = plantedFailures(200, 5, 'steady');
    expect(groupStability(traceRows(traces))).toBeGreaterThan(0.9);
    expect(groupStability(traceRows(traces.slice(0, 5)))).toBeNull();
  });
});

describe('the name of a group', () => {
  const trace = (more: Partial<FailureTrace>): FailureTrace => ({
    ...{ ending: 'escalated', tool: 'get_order', result: 'answer', error: '', emptied: '', failed: '' },
    ...{ lastStep: 'customer said', repeated: '', times: 0, summary: [] },
    ...more,
  });
  const named = (more: Partial<FailureTrace>) => {
    const members = [trace(more), trace(more), trace(more)];
    return nameGroup(members, wordsOfGroups([members, [trace({})]])).name;
  };
  it.each([
    ['get_order returned nothing, then transfer', { result: 'nothing' }],
    ['get_order failed over and over, then transfer', { result: 'error', repeated: 'get_order', times: 3 }],
    [
      'get_order failed: the record is locked, then transfer',
      { result: 'error', error: 'the record is locked' },
    ],
    ['get_order called over and over, then transfer', { repeated: 'get_order', times: 4 }],
    ['find_line returned nothing, then transfer', { emptied: 'find_line' }],
    ['no tool used, then transfer', { tool: '', result: '' }],
    ['get_order answered, then ended alone', { ending: 'automated' }],
    ['get_order answered, then the customer left', { ending: 'abandoned' }],
    [
      'get_order answered, then transfer (late refund, colour)',
      { summary: ['colour', 'late refund', 'late'] },
    ],
  ] as const)('is %s', (name, more) => expect(named(more)).toBe(name));
  it('says nothing of the end where the cases end in several ways', () => {
    const members = [trace({ result: 'nothing' }), trace({ result: 'nothing', ending: 'automated' })];
    expect(nameGroup(members, wordsOfGroups([members])).name).toBe(
      'get_order returned nothing, however it ended',
    );
  });
  it('is told apart by topic from another that would be the same, else by id', () => {
    const named = nameGroup([trace({})], wordsOfGroups([[trace({})]]));
    const names = uniqueNames([
      { id: 'F-1', named, topics: ['Billing', 'Billing', null] },
      { id: 'F-2', named, topics: ['Roaming', null, null] },
    ]);
    expect([...names.values()].map(({ name }) => name)).toEqual([
      'get_order answered, then transfer, Billing',
      'get_order answered, then transfer, F-2',
    ]);
  });
  it('says nothing that fewer than four in five cases share', () => {
    const members = [
      trace({ result: 'nothing' }),
      trace({ result: 'nothing' }),
      trace({ tool: 'find_line' }),
    ];
    expect(nameGroup(members, wordsOfGroups([members])).name).toBe('several tools, then transfer');
  });
});
