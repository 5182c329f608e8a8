import { useState } from 'react';
import type { Cohort } from '../../../shared/model/case.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Signal } from '../../../shared/model/signal.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { CapacityCard } from './capacity-card.tsx';
import { ChangeCard } from './change-card.tsx';
import { CostsCard } from './costs-card.tsx';
import { CurvesCard } from './curves-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { GuaranteeCard } from './guarantee-card.tsx';
import { NextStep } from './next-step.tsx';
import { PolicyCard } from './policy-card.tsx';
import { PromiseTag } from './promise-tag.tsx';
import { firstQuestion } from './question.ts';
import { SensitivityCard } from './sensitivity-card.tsx';
import styles from './thresholds.module.css';
import { ToIdentifyCard } from './to-identify-card.tsx';
import { useGuarantee } from './use-guarantee.ts';
import { useQuestion } from './use-question.ts';
import { Verdict } from './verdict.tsx';

interface StudioProps {
  readonly signal: Signal;
  readonly policy: Policy | null;
  /** Undefined leaves the agent version to the service. */
  readonly scope: Cohort | undefined;
}

/** The verdict, the curves behind it, and what it would change. Costs recompute in place. */
export function Studio({ signal, policy, scope }: StudioProps) {
  const { settings } = useWorkspace();
  const trigger = policy?.triggers.find((candidate) => candidate.signal === signal.name);
  const first = firstQuestion(signal.name, policy, trigger?.threshold ?? null);
  const { question, setQuestion, input, sweep } = useQuestion(first, scope);
  const [trial, setTrial] = useState<number | null>(null);
  const found = sweep.data;
  const advice = found?.advice;
  const { promised, setPromised, guarantee } = useGuarantee({
    signal: signal.name,
    current: question.current,
    scope,
  });
  const suggested = advice?.suggested?.cut ?? null;
  const currency = question.unit === 'ratio' ? '' : settings.currency;
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
            query={sweep}
            what="Sweeping the cuts and resampling the labels"
            staleName="for the question before"
            safe="No label was lost."
          >
            {(swept) => (
              <>
                <Verdict
                  advice={swept.advice}
                  promise={<PromiseTag guarantee={guarantee.data} proposed={trial ?? suggested} />}
                />
                {swept.advice.curve.length === 0 && <NextStep reason={swept.advice.reasonCode} />}
                {swept.advice.curve.length > 0 && (
                  <>
                    <CurvesCard
                      sweep={swept}
                      signal={signal}
                      currency={currency}
                      rested={trial}
                      onRest={setTrial}
                    />
                    <ToIdentifyCard signal={signal.name} ranges={swept.toIdentify} />
                    <EvidenceCard input={input} scope={swept.advice.scope} />
                    {swept.sensitivity && (
                      <SensitivityCard
                        sensitivity={swept.sensitivity}
                        inForce={swept.advice.current?.cut ?? null}
                      />
                    )}
                  </>
                )}
              </>
            )}
          </LoadState>
        )}
      </div>
      <div className={styles.side}>
        <CostsCard
          signal={signal}
          question={question}
          currency={currency}
          sensitivity={input && found ? found.sensitivity : null}
          onChange={setQuestion}
        />
        {input && advice?.change && <ChangeCard advice={advice} />}
        {input && advice && (
          <CapacityCard
            capacity={found.capacity}
            isAsked={input.costs.capacityPerDay !== undefined && advice.curve.length > 0}
          />
        )}
        <GuaranteeCard
          query={guarantee}
          promised={promised}
          onPromise={setPromised}
          suggested={suggested}
          trial={trial}
          onTrial={setTrial}
        />
        {input && advice && <PolicyCard input={input} advice={advice} trial={trial} />}
      </div>
    </div>
  );
}
