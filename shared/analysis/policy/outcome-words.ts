import {
  day,
  list,
  moneyRange,
  percent,
  percentInterval,
  plural,
  sentenceCase,
  wholeMoney,
} from '../../format.ts';
import type { Policy } from '../../model/policy.ts';
import type { Figure, PromiseLine } from '../../model/policy-replay.ts';

export const PROMISE_NAMES: Readonly<Record<PromiseLine['figure'], string>> = {
  escalationRate: 'escalation rate',
  missedRate: 'missed escalations',
  costPer1000: 'cost per 1,000 cases',
  savingPer1000: 'saving per 1,000 cases',
};

const isMoney = (figure: PromiseLine['figure']) => figure === 'costPer1000' || figure === 'savingPer1000';

/** A figure with its interval, in money or as a share. */
function figureWords(
  figure: PromiseLine['figure'],
  { estimate, low, high }: Figure,
  currency: string,
): string {
  if (estimate === null || low === null || high === null) return 'unknown';
  if (isMoney(figure)) {
    return low === high
      ? wholeMoney(estimate, currency)
      : `${wholeMoney(estimate, currency)} (${moneyRange(low, high, currency)})`;
  }
  return low === high ? percent(estimate) : `${percent(estimate)} (${percentInterval(low, high)})`;
}

/** One promise beside what came, as a sentence. */
export function promiseWords(line: Omit<PromiseLine, 'sentence'>, currency: string): string {
  const { figure, promised, came, verdict } = line;
  const name = sentenceCase(PROMISE_NAMES[figure]);
  const said = `${name}: ${figureWords(figure, promised, currency)} promised`;
  if (came.estimate === null) return `${said}; cannot be said yet, because ${came.reason}.`;
  const got = `${figureWords(figure, came, currency)} came`;
  if (verdict === 'kept') return `${said}, ${got}: kept.`;
  if (verdict === 'broken') return `${said}, ${got}: broken.`;
  return `${said}, ${got}: the interval of what came reaches beyond the promise, so it cannot be said yet.`;
}

export function outcomeSentence(
  policy: Policy,
  cases: number,
  labels: number,
  lines: readonly PromiseLine[],
): string {
  const since = `Since version ${policy.version} took force on ${day(policy.createdAt)}`;
  if (cases === 0) return `${since} no case was logged, so its promise cannot be checked yet.`;
  const of = (verdict: PromiseLine['verdict']) =>
    list(lines.filter((line) => line.verdict === verdict).map(({ figure }) => PROMISE_NAMES[figure]));
  const base = `${since}: ${plural(cases, 'case')}, ${plural(labels, 'of them labelled', 'of them labelled')}`;
  const broken = of('broken');
  if (broken) return `${base}. Broken: ${broken}.`;
  const kept = of('kept');
  const open = of('cannot_say');
  return `${base}. ${kept ? `Kept: ${kept}. ` : ''}${open ? `Cannot be said yet: ${open}.` : ''}`.trim();
}
