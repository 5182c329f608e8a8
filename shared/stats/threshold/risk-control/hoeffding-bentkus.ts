import { requireEventsOf, requireLevel } from '../../arguments.ts';
import { binomialCdf } from '../../numeric/binomial.ts';

/**
 * Hoeffding-Bentkus p-value against "the risk exceeds α", from k events in n:
 * min(exp(-n kl(min(k/n, α) ‖ α)), e · P(Binomial(n, α) ≤ k)).
 *
 * @returns within [0, 1]; (1-α)ⁿ at no event
 * Source: Bates et al. 2021. Golden file: risk_control (hbAtGrid).
 * @example hoeffdingBentkus(0, 10, 0.05) // 0.5987
 */
export function hoeffdingBentkus(events: number, n: number, alpha: number): number {
  requireEventsOf('events', events, 'n', n);
  requireLevel('alpha', alpha);
  if (n === 0) return 1;
  const rate = Math.min(events / n, alpha);
  const divergence =
    (rate === 0 ? 0 : rate * Math.log(rate / alpha)) + (1 - rate) * Math.log((1 - rate) / (1 - alpha));
  const hoeffding = Math.exp(-n * divergence);
  const bentkus = Math.E * binomialCdf(events, n, alpha);
  return Math.min(1, hoeffding, bentkus);
}
