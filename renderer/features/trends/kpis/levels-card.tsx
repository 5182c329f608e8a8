import { Select } from '@mantine/core';
import { useState } from 'react';
import { taskWords } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { TASK_KPIS, type TaskKpiId } from '../../../../shared/model/task-settings.ts';
import { Card } from '../../../components/card.tsx';
import { BaselineForm } from './baseline-form.tsx';
import styles from './counting.module.css';
import type { Settings } from './fact-options.ts';
import { LevelsForm } from './levels-form.tsx';

/** Levels and baseline of one KPI, set before launch. */
export function LevelsCard({ settings }: { readonly settings: Settings }) {
  const [kpi, setKpi] = useState<TaskKpiId>('task_completion');
  const { currency } = settings.definition;
  return (
    <Card title="Levels and baseline" hint="set before launch; every change is recorded">
      <div className={styles.fields}>
        <Select
          label="KPI"
          allowDeselect={false}
          data={TASK_KPIS.map((id) => ({ value: id, label: taskWords[id].name }))}
          value={kpi}
          onChange={(id) => setKpi(id as TaskKpiId)}
        />
        <LevelsForm
          key={`levels ${kpi} ${JSON.stringify(settings.levels[kpi])}`}
          kpi={kpi}
          levels={settings.levels[kpi] ?? null}
          currency={currency}
        />
        <BaselineForm
          key={`baseline ${kpi} ${JSON.stringify(settings.baselines[kpi])}`}
          kpi={kpi}
          baseline={settings.baselines[kpi] ?? null}
          currency={currency}
        />
      </div>
    </Card>
  );
}
