import type { Answers } from '../../../../shared/model/answers.ts';
import type { SkipReason } from '../../../../shared/model/label-event.ts';
import type { Draft, NextCase, ReviewView } from '../../../../shared/model/review.ts';

interface Followed {
  next?: NextCase | undefined;
}

type Saved = { savedAt: string; view: ReviewView };

/** What a case on the table needs from outside: the operations of its reviewer, and where to go from here. */
export interface ReviewPorts {
  readonly saveDraft: (draft: Draft) => Promise<{ savedAt: string }>;
  readonly openPacket: (draft: Draft) => Promise<ReviewView>;
  /**
   * `codebookVersion` is that of the form which was answered; another may have come into force since. With `andNext` the
   * case that follows comes in the same answer.
   */
  readonly commit: (
    answers: Answers,
    milliseconds: number,
    codebookVersion: number,
    andNext: boolean,
  ) => Promise<Saved & Followed>;
  readonly revise: (answers: Answers, milliseconds: number, codebookVersion: number) => Promise<Saved>;
  /** The case that follows comes with the answer. */
  readonly skip: (reason: SkipReason, note?: string) => Promise<{ savedAt: string } & Followed>;
  readonly flag: (note?: string) => Promise<Saved>;
  readonly unflag: () => Promise<Saved>;
  /** Undo and redo may touch another case; the screen then goes there. */
  readonly reverse: (kind: 'undo' | 'redo') => Promise<Reversed | null>;
  /** Goes to another case; resolves to why not, when there is none. */
  readonly goTo: (direction: 'next' | 'previous') => Promise<string | null>;
  /**
   * Goes from a decided case to the one that follows, which is looked for when it did not come along; resolves to why
   * not. The way back is remembered, so that `previous` shows the decided case again.
   */
  readonly goOn: (next: NextCase | undefined) => Promise<string | null>;
  /** Keeps the case for this reviewer while it is on the table; whether a colleague had it first. */
  readonly reserve: () => Promise<{ isTaken: boolean }>;
  readonly release: () => Promise<void>;
  readonly announce: (sentence: string) => void;
}

export interface Reversed {
  readonly what: string;
  /** The case's view when it is the one on the table, else null: the screen has moved on. */
  readonly view: ReviewView | null;
}
