import { ratioFigure, type TaskDesign } from '../../shared/analysis/task-kpis/figures.ts';
import { createRandom } from '../../shared/stats/index.ts';

const RUNS = 4000;
const SUCCESS = 0.6;

/** Does the interval of cost per success hold the truth? Costs are log-normal, 60 % of cases are successes. */
export function costPerSuccess(): void {
  console.log('\n### Cost per success, log-normal costs (4,000 runs a row)\n');
  console.log(
    '| spread of log cost | cases | covers | interval too high | interval too low | symmetric t covers |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const spread of [0.6, 1, 1.5]) for (const n of [40, 120, 400]) print(spread, n);
}

function print(spread: number, n: number): void {
  const random = createRandom(`cost per success ${spread} ${n}`);
  const truth = Math.exp(spread ** 2 / 2) / SUCCESS;
  const design: TaskDesign = {
    stratum: new Int32Array(n),
    populations: [n],
    weight: new Float64Array(n).fill(1),
    weighted: false,
  };
  let [above, below, plain] = [0, 0, 0];
  for (let run = 0; run < RUNS; run++) {
    const costs = Array.from({ length: n }, () => Math.exp(spread * random.normal()));
    const successes = costs.map(() => Number(random.next() < SUCCESS));
    const { value = 0, low = 0, high = 0 } = ratioFigure(costs, successes, design, '');
    above += Number(low > truth);
    below += Number(high < truth);
    plain += Number(Math.abs(value - truth) <= Math.log(high / value) * value);
  }
  const share = (count: number) => `${((100 * count) / RUNS).toFixed(1)} %`;
  console.log(
    `| ${spread} | ${n} | ${share(RUNS - above - below)} | ${share(above)} | ${share(below)} | ${share(plain)} |`,
  );
}
