import { Button, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import { FRESH } from './fresh.ts';
import { HistoryLines } from './history-lines.tsx';
import styles from './team.module.css';

const PAGE = 30;

/** Every event in words: who, when, where, and what it replaced. Nothing is ever taken out of it. */
export function History() {
  const [reviewer, setReviewer] = useState<string | null>(null);
  const [caseId, setCaseId] = useState('');
  const team = useQuery(api.bundles.team.queryOptions(FRESH));
  const found = useInfiniteQuery(
    api.history.list.infiniteOptions({
      ...FRESH,
      input: (cursor: string | undefined) => ({
        limit: PAGE,
        ...(reviewer !== null && { reviewer }),
        ...(caseId.trim() !== '' && { caseId: caseId.trim() }),
        ...(cursor !== undefined && { cursor }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  );
  const narrowed = reviewer !== null || caseId.trim() !== '';
  return (
    <Card title="History" hint="what was undone or replaced stays in it">
      <div className={styles.row}>
        <Select
          aria-label="Of one person"
          placeholder="Everybody"
          clearable
          data={team.data?.map((member) => member.reviewer) ?? []}
          value={reviewer}
          onChange={setReviewer}
        />
        <TextInput
          aria-label="Of one case, by its id"
          placeholder="Case id"
          value={caseId}
          maxLength={512}
          onChange={(event) => setCaseId(event.currentTarget.value)}
        />
      </div>
      <LoadState query={found} what="Reading the history">
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines);
          if (lines.length === 0) {
            return (
              <p className="pl-ink2">
                {narrowed
                  ? 'No event of this person and case. An id must be given whole.'
                  : 'No event yet. Every label, skip, settlement and undo will be listed here, with its device.'}
              </p>
            );
          }
          return (
            <div className={styles.stack}>
              <SideScroll label="History, as a table">
                <HistoryLines lines={lines} />
              </SideScroll>
              <div className={styles.row}>
                <span className="pl-caption">
                  {lines.length} of {plural(pages[0]?.total ?? 0, 'event')}
                </span>
                {found.hasNextPage && (
                  <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                    Show earlier ones
                  </Button>
                )}
              </div>
            </div>
          );
        }}
      </LoadState>
    </Card>
  );
}
