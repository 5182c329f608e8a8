// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../../../shared/model/answers.ts';
import type { Outcome } from '../../../../shared/model/case.ts';
import type { Codebook, Question } from '../../../../shared/model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../../../shared/model/default-codebook.ts';
import type { ReviewView } from '../../../../shared/model/review.ts';
import { DraftSaver } from '../../../components/draft-saver.ts';
import { keys } from '../../../keyboard/keys.ts';
import { listenForKeys } from '../../../keyboard/listen.ts';
import { AnswerForm } from '../form/answer-form.tsx';
import { RevealedPanel } from '../revealed/revealed-panel.tsx';
import { ActiveClock } from './active-clock.ts';
import { createDeskStore, type Desk } from './desk.ts';
import { DeskContext, useDeskState } from './desk-context.ts';
import { PickingBar } from './picking-bar.tsx';
import type { ReviewPorts } from './ports.ts';
import { showView } from './save-actions.ts';
import { useDeskKeys } from './use-desk-keys.ts';

function viewOf(outcome: Outcome): ReviewView {
  return {
    case: {
      caseId: 'C-1',
      outcome,
      cohort: {},
      startedAt: null,
      endedAt: null,
      messages: [
        { speaker: 'customer', text: 'Hello 😀 there. It does not work.' },
        { speaker: 'agent', text: 'I see.' },
      ],
      handoverTurn: 1,
      hasPacket: outcome === 'escalated',
      hasTranscript: true,
    },
    packet: null,
    packetOpen: false,
    draft: null,
    labels: [],
    colleagues: { state: 'none', answers: [] },
    skipped: null,
    flagged: null,
    disclosed: null,
    revealed: null,
  };
}

/** What a server would do, kept in memory: the packet opens, a commit reveals. */
function inMemory(view: ReviewView): ReviewPorts & { said: string[]; went: string[]; committed: Answers[] } {
  const [said, went, committed]: [string[], string[], Answers[]] = [[], [], []];
  const savedAt = '2026-11-05T14:02:11Z';
  let now = view;
  return {
    said,
    went,
    committed,
    announce: (sentence) => said.push(sentence),
    reserve: async () => ({ isTaken: false }),
    release: async () => undefined,
    saveDraft: async () => ({ savedAt }),
    async openPacket(draft) {
      now = {
        ...now,
        packetOpen: true,
        packet: 'Roaming was on.',
        draft: { ...draft, beforePacket: draft.answers },
      };
      return now;
    },
    async commit(answers, milliseconds) {
      committed.push(answers);
      const label = {
        eventId: 'e',
        stage: 'blind' as const,
        answers,
        recordedAt: savedAt,
        milliseconds,
        codebookVersion: 1,
      };
      const revealed = {
        agentVersion: 'v1',
        signals: [],
        triggers: [],
        statedReason: null,
        later: {},
        truth: {},
      };
      return { savedAt, view: { ...now, draft: null, labels: [label], revealed } };
    },
    revise: async () => ({ savedAt, view: now }),
    skip: async (reason, note) => {
      said.push(`skipped: ${reason}, ${note}`);
      return { savedAt };
    },
    async flag(note) {
      now = { ...now, flagged: { note: note ?? null, recordedAt: savedAt } };
      return { savedAt, view: now };
    },
    async unflag() {
      now = { ...now, flagged: null };
      return { savedAt, view: now };
    },
    async reverse(kind) {
      went.push(kind);
      now = { ...now, flagged: kind === 'undo' ? null : { note: null, recordedAt: savedAt } };
      return { what: 'Marked for the lead', view: now };
    },
    async goTo(direction) {
      went.push(direction);
      return null;
    },
    async goOn() {
      went.push('next, decided');
      return null;
    },
  };
}

function Room() {
  useDeskKeys();
  const isRevealed = useDeskState((state) => state.mode === 'revealed');
  return (
    <>
      <PickingBar />
      {isRevealed ? <RevealedPanel /> : <AnswerForm />}
    </>
  );
}

let user: UserEvent;
let ports: ReturnType<typeof inMemory>;
let desk: Desk;
let stop: () => void;

