import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { addAbandons } from './commands/abandons.ts';
import { addAgreement } from './commands/agreement.ts';
import { addAssign } from './commands/assign.ts';
import { addBundle } from './commands/bundle.ts';
import { addCalibration } from './commands/calibration.ts';
import { addCases } from './commands/cases.ts';
import { addCodebook } from './commands/codebook.ts';
import type { Runner } from './commands/command.ts';
import { addCreate } from './commands/create.ts';
import { addCriteria } from './commands/criteria.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEstimates } from './commands/estimates.ts';
import { addEvals } from './commands/evals.ts';
import { addExport } from './commands/export.ts';
import { addFailures } from './commands/failures.ts';
import { addFrame } from './commands/frame.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { addImports } from './commands/imports.ts';
import { addJournal } from './commands/journal.ts';
import { addKpis } from './commands/kpis.ts';
import { addLabels } from './commands/labels.ts';
import { addPolicy } from './commands/policy.ts';
import { addPopulation } from './commands/population.ts';
import { addRedact } from './commands/redact.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addSample } from './commands/sample.ts';
import { addServe } from './commands/serve.ts';
import { addSession } from './commands/session.ts';
import { addThresholds } from './commands/thresholds.ts';
import { addTrends } from './commands/trends.ts';
import { addVersions } from './commands/versions.ts';
import type { Environment } from './environment.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 needs a decision (nothing changed), 3 done in part (rows in quarantine).`;

/** All commands. Nothing is printed by the parser but help and version; what is wrong is thrown. */
export function createProgram(runner: Runner, environment: Pick<Environment, 'out' | 'err'>): Command {
  const program = new Command('plumbline')
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    // What follows the name of a command is that command's, also where the one above it has an option of that name.
    .enablePositionalOptions()
    .configureOutput({ writeOut: environment.out, writeErr: environment.err, outputError: () => {} })
    .addHelpText('after', EXIT_CODES);
  const add = [addCreate, addImport, addImports, addLabels, addExport, addFrame, addPopulation, addSample];
  for (const addTo of [
    ...add,
    addCases,
    addEstimates,
    addAssign,
    addSession,
    addAgreement,
    addCodebook,
    addCalibration,
    addThresholds,
    addTrends,
    addPolicy,
    addKpis,
    addVersions,
    addEvals,
    addCriteria,
    addAbandons,
    addRedact,
    addFailures,
    addReport,
    addReview,
    addBundle,
    addHistory,
    addServe,
    addJournal,
    addDoctor,
  ])
    addTo(program, runner);
  return program;
}
