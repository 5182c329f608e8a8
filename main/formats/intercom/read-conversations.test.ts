import { describe, expect, it } from 'vitest';
import { readText } from '../testing/read-text.ts';

const person = { type: 'user', id: 'u1' };
const fin = { type: 'bot', id: 'b1', from_ai_agent: true };
const anna = { type: 'admin', id: 'a7' };
const part = (part_type: string, author: object, created_at: number, body: string | null, more = {}) => ({
  type: 'conversation_part',
  part_type,
  author,
  created_at,
  body,
  ...more,
});

const routed = {
  type: 'conversation',
  id: '4711',
  created_at: 1_740_000_000,
  updated_at: 1_740_009_000,
  title: 'Parcel',
  state: 'closed',
  open: false,
  priority: 'not_priority',
  team_assignee_id: 12,
  custom_attributes: { Plan: 'gold' },
  tags: { type: 'tag.list', tags: [{ name: 'parcel' }] },
  source: { type: 'conversation', subject: '', body: '<p>Where is my <b>parcel</b>?</p>', author: person },
  ai_agent_participated: true,
  ai_agent: {
    source_type: 'workflow',
    source_title: 'Fin v3',
    resolution_state: 'routed_to_team',
    rating: 2,
  },
  statistics: { type: 'conversation_statistics', count_reopens: 1, time_to_admin_reply: 300 },
  conversation_rating: { rating: 3, remark: 'slow' },
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [
      part('comment', fin, 1_740_000_010, '<p>Which number?</p>'),
      part('comment', person, 1_740_000_020, '<p>A&nbsp;person, please &lt;3</p>'),
      part('assignment', fin, 1_740_000_030, null, { assigned_to: { type: 'team', id: '12' } }),
      part('note', fin, 1_740_000_031, '<p>Wants a person.</p>'),
      part('comment', anna, 1_740_000_400, '<p>Hello, Anna here.</p>'),
      part('note', anna, 1_740_000_500, '<p>Lost in the depot.</p>'),
    ],
  },
};
const kept = {
  ...routed,
  id: '4712',
  ai_agent: { resolution_state: 'assumed_resolution' },
  conversation_parts: { conversation_parts: routed.conversation_parts.conversation_parts.slice(0, 1) },
};
const left = { ...kept, id: '4713', ai_agent: { resolution_state: 'abandoned' } };
const human = { ...kept, id: '4714', ai_agent_participated: false, ai_agent: null };

describe('conversations of Intercom', () => {
  it('ended as the AI agent says: routed to a team, resolved, or abandoned', async () => {
    const { reading, records } = await readText(JSON.stringify([routed, kept, left]));
    expect(reading.detection).toMatchObject({ format: 'intercom', name: 'Intercom conversations' });
    expect(records.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      ['4711', 'escalated'],
      ['4712', 'automated'],
      ['4713', 'abandoned'],
    ]);
  });

  it('are plain text up to where a person took over; what came later is concealed', async () => {
    const { records } = await readText(JSON.stringify([routed]));
    const [record] = records;
    expect(record?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['customer', 'Where is my parcel?'],
      ['agent', 'Which number?'],
      ['customer', 'A person, please <3'],
      ['system', 'assignment'],
    ]);
    expect(record?.handover).toEqual({ turn: 3, packet: 'Wants a person.' });
    expect(record).toMatchObject({
      startedAt: '2025-02-19T21:20:00Z',
      cohort: {
        channel: 'conversation',
        segment: 'not_priority',
        route: '12',
        agentVersion: 'workflow: Fin v3',
      },
      metadata: { title: 'Parcel', Plan: 'gold', tags: 'parcel' },
      concealed: {
        later: {
          state: 'closed',
          resolution_state: 'routed_to_team',
          ai_rating: 2,
          rating: 3,
          count_reopens: 1,
        },
      },
    });
    expect(record?.concealed.later.conversation_after).toContain('Anna here');
    expect(record?.concealed.later.internal_notes).toContain('depot');
    expect(JSON.stringify(record?.messages)).not.toMatch(/Wants|Anna|depot/);
  });

  it('without the AI agent are kept aside, with the reason', async () => {
    const { records, bad } = await readText(`${JSON.stringify(routed)}\n${JSON.stringify(human)}\n`);
    expect(records).toHaveLength(1);
    expect(bad).toMatchObject([
      { line: 2, caseId: '4714', reason: 'The AI agent took no part in this conversation.' },
    ]);
  });

  it('are found in pages, in lines, in pages per line, and one by itself', async () => {
    const page = {
      type: 'conversation.list',
      conversations: [routed, kept],
      pages: { page: 1 },
      total_count: 2,
    };
    const forms = [
      JSON.stringify(page),
      JSON.stringify(page, null, 2),
      `${JSON.stringify(routed)}\n${JSON.stringify(kept)}`,
      `${JSON.stringify({ conversations: [routed] })}\n${JSON.stringify({ conversations: [kept] })}`,
    ];
    for (const form of forms) {
      const { records } = await readText(form);
      expect(records.map(({ caseId }) => caseId)).toEqual(['4711', '4712']);
    }
    for (const form of [JSON.stringify(routed), JSON.stringify(routed, null, 2)]) {
      expect((await readText(form)).records.map(({ caseId }) => caseId)).toEqual(['4711']);
    }
  });

  it('escalated by another rule where one is given', async () => {
    const escalation = { any: [{ kind: 'event' as const, types: ['assign*'] }] };
    const { records } = await readText(JSON.stringify([routed, human]), undefined, {
      columns: {},
      escalation,
    });
    expect(records.map(({ outcome }) => outcome)).toEqual(['escalated', 'automated']);
  });
});
