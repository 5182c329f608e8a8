import { certifyStratified, createRandom } from '../../shared/stats/index.ts';

const RUNS = 400;
const ALPHA = 0.05;
const DELTA = 0.1;
const GRID = Array.from({ length: 19 }, (_, k) => (k + 1) / 20);

/** Realised missed rate of the certified cut over simulated periods: above the limit in at most δ of them. */
export function certificates(): void {
  console.log(`\n### Risk-controlled cut: missed rate at most ${ALPHA}, confidence ${1 - DELTA}\n`);
  console.log('| judged | limit broken | certified a cut | mean realised rate |');
  console.log('|---|---|---|---|');
  const random = createRandom('certificates');
  for (const judged of [60, 150, 400, 1000]) {
    let broken = 0;
    let certified = 0;
    let realised = 0;
    for (let run = 0; run < RUNS; run++) {
      const period = makePeriod(random, judged);
      const { cut } = certifyStratified(
        GRID.map((bound) => ({ cut: bound, strata: strataBelow(period, bound) })),
        ALPHA,
        DELTA,
      );
      if (typeof cut !== 'number') continue;
      certified++;
      const acted = period.filter((one) => one.score < cut);
      const rate = acted.filter((one) => one.need === 1).length / acted.length;
      realised += rate;
      if (rate > ALPHA) broken++;
    }
    const cells = [
      judged,
      `${((100 * broken) / RUNS).toFixed(1)} %`,
      `${((100 * certified) / RUNS).toFixed(0)} %`,
      certified === 0 ? '' : (realised / certified).toFixed(3),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

type PeriodCase = { readonly score: number; readonly need: number; readonly side: 0 | 1; judged: boolean };

/** 8,000 cases with a risk score; the risky fifth is a stratum of its own, and each stratum gets half the reviews. */
function makePeriod(random: ReturnType<typeof createRandom>, judged: number): PeriodCase[] {
  const cases = Array.from({ length: 8000 }, (): PeriodCase => {
    const score = random.next() ** 1.5;
    const need = random.next() < 0.35 * score * score ? 1 : 0;
    return { score, need, side: score > 0.65 ? 1 : 0, judged: false };
  });
  for (const side of [0, 1] as const) {
    const own = cases.filter((one) => one.side === side);
    for (let k = 0; k < judged / 2; k++) {
      const swap = k + random.integer(own.length - k);
      [own[k], own[swap]] = [own[swap]!, own[k]!];
      own[k]!.judged = true;
    }
  }
  return cases;
}

function strataBelow(cases: readonly PeriodCase[], cut: number) {
  return [0, 1].map((side) => {
    const stratum = { population: 0, reviewed: 0, events: 0 };
    for (const one of cases) {
      if (one.side !== side || one.score >= cut) continue;
      stratum.population++;
      if (!one.judged) continue;
      stratum.reviewed++;
      stratum.events += one.need;
    }
    return stratum;
  });
}
