import { cutValue, fixed, percent } from '../../../shared/format.ts';
import type { CurvePoint, ThresholdAdvice } from '../../../shared/model/threshold.ts';
import type { CohortAdvice, CohortEvidence, ThresholdSweep } from '../../../shared/model/threshold-sweep.ts';
import { type Column, cell, table } from '../table.ts';

/** The finding, why, and the figures behind it. */
export function tellAdvice(advice: ThresholdAdvice): string {
  const { separation, current, best, saving, scope, ignoredRequests } = advice;
  const lines = [cell(advice.headline, 300), cell(advice.why, 1200), ''];
  const add = (name: string, text: string) => lines.push(`${name.padEnd(12)}  ${cell(text, 400)}`);
  const cohort = Object.entries(scope).map(([field, value]) => `${field} ${value}`);
  if (cohort.length > 0) add('scope', cohort.join(', '));
  if (advice.pooledVersions.length > 1) add('pooled', `over ${advice.pooledVersions.join('; ')}`);
  add('labels', `${advice.n}${advice.weighted ? ', weighted to the population' : ', of the sample only'}`);
  if (separation) {
    add('separation', `AUROC ${fixed(separation.auroc, 3)} (${range(separation, 3)})`);
  }
  if (current) {
    const name = current.cut === null ? 'as handled' : `cut ${current.cut}`;
    add('current', `${name}: ${fixed(current.cost, 0)} per 1,000 cases (${range(current, 0)})`);
  }
  if (best) add('best', `cut ${best.cut}: ${fixed(best.cost, 0)} per 1,000 cases (${range(best, 0)})`);
  if (saving)
    add(
      'saving',
      `${fixed(saving.estimate, 0)} per 1,000 cases (${range(saving, 0)}), priced on labels that did not choose the cut`,
    );
  if (advice.equallyGood) add('equally good', `${advice.equallyGood.from} to ${advice.equallyGood.to}`);
  if (ignoredRequests.labels > 0) {
    add(
      'requests',
      `${ignoredRequests.labels} of them ignored, ${fixed(ignoredRequests.cost, 0)} per 1,000 cases; every cut honours them`,
    );
  }
  return lines.join('\n');
}

/** Rows of the printed curve; the JSON has every cut. */
const ROWS = 25;

/** The advice, its other views as sentences, and the curve. */
export function tellSweep({ advice, analytic, sensitivity, capacity, toIdentify }: ThresholdSweep): string {
  const views = [analytic, sensitivity, capacity, ...toIdentify].flatMap((view) =>
    view === null ? [] : [cell(view.sentence, 600)],
  );
  const step = Math.ceil(advice.curve.length / ROWS);
  const named = [advice.current?.cut, advice.best?.cut, analytic?.cut];
  const rows = advice.curve.filter(({ cut }, place) => place % step === 0 || named.includes(cut));
  return [tellAdvice(advice), '', ...views, ...(rows.length > 0 ? ['', table(rows, POINTS)] : [])].join('\n');
}

const share = (value: number | null) => (value === null ? '' : percent(value));

const POINTS: readonly Column<CurvePoint>[] = [
  { title: 'cut', value: ({ cut }) => cutValue(cut), right: true },
  { title: 'cost', value: ({ cost }) => fixed(cost, 0), right: true },
  { title: '95 %', value: (point) => range(point, 0), right: true },
  { title: 'escalated', value: ({ escalationRate }) => share(escalationRate), right: true },
  { title: 'appropriate', value: ({ appropriateness }) => share(appropriateness), right: true },
  { title: 'recall', value: ({ recall }) => share(recall), right: true },
  { title: 'missed', value: ({ missedRate }) => share(missedRate), right: true },
];

/** What each cohort's labels alone say. */
export function tellCohorts({ sentence, rows }: CohortEvidence): string {
  return [cell(sentence, 600), table(rows, COHORTS)].join('\n');
}

const COHORTS: readonly Column<CohortAdvice>[] = [
  { title: 'cohort', value: ({ value }) => value, width: 40 },
  { title: 'n', value: ({ n }) => String(n), right: true },
  { title: 'verdict', value: ({ headline }) => headline },
  { title: 'why', value: ({ why }) => why, width: 100 },
];

function range({ low, high }: { low: number; high: number }, decimals: number): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}
