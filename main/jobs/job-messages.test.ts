import { expect, it } from 'vitest';
import { packFailure, ranOutOfMemory, unpackFailure } from './job-messages.ts';

it('a thread whose memory is full ends with a sentence and with what to do', () => {
  const error = Object.assign(new Error('Worker terminated due to reaching memory limit'), {
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
  expect(ranOutOfMemory(error)).toMatchObject({
    code: 'INVALID',
    detail: { problem: 'E_OUT_OF_MEMORY', hint: expect.stringContaining('divide the file') },
  });
});

it('any other end of it stays what it was', () => {
  const error = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' });
  expect(ranOutOfMemory(error)).toBeNull();
  expect(unpackFailure(packFailure(error))).toMatchObject({
    message: 'the disk is full',
    code: 'SQLITE_FULL',
  });
});
