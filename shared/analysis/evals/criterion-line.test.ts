import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentOperator, type CallMatch, Criterion } from '../../model/criterion.ts';
import { criterionLine } from './criterion-line.ts';
import { readCriterion } from './read-criterion.ts';

const line = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim());
const words = fc.oneof(
  line.filter((text) => text !== ''),
  fc.constantFrom('calls lookup', 'says "no"', 'sentence: x', 'lookup.id == 3', 'transfers to a human'),
);
const name = fc.oneof(fc.constantFrom('lookup', 'enable_roaming', 'crm.look up'), words);
const call: fc.Arbitrary<CallMatch> = fc.record({
  tool: name,
  argument: fc.option(
    fc.record({
      path: name,
      operator: fc.constantFrom(...ArgumentOperator.options),
      value: fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      ),
    }),
    { nil: null },
  ),
});
const made = fc.constantFrom('made' as const, 'never_made' as const);
const criteria: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constant('sentence' as const), text: words }),
  fc.record({ kind: fc.constant('tool_call' as const), expected: made, call }),
  fc.record({
    kind: fc.constant('text' as const),
    expected: fc.constantFrom('contains' as const, 'does_not_contain' as const),
    text: words,
  }),
  fc.record({ kind: fc.constant('no_transfer_before' as const), call }),
  fc.record({ kind: fc.constant('transfer' as const), expected: made }),
);

describe('a criterion as a line', () => {
  it('is read back as the criterion it was', () => {
    fc.assert(
      fc.property(criteria, (criterion) => {
        expect(readCriterion(criterionLine(criterion))).toEqual(Criterion.parse(criterion));
      }),
    );
  });

  it('names tool, argument, operator and value', () => {
    const roaming = (value: string | number): CallMatch => ({
      tool: 'enable_roaming',
      argument: { path: 'line_id', operator: '==', value },
    });
    expect(readCriterion('enable_roaming.line_id == "[LINE_B]"')).toEqual({
      kind: 'tool_call',
      expected: 'made',
      call: roaming('[LINE_B]'),
    });
    expect(readCriterion('No transfer before enable_roaming.line_id==2')).toEqual({
      kind: 'no_transfer_before',
      call: roaming(2),
    });
    expect(readCriterion('never calls enable_roaming.line_id == L2')).toEqual({
      kind: 'tool_call',
      expected: 'never_made',
      call: roaming('L2'),
    });
  });

  it('is a sentence where it is no check, and nothing where it is empty', () => {
    const sentence = 'No transfer before roaming on the line is on';
    expect(readCriterion(`  ${sentence} `)).toEqual({ kind: 'sentence', text: sentence });
    expect(readCriterion('calls the customer by name')?.kind).toBe('sentence');
    expect(readCriterion('says "unclosed')?.kind).toBe('sentence');
    expect(readCriterion('   ')).toBeNull();
  });
});
