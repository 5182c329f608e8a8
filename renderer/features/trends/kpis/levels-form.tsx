import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { levelProblem } from '../../../../shared/analysis/task-kpis/level-state.ts';
import { taskWords } from '../../../../shared/analysis/task-kpis/task-words.ts';
import { sentenceCase } from '../../../../shared/format.ts';
import { LEVEL_NAMES, type TaskKpiId, type TaskLevels } from '../../../../shared/model/task-settings.ts';
import { client } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import styles from './counting.module.css';
import { fromTyped, toTyped, typedUnit } from './typed-units.ts';
import { useSaving } from './use-saving.ts';

type Ladder = Record<(typeof LEVEL_NAMES)[number], number | null>;

const EMPTY: Ladder = { warning: null, critical: null, catastrophic: null };

interface LevelsFormProps {
  readonly kpi: TaskKpiId;
  readonly levels: TaskLevels | null;
  readonly currency: string;
}

/** Three levels above, below, or both: only the ways that are worse for this KPI. */
export function LevelsForm({ kpi, levels, currency }: LevelsFormProps) {
  const { worse } = taskWords[kpi];
  const [up, setUp] = useState<Ladder>(levels?.up ?? EMPTY);
  const [down, setDown] = useState<Ladder>(levels?.down ?? EMPTY);
  const [by, setBy] = useState(usePreferences(({ reviewer }) => reviewer));
  const next: TaskLevels = { up: complete(up), down: complete(down) };
  const isHalf = [up, down].some(
    (ladder) => complete(ladder) === null && LEVEL_NAMES.some((name) => ladder[name] !== null),
  );
  const problem = isHalf ? 'All three levels of a side, or none.' : levelProblem(next);
  const wanted = next.up === null && next.down === null ? null : next;
  const save = useSaving(() => client.taskKpis.setLevels({ kpi, levels: wanted, by }));
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(levels);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && problem === null && by.trim() !== '') save.mutate();
      }}
    >
      {worse !== 'down' && (
        <LadderFields way="above" ladder={up} onChange={setUp} unit={typedUnit(kpi, currency)} />
      )}
      {worse !== 'up' && (
        <LadderFields way="below" ladder={down} onChange={setDown} unit={typedUnit(kpi, currency)} />
      )}
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <div className={styles.signed}>
        <TextInput
          label="Set by"
          maxLength={200}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isChanged || problem !== null || by.trim() === '' || save.isPending}>
          Set the levels
        </Button>
      </div>
      {save.error && <ErrorNotice error={save.error} safe="The levels are as they were." />}
    </form>
  );
}

interface LadderFieldsProps {
  readonly way: 'above' | 'below';
  readonly ladder: Ladder;
  readonly unit: { readonly factor: number; readonly suffix: string };
  readonly onChange: (ladder: Ladder) => void;
}

function LadderFields({ way, ladder, unit, onChange }: LadderFieldsProps) {
  return (
    <div className={styles.triple}>
      {LEVEL_NAMES.map((name) => (
        <NumberInput
          key={name}
          label={`${sentenceCase(name)} ${way}`}
          placeholder="none"
          suffix={unit.suffix}
          hideControls
          value={toTyped(ladder[name], unit.factor)}
          onChange={(typed) => onChange({ ...ladder, [name]: fromTyped(typed, unit.factor) })}
        />
      ))}
    </div>
  );
}

function complete({ warning, critical, catastrophic }: Ladder): TaskLevels['up'] {
  return warning === null || critical === null || catastrophic === null
    ? null
    : { warning, critical, catastrophic };
}