function lay(outcome: Outcome, codebook: Codebook = DEFAULT_CODEBOOK): void {
  const view = viewOf(outcome);
  ports = inMemory(view);
  const store = createDeskStore(view, codebook);
  const saver = new DraftSaver({
    save: ports.saveDraft,
    onChange: (saving) => store.setState({ saving }),
    delay: 300,
    retryDelay: 5000,
  });
  desk = { store, ports, saver, clock: new ActiveClock(0, () => 0) };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <DeskContext value={desk}>
          <Room />
        </DeskContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const press = (sequence: string) => user.keyboard(sequence);
const answers = () => desk.store.getState().answers;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.matchMedia ??= () => new EventTarget() as MediaQueryList;
  user = userEvent.setup();
  stop = listenForKeys(window, keys);
});
afterEach(() => {
  stop();
  cleanup();
});

describe('an escalated case by keyboard', () => {
  it('opens the packet by itself after the blind questions, moves into it, and commits', async () => {
    lay('escalated');
    expect(screen.queryByRole('heading', { name: /Handoff packet/ })).toBeNull();
    await press('1{Enter}2322');
    await screen.findByText('row 1 of 9');
    await press('123412341');
    expect(ports.said).toContain('Root cause, absent, 7 of 9');
    await press('1');
    await press('2');
    expect(screen.getByText(/16 of 16/)).toBeTruthy();
    await press('{Control>}{Enter}{/Control}');
    await screen.findByText('Revealed');
    expect(ports.committed).toEqual([
      {
        verdict: 'true_escalation',
        escalationType: 'capability',
        conduct: { request_honoured: 'not_applicable', ambiguity_clarified: 'no', frustrated_solved: 'no' },
        packet: expect.objectContaining({ original_request: 'present', root_cause: 'absent' }),
        withoutContact: true,
        withoutInvestigation: false,
      },
    ]);
  });
  it('says quietly that an answer changed after the packet is kept as a second one', async () => {
    lay('escalated');
    await press('1{Enter}2322');
    await screen.findByText('row 1 of 9');
    desk.store.setState({ stop: { question: 'verdict', row: null } });
    await press('2');
    expect(screen.getByText(/Changed after the packet opened/)).toBeTruthy();
    await press('z');
    expect(screen.queryByText(/Changed after the packet opened/)).toBeNull();
  });
});

describe('an automated case by keyboard', () => {
  it('keeps the next case on Enter once it is committed', async () => {
    lay('automated');
    await press('1{Enter}113{Control>}{Enter}{/Control}');
    await screen.findByText('Revealed');
    expect(document.activeElement?.textContent).toContain('Keep and next');
    await press('{Enter}');
    expect(ports.went).toEqual(['next']);
  });
  it('clears with 0 and brings back with Z', async () => {
    lay('automated');
    await press('1{ArrowUp}0');
    expect(answers().verdict).toBeUndefined();
    await press('z');
    expect(answers().verdict).toBe('correct_resolution');
  });
  it('gives letters to the note and takes the keys back with Esc', async () => {
    lay('automated');
    await press('nzeal 12{Escape}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}1');
    expect(answers()).toEqual({ note: 'zeal 12', verdict: 'correct_resolution' });
  });
  it('skips with a reason and does not answer with the same digit', async () => {
    lay('automated');
    await press('s3');
    expect(answers()).toEqual({});
    expect(ports.went).toEqual(['next, decided']);
  });
  it('takes another reason to skip in words', async () => {
    lay('automated');
    await press('s5test call{Enter}');
    expect(ports.said).toContain('skipped: other, test call');
    expect(answers()).toEqual({});
  });
  it('is judged with two keys when it was resolved correctly, and the next one comes at once', async () => {
    lay('automated');
    await press('1{Shift>}{Enter}{/Shift}');
    expect(ports.committed).toEqual([{ verdict: 'correct_resolution' }]);
    expect(ports.went).toEqual(['next, decided']);
    expect(screen.queryByText('Revealed')).toBeNull();
  });
  it('stays with what is missing when it is committed too early', async () => {
    lay('automated');
    await press('2{Shift>}{Enter}{/Shift}');
    expect(ports.committed).toEqual([]);
    expect(ports.went).toEqual([]);
    expect(desk.store.getState().stop).toEqual({ question: 'conduct', row: 'request_honoured' });
  });
  it('goes on from the reveal with the same keys', async () => {
    lay('automated');
    await press('1{Control>}{Enter}{/Control}');
    await screen.findByText('Revealed');
    (document.activeElement as HTMLElement).blur();
    await press('{Shift>}{Enter}{/Shift}');
    expect(ports.went).toEqual(['next']);
  });
});

