import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { percent, percentRange, plural, sampleSize } from '../../../../shared/format.ts';
import type { FailureCluster, FailureClusters } from '../../../../shared/model/failure.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './cluster-list.module.css';
import { MergeForm } from './merge-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { SplitForm } from './split-form.tsx';
import type { ClusterActs } from './use-cluster-acts.ts';

type Tool = 'merge' | 'rename' | 'split';

interface ClusterAboutProps {
  readonly cluster: FailureCluster;
  readonly found: FailureClusters;
  readonly acts: ClusterActs;
}

/** What the cases of the chosen group share, how much they weigh, where they go, and what can be done with it. */
export function ClusterAbout({ cluster, found, acts }: ClusterAboutProps) {
  const [tool, setTool] = useState<Tool | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const others = found.clusters.filter(({ id }) => id !== cluster.id);
  const can = { merge: others.length > 0, rename: true, split: cluster.count > 1 };
  /** Puts the tool away and the focus back on the group's line. */
  function done(): void {
    setTool(null);
    root.current?.parentElement?.querySelector('button')?.focus();
  }
  useKeys('The chosen cluster', [
    { keys: 'M', does: 'Merge with another cluster', when: () => can.merge, run: () => setTool('merge') },
    { keys: 'R', does: 'Rename', run: () => setTool('rename') },
    { keys: 'S', does: 'Split cases off', when: () => can.split, run: () => setTool('split') },
    { keys: 'Escape', when: () => tool !== null, run: done },
  ]);
  return (
    <div ref={root} className={styles.about}>
      <p dir="auto">{cluster.words}</p>
      <p>
        {shareWords(cluster)} {cluster.trend.sentence}
        {cluster.mostly && ` Mostly ${cluster.mostly.value}: ${cluster.mostly.sentence}.`}
      </p>
      {tool === null && (
        <div className={styles.tools}>
          <Tool of="M" does="Merge" isOff={!can.merge} onUse={() => setTool('merge')} />
          <Tool of="R" does="Rename" isOff={false} onUse={() => setTool('rename')} />
          <Tool of="S" does="Split" isOff={!can.split} onUse={() => setTool('split')} />
        </div>
      )}
      {tool === 'rename' && <RenameForm cluster={cluster} acts={acts} onDone={done} />}
      {tool === 'merge' && <MergeForm cluster={cluster} others={others} acts={acts} onDone={done} />}
      {tool === 'split' && <SplitForm cluster={cluster} scope={found.scope} acts={acts} onDone={done} />}
      {acts.error && <ErrorNotice error={acts.error} safe="The clusters are as they were." />}
    </div>
  );
}

interface ToolProps {
  readonly of: string;
  readonly does: string;
  readonly isOff: boolean;
  readonly onUse: () => void;
}

function Tool({ of, does, isOff, onUse }: ToolProps) {
  return (
    <Button size="compact-sm" disabled={isOff} onClick={onUse} rightSection={<KeyCaps of={of} />}>
      {does}
    </Button>
  );
}

/** "26.7 % (19.4 to 35.1) of the capability escalations, weighted, n = 116." */
function shareWords({ share, count }: FailureCluster): string {
  const { value, low, high, n, denominator, weighted, reason } = share;
  if (value === undefined || low === undefined || high === undefined)
    return `${plural(count, 'case')}. ${reason?.sentence ?? ''}`;
  const basis = weighted ? 'weighted' : 'of the cases in the workspace';
  return `${percent(value)} (${percentRange(low, high)}) ${denominator}, ${basis}, ${sampleSize(n)}.`;
}
