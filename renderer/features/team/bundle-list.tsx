import { count, dayTime } from '../../../shared/format.ts';
import type { BundleEntry } from '../../../shared/model/bundle.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';

const WHAT: Readonly<Record<`${BundleEntry['direction']} ${BundleEntry['kind']}`, string>> = {
  'created assignment': 'Handed out',
  'created return': 'Handed back',
  'merged assignment': 'Opened',
  'merged return': 'Merged',
};

/** Bundles that were made and merged here, newest first. */
export function BundleList({ entries }: { readonly entries: readonly BundleEntry[] }) {
  return (
    <Card title="Bundles so far">
      <SideScroll label="Bundles so far, as a table">
        <DataTable
          label="Bundles so far"
          rows={entries}
          rowKey={({ bundleId, direction }) => `${bundleId} ${direction}`}
          columns={[
            { key: 'who', head: 'Reviewer', cell: ({ reviewer }) => <bdi>{reviewer}</bdi> },
            { key: 'what', head: 'What', cell: ({ direction, kind }) => WHAT[`${direction} ${kind}`] },
            { key: 'at', head: 'When', cell: ({ at }) => dayTime(at) },
            { key: 'cases', head: 'Cases', right: true, cell: ({ cases }) => count(cases) },
            { key: 'events', head: 'Events', right: true, cell: ({ events }) => count(events) },
          ]}
        />
      </SideScroll>
    </Card>
  );
}
