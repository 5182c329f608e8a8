import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Brand, LOGO_BYTES } from '../../../shared/model/report.ts';
import { type Runner, workspaceCommand } from './command.ts';
import { summaryOf } from './summary.ts';

interface Options {
  name?: string;
  logo?: string;
  clear?: boolean;
}

/** `report brand W`: shows it, or sets what is given. */
export function addBrand(group: Command, runner: Runner): void {
  workspaceCommand(group, 'brand', summaryOf(contract.reports.setBrand))
    .option('--name <text>', 'whose report it is')
    .option('--logo <file>', 'a PNG or JPEG')
    .option('--clear', 'take both away')
    .action((workspace: string, { name, logo, clear }: Options) =>
      runner.inWorkspace(workspace, async ({ client, environment }) => {
        const change = clear
          ? { name: null, logo: null }
          : {
              ...(name !== undefined && { name }),
              ...(logo !== undefined && { logo: readLogo(resolve(environment.workingFolder, logo), logo) }),
            };
        const brand = await client.reports.setBrand(change);
        return { json: { name: brand.name, logo: brand.logo !== null }, text: tell(brand) };
      }),
    );
}

function readLogo(path: string, shown: string): string {
  try {
    // One byte more than is taken tells that it is too large without reading all of it.
    const { size } = statSync(path);
    return size > LOGO_BYTES
      ? Buffer.alloc(LOGO_BYTES + 1).toString('base64')
      : readFileSync(path).toString('base64');
  } catch (error) {
    throw new AppError('NOT_FOUND', `${shown} cannot be read: ${(error as Error).message}.`);
  }
}

function tell({ name, logo }: Brand): string {
  const whose = name === null ? 'Reports carry no name' : `Reports carry the name ${name}`;
  return `${whose} and ${logo === null ? 'no logo' : 'a logo'}.`;
}
