import {
  blindPartChanged,
  blindQuestions,
  withBlindPart,
} from '../../../shared/analysis/answers-by-phase.ts';
import type { Answers, DraftAnswers } from '../../../shared/model/answers.ts';
import { DEFAULT_CODEBOOK } from '../../../shared/model/default-codebook.ts';
import type { SkipReason } from '../../../shared/model/label-event.ts';

/** What stands of one case, and the answers in the making. */
export interface CaseState {
  blind: Answers | null;
  afterPacket: Answers | null;
  revealed: Answers | null;
  skipped: SkipReason | null;
  flagged: string | null;
  draft: { answers: DraftAnswers; beforePacket: DraftAnswers | null } | null;
}

export interface Deed {
  what: 'commit' | 'revise' | 'skip' | 'flag' | 'unflag' | 'draft' | 'packet' | 'undo' | 'redo';
  caseId: string;
  /** Which of a few answers, reasons or notes. */
  choice: number;
}

/** A deed that is possible: the case as it will be. */
export interface Act {
  kind: 'do' | 'undo' | 'redo' | 'draft';
  caseId: string;
  after: CaseState;
}

const NOTHING: CaseState = {
  blind: null,
  afterPacket: null,
  revealed: null,
  skipped: null,
  flagged: null,
  draft: null,
};
const BLIND = blindQuestions(DEFAULT_CODEBOOK);

/**
 * For tests: what undo and redo promise, said as plainly as can be. A case is a record, an act keeps the record before
 * and after it, and undo puts the one before back.
 */
export class HistoryModel {
  readonly #cases: Map<string, CaseState>;
  readonly #done: { caseId: string; before: CaseState; after: CaseState }[] = [];
  #undone: { caseId: string; before: CaseState; after: CaseState }[] = [];

  constructor(cases: readonly string[]) {
    this.#cases = new Map(cases.map((caseId) => [caseId, NOTHING]));
  }

  static answersFor(caseId: string, choice: number): Answers {
    const verdicts =
      caseId === 'handed-over'
        ? (['true_escalation', 'false_escalation', 'cannot_tell'] as const)
        : (['correct_resolution', 'missed_escalation', 'cannot_tell'] as const);
    return { verdict: verdicts[choice] ?? 'cannot_tell', note: `note ${choice}` };
  }

  state(): Record<string, CaseState> {
    return Object.fromEntries(this.#cases);
  }

  /** What the deed would lead to; null when it cannot be done now, or would change nothing. */
  plan(deed: Deed): Act | null {
    if (deed.what === 'undo' || deed.what === 'redo') return this.#planBack(deed.what);
    const { caseId } = deed;
    const now = this.#cases.get(caseId) as CaseState;
    const after = afterDeed(now, deed);
    return after && { kind: deed.what === 'draft' || deed.what === 'packet' ? 'draft' : 'do', caseId, after };
  }

  take({ kind, caseId, after }: Act): void {
    const before = this.#cases.get(caseId) as CaseState;
    this.#cases.set(caseId, after);
    if (kind === 'do') {
      this.#done.push({ caseId, before, after });
      this.#undone = [];
    } else if (kind !== 'draft') {
      const [from, to] = kind === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
      const act = from.pop();
      if (act) to.push(act);
    }
  }

  /** The record before or after the act, but for the answers in the making: those follow rules of their own. */
  #planBack(kind: 'undo' | 'redo'): Act | null {
    const act = (kind === 'undo' ? this.#done : this.#undone).at(-1);
    if (!act) return null;
    const { caseId, before, after } = act;
    const now = this.#cases.get(caseId) as CaseState;
    const isCommit = before.blind === null && after.blind !== null;
    if (kind === 'redo') return { kind, caseId, after: { ...after, draft: isCommit ? null : now.draft } };
    const last = after.afterPacket ?? after.blind;
    const opened = caseId === 'handed-over' ? after.blind : null;
    const draft = isCommit && last ? { answers: last, beforePacket: opened } : now.draft;
    return { kind, caseId, after: { ...before, draft } };
  }
}

function afterDeed(now: CaseState, { what, caseId, choice }: Deed): CaseState | null {
  const answers = HistoryModel.answersFor(caseId, choice);
  const isCommitted = now.blind !== null;
  switch (what) {
    case 'commit': {
      if (isCommitted) return null;
      const before = now.draft?.beforePacket ?? null;
      const changed = hasVerdict(before) && blindPartChanged(BLIND, before, answers) ? before : null;
      const blind = changed ? withBlindPart(BLIND, answers, changed) : answers;
      return { ...now, blind, afterPacket: changed ? answers : null, skipped: null, draft: null };
    }
    case 'revise':
      return isCommitted ? { ...now, revealed: answers } : null;
    case 'skip':
      return isCommitted ? null : { ...now, skipped: choice === 0 ? 'other' : 'unreadable' };
    case 'flag':
      return { ...now, flagged: `note ${choice}` };
    case 'unflag':
      return now.flagged === null ? null : { ...now, flagged: null };
    case 'draft':
      if (isCommitted) return null;
      return { ...now, draft: { answers, beforePacket: now.draft?.beforePacket ?? null } };
    case 'packet':
      if (isCommitted) return null;
      return { ...now, draft: { answers, beforePacket: now.draft?.beforePacket ?? answers } };
    default:
      return null;
  }
}

function hasVerdict(draft: DraftAnswers | null): draft is DraftAnswers & Pick<Answers, 'verdict'> {
  return draft?.verdict !== undefined;
}
