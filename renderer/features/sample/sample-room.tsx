import { useRef, useState } from 'react';
import type { Frame } from '../../../shared/model/kpi.ts';
import type { SampleState } from '../../../shared/model/sample.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { LoadState } from '../../components/load-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { DrawCard } from './draw-card.tsx';
import { isDrawable, needsConfirming } from './drawable.ts';
import { FrameEditor } from './frame-editor.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanResult } from './plan-result.tsx';
import styles from './sample.module.css';
import { SampleFinding } from './sample-finding.tsx';
import { TranscriptsCard } from './transcripts-card.tsx';
import { useDrawing } from './use-drawing.ts';
import { usePlan } from './use-plan.ts';

interface SampleRoomProps {
  readonly frame: Frame;
  readonly state: SampleState;
}

/** One room that leads through: count the traffic, plan, draw. The sample in force stands above. */
export function SampleRoom({ frame, state }: SampleRoomProps) {
  const { settings, seed } = useWorkspace();
  const { sample, draws } = state;
  const { draft, change, planned, problem, plan } = usePlan(
    sample?.plan ?? null,
    settings.wantedHalfWidth,
    seed,
  );
  const { draw, withdraw } = useDrawing();
  const [confirmedPlan, setConfirmedPlan] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const asText = JSON.stringify(plan);
  const confirmed = confirmedPlan === asText;
  const isReady = plan !== null && !draw.isPending && !withdraw.isPending;
  const submit = () => {
    if (!isReady || !planned.data || !isDrawable(planned.data)) return;
    if (needsConfirming(planned.data.change) && !confirmed) return;
    draw.mutate({ plan, replace: confirmed }, { onSuccess: () => top.current?.scrollIntoView() });
  };
  useKeys('Sample', [{ keys: 'Ctrl+Enter', does: 'Draw the sample', run: submit }]);
  const byHand = draft.kind === 'strata' ? draft.byHand : null;
  return (
    <div className={styles.stack} ref={top}>
      {sample && (
        <SampleFinding
          sample={sample}
          draws={draws}
          isBusy={withdraw.isPending}
          isNext={sample.withoutTranscript === 0 && (!planned.data || !isDrawable(planned.data))}
          error={withdraw.error}
          onWithdraw={() => withdraw.mutate()}
        />
      )}
      <TranscriptsCard missing={sample?.withoutTranscript ?? 0} />
      <FrameEditor key={JSON.stringify(frame.fields)} frame={frame} isDrawn={sample !== null} />
      <PlanForm
        draft={draft}
        frame={frame.fields}
        planned={planned.data}
        problem={problem}
        onChange={change}
      />
      <LoadState
        query={planned}
        what="Counting the strata of the plan"
        staleName="for the plan before"
        safe="The sample is as it was."
      >
        {(found) => (
          <div className={styles.stack}>
            <PlanResult
              planned={found}
              byHand={byHand}
              onSize={(key, n) => change({ byHand: { ...draft.byHand, [key]: n } })}
            />
            <DrawCard
              planned={found}
              isReady={isReady}
              confirmed={confirmed}
              error={draw.error}
              onConfirm={(yes) => setConfirmedPlan(yes ? asText : null)}
              onDraw={submit}
            />
          </div>
        )}
      </LoadState>
    </div>
  );
}
