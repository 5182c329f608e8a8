import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count, fixed, percent, plural } from '../../../shared/format.ts';
import type { Availability, GroupCheck } from '../../../shared/model/signal-check.ts';
import styles from './calibration.module.css';

const GATE = 0.65;
const DOMAIN: readonly [number, number] = [0.4, 1];
const WHISKER_WIDTH = 112;

/** Separation, Brier score and calibration error with what they rest on, and the verdict as a sentence. */
export function PanelFigures({ group }: { readonly group: GroupCheck }) {
  const { separation, figures, headline, findings, verdict } = group;
  return (
    <div className={styles.figures}>
      <dl className={styles.rows}>
        {separation && (
          <div className={styles.row}>
            <dt>AUROC</dt>
            <dd className={styles.value}>{fixed(separation.auroc, 2)}</dd>
            <dd>
              <DotWhisker
                width={WHISKER_WIDTH}
                domain={DOMAIN}
                estimate={separation.auroc}
                low={separation.low}
                high={separation.high}
                limit={GATE}
                fails={separation.grade === 'fails'}
                label={`AUROC ${fixed(separation.auroc, 2)}, ${ends(separation, 2)}; the gate is ${GATE}`}
              />
            </dd>
            <dd className={styles.aside}>{ends(separation, 2)}</dd>
          </div>
        )}
        {figures && (
          <>
            <div className={styles.row}>
              <dt>Brier</dt>
              <dd className={styles.value}>{fixed(figures.brier, 3)}</dd>
              <dd className={styles.wide}>
                resolution {fixed(figures.murphy.resolution, 3)}, reliability{' '}
                {fixed(figures.murphy.reliability, 3)}
              </dd>
            </div>
            <div className={styles.row}>
              <dt>ECE</dt>
              <dd className={styles.value}>{fixed(figures.error.debiased.value, 3)}</dd>
              <dd className={styles.wide}>{ends(figures.error.debiased, 3)}, debiased</dd>
            </div>
          </>
        )}
      </dl>
      <p className={styles.verdict}>
        <b className={verdict === 'not_usable' ? styles.fails : undefined}>{headline}</b> {findings.join(' ')}
      </p>
      <MoreFigures group={group} />
    </div>
  );
}

function MoreFigures({ group }: { readonly group: GroupCheck }) {
  const { figures, availability, tiedPairs, distinct, requested, n, nEff, needed, escalated } = group;
  return (
    <details className={styles.more}>
      <summary>More figures</summary>
      <ul>
        <li>
          {plural(n, 'label')}, {count(needed)} needed a human, {count(escalated)} escalated
          {Math.round(nEff) < n && `; their weights leave what ${count(nEff)} would tell`}
        </li>
        {requested > 0 && <li>{plural(requested, 'case')} with a request for a human take no part</li>}
        {figures?.slope && (
          <li>
            Slope {fixed(figures.slope.value, 2)} ({ends(figures.slope, 2)}; 1 is right, p{' '}
            {pValue(figures.slope.p)})
          </li>
        )}
        {figures?.intercept && (
          <li>
            Intercept {fixed(figures.intercept.value, 2)} ({ends(figures.intercept, 2)}; 0 is right, p{' '}
            {pValue(figures.intercept.p)})
          </li>
        )}
        {figures?.shift && (
          <li>
            In the large {fixed(figures.shift.value, 2)} ({ends(figures.shift, 2)}; 0 is right, p{' '}
            {pValue(figures.shift.p)}): on average {fixed(Math.abs(100 * figures.excess), 1)} points{' '}
            {figures.excess > 0 ? 'more' : 'less'} is stated than observed
          </li>
        )}
        {figures?.spiegelhalter != null && <li>Spiegelhalter’s test: p {pValue(figures.spiegelhalter)}</li>}
        {figures && (
          <li>
            Other errors: {fixed(figures.error.equalCount, 3)} over these bins,{' '}
            {fixed(figures.error.equalWidth, 3)} over ten equal widths, at most{' '}
            {fixed(figures.error.largestGap, 3)}; these count chance as error
          </li>
        )}
        {figures && (
          <li>
            Brier without bins: discrimination {fixed(figures.corp.discrimination, 3)}, miscalibration{' '}
            {fixed(figures.corp.miscalibration, 3)}
          </li>
        )}
        <li>
          {plural(distinct, 'value')}
          {tiedPairs !== null && `; ${percent(tiedPairs, 0)} of the pairs are ties`}
        </li>
        {availability.map((side) => (
          <li key={side.side}>{availabilityWords(side)}</li>
        ))}
      </ul>
    </details>
  );
}

/** A value that is missing says something too, so what was needed there stands beside. */
function availabilityWords({ side, cases, present, neededWith, neededWithout }: Availability): string {
  const missing = cases - present;
  if (cases === 0) return `No ${side} case is labelled`;
  if (missing === 0) return `All ${count(cases)} labelled ${side} cases carry it`;
  const without = `${count(neededWithout)} of ${count(missing)} without it needed a human`;
  return `${count(present)} of ${count(cases)} labelled ${side} cases carry it; ${without}, ${count(neededWith)} of ${count(present)} with it`;
}

function ends({ low, high }: { low: number; high: number }, decimals: number): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}

function pValue(p: number): string {
  return p < 0.001 ? 'below 0.001' : fixed(p, 3);
}
