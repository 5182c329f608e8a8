import { Button, NumberInput } from '@mantine/core';
import { promiseName } from '../../../shared/analysis/guarantee/guarantee-words.ts';
import { promiseAt, stateWords } from '../../../shared/analysis/guarantee/promise-at.ts';
import { PromiseCurve } from '../../../shared/charts/promise-curve.tsx';
import { promiseMarks } from '../../../shared/charts/promise-marks.ts';
import { count, cutValue, percent } from '../../../shared/format.ts';
import type { Guarantee, PromisePoint } from '../../../shared/model/guarantee.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { Card } from '../../components/card.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Icon } from '../../components/icon.tsx';
import { type Loadable, LoadState } from '../../components/load-state.tsx';
import styles from './guarantee-card.module.css';
import type { Promised } from './use-guarantee.ts';

interface GuaranteeCardProps {
  readonly query: Loadable<Guarantee>;
  readonly promised: Promised;
  readonly onPromise: (promised: Promised) => void;
  readonly suggested: number | null;
  readonly trial: number | null;
  readonly onTrial: (cut: number) => void;
}

/** The promise on missed escalations: which cuts keep it, and the one that keeps it with fewest handovers. */
export function GuaranteeCard({ query, ...rest }: GuaranteeCardProps) {
  return (
    <LoadState query={query} what="Bounding what every cut misses" staleName="for the promise before">
      {(found) => <Found found={found} {...rest} />}
    </LoadState>
  );
}

type FoundProps = Omit<GuaranteeCardProps, 'query'> & { readonly found: Guarantee };

function Found(props: FoundProps) {
  const { found, suggested, trial } = props;
  if (found.curve.length === 0) {
    return (
      <Card title={promiseName(found.alpha)}>
        <Words {...props} />
      </Card>
    );
  }
  const marks = promiseMarks(found.curve, found.current?.cut ?? null, [
    { name: 'trial', cut: trial },
    { name: 'suggested', cut: suggested },
  ]);
  return (
    <ChartFrame
      title={promiseName(found.alpha)}
      table={{
        head: [
          'Cut',
          'At most %',
          'Found %',
          'Labels',
          'Missed',
          'Undecided',
          'Handed over of 1,000',
          'Promise',
        ],
        rows: found.curve.map(rowOf),
      }}
      note={<Words {...props} />}
    >
      {(width) => (
        <PromiseCurve
          width={width}
          points={found.curve}
          alpha={found.alpha}
          safeIsHigh={found.direction === 'higher_is_safer'}
          marks={marks}
          formatCut={cutValue}
          label={`${found.headline}. ${found.why}`}
        />
      )}
    </ChartFrame>
  );
}

function rowOf({ cut, upper, rate, state, labels, missed, undecided, handedOverPer1000 }: PromisePoint) {
  const share = (value: number | null) => (value === null ? '' : (value * 100).toFixed(1));
  return [
    cutValue(cut),
    share(upper),
    share(rate),
    String(labels),
    String(missed),
    String(undecided),
    count(handedOverPer1000),
    state.replaceAll('_', ' '),
  ];
}

function Words({ found, promised, onPromise, suggested, trial, onTrial }: FoundProps) {
  const { certified, current } = found;
  const { limits } = useWorkspace().settings;
  const number = (typed: string | number) => (typed === '' ? null : Number(typed));
  const rows = [
    { name: current?.cut === null ? 'As handled' : 'In force', cut: current?.cut ?? null },
    ...(suggested !== null && suggested !== current?.cut ? [{ name: 'Suggested', cut: suggested }] : []),
    ...(trial !== null && trial !== suggested && trial !== current?.cut
      ? [{ name: 'Trial', cut: trial }]
      : []),
  ];
  return (
    <div className={styles.words}>
      <h3 className={styles.finding}>{found.headline}</h3>
      <table className={styles.cuts}>
        <tbody>
          {rows.map(({ name, cut }) => (
            <CutRow key={name} name={name} cut={cut} point={promiseAt(found, cut)} />
          ))}
          {certified && (
            <CutRow name="Fewest handovers" cut={certified.cut} point={certified}>
              {certified.cut !== trial && (
                <Button size="compact-xs" variant="default" onClick={() => onTrial(certified.cut)}>
                  Try {cutValue(certified.cut)}
                </Button>
              )}
            </CutRow>
          )}
        </tbody>
      </table>
      <p>{found.why}</p>
      <details>
        <summary>What it holds for</summary>
        <p>{found.validity}</p>
      </details>
      <div className={styles.fields}>
        <NumberInput
          label="Missed at most, %"
          min={0.1}
          max={50}
          hideControls
          value={promised.missed ?? ''}
          onChange={(typed) => onPromise({ ...promised, missed: number(typed) })}
        />
        <NumberInput
          label="Confidence, %"
          min={50}
          max={99.9}
          hideControls
          value={promised.confidence ?? ''}
          onChange={(typed) => onPromise({ ...promised, confidence: number(typed) })}
        />
      </div>
      {limits.missed_escalation_rate === undefined && (
        <p>
          No limit on missed escalations is set in the settings, so this one is not asked about when a policy
          is signed.
        </p>
      )}
    </div>
  );
}

interface CutRowProps {
  readonly name: string;
  readonly cut: number | null;
  readonly point: Omit<PromisePoint, 'cut'> | null;
  readonly children?: React.ReactNode;
}

function CutRow({ name, cut, point, children }: CutRowProps) {
  if (!point) return null;
  return (
    <tr>
      <th scope="row">
        {name} {cut !== null && <b className="pl-num">{cutValue(cut)}</b>}
      </th>
      <td className="pl-num">{point.upper === null ? 'none left' : `up to ${percent(point.upper)}`}</td>
      <td>
        {children ?? (
          <span className={styles.state} data-shown={point.state === 'shown'}>
            <Icon name={point.state === 'shown' ? 'check' : 'warning'} size={12} /> {stateWords(point.state)}
          </span>
        )}
      </td>
    </tr>
  );
}
