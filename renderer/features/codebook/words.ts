import type { Question } from '../../../shared/model/codebook.ts';

export const KIND_WORDS: Readonly<Record<Question['kind'], string>> = {
  one: 'one of its options',
  many: 'any number of its options',
  rows: 'a grid: one option in each row',
  yes_no: 'yes or no',
  text: 'a text',
};

export const PHASE_WORDS: Readonly<Record<Question['phase'], string>> = {
  blind: 'before the packet opens',
  packet: 'once the packet is open',
  any: 'at the end, at any time',
  revealed: 'after the reveal, beside a revision',
};
