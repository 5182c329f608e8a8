import { stringify } from 'yaml';
import { day } from '../../shared/format.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';

/**
 * A policy as YAML in a fixed order of keys, so that two versions can be compared line by line. The comment on top
 * says what a person needs before trusting the file; a program reads the same from the fields.
 */
export function writePolicyYaml(policy: Policy): string {
  return `${header(policy)}${policyBody(policy)}`;
}

/** The YAML without its comment. */
export function policyBody(policy: Policy): string {
  return stringify(ordered(policy), { lineWidth: 0, compat: 'yaml-1.1' });
}

/** The YAML of triggers alone, without what they rest on: what a comparison of rules is about. */
export function triggersBody(triggers: readonly PolicyTrigger[]): string {
  return stringify(
    triggers.map((trigger) => {
      const { evidence: _, ...rule } = { evidence: null, ...inOrder(trigger) };
      return rule;
    }),
    { lineWidth: 0, compat: 'yaml-1.1' },
  );
}

/** The policy as JSON, with the same keys in the same order. */
export function writePolicyJson(policy: Policy): string {
  return `${JSON.stringify(ordered(policy), null, 2)}\n`;
}

function header(policy: Policy): string {
  const signed = policy.signedOff.map(({ name, at }) => `${name} on ${day(at)}`);
  const asks = policy.triggers.some(({ kind, enabled }) => kind === 'explicit_request' && enabled);
  const lines = [
    `Escalation policy, version ${policy.version}, made with Plumbline on ${day(policy.createdAt)}.`,
    stateOf(policy, signed),
    ...(policy.expiresAt === null ? [] : [`To be looked at again by ${day(policy.expiresAt)}.`]),
    'A case is handed over to a human when any trigger that is enabled fires: when "signal operator threshold" holds,',
    'with everything under "and", or when the event under "fires" happens. Of triggers on the same side of one signal',
    'the one with the narrowest scope that holds for the case decides.',
    ...(asks ? [] : ['An explicit request for a human is handed over whatever the triggers say.']),
  ];
  return lines.map((line) => `# ${oneLine(line)}\n`).join('');
}

function stateOf({ source }: Policy, signed: readonly string[]): string {
  if (signed.length > 0) return `Signed by ${signed.join(', ')}.`;
  if (source) return `Imported from ${source.file} on ${day(source.at)}; not signed here.`;
  return 'PROPOSED, not signed: nobody has put it in force yet.';
}

/** A line break in a name would end the comment and start data. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u0085]+/gu, ' ');
}

function ordered(policy: Policy) {
  const { note } = policy;
  return {
    schema: policy.schema,
    version: policy.version,
    createdAt: policy.createdAt,
    expiresAt: policy.expiresAt,
    ...(note === undefined ? {} : { note }),
    source: policy.source,
    restores: policy.restores,
    triggers: policy.triggers.map(inOrder),
    costs: policy.costs,
    randomAuditRate: policy.randomAuditRate,
    promise: policy.promise,
    codebookVersion: policy.codebookVersion,
    sampleSeed: policy.sampleSeed,
    acknowledged: policy.acknowledged,
    signedOff: policy.signedOff,
    contentHash: policy.contentHash,
  };
}

function inOrder(trigger: PolicyTrigger) {
  const { name, kind, scope, route, enabled } = trigger;
  if (trigger.kind !== 'signal') return { name, kind, fires: trigger.fires, scope, route, enabled };
  const { signal, operator, threshold, and, missing, before, rollback, evidence } = trigger;
  return {
    ...{ name, kind, signal, operator, threshold, before, rollback },
    ...{ and, missing, scope, route, enabled, evidence },
  };
}
