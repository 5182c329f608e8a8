/** The statistics core: pure functions, one per file. Table of contents by method family. */

export * from './estimate.ts';

// a. Proportions, surveys, sample size

export { agrestiCaffo } from './proportions/agresti-caffo.ts';
export { agrestiCoull } from './proportions/agresti-coull.ts';
export { clopperPearson, clopperPearsonLower, clopperPearsonUpper } from './proportions/clopper-pearson.ts';
export { conditionalOddsRatio } from './proportions/conditional-odds-ratio.ts';
export { confidenceSequence, intersectLooks } from './proportions/confidence-sequence.ts';
export { confidenceSequenceFinite } from './proportions/confidence-sequence-finite.ts';
export { finitePopulation, finitePopulationUpper, wilsonFinite } from './proportions/finite-population.ts';
export { fisherExact } from './proportions/fisher-exact.ts';
export { jeffreys } from './proportions/jeffreys.ts';
export { katzRatio } from './proportions/katz-ratio.ts';
export { miettinenNurminen } from './proportions/miettinen-nurminen.ts';
export { miettinenNurminenRatio } from './proportions/miettinen-nurminen-ratio.ts';
export { newcombe } from './proportions/newcombe.ts';
export { type McNemar, mcNemar, pairedDifference } from './proportions/paired-proportions.ts';
export { plainProportion } from './proportions/plain-proportion.ts';
export { pooledZTest } from './proportions/pooled-z-test.ts';
export type { RatioEstimate } from './proportions/ratio-estimate.ts';
export type { TwoByTwo } from './proportions/two-by-two.ts';
export { wilson, wilsonLimits } from './proportions/wilson.ts';
export {
  type Allocation,
  costOptimalAllocation,
  neymanAllocation,
  plannedDeviation,
  proportionalAllocation,
} from './survey/allocation.ts';
export { designEffect, kishEffectiveSize } from './survey/design-effect.ts';
export { detectableChange, sampleSizeForChange } from './survey/detectable-change.ts';
export { domainDifference, domainMean } from './survey/domain-mean.ts';
export {
  type HalfWidthProjection,
  projectHalfWidth,
  reviewsForHalfWidth,
} from './survey/half-width-projection.ts';
export { integerAllocation } from './survey/integer-allocation.ts';
export { postStratifiedMean } from './survey/post-stratified-mean.ts';
export {
  type Resampler,
  raoWuResampler,
  raoWuUnits,
  raoWuWeights,
  type UnitResampler,
} from './survey/rao-wu.ts';
export { ratioOfTotals } from './survey/ratio.ts';
export {
  type DrawnCase,
  type DrawnStratum,
  type DrawRequest,
  drawStratum,
  permanentRandomNumber,
} from './survey/sample-draw.ts';
export { type SampleSize, sampleSizeForHalfWidth, sampleSizeForWilson } from './survey/sample-size.ts';
export { smoothedKornGraubard } from './survey/smoothed-korn-graubard.ts';
export { type StratifiedMean, stratifiedMean } from './survey/stratified-mean.ts';
export { stratifiedProportion } from './survey/stratified-proportion.ts';
export { stratifiedWilson } from './survey/stratified-wilson.ts';
export type { Stratum } from './survey/stratum.ts';
export type { SurveySample } from './survey/survey-sample.ts';
export { acceptancePlan, zeroFailurePlan } from './survey/zero-failure-plan.ts';

// b. The whole system

export { doubtRange, type SideStratumWithDoubt, withCannotTell } from './system/cannot-tell.ts';
export { type Cells, systemCells } from './system/cells.ts';
export { compareSystems, type SystemRate } from './system/compare-systems.ts';
export { recallScore } from './system/recall-score.ts';
export type { Side, SideStratum } from './system/side-stratum.ts';
export { type RatePosterior, stratifiedPosterior } from './system/stratified-posterior.ts';
export { systemIntervals } from './system/system-intervals.ts';
export { type WholeSystem, wholeSystem } from './system/whole-system.ts';

// c. Agreement between reviewers

