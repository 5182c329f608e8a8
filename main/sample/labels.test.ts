import { describe, expect, it } from 'vitest';
import { type Answers, verdictsFor } from '../../shared/model/answers.ts';
import { applicableQuestions, firstUnanswered } from '../../shared/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { EventBody } from '../../shared/model/label-event.ts';
import { cohenKappa } from '../../shared/stats/agreement/cohen-kappa.ts';
import { buildSample } from './build-sample.ts';

const END = new Date('2026-11-20T16:00:00.000Z');
const { acts, cases } = buildSample('meridian', END);
const byId = new Map(cases.map((record) => [record.caseId, record]));
const events = acts.flatMap((act) => act.events.map((event) => ({ ...event, act })));

function answersIn(kind: 'label' | 'adjudication') {
  return events.flatMap(({ caseId, body, act }) =>
    body.kind === kind ? [{ record: byId.get(caseId), answers: body.answers, body, act }] : [],
  );
}
const labels = answersIn('label');
const first = labels.filter(({ body }) => body.kind === 'label' && body.occasion === undefined);
const blind = first.filter(({ body }) => body.kind === 'label' && body.stage === 'blind');
const again = labels.filter(({ body }) => body.kind === 'label' && body.occasion === 'repeat');

describe('the judgements of the sample', () => {
  it('are about cases of the sample, in a form that the event log takes', () => {
    for (const { caseId, body } of events) {
      expect(byId.has(caseId)).toBe(true);
      expect(EventBody.parse(body)).toEqual(body);
    }
  });

  it('answer every required question of the codebook and none that does not apply', () => {
    for (const { record, answers } of [...labels, ...answersIn('adjudication')]) {
      const outcome = record?.outcome ?? 'escalated';
      expect(verdictsFor(outcome)).toContain(answers.verdict);
      expect(firstUnanswered(DEFAULT_CODEBOOK, outcome, answers)?.id).toBeUndefined();
      const asked = new Set(applicableQuestions(DEFAULT_CODEBOOK, outcome, answers).map(({ id }) => id));
      for (const field of Object.keys(answers) as (keyof Answers)[]) {
        if (field !== 'evidence') expect(asked.has(field), `${record?.caseId} ${field}`).toBe(true);
      }
    }
  });

  it('give only verdicts that fit the outcome, whatever the seed', () => {
    for (const seed of ['one', 'two', 'three']) {
      const other = buildSample(seed, END);
      const outcomes = new Map(other.cases.map((record) => [record.caseId, record.outcome]));
      for (const { caseId, body } of other.acts.flatMap((act) => act.events)) {
        if (!('answers' in body)) continue;
        expect(verdictsFor(outcomes.get(caseId) ?? 'escalated')).toContain(body.answers.verdict);
      }
    }
  });

  it('point as evidence to turns of the case', () => {
    const evidence = labels.flatMap(({ record, answers }) =>
      (answers.evidence ?? []).map((piece) => [piece.turn, record?.messages.length ?? 0] as const),
    );
    expect(evidence.length).toBeGreaterThan(100);
    for (const [turn, turns] of evidence) expect(turn).toBeLessThan(turns);
  });

  it('leave some of every side open for the newcomer', () => {
    const judged = new Set(blind.map(({ record }) => record));
    const open = cases.filter((record) => !judged.has(record));
    expect(open.filter((record) => record.outcome === 'escalated').length).toBeGreaterThan(20);
    expect(open.filter((record) => record.outcome === 'automated').length).toBeGreaterThan(35);
    expect(open.length).toBeLessThan(110);
  });

  it('agree between the two reviewers as well as good reviewers do, but not perfectly', () => {
    const verdicts = [
      'true_escalation',
      'false_escalation',
      'correct_resolution',
      'missed_escalation',
      'cannot_tell',
    ];
    const table = verdicts.map(() => verdicts.map(() => 0));
    let both = 0;
    for (const pair of Map.groupBy(blind, ({ record }) => record).values()) {
      const last = new Map(pair.map(({ act, answers }) => [act.reviewer, answers.verdict]));
      const [first, second] = [last.get('Ada Brandt'), last.get('Tomás Rivera')];
      if (first === undefined || second === undefined) continue;
      both += 1;
      const row = table[verdicts.indexOf(first)];
      const column = verdicts.indexOf(second);
      if (row) row[column] = (row[column] ?? 0) + 1;
    }
    expect(both).toBe(80);
    const kappa = cohenKappa(table);
    expect(kappa.value).toBeGreaterThan(0.65);
    expect(kappa.value).toBeLessThan(0.88);
  });

  it('were given again, days later, by the same person, who mostly says the same', () => {
    const verdictOf = (act: string, caseId: string | undefined) =>
      blind.findLast(({ record, act: { reviewer } }) => reviewer === act && record?.caseId === caseId);
    const pairs = again.map(({ record, act, answers }) => {
      const before = verdictOf(act.reviewer, record?.caseId);
      const days = (Date.parse(act.recordedAt) - Date.parse(before?.act.recordedAt ?? '')) / 86_400_000;
      return { days, same: before?.answers.verdict === answers.verdict };
    });
    expect(pairs).toHaveLength(32);
    expect(Math.min(...pairs.map(({ days }) => days))).toBeGreaterThan(6);
    expect(pairs.filter(({ same }) => same)).toHaveLength(28);
  });

  it('were made on working days, in order, after the case had ended', () => {
    const times = acts.map((act) => act.recordedAt);
    expect([...times].sort()).toEqual(times);
    for (const { act, caseId } of events) {
      const at = new Date(act.recordedAt);
      expect([1, 2, 3, 4, 5]).toContain(at.getUTCDay());
      expect(at.getUTCHours()).toBeGreaterThanOrEqual(8);
      expect(at.getUTCHours()).toBeLessThan(18);
      expect(act.recordedAt > (byId.get(caseId)?.endedAt ?? '')).toBe(true);
    }
  });

  it('hold skips, second thoughts after the packet and after the reveal, and one act that was undone', () => {
    const stages = labels.map(({ body }) => (body.kind === 'label' ? body.stage : null));
    expect(stages.filter((stage) => stage === 'after_packet').length).toBeGreaterThan(1);
    expect(stages.filter((stage) => stage === 'revealed').length).toBeGreaterThan(3);
    expect(events.filter(({ body }) => body.kind === 'skip').length).toBe(3);
    expect(acts.filter((act) => act.kind === 'undo').length).toBe(1);
    expect(labels.filter(({ answers }) => answers.note !== undefined).length).toBeGreaterThan(60);
  });
});
