import { Button } from '@mantine/core';
import { useState } from 'react';
import { day } from '../../../../shared/format.ts';
import type { TrendMarker } from '../../../../shared/model/trend-marker.ts';
import { Card } from '../../../components/card.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { AddMarker } from './add-marker.tsx';
import styles from './markers.module.css';
import type { Acts } from './use-acts.ts';
import { kindWords } from './words.ts';

const sourceWords: Readonly<Record<TrendMarker['source'], string>> = {
  entered: 'entered',
  policy: 'signed policy',
  first_case: 'first case',
};

interface MarkersCardProps {
  readonly markers: readonly TrendMarker[];
  readonly acts: Acts;
}

/** What changed when. Versions and policies are known; prompts and the knowledge base somebody has to tell. */
export function MarkersCard({ markers, acts }: MarkersCardProps) {
  const [isAdding, setAdding] = useState(false);
  const newestFirst = markers.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Card
      title="Markers"
      hint="what changed when"
      actions={!isAdding && <Button onClick={() => setAdding(true)}>Add a marker</Button>}
    >
      {isAdding && <AddMarker acts={acts} onDone={() => setAdding(false)} />}
      {markers.length === 0 ? (
        <p className={styles.none}>
          The cases name no agent version and no policy was signed, so no line marks a change. Add what you
          know: a prompt, a policy, the knowledge base.
        </p>
      ) : (
        <section className={styles.list} aria-label="Markers, scrolling" {...reachable}>
          <DataTable
            label="Markers"
            rows={newestFirst}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: 'Name',
                cell: ({ name, note, kind, source }) => (
                  <>
                    <bdi title={note || name} className={styles.name}>
                      {name}
                    </bdi>
                    <span className={styles.kind}>
                      {kindWords[kind]}, {sourceWords[source]}
                    </span>
                  </>
                ),
              },
              { key: 'at', head: 'Since', cell: ({ at }) => <span className="pl-nowrap">{day(at)}</span> },
              {
                key: 'remove',
                head: <span className="pl-hidden">Remove</span>,
                right: true,
                cell: (marker) =>
                  marker.source === 'entered' && (
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`Remove ${marker.name}`}
                      onClick={() => acts.remove(marker)}
                    >
                      Remove
                    </Button>
                  ),
              },
            ]}
          />
        </section>
      )}
    </Card>
  );
}

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const reachable = { tabIndex: 0 };
