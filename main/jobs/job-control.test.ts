import { describe, expect, it } from 'vitest';
import { JobControl } from './job-control.ts';

describe('the control of a job', () => {
  it('lets a cancel win over a later commit', () => {
    const here = new JobControl();
    const there = new JobControl(here.shared);
    expect(here.cancel()).toBe(true);
    expect(there.cancelled).toBe(true);
    expect(() => there.commit()).toThrow(/Nothing of it was kept/);
  });

  it('lets a commit win over a later cancel', () => {
    const here = new JobControl();
    const there = new JobControl(here.shared);
    there.commit();
    expect(here.cancel()).toBe(false);
    expect(there.cancelled).toBe(false);
  });
});
