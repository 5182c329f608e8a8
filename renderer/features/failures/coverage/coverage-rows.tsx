import { paceWords } from '../../../../shared/analysis/coverage/coverage-words.ts';
import { CoverageBar } from '../../../../shared/charts/coverage-bar.tsx';
import { count, percent, percentRange, signed } from '../../../../shared/format.ts';
import type { CoverageLine, Pace } from '../../../../shared/model/eval-coverage.ts';
import type { IconName } from '../../../components/icon-paths.ts';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import styles from './coverage.module.css';

interface CoverageRowsProps {
  readonly lines: readonly CoverageLine[];
  /** Of a whole row. */
  readonly width: number;
  /** Whether the share of all failures that a line leaves open is printed. */
  readonly withGap: boolean;
}

/** Room for what stands beside the longest bar, and for the other columns. */
const BESIDE = 264;
const NAME = 176;
const GAP = 148;
const PACE = 132;

const looks: Readonly<Record<Pace, { tone: TagTone; icon: IconName }>> = {
  keeping_up: { tone: 'accent', icon: 'check' },
  falling_behind: { tone: 'warn', icon: 'warning' },
  none_yet: { tone: 'warn', icon: 'warning' },
  too_few: { tone: 'plain', icon: 'question' },
  no_dates: { tone: 'plain', icon: 'question' },
};

/** A bar for each line, as long as it has failures, and whether evals keep up. */
export function CoverageRows({ lines, width, withGap }: CoverageRowsProps) {
  const most = Math.max(1, ...lines.map(({ failures }) => failures));
  const longest = Math.max(60, width - NAME - PACE - (withGap ? GAP : 0) - BESIDE - 36);
  return (
    <div className={styles.rows} data-gap={withGap}>
      {withGap && (
        <div className={styles.heads} aria-hidden="true">
          <span />
          <span>covered, of the failures; growth</span>
          <span className={styles.right}>gap, of all failures</span>
          <span />
        </div>
      )}
      {lines.map((line) => (
        <div key={line.key ?? ''} className={styles.row}>
          <span className={styles.name} dir="auto" title={line.name}>
            {line.name}
          </span>
          <div className={styles.bar}>
            <CoverageBar
              width={Math.max(4, Math.round((longest * line.failures) / most))}
              covered={line.covered / line.failures}
              label={`${line.name}: ${line.sentence}`}
            />
            <span className={styles.covered}>
              {count(line.covered)} of {count(line.failures)} covered
            </span>
            {line.pace !== 'no_dates' && (
              <span className={styles.grew}>
                failures {signed(line.addedFailures)}, evals {signed(line.addedEvals)}
              </span>
            )}
          </div>
          {withGap && <span className={styles.right}>{gapWords(line)}</span>}
          <span className={styles.pace}>
            <Tag {...looks[line.pace]}>{paceWords[line.pace]}</Tag>
          </span>
        </div>
      ))}
    </div>
  );
}

/** "18.2 % (12.9 to 25.2)", or why there is none. */
export function gapWords({ gap: { value, low, high } }: CoverageLine): string {
  if (value === undefined) return 'not in the sample';
  return low === undefined || high === undefined
    ? percent(value)
    : `${percent(value)} (${percentRange(low, high)})`;
}
