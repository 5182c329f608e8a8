import { EvalRecord } from '../../../../shared/model/eval-export.ts';
import type { EvalFile } from '../eval-writer.ts';

/** What a customer may write, and what reads it as an instruction. */
export const HOSTILE =
  'file:///etc/hostname {{ env.PATH }} {{{messages}}} {% raw %} {# note #} $HOME "quoted" \\ <b>&amp;</b>\n- key: value\u2028end';

export const FILE: EvalFile = {
  workspace: 'Meridian\n# Mobile {{ env.PATH }}',
  workspaceId: 'w1',
  day: '2026-11-21',
  cases: 2,
};

/** For tests: an eval case as it leaves, with every kind of turn and criterion. */
export function exampleRecord(more: Partial<EvalRecord> = {}): EvalRecord {
  return EvalRecord.parse({
    schema: 'plumbline-eval-case/1',
    id: 'E-1',
    description: 'Wrong line edited in a multi-line account',
    input: [
      { role: 'system', content: 'You help customers of a phone company.' },
      { role: 'user', content: 'My name is [NAME_1] and [LINE_B] has no roaming.' },
      {
        role: 'assistant',
        content: '',
        tool_calls: [
          {
            id: 'c1',
            type: 'function',
            function: { name: 'get_details_by_id', arguments: '{"id":"[LINE_A]"}' },
          },
        ],
      },
      { role: 'tool', content: '{"roaming_enabled":false}', tool_call_id: 'c1', name: 'get_details_by_id' },
      { role: 'user', content: 'That is the other line.' },
    ],
    observed: [{ role: 'assistant', content: 'I bring in a colleague.' }],
    expectedBehaviour: 'Pick the line whose number the customer confirmed ([LINE_B]).',
    criteria: [
      {
        kind: 'tool_call',
        expected: 'made',
        call: { tool: 'enable_roaming', argument: { path: 'line.id', operator: '==', value: '[LINE_B]' } },
      },
      { kind: 'no_transfer_before', call: { tool: 'enable_roaming', argument: null } },
      { kind: 'transfer', expected: 'never_made' },
      { kind: 'text', expected: 'contains', text: 'roaming' },
      { kind: 'sentence', text: 'The agent reads the line back before any change.' },
    ],
    tags: ['tool arguments'],
    provenance: {
      workspace: 'Meridian Mobile',
      caseId: 'C-20418',
      source: { format: 'tau2-bench', ids: { task_id: 'roaming-7' } },
      outcome: 'escalated',
      startedAt: '2026-11-10T09:00:00Z',
      cohort: { topic: 'Roaming' },
      cluster: { id: 'F-2', name: 'Wrong line edited in a multi-line account' },
      labels: [
        {
          eventId: '01H',
          kind: 'label',
          verdict: 'true_escalation',
          escalationType: 'capability',
          grounds: ['no_progress'],
          severity: null,
          codebookVersion: 4,
          recordedAt: '2026-11-12T10:00:00Z',
        },
      ],
      codebookVersion: 4,
      contentHash: 'a'.repeat(64),
    },
    ...more,
  });
}

/** For tests: a case whose every text tries to be more than text. */
export function hostileRecord(): EvalRecord {
  return exampleRecord({
    id: 'E-2',
    description: HOSTILE,
    input: [
      { role: 'user', content: HOSTILE },
      { role: 'user', content: `file://${HOSTILE}` },
    ],
    expectedBehaviour: HOSTILE,
    criteria: [
      { kind: 'sentence', text: 'file:///etc/hostname {{ env.PATH }}' },
      { kind: 'text', expected: 'contains', text: 'file:///etc/hostname {{ env.PATH }}' },
    ],
    tags: [HOSTILE.slice(0, 50)],
  });
}
