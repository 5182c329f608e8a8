import { useQuery } from '@tanstack/react-query';
import { count, fixed, percent, plural } from '../../../shared/format.ts';
import type { AgreementFigure } from '../../../shared/model/agreement.ts';
import type { SessionQuestion } from '../../../shared/model/calibration-session.ts';
import { api } from '../../api/client.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './queues.module.css';

const COLUMNS: readonly Column<SessionQuestion>[] = [
  { key: 'question', head: 'Question', cell: ({ title }) => title },
  { key: 'cases', head: 'Cases', right: true, cell: ({ cases }) => count(cases) },
  { key: 'split', head: 'Split', right: true, cell: ({ split }) => count(split) },
  { key: 'same', head: 'Same', right: true, cell: ({ percent: same }) => share(same) },
  { key: 'ac1', head: 'AC1', right: true, cell: ({ ac1 }) => interval(ac1) },
  {
    key: 'spread',
    head: 'Answers',
    cell: ({ answers }) =>
      answers.map(({ label, times }) => `${count(times)} ${label.toLowerCase()}`).join(', '),
  },
];

/** What a session showed: question by question, where all parted first, and who said what there. */
export function SessionResultsView({ id }: { readonly id: number }) {
  const results = useQuery(api.calibrationSessions.results.queryOptions({ input: { id } }));
  return (
    <LoadState query={results} what="Comparing the answers">
      {({ questions }) => {
        const asked = (questions ?? []).filter(({ cases }) => cases > 0);
        if (asked.length === 0) return <p className="pl-ink2">No case was judged by two.</p>;
        const split = asked.filter((question) => question.split > 0);
        return (
          <div className={styles.preview}>
            <p>{sentenceOf(asked, split)}</p>
            <DataTable
              label="Results of the session"
              columns={COLUMNS}
              rows={asked}
              rowKey={({ key }) => key}
            />
            {split.slice(0, 3).map((question) => (
              <Splits key={question.key} question={question} />
            ))}
          </div>
        );
      }}
    </LoadState>
  );
}

function sentenceOf(asked: readonly SessionQuestion[], split: readonly SessionQuestion[]): string {
  const [first] = split;
  if (!first) return `All answers were the same, on ${plural(asked.length, 'question')}.`;
  return `Answers parted on ${count(split.length)} of ${plural(asked.length, 'question')}, most on “${first.title}”.`;
}

function Splits({ question }: { readonly question: SessionQuestion }) {
  return (
    <details className={styles.split}>
      <summary>
        {question.title}: {plural(question.split, 'split case')}
      </summary>
      <ul>
        {question.splits.map(({ caseId, answers }) => (
          <li key={caseId}>
            {caseId}: {answers.map(({ label, reviewers }) => `${label} (${reviewers.join(', ')})`).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function share({ value }: AgreementFigure): string {
  return value === null ? 'none' : percent(value, 0);
}

function interval({ value, low, high }: AgreementFigure): string {
  if (value === null) return 'undefined';
  return low === null || high === null
    ? fixed(value, 2)
    : `${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
}
