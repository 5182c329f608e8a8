/** The statistics core: pure functions, one per file. Table of contents by method family. */

export * from './estimate.ts';

// a. Proportions, surveys, sample size

// b. The whole system

// c. Agreement between reviewers

// d. Signals and calibration
export { type Auroc, type AurocOptions, auroc } from './signal/auroc.ts';
export { type AurocComparison, compareAuroc } from './signal/compare-auroc.ts';

// e. Thresholds

// f. Judges

// g. Monitoring

// h. Clusters

// i. Handoff

// j. Numbers
export { betaCdf, betaQuantile, betaUpper } from './numeric/beta.ts';
export { binomialCdf, binomialUpper } from './numeric/binomial.ts';
export { chiSquareQuantile, chiSquareUpper } from './numeric/chi-square.ts';
export { hypergeometricCdf, hypergeometricUpper } from './numeric/hypergeometric.ts';
export { normalCdf, normalQuantile } from './numeric/normal.ts';
export { createRandom, type Random } from './numeric/random.ts';
export { sortOrder } from './numeric/sort-order.ts';
export { studentTCdf, studentTQuantile } from './numeric/student-t.ts';