describe('a mark for the lead', () => {
  const flagged = () => desk.store.getState().view.flagged !== null;
  it('is set and taken away with V, and the answers stay as they are', async () => {
    lay('automated');
    await press('2v');
    expect(flagged()).toBe(true);
    expect(answers().verdict).toBe('missed_escalation');
    await press('v');
    expect(flagged()).toBe(false);
  });
  it('is taken back by Z in its turn among the answers, and brought back by Shift Z', async () => {
    lay('automated');
    await press('2v3');
    expect(answers()).toEqual({ verdict: 'missed_escalation', severity: 3 });
    await press('z');
    expect([answers(), flagged()]).toEqual([{ verdict: 'missed_escalation' }, true]);
    await press('z');
    expect([answers(), flagged()]).toEqual([{ verdict: 'missed_escalation' }, false]);
    await press('z');
    expect(answers()).toEqual({});
    await press('{Shift>}zzz{/Shift}');
    expect([answers(), flagged()]).toEqual([{ verdict: 'missed_escalation', severity: 3 }, true]);
    expect(ports.went).toEqual(['undo', 'redo']);
  });
});

describe('what the app found', () => {
  it('stands beside its question, answers nothing, and F leads to its turns', async () => {
    lay('automated');
    const asking = { speaker: 'customer' as const, text: 'Please transfer me to a person.' };
    const { view } = desk.store.getState();
    const messages = [...view.case.messages, asking];
    act(() => showView(desk, { ...view, case: { ...view.case, messages, handoverTurn: null } }));
    expect(screen.getByText(/asked for a person in turn 2/)).toBeTruthy();
    expect(answers()).toEqual({});
    await press('f');
    expect(ports.said).toContain('The app found nothing for this question');
    await press('2{Enter}{Enter}');
    await press('f');
    expect(desk.store.getState().row).toBe(2);
  });
});

describe('a question for after the reveal', () => {
  const codebook: Codebook = {
    ...DEFAULT_CODEBOOK,
    questions: [
      ...DEFAULT_CODEBOOK.questions,
      {
        id: 'surprised',
        kind: 'yes_no',
        title: 'Did the reveal surprise you?',
        phase: 'revealed',
        outcomes: ['automated'],
        required: false,
        options: [],
      },
    ],
  };
  it('is not asked before the commit and is offered beside a revision', async () => {
    lay('automated', codebook);
    expect(screen.queryByText('Did the reveal surprise you?')).toBeNull();
    await press('1{Control>}{Enter}{/Control}');
    await screen.findByText('Revealed');
    await press('r');
    expect(screen.getByText('Did the reveal surprise you?')).toBeTruthy();
    desk.store.setState({ stop: { question: 'surprised', row: null } });
    await press('1');
    expect(answers().added).toEqual({ surprised: true });
  });
});

it('keeps the words of an added question apart from the note', async () => {
  const why: Question = {
    ...{ id: 'why', kind: 'text', title: 'Why', phase: 'any', required: false, options: [] },
    outcomes: ['automated'],
  };
  lay('automated', { ...DEFAULT_CODEBOOK, questions: [...DEFAULT_CODEBOOK.questions, why] });
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'tone');
  expect(answers()).toEqual({ added: { why: 'tone' } });
  await press('{Escape}nseen{Escape}');
  expect(answers()).toEqual({ added: { why: 'tone' }, note: 'seen' });
  await press('z');
  expect(answers()).toEqual({ added: { why: 'tone' } });
});

describe('linking evidence', () => {
  it('links marked words by code points, and all of a turn without marks', async () => {
    lay('automated');
    await press('e{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}');
    await press('ej{Enter}');
    expect(answers().evidence).toEqual([
      { question: 'verdict', source: 'transcript', turn: 0, start: 6, end: 14 },
      { question: 'verdict', source: 'transcript', turn: 1 },
    ]);
    expect(screen.getByRole('button', { name: 'Evidence E2: show it' })).toBeTruthy();
  });
  it('takes the latest link of the answer away with 0', async () => {
    lay('automated');
    await press('e{Enter}e0{Escape}');
    expect(answers().evidence).toBeUndefined();
  });
});
