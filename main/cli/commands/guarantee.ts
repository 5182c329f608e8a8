import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { cutValue, fixed, percent } from '../../../shared/format.ts';
import type { Cohort } from '../../../shared/model/case.ts';
import type { Guarantee, PromisePoint } from '../../../shared/model/guarantee.ts';
import { number } from '../parse-numbers.ts';
import { cell, table } from '../table.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { scope } from './scope-option.ts';
import { summaryOf } from './summary.ts';

interface GuaranteeOptions {
  signal: string;
  alpha?: number;
  delta?: number;
  current?: number;
  scope?: Cohort;
}

/** Rows of the printed table; the JSON has every cut. */
const ROWS = 20;

export function addGuarantee(thresholds: Command, runner: Runner): void {
  workspaceCommand(thresholds, 'guarantee', summaryOf(contract.guarantee.certify))
    .requiredOption('--signal <name>', 'the signal')
    .option('--alpha <share>', 'most of the automated cases that may have needed a human; 0.05', number)
    .option('--delta <share>', 'chance of being wrong that is accepted; 0.1', number)
    .option('--current <cut>', "the cut in force; the signed policy's when absent", number)
    .option(
      '--scope <field=value>',
      'only this cohort, such as agent_version=v4, or all; the newest agent version when absent',
      scope,
    )
    .action((workspace: string, { signal, alpha, delta, current, scope: cohort }: GuaranteeOptions) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        const found = await client.guarantee.certify({
          signal,
          ...(alpha !== undefined && { alpha }),
          ...(delta !== undefined && { delta }),
          ...(current !== undefined && { current }),
          ...(cohort && { scope: cohort }),
        });
        return { json: found, text: tell(found) };
      }),
    );
}

function tell(found: Guarantee): string {
  const lines = [cell(found.headline, 300), cell(found.why, 1200), cell(found.validity, 900)];
  if (found.curve.length === 0) return lines.join('\n');
  const step = Math.ceil(found.curve.length / ROWS);
  const named = [found.certified?.cut, found.current?.cut];
  const rows = found.curve.filter(({ cut }, place) => place % step === 0 || named.includes(cut));
  return [...lines, '', table(rows, COLUMNS)].join('\n');
}

const COLUMNS = [
  { title: 'cut', value: ({ cut }: PromisePoint) => cutValue(cut), right: true },
  {
    title: 'at most',
    value: ({ upper }: PromisePoint) => (upper === null ? '' : percent(upper)),
    right: true,
  },
  { title: 'found', value: ({ rate }: PromisePoint) => (rate === null ? '' : percent(rate)), right: true },
  { title: 'labels', value: ({ labels }: PromisePoint) => fixed(labels, 0), right: true },
  {
    title: 'handed over of 1,000',
    value: ({ handedOverPer1000 }: PromisePoint) => fixed(handedOverPer1000, 0),
    right: true,
  },
  { title: 'promise', value: ({ state }: PromisePoint) => state.replaceAll('_', ' ') },
];
