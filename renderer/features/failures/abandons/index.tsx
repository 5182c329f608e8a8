import { useLocation } from 'wouter';
import { count } from '../../../../shared/format.ts';
import type { AbandonList, SuspectState } from '../../../../shared/model/abandon.ts';
import { caseAddress } from '../../../components/case-address.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './abandons.module.css';
import { JoinCard } from './join-card.tsx';
import { LastAct } from './last-act.tsx';
import { NothingSuspected } from './nothing-suspected.tsx';
import { PairList } from './pair-list.tsx';
import { type Abandons, useAbandons } from './use-abandons.ts';

/** Customers who came back on another channel: suspicions to be judged, never counts. */
export function AbandonsView({ viewSwitch }: ViewProps) {
  const abandons = useAbandons();
  const [, go] = useLocation();
  const open = (caseId: string | undefined) => {
    if (caseId !== undefined) go(caseAddress(caseId));
  };
  useKeys('Suspected abandons', [
    {
      keys: 'Enter',
      does: 'Judge the first case',
      run: () => open(abandons.current?.first.caseId),
      when: nothingHeld,
    },
    { keys: 'X', does: 'Not the same matter', run: () => abandons.dismiss(abandons.current) },
    { keys: 'Z', does: 'Take the last dismissal back', run: () => abandons.reverse('undo') },
    { keys: 'Shift+Z', does: 'Dismiss again', run: () => abandons.reverse('redo') },
  ]);
  const rule = abandons.list.data?.rule;
  return (
    <Page
      title="Failures"
      filters={viewSwitch}
      fact={rule && rule.key !== null ? <bdi>joined by {rule.key}</bdi> : undefined}
    >
      <LoadState
        query={abandons.list}
        what="Joining the sessions of each customer"
        staleName="from before the last change"
        safe="No case was lost."
      >
        {(list) => (
          <div className={styles.columns}>
            <div className={styles.stack}>
              <div className={styles.finding}>
                <h2 className="pl-headline">{list.headline}</h2>
                {list.rule.key !== null && <ShowChoice list={list} abandons={abandons} />}
              </div>
              <LastAct abandons={abandons} list={list} />
              {list.rows.length === 0 ? (
                <NothingSuspected list={list} show={abandons.show} />
              ) : (
                <PairList list={list} abandons={abandons} onOpen={open} />
              )}
            </div>
            <aside className={styles.stack} aria-label="How sessions are joined, and what that says">
              <JoinCard key={JSON.stringify(list.rule)} rule={list.rule} />
              {list.remarks.map((remark) => (
                <p key={remark} className={styles.remark}>
                  {remark}
                </p>
              ))}
            </aside>
          </div>
        )}
      </LoadState>
    </Page>
  );
}

/** Enter on a button or a link is the button's. */
function nothingHeld(): boolean {
  return document.activeElement?.closest('button, a, input, summary') == null;
}

function ShowChoice({
  list: { counts },
  abandons,
}: {
  readonly list: AbandonList;
  readonly abandons: Abandons;
}) {
  return (
    <Segmented<SuspectState>
      label="Which suspected abandons"
      value={abandons.show}
      options={[
        { value: 'open', label: `To judge ${count(counts.open)}` },
        { value: 'labelled', label: `Judged ${count(counts.labelled)}` },
        { value: 'dismissed', label: `Dismissed ${count(counts.dismissed)}` },
      ]}
      onChange={abandons.choose}
    />
  );
}
