import { writeFileSync } from 'node:fs';
import { pagePath, writePage } from './stats-reference/write-page.ts';

/** Writes docs/stats-reference.md anew from the docstrings. Run after changing a docstring of shared/stats. */
writeFileSync(pagePath, writePage());
