/** Coverage of one interval over the points of a grid. */
export type Tally = {
  points: number;
  sum: number;
  least: number;
  leastAt: string;
  below93: number;
  width: number;
};

export type Tallies = Map<string, Tally>;

/** Adds one grid point: how often the interval held the truth there, and its mean width. */
export function addPoint(tallies: Tallies, name: string, at: string, coverage: number, width: number): void {
  const tally = tallies.get(name) ?? { points: 0, sum: 0, least: 2, leastAt: '', below93: 0, width: 0 };
  tallies.set(name, tally);
  tally.points++;
  tally.sum += coverage;
  tally.width += width;
  if (coverage < 0.93) tally.below93++;
  if (coverage < tally.least) {
    tally.least = coverage;
    tally.leastAt = at;
  }
}

/** A Markdown table of the tallies; widths are means over the grid. */
export function printTallies(title: string, tallies: Tallies): void {
  console.log(`\n### ${title}\n`);
  console.log('| interval | least coverage | at | mean coverage | points below .93 | mean width |');
  console.log('|---|---|---|---|---|---|');
  for (const [name, { points, sum, least, leastAt, below93, width }] of tallies) {
    const cells = [
      name,
      least.toFixed(3),
      leastAt,
      (sum / points).toFixed(3),
      `${below93} of ${points}`,
      (width / points).toFixed(4),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** A share as it stands in a table: `share(0.085)` -> "8.5 %". */
export function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

/** A difference of shares as it stands in a table: `points(0.012)` -> ".012". */
export function points(value: number): string {
  return value.toFixed(3).replace(/^(-?)0/, '$1');
}
