import type { Figure, PolicyFigures, PolicyReplay } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import { onlyBy } from './audit-triggers.ts';
import type { Replayed } from './fires.ts';
import { nothing } from './weighted-figures.ts';

const NONE: Figure = nothing('no case is labelled');

const FIGURES: PolicyFigures = {
  escalationRate: NONE,
  precision: NONE,
  recall: NONE,
  missedRate: NONE,
  costPer1000: NONE,
};

/** What a replay says before the first label: how often triggers fire, and no figure. */
export function noLabels(
  triggers: readonly PolicyTrigger[],
  logged: Replayed,
): Pick<PolicyReplay, 'needed' | 'figures' | 'handled' | 'difference' | 'requests' | 'audits' | 'grounds'> {
  const { precision: _, ...without } = FIGURES;
  const total = (mask: Uint8Array) => mask.reduce((sum, one) => sum + one, 0);
  return {
    needed: 0,
    figures: FIGURES,
    handled: FIGURES,
    difference: FIGURES,
    requests: { asked: 0, ignored: 0 },
    audits: triggers.map(({ name, enabled }, k) => ({
      name,
      suspect: false,
      logged: {
        fires: total(logged.triggers[k]!.fires),
        exclusive: total(onlyBy(logged, k)),
        missing: logged.triggers[k]!.missing,
      },
      support: 0,
      precision: NONE,
      lift: null,
      recall: NONE,
      exclusive: 0,
      exclusivePrecision: NONE,
      order: null,
      marginalSaving: null,
      without,
      adjustedP: null,
      detection: null,
      verdict: enabled ? 'cannot_say' : 'off',
      sentence: 'No case is labelled, so nothing can be said of it.',
    })),
    grounds: [],
  };
}
