import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { groupName } from '../../../shared/analysis/calibration/check-words.ts';
import type { SignalCheck } from '../../../shared/model/signal-check.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './calibration.module.css';
import { RecalibrationView } from './recalibration-view.tsx';
import type { CalibrationRoom } from './use-calibration.ts';

interface RecalibrationCardProps {
  readonly check: SignalCheck;
  readonly room: CalibrationRoom;
}

/** From what is stated to what is true: three maps, judged on labels they were not fitted on. */
export function RecalibrationCard({ check, room }: RecalibrationCardProps) {
  const { signal, by, groups } = check;
  const choices = groups.length > 1 ? groups : [];
  const place = choices.findIndex(({ name }) => name === room.panel);
  // Maps are per group where groups are apart: one for all would mend none of them.
  const group = choices[Math.max(0, place)];
  const query = useQuery(
    api.calibration.recalibrate.queryOptions({
      input: { signal, ...(by && group && { by, group: group.name }) },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Card
      title="Recalibration"
      hint={query.data?.meaning}
      actions={
        choices.length > 0 && (
          <Select
            aria-label="Recalibrate"
            w={220}
            allowDeselect={false}
            data={choices.map((one, i) => ({ value: String(i), label: groupName(one, by) }))}
            value={String(Math.max(0, place))}
            onChange={(value) => room.setPanel(choices[Number(value)]?.name)}
          />
        )
      }
      className={styles.recalibration}
    >
      <LoadState query={query} what="Fitting the maps across folds" staleName="of the choice before">
        {(found) => <RecalibrationView found={found} by={choices.length > 0 ? by : null} />}
      </LoadState>
    </Card>
  );
}
