import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { EvalRecord } from '../../../shared/model/eval-export.ts';
import { promptfooWriter } from './promptfoo.ts';
import { PROMPTFOO_CHECKS } from './promptfoo-checks.ts';
import { exampleRecord, FILE, hostileRecord } from './testing/records.ts';

interface Config {
  providers: { id: string }[];
  defaultTest: { options: { provider: string; rubricPrompt: string }; assert: { value: string }[] };
  tests: {
    description: string;
    vars: { messages: { role: string; content: string }[] };
    assert: { type: string; value: string }[];
    metadata: EvalRecord['provenance'] & { criteria: unknown[] };
  }[];
}

function configOf(...records: EvalRecord[]): { text: string; config: Config } {
  const text = [
    promptfooWriter.head?.(FILE),
    ...records.map((one) => promptfooWriter.record(one, FILE)),
  ].join('');
  return { text, config: parse(text) as Config };
}

const { text, config } = configOf(exampleRecord(), hostileRecord());

/** Every text anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}

describe('a configuration for promptfoo', () => {
  it('sends nothing anywhere as it stands: echo is the agent and the judge', () => {
    expect(config.providers).toEqual([expect.objectContaining({ id: 'echo' })]);
    expect(config.defaultTest.options.provider).toBe('echo');
    expect(text.replace(/^#.*$/gm, '')).not.toMatch(/https?:/);
  });

  it('gives the conversation up to the decision, the expectation and every sentence to a judge', () => {
    const [first] = config.tests;
    expect(first?.vars.messages.at(-1)).toEqual({ role: 'user', content: 'That is the other line.' });
    expect(first?.assert.map(({ type, value }) => [type, value])).toEqual([
      ['llm-rubric', 'Expected: Pick the line whose number the customer confirmed ([LINE_B]).'],
      ['llm-rubric', 'Rule: The agent reads the line back before any change.'],
    ]);
    expect(first?.metadata.criteria).toHaveLength(5);
  });

  it('holds nothing that promptfoo would fill in or read as a file, whatever people wrote', () => {
    const { tests, ...rest } = config;
    for (const one of textsIn(tests)) {
      expect(one).not.toMatch(/\{[{%#]|#\}/);
    }
    const read = tests.flatMap(({ vars, assert, metadata }) => [
      ...Object.values(vars).filter((value) => typeof value === 'string'),
      ...assert.map(({ value }) => value),
      ...Object.keys(metadata),
    ]);
    for (const one of read) expect(one).not.toMatch(/^(file|package|exec|https?):|^\$ref$/);
    expect(textsIn(rest).filter((one) => one.includes('{{'))).toEqual([
      '{{ messages | dump }}',
      config.defaultTest.options.rubricPrompt,
    ]);
  });

  it('keeps the name of the workspace inside its comment', () => {
    const head = text.slice(0, text.indexOf('description:'));
    for (const line of head.trimEnd().split('\n')) expect(line).toMatch(/^#/);
  });

  it('shows the judge a failing answer first, which is what echo then answers with', () => {
    const first = /\{[^}]*\}/.exec(config.defaultTest.options.rubricPrompt)?.[0] ?? '';
    expect(JSON.parse(first)).toMatchObject({ pass: false, score: 0 });
  });
});

type Checked = { pass: boolean; score: number; reason: string };

/** Runs the checks as promptfoo does, as the body of a function. */
function check(output: unknown, criteria: EvalRecord['criteria'], messages: unknown[] = []): Checked {
  const run = Reflect.construct(Function, ['output', 'context', PROMPTFOO_CHECKS]) as (
    output: unknown,
    context: object,
  ) => Checked;
  return run(output, { vars: { messages }, test: { metadata: { criteria } } });
}

describe('the checks of a configuration for promptfoo', () => {
  const call = (name: string, given: object) => ({
    type: 'function',
    function: { name, arguments: JSON.stringify(given) },
  });
  const made = (path: string, operator: '==' | '!=' | 'contains' | '<' | '>=', value: string | number) =>
    [
      { kind: 'tool_call', expected: 'made', call: { tool: 'enable', argument: { path, operator, value } } },
    ] as const;

  it('read calls as chat models, frameworks and JSON text give them', () => {
    const wanted = [...made('line.id', '==', 'B')];
    const given = { line: { id: 'B' } };
    for (const output of [
      [call('enable', given)],
      { role: 'assistant', content: null, tool_calls: [call('enable', given)] },
      { choices: [{ message: { role: 'assistant', tool_calls: [call('enable', given)] } }] },
      { toolName: 'enable', args: given },
      { type: 'tool_use', name: 'enable', input: given },
      { id: 'c', function: 'enable', arguments: given },
      JSON.stringify([call('enable', given)]),
    ]) {
      expect(check(output, wanted)).toMatchObject({ pass: true, score: 1 });
    }
    expect(check('I would call enable for line B.', wanted)).toMatchObject({ pass: false, score: 0 });
    expect(check([call('enable', { line: { id: 'A' } })], wanted).pass).toBe(false);
    expect(check([{ role: 'user', content: '', tool_calls: [call('enable', given)] }], wanted).pass).toBe(
      false,
    );
  });

  it.each([
    ['!=', 'A', true],
    ['!=', 3, false],
    ['contains', '3', true],
    ['<', 4, true],
    ['<', 3, false],
    ['>=', 3, true],
  ] as const)('compare an argument: 3 %s %s is %s', (operator, value, pass) => {
    expect(check([call('enable', { n: 3 })], [...made('n', operator, value)]).pass).toBe(pass);
  });

  it('look for texts in what the agent says, whatever their capitals', () => {
    const text = (expected: 'contains' | 'does_not_contain') => [
      { kind: 'text' as const, expected, text: 'roaming' },
    ];
    expect(check('Roaming is on.', text('contains')).pass).toBe(true);
    expect(check('Roaming is on.', text('does_not_contain')).pass).toBe(false);
    expect(check('42', [{ kind: 'text', expected: 'contains', text: '42' }]).pass).toBe(true);
  });

  it('tell a handover by its tool, and whether a step came before it, also earlier in the conversation', () => {
    const transfer = call('transfer_to_human', {});
    const never = [{ kind: 'transfer' as const, expected: 'never_made' as const }];
    const before = [{ kind: 'no_transfer_before' as const, call: { tool: 'enable', argument: null } }];
    expect(check([transfer], never).pass).toBe(false);
    expect(check('I bring in a colleague.', never).pass).toBe(true);
    expect(check([transfer], before).pass).toBe(false);
    expect(check('No transfer.', before).pass).toBe(true);
    expect(check([call('enable', {}), transfer], before).pass).toBe(true);
    expect(check([transfer, call('enable', {})], before).pass).toBe(false);
    expect(check([transfer], before, [{ role: 'assistant', tool_calls: [call('enable', {})] }]).pass).toBe(
      true,
    );
  });

  it('say which were kept and which were broken, and leave sentences to the judge', () => {
    const { criteria } = exampleRecord();
    const found = check('Roaming works.', criteria);
    expect(found).toMatchObject({ pass: false, score: 0.75 });
    expect(found.reason.match(/kept|broken/g)).toEqual(['broken', 'kept', 'kept', 'kept']);
    expect(check('Anything', [{ kind: 'sentence', text: 'Kind.' }])).toMatchObject({ pass: true, score: 1 });
  });

  it('hold no double braces, which would be a template', () => {
    expect(PROMPTFOO_CHECKS).not.toMatch(/\{[{%#]|#\}/);
  });
});
