import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConcealedPart, QuestionId } from '../../shared/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { writeCodebook } from '../db/setting-queries.ts';
import { TestApp } from '../test-app.ts';

/** What is hidden of the case, each part by a word of its own. */
const SECRETS: Readonly<Record<ConcealedPart, string>> = {
  signals: '0.4177',
  triggers: 'CANARY-TRIGGER',
  agentVersion: 'CANARY-VERSION',
  statedReason: 'CANARY-REASON',
  later: 'CANARY-CSAT',
  truth: 'CANARY-REWARD',
};
const ALL = Object.keys(SECRETS) as ConcealedPart[];
const reviewer = 'Ada';
const caseId = 'C-1';
let test: TestApp;

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Disclosed' });
  const line = {
    conversation_id: caseId,
    outcome: 'escalated',
    agent_version: SECRETS.agentVersion,
    self_confidence: Number(SECRETS.signals),
    trigger: SECRETS.triggers,
    escalation_reason: SECRETS.statedReason,
    csat: SECRETS.later,
    reward: SECRETS.truth,
    handoff_summary: 'CANARY-PACKET',
    messages: [{ role: 'user', content: 'It does not work.' }],
  };
  await test.importFile(test.write('cases.jsonl', `${JSON.stringify(line)}\n`));
});
afterEach(() => test.remove());

/** A second version of the codebook in which questions may see parts of what is hidden. */
function letSee(sees: Partial<Record<QuestionId, ConcealedPart[]>>): void {
  const questions = DEFAULT_CODEBOOK.questions.map((question) => {
    const parts = sees[question.id];
    return parts ? { ...question, sees: parts } : question;
  });
  const { db } = test.app.context.session.require();
  writeCodebook(db, { ...DEFAULT_CODEBOOK, version: 2, questions }, '2026-11-21T10:00:00Z');
}

/** The hidden parts whose words are anywhere in what the reviewer gets. */
async function seen(): Promise<ConcealedPart[]> {
  const whole = JSON.stringify(await test.client.reviews.open({ reviewer, caseId }));
  return ALL.filter((part) => whole.includes(SECRETS[part]));
}

async function openPacket(): Promise<void> {
  const draft = { answers: { verdict: 'cannot_tell' as const }, beforePacket: null, milliseconds: 0 };
  await test.client.reviews.openPacket({ reviewer, caseId, draft });
}

it('nothing of what is hidden is disclosed where no question asks to see it', async () => {
  expect(await seen()).toEqual([]);
  expect((await test.client.reviews.open({ reviewer, caseId })).disclosed).toBeNull();
});

it.each(ALL)('exactly what a blind question may see is in the answer: %s', async (part) => {
  letSee({ verdict: [part] });
  expect(await seen()).toEqual([part]);
  const { disclosed } = await test.client.reviews.open({ reviewer, caseId });
  expect(Object.keys(disclosed ?? {})).toEqual([part]);
});

it('what a question about the packet may see comes with the packet and not before', async () => {
  letSee({ packet: ['triggers', 'later'] });
  expect(await seen()).toEqual([]);
  await openPacket();
  expect(await seen()).toEqual(['triggers', 'later']);
});

it('a question for after the commit discloses nothing before it', async () => {
  const { db } = test.app.context.session.require();
  const after = {
    id: 'surprised',
    kind: 'yes_no' as const,
    title: 'Did it surprise you?',
    phase: 'revealed' as const,
    outcomes: ['escalated' as const],
    required: false,
    sees: ALL,
    options: [],
  };
  const questions = [...DEFAULT_CODEBOOK.questions, after];
  writeCodebook(db, { ...DEFAULT_CODEBOOK, version: 2, questions }, '2026-11-21T10:00:00Z');
  expect(await seen()).toEqual([]);
  await openPacket();
  expect(await seen()).toEqual([]);
});

it('after the commit everything is revealed, and nothing is said twice', async () => {
  letSee({ verdict: ['signals'] });
  const { view } = await test.client.reviews.commit({
    reviewer,
    caseId,
    answers: { verdict: 'cannot_tell' },
    milliseconds: 1,
  });
  expect(view.disclosed).toBeNull();
  expect(await seen()).toEqual(ALL);
});
