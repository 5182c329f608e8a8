import { cutValue, NBSP, percent } from '../../format.ts';
import type { Policy } from '../../model/policy.ts';
import type { PolicyComparison, PolicyOutcome } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import { columns, date, name, printed, text } from '../cells.ts';
import type { Block, Section } from '../report.ts';
import type { EvidenceInput } from '../report-input.ts';
import { figuresTable } from './replay-sections.ts';

/** The policy in a table: each trigger with what it was before. */
export function triggersSection(title: string, { triggers, randomAuditRate, note }: Policy): Section {
  return {
    id: 'policy',
    title,
    sheet: 'first',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'policy',
          title: 'Triggers of the policy',
          columns: columns({
            trigger: ['Trigger', 'text'],
            fires: ['Hands over when', 'text'],
            before: ['Before', 'number'],
            now: ['Now', 'number'],
            scope: ['For', 'text'],
          }),
          rows: triggers.map((trigger) => [
            name(trigger.name),
            text(firesWhen(trigger)),
            printed(trigger.kind === 'signal' ? trigger.before : null, cutValue),
            printed(trigger.kind === 'signal' ? trigger.threshold : null, cutValue),
            text(scopeOf(trigger)),
          ]),
          none: 'The policy has no trigger.',
        },
      },
      {
        kind: 'words',
        as: 'note',
        text: `${percent(randomAuditRate)} of the automated cases are reviewed whatever the triggers say.${note === undefined ? '' : ` ${note}`}`,
      },
    ],
  };
}

function firesWhen(trigger: PolicyTrigger): string {
  const off = trigger.enabled ? '' : ' (off)';
  switch (trigger.kind) {
    case 'explicit_request':
      return `the customer asks for a human${off}`;
    case 'fired':
      return `${trigger.fires} fires${off}`;
    case 'signal': {
      const all = [trigger, ...trigger.and];
      return `${all.map((one) => `${one.signal} ${one.operator} ${cutValue(one.threshold)}`).join(' and ')}${off}`;
    }
  }
}

function scopeOf({ scope }: PolicyTrigger): string {
  const values = Object.values(scope);
  return values.length === 0 ? 'every case' : values.join(', ');
}

/** Who signed it, why, and what they signed in spite of. */
export function signOffSection({ signedOff, acknowledged, contentHash, expiresAt, source }: Policy): Section {
  const nobody = source
    ? `Imported from ${source.file} and in force without a signature.`
    : 'Nobody has signed it yet.';
  const facts: Block[] = [
    ...acknowledged.map(
      (one) => ({ kind: 'words', as: 'plain', first: 'Signed in spite of:', text: one }) as const,
    ),
    ...(contentHash ? [{ kind: 'words', as: 'note', text: `Content ${contentHash}.` } as const] : []),
  ];
  return {
    id: 'sign-off',
    title: 'Who signed it',
    sheet: 'first',
    together: true,
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'sign-off',
          title: 'Signatures',
          columns: columns({
            name: ['Name', 'text'],
            at: ['Signed', 'day'],
            reason: ['Why', 'text'],
            expires: ['Look again by', 'day'],
          }),
          rows: signedOff.map((one) => [name(one.name), date(one.at), text(one.reason), date(expiresAt)]),
          none: nobody,
        },
      },
      ...facts,
    ],
  };
}

/** What the policy in force promised beside what came after it. */
export function outcomeSection({ sentence, lines, version }: PolicyOutcome): Section {
  return {
    id: 'outcome',
    title: `What version ${version} promised, and what came`,
    sheet: 'later',
    together: true,
    blocks: [
      { kind: 'words', as: 'plain', text: sentence },
      ...lines.map((line) => ({ kind: 'words', as: 'plain', text: line.sentence }) as const),
    ],
  };
}

/** The policy before beside this one: figures, then the file line by line. */
export function differenceSection({ comparison, diff }: EvidenceInput): Section | null {
  const changed = diff.filter(({ sign }) => sign !== ' ');
  if (!comparison && changed.length === 0) return null;
  return {
    id: 'difference',
    title: 'What changes against the policy before',
    sheet: 'later',
    blocks: [
      ...(comparison ? comparisonBlocks(comparison) : []),
      {
        kind: 'table',
        table: {
          id: 'diff',
          title: 'Its triggers, line by line',
          columns: columns({ sign: ['', 'text'], line: ['Line of the triggers', 'text'] }),
          rows: changed.map((line) => [
            {
              value: line.sign === '+' ? 'added' : 'removed',
              printed: line.sign === '+' ? '+' : '−',
              strong: true,
            },
            // Spaces at the beginning say what belongs to what; a page would drop them.
            { value: line.text, printed: line.text.replace(/^ +/, (all) => NBSP.repeat(all.length)) },
          ]),
          none: 'Nothing differs.',
        },
      },
    ],
  };
}

function comparisonBlocks(comparison: PolicyComparison): Block[] {
  const { first, second, difference, sentence } = comparison;
  return [
    { kind: 'words', as: 'plain', text: sentence },
    {
      kind: 'table',
      table: figuresTable('comparison', 'The policy before beside this one', {
        heads: [first.name, second.name],
        first: first.figures,
        second: second.figures,
        difference,
      }),
    },
  ];
}
