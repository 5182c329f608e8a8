import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReliabilityBars } from '../../../shared/charts/reliability-curve.tsx';
import type { CohortField } from '../../../shared/model/case.ts';
import type { SignalOverview } from '../../../shared/model/signal-check.ts';
import { api } from '../../api/client.ts';

/** A bin whose cases are listed. `group` undefined: all together. */
export interface ChosenBin {
  readonly group: string | null | undefined;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** What is looked at in the room, and the check that answers. Old panels stay, dimmed, until the new are there. */
export function useCalibration(overview: SignalOverview | undefined) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [askedBy, setBy] = useState<CohortField | null | undefined>(undefined);
  const [bars, setBars] = useState<ReliabilityBars>('true-rate');
  const [bin, setBin] = useState<ChosenBin | null>(null);
  const [panel, setPanel] = useState<string | null | undefined>(undefined);
  const lines = overview?.lines ?? [];
  const signal = lines.some((line) => line.signal === chosen) ? chosen : (lines[0]?.signal ?? null);
  // Versions differ until shown otherwise, so they are apart unless somebody puts them together.
  const by = askedBy === undefined ? ((overview?.versions ?? 0) > 1 ? 'agentVersion' : null) : askedBy;
  const check = useQuery(
    api.calibration.check.queryOptions({
      input: { signal: signal ?? '-', ...(by && { by }) },
      enabled: signal !== null,
      placeholderData: keepPreviousData,
    }),
  );
  function afresh(): void {
    setBin(null);
    setPanel(undefined);
  }
  return {
    signal,
    by,
    bars,
    bin,
    /** The panel whose map is shown; undefined for all together. */
    panel,
    check,
    setBars,
    setBin,
    setPanel,
    setSignal: (name: string) => {
      setChosen(name);
      afresh();
    },
    setBy: (field: CohortField | null) => {
      setBy(field);
      afresh();
    },
  };
}

export type CalibrationRoom = ReturnType<typeof useCalibration>;
