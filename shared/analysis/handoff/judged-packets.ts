import { ElementAnswer } from '../../model/answers.ts';
import type { Outcome } from '../../model/case.ts';
import type { Codebook } from '../../model/codebook.ts';
import { countingVoices, type Judgement, type Settled } from '../settle-verdict.ts';

/** A handover whose packet was judged and that is settled as sufficient or not. */
export interface JudgedPacket {
  readonly stratum: string;
  readonly insufficient: 0 | 1;
  /** Per element: 1 missing, 0 there, null where it does not apply, nobody said or reviewers are even. */
  readonly missing: Readonly<Record<string, 0 | 1 | null>>;
}

export interface PacketElementRow {
  readonly id: string;
  readonly label: string;
}

/** The elements that the codebook asks about. */
export function packetElements(codebook: Codebook): PacketElementRow[] {
  const rows = codebook.questions.find(({ id }) => id === 'packet')?.rows ?? [];
  return rows.map(({ id, label }) => ({ id, label }));
}

interface Labelled {
  readonly outcome: Outcome;
  readonly stratum: string;
  readonly judgements: readonly Judgement[];
  readonly settled: Settled;
}

/** The escalated cases with a settled answer to both take-over questions, and what most of their reviewers found missing. */
export function judgedPackets(
  labelled: readonly Labelled[],
  elements: readonly PacketElementRow[],
  partialIsMissing: boolean,
): JudgedPacket[] {
  return labelled.flatMap(({ outcome, stratum, judgements, settled }) => {
    const { sufficient } = settled;
    if (outcome !== 'escalated' || sufficient === null || sufficient === undefined) return [];
    const packets = countingVoices(judgements).flatMap(({ answers }) =>
      answers.packet ? [answers.packet] : [],
    );
    if (packets.length === 0) return [];
    const missing = Object.fromEntries(
      elements.map(({ id }) => {
        const said = packets.map((packet) => ElementAnswer.safeParse(packet[id]).data);
        return [id, mostly(said, partialIsMissing)];
      }),
    );
    return [{ stratum, insufficient: sufficient ? (0 as const) : (1 as const), missing }];
  });
}

function mostly(said: readonly (ElementAnswer | undefined)[], partialIsMissing: boolean): 0 | 1 | null {
  const applies = said.filter((answer) => answer !== undefined && answer !== 'not_applicable');
  const missing = applies.filter(
    (answer) => answer === 'absent' || (partialIsMissing && answer === 'partial'),
  );
  if (applies.length === 0 || 2 * missing.length === applies.length) return null;
  return 2 * missing.length > applies.length ? 1 : 0;
}
