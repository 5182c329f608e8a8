import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { OUTCOMES } from '../../shared/model/case.ts';
import type { Client, Door } from './environment.ts';
import { readJsonFile } from './read-json-file.ts';
import type { PlanOptions } from './sample-options.ts';

type PlanInput = Parameters<Client['sample']['plan']>[0]['plan'];

/** The plan that the options describe: on top of a file's, or of that of the sample in force. */
export async function planInput({ client, environment }: Door, options: PlanOptions): Promise<PlanInput> {
  const at = (file: string) => resolve(environment.workingFolder, file);
  const base = await basePlan(client, options, at);
  const size = sizeOf(options, at) ?? base?.size ?? (await wantedWidth(client));
  return {
    ...base,
    ...(options.by && { by: options.by }),
    ...(options.trigger && { trigger: true }),
    ...(options.bands && { bands: options.bands }),
    ...(options.allocation && { allocation: options.allocation }),
    ...(options.auditRate !== undefined && { auditRate: options.auditRate }),
    ...(options.minimum !== undefined && { minimum: options.minimum }),
    ...(options.expect && { expected: options.expect }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...riskOf(base, options),
    size,
  };
}

/** A plan read from a file is checked by the operation that takes it; here only its place in the document is known. */
async function basePlan(
  client: Client,
  { plan, extend }: PlanOptions,
  at: (file: string) => string,
): Promise<PlanInput | null> {
  if (plan !== undefined) {
    const content = readJsonFile(at(plan)) as { plan?: PlanInput };
    return content.plan ?? (content as PlanInput);
  }
  if (!extend) return null;
  const { sample } = await client.sample.get();
  if (sample) return sample.plan;
  throw new AppError('NOT_FOUND', 'There is no sample to extend.', { hint: 'Draw one without --extend.' });
}

function riskOf(base: PlanInput | null, { reopened, complaint, near, riskFactor }: PlanOptions) {
  const before = base?.risk ?? null;
  if (!before && !reopened && !complaint && !near && riskFactor === undefined) return {};
  return {
    risk: {
      ...before,
      ...(reopened && { reopened }),
      ...(complaint && { complaint }),
      ...(near && { near }),
      ...(riskFactor !== undefined && { factor: riskFactor }),
    },
  };
}

function sizeOf(options: PlanOptions, at: (file: string) => string): PlanInput['size'] | null {
  const { n, nOutcome, nStratum, sizes, width } = options;
  if (n !== undefined) return { kind: 'total', n };
  if (nOutcome) return { kind: 'per_outcome', n: nOutcome };
  if (nStratum !== undefined) return { kind: 'per_stratum', n: nStratum };
  if (sizes !== undefined) return { kind: 'strata', n: readJsonFile(at(sizes)) as Record<string, number> };
  return width ? { kind: 'half_width', wanted: width } : null;
}

/** Without a word about the size: the half-width that the workspace wants, on every side. */
async function wantedWidth(client: Client): Promise<PlanInput['size']> {
  const wanted = (await client.workspaces.current())?.settings.wantedHalfWidth ?? 0.05;
  return { kind: 'half_width', wanted: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, wanted])) };
}
