import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceArgument } from './workspace-argument.ts';

it('a workspace file among the arguments is taken, relative to where the person stood', () => {
  expect(workspaceArgument(['plumbline', 'a.plumbline'], '/home/a')).toBe(resolve('/home/a', 'a.plumbline'));
  expect(workspaceArgument(['electron', '.', '/x/b.plumbline'], '/home/a')).toBe('/x/b.plumbline');
});

it.each([
  [['plumbline']],
  [['a.plumbline']],
  [['plumbline', '--inspect=a.plumbline']],
  [['plumbline', 'https://x.example/']],
  [['plumbline', 'notes.txt']],
])('nothing else is: %j', (argv) => expect(workspaceArgument(argv, '/')).toBeUndefined());
