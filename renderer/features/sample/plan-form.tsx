import { useQuery } from '@tanstack/react-query';
import type { CohortField } from '../../../shared/model/case.ts';
import type { PlannedSample } from '../../../shared/model/sample.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { Card } from '../../components/card.tsx';
import styles from './plan.module.css';
import { byHandFrom, type PlanDraft } from './plan-draft.ts';
import { RiskFields } from './risk-fields.tsx';
import { SizeFields } from './size-fields.tsx';
import { StrataFields } from './strata-fields.tsx';

interface PlanFormProps {
  readonly draft: PlanDraft;
  readonly frame: readonly CohortField[];
  readonly planned: PlannedSample | undefined;
  readonly problem: string | null;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** Strata, risk and size; everything has a default, so that a plan can be drawn at once. */
export function PlanForm({ draft, frame, planned, problem, onChange }: PlanFormProps) {
  const { randomAuditRate } = useWorkspace().settings;
  const signals = useQuery(api.thresholds.signals.queryOptions());
  const numeric = signals.data ?? [];
  return (
    <Card title="2. Plan the sample" hint="sizes below change as you type; nothing is drawn yet">
      <div className={styles.form}>
        <StrataFields draft={draft} frame={frame} signals={numeric} onChange={onChange} />
        <RiskFields draft={draft} signals={numeric} auditRate={randomAuditRate} onChange={onChange} />
        <SizeFields
          draft={draft}
          sides={planned?.sides.map(({ outcome }) => outcome) ?? []}
          onKind={(kind) =>
            onChange({ kind, ...(kind === 'strata' && { byHand: byHandFrom(planned?.strata ?? []) }) })
          }
          onChange={onChange}
        />
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Card>
  );
}
