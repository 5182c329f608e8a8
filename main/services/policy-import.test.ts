import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Policy } from '../../shared/model/policy.ts';
import { TestApp } from '../test-app.ts';
import { judgedWorkspace } from '../test-judged-workspace.ts';
import { signDecision } from './testing/sign-decision.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Policies' });
  await judgedWorkspace(test, 12);
});
afterEach(() => test.remove());

type ImportInput = Omit<Parameters<TestApp['client']['policies']['import']>[0], 'handle'>;

function importText(name: string, text: string, more: ImportInput = {}) {
  const handle = test.app.context.files.issue(test.write(name, text));
  return test.client.policies.import({ handle, ...more });
}

const question = { signal: 'confidence', costs: { missed: 38, needless: 6.4 }, current: 0.8, cut: 0.6 };

describe('our own file', () => {
  it('reads back the same from YAML and from JSON, with a hash that fits', async () => {
    const signed = await signDecision(test, 'Grace', question);
    for (const format of ['yaml', 'json'] as const) {
      const { text, fileName } = await test.client.policies.export({ format });
      const read = await importText(fileName, text);
      expect(read).toMatchObject({ shape: 'plumbline', hash: 'matches', problems: [], taken: null });
      expect(read.policy).toEqual(signed);
      expect(read.diff.every(({ sign }) => sign === ' ')).toBe(true);
    }
  });
  it('that somebody changed after it was written is refused, unless the hash is taken out', async () => {
    await signDecision(test, 'Grace', question);
    const { text } = await test.client.policies.export({});
    const changed = text.replace('threshold: 0.6', 'threshold: 0.3');
    const read = await importText('changed.yaml', changed);
    expect(read).toMatchObject({ policy: null, hash: 'differs' });
    expect(read.problems).toMatchObject([{ severity: 'error', field: 'contentHash' }]);
    expect(read.problems[0]!.line).toBe(
      text.split('\n').findIndex((line) => line.startsWith('contentHash')) + 1,
    );
    const byHand = changed.replace(/^contentHash: .*$/m, '');
    expect((await importText('hand.yaml', byHand)).policy).toMatchObject({ triggers: [{ threshold: 0.3 }] });
  });
  it('is put in force as the next version, imported and not signed here', async () => {
    await signDecision(test, 'Grace', question);
    const { text } = await test.client.policies.export({});
    const { taken } = await importText('theirs.yaml', text, { take: 'in_force' });
    expect(taken).toBe(2);
    const inForce = (await test.client.policies.current())!;
    expect(inForce).toMatchObject({ version: 2, signedOff: [], source: { file: 'theirs.yaml' } });
    expect((await test.client.policies.export({})).text).toContain('# Imported from theirs.yaml on');
    expect(inForce.triggers).toEqual((await test.client.policies.versions())[1]!.triggers);
  });
  it('becomes the draft of the whole policy when that is asked', async () => {
    await signDecision(test, 'Grace', question);
    const { text } = await test.client.policies.export({});
    expect((await importText('theirs.yaml', text, { take: 'draft' })).taken).toBeNull();
    expect(await test.client.policies.draftKept()).toMatchObject({ from: 'theirs.yaml', triggers: [{}] });
    expect((await test.client.policies.current())!.version).toBe(1);
  });
});

