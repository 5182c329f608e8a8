import type { Policy } from '../../model/policy.ts';
import { ofPolicyCosts } from '../../model/policy.ts';
import type { Figure, PolicyOutcome, PromiseLine } from '../../model/policy-replay.ts';
import { opposite, pricesOf } from './figures.ts';
import { replayTriggers } from './fires.ts';
import { outcomeSentence, promiseWords } from './outcome-words.ts';
import { measureGround, type PolicyGround } from './replay-policy.ts';
import { meanWithin, nothing, rateOf, shareOf, type WeightedSample } from './weighted-figures.ts';

/** Fewer labelled cases since then than this decide nothing. */
export const LEAST_SINCE = 30;

/**
 * What a policy promised beside what came: the cases that began after it was signed, as they were handled. A promise
 * is kept when what came lies on its good side with the whole interval or cannot be told from it closely enough to
 * matter; broken when the two intervals lie apart on the bad side; else nobody can say yet.
 *
 * @param before the policy before it; null where the promise was against the cases as they were handled
 */
export function outcomeOf(policy: Policy, before: Policy | null, ground: PolicyGround): PolicyOutcome | null {
  const { promise } = policy;
  if (!promise) return null;
  const isSince = (at: string | null) => at !== null && at >= policy.createdAt;
  const logged = ground.logged.startedAt.flatMap((at, i) => (isSince(at) ? [i] : []));
  const since = Uint8Array.from(ground.labelled.startedAt, (at) => (isSince(at) ? 1 : 0));
  const labels = since.reduce((sum, one) => sum + one, 0);
  const costs = policy.costs && ofPolicyCosts(policy.costs);
  const handedOver = ground.labelled.escalated;
  const measure = labels < LEAST_SINCE ? null : measureGround(ground, costs);
  const few = nothing(
    labels === 0
      ? 'no labelled case began after it was signed'
      : `${labels} labelled cases began after it was signed; ${LEAST_SINCE} are the least`,
  );
  const figures: Record<PromiseLine['figure'], Figure> = {
    escalationRate: measure ? rateSince(handedOver, since, measure.sample) : volumeRate(ground, logged),
    missedRate: measure ? shareOf(measure.wanted, both(since, opposite(handedOver)), measure.sample) : few,
    costPer1000: few,
    savingPer1000: few,
  };
  const now = measure && pricesOf(handedOver, measure);
  if (measure && now) {
    figures.costPer1000 = meanWithin(now, since, measure.sample);
    const old = before && pricesOf(replayTriggers(before.triggers, ground.labelled).handedOver, measure);
    figures.savingPer1000 = old
      ? meanWithin(
          old.map((price, i) => price - now[i]!),
          since,
          measure.sample,
        )
      : nothing(
          'no policy before it is known, and how cases would have been handled without it is not either',
        );
  }
  const lines = (Object.keys(figures) as PromiseLine['figure'][]).flatMap((figure): PromiseLine[] => {
    const promised = promise[figure];
    if (!promised) return [];
    const line = { figure, promised: { ...promised, n: promise.labels }, came: figures[figure] };
    const verdict = verdictOf(line);
    return [{ ...line, verdict, sentence: promiseWords({ ...line, verdict }, policy.costs?.currency ?? '') }];
  });
  return {
    version: policy.version,
    since: policy.createdAt,
    cases: logged.length,
    labels,
    lines,
    sentence: outcomeSentence(policy, logged.length, labels, lines),
  };
}

function rateSince(handedOver: Uint8Array, since: Uint8Array, sample: WeightedSample): Figure {
  return since.every((one) => one === 1) ? rateOf(handedOver, sample) : shareOf(handedOver, since, sample);
}

/** Without labels the share handed over is still known, of the logged cases. */
function volumeRate({ logged }: PolicyGround, rows: readonly number[]): Figure {
  if (rows.length === 0) return nothing('no case began after it was signed');
  const share = rows.reduce((sum, i) => sum + logged.escalated[i]!, 0) / rows.length;
  return { estimate: share, low: share, high: share, n: rows.length };
}

function verdictOf({ figure, promised, came }: Pick<PromiseLine, 'figure' | 'promised' | 'came'>) {
  if (came.low === null || came.high === null || promised.low === null || promised.high === null) {
    return 'cannot_say';
  }
  const moreIsBetter = figure === 'savingPer1000';
  const worse = moreIsBetter ? came.high < promised.low : came.low > promised.high;
  if (worse) return 'broken';
  const inside = moreIsBetter ? came.low >= promised.low : came.high <= promised.high;
  return inside ? 'kept' : 'cannot_say';
}

function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((value, i) => value & other[i]!);
}
