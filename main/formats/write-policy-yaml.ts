import { stringify } from 'yaml';
import { day } from '../../shared/format.ts';
import type { Policy } from '../../shared/model/policy.ts';

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

function header(policy: Policy): string {
  const signed = policy.signedOff.map(({ name, at }) => `${name} on ${day(at)}`);
  const lines = [
    `Escalation policy, version ${policy.version}, made with Plumbline on ${day(policy.createdAt)}.`,
    signed.length === 0
      ? 'PROPOSED, not signed: nobody has put it in force yet.'
      : `Signed by ${signed.join(', ')}.`,
    ...(policy.expiresAt === null ? [] : [`To be looked at again by ${day(policy.expiresAt)}.`]),
    'A trigger hands the case over to a human when "signal operator threshold" holds.',
    'An explicit request for a human is handed over whatever the triggers say.',
  ];
  return lines.map((line) => `# ${oneLine(line)}\n`).join('');
}

/** A line break in a name would end the comment and start data. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u0085]+/gu, ' ');
}

function ordered(policy: Policy) {
  return {
    schema: policy.schema,
    version: policy.version,
    createdAt: policy.createdAt,
    expiresAt: policy.expiresAt,
    ...(policy.note === undefined ? {} : { note: policy.note }),
    triggers: policy.triggers.map((trigger) => ({
      name: trigger.name,
      signal: trigger.signal,
      operator: trigger.operator,
      threshold: trigger.threshold,
      rollback: trigger.rollback,
      scope: trigger.scope,
      route: trigger.route,
      evidence: trigger.evidence,
    })),
    costs: policy.costs,
    randomAuditRate: policy.randomAuditRate,
    signedOff: policy.signedOff,
  };
}
