import { describe, expect, it } from 'vitest';
import { blindTranscript } from '../../shared/analysis/blind-transcript.ts';
import { makeCases } from './make-cases.ts';
import { PROBLEMS } from './problems/index.ts';

const cases = makeCases('meridian', new Date('2026-11-09T00:00:00.000Z'));
const english = cases.filter(({ record }) => record.cohort.language === 'English');

describe('the conversations of the sample', () => {
  it('come from at least fourteen problems, and each language of a problem has a line for every wish it answers', () => {
    expect(PROBLEMS.length).toBeGreaterThanOrEqual(14);
    for (const { id, text, packet } of PROBLEMS) {
      for (const words of Object.values(text)) {
        expect(words.guess.length, id).toBe(words.gapAsk.length);
        expect(words.gapAsk.length, id).toBeLessThanOrEqual(packet.gap.length);
      }
    }
  });

  it('have 6 to 60 turns, no empty words and no slot that was left unfilled', () => {
    for (const { record } of cases) {
      expect(record.messages.length, record.caseId).toBeGreaterThanOrEqual(6);
      expect(record.messages.length, record.caseId).toBeLessThanOrEqual(60);
      for (const { text, toolCalls } of record.messages) {
        expect(text.trim() !== '' || toolCalls !== undefined, record.caseId).toBe(true);
        expect(text).not.toMatch(/\{[a-z]\w*\}|undefined| {2}|\.\.(?!\.)/);
      }
      expect(record.handover?.packet ?? '').not.toMatch(/\{\w+\}|undefined| {2}|\.\./);
    }
  });

  it('seldom begin alike: no first words of a customer are heard more than a few times', () => {
    const first = english.map(
      ({ record }) => record.messages.find((m) => m.speaker === 'customer')?.text ?? '',
    );
    const heard = [...Map.groupBy(first, (text) => text).values()].map((same) => same.length);
    expect(Math.max(...heard)).toBeLessThanOrEqual(4);
    expect(heard.length / first.length).toBeGreaterThan(0.85);
  });

  it('go forward in time, and every tool answer follows its call', () => {
    for (const { record } of cases) {
      const times = record.messages.map((message) => message.at ?? '');
      expect([...times].sort()).toEqual(times);
      record.messages.forEach(({ answers }, turn) => {
        if (answers) expect(record.messages[turn - 1]?.toolCalls?.[0]?.id).toBe(answers.callId);
      });
    }
  });

  it('hand over by one call at the end when escalated, and by none otherwise', () => {
    for (const { record } of cases) {
      const transfers = record.messages.flatMap(({ toolCalls }, turn) =>
        toolCalls?.some((call) => call.name === 'transfer_to_human') ? [turn] : [],
      );
      expect(transfers, record.caseId).toEqual(
        record.outcome === 'escalated' ? [record.messages.length - 2] : [],
      );
      expect(record.handover?.turn ?? null, record.caseId).toBe(transfers[0] ?? null);
    }
  });

  it('do not tell the packet before it is opened', () => {
    for (const { record } of cases) {
      if (!record.handover?.packet) continue;
      const seen = JSON.stringify(blindTranscript(record.messages, record.handover.turn));
      expect(seen).not.toContain(JSON.stringify(record.handover.packet).slice(1, -1));
    }
  });

  it('show a person asking for a person wherever that is the ground, and an empty rule search for a gap', () => {
    for (const { record, truth, marks } of cases) {
      if (truth.grounds.includes('explicit_request')) {
        expect(record.messages[marks.request ?? -1]?.speaker, record.caseId).toBe('customer');
      }
      const emptySearch = record.messages.some(({ text }) => text === '{"matches":[]}');
      expect(truth.grounds.includes('policy_gap'), record.caseId).toBe(emptySearch);
    }
  });

  it('point to turns that exist', () => {
    for (const { record, marks } of cases) {
      for (const turn of Object.values(marks))
        expect(turn, record.caseId).toBeLessThan(record.messages.length);
    }
  });
});
