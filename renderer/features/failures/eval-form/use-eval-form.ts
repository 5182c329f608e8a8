import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { EvalContent, EvalView, LeftOut } from '../../../../shared/model/eval-case.ts';
import { api, client } from '../../../api/client.ts';
import { DraftSaver, type Saving, saveWhenLeaving } from '../../../components/draft-saver.ts';
import { announce } from '../../../components/live-region.tsx';
import { contentOf, type Written, writtenOf } from './written.ts';

const SAVE_DELAY = 300;
const RETRY_DELAY = 5000;

/** What else on the screen follows from what was done to an eval case. */
const DEPENDENT = [
  api.evals.list.key(),
  api.evals.sla.key(),
  api.failures.key(),
  // What is written of it leaves with the case, so its redaction is to be seen again.
  api.redaction.key(),
  api.evalExports.key(),
  api.coverage.key(),
];

interface Around {
  readonly by: string;
  /** A case was accepted or left out. */
  readonly onDecided: (caseId: string) => void;
  /** An act on another case was undone or done again. */
  readonly onShow: (caseId: string) => void;
}

/** What is written of one eval case, and everything that can be done with it. */
export function useEvalForm(view: EvalView, { by, onDecided, onShow }: Around) {
  const { caseId, owner, state } = view.item;
  const isDecided = state !== 'open' && state !== 'in_progress';
  const own = owner === by;
  const queries = useQueryClient();
  const [written, setWritten] = useState(() => writtenOf(view.draft ?? view.content));
  const [saving, setSaving] = useState<Saving>({ state: 'nothing' });
  const [problem, setProblem] = useState<unknown>(null);
  const now = useRef(written);
  const [saver] = useState(
    () =>
      new DraftSaver<EvalContent>({
        save: (content) => client.evals.draft({ caseId, content }),
        onChange: setSaving,
        delay: SAVE_DELAY,
        retryDelay: RETRY_DELAY,
      }),
  );
  useEffect(() => saveWhenLeaving(saver), [saver]);
  /** Whether something is written that is in no act yet; a draft of another day is. */
  const isNew = useRef(view.draft !== null);
  /** One act after the other: the blur of a field and the key that caused it may both record it. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  function show(next: Written): void {
    now.current = next;
    setWritten(next);
  }

  function change(part: Partial<Written>): void {
    isNew.current = true;
    show({ ...now.current, ...part });
    saver.schedule(contentOf(now.current));
  }

  function keep(next: EvalView): void {
    const { queryKey } = api.evals.get.queryOptions({ input: { caseId: next.item.caseId, by } });
    queries.setQueryData(queryKey, next);
    for (const queryKey of DEPENDENT) void queries.invalidateQueries({ queryKey });
  }

  /** Does one act after those before it. Null when it failed, which is then told. */
  function act<Result>(work: () => Promise<Result>): Promise<Result | null> {
    const done = line.current.then(async () => {
      try {
        const result = await work();
        setProblem(null);
        return result;
      } catch (error) {
        setProblem(error);
        return null;
      }
    });
    line.current = done;
    return done;
  }

  /** Records what is written, if something was since the last time. A draft of a decided case waits until it is reopened. */
  async function put(): Promise<void> {
    if (!isNew.current || isDecided) return;
    isNew.current = false;
    await saver.flush();
    try {
      keep(await client.evals.edit({ caseId, by, content: contentOf(now.current) }));
    } catch (error) {
      isNew.current = true;
      throw error;
    }
  }

  async function decide(work: () => Promise<EvalView>, words: string): Promise<void> {
    const next = await act(async () => {
      await put();
      return work();
    });
    if (!next) return;
    keep(next);
    announce(`${next.item.id ?? ''} ${words}`);
    onDecided(caseId);
  }

  async function reverse(kind: 'undo' | 'redo'): Promise<void> {
    const done = await act(() => client.evals[kind]({ by }));
    if (!done) {
      announce(kind === 'undo' ? 'Nothing to undo' : 'Nothing to do again');
      return;
    }
    announce(`${kind === 'undo' ? 'Undone' : 'Done again'}: ${done.what}`);
    if (done.view) keep(done.view);
    if (done.view && done.caseId === caseId) show(writtenOf(done.view.draft ?? done.view.content));
    else if (done.view) onShow(done.caseId);
  }

  return {
    written,
    isDecided,
    saving,
    problem,
    change,
    /** Once a field is left: what stands in it is recorded, and can be undone. */
    record: () => void act(put),
    retry: () => void saver.flush(),
    take: async () => {
      const next = await act(() => client.evals.open({ caseId, by, owner: own ? null : by }));
      if (next) keep(next);
      if (next) announce(own ? 'Given back' : `Taken as ${next.item.id}`);
    },
    accept: () => decide(() => client.evals.accept({ caseId, by }), 'accepted'),
    leaveOut: (leftOut: LeftOut) => decide(() => client.evals.leaveOut({ caseId, by, leftOut }), 'left out'),
    reopen: async () => {
      const next = await act(() => client.evals.reopen({ caseId, by }));
      if (next) keep(next);
      if (next) announce(`${next.item.id} reopened`);
    },
    undo: () => void reverse('undo'),
    redo: () => void reverse('redo'),
  };
}

export type EvalFormActs = ReturnType<typeof useEvalForm>;
