import {
  ConductAnswer,
  ConductCheck,
  ElementAnswer,
  EscalationType,
  Ground,
  PacketElement,
  Verdict,
} from '../../model/answers.ts';
import type { BuiltInQuestion, Question } from '../../model/codebook.ts';

/** What Plumbline computes with: it may be reworded, and where `open`, added to; it may not be renamed. */
export interface BuiltIn {
  readonly kind: Question['kind'];
  readonly phase: Question['phase'];
  readonly options?: { readonly values: readonly string[]; readonly open: boolean };
  readonly rows?: readonly string[];
  /** What is no longer computed where a team leaves the question out. */
  readonly without: string;
}

const fixed = (values: readonly string[]) => ({ values, open: false });
const open = (values: readonly string[]) => ({ values, open: true });

export const BUILT_IN: Readonly<Record<BuiltInQuestion, BuiltIn>> = {
  verdict: { kind: 'one', phase: 'blind', options: fixed(Verdict.options), without: 'every estimate' },
  severity: {
    kind: 'one',
    phase: 'blind',
    options: fixed(['1', '2', '3', '4']),
    without: 'how grave missed and needless handovers were',
  },
  grounds: { kind: 'many', phase: 'blind', options: open(Ground.options), without: 'the grounds' },
  escalationType: {
    kind: 'one',
    phase: 'blind',
    options: open(EscalationType.options),
    without: 'the types of escalation, and the failures that come from them',
  },
  conduct: {
    kind: 'rows',
    phase: 'blind',
    options: fixed(ConductAnswer.options),
    rows: ConductCheck.options,
    without: 'the conduct checks',
  },
  packet: {
    kind: 'rows',
    phase: 'packet',
    options: fixed(ElementAnswer.options),
    rows: PacketElement.options,
    without: 'how complete handoffs are',
  },
  withoutContact: { kind: 'yes_no', phase: 'packet', without: 'handoff sufficiency' },
  withoutInvestigation: { kind: 'yes_no', phase: 'packet', without: 'handoff sufficiency' },
  note: { kind: 'text', phase: 'any', without: 'notes' },
};
