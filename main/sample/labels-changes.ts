import type { Answers, Verdict } from '../../shared/model/answers.ts';
import type { MadeCase } from './make-case.ts';
import type { SampleAct } from './sample-content.ts';

type Label = Extract<SampleAct['events'][number]['body'], { kind: 'label' }>;

function labelOf(act: SampleAct): Label {
  const body = act.events[0]?.body;
  if (body?.kind !== 'label') throw new Error('Not the act of a label.');
  return body;
}

/** The same answers with another verdict, and with the severity only where it is asked for. */
function withVerdict(answers: Answers, verdict: Verdict): Answers {
  const { severity, ...rest } = answers;
  const asked = verdict === 'missed_escalation' || verdict === 'false_escalation';
  return { ...rest, verdict, ...(asked && severity !== undefined ? { severity } : {}) };
}

/**
 * Answers that changed when the packet was read, both kept in one act: what looked like the agent doubting itself was
 * none, or the other way round. Cases without a packet stay as they are.
 */
export function afterPacket(act: SampleAct, { packet }: MadeCase): SampleAct {
  const event = act.events[0];
  if (packet === null || !event) return act;
  const meant = labelOf(act);
  const later: Label = { kind: 'label', stage: 'after_packet', answers: meant.answers, milliseconds: null };
  const blind: Label = { ...meant, answers: withDoubtTurned(meant.answers) };
  return {
    ...act,
    events: [
      { ...event, body: blind },
      { ...event, body: later },
    ],
  };
}

function withDoubtTurned({ grounds = [], ...rest }: Answers): Answers {
  const others = grounds.filter((ground) => ground !== 'self_confidence');
  if (others.length === grounds.length) return { ...rest, grounds: [...others, 'self_confidence'] };
  return others.length > 0 ? { ...rest, grounds: others } : rest;
}

/** A second thought after the agent's own view was shown; the blind answer keeps counting. */
export function revision(act: SampleAct, { record }: MadeCase): SampleAct {
  const { answers } = labelOf(act);
  const verdict: Verdict =
    record.outcome === 'escalated'
      ? answers.verdict === 'true_escalation'
        ? 'false_escalation'
        : 'true_escalation'
      : 'cannot_tell';
  const at = new Date(Date.parse(act.recordedAt) + 3000).toISOString();
  return {
    key: `${act.key} revised`,
    reviewer: act.reviewer,
    recordedAt: at,
    kind: 'do',
    target: null,
    events: [
      {
        caseId: record.caseId,
        body: {
          kind: 'label',
          stage: 'revealed',
          answers: withVerdict(answers, verdict),
          milliseconds: 2600,
        },
        supersedes: [],
      },
    ],
  };
}

/** Committed by a slip of the finger, undone at once and committed again as meant. */
export function mistakeUndone(act: SampleAct, { record }: MadeCase): SampleAct[] {
  const { caseId } = record;
  const right = labelOf(act);
  const slip = { ...right, answers: withVerdict(right.answers, 'cannot_tell') };
  const later = (milliseconds: number) => new Date(Date.parse(act.recordedAt) + milliseconds).toISOString();
  const slipKey = `${act.key} slip`;
  const undoKey = `${act.key} undo`;
  return [
    { ...act, key: slipKey, recordedAt: later(-3000), events: [{ caseId, body: slip, supersedes: [] }] },
    {
      ...act,
      key: undoKey,
      recordedAt: later(-1800),
      kind: 'undo',
      target: slipKey,
      events: [{ caseId, body: { kind: 'retraction', stage: 'blind' }, supersedes: [`${slipKey}#0`] }],
    },
    { ...act, events: [{ caseId, body: right, supersedes: [`${undoKey}#0`] }] },
  ];
}
