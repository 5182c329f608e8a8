import type { ReactNode } from 'react';
import { byWords, paceWords } from '../../../../shared/analysis/coverage/coverage-words.ts';
import { count, plural, sentenceCase, signed } from '../../../../shared/format.ts';
import type { CoverageLine, CoverageScope, EvalCoverage } from '../../../../shared/model/eval-coverage.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import { CoverageRows, gapWords } from './coverage-rows.tsx';

interface CoverageChartProps {
  readonly coverage: EvalCoverage;
  /** Lines drawn at most; all of them are in the table. */
  readonly most: number;
  readonly withGap: boolean;
  /** What stands below the bars; gets how many lines are not drawn. */
  readonly note: (hidden: number) => ReactNode;
}

export const scopeWords: Readonly<Record<CoverageScope, string>> = {
  capability: 'capability escalations',
  missed: 'missed escalations',
  both: 'failures',
};

/** Failures and how many of them are in evals, the widest gap first. */
export function CoverageChart({ coverage, most, withGap, note }: CoverageChartProps) {
  const { scope, by, weeks, lines } = coverage;
  return (
    <ChartFrame
      title="Do evals keep up with failures?"
      hint={`${scopeWords[scope]}, those with an eval case, and the change over ${plural(weeks, 'week')}`}
      table={{
        head: [
          sentenceCase(byWords[by][0]),
          'Failures',
          'Covered',
          'Failures added',
          'Evals added',
          'Gap, of all failures',
          'n',
          'Pace',
          'What decides it',
        ],
        rows: lines.map(cellsOf),
      }}
      note={note(Math.max(0, lines.length - most))}
    >
      {(width) => <CoverageRows lines={lines.slice(0, most)} width={width} withGap={withGap} />}
    </ChartFrame>
  );
}

function cellsOf(line: CoverageLine): string[] {
  return [
    line.name,
    count(line.failures),
    count(line.covered),
    signed(line.addedFailures),
    signed(line.addedEvals),
    gapWords(line),
    count(line.gap.n),
    paceWords[line.pace],
    line.sentence,
  ];
}
