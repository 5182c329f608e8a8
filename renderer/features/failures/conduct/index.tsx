import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConductFailures, ConductKind } from '../../../../shared/model/conduct-failure.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './conduct.module.css';
import { ConductCases } from './conduct-cases.tsx';
import { ConductKindCard } from './conduct-kind-card.tsx';

/** What agents did wrong on the way, whatever came of it: found by the app, settled by labels. */
export function ConductView({ viewSwitch }: ViewProps) {
  const conduct = useQuery(api.failures.conduct.queryOptions());
  return (
    <Page title="Failures" filters={viewSwitch}>
      <LoadState query={conduct} what="Reading how the agent behaved" safe="No label was lost.">
        {(found) => (found.of === 0 ? <NoCases /> : <Lists found={found} />)}
      </LoadState>
    </Page>
  );
}

function Lists({ found }: { readonly found: ConductFailures }) {
  const [kind, setKind] = useState<ConductKind | undefined>(found.lists[0]?.kind);
  const chosen = found.lists.find((list) => list.kind === kind) ?? found.lists[0];
  useKeys(
    'Conduct',
    found.lists.map((list, place) => ({
      keys: String(place + 1),
      does: list.title,
      run: () => setKind(list.kind),
    })),
  );
  const highest = Math.max(...found.lists.map(({ share }) => share.high ?? 0), 0.1);
  return (
    <div className={styles.view}>
      <h2 className="pl-headline">{found.sentence}</h2>
      <div role="radiogroup" aria-label="Failures of conduct" className={styles.kinds}>
        {found.lists.map((list, place) => (
          <ConductKindCard
            key={list.kind}
            list={list}
            top={Math.min(1, Math.ceil(highest * 10) / 10)}
            shortcut={String(place + 1)}
            isChosen={list === chosen}
            onChoose={() => setKind(list.kind)}
          />
        ))}
      </div>
      {chosen && <ConductCases list={chosen} />}
    </div>
  );
}

function NoCases() {
  return (
    <EmptyState title="No transcripts to read yet">
      Here will be cases in which a request for a human was not honoured at once, a customer match was
      guessed, or the agent went in circles before it handed over. The app finds them in the transcripts; what
      counts is the label.
    </EmptyState>
  );
}
