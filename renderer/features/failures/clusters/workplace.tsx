import { useMemo, useState } from 'react';
import { CURATION_HOURS } from '../../../../shared/model/eval-case.ts';
import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { arrowsAreFree } from '../arrows-are-free.ts';
import { CoverageStrip } from '../coverage/coverage-strip.tsx';
import { EvalForm } from '../eval-form/index.tsx';
import { CaseOfCluster } from './case-of-cluster.tsx';
import { ClusterList } from './cluster-list.tsx';
import { casesOf, type Entry, entriesOf, entryWith, isOpen } from './entries.ts';
import { LastChange } from './last-change.tsx';
import { useClusterActs } from './use-cluster-acts.ts';
import type { ClustersRoom } from './use-clusters.ts';
import styles from './workplace.module.css';

interface WorkplaceProps {
  readonly found: FailureClusters;
  readonly room: ClustersRoom;
}

/** What is looked at: an entry of the list, and one of its cases; its first where none is named. */
interface Place {
  readonly key: string | null;
  readonly caseId: string | null;
}

/** Groups on the left, the case that stands for the chosen one in the middle, what is made of it on the right. */
export function Workplace({ found, room }: WorkplaceProps) {
  const acts = useClusterActs();
  const [place, setPlace] = useState<Place>({ key: null, caseId: null });
  const [showsCases, showCases] = useState(false);
  const { items: all, now = '', hours = CURATION_HOURS } = room.items.data ?? {};
  const items = useMemo(() => new Map(all?.map((item) => [item.caseId, item])), [all]);
  const entries = entriesOf(found, showsCases);
  const chosen = entries.find(({ key }) => key === place.key) ?? entries[0];
  const cases = chosen ? casesOf(chosen, items) : [];
  const shown = cases.find(({ caseId }) => caseId === place.caseId) ?? keptInSight() ?? cases[0];

  /** A case that was just decided is no longer among the open ones, and stays until another is chosen. */
  function keptInSight() {
    if (place.caseId === null || !chosen || entryWith([chosen], place.caseId) === undefined) return undefined;
    return { caseId: place.caseId, role: 'open' as const };
  }

  function choose(entry: Entry | undefined, caseId: string | null = null): void {
    if (entry) setPlace({ key: entry.key, caseId });
    acts.forget();
  }

  function step(by: number): void {
    choose(entries[entries.findIndex(({ key }) => key === chosen?.key) + by]);
  }

  function stepCase(by: number): void {
    const next = cases[cases.findIndex(({ caseId }) => caseId === shown?.caseId) + by];
    if (next) choose(chosen, next.caseId);
  }

  /** Goes on with the next open case of the group, if there is one. */
  function goOn(decided: string): void {
    const isNext = (caseId: string) => {
      const item = items.get(caseId);
      return caseId !== decided && item !== undefined && isOpen(item);
    };
    choose(chosen, cases.find(({ caseId }) => isNext(caseId))?.caseId ?? decided);
  }

  useKeys('Failures', [
    { keys: 'ArrowUp', does: 'Cluster before', when: arrowsAreFree, run: () => step(-1) },
    { keys: 'ArrowDown', does: 'Next cluster', when: arrowsAreFree, run: () => step(1) },
    { keys: 'J', does: 'Next case: contrasting ones, then open ones', run: () => stepCase(1) },
    { keys: 'K', does: 'Case before, up to the representative', run: () => stepCase(-1) },
  ]);
  return (
    <div className={styles.room}>
      <div className={styles.panes}>
        <ClusterList
          found={found}
          entries={entries}
          chosen={chosen}
          onChoose={choose}
          items={items}
          now={now}
          hours={hours}
          acts={acts}
          showsCases={showsCases}
          onShowCases={showCases}
          foot={acts.last && <LastChange acts={acts} last={acts.last} />}
        />
        {chosen && shown && (
          <>
            <CaseOfCluster
              entry={chosen}
              shown={shown}
              at={cases.findIndex(({ caseId }) => caseId === shown.caseId)}
              of={cases.length}
              onStep={stepCase}
            />
            <div className={styles.form} onFocusCapture={acts.forget}>
              <EvalForm
                caseId={shown.caseId}
                onDecided={goOn}
                onShow={(caseId) => choose(entryWith(entries, caseId), caseId)}
              />
            </div>
          </>
        )}
      </div>
      {found.scope !== 'suspected' && <CoverageStrip scope={found.scope} />}
    </div>
  );
}
