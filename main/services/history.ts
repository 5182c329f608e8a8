import { actWords, eventWords } from '../../shared/analysis/event-words.ts';
import type { HistoryLine } from '../../shared/model/bundle.ts';
import { eventById } from '../db/event-log.ts';
import { countHistory, type HistoryFilter, type PastEvent, readHistory } from '../db/history-queries.ts';
import type { Db } from '../db/open-db.ts';
import type { Context } from './context.ts';

type Asked = HistoryFilter & { limit: number; cursor?: string | undefined };

function list(context: Context, { limit, cursor, ...filter }: Asked) {
  const { db } = context.session.require();
  const found = readHistory(db, filter, { limit: limit + 1, cursor });
  const shown = found.slice(0, limit);
  return {
    lines: shown.map((past) => toLine(db, past)),
    next: found.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
    total: countHistory(db, filter),
  };
}

function toLine(db: Db, { event, state, brought }: PastEvent): HistoryLine {
  const { id, caseId, reviewer, device, recordedAt, codebookVersion, act, supersedes } = event;
  return {
    eventId: id,
    caseId,
    reviewer,
    device,
    recordedAt,
    what: actWords(event),
    codebookVersion,
    act: act.kind,
    superseded: supersedes.map((eventId) => {
      const before = eventById(db, eventId);
      return { eventId, what: before ? eventWords(before.body) : null };
    }),
    state,
    brought,
  };
}

export const history = { list };