export { type AgreementTable, agreementTable } from './agreement/agreement-table.ts';
export { agreementWeights, type PartialCredit } from './agreement/agreement-weights.ts';
export { brennanPrediger } from './agreement/brennan-prediger.ts';
export type { ChanceCorrected } from './agreement/chance-corrected.ts';
export { type CohenKappa, type CohenKappaOptions, cohenKappa } from './agreement/cohen-kappa.ts';
export { cohenKappaWeightedCases, type WeightedCasesKappa } from './agreement/cohen-kappa-weighted-cases.ts';
export { type CongerKappa, congerKappa } from './agreement/conger-kappa.ts';
export { type DawidSkene, type DawidSkeneOptions, dawidSkene } from './agreement/dawid-skene.ts';
export { type DawidSkeneStarts, dawidSkeneStarts } from './agreement/dawid-skene-starts.ts';
export { fleissKappa } from './agreement/fleiss-kappa.ts';
export { type FleissTest, fleissTest } from './agreement/fleiss-test.ts';
export { type CoefficientOptions, gwetAc } from './agreement/gwet-ac.ts';
export {
  type AlphaMetric,
  type KrippendorffAlpha,
  krippendorffAlpha,
} from './agreement/krippendorff-alpha.ts';
export {
  type AlphaInterval,
  type AlphaIntervalOptions,
  krippendorffInterval,
} from './agreement/krippendorff-interval.ts';
export type { Vote, VoteSizes } from './agreement/label-votes.ts';
export { percentAgreement } from './agreement/percent-agreement.ts';
export { type PrevalenceAndBias, prevalenceAndBias } from './agreement/prevalence-and-bias.ts';
export {
  countRatings,
  type RatingCounts,
  ratingCountsOf,
  ratingCountsOfTable,
} from './agreement/rating-counts.ts';
export {
  type GoldRecord,
  type ReviewerDrift,
  type ReviewerPeriods,
  reviewerDrift,
} from './agreement/reviewer-drift.ts';
export { specificAgreement } from './agreement/specific-agreement.ts';

// d. Signals and calibration

export { type Auroc, type AurocOptions, auroc } from './signal/auroc.ts';
export { type BetaMap, betaCalibration } from './signal/beta-calibration.ts';
export { type BrierDecomposition, brierDecomposition } from './signal/brier-decomposition.ts';
export { type BrierScore, brierScore } from './signal/brier-score.ts';
export { type CalibrationError, calibrationError } from './signal/calibration-error.ts';
export { calibrationInTheLarge } from './signal/calibration-in-the-large.ts';
export { type CalibrationTest, calibrationLikelihoodRatio } from './signal/calibration-likelihood-ratio.ts';
export {
  type CalibrationOptions,
  type CalibrationSlope,
  calibrationSlope,
} from './signal/calibration-slope.ts';
export {
  type Calibrator,
  type CalibratorKind,
  calibratedProbability,
  fitCalibrator,
} from './signal/calibrator.ts';
export { type AurocComparison, compareAuroc } from './signal/compare-auroc.ts';
export { type Corp, corp } from './signal/corp.ts';
export { type CrossFitted, crossFit, stratifiedFolds } from './signal/cross-fit.ts';
export { type ExpectedOverObserved, expectedOverObserved } from './signal/expected-over-observed.ts';
export { type HosmerLemeshow, hosmerLemeshow } from './signal/hosmer-lemeshow.ts';
export { type IsotonicFit, isotonic, isotonicAt } from './signal/isotonic.ts';
export { type KendallTau, kendallTau } from './signal/kendall.ts';
export { type LogLoss, logLoss } from './signal/log-loss.ts';
export { type LogisticMap, logisticRecalibration } from './signal/logistic-recalibration.ts';
export { midRanks } from './signal/mid-ranks.ts';
export { type PlattMap, platt } from './signal/platt.ts';
export { type PrecisionRecallCurve, precisionRecallCurve } from './signal/precision-recall-curve.ts';
export {
  type Binning,
  type ReliabilityBin,
  type ReliabilityCurve,
  reliabilityCurve,
} from './signal/reliability-curve.ts';
export { type RocCurve, rocCurve } from './signal/roc-curve.ts';
export { type SignalAvailability, signalAvailability } from './signal/signal-availability.ts';
export { type RankCorrelation, spearman } from './signal/spearman.ts';
export { spiegelhalterTest } from './signal/spiegelhalter-test.ts';
export { type TemperatureMap, temperatureScaling } from './signal/temperature-scaling.ts';

// e. Thresholds

export { type BayesThreshold, bayesThreshold, impliedCosts } from './threshold/bayes-threshold.ts';
export { basicInterval, bcaInterval, percentileInterval } from './threshold/bootstrap-intervals.ts';
export { type CostCurve, costCurve, costEnvelope } from './threshold/cost-curve.ts';
export { type CostSweep, costSweep, type Optimum } from './threshold/cost-sweep.ts';
export type { Costs } from './threshold/costs.ts';
export { type Cut, type Direction, escalates } from './threshold/cut.ts';
export { type ExpectedWait, expectedWait } from './threshold/expected-wait.ts';
export { type Decisions, hardThreshold, softThreshold } from './threshold/implied-threshold.ts';
export type { LabelledCases } from './threshold/labelled-cases.ts';
export { plateau, preferredCut } from './threshold/preferred-cut.ts';
export { type ReplicateCosts, replicateCosts } from './threshold/replicate-costs.ts';
export { replicateOptima } from './threshold/replicate-optima.ts';
export {
  certifyStratified,
  meldedUpper,
  type StratifiedCertificate,
} from './threshold/risk-control/certify-stratified.ts';
export { conformalRiskControl } from './threshold/risk-control/conformal-risk-control.ts';
export {
  bonferroniTest,
  fixedSequenceTest,
  leastActedToCertify,
} from './threshold/risk-control/learn-then-test.ts';
export { riskControllingCut } from './threshold/risk-control/risk-controlling-set.ts';
export { shadowPrice } from './threshold/shadow-price.ts';
export {
  candidateCut,
  cutIndex,
  meanCosts,
  planSweep,
  type SweepOptions,
  type SweepPlan,
} from './threshold/sweep-plan.ts';
export { type SweepRow, sweepRow, sweepRows } from './threshold/sweep-row.ts';
export { type ThresholdBootstrap, thresholdBootstrap } from './threshold/threshold-bootstrap.ts';
export { type TriggeredCases, type TriggerRules, triggerRules } from './threshold/trigger-rules.ts';

