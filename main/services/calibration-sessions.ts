import { AppError } from '../../shared/errors.ts';
import { plural } from '../../shared/format.ts';
import type { CalibrationSession } from '../../shared/model/calibration-session.ts';
import { writeAssignments } from '../db/assignment-queries.ts';
import {
  closeSession,
  deleteSession,
  drawForSession,
  isBegun,
  isMet,
  readSession,
  readSessionProgress,
  readSessions,
  type StoredSession,
  writeSession,
} from '../db/calibration-session-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { sessionQuestions } from './calibration-session-results.ts';
import type { Context } from './context.ts';
import { knownReviewers } from './known-reviewers.ts';
import { requireCase } from './review-view.ts';

interface NewSession {
  name: string;
  dueAt?: string | undefined;
  reviewers: string[];
  cases: string[] | number;
}

/** Gives the same cases to everybody. Nobody may have met one of them, or the answers would not be of one moment. */
function create(context: Context, { name, dueAt, reviewers, cases }: NewSession): CalibrationSession {
  const { db } = context.session.require();
  const at = context.now().toISOString();
  return writeSoon(db, () => {
    const everybody = knownReviewers(db, reviewers);
    if (everybody.length < 2) {
      throw new AppError('INVALID', 'A session needs two reviewers or more.', { field: 'reviewers' });
    }
    const caseIds = typeof cases === 'number' ? drawn(db, cases) : chosen(db, cases);
    const session = writeSession(db, { name, dueAt: dueAt ?? null, caseIds }, at);
    const { seed } = readIdentity(db);
    writeAssignments(
      db,
      everybody.flatMap((reviewer) =>
        caseIds.map((caseId) => ({ reviewer, caseId, kind: 'calibration' as const, session })),
      ),
      { seed, at },
    );
    return told(db, required(db, session), at);
  });
}

function drawn(db: Db, count: number): string[] {
  const caseIds = drawForSession(db, count);
  if (caseIds.length === count) return caseIds;
  throw new AppError('CONFLICT', `Only ${plural(caseIds.length, 'case')} that nobody has met can be drawn.`, {
    field: 'cases',
    hint: 'Ask for fewer, import more cases, or release what is assigned and not begun.',
  });
}

function chosen(db: Db, caseIds: readonly string[]): string[] {
  for (const caseId of caseIds) {
    requireCase(db, caseId);
    if (!isMet(db, caseId)) continue;
    throw new AppError('CONFLICT', `Somebody has ${caseId} already, judged or still to judge.`, {
      field: 'cases',
      hint: 'A session needs cases that nobody has met.',
    });
  }
  return [...new Set(caseIds)];
}

function required(db: Db, id: number): StoredSession {
  const found = readSession(db, id);
  if (found) return found;
  throw new AppError('NOT_FOUND', `There is no calibration session ${id}.`, { field: 'id' });
}

function told(db: Db, stored: StoredSession, now: string): CalibrationSession {
  const { closedAt, ...session } = stored;
  const progress = readSessionProgress(db, stored.id);
  const running = closedAt === null && progress.some(({ awaited }) => awaited);
  return {
    ...session,
    state: closedAt !== null ? 'closed' : running ? 'running' : 'finished',
    overdue: running && session.dueAt !== null && endOf(session.dueAt) < now,
    progress: progress.map(({ reviewer, done, of }) => ({ reviewer, done, of })),
  };
}

/** A day is over when it is over: its last moment in UTC. */
function endOf(dueAt: string): string {
  return dueAt.length === 10 ? `${dueAt}T23:59:59.999Z` : dueAt;
}

function results(context: Context, { id }: { id: number }) {
  const { db } = context.session.require();
  const session = told(db, required(db, id), context.now().toISOString());
  return { session, questions: session.state === 'running' ? null : sessionQuestions(db, id) };
}

function close(context: Context, { id }: { id: number }): CalibrationSession {
  const { db } = context.session.require();
  const at = context.now().toISOString();
  return writeSoon(db, () => {
    required(db, id);
    closeSession(db, id, at);
    return told(db, required(db, id), at);
  });
}

function withdraw(context: Context, { id }: { id: number }): { cases: number } {
  const { db } = context.session.require();
  return writeSoon(db, () => {
    const { cases, name } = required(db, id);
    if (isBegun(db, id)) {
      throw new AppError('CONFLICT', `Somebody has begun with ${name}, so it can no longer be taken back.`, {
        hint: 'Close it instead: its results open with what was judged by then.',
      });
    }
    deleteSession(db, id);
    return { cases };
  });
}

function list(context: Context): CalibrationSession[] {
  const { db } = context.session.require();
  const now = context.now().toISOString();
  return readSessions(db).map((session) => told(db, session, now));
}

export const calibrationSessions = { list, create, results, close, withdraw };
