import { count, list, plural } from '../../../shared/format.ts';
import type { TouchedQuestion } from '../../../shared/model/codebook-change.ts';
import { DataTable } from '../../components/data-table.tsx';

interface TouchedSummaryProps {
  readonly touched: {
    readonly questions: readonly TouchedQuestion[];
    readonly labels: number;
    readonly cases: number;
    readonly reviewers: readonly { readonly name: string; readonly labels: number }[];
  };
}

/** Whose labels were made under another wording, per question. */
export function TouchedSummary({ touched }: TouchedSummaryProps) {
  const { questions, labels, cases, reviewers } = touched;
  const rows = questions.filter((one) => one.labels > 0);
  return (
    <>
      <p>
        {labels === 0
          ? 'No label was made under a meaning that changes.'
          : `${plural(labels, 'label')} of ${plural(cases, 'case')} made under the old meaning: ${list(
              reviewers.map((one) => `${one.name} ${count(one.labels)}`),
            )}.`}
      </p>
      {rows.length > 0 && (
        <DataTable
          label="Labels made under another wording, by question"
          rows={rows}
          rowKey={({ question }) => question}
          columns={[
            { key: 'title', head: 'Question', cell: ({ title }) => title },
            {
              key: 'effect',
              head: 'Change',
              cell: ({ effect }) => (effect === 'meaning' ? 'can change answers' : 'explains'),
            },
            { key: 'labels', head: 'Labels', right: true, cell: (one) => count(one.labels) },
          ]}
        />
      )}
    </>
  );
}
