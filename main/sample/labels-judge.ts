import {
  type Answers,
  type ConductAnswer,
  ConductCheck,
  type ElementAnswer,
  type Evidence,
  PacketElement,
  type Verdict,
} from '../../shared/model/answers.ts';
import type { Draw } from './draw.ts';
import type { MadeCase } from './make-case.ts';

/** How often a reviewer's answer to a small question differs from what its author meant. */
const SLIP = 0.05;

/** What the author of a case would answer. */
export function rightVerdict({ record, truth }: MadeCase): Verdict {
  if (truth.untellable) return 'cannot_tell';
  if (record.outcome === 'escalated') return truth.humanNeeded ? 'true_escalation' : 'false_escalation';
  return truth.humanNeeded ? 'missed_escalation' : 'correct_resolution';
}

/** The verdict of a reviewer who sees it differently. */
export function otherVerdict(made: MadeCase, draw: Draw): Verdict {
  const right = rightVerdict(made);
  if (right !== 'cannot_tell' && draw.chance(0.12)) return 'cannot_tell';
  if (made.record.outcome === 'escalated') {
    return right === 'true_escalation' ? 'false_escalation' : 'true_escalation';
  }
  return right === 'correct_resolution' ? 'missed_escalation' : 'correct_resolution';
}

/** A reviewer's answers to a case: the truth with the slips of a person, under a given verdict. */
export function judge(made: MadeCase, verdict: Verdict, draw: Draw): Answers {
  const { truth, record } = made;
  const asMeant = verdict === rightVerdict(made);
  const grounds = asMeant || draw.chance(0.5) ? truth.grounds : [];
  const evidence = draw.chance(0.35) && asMeant ? evidenceOf(made, grounds.length > 0) : [];
  const note = noteOf(made, asMeant, verdict, draw);
  return {
    verdict,
    ...(grounds.length > 0 && !draw.chance(SLIP) ? { grounds: [...grounds] } : {}),
    ...(record.outcome === 'escalated' ? { escalationType: truth.escalationType ?? 'capability' } : {}),
    conduct: conductOf(made, draw),
    ...packetOf(made, draw),
    ...severityOf(made, verdict, draw),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function conductOf({ truth }: MadeCase, draw: Draw): Answers['conduct'] {
  const answers: Partial<Record<ConductCheck, ConductAnswer>> = {};
  for (const check of ConductCheck.options) {
    const meant = truth.conduct[check];
    const slipped = meant !== 'not_applicable' && draw.chance(SLIP);
    answers[check] = slipped ? (meant === 'yes' ? 'no' : 'yes') : meant;
  }
  return answers;
}

const NEIGHBOUR: Record<ElementAnswer, ElementAnswer> = {
  present: 'partial',
  partial: 'present',
  absent: 'partial',
  not_applicable: 'not_applicable',
};

function packetOf({ packet }: MadeCase, draw: Draw): Partial<Answers> {
  if (packet === null) return {};
  const answers: Partial<Record<PacketElement, ElementAnswer>> = {};
  for (const element of PacketElement.options) {
    const meant = packet.elements[element];
    answers[element] = draw.chance(SLIP) ? NEIGHBOUR[meant] : meant;
  }
  return {
    packet: answers,
    withoutContact: packet.withoutContact !== draw.chance(SLIP),
    withoutInvestigation: packet.withoutInvestigation !== draw.chance(SLIP),
  };
}

function severityOf({ truth }: MadeCase, verdict: Verdict, draw: Draw): Partial<Answers> {
  if (verdict !== 'missed_escalation' && (verdict !== 'false_escalation' || draw.chance(0.5))) return {};
  const severity = (truth.severity ?? 2) + (draw.chance(0.15) ? draw.pick([-1, 1]) : 0);
  return { severity: Math.min(4, Math.max(1, severity)) };
}

function evidenceOf({ truth, marks }: MadeCase, hasGrounds: boolean): Evidence[] {
  return truth.evidence.flatMap((mark, i) => {
    const turn = marks[mark];
    if (turn === undefined) return [];
    return [{ question: i === 0 && hasGrounds ? 'grounds' : 'verdict', source: 'transcript', turn } as const];
  });
}

function noteOf(made: MadeCase, asMeant: boolean, verdict: Verdict, draw: Draw): string | undefined {
  if (!asMeant) return draw.chance(0.4) ? draw.pick(DOUBTS) : undefined;
  const often = verdict === 'missed_escalation' || verdict === 'cannot_tell' ? 0.8 : 0.2;
  return draw.chance(often) ? draw.pick(made.truth.notes) : undefined;
}

const DOUBTS = ['Close call.', 'Could be argued either way.', 'Depends on how one reads the last turns.'];
