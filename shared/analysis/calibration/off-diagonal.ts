import { cutValue, fixed, NBSP } from '../../format.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { ReliabilityBin } from '../../model/signal-check.ts';

/** Neighbouring bins whose bars miss the diagonal on the same side. */
interface Stretch {
  /** True where more is stated than happens. */
  readonly tooHigh: boolean;
  readonly bins: ReliabilityBin[];
  readonly first: number;
}

/** Where stated and observed shares differ beyond chance, each stretch in words, the widest gap first. */
export function offDiagonal(bins: readonly ReliabilityBin[], direction: SignalDirection): string[] {
  return stretches(bins)
    .sort((a, b) => widest(b) - widest(a))
    .map((stretch, i, all) => {
      const kind = kindOf(stretch, direction);
      const isNamed = i > 0 && kindOf(all[i - 1]!, direction) === kind;
      return `${isNamed ? '' : `${kind} `}by ${gapWords(stretch)} ${placeWords(stretch, bins)}`;
    });
}

/** In how many bins the bar touches the diagonal. */
export function touching(bins: readonly ReliabilityBin[]): number {
  return bins.filter((bin) => sideOf(bin) === 0).length;
}

/** +1 where more is stated than the bar allows, -1 where less. */
function sideOf({ stated, low, high }: ReliabilityBin): -1 | 0 | 1 {
  if (stated > high) return 1;
  return stated < low ? -1 : 0;
}

function stretches(bins: readonly ReliabilityBin[]): Stretch[] {
  const found: Stretch[] = [];
  bins.forEach((bin, i) => {
    const side = sideOf(bin);
    if (side === 0) return;
    const last = found.at(-1);
    if (last && last.first + last.bins.length === i && last.tooHigh === side > 0) last.bins.push(bin);
    else found.push({ tooHigh: side > 0, bins: [bin], first: i });
  });
  return found;
}

function kindOf({ tooHigh }: Stretch, direction: SignalDirection): string {
  if (direction === 'higher_is_safer') return tooHigh ? 'over-confident' : 'under-confident';
  return tooHigh ? 'overstates the risk' : 'understates the risk';
}

function widest({ bins }: Stretch): number {
  return Math.max(...bins.map(gap));
}

function gap({ stated, observed }: ReliabilityBin): number {
  return Math.abs(stated - observed);
}

function gapWords({ bins }: Stretch): string {
  const points = bins.map((bin) => Math.round(100 * gap(bin)));
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const unit = most === 1 ? 'point' : 'points';
  return least === most ? `${fixed(most, 0)}${NBSP}${unit}` : `${least} to ${most}${NBSP}points`;
}

function placeWords({ bins, first }: Stretch, all: readonly ReliabilityBin[]): string {
  const [from, to] = [bins[0]!.from, bins.at(-1)!.to];
  const [atStart, atEnd] = [first === 0, first + bins.length === all.length];
  if (atStart && atEnd) return 'throughout';
  if (from === to) return `at ${short(from)}`;
  if (atEnd) return `from ${short(from)} up`;
  return atStart ? `up to ${short(to)}` : `between ${short(from)} and ${short(to)}`;
}

/** Two decimals are as exact as a place in a diagram is read. */
function short(value: number): string {
  return cutValue(Number(value.toFixed(2)));
}
