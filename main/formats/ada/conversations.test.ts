import { expect, it } from 'vitest';
import { readText } from '../testing/read-text.ts';

const one = {
  _id: 'c1',
  agent_id: ['a1'],
  is_escalated: true,
  is_engaged: true,
  bot_handle_time: 12.5,
  date_created: '2025-03-01T09:00:00Z',
  language: 'fr',
  platform: 'web',
  generated_topic_label: 'Lost card',
};
const two = {
  ...one,
  _id: 'c2',
  agent_id: [],
  is_escalated: false,
  csat: { score: 3, comment: null },
  automated_resolution_classification: 'Not Resolved',
};

it('says itself what was escalated, and its own verdict is concealed', async () => {
  const { reading, records } = await readText(
    JSON.stringify({ items: [one, two], meta: { next_page_uri: null } }),
  );
  expect(reading.detection).toMatchObject({ format: 'ada', name: 'Ada conversations' });
  expect(reading.questions).toEqual([]);
  expect(records).toMatchObject([
    {
      caseId: 'c1',
      outcome: 'escalated',
      startedAt: '2025-03-01T09:00:00Z',
      cohort: { topic: 'Lost card', channel: 'web', language: 'fr' },
      concealed: { later: { agent_id: '["a1"]' } },
    },
    {
      caseId: 'c2',
      outcome: 'automated',
      concealed: {
        later: { 'csat.score': 3 },
        truth: { automated_resolution_classification: 'Not Resolved' },
      },
    },
  ]);
});
