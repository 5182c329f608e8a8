import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/answers.ts';
import { idsOf, type JudgedTwice, splitState } from './agreement-splits.ts';

const event = (eventId: string, reviewer: string, recordedAt = '2026-11-01T10:00:00Z') => ({
  eventId,
  origins: [] as string[],
  reviewer,
  recordedAt,
});
const label = (eventId: string, reviewer: string, verdict: Verdict, recordedAt?: string) => ({
  ...event(eventId, reviewer, recordedAt),
  verdict,
});
const settled = (judged: string[] | null, more: object = {}) => ({
  ...label('s1', 'Lea', 'true_escalation', '2026-11-05T10:00:00Z'),
  judged,
  ...more,
});
const stateWith = (more: Partial<JudgedTwice>) =>
  splitState({ labels: [], flags: [], appeals: [], settlements: [], ...more });

describe('the state of a case', () => {
  it('waits while reviewers differ, and says when nobody could tell', () => {
    const differ = [label('1', 'Ada', 'true_escalation'), label('2', 'Ben', 'false_escalation')];
    expect(stateWith({ labels: differ })).toBe('open');
    expect(stateWith({ labels: [label('1', 'Ada', 'cannot_tell')] })).toBe('cannot_tell');
    expect(stateWith({ labels: [label('1', 'Ada', 'true_escalation')] })).toBeNull();
  });

  it('waits when a reviewer asks the lead to look, until a settlement has weighed that', () => {
    const labels = [label('1', 'Ada', 'true_escalation')];
    const flags = [event('2', 'Ada')];
    expect(stateWith({ labels, flags })).toBe('flagged');
    expect(stateWith({ flags })).toBe('flagged');
    expect(stateWith({ labels, flags, settlements: [settled(['1'])] })).toBe('flagged');
    expect(stateWith({ labels, flags, settlements: [settled(['1', '2'])] })).toBe('settled');
  });

  it('is opened again by a label that the settlement did not weigh, the lead’s own too', () => {
    const labels = [label('1', 'Ada', 'true_escalation')];
    const more = [...labels, label('2', 'Lea', 'true_escalation', '2026-11-01T10:00:00Z')];
    expect(stateWith({ labels, settlements: [settled(['1'])] })).toBe('settled');
    expect(stateWith({ labels: more, settlements: [settled(['1'])] })).toBe('answered_again');
  });

  it('stays settled when a weighed label was taken back and brought again', () => {
    const labels = [{ ...label('9', 'Ada', 'true_escalation', '2099-01-01T00:00:00Z'), origins: ['1'] }];
    expect(stateWith({ labels, settlements: [settled(['1'])] })).toBe('settled');
  });

  it('goes by time alone where an old file does not say what was weighed', () => {
    const early = label('1', 'Ben', 'true_escalation');
    const late = label('2', 'Cleo', 'true_escalation', '2026-11-06T10:00:00Z');
    expect(stateWith({ labels: [early], settlements: [settled(null)] })).toBe('settled');
    expect(stateWith({ labels: [early, late], settlements: [settled(null)] })).toBe('answered_again');
  });

  it('is appealed against while the settlement that was meant stands, and no longer once it is settled anew', () => {
    const appeals = [{ against: 's1' }];
    expect(stateWith({ appeals, settlements: [settled([])] })).toBe('appealed');
    expect(stateWith({ appeals, settlements: [settled([], { eventId: 's2' })] })).toBe('settled');
    expect(stateWith({ appeals, settlements: [settled([], { eventId: 's3', origins: ['s1'] })] })).toBe(
      'appealed',
    );
  });

  it('says when two copies were settled differently', () => {
    const other = settled([], { eventId: 's2', verdict: 'false_escalation' });
    expect(stateWith({ settlements: [settled([]), other] })).toBe('settled_twice');
    expect(stateWith({ settlements: [settled([]), settled([], { eventId: 's2' })] })).toBe('settled');
  });

  it('does not depend on any clock from 1970 to 2099 where it is known what was weighed', () => {
    const clock = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString());
    const known = fc.record({
      eventId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      origins: fc.subarray(['7', '8']),
      reviewer: fc.constantFrom('Ada', 'Ben', 'Lea'),
      recordedAt: clock,
      verdict: fc.constantFrom<Verdict>('true_escalation', 'false_escalation', 'cannot_tell'),
    });
    const judged = fc.record({
      labels: fc.array(known, { maxLength: 4 }),
      flags: fc.array(known, { maxLength: 2 }),
      appeals: fc.array(fc.record({ against: fc.constantFrom('1', '7') }), { maxLength: 1 }),
      settlements: fc.array(
        fc.record({ event: known, judged: fc.subarray(['1', '2', '3', '4', '5', '6', '7', '8']) }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(judged, fc.infiniteStream(clock), ({ settlements, ...rest }, clocks) => {
        const given: JudgedTwice = {
          ...rest,
          settlements: settlements.map(({ event, judged }) => ({ ...event, judged })),
        };
        const again = <E extends object>(events: readonly E[]) =>
          events.map((one) => ({ ...one, recordedAt: clocks.next().value as string }));
        const elsewhere = {
          ...given,
          labels: again(given.labels),
          flags: again(given.flags),
          settlements: again(given.settlements),
        };
        expect(splitState(elsewhere)).toBe(splitState(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows an event under each of its names once', () => {
    expect(idsOf({ ...event('1', 'Ada'), origins: ['2', '1'] })).toEqual(['1', '2']);
  });
});
