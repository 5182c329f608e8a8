import { type CSSProperties, memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import type { ReviewView } from '../../../../shared/model/review.ts';
import { AnswerForm } from '../form/answer-form.tsx';
import { GuidancePanel } from '../form/guidance-panel.tsx';
import { CaseList } from '../queue/case-list.tsx';
import { HistoryPanel } from '../queue/history-panel.tsx';
import { NameQuestion } from '../queue/name-question.tsx';
import { useQueue } from '../queue/queue-store.ts';
import { SimilarPanel } from '../queue/similar-panel.tsx';
import { RevealedPanel } from '../revealed/revealed-panel.tsx';
import { PacketDock } from '../transcript/packet-dock.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import styles from './case-desk.module.css';
import { DeskContext, useDeskState } from './desk-context.ts';
import { FlagBar } from './flag-bar.tsx';
import { PickingBar } from './picking-bar.tsx';
import { RecentBar } from './recent-bar.tsx';
import { SkipLinks } from './skip-links.tsx';
import { Splitter } from './splitter.tsx';
import { TopBar } from './top-bar.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useNewDesk } from './use-new-desk.ts';
import { usePorts } from './use-ports.ts';
import { WidthStrip } from './width-strip.tsx';

interface CaseDeskProps {
  readonly view: ReviewView;
  readonly codebook: Codebook;
  readonly reviewer: string;
}

/** A case on the table: the conversation at the left, the questions about it at the right. */
export function CaseDesk({ view, codebook, reviewer }: CaseDeskProps) {
  const desk = useNewDesk(view, codebook, usePorts(view.case.caseId, reviewer));
  return (
    <DeskContext value={desk}>
      <DeskLayout reviewer={reviewer} />
    </DeskContext>
  );
}

const DeskLayout = memo(function DeskLayout({ reviewer }: { readonly reviewer: string }) {
  useDeskKeys();
  const [isRenaming, setRenaming] = useState(false);
  const [share, setShare] = useState(52);
  const panel = useQueue((state) => state.panel);
  const caseId = useDeskState((state) => state.view.case.caseId);
  return (
    <div className={styles.page}>
      <SkipLinks />
      <TopBar />
      <WidthStrip reviewer={reviewer} />
      <div className={styles.room} style={{ '--transcript-share': `${share}vh` } as CSSProperties}>
        <div className={styles.left}>
          <FlagBar />
          <PickingBar />
          <Transcript key={`transcript ${caseId}`} />
          <PacketDock key={`packet ${caseId}`} />
          {isRenaming && (
            <div className={styles.rename}>
              <NameQuestion onDone={() => setRenaming(false)} />
            </div>
          )}
          <RecentBar reviewer={reviewer} onRename={() => setRenaming(!isRenaming)} />
          <GuidancePanel />
          {panel === 'cases' && <CaseList reviewer={reviewer} current={caseId} />}
          {panel === 'history' && <HistoryPanel reviewer={reviewer} />}
          {panel === 'similar' && <SimilarPanel key={caseId} reviewer={reviewer} caseId={caseId} />}
        </div>
        <Splitter share={share} onChange={setShare} />
        <RightSide />
      </div>
    </div>
  );
});

/** Skip links lead here. */
const FOCUSABLE = { tabIndex: -1 };

function RightSide() {
  const isRevealed = useDeskState((state) => state.mode === 'revealed');
  const caseId = useDeskState((state) => state.view.case.caseId);
  const side = useRef<HTMLElement>(null);
  useLeaveFields(side, caseId);
  const name = isRevealed ? 'What was hidden, and your answers' : 'Your answers';
  return (
    <section ref={side} className={styles.right} aria-label={name} id="review-form" {...FOCUSABLE}>
      <h2 className="pl-hidden">{name}</h2>
      {isRevealed ? <RevealedPanel key={caseId} /> : <AnswerForm />}
    </section>
  );
}

/** A caret or a chosen option of the case before is not one of this case: the keys are the room's again. */
function useLeaveFields(side: RefObject<HTMLElement | null>, caseId: string): void {
  const shown = useRef(caseId);
  useLayoutEffect(() => {
    if (shown.current === caseId) return;
    shown.current = caseId;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && side.current?.contains(activeElement)) activeElement.blur();
  }, [side, caseId]);
}
