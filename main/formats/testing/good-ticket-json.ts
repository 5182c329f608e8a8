import type { GoodFile } from './good-files.ts';

const ZENDESK = {
  tickets: [
    {
      url: 'https://help.example/api/v2/tickets/81.json',
      id: 81,
      via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
      created_at: '2026-03-01T09:00:00Z',
      updated_at: '2026-03-02T09:00:00Z',
      subject: 'Heating',
      description: 'The heating is off',
      priority: 'high',
      status: 'closed',
      requester_id: 1,
      submitter_id: 1,
      assignee_id: 3,
      group_id: 52,
      tags: ['cold'],
      custom_fields: [{ id: 7, value: 'gas' }],
      comments: [
        { author_id: 1, body: 'The heating is off', public: true, created_at: '2026-03-01T09:00:00Z' },
        {
          author_id: 2,
          html_body: '<p>Turn it <b>on</b> &amp; off.</p>',
          public: true,
          created_at: '2026-03-01T09:10:00Z',
        },
      ],
      audits: [
        {
          created_at: '2026-03-01T09:30:00Z',
          events: [{ type: 'Change', field_name: 'group_id', previous_value: '51', value: '52' }],
        },
      ],
    },
  ],
  users: [{ id: 1, role: 'end-user', locale: 'fr' }],
  groups: [{ id: 52, name: 'Plumbers' }],
  next_page: null,
  count: 1,
};

const part = (part_type: string, type: string, body: string | null) => ({
  type: 'conversation_part',
  part_type,
  author: { type, id: 'p1' },
  created_at: 1_772_000_100,
  body,
});
const INTERCOM = {
  type: 'conversation',
  id: '601',
  created_at: 1_772_000_000,
  updated_at: 1_772_009_000,
  title: 'Chair',
  state: 'closed',
  open: false,
  source: { type: 'conversation', body: '<p>My <i>chair</i> broke</p>', author: { type: 'user', id: 'u1' } },
  ai_agent_participated: true,
  ai_agent: { resolution_state: 'routed_to_team', rating: 2 },
  statistics: { count_reopens: 1 },
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: [
      part('comment', 'bot', '<ul><li>Which one?</li></ul>'),
      part('assignment', 'bot', null),
      part('comment', 'admin', '<p>Hello, this is Kim.</p>'),
    ],
  },
};

/** Tickets and conversations as the interfaces of their tools write them. */
export const TICKET_JSON: readonly GoodFile[] = [
  { name: 'tickets of Zendesk', rows: 1, bytes: Buffer.from(JSON.stringify(ZENDESK, null, 1)) },
  { name: 'conversations of Intercom', rows: 1, bytes: Buffer.from(JSON.stringify([INTERCOM], null, 1)) },
];
