import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { count, cutValue, plural } from '../../../shared/format.ts';
import type { SignalCheck } from '../../../shared/model/signal-check.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './calibration.module.css';
import type { ChosenBin } from './use-calibration.ts';

interface BinCasesProps {
  readonly check: SignalCheck;
  readonly bin: ChosenBin;
  readonly onClose: () => void;
}

/** The labelled cases behind one bin, each with its way into Review. */
export function BinCases({ check, bin, onClose }: BinCasesProps) {
  const { signal, by } = check;
  const { group, title, from, to } = bin;
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => here.current?.focus(), []);
  const cases = useQuery(
    api.calibration.cases.queryOptions({
      input: { signal, from, to, ...(by && { by }), ...(group !== undefined && { group }) },
    }),
  );
  return (
    <Card
      title={`Cases from ${cutValue(from)} to ${cutValue(to)}`}
      hint={title}
      actions={
        <button ref={here} type="button" className={styles.link} onClick={onClose}>
          Close
        </button>
      }
    >
      <LoadState query={cases} what="Listing the cases">
        {({ total, cases: rows }) => (
          <>
            <div className={styles.cases}>
              <DataTable
                label="Cases of the bin"
                sticky
                rows={rows}
                rowKey={({ caseId }) => caseId}
                columns={[
                  {
                    key: 'case',
                    head: 'Case',
                    cell: ({ caseId }) => (
                      <Link href={`/review/${encodeURIComponent(caseId)}`}>
                        <bdi>{caseId}</bdi>
                      </Link>
                    ),
                  },
                  { key: 'value', head: 'Value', right: true, cell: ({ value }) => cutValue(value) },
                  { key: 'outcome', head: 'Ended', cell: ({ outcome }) => outcome },
                  { key: 'needed', head: 'Human', cell: ({ needed }) => (needed ? 'needed' : 'not needed') },
                  { key: 'topic', head: 'Topic', cell: ({ topic }) => <span dir="auto">{topic}</span> },
                ]}
              />
            </div>
            {total > rows.length && (
              <p className={styles.why}>
                The first {count(rows.length)} of {plural(total, 'case')}.
              </p>
            )}
          </>
        )}
      </LoadState>
    </Card>
  );
}
