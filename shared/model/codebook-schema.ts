import { z } from 'zod';
import { Codebook } from './codebook.ts';

/** The JSON Schema of a codebook as published in resources/codebook.schema.json; YAML is checked against it as JSON. */
export function codebookSchema(): object {
  const schema = z.toJSONSchema(Codebook.partial({ version: true }), {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { title: 'Plumbline codebook', ...schema };
}
