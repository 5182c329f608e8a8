import {
  axisTitle,
  checkHeadline,
  groupName,
  observedTitle,
  stateWords,
} from '../analysis/calibration/check-words.ts';
import { fixed, plural, sampleSize } from '../format.ts';
import type { GroupCheck, SignalCheck } from '../model/signal-check.ts';
import type { CalibrationFigure } from './figures.ts';

/** More curves than this are looked at in the workbench. */
const MOST_PANELS = 4;

/** Whether the signal may carry a threshold, version by version. */
export function calibrationFigure(check: SignalCheck): CalibrationFigure {
  const groups = check.groups.length > 1 ? check.groups : [check.pooled];
  return {
    signal: check.signal,
    headline: checkHeadline(check),
    sentence: [check.stability.sentence, check.warning ?? ''].join(' ').trim(),
    axis: `${axisTitle(check)} against ${observedTitle(check.direction)}`,
    panels: groups.slice(0, MOST_PANELS).map((group) => panelOf(group, check)),
    more: Math.max(0, groups.length - MOST_PANELS) + check.omitted,
  };
}

function panelOf(group: GroupCheck, check: SignalCheck): CalibrationFigure['panels'][number] {
  const { reliability, histogram, inForce, headline, findings, noDiagram } = group;
  const name = groupName(group, check.by);
  return {
    name,
    state: stateWords(group),
    bins: reliability,
    noDiagram,
    counts: histogram,
    inForce,
    figures: figuresOf(group),
    headline,
    findings: findings.join(' '),
    label: `${name}: ${plural(group.n, 'label')}. ${headline} ${findings.join(' ')}`,
  };
}

function figuresOf({ n, separation, figures }: GroupCheck): string {
  const ends = ({ low, high }: { low: number; high: number }, decimals: number) =>
    `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
  return [
    sampleSize(n),
    ...(separation ? [`AUROC ${fixed(separation.auroc, 2)} (${ends(separation, 2)})`] : []),
    ...(figures
      ? [
          `Brier ${fixed(figures.brier, 3)}`,
          `ECE ${fixed(figures.error.debiased.value, 3)} (${ends(figures.error.debiased, 3)}, debiased)`,
        ]
      : []),
  ].join(', ');
}
