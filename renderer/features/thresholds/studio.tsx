import { useState } from 'react';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { ChangeCard } from './change-card.tsx';
import { CostsCard } from './costs-card.tsx';
import { CurvesCard } from './curves-card.tsx';
import { GuaranteeCard } from './guarantee-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import { PromiseTag } from './promise-tag.tsx';
import styles from './thresholds.module.css';
import { useGuarantee } from './use-guarantee.ts';
import { useQuestion } from './use-question.ts';
import { Verdict } from './verdict.tsx';

interface StudioProps {
  readonly signal: Signal;
  readonly policy: Policy | null;
}

/** The verdict, the curves behind it, and what it would change. Costs recompute in place. */
export function Studio({ signal, policy }: StudioProps) {
  const { currency } = useWorkspace().settings;
  const trigger = policy?.triggers.find((candidate) => candidate.signal === signal.name);
  const { question, setQuestion, input, advice } = useQuestion({
    signal: signal.name,
    needless: policy?.costs?.needlessHandover ?? null,
    missed: policy?.costs?.missedEscalation ?? null,
    current: trigger?.threshold ?? null,
  });
  const [trial, setTrial] = useState<number | null>(null);
  const { promised, setPromised, guarantee } = useGuarantee({
    signal: signal.name,
    current: question.current,
    scope: undefined,
  });
  const suggested = advice.data?.suggested?.cut ?? null;
  return (
    <div className={styles.studio}>
      <div className={styles.main}>
        {input === null ? (
          <EmptyState title="Two numbers first">
            What does a needless handover cost, and what a missed escalation? Money or any other unit: only
            their ratio moves the cut. Enter both at the right.
          </EmptyState>
        ) : (
          <LoadState
            query={advice}
            what="Sweeping the cuts and resampling the labels"
            staleName="for the costs before"
            safe="No label was lost."
          >
            {(found) => (
              <>
                <Verdict
                  advice={found}
                  promise={<PromiseTag guarantee={guarantee.data} proposed={trial ?? suggested} />}
                />
                {found.curve.length > 0 && (
                  <CurvesCard
                    advice={found}
                    signal={signal}
                    currency={currency}
                    trial={trial}
                    onTrial={setTrial}
                  />
                )}
              </>
            )}
          </LoadState>
        )}
      </div>
      <div className={styles.side}>
        <CostsCard signal={signal} question={question} currency={currency} onChange={setQuestion} />
        {input && advice.data?.change && <ChangeCard advice={advice.data} />}
        <GuaranteeCard
          query={guarantee}
          promised={promised}
          onPromise={setPromised}
          suggested={suggested}
          trial={trial}
          onTrial={setTrial}
        />
        {input && advice.data && <PolicyCard input={input} advice={advice.data} trial={trial} />}
      </div>
    </div>
  );
}
