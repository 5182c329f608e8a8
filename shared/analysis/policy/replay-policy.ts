import { list, plural } from '../../format.ts';
import type { Policy } from '../../model/policy.ts';
import type { PolicyReplay } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import type { Costs } from '../../model/threshold.ts';
import type { Population } from '../threshold/labelled-case.ts';
import { auditTriggers } from './audit-triggers.ts';
import { fidelityOf } from './fidelity.ts';
import { differenceOf, figuresOf, type Measure, measureOf } from './figures.ts';
import { replayTriggers } from './fires.ts';
import { groundCoverage } from './ground-coverage.ts';
import { noLabels } from './no-labels.ts';
import type { CaseColumns, CaseLabel } from './policy-case.ts';
import { weighSample } from './weighted-figures.ts';

/** Everything that a policy is measured on: all logged cases, and what the labels say of some of them. */
export interface PolicyGround {
  readonly logged: CaseColumns;
  /** The labelled cases, and their labels in the same order. */
  readonly labelled: CaseColumns;
  readonly labels: readonly CaseLabel[];
  readonly population: Population;
  readonly level: number;
}

/**
 * A policy on the cases of the workspace: whom it hands over by which trigger, what that comes to on the labelled
 * ones against what happened, what each trigger earns, and first whether a replay can speak for the agent at all.
 *
 * @param versions policies that were in force here, oldest first
 */
export function replayPolicy(
  triggers: readonly PolicyTrigger[],
  costs: Costs | null,
  ground: PolicyGround,
  versions: readonly Policy[],
): PolicyReplay {
  const logged = replayTriggers(triggers, ground.logged);
  const fidelity = fidelityOf(versions, ground.logged);
  const total = (mask: Uint8Array) => mask.reduce((sum, one) => sum + one, 0);
  const base = {
    triggers: [...triggers],
    costs,
    fidelity,
    logged: {
      cases: ground.logged.n,
      handedOver: total(logged.handedOver),
      handedOverThen: total(ground.logged.escalated),
    },
    labels: ground.labels.length,
    weighted: ground.population !== null,
    level: ground.level,
  };
  if (ground.labels.length === 0)
    return { ...base, ...noLabels(triggers, logged), remarks: ['No case is labelled.'] };
  const labelled = replayTriggers(triggers, ground.labelled);
  const measure = measureGround(ground, costs);
  const { wanted, asked } = measure;
  const handled = ground.labelled.escalated;
  return {
    ...base,
    needed: total(wanted),
    figures: figuresOf(labelled.handedOver, measure),
    handled: figuresOf(handled, measure),
    difference: differenceOf(handled, labelled.handedOver, measure),
    requests: {
      asked: total(asked),
      ignored: asked.reduce((sum, one, i) => sum + (one === 1 && labelled.handedOver[i] === 0 ? 1 : 0), 0),
    },
    audits: auditTriggers({ triggers, labelled, measure, logged }),
    grounds: groundCoverage(triggers, labelled, ground.labels, measure),
    remarks: remarksOf(
      triggers,
      logged.triggers.map(({ missing }) => missing),
      base,
      agentVersions(ground),
    ),
  };
}

/** Agents of different versions decide differently; that they are taken together must not go unsaid. */
function agentVersions({ labelled }: PolicyGround): string[] {
  const names = labelled.cohort.get('agentVersion') ?? [];
  return [...new Set(names)].filter((name) => name !== null).sort();
}

export function measureGround({ labels, population, level }: PolicyGround, costs: Costs | null): Measure {
  const sample = weighSample(
    labels.map(({ stratum }) => stratum),
    population,
    level,
  );
  return measureOf(labels, sample, costs);
}

function remarksOf(
  triggers: readonly PolicyTrigger[],
  missing: readonly number[],
  { fidelity, weighted, labels }: Pick<PolicyReplay, 'fidelity' | 'weighted' | 'labels'>,
  versions: readonly string[],
): string[] {
  const remarks: string[] = [];
  if (fidelity && !fidelity.faithful) remarks.push(fidelity.sentence);
  triggers.forEach((trigger, k) => {
    if (trigger.kind !== 'signal' || !missing[k]) return;
    const does = trigger.missing === 'fires' ? 'fires' : 'does not fire';
    remarks.push(
      `${plural(missing[k], 'case')} in the scope of ${trigger.name} ${missing[k] === 1 ? 'lacks' : 'lack'} a value that it needs; there the trigger ${does}.`,
    );
  });
  const events = triggers.filter(({ kind, enabled }) => kind !== 'signal' && enabled).map(({ name }) => name);
  if (events.length > 0) {
    remarks.push(
      `${list(events)} ${events.length === 1 ? 'has' : 'have'} no number: in a replay ${events.length === 1 ? 'it fires' : 'they fire'} where the case says so, and not where the agent stopped looking.`,
    );
  }
  if (versions.length > 1) {
    remarks.push(
      `The labelled cases are of ${versions.length} agent versions, taken together here${versions.length > 5 ? '' : `: ${list(versions.map((name) => `“${name}”`))}`}.`,
    );
  }
  if (!weighted) {
    remarks.push(
      `No population counts are set, so the figures describe the ${plural(labels, 'labelled case')} only.`,
    );
  }
  return remarks;
}