// f. Judges

export { type JudgeTrust, type PpiMean, type PpiOptions, ppiMean } from './judge/ppi-mean.ts';
export { type JudgedStratum, ppiStratifiedMean } from './judge/ppi-stratified-mean.ts';
export { type CorrectedRate, type JudgeErrors, roganGladen } from './judge/rogan-gladen.ts';

// g. Monitoring

export { type Adjustment, adjustPValues } from './monitoring/adjust-p-values.ts';
export { type BernoulliCusum, bernoulliCusum } from './monitoring/bernoulli-cusum.ts';
export {
  type ChangePointOptions,
  type ChangePoints,
  changePointsOfMean,
  changePointsOfRate,
} from './monitoring/change-points.ts';
export type { WindowComparison, WindowRule } from './monitoring/compare-window.ts';
export { type CusumChart, type CusumOptions, cusum, cusumOfRates } from './monitoring/cusum.ts';
export { type EwmaChart, type EwmaOptions, ewma, ewmaOfRates } from './monitoring/ewma.ts';
export type { HourlyCounts } from './monitoring/hourly-counts.ts';
export { type LogitSlope, logitSlope } from './monitoring/logit-slope.ts';
export { type Cohort, type CohortShift, type MixShift, mixShift } from './monitoring/mix-shift.ts';
export { type Overdispersion, overdispersion } from './monitoring/overdispersion.ts';
export { type PageHinkley, type PageHinkleyOptions, pageHinkley } from './monitoring/page-hinkley.ts';
export { type SlopeAlert, type SlopeAlertOptions, slopeAlert } from './monitoring/slope-alert.ts';

// h. Clusters

export { adjustedMutualInformation } from './clusters/adjusted-mutual-information.ts';
export { adjustedRand, type PartitionAgreement } from './clusters/adjusted-rand.ts';
export { averageLinkage, cutAt, type Merge } from './clusters/average-linkage.ts';
export { canonicalLabels } from './clusters/canonical-labels.ts';
export { charNgrams } from './clusters/char-ngrams.ts';
export { type ClusterStability, clusterStability } from './clusters/cluster-stability.ts';
export {
  cosineDistances,
  type Distances,
  distanceBetween,
  euclideanDistances,
  spreadDistances,
} from './clusters/distances.ts';
export { type Hdbscan, hdbscan } from './clusters/hdbscan.ts';
export { type LeaderClusters, leaderClusters } from './clusters/leader.ts';
export { type Representatives, representatives } from './clusters/medoids.ts';
export { normaliseTrace } from './clusters/normalise-trace.ts';
export { type Centres, centresOf, nearestCentre } from './clusters/row-centres.ts';
export { type SampledLinkage, sampledLinkage } from './clusters/sampled-linkage.ts';
export { sharedFields } from './clusters/shared-fields.ts';
export { type Silhouette, silhouette } from './clusters/silhouette.ts';
export { charTfIdf, type SparseRow, type TfIdf, termTfIdf } from './clusters/tf-idf.ts';
export { type VMeasure, vMeasure } from './clusters/v-measure.ts';

// i. Handoff

export { type ElementImpact, elementImpact } from './handoff/element-impact.ts';
export { type FirthLogistic, firthLogistic } from './handoff/firth-logistic.ts';
export { mantelHaenszel } from './handoff/mantel-haenszel.ts';
export { haldaneOddsRatio, oddsRatio } from './handoff/odds-ratio.ts';

// Times to an event

export { type MedianTime, medianTime } from './survival/median-time.ts';

// j. Numbers

export { betaCdf, betaQuantile, betaUpper } from './numeric/beta.ts';
export { binomialCdf, binomialUpper } from './numeric/binomial.ts';
export { chiSquareQuantile, chiSquareUpper } from './numeric/chi-square.ts';
export { hypergeometricCdf, hypergeometricUpper } from './numeric/hypergeometric.ts';
export { normalCdf, normalQuantile } from './numeric/normal.ts';
export { quantile, quantileOfSorted } from './numeric/quantile.ts';
export { createRandom, type Random } from './numeric/random.ts';
export { sha256, utf8 } from './numeric/sha256.ts';
export { sortOrder } from './numeric/sort-order.ts';
export { studentTCdf, studentTQuantile } from './numeric/student-t.ts';
export { sum } from './numeric/sum.ts';
export { weightedQuantile } from './numeric/weighted-quantile.ts';
