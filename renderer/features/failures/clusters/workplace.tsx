import { useState } from 'react';
import { CURATION_HOURS } from '../../../../shared/model/eval-case.ts';
import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { ClusterList } from './cluster-list.tsx';
import { entriesOf } from './entries.ts';
import { LastChange } from './last-change.tsx';
import { Representative } from './representative.tsx';
import { useClusterActs } from './use-cluster-acts.ts';
import type { ClustersRoom } from './use-clusters.ts';
import styles from './workplace.module.css';

interface WorkplaceProps {
  readonly found: FailureClusters;
  readonly room: ClustersRoom;
}

/** Groups on the left, the case that stands for the chosen one in the middle, what is made of it on the right. */
export function Workplace({ found, room }: WorkplaceProps) {
  const acts = useClusterActs();
  const [key, setKey] = useState<string | null>(null);
  const [showsCases, showCases] = useState(false);
  const entries = entriesOf(found, showsCases);
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.key === key),
  );
  const chosen = entries[at];
  const items = new Map(room.items.data?.items.map((item) => [item.caseId, item]));
  const go = (step: number) => {
    const next = entries[at + step];
    if (next) setKey(next.key);
  };
  useKeys('Failures', [
    { keys: 'ArrowUp', does: 'Cluster before', when: arrowsAreFree, run: () => go(-1) },
    { keys: 'ArrowDown', does: 'Next cluster', when: arrowsAreFree, run: () => go(1) },
  ]);
  return (
    <div className={styles.room}>
      <div className={styles.panes}>
        <ClusterList
          found={found}
          entries={entries}
          chosen={chosen}
          onChoose={(entry) => setKey(entry.key)}
          items={items}
          now={room.items.data?.now ?? ''}
          hours={room.items.data?.hours ?? CURATION_HOURS}
          acts={acts}
          showsCases={showsCases}
          onShowCases={showCases}
        />
        {chosen && <Representative key={chosen.key} entry={chosen} />}
      </div>
      <LastChange acts={acts} />
    </div>
  );
}

/** Arrows move a choice among radio buttons, and scroll what scrolls, where these have the focus. */
function arrowsAreFree(): boolean {
  return !document.activeElement?.matches('input[type="radio"], section[tabindex="0"], div[tabindex="0"]');
}
