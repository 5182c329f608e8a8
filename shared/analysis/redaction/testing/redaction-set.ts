import { createRandom } from '../../../stats/index.ts';
import { DECOY_TEMPLATES, DECOYS } from './decoys.ts';
import { HAND_WRITTEN } from './hand-written.ts';
import { PHONE_SHAPES } from './made-phones.ts';
import { SECRET_SHAPES } from './made-secrets.ts';
import { fill, makeCard, makeEmail, makeIban, pick } from './made-values.ts';
import { TEMPLATES } from './templates.ts';

export type MeasuredKind = keyof typeof TEMPLATES;
export type DecoyKind = keyof typeof DECOYS;
export const MEASURED_KINDS = Object.keys(TEMPLATES) as MeasuredKind[];
export const DECOY_KINDS = Object.keys(DECOYS) as DecoyKind[];

/** A sentence of which it is known what in it is personal: UTF-16 places. */
export interface MarkedSentence {
  text: string;
  from: 'made' | 'by hand';
  entities: { kind: MeasuredKind; start: number; end: number }[];
  /** The lookalike in it; all of a sentence by hand that is not an entity is one. */
  decoy: { kind: DecoyKind; start: number; end: number } | null;
}

const EACH_KIND = 200;
const EACH_DECOY = 200;

/** The set by which redaction is measured: so many made sentences of each kind and lookalike, and those by hand. */
export function redactionSet(seed: string): MarkedSentence[] {
  const random = createRandom(seed);
  const countries = Object.keys(PHONE_SHAPES);
  const make: Record<MeasuredKind, () => readonly [before: string, value: string]> = {
    email: () => ['', makeEmail(random)],
    phone: () => ['', fill(random, pick(random, PHONE_SHAPES[pick(random, countries)] as readonly string[]))],
    card: () => ['', makeCard(random)],
    iban: () => ['', makeIban(random)],
    secret: () => {
      const [before, shape] = pick(random, SECRET_SHAPES);
      return [before, fill(random, shape)];
    },
  };
  const made = MEASURED_KINDS.flatMap((kind) =>
    Array.from({ length: EACH_KIND }, (): MarkedSentence => {
      const [before, value] = make[kind]();
      const [left, right] = around(pick(random, TEMPLATES[kind]));
      const start = left.length + before.length;
      const entity = { kind, start, end: start + value.length };
      return { text: left + before + value + right, from: 'made', entities: [entity], decoy: null };
    }),
  );
  const decoys = DECOY_KINDS.flatMap((kind) =>
    Array.from({ length: EACH_DECOY }, (): MarkedSentence => {
      const shape = pick(random, DECOYS[kind]);
      const value = kind === 'product name' ? shape : fill(random, shape);
      const [left, right] = around(pick(random, DECOY_TEMPLATES[kind]));
      const decoy = { kind, start: left.length, end: left.length + value.length };
      return { text: left + value + right, from: 'made', entities: [], decoy };
    }),
  );
  return [...made, ...decoys, ...HAND_WRITTEN.map(markedByHand)];
}

function around(template: string): [left: string, right: string] {
  const at = template.indexOf('{}');
  return [template.slice(0, at), template.slice(at + 2)];
}

/** A sentence written with marks around what must be found. */
export function markedByHand(written: string): MarkedSentence {
  let text = '';
  const entities: MarkedSentence['entities'] = [];
  for (const part of written.split(/(⟦\w+\|[^⟧]*⟧)/)) {
    const [, kind, value] = /^⟦(\w+)\|([^⟧]*)⟧$/.exec(part) ?? [];
    if (kind === undefined || value === undefined) {
      text += part;
      continue;
    }
    entities.push({ kind: kind as MeasuredKind, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, from: 'by hand', entities, decoy: null };
}
