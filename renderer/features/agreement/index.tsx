import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AgreementScope, SettlingCounts } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { api } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './agreement.module.css';
import { FigureCards } from './figure-cards.tsx';
import { ScopeFilters } from './scope-filters.tsx';
import { SettlingSide } from './settling-side.tsx';
import { type Figures, useFigures } from './use-figures.ts';
import { type RoomState, useRoom } from './use-room.ts';

/** Can the labels carry a number, whose wording must change, and what to settle. */
export function AgreementPage() {
  const { codebookVersion } = useWorkspace();
  const [scope, setScope] = useState<AgreementScope>({});
  const codebook = useQuery(api.reviews.codebook.queryOptions());
  const counts = useQuery(api.agreement.counts.queryOptions());
  const room = useRoom(scope);
  const figures = useFigures(room.question ?? 'verdict', scope);
  const hasLabels = (figures.summary.data?.versions.length ?? 0) > 0;
  return (
    <Page
      title="Agreement"
      filters={hasLabels && <ScopeFilters figures={figures} scope={scope} onScope={setScope} />}
      fact={`Codebook v${codebookVersion}`}
      flush
    >
      <LoadState query={counts} what="Comparing the reviewers">
        {(known) => (
          <LoadState query={codebook} what="Reading the codebook">
            {(questions) => <Room codebook={questions} counts={known} room={room} figures={figures} />}
          </LoadState>
        )}
      </LoadState>
    </Page>
  );
}

interface RoomProps {
  readonly codebook: Codebook;
  readonly counts: SettlingCounts;
  readonly room: RoomState;
  readonly figures: Figures;
}

function Room({ codebook, counts, room, figures }: RoomProps) {
  const lead = usePreferences((preferences) => preferences.reviewer);
  const { pair, question, cell } = room;
  useKeys('Agreement', [
    { keys: 'Z', does: 'Undo what you did last', run: () => void room.reverse('undo', lead) },
    { keys: 'Shift+Z', does: 'Do it again', run: () => void room.reverse('redo', lead) },
    { keys: 'Ctrl+Z', run: () => void room.reverse('undo', lead) },
    { keys: 'Ctrl+Shift+Z', run: () => void room.reverse('redo', lead) },
    {
      keys: 'Escape',
      does: 'Clear the chosen pair or question',
      run: room.clearFilter,
      when: () => pair !== null || question !== null || cell !== null,
    },
  ]);
  const { data } = figures.summary;
  const waits = counts.waiting + counts.cannotTell + counts.settled;
  const isEmpty = waits === 0 && room.isUnscoped;
  if (isEmpty && data?.shared === 0) return <NothingShared sentences={data.sentences} />;
  const chosenQuestion = data?.questions.find(({ key }) => key === question);
  const ofPair = pair && `${pair.first} and ${pair.second}`;
  const filterName = cell?.name ?? ofPair ?? chosenQuestion?.title ?? null;
  // What waits for the lead is there at once; the figures come when they are computed.
  return (
    <div className={styles.room}>
      <FigureCards figures={figures} room={room} />
      <LoadState query={{ ...room.splits, isPlaceholderData: false }} what="Listing the cases">
        {() => (
          <SettlingSide
            codebook={codebook}
            cases={room.cases}
            counts={counts}
            filterName={filterName}
            onClearFilter={room.clearFilter}
            shown={room.shown}
            onShow={room.list}
            undone={room.undone}
            caseId={room.caseId}
            onOpen={room.open}
            onStep={room.step}
            onSettled={room.settled}
            namesOn={room.namesOn}
            onNames={room.toggleNames}
          />
        )}
      </LoadState>
    </div>
  );
}

function NothingShared({ sentences }: { readonly sentences: readonly string[] }) {
  const [, go] = useLocation();
  return (
    <div className={styles.empty}>
      <EmptyState
        title={sentences[0] ?? ''}
        action={
          <Button variant="filled" onClick={() => go('/review')}>
            Review
          </Button>
        }
      >
        {sentences[1]} Here will be how far the two agree, question by question, and the cases on which they
        differ. Another person reviews under a name of their own, here or in labels that you import under
        Settings.
      </EmptyState>
    </div>
  );
}
