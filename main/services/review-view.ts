import { blindTranscript } from '../../shared/analysis/blind-transcript.ts';
import { disclosedParts } from '../../shared/analysis/disclosed-parts.ts';
import { headsOf } from '../../shared/analysis/event-heads.ts';
import { AppError } from '../../shared/errors.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { Disclosed, Revealed, ReviewView, StandingLabel } from '../../shared/model/review.ts';
import { readCase, type StoredCase } from '../db/case-queries.ts';
import { readConcealed, readSignalsOfCase, signalHistogram } from '../db/concealed-queries.ts';
import { readDraft } from '../db/draft-queries.ts';
import { eventsOfCase } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { colleaguesOf } from './review-colleagues.ts';
import { labelsAt, readPass } from './review-pass.ts';

export function requireCase(db: Db, caseId: string): StoredCase {
  const found = readCase(db, caseId);
  if (!found)
    throw new AppError('NOT_FOUND', `There is no case ${caseId} in this workspace.`, { field: 'caseId' });
  return found;
}

/** The events of this reviewer that stand for a case. */
export function headsFor(db: Db, caseId: string, reviewer: string): LabelEvent[] {
  return headsOf(eventsOfCase(db, caseId, reviewer));
}

/**
 * One case as its reviewer may see it now. Nothing hidden is put into the answer: before commit there is no signal,
 * trigger, version, later event or colleague in it, but for the parts that the codebook discloses, and no packet until
 * it was opened. A case that has come back is as one never seen: nothing tells why the reviewer has it. `time` asks for
 * one time that they judged it, for what was committed this moment.
 */
export function reviewView(db: Db, caseId: string, reviewer: string, now: Date, time?: number): ReviewView {
  const stored = requireCase(db, caseId);
  const heads = headsFor(db, caseId, reviewer);
  const current = readPass(db, caseId, reviewer, heads, now);
  const { pass, since } = time === undefined ? current : { pass: time, since: null };
  const labels = labelsAt(heads, pass).flatMap(standingLabel);
  const committed = labels.length > 0;
  const draft = committed ? null : readDraft(db, { caseId, reviewer, pass });
  const packetOpen = committed || draft?.beforePacket != null;
  const { agentVersion, ...cohort } = stored.cohort;
  const skip = heads
    .map((event) => event.body)
    .find((body) => body.kind === 'skip' && (body.pass ?? 0) === pass);
  return {
    case: {
      caseId,
      outcome: stored.outcome,
      cohort,
      startedAt: stored.startedAt,
      endedAt: stored.endedAt,
      messages: packetOpen
        ? stored.messages
        : blindTranscript(stored.messages, stored.handoverTurn, stored.packet),
      handoverTurn: stored.handoverTurn,
      hasPacket: stored.packet !== null,
      hasTranscript: stored.hasTranscript,
    },
    packet: packetOpen ? stored.packet : null,
    packetOpen,
    draft,
    labels,
    skipped: skip?.kind === 'skip' ? skip.reason : null,
    flagged: flagIn(heads.filter(({ recordedAt }) => since === null || recordedAt >= since)),
    disclosed: committed ? null : disclose(db, stored, agentVersion ?? null, packetOpen),
    revealed: committed ? reveal(db, stored, agentVersion ?? null) : null,
    colleagues: committed ? colleaguesOf(db, caseId, reviewer) : { state: 'none', answers: [] },
  };
}

function flagIn(heads: readonly LabelEvent[]): ReviewView['flagged'] {
  const found = heads.find(({ body }) => body.kind === 'flag');
  if (found?.body.kind !== 'flag') return null;
  return { note: found.body.note ?? null, recordedAt: found.recordedAt };
}

/** Of what is hidden, the parts that the codebook lets be seen by now; null when there are none. */
function disclose(
  db: Db,
  stored: StoredCase,
  agentVersion: string | null,
  packetOpen: boolean,
): Disclosed | null {
  const parts = disclosedParts(readCodebook(db), packetOpen);
  if (parts.length === 0) return null;
  const all = reveal(db, stored, agentVersion);
  return Object.fromEntries(parts.map((part) => [part, all[part]]));
}

function standingLabel(event: LabelEvent): StandingLabel[] {
  if (event.body.kind !== 'label') return [];
  const { stage, answers, milliseconds } = event.body;
  return [
    {
      eventId: event.id,
      stage,
      answers,
      milliseconds,
      recordedAt: event.recordedAt,
      codebookVersion: event.codebookVersion,
    },
  ];
}

function reveal(db: Db, stored: StoredCase, agentVersion: string | null): Revealed {
  const concealed = readConcealed(db, stored.seq);
  const inForce = readPolicy(db)?.triggers ?? [];
  return {
    agentVersion,
    signals: readSignalsOfCase(db, stored.seq).map(({ name, value, direction }) => ({
      name,
      value,
      direction,
      cut: inForce.find((trigger) => trigger.signal === name)?.threshold ?? null,
      histogram: signalHistogram(db, name),
    })),
    triggers: concealed?.triggers ?? [],
    statedReason: concealed?.statedReason ?? null,
    later: concealed?.later ?? {},
    truth: unmarked(concealed?.truth ?? {}),
  };
}

/** A known answer stays unknown to those who are measured against it. */
function unmarked({ gold: _, ...truth }: Revealed['truth']): Revealed['truth'] {
  return truth;
}
