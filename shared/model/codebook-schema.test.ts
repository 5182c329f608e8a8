import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codebookSchema } from './codebook-schema.ts';

describe('the published schema of the codebook', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../resources/codebook.schema.json', import.meta.url), 'utf8'),
  );

  it('is the one that the code checks with (else run: node scripts/codebook-schema.ts && biome check --write resources)', () => {
    expect(published).toEqual(codebookSchema());
  });
  it('says what every question needs, and no more of the number than that it may be left out', () => {
    const { properties, required } = published;
    expect(required).toEqual(['title', 'questions']);
    expect(properties.questions.items.required).toEqual([
      ...['id', 'kind', 'title', 'phase', 'outcomes', 'required', 'options'],
    ]);
  });
});
