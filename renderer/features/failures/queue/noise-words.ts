import { list, plural } from '../../../../shared/format.ts';
import type { EvalNoise } from '../../../../shared/model/eval-case.ts';

/** What is labelled as an escalation and not offered, and why not; null where there is none. */
export function noiseWords({ policy, abandon, refusal, userRequest }: EvalNoise): string | null {
  const parts = [
    { cases: policy, one: 'policy escalation' },
    { cases: abandon, one: 'abandon escalation' },
    { cases: refusal, one: 'refusal' },
    { cases: userRequest, one: 'request for a person', many: 'requests for a person' },
  ].filter(({ cases }) => cases > 0);
  if (parts.length === 0) return null;
  const named = list(parts.map(({ cases, one, many }) => plural(cases, one, many ?? `${one}s`)));
  return `Not offered: ${named}. They are noise for an eval suite, since no better agent would have ended them otherwise: policy is mended in the routes, abandons in the friction before them, refusals in the safety calibration, and a wish for a person is a preference.`;
}
