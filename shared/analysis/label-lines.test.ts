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
import { AdjudicationCause, Occasion, SkipReason, Stage } from '../model/label-event.ts';
import { type ExportedLine, LabelLine } from '../model/label-line.ts';
import { bodyOf, lineOf } from './label-lines.ts';
import { LabelTable, objectOfRow } from './label-table.ts';
import { forSpreadsheet, fromSpreadsheet } from './spreadsheet-text.ts';

const grid = (rows: readonly string[], values: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...values))).map(Object.fromEntries);

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

const slug = fc.constantFrom('mood', 'a', 'vip_2', 'true', 'constructor', 'conduct', 'evidence');
const added = fc.dictionary(
  slug,
  fc.oneof(
    fc.boolean(),
    slug,
    note,
    fc.constantFrom('', 'true', '[]', '{}', '["a"]', '"quoted', '{', 'a;b'),
    fc.uniqueArray(slug),
    fc.dictionary(slug, slug),
  ),
  { minKeys: 1, noNullPrototype: true },
);

const answers = fc
  .record(
    {
      verdict: fc.constantFrom(...Verdict.options),
      grounds: fc.uniqueArray(fc.constantFrom(...Ground.options, 'vip')),
      escalationType: fc.constantFrom(...EscalationType.options),
      conduct: grid([...ConductCheck.options, 'greeting'], ConductAnswer.options),
      packet: grid([...PacketElement.options, 'language'], ElementAnswer.options),
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
      added,
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
    kind: fc.constant('label' as const),
    stage: fc.constantFrom(...Stage.options),
    answers,
    milliseconds: fc.nat(1e7),
    pass: fc.integer({ min: 1, max: 1000 }),
    occasion: fc.constantFrom(...Occasion.options),
  }),
  fc.record({
    kind: fc.constant('adjudication' as const),
    answers,
    cause: fc.constantFrom(...AdjudicationCause.options),
  }),
  fc.record({
    kind: fc.constant('adjudication' as const),
    answers,
    cause: fc.constant('guideline_gap' as const),
    guideline: fc.record({ question: slug, wording: note.map((text) => text.trim()) }),
  }),
  fc.record({ kind: fc.constant('gold' as const), answers }),
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

  it('brings them back as they were from CSV cells, whatever stands in the other lines, and none that a spreadsheet runs', () => {
    fc.assert(
      fc.property(body, body, caseId, (body, another, caseId) => {
        const lines = [eventWith(another, 'other'), eventWith(body, caseId)].map(
          (event): ExportedLine => ({ ...(lineOf(event) as LabelLine), case: {} }),
        );
        const table = new LabelTable();
        for (const line of lines) table.take(line);
        const rows = lines.map((line) => {
          const cells = table.row(line);
          return table.columns().map((column) => [column, forSpreadsheet(cells.get(column) ?? '')] as const);
        });
        const line = LabelLine.parse(objectOfRow(Object.fromEntries(rows[1] ?? []), true));
        expect(bodyOf(line)).toEqual(body);
        expect(line.caseId).toBe(caseId);
        expect(rows.flat().filter(([, cell]) => /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
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
