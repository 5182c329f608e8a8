import { domainDifference, domainMean } from '../../survey/domain-mean.ts';
import { kornGraubard } from '../../survey/korn-graubard.ts';
import { likelihoodInterval } from '../../survey/likelihood-interval.ts';
import { logitInterval } from '../../survey/logit-interval.ts';
import { postStratifiedMean } from '../../survey/post-stratified-mean.ts';
import { ratioOfTotals } from '../../survey/ratio.ts';
import { stratifiedMean } from '../../survey/stratified-mean.ts';
import type { SurveySample } from '../../survey/survey-sample.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Input = {
  readonly stratum: readonly string[];
  readonly y: readonly number[];
  readonly x?: readonly number[];
  readonly domain?: readonly string[];
  readonly post?: readonly string[];
  readonly postTotals?: Readonly<Record<string, number>>;
  readonly popSizes: Readonly<Record<string, number>>;
};
type Limits = { readonly low: number; readonly high: number } | null;
const pair = (limits: Limits) => limits && [limits.low, limits.high];

export const surveyStratified: Method = {
  name: 'survey_stratified',
  run(input, options, golden) {
    const { stratum, y, x, popSizes, domain, post, postTotals } = input as unknown as Input;
    const { fpc, level } = options as { fpc: boolean; level: number };
    const names = Object.keys(popSizes);
    const sample: SurveySample = {
      stratum: stratum.map((name) => names.indexOf(name)),
      populations: Object.values(popSizes),
      finite: fpc,
    };
    const mean = stratifiedMean(y, sample, level);
    if (mean.value === null) return {};
    const { value, standardError, df, n } = mean;
    const ratio = x && ratioOfTotals(y, x, sample);
    return {
      total: mean.total,
      seTotal: mean.totalStandardError,
      mean: value,
      seMean: standardError,
      deff: mean.designEffect,
      df,
      kishNeff: mean.nEff,
      ciT: [mean.low, mean.high],
      ciLogit: pair(logitInterval(value, standardError, df, level)),
      ciKornGraubard: pair(kornGraubard(value, standardError ** 2, n, df, level)),
      ciLikelihood: pair(likelihoodInterval(value, standardError ** 2, n, df, level)),
      lonelyAdjust: { mean: value, se: standardError },
      ...(ratio && ratio.value !== null ? { ratio: ratio.value, seRatio: ratio.standardError } : {}),
      ...(domain ? domains(y, domain, sample, level, golden.expected) : {}),
      ...(post && postTotals ? { postStratified: postStratified(y, post, postTotals, sample) } : {}),
    };
  },
};

function domains(
  y: readonly number[],
  domain: readonly string[],
  sample: SurveySample,
  level: number,
  expected: Fields,
): Fields {
  const inside = (name: string) => domain.map((own) => (own === name ? 1 : 0));
  const means: Record<string, Fields> = {};
  for (const name of new Set(domain)) {
    const mean = domainMean(y, inside(name), sample);
    if (mean.value === null) continue;
    const { value, standardError, n, df } = mean;
    means[name] = {
      mean: value,
      se: standardError,
      n,
      df,
      popEstimate: mean.population,
      ciKornGraubard: pair(kornGraubard(value, standardError ** 2, n, df, level)),
      ciLogit: pair(logitInterval(value, standardError, df, level)),
    };
  }
  const named = expected.domainDiff as { first: string; second: string } | undefined;
  if (!named) return { domains: means };
  const difference = domainDifference(y, inside(named.first), inside(named.second), sample);
  const { first, second } = named;
  if (difference.value === null) return { domains: means };
  return {
    domains: means,
    domainDiff: { first, second, diff: difference.value, se: difference.standardError },
  };
}

function postStratified(
  y: readonly number[],
  post: readonly string[],
  postTotals: Readonly<Record<string, number>>,
  sample: SurveySample,
): Fields {
  const names = Object.keys(postTotals);
  const cells = post.map((name) => names.indexOf(name));
  const mean = postStratifiedMean(y, cells, Object.values(postTotals), sample);
  return mean.value === null ? { mean: null } : { mean: mean.value, se: mean.standardError };
}
