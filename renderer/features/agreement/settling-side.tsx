import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, plural } from '../../../shared/format.ts';
import type { SettlingCounts, SplitCase } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { api } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { LoadState } from '../../components/load-state.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { CaseList } from './case-list.tsx';
import { SettlingPanel } from './settling-panel.tsx';
import styles from './settling-side.module.css';
import type { Shown } from './use-room.ts';

interface SettlingSideProps {
  readonly codebook: Codebook;
  readonly cases: readonly SplitCase[];
  readonly counts: SettlingCounts;
  /** "Ada and Ben", "Severity"; null when all cases are listed. */
  readonly filterName: string | null;
  readonly onClearFilter: () => void;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
  /** What was undone or done again last, in words; null once something else was done. */
  readonly undone: string | null;
  readonly caseId: string | null;
  readonly onOpen: (caseId: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSettled: () => void;
  readonly namesOn: boolean;
  readonly onNames: () => void;
}

/** The cases to settle, and the one that is on the table. */
export function SettlingSide(props: SettlingSideProps) {
  const { codebook, cases, filterName, onClearFilter, shown, onShow, caseId, onOpen } = props;
  const lead = usePreferences((preferences) => preferences.reviewer);
  const place = cases.findIndex((one) => one.caseId === caseId);
  const view = useQuery(
    api.agreement.open.queryOptions({
      input: { caseId: caseId ?? '', names: props.namesOn },
      enabled: caseId !== null,
      placeholderData: (before) => (before?.caseId === caseId ? before : undefined),
    }),
  );
  return (
    <section className={styles.side} aria-label="Settle">
      <header className={styles.head}>
        <Segmented<Shown>
          label="Cases shown"
          value={shown}
          options={[
            { value: 'open', label: 'To settle' },
            { value: 'cannot_tell', label: 'Cannot tell' },
            { value: 'settled', label: 'Settled' },
          ]}
          onChange={onShow}
        />
        <span className="pl-caption">{props.undone ?? plural(cases.length, 'case')}</span>
        {caseId !== null && (
          <Button
            variant="subtle"
            className={styles.names ?? ''}
            aria-pressed={props.namesOn}
            onClick={props.onNames}
          >
            {props.namesOn ? 'Hide names' : 'Show names'}
          </Button>
        )}
        {filterName !== null && (
          <Button variant="subtle" onClick={onClearFilter}>
            {filterName}: show all
          </Button>
        )}
      </header>
      {cases.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <CaseList cases={cases} current={caseId} onOpen={onOpen} />
          {caseId !== null && (
            <LoadState
              query={{ ...view, isPlaceholderData: false }}
              what={`Opening ${caseId}`}
              safe="No label was lost."
            >
              {(opened) => (
                <SettlingPanel
                  key={opened.caseId}
                  view={opened}
                  codebook={codebook}
                  lead={lead}
                  place={`${count(place + 1)} of ${count(cases.length)}`}
                  onStep={props.onStep}
                  onSettled={props.onSettled}
                />
              )}
            </LoadState>
          )}
        </>
      )}
    </section>
  );
}

/** Nothing to do is a finding. */
function Nothing({ shown, counts, filterName, onShow }: SettlingSideProps) {
  const { settled, cannotTell } = counts;
  const done = settled > 0 ? ` ${plural(settled, 'case')} settled.` : '';
  return (
    <div className={styles.nothing}>
      {shown === 'open' && filterName !== null && <p>No open case is answered differently here.</p>}
      {shown === 'open' && filterName === null && (
        <>
          <h2>Nothing to settle.{done}</h2>
          <p>
            {cannotTell > 0
              ? `${plural(cannotTell, 'case')} answered with cannot tell: counted both ways in the bounds until somebody decides.`
              : 'Every case that two reviewers judged has one answer.'}
          </p>
          {cannotTell > 0 && <Button onClick={() => onShow('cannot_tell')}>Look at them</Button>}
        </>
      )}
      {shown === 'cannot_tell' && <p>No open case was answered with cannot tell.</p>}
      {shown === 'settled' && <p>Nothing has been settled yet.</p>}
    </div>
  );
}
