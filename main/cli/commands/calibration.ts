import { type Command, Option } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import type { CohortField } from '../../../shared/model/case.ts';
import { RecalibrationMethod } from '../../../shared/model/recalibration.ts';
import { tellCheck, tellRecalibration, tellSignals } from '../calibration-text.ts';
import { cohortField } from '../cohort-field.ts';
import { writeDocument } from '../write-document.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface ExportOptions {
  signal: string;
  method: RecalibrationMethod;
  by?: CohortField;
  out: string;
}

export function addCalibration(program: Command, runner: Runner): void {
  const calibration = workspaceCommand(program, 'calibration', summaryOf(contract.calibration.signals))
    // Options behind the name of a further command are that command's.
    .enablePositionalOptions()
    .option('--signal <name>', 'check this signal in full; all signals are listed without it')
    .addOption(byOption('with --signal: also for each value of this field, such as agent_version'))
    .action((workspace: string, { signal, by }: { signal?: string; by?: CohortField }) =>
      runner.inWorkspace(workspace, async ({ client }) => {
        if (signal === undefined) {
          if (by !== undefined) calibration.error('error: --by needs --signal');
          const overview = await client.calibration.signals();
          return { json: overview, text: tellSignals(overview) };
        }
        const check = await client.calibration.check({ signal, ...(by && { by }) });
        const recalibration = await client.calibration.recalibrate({ signal });
        return {
          json: { ...check, recalibration },
          text: [tellCheck(check), tellRecalibration(recalibration)].join('\n\n'),
        };
      }),
    );

  workspaceCommand(calibration, 'export', summaryOf(contract.calibration.exportMap))
    .requiredOption('--signal <name>', 'the signal')
    .addOption(
      new Option('--method <method>', 'the map').choices(RecalibrationMethod.options).makeOptionMandatory(),
    )
    .addOption(byOption('a map for each value of this field instead of one for all together'))
    .requiredOption('--out <file>', 'where to, as JSON, or as CSV where the name ends so')
    .action((workspace: string, { signal, method, by, out }: ExportOptions) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        const document = await client.calibration.exportMap({
          signal,
          method,
          ...(by && { by }),
          format: out.toLowerCase().endsWith('.csv') ? 'csv' : 'json',
        });
        return writeDocument(document, out, environment.workingFolder);
      }),
    );
}

function byOption(description: string): Option {
  return new Option('--by <field>', description).argParser(cohortField);
}
