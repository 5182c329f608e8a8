import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/model/import.ts';
import type { Door } from './environment.ts';
import { readJsonFile } from './read-json-file.ts';

/** The mapping of cases that options name: a JSON file, or one saved in the workspace. */
export async function caseMapping(
  { client, environment }: Door,
  { mapping, profile }: { mapping?: string; profile?: string },
): Promise<Mapping | undefined> {
  if (mapping !== undefined) return readJsonFile(resolve(environment.workingFolder, mapping)) as Mapping;
  if (profile === undefined) return undefined;
  const saved = await client.imports.profiles();
  const found = saved.find(({ name }) => name === profile);
  if (found) return found.mapping;
  const names = saved.map(({ name }) => name).join(', ');
  throw new AppError('NOT_FOUND', `There is no saved mapping named ${profile}.`, {
    field: '--profile',
    hint: names === '' ? 'None is saved in this workspace yet.' : `Saved are: ${names}.`,
  });
}
