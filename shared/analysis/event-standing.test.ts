import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headsAfter, placesOf } from './event-standing.ts';
import { mergeEvents } from './testing/merge-events.ts';
import { type Device, devicesAfter, type Played, playedHistory } from './testing/played-history.ts';

/** What counts and what waits beside it, place by place, as text. */
function told(events: readonly Played[]): string {
  return placesOf(events)
    .map(({ key, stands, rivals }) => `${key}: ${stands?.id ?? '-'} | ${rivals.map(({ id }) => id).sort()}`)
    .sort()
    .join('\n');
}

const union = (...sets: (readonly Played[])[]) =>
  sets.reduce<Played[]>((all, set) => mergeEvents(all, set).events, []);

const seen = (devices: readonly Device[]) => devices.map(({ events }) => events);

describe('what stands after merging', () => {
  it('is the same for any order, grouping and repetition, whatever the clocks say', () => {
    fc.assert(
      fc.property(playedHistory, fc.infiniteStream(fc.nat()), (played, chance) => {
        const parts = seen(devicesAfter(played));
        const shuffled = parts
          .map((part) => ({ part, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ part }) => part);
        const [a = [], b = [], c = [], d = []] = parts;
        const whole = told(union(a, b, c, d));
        expect(told(union(...shuffled))).toBe(whole);
        expect(told(union(...shuffled.toReversed(), ...parts))).toBe(whole);
        expect(told(union(union(a, b), union(c, d)))).toBe(whole);
        expect(told(union(d, union(c, union(b, a))).toReversed())).toBe(whole);
      }),
      { numRuns: 20_000 },
    );
  });

  it('loses nothing: every event is kept, and every answer stands, waits beside one that says otherwise, or was replaced', () => {
    fc.assert(
      fc.property(playedHistory, (played) => {
        const parts = seen(devicesAfter(played));
        const all = union(...parts);
        const ids = new Set(parts.flat().map(({ id }) => id));
        expect(new Set(all.map(({ id }) => id))).toEqual(ids);
        const replaced = new Set(all.flatMap(({ supersedes }) => supersedes));
        const places = placesOf(all);
        const kept = places.flatMap(({ stands, rivals }) => [...(stands ? [stands] : []), ...rivals]);
        const said = new Set(
          kept.map(({ caseId, body }) => JSON.stringify([caseId, { ...body, milliseconds: null }])),
        );
        for (const event of all) {
          if (event.body.kind === 'retraction' || replaced.has(event.id)) continue;
          expect(said).toContain(JSON.stringify([event.caseId, { ...event.body, milliseconds: null }]));
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('is the last informed answer: whoever has seen everything and answers again is right, even in 1970', () => {
    fc.assert(
      fc.property(playedHistory, (played) => {
        const devices = devicesAfter(played);
        const all = union(...seen(devices));
        for (const { key, stands, heads } of placesOf(all)) {
          if (!stands) continue;
          const last: Played = {
            ...stands,
            id: `00 ${key}`,
            device: 'zz',
            deviceSequence: 1,
            recordedAt: '1970-01-01T00:00:00.000Z',
            supersedes: heads.map(({ id }) => id),
            body: { kind: 'label', stage: 'blind', answers: { verdict: 'cannot_tell' }, milliseconds: null },
          };
          if (stands.body.kind !== 'label' || stands.body.stage !== 'blind') continue;
          const after = placesOf([last, ...all]).find((place) => place.key === key);
          expect(after?.stands?.id).toBe(last.id);
          expect(after?.rivals).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes nobody else’s label away, whatever an event says it supersedes', () => {
    const [ada, eve] = [label('a', 'Ada', []), label('e', 'Eve', ['a'])];
    expect(placesOf([ada, eve]).map(({ stands }) => stands?.id)).toEqual(['a', 'e']);
  });

  it('keeps a retraction without effect until the label it takes back has come', () => {
    const taken: Played = { ...label('r', 'Ada', ['a']), body: { kind: 'retraction', stage: 'blind' } };
    expect(placesOf([taken]).map(({ stands }) => stands)).toEqual([null]);
    expect(placesOf([taken, label('a', 'Ada', [])]).map(({ stands }) => stands)).toEqual([null]);
  });

  it('lets one settlement of a case count and shows the other, until a lead settles it anew', () => {
    const settled = (
      id: string,
      lead: string,
      supersedes: string[],
      verdict: 'cannot_tell' | 'true_escalation',
    ) => ({
      ...label(id, lead, supersedes),
      device: lead,
      body: { kind: 'adjudication' as const, answers: { verdict }, cause: 'slip' as const },
    });
    const two = [settled('x', 'Lea', [], 'cannot_tell'), settled('y', 'Leo', [], 'true_escalation')];
    for (const order of [two, two.toReversed()]) {
      expect(placesOf(order)).toMatchObject([{ stands: { id: 'x' }, rivals: [{ id: 'y' }] }]);
    }
    const anew = placesOf([...two, settled('z', 'Leo', ['x', 'y'], 'true_escalation')]);
    expect(anew).toMatchObject([{ stands: { id: 'z' }, rivals: [] }]);
  });

  it('has no rivals where two devices say the same', () => {
    const places = placesOf([label('a', 'Ada', []), { ...label('b', 'Ada', []), device: 'other' }]);
    expect(places).toMatchObject([{ rivals: [] }]);
  });

  it('shows an answer that was taken back on one device and given anew on another', () => {
    const first = label('a', 'Ada', []);
    const back: Played = { ...label('r', 'Ada', ['a']), body: { kind: 'retraction', stage: 'blind' } };
    const anew = { ...label('b', 'Ada', ['a']), device: 'other' };
    expect(placesOf([back, anew, first])).toMatchObject([{ stands: { id: 'b' }, rivals: [{ id: 'r' }] }]);
  });
});

describe('a union of events', () => {
  it('tells apart what is new and what is here', () => {
    const a = label('a', 'Ada', []);
    const { fresh, known } = mergeEvents([a], [a, label('b', 'Ada', ['a'])]);
    expect([fresh.map(({ id }) => id), known]).toEqual([['b'], 1]);
  });

  it('is refused when one id has two contents, in either order', () => {
    const [a, other] = [label('a', 'Ada', []), label('a', 'Ben', [])];
    expect(() => mergeEvents([a], [other])).toThrow('two contents');
    expect(() => mergeEvents([], [other, a])).toThrow('two contents');
  });
});

describe('what stands of an event', () => {
  it('is what went on from it in its own place, not what was said beside it', () => {
    const first = label('a', 'Ada', []);
    const beside = { ...label('x', 'Ada', []), device: 'other' };
    const ofCase = [first, beside, label('b', 'Ada', ['a'])];
    expect(headsAfter(first, ofCase)).toEqual(['b']);
    expect(headsAfter(beside, ofCase)).toEqual(['x']);
  });
});

function label(id: string, reviewer: string, supersedes: string[]): Played {
  return {
    id,
    caseId: 'c',
    reviewer,
    device: 'd',
    deviceSequence: 1,
    recordedAt: '2026-11-21T10:00:00.000Z',
    supersedes,
    act: { id, kind: 'do', target: null },
    body: { kind: 'label', stage: 'blind', answers: { verdict: 'true_escalation' }, milliseconds: null },
  };
}