describe('a file with something wrong in it', () => {
  const wrong = async (text: string, name = 'wrong.yaml') => {
    const { problems, policy } = await importText(name, text);
    expect(policy).toBeNull();
    await expect(importText(name, text, { take: 'in_force' })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/Nothing was changed\.$/),
    });
    expect(await test.client.policies.current()).toBeNull();
    return problems;
  };
  const own = (trigger: string) =>
    `schema: plumbline-policy/1\nversion: 1\ncreatedAt: '2026-11-01'\nexpiresAt: null\ntriggers:\n${trigger}costs: null\nrandomAuditRate: 0.02\nsignedOff: []\n`;

  it('tells line, field and reason of a value of the wrong kind', async () => {
    const problems = await wrong(
      own('  - name: low\n    signal: confidence\n    operator: "<"\n    threshold: high\n'),
    );
    expect(problems).toEqual([
      { severity: 'error', line: 9, field: 'triggers.0.threshold', sentence: 'threshold must be a number.' },
    ]);
  });
  it('tells a misspelt word, which would else be silently left out', async () => {
    const problems = await wrong(
      own(
        '  - name: low\n    signal: confidence\n    operator: "<"\n    threshold: 0.5\n    enbled: false\n',
      ),
    );
    expect(problems).toMatchObject([{ line: 10, field: 'triggers.0.enbled' }]);
  });
  it('tells an operator that there is not', async () => {
    const problems = await wrong(
      own('  - name: low\n    signal: confidence\n    operator: "=="\n    threshold: 0.5\n'),
    );
    expect(problems).toMatchObject([
      { line: 8, field: 'triggers.0.operator', sentence: 'operator must be one of <, <=, > and >=.' },
    ]);
  });
  it('tells a threshold on a trigger that has none', async () => {
    const problems = await wrong(
      own('  - name: asks\n    kind: explicit_request\n    fires: asks\n    threshold: 1\n'),
    );
    expect(problems).toMatchObject([{ field: 'triggers.0.threshold', line: 9 }]);
  });
  it('tells a file of a later version from one that is broken', async () => {
    const [problem] = await wrong(
      own('').replace('policy/1', 'policy/9').replace('triggers:\n', 'triggers: []\n'),
    );
    expect(problem).toMatchObject({ field: 'schema', line: 1 });
    expect(problem!.sentence).toContain('of another version of Plumbline');
  });
  it.each([
    ['cut off', '{"triggers": [', /no readable YAML or JSON/],
    ['a key twice', '{"a": 1, "a": 2}', /twice/],
    ['a prototype', '{"__proto__": {"threshold": 1}}', /forbidden key/],
    ['bottomless', `${'['.repeat(2000)}${']'.repeat(2000)}`, /nested more than 64/],
    ['bottomless YAML', `a: ${'['.repeat(100_000)}`, /nested too deep|no readable/],
    ['nothing', '  \n', /is empty/],
    ['prose', 'Dear team, the threshold is high.', /single value|no readable/],
    ['no rules', 'colour: blue\nsize: 3\n', /Nothing in this file looks like a rule/],
    ['too many aliases', `a: &a [1,1]\nb: [${'*a,'.repeat(60)}]\n`, /no readable|looks like a rule/],
  ])('is refused when it is %s', async (_, text, reason) => {
    expect((await wrong(text))[0]!.sentence).toMatch(reason);
  });
  it('is refused when it is far too large, or no text', async () => {
    await expect(importText('big.yaml', `a: ${'x'.repeat(1_100_000)}`)).rejects.toMatchObject({
      code: 'INVALID',
    });
    const path = test.write('latin.yaml', '');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    const handle = test.app.context.files.issue(path);
    await expect(test.client.policies.import({ handle })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('a file of no known shape', () => {
  const rules = `agent:
  escalation:
    - id: doubt
      metric: confidence
      op: lt
      cutoff: 0.6
      queue: front line
      topic: Billing
    - id: din
      metric: Noise
      op: above
      cutoff: 0.9
`;
  it('is read by a mapping that is guessed and shown', async () => {
    const read = await importText('agent.yaml', rules);
    expect(read).toMatchObject({ shape: 'generic', hash: 'absent', problems: [] });
    expect(read.mapping).toMatchObject({
      rules: 'agent.escalation',
      name: 'id',
      signal: 'metric',
      operator: 'op',
      threshold: 'cutoff',
      route: 'queue',
      scope: { topic: 'topic' },
    });
    expect(read.policy!.triggers).toMatchObject([
      { name: 'doubt', signal: 'confidence', operator: '<', threshold: 0.6, scope: { topic: 'Billing' } },
      { name: 'din', signal: 'noise', operator: '>', threshold: 0.9, scope: {} },
    ]);
    expect(Policy.parse(read.policy)).toEqual(read.policy);
  });
  it('is read the same way again by a mapping that was saved', async () => {
    await importText('agent.yaml', rules, { saveProfile: 'Agent config' });
    const [profile] = await test.client.policies.profiles();
    expect(profile!.name).toBe('Agent config');
    const again = await importText('agent.yaml', rules, { mapping: profile!.mapping });
    expect(again.policy!.triggers).toHaveLength(2);
  });
  it('tells the line of a rule that cannot be read', async () => {
    const read = await importText('agent.yaml', rules.replace('op: above', 'op: around'));
    expect(read.policy).toBeNull();
    expect(read.problems).toMatchObject([{ line: 11, field: 'agent.escalation.1.op', severity: 'error' }]);
  });
  it('may be thresholds under names, in percent', async () => {
    const text = JSON.stringify({ thresholds: { confidence: 60, noise: 95 } });
    const guessed = await importText('plain.json', text);
    const mapping = { ...guessed.mapping!, divideBy: 100 };
    const read = await importText('plain.json', text, { mapping });
    expect(read.policy!.triggers).toMatchObject([
      { name: 'confidence', signal: 'confidence', operator: '<', threshold: 0.6 },
      { name: 'noise', threshold: 0.95 },
    ]);
  });
  it('warns of a signal that no case carries, and takes another name for it', async () => {
    const text = rules.replace('metric: Noise', 'metric: loudness');
    const read = await importText('agent.yaml', text);
    expect(read.signals).toContainEqual({ inFile: 'loudness', signal: null });
    expect(read.problems).toMatchObject([{ severity: 'warning' }]);
    const told = await importText('agent.yaml', text, { signals: { loudness: 'noise' } });
    expect(told.policy!.triggers[1]).toMatchObject({ signal: 'noise' });
    expect(told.problems).toEqual([]);
  });
});

describe('conditions in the shape of Amazon A2I', () => {
  const check = (parameters: object) => ({
    ConditionType: 'ModerationLabelConfidenceCheck',
    ConditionParameters: { ModerationLabelName: '*', ...parameters },
  });
  const conditions = {
    Conditions: [
      {
        Or: [
          check({ ConfidenceLessThan: 60 }),
          { And: [check({ ConfidenceGreaterThan: 90 }), check({ ConfidenceLessThanEquals: 95 })] },
        ],
      },
      { ConditionType: 'Sampling', ConditionParameters: { RandomSamplingPercentage: 5 } },
    ],
  };
  it('are triggers: any of them hands over, those under And hold together, sampling is the random audit', async () => {
    const { shape, policy } = await importText('flow.json', JSON.stringify(conditions));
    expect(shape).toBe('a2i');
    expect(policy).toMatchObject({
      randomAuditRate: 0.05,
      triggers: [
        { signal: 'confidence', operator: '<', threshold: 0.6, and: [] },
        {
          signal: 'confidence',
          operator: '>',
          threshold: 0.9,
          and: [{ signal: 'confidence', operator: '<=', threshold: 0.95 }],
        },
      ],
    });
  });
  it('may lie as text inside a flow definition', async () => {
    const flow = {
      HumanLoopActivationConfig: {
        HumanLoopActivationConditionsConfig: { HumanLoopActivationConditions: JSON.stringify(conditions) },
      },
    };
    expect((await importText('flow.json', JSON.stringify(flow))).policy!.triggers).toHaveLength(2);
  });
  it('are taken whole: both confidences of a form key hold together', async () => {
    const form = {
      Conditions: [
        {
          ConditionType: 'ImportantFormKeyConfidenceCheck',
          ConditionParameters: {
            ImportantFormKey: 'Pay Date',
            ImportantFormKeyAliases: ['PayDate'],
            KeyValueBlockConfidenceLessThan: 65,
            WordBlockConfidenceEquals: 85,
          },
        },
      ],
    };
    const { policy } = await importText('form.json', JSON.stringify(form));
    expect(policy!.triggers).toMatchObject([
      { operator: '<', threshold: 0.65, and: [{ operator: '>=' }, { operator: '<=' }] },
    ]);
  });
  it('that have no counterpart are left out and named', async () => {
    const odd = {
      Conditions: [
        ...conditions.Conditions,
        { ConditionType: 'MissingImportantFormKey', ConditionParameters: { ImportantFormKey: 'Name' } },
        {
          And: [
            { ConditionType: 'Sampling', ConditionParameters: { RandomSamplingPercentage: 5 } },
            check({ ConfidenceLessThan: 99 }),
          ],
        },
      ],
    };
    const { policy, problems } = await importText('odd.json', JSON.stringify(odd));
    expect(policy!.triggers).toHaveLength(2);
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['Conditions.2', 'Conditions.3']),
    );
  });
  it('that ask for more triggers than fit into any machine are refused at once', async () => {
    const or = { Or: Array.from({ length: 15 }, () => check({ ConfidenceLessThan: 50 })) };
    const text = JSON.stringify({ Conditions: [{ And: Array.from({ length: 15 }, () => or) }] });
    const { policy, problems } = await importText('huge.json', text);
    expect(policy).toBeNull();
    expect(problems[0]!.sentence).toBe('These conditions come to more than 200 triggers.');
  });
  it('of more rules than a policy holds are refused, and so are conditions that never end', async () => {
    const many = { Conditions: Array.from({ length: 201 }, () => check({ ConfidenceLessThan: 50 })) };
    expect((await importText('many.json', JSON.stringify(many))).policy).toBeNull();
    const long = {
      Conditions: [{ And: Array.from({ length: 30 }, () => check({ ConfidenceLessThan: 50 })) }],
    };
    const { policy, problems } = await importText('long.json', JSON.stringify(long));
    expect(policy).toBeNull();
    expect(problems.at(-1)!.sentence).toBe(
      'The rules come to no policy: triggers.0.and: and is too large or too long.',
    );
  });
  it('with a number that is none are refused by line', async () => {
    const text = JSON.stringify({ Conditions: [check({ ConfidenceLessThan: 'low' })] }, null, 2);
    const { policy, problems } = await importText('bad.json', text);
    expect(policy).toBeNull();
    expect(problems[0]).toMatchObject({
      severity: 'error',
      line: 7,
      field: 'Conditions.0.ConditionParameters.ConfidenceLessThan',
    });
  });
});
