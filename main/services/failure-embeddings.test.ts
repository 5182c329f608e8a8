import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TakenEmbedding } from '../../shared/model/failure.ts';
import { createRandom } from '../../shared/stats/index.ts';
import { TestApp } from '../test-app.ts';
import { failingWorkspace } from '../test-failing-workspace.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Vectors' });
  await failingWorkspace(test, { each: 10 });
});
afterAll(() => test.remove());

async function take(name: string, content: string): Promise<TakenEmbedding> {
  const handle = test.app.context.files.issue(test.write(name, content));
  const job = await test.client.failures.takeEmbedding({ handle });
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

/** A vector that points one of two ways, whatever the surface: cases with even numbers and those with odd ones. */
function vectorOf(i: number, dimensions: number): number[] {
  const random = createRandom(`vector ${i}`);
  return Array.from(
    { length: dimensions },
    (_, d) => 3 + (d % 2 === i % 2 ? 1 : 0) + (random.next() - 0.5) / 5,
  );
}
const lines = (cases: number, dimensions: number) =>
  Array.from({ length: cases }, (_, i) =>
    JSON.stringify({ case_id: `a${i}`, embedding: vectorOf(i, dimensions) }),
  ).join('\n');

const byParity = async () => {
  const { clusters, basis, unclustered } = await test.client.failures.clusters({});
  const parities = clusters.map(({ members }) => [...new Set(members.map((id) => Number(id.slice(1)) % 2))]);
  return { basis, parities: parities.sort(), unclustered };
};

describe('a file of vectors from outside', () => {
  it.each([
    ['JSON lines', 'vectors.jsonl', lines(30, 8)],
    ['long vectors', 'long.jsonl', lines(30, 600)],
    [
      'a table with a column per number',
      'vectors.csv',
      ['case_id,x,y,z,w', ...Array.from({ length: 30 }, (_, i) => `a${i},${vectorOf(i, 4).join(',')}`)].join(
        '\n',
      ),
    ],
  ])('is compared in place of the traces: %s', async (_, name, content) => {
    expect(await take(name, content)).toMatchObject({ rows: 30, cases: 30, unknown: 0, bad: 0 });
    expect(await byParity()).toEqual({ basis: 'embedding', parities: [[0], [1]], unclustered: [] });
  });
  it('leaves a case without a vector alone, and counts what it does not know', async () => {
    const strange = JSON.stringify({ case_id: 'nobody', embedding: vectorOf(0, 8) });
    const short = JSON.stringify({ case_id: 'a29', embedding: [1, 2] });
    const taken = await take('part.jsonl', [lines(29, 8), strange, short].join('\n'));
    expect(taken).toEqual({ rows: 31, cases: 29, unknown: 1, bad: 1, dimensions: 8 });
    expect((await byParity()).unclustered).toEqual(['a29']);
  });
  it('is let go, and the traces are compared again', async () => {
    expect(await test.client.failures.dropEmbedding()).toEqual({ cases: 29 });
    const { clusters, basis } = await test.client.failures.clusters({});
    expect(basis).toBe('trace');
    expect(clusters.map(({ count }) => count)).toEqual([10, 10, 10]);
  });
  it('that names no case here, or has no id, is refused and changes nothing', async () => {
    await expect(
      take('none.jsonl', JSON.stringify({ case_id: 'x', embedding: [1, 2] })),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(take('bad.csv', 'name,x\na,1\nb,2')).rejects.toMatchObject({ code: 'INVALID' });
    expect((await test.client.failures.clusters({})).basis).toBe('trace');
  });
});
