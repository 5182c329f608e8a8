import type { Method } from '../method.ts';
import { allocation } from './allocation.ts';
import { anytimeValid } from './anytime-valid.ts';
import { aurocMethod } from './auroc.ts';
import { bayesThresholdMethod } from './bayes-threshold.ts';
import { bootstrapIntervals } from './bootstrap-intervals.ts';
import { brier } from './brier.ts';
import { calibrationTests } from './calibration-tests.ts';
import { calibrators } from './calibrators.ts';
import { changepoint } from './changepoint.ts';
import { clusterIndices } from './cluster-indices.ts';
import { costCurveMethod } from './cost-curve.ts';
import { costSweepMethod } from './cost-sweep.ts';
import { dawidSkeneMethod } from './dawid-skene.ts';
import { eceReliability } from './ece-reliability.ts';
import { ewmaCusum } from './ewma-cusum.ts';
import { finitePopulationMethod } from './finite-population.ts';
import { firthLogisticMethod } from './firth-logistic.ts';
import { fleissCounts } from './fleiss-counts.ts';
import { hdbscanMethod } from './hdbscan.ts';
import { impliedThreshold } from './implied-threshold.ts';
import { isotonicMethod } from './isotonic.ts';
import { judgeCorrection } from './judge-correction.ts';
import { kappaTwoRaters } from './kappa-two-raters.ts';
import { kappaWeightedCases } from './kappa-weighted-cases.ts';
import { kgSmoothed } from './kg-smoothed.ts';
import { krippAlpha } from './kripp-alpha.ts';
import { lttStratified } from './ltt-stratified.ts';
import { mixShiftMethod } from './mix-shift.ts';
import { multiRaterCac } from './multi-rater-cac.ts';
import { multiplicity } from './multiplicity.ts';
import { oddsRatioMethod } from './odds-ratio.ts';
import { pageHinkleyMethod } from './page-hinkley.ts';
import { pairedProportions } from './paired-proportions.ts';
import { ppiMeanMethod } from './ppi-mean.ts';
import { propIntervals } from './prop-intervals.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { reviewerDriftMethod } from './reviewer-drift.ts';
import { riskControl } from './risk-control.ts';
import { rocPrCurves } from './roc-pr-curves.ts';
import { sampleDraw } from './sample-draw.ts';
import { sampleSizeMethod } from './sample-size.ts';
import { slopeAlertMethod } from './slope-alert.ts';
import { specialFunctions } from './special-functions.ts';
import { stratifiedPosteriorMethod } from './stratified-posterior.ts';
import { stratifiedWilsonMethod } from './stratified-wilson.ts';
import { surveyStratified } from './survey-stratified.ts';
import { textCluster } from './text-cluster.ts';
import { thresholdBootstrapMethod } from './threshold-bootstrap.ts';
import { triggerRulesMethod } from './trigger-rules.ts';
import { twoProportions } from './two-proportions.ts';
import { wholeSystemMethod } from './whole-system.ts';

/** Every golden method this library answers, one adapter each, in alphabetical order. */
export const methods: readonly Method[] = [
  allocation,
  anytimeValid,
  aurocMethod,
  bayesThresholdMethod,
  bootstrapIntervals,
  brier,
  calibrationTests,
  calibrators,
  changepoint,
  costCurveMethod,
  costSweepMethod,
  dawidSkeneMethod,
  eceReliability,
  ewmaCusum,
  finitePopulationMethod,
  firthLogisticMethod,
  fleissCounts,
  impliedThreshold,
  isotonicMethod,
  judgeCorrection,
  kappaTwoRaters,
  kappaWeightedCases,
  kgSmoothed,
  krippAlpha,
  lttStratified,
  mixShiftMethod,
  multiplicity,
  multiRaterCac,
  oddsRatioMethod,
  pageHinkleyMethod,
  pairedProportions,
  ppiMeanMethod,
  propIntervals,
  rankCorrelation,
  riskControl,
  rocPrCurves,
  sampleDraw,
  sampleSizeMethod,
  slopeAlertMethod,
  specialFunctions,
  stratifiedPosteriorMethod,
  stratifiedWilsonMethod,
  surveyStratified,
  thresholdBootstrapMethod,
  triggerRulesMethod,
  twoProportions,
  wholeSystemMethod,
  reviewerDriftMethod,
  clusterIndices,
  textCluster,
  hdbscanMethod,
];
