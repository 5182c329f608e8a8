import { day, fixed, NBSP, percent, percentInterval, signed, wholeMoney } from '../../shared/format.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PolicyFileReading } from '../../shared/model/policy-import.ts';
import {
  type Figure,
  POLICY_FIGURES,
  type PolicyComparison,
  type PolicyFigures,
  type PolicyOutcome,
  type PolicyReplay,
} from '../../shared/model/policy-replay.ts';
import { cell, table } from './table.ts';

const NAMES: Readonly<Record<keyof PolicyFigures, string>> = {
  escalationRate: 'escalation rate',
  precision: 'appropriate',
  recall: 'recall',
  missedRate: 'missed',
  costPer1000: 'cost per 1,000',
};

/** Fidelity and other remarks first, then the figures, then what each trigger earns. */
export function tellReplay(replay: PolicyReplay): string {
  const { remarks, figures, handled, difference, audits, grounds, logged } = replay;
  const uncovered = grounds.filter(({ covered }) => !covered);
  return [
    ...remarks.map((remark) => cell(remark, 500)),
    ...(replay.fidelity?.faithful ? [cell(replay.fidelity.sentence, 500)] : []),
    `${logged.handedOver} of ${logged.cases} logged cases would be handed over; ${logged.handedOverThen} were.`,
    '',
    table(
      POLICY_FIGURES.map((key) => ({ key })),
      [
        { title: '', value: ({ key }) => NAMES[key] },
        { title: 'policy', value: ({ key }) => figureText(key, figures[key]), width: 60 },
        { title: 'as handled', value: ({ key }) => figureText(key, handled[key]), width: 60 },
        { title: 'difference', value: ({ key }) => differenceText(key, difference[key]), width: 60 },
      ],
    ),
    '',
    table(audits, [
      { title: 'trigger', value: ({ name }) => name, width: 30 },
      { title: 'fires', value: (audit) => String(audit.logged.fires), right: true },
      { title: 'alone', value: (audit) => String(audit.logged.exclusive), right: true },
      { title: 'labelled', value: ({ support }) => String(support), right: true },
      { title: 'precision', value: ({ precision }) => shareText(precision), right: true },
      { title: 'recall', value: ({ recall }) => shareText(recall), right: true },
      { title: 'verdict', value: ({ verdict }) => verdict.replace('_', ' ') },
      { title: 'why', value: ({ sentence }) => sentence, width: 300 },
    ]),
    ...(uncovered.length === 0
      ? []
      : [
          `Grounds without a trigger: ${cell(uncovered.map(({ ground, needed }) => `${ground} (${needed})`).join(', '), 300)}.`,
        ]),
  ].join('\n');
}

export function tellComparison(comparison: PolicyComparison): string {
  const { first, second, difference, labelled } = comparison;
  return [
    cell(comparison.sentence, 400),
    '',
    table(
      POLICY_FIGURES.map((key) => ({ key })),
      [
        { title: '', value: ({ key }) => NAMES[key] },
        { title: first.name, value: ({ key }) => figureText(key, first.figures[key]), width: 60 },
        { title: second.name, value: ({ key }) => figureText(key, second.figures[key]), width: 60 },
        { title: 'difference', value: ({ key }) => differenceText(key, difference[key]), width: 60 },
      ],
    ),
    ...(labelled.length === 0
      ? []
      : [
          '',
          table(labelled, [
            { title: 'case', value: ({ caseId }) => caseId, width: 40 },
            { title: 'goes to', value: ({ to }) => to },
            { title: 'needed a human', value: ({ needed }) => (needed ? 'yes' : 'no') },
            { title: 'by', value: ({ triggers }) => triggers.join(', '), width: 60 },
          ]),
        ]),
  ].join('\n');
}

export function tellVersions(versions: readonly Policy[], outcome: PolicyOutcome | null): string {
  if (versions.length === 0) return 'No policy was signed or imported here.';
  return [
    table(versions, [
      { title: 'version', value: ({ version }) => String(version), right: true },
      { title: 'since', value: ({ createdAt }) => day(createdAt).replaceAll(NBSP, ' ') },
      { title: 'triggers', value: ({ triggers }) => triggers.map(({ name }) => name).join(', '), width: 60 },
      { title: 'signed by', value: signers, width: 60 },
    ]),
    ...(outcome
      ? ['', cell(outcome.sentence, 400), ...outcome.lines.map((line) => cell(line.sentence, 400))]
      : []),
  ].join('\n');
}

function signers({ signedOff, source }: Policy): string {
  if (signedOff.length > 0) return signedOff.map(({ name }) => name).join(', ');
  return source ? `imported from ${source.file}, not signed here` : 'nobody';
}

export function tellReading(reading: PolicyFileReading): string {
  const { problems, policy, taken, mapping } = reading;
  return [
    ...problems.map(({ severity, line, field, sentence }) =>
      cell(
        `${severity}${line === null ? '' : `, line ${line}`}${field ? `, ${field}` : ''}: ${sentence}`,
        400,
      ),
    ),
    ...(mapping ? [cell(`Read by this mapping: ${JSON.stringify(mapping)}`, 600)] : []),
    ...(policy
      ? [
          table(policy.triggers, [
            { title: 'trigger', value: ({ name }) => name, width: 40 },
            {
              title: 'hands over when',
              value: (trigger) =>
                trigger.kind === 'signal'
                  ? [trigger, ...trigger.and]
                      .map((one) => `${one.signal} ${one.operator} ${one.threshold}`)
                      .join(' and ')
                  : `${trigger.fires} happens`,
              width: 80,
            },
          ]),
        ]
      : []),
    taken === null ? 'Nothing was put in force.' : `In force as version ${taken}, not signed here.`,
  ].join('\n');
}

function figureText(key: keyof PolicyFigures, figure: Figure): string {
  if (key !== 'costPer1000') return shareText(figure);
  const { estimate, low, high } = figure;
  if (estimate === null || low === null || high === null) return figure.reason ?? '';
  return `${wholeMoney(estimate, '')} (${fixed(low, 0)} to ${fixed(high, 0)})`;
}

function shareText({ estimate, low, high, reason }: Figure): string {
  if (estimate === null || low === null || high === null) return reason ?? '';
  return low === high ? percent(estimate) : `${percent(estimate)} (${percentInterval(low, high)})`;
}

function differenceText(key: keyof PolicyFigures, { estimate, low, high, reason }: Figure): string {
  if (estimate === null || low === null || high === null) return reason ?? '';
  const [scale, decimals] = key === 'costPer1000' ? [1, 0] : [100, 1];
  const say = (value: number) => signed(value * scale, decimals);
  return `${say(estimate)} (${say(low)} to ${say(high)})`;
}
