import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementScope, SplitCase } from '../../../shared/model/agreement.ts';
import { api, client } from '../../api/client.ts';
import { announce } from '../../components/live-region.tsx';
import type { Pair } from './agreement-matrix.tsx';
import { touchedBySettling } from './use-settling.ts';

/** Which cases the list holds. All that waits for the lead is to be settled, disagreement or not. */
export type Shown = 'open' | 'cannot_tell' | 'settled';

function belongs({ state }: SplitCase, shown: Shown): boolean {
  return shown === 'open' ? state !== 'cannot_tell' && state !== 'settled' : state === shown;
}

/** One cell of two reviewers crossed, or a case looked up: all of them, settled or not. */
export interface Cell {
  readonly name: string;
  readonly caseIds: readonly string[];
}

/**
 * What is chosen in the room: a pair, a question, the kind of cases, the case on the table. What waits for the lead waits
 * whatever the figures are of; the scope limits only the cases of a pair or a question.
 */
export function useRoom(scope: AgreementScope) {
  const queries = useQueryClient();
  const [pair, setPair] = useState<Pair | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>('open');
  const [cell, setCell] = useState<Cell | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const [namesOn, setNamesOn] = useState(false);
  const isNarrowed = pair !== null || question !== null;
  const input = { ...(pair && { pair }), ...(question !== null && { question }), ...(isNarrowed && scope) };
  const splits = useQuery(api.agreement.splits.queryOptions({ input, placeholderData: keepPreviousData }));
  const all = splits.data ?? [];
  const cases = all.filter((one) => (cell ? cell.caseIds.includes(one.caseId) : belongs(one, shown)));
  const place = cases.findIndex(({ caseId }) => caseId === chosen);
  const caseId = (place >= 0 ? chosen : cases[0]?.caseId) ?? null;

  function list(kind: Shown): void {
    setShown(kind);
    setCell(null);
  }

  function step(by: 1 | -1): void {
    setUndone(null);
    const at = Math.max(0, place) + by;
    const next = cases[at];
    if (next) setChosen(next.caseId);
    else announce(by > 0 ? 'No case after this one' : 'No case before this one');
  }

  return {
    pair,
    question,
    isUnscoped: scope.version === undefined && scope.weeks === undefined,
    /** Null while the cases of a cell are listed, of whatever kind. */
    shown: cell ? null : shown,
    cell,
    undone,
    cases,
    caseId,
    namesOn,
    splits,
    open: setChosen,
    step,
    list,
    toggleNames: () => setNamesOn(!namesOn),
    choosePair: (next: Pair) => {
      setPair(next);
      list('open');
    },
    chooseCell: (next: Cell) => {
      setCell(next);
      setChosen(next.caseIds[0] ?? null);
    },
    chooseQuestion: (key: string) => {
      setQuestion(key === 'verdict' ? null : key);
      setPair(null);
      setCell(null);
    },
    clearFilter: () => {
      setCell(null);
      setPair(null);
      setQuestion(null);
    },
    /** The case after the one that was settled takes its place; the first one after the last. */
    settled: () => {
      setUndone(null);
      setChosen((cases[Math.max(0, place) + 1] ?? cases[0])?.caseId ?? null);
    },
    /** Takes back, or brings again, the last thing this person did, and shows its case. */
    reverse: async (kind: 'undo' | 'redo', reviewer: string) => {
      const reversed = reviewer === '' ? null : await client.reviews[kind]({ reviewer });
      if (!reversed) {
        announce(kind === 'undo' ? 'Nothing to undo' : 'Nothing to do again');
        return;
      }
      const listed = [api.agreement.counts.key(), api.agreement.splits.key()];
      await Promise.all(listed.map((queryKey) => queries.invalidateQueries({ queryKey })));
      // It may have been a label: the figures follow when they are computed.
      for (const queryKey of [...touchedBySettling(), api.agreement.key()]) {
        void queries.invalidateQueries({ queryKey });
      }
      setPair(null);
      setQuestion(null);
      list(kind === 'undo' ? 'open' : 'settled');
      setChosen(reversed.caseId);
      const words = `${kind === 'undo' ? 'Undone' : 'Done again'}: ${reversed.what.replaceAll('_', ' ')}`;
      setUndone(words);
      announce(words);
    },
  };
}

export type RoomState = ReturnType<typeof useRoom>;
