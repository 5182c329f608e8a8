import { describe, expect, it } from 'vitest';
import { readText } from '../testing/read-text.ts';

const ticket = {
  url: 'https://example.com/api/v2/tickets/35436.json',
  id: 9_007_199_254_740_993n,
  via: { channel: 'messaging', source: { from: {}, to: {}, rel: null } },
  created_at: '2025-03-01T09:00:00Z',
  updated_at: '2025-03-02T09:00:00Z',
  type: 'problem',
  subject: 'Meter',
  description: 'The meter shows nonsense',
  priority: 'high',
  status: 'closed',
  requester_id: 1,
  submitter_id: 1,
  assignee_id: 3,
  group_id: 52,
  tags: ['meter', 'urgent'],
  custom_fields: [{ id: 77, value: 'gas' }],
  satisfaction_rating: { score: 'bad', comment: 'slow' },
  comments: [
    { author_id: 1, body: 'The meter shows nonsense', public: true, created_at: '2025-03-01T09:00:00Z' },
    {
      author_id: 2,
      html_body: '<p>Read it &amp; tell me.</p>',
      public: true,
      created_at: '2025-03-01T09:10:00Z',
    },
    { author_id: 3, body: 'Ours now.', public: true, created_at: '2025-03-01T10:00:00Z' },
  ],
  audits: [
    {
      created_at: '2025-03-01T09:30:00Z',
      events: [{ type: 'Change', field_name: 'group_id', previous_value: '51', value: '52' }],
    },
  ],
};
const plain = { ...ticket, id: 12, audits: undefined, comments: undefined };
const json = (value: unknown) =>
  JSON.stringify(value, (_, entry) => (typeof entry === 'bigint' ? `#${entry}#` : entry)).replace(
    /"#(\d+)#"/g,
    '$1',
  );

describe('tickets as the API writes them', () => {
  it('carry their comments and audits: a change of the group is an escalation', async () => {
    const page = {
      tickets: [ticket, plain],
      users: [{ id: 1, role: 'end-user', locale: 'fr' }],
      groups: [
        { id: 51, name: 'Bots' },
        { id: 52, name: 'Meters' },
      ],
      next_page: null,
      count: 2,
    };
    const { reading, records } = await readText(json(page));
    expect(reading.detection).toMatchObject({
      format: 'zendesk-tickets',
      because: 'recognised by tickets[].requester_id',
    });
    expect(records[0]).toMatchObject({
      caseId: '9007199254740993',
      outcome: 'escalated',
      handover: { turn: 1, packet: null },
      cohort: { topic: 'problem', segment: 'high', channel: 'messaging', route: 'Meters', language: 'fr' },
      metadata: { tags: 'meter, urgent', field_77: 'gas', subject: 'Meter' },
      concealed: {
        later: { status: 'closed', satisfaction: 'bad', satisfaction_comment: 'slow', reassignments: 1 },
      },
    });
    expect(records[0]?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['customer', 'Meter\n\nThe meter shows nonsense'],
      ['agent', 'Read it & tell me.'],
    ]);
    expect(records[1]?.outcome).toBe('automated');
  });

  it('are found one per line, in a list, and in pages per line', async () => {
    const other = { ...plain, id: 13 };
    for (const form of [
      `${json(plain)}\n${json(other)}\n`,
      json([plain, other]),
      `${json({ tickets: [plain] })}\n${json({ tickets: [other] })}\n`,
    ]) {
      const { reading, records } = await readText(form);
      expect(reading.detection.format).toBe('zendesk-tickets');
      expect(records.map(({ caseId }) => caseId)).toEqual(['12', '13']);
    }
  });

  it('escalate by a field where a rule says so', async () => {
    const escalation = { any: [{ kind: 'field' as const, field: 'field_77', values: ['gas'] }] };
    const { records } = await readText(json([plain]), undefined, { columns: {}, escalation });
    expect(records.map(({ outcome }) => outcome)).toEqual(['escalated']);
  });
});
