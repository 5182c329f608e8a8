import type { Movement, VersionRow } from '../../shared/model/version-comparison.ts';

export const movementWords: Readonly<Record<Movement, string>> = {
  moved: 'moved',
  moved_within_margin: 'moved, less than matters',
  did_not_move: 'did not move',
  cannot_tell: 'cannot tell yet',
};

export const sourceWords: Readonly<Record<VersionRow['source'], string>> = {
  labels: 'from labels',
  counts: 'counted in full',
  cases: 'from cases',
};
