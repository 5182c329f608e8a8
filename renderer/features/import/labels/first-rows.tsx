import type { LabelPreview } from '../../../../shared/model/label-import.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { SideScroll } from '../../../components/side-scroll.tsx';
import styles from '../import.module.css';

/** The first rows as they are in the file. */
export function FirstRows({ preview: { sample, columns } }: { readonly preview: LabelPreview }) {
  if (sample.length === 0) return null;
  const rows = sample.map((cells, place) => ({ place, cells }));
  return (
    <Card title="First rows of the file">
      <SideScroll label="First rows of the file, scrolling">
        <DataTable
          label="First rows of the file"
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={columns.map(({ column }, at) => ({
            key: column,
            head: <bdi className="pl-mono">{column}</bdi>,
            cell: ({ cells }: { cells: readonly string[] }) => (
              <bdi className={styles.example}>{cells[at] ?? ''}</bdi>
            ),
          }))}
        />
      </SideScroll>
    </Card>
  );
}
