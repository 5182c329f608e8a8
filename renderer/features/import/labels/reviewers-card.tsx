import { count } from '../../../../shared/format.ts';
import type { ReviewerCounts } from '../../../../shared/model/label-import.ts';
import { Card } from '../../../components/card.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import { KIND_WORDS } from './label-words.ts';

const NUMBERS = ['new', 'unchanged', 'conflicts', 'quarantined'] as const;
const HEADS = { new: 'New', unchanged: 'Unchanged', conflicts: 'Conflicts', quarantined: 'Aside' };

/** What becomes of everybody's labels. */
export function ReviewersCard({ reviewers }: { readonly reviewers: readonly ReviewerCounts[] }) {
  if (reviewers.length === 0) return null;
  const numbers = NUMBERS.map(
    (name): Column<ReviewerCounts> => ({
      key: name,
      head: HEADS[name],
      right: true,
      cell: (row) => count(row[name]),
    }),
  );
  return (
    <Card title="By reviewer">
      <SideScroll label="By reviewer, scrolling">
        <DataTable
          label="Labels by reviewer"
          rows={reviewers}
          rowKey={({ reviewer, kind }) => `${kind} ${reviewer}`}
          columns={[
            { key: 'who', head: 'Reviewer', cell: ({ reviewer }) => <bdi>{reviewer}</bdi> },
            { key: 'kind', head: 'Gives', cell: ({ kind }) => KIND_WORDS[kind] ?? kind },
            ...numbers,
          ]}
        />
      </SideScroll>
    </Card>
  );
}
