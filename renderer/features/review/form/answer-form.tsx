import { Fragment } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { blindPartChanged, blindQuestions } from '../../../../shared/analysis/answers-by-phase.ts';
import { questionsOf } from '../desk/desk.ts';
import { useDeskState } from '../desk/desk-context.ts';
import styles from './answer-form.module.css';
import { DisclosedFacts, hiddenWords } from './disclosed-facts.tsx';
import { FormFooter } from './form-footer.tsx';
import { HiddenUntilCommit } from './hidden-until-commit.tsx';
import { QuestionBlock } from './question-block.tsx';
import { SkipPanel } from './skip-panel.tsx';
import { SKIP_WORDS } from './skip-words.ts';

/** The codebook's questions for this case, and what ends the work on it. */
export function AnswerForm() {
  const questions = useDeskState(useShallow(questionsOf));
  const packetOpen = useDeskState((state) => state.view.packetOpen);
  const isSkipping = useDeskState((state) => state.isSkipping);
  const isTaken = useDeskState((state) => state.isTaken && state.mode === 'answering');
  const skipped = useDeskState((state) => state.view.skipped);
  const mode = useDeskState((state) => state.mode);
  const disclosed = useDeskState((state) => state.view.disclosed);
  const lastBlind = questions.filter(({ phase, required }) => phase === 'blind' && required).at(-1);
  const upTo = lastBlind ? questions.indexOf(lastBlind) + 1 : 0;
  const firstClosed = packetOpen ? undefined : questions.find(({ phase }) => phase === 'packet');
  return (
    <>
      {mode === 'editing' ? (
        <p className={styles.notice}>
          You are editing after the reveal. What you save is kept beside your blind answer, which keeps
          counting.
        </p>
      ) : (
        <>
          <HiddenUntilCommit title="Blind stage">{hiddenWords(disclosed)}</HiddenUntilCommit>
          <DisclosedFacts />
        </>
      )}
      {isTaken && (
        <p className={styles.notice} role="status">
          A colleague has this case on the table now. Right goes to the next one; both answers are kept.
        </p>
      )}
      {skipped && (
        <p className={styles.notice}>
          You skipped this case: {SKIP_WORDS[skipped].toLowerCase()}. Answering it takes the skip back.
        </p>
      )}
      <div className={styles.questions}>
        {questions.map((question, place) => {
          if (question.phase !== 'packet' || packetOpen) {
            return (
              <Fragment key={question.id}>
                <QuestionBlock question={question} number={place + 1} />
                {question === lastBlind && <AfterPacketLine />}
              </Fragment>
            );
          }
          return question === firstClosed ? <ClosedPacket key="closed" from={place + 1} upTo={upTo} /> : null;
        })}
      </div>
      {isSkipping ? <SkipPanel /> : <FormFooter />}
    </>
  );
}

function ClosedPacket({ from, upTo }: { readonly from: number; readonly upTo: number }) {
  return (
    <div className={styles.closed}>
      <HiddenUntilCommit title={`${from}  Handoff packet`}>
        Opens by itself, with its questions, once 1 to {upTo} are answered.
      </HiddenUntilCommit>
    </div>
  );
}

/** Says quietly that an answer changed after the packet opened is kept as a second one. */
function AfterPacketLine() {
  const isChanged = useDeskState(({ view, codebook, answers, mode }) => {
    const before = view.draft?.beforePacket;
    return (
      mode === 'answering' &&
      before?.verdict !== undefined &&
      blindPartChanged(blindQuestions(codebook), before, answers)
    );
  });
  if (!isChanged) return null;
  return (
    <p className={styles.quiet} role="status">
      Changed after the packet opened: kept as a second answer beside the first.
    </p>
  );
}
