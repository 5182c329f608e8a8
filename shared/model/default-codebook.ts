import type { Codebook } from './codebook.ts';
import { CONDUCT_QUESTION } from './default-codebook/conduct-question.ts';
import { GROUNDS_QUESTION } from './default-codebook/grounds-question.ts';
import { PACKET_QUESTIONS } from './default-codebook/packet-questions.ts';
import { SEVERITY_QUESTION } from './default-codebook/severity-question.ts';
import { TYPE_QUESTION } from './default-codebook/type-question.ts';
import { VERDICT_QUESTION } from './default-codebook/verdict-question.ts';

/** The codebook a new workspace starts with. Everything before the packet is answered before it opens. */
export const DEFAULT_CODEBOOK: Codebook = {
  version: 1,
  title: 'Escalation review',
  questions: [
    VERDICT_QUESTION,
    SEVERITY_QUESTION,
    GROUNDS_QUESTION,
    TYPE_QUESTION,
    CONDUCT_QUESTION,
    ...PACKET_QUESTIONS,
    {
      id: 'note',
      kind: 'text',
      title: 'Note',
      phase: 'any',
      outcomes: ['escalated', 'automated', 'abandoned'],
      required: false,
      guidance:
        'For whoever settles a disagreement: which turn decided it, and what the wording of a question left open.',
      options: [],
    },
  ],
};
