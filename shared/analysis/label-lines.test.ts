import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Answers,
  ConductAnswer,
  ConductCheck,
  ElementAnswer,
  EscalationType,
  Ground,
  PacketElement,
  Verdict,
} from '../model/answers.ts';
import type { EventBody, LabelEvent } from '../model/label-event.ts';
import { AdjudicationCause, SkipReason, Stage } from '../model/label-event.ts';
import { LabelLine } from '../model/label-line.ts';
import { bodyOf, lineOf } from './label-lines.ts';
import { cellsOfLine, LABEL_COLUMNS, objectOfRow } from './label-table.ts';
import { forSpreadsheet, fromSpreadsheet } from './spreadsheet-text.ts';

const grid = (rows: readonly string[], values: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...values)), { minLength: 1 })
    .map(Object.fromEntries);

const note = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '-5 degrees',
    "'=quoted",
    '+44 20',
    '@home',
    '\tTab',
    'two\nlines, "quoted"',
    '＝full',
  ),
);

const answers = fc
  .record(
    {
      verdict: fc.constantFrom(...Verdict.options),
      grounds: fc.uniqueArray(fc.constantFrom(...Ground.options), { minLength: 1 }),
      escalationType: fc.constantFrom(...EscalationType.options),
      conduct: grid(ConductCheck.options, ConductAnswer.options),
      packet: grid(PacketElement.options, ElementAnswer.options),
      withoutContact: fc.boolean(),
      withoutInvestigation: fc.boolean(),
      severity: fc.integer({ min: 1, max: 4 }),
      evidence: fc.array(
        fc.record({
          question: fc.string({ minLength: 1, maxLength: 20 }),
          source: fc.constant('transcript' as const),
          turn: fc.nat(300),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      note,
    },
    { requiredKeys: ['verdict'] },
  )
  .map((value) => Answers.parse(value));

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('label' as const),
    stage: fc.constantFrom(...Stage.options),
    answers,
    milliseconds: fc.option(fc.nat(1e7)),
  }),
  fc.record({
    kind: fc.constant('adjudication' as const),
    answers,
    cause: fc.constantFrom(...AdjudicationCause.options),
  }),
  fc.record({ kind: fc.constant('skip' as const), reason: fc.constantFrom(...SkipReason.options) }),
);

const caseId = fc.constantFrom('000123', '1e5', '=cmd', '1/2', 'a b', '9007199254740993', '-7', "'x");

function eventWith(body: EventBody, caseId: string): LabelEvent {
  return {
    id: '01J0000000000000000000000',
    reviewer: 'Ada',
    device: 'd',
    deviceSequence: 1,
    previousHash: null,
    hash: 'h',
    clock: 'c',
    recordedAt: '2026-03-04T10:00:00.000Z',
    caseId,
    codebookVersion: 1,
    supersedes: [],
    act: { id: 'a', kind: 'do', target: null },
    body,
  };
}

describe('a labels file', () => {
  it('brings every label, adjudication and skip back as it was, as JSON lines', () => {
    fc.assert(
      fc.property(body, caseId, (body, caseId) => {
        const line = LabelLine.parse(JSON.parse(JSON.stringify(lineOf(eventWith(body, caseId)))));
        expect(bodyOf(line)).toEqual(body);
        expect(line.caseId).toBe(caseId);
      }),
    );
  });

  it('brings them back as they were from CSV cells', () => {
    fc.assert(
      fc.property(body, caseId, (body, caseId) => {
        const cells = cellsOfLine(lineOf(eventWith(body, caseId)) as LabelLine);
        const row = Object.fromEntries(LABEL_COLUMNS.map((column, i) => [column, cells[i] as string]));
        const line = LabelLine.parse(objectOfRow(row));
        expect(bodyOf(line)).toEqual(body);
        expect(line.caseId).toBe(caseId);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      "'=1",
    ]) {
      expect(forSpreadsheet(text)).toMatch(/^'/);
      expect(fromSpreadsheet(forSpreadsheet(text))).toBe(text);
    }
  });

  it('needs no more than case, reviewer and verdict on a line', () => {
    const line = LabelLine.parse({ caseId: '0/1', reviewer: 'Ada', verdict: 'cannot_tell' });
    expect(bodyOf(line)).toEqual({
      kind: 'label',
      stage: 'blind',
      answers: { verdict: 'cannot_tell' },
      milliseconds: null,
    });
  });

  it('is refused without a verdict, by the name of the field', () => {
    const parsed = LabelLine.safeParse({ caseId: '0/1', reviewer: 'Ada' });
    expect(parsed.error?.issues[0]?.path).toEqual(['verdict']);
  });
});
