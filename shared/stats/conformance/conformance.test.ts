import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGoldenFile } from './golden-file.ts';
import { methods } from './methods/index.ts';
import { runGoldenFile } from './run-golden-file.ts';

const folder = path.join(import.meta.dirname, '../golden');

describe('every function gives the reference figures', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    test(name, () => {
      const file = readGoldenFile(name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
      expect(runGoldenFile(file, methods).failures).toEqual([]);
    });
  }
});
