import { useEffect, useState } from 'react';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import type { ReviewView } from '../../../../shared/model/review.ts';
import { DraftSaver, saveWhenLeaving } from '../../../components/draft-saver.ts';
import { ActiveClock, watchUse } from './active-clock.ts';
import { openPacketWhenDue } from './answer-actions.ts';
import { createDeskStore, type Desk } from './desk.ts';
import type { ReviewPorts } from './ports.ts';

const SAVE_DELAY = 300;
const RETRY_DELAY = 5000;

function layOut(view: ReviewView, codebook: Codebook, ports: ReviewPorts): Desk {
  const store = createDeskStore(view, codebook);
  const saver = new DraftSaver({
    save: ports.saveDraft,
    onChange: (saving) => store.setState({ saving }),
    delay: SAVE_DELAY,
    retryDelay: RETRY_DELAY,
  });
  const clock = new ActiveClock(view.draft?.milliseconds ?? 0, () => performance.now());
  return { store, saver, ports, clock };
}

/**
 * Lays a case on the table, and the next one in its place: the room around it stays as it is drawn. A draft is saved
 * shortly after every change, and at once when one leaves.
 */
export function useNewDesk(view: ReviewView, codebook: Codebook, ports: ReviewPorts): Desk {
  const { caseId } = view.case;
  const [laid, setLaid] = useState(() => ({ caseId, desk: layOut(view, codebook, ports) }));
  const isOther = laid.caseId !== caseId;
  const now = isOther ? { caseId, desk: layOut(view, codebook, ports) } : laid;
  if (isOther) setLaid(now);
  const { desk } = now;

  useEffect(() => {
    desk.ports.announce(`Case ${desk.store.getState().view.case.caseId}`);
    openPacketWhenDue(desk);
    const letGo = reserve(desk);
    const stopWatching = watchUse(desk.clock, document);
    const stopSaving = saveWhenLeaving(desk.saver);
    return () => {
      letGo();
      stopWatching();
      stopSaving();
    };
  }, [desk]);
  return desk;
}

/**
 * Keeps an open case for this reviewer, and lets go of it when it is left undecided. That it could not be kept takes
 * nothing away: it may be judged all the same.
 */
function reserve(desk: Desk): () => void {
  const isOpen = () => desk.store.getState().mode === 'answering' && !desk.store.getState().isBusy;
  if (!isOpen()) return () => undefined;
  desk.ports.reserve().then(
    ({ isTaken }) => desk.store.setState({ isTaken }),
    () => undefined,
  );
  return () => {
    if (isOpen() && !desk.store.getState().isTaken) desk.ports.release().catch(() => undefined);
  };
}
