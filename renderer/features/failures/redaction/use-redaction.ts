import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../../shared/format.ts';
import type { RedactionKind, RedactionMarks } from '../../../../shared/model/redaction.ts';
import { api, client } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { announce } from '../../../components/live-region.tsx';

export type RedactionView = 'redacted' | 'original';

/** What is decided about the redaction of a case, and how far somebody has come in going through it. */
export function useRedaction(caseId: string) {
  const by = usePreferences((preferences) => preferences.reviewer);
  const queries = useQueryClient();
  const preview = useQuery(api.redaction.preview.queryOptions({ input: { caseId } }));
  const [view, setView] = useState<RedactionView>('redacted');
  const [step, setStep] = useState<{ caseId: string; at: number } | null>(null);
  /** The passage that is to be replaced too, while it is being typed. */
  const [more, setMore] = useState<{ caseId: string; text: string } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const values = preview.data?.values ?? [];
  const at = step?.caseId === caseId && step.at < values.length ? step.at : null;
  const current = at === null ? undefined : values[at];

  async function record(change: (marks: RedactionMarks) => RedactionMarks, done: string): Promise<boolean> {
    if (!preview.data) return false;
    try {
      await client.evals.mark({ caseId, by, marks: change(preview.data.marks) });
      setProblem(null);
      await queries.invalidateQueries({ queryKey: api.redaction.key() });
      void queries.invalidateQueries({ queryKey: api.evalExports.key() });
      void queries.invalidateQueries({ queryKey: api.criteria.key() });
      announce(done);
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  }

  function tell(place: number): void {
    const value = values[place];
    if (!value) return;
    announce(
      `${place + 1} of ${values.length}: ${value.placeholder} stands for ${value.spellings.join(', ')}, ${plural(value.times, 'time')}`,
    );
  }

  function go(place: number): void {
    setStep({ caseId, at: place });
    tell(place);
  }

  /** Records that somebody has gone through exactly what is shown. */
  async function finish(): Promise<void> {
    const { fingerprint } = preview.data ?? {};
    if (fingerprint === undefined) return;
    const done = await record(
      (marks) => ({ ...marks, reviewed: fingerprint }),
      'Reviewed: the case may leave',
    );
    if (done) setStep(null);
  }

  return {
    preview,
    view,
    setView,
    by,
    problem,
    at,
    current,
    canReview: by !== '' && preview.data !== undefined && (values.length > 0 || !preview.data.reviewed),
    begin: () => {
      setMore(null);
      if (values.length === 0) void finish();
      else go(0);
    },
    keepAndGoOn: () => {
      if (at === null) return;
      if (at + 1 < values.length) go(at + 1);
      else void finish();
    },
    back: () => {
      if (at !== null && at > 0) go(at - 1);
    },
    /** The next value moves up to where this one was. */
    letStand: () => {
      if (!current) return;
      const { key, placeholder } = current;
      void record(
        (marks) => ({ ...marks, less: [...marks.less, key], reviewed: null }),
        `${placeholder} stays as it is`,
      );
    },
    replaceAgain: (key: string) =>
      void record(
        (marks) => ({ ...marks, less: marks.less.filter((one) => one !== key), reviewed: null }),
        'Replaced again',
      ),
    takeBack: (text: string) =>
      void record(
        (marks) => ({ ...marks, more: marks.more.filter((one) => one.text !== text), reviewed: null }),
        'Not replaced any more',
      ),
    stop: () => {
      setStep(null);
      setMore(null);
    },
    more: more?.caseId === caseId ? more.text : '',
    isMarking: more?.caseId === caseId,
    openMore: () => {
      setStep(null);
      setMore({ caseId, text: selectedText() });
    },
    typeMore: (text: string) => setMore({ caseId, text }),
    addMore: async (text: string, kind: RedactionKind) => {
      const wanted = text.trim();
      const added = await record(
        (marks) => ({ ...marks, more: [...marks.more, { text: wanted, kind }], reviewed: null }),
        `${wanted} is replaced wherever it stands`,
      );
      if (added) setMore(null);
    },
  };
}

export type RedactionRoom = ReturnType<typeof useRedaction>;

/** What is selected on the page, if it is a word or a line. */
function selectedText(): string {
  const text = window.getSelection()?.toString().trim() ?? '';
  return text.includes('\n') || text.length > 200 ? '' : text;
}
