import { ENOUGH_AGREEMENT, ENOUGH_SHARED } from '../../../shared/analysis/agreement-words.ts';
import { plural } from '../../../shared/format.ts';
import { Card } from '../../components/card.tsx';
import { LoadState } from '../../components/load-state.tsx';
import styles from './agreement.module.css';
import { AgreementMatrix } from './agreement-matrix.tsx';
import { ConsensusCard } from './consensus-card.tsx';
import { CountingCard } from './counting-card.tsx';
import { CrossTable } from './cross-table.tsx';
import { MANY } from './matrix-order.ts';
import { MEASURE_NAMES } from './measure.ts';
import { OverTimeCard } from './over-time-card.tsx';
import { QuestionTable } from './question-table.tsx';
import { ReviewersCard } from './reviewers-card.tsx';
import { UnitsButton } from './units-button.tsx';
import type { Figures } from './use-figures.ts';
import type { RoomState } from './use-room.ts';
import { WordsCard } from './words-card.tsx';

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

interface FigureCardsProps {
  readonly figures: Figures;
  readonly room: RoomState;
}

/** The figures, from the finding in words to the second opinion. */
export function FigureCards(props: FigureCardsProps) {
  const { summary } = props.figures;
  return (
    <section className={styles.left} aria-label="Figures" {...reachable}>
      <LoadState
        query={summary}
        what="Agreement with its intervals"
        staleName="the figures of the new choice are being computed"
        safe="No label was lost."
      >
        {(found) => <Cards {...props} found={found} />}
      </LoadState>
    </section>
  );
}

interface CardsProps extends FigureCardsProps {
  readonly found: NonNullable<Figures['summary']['data']>;
}

function Cards({ figures, room, found }: CardsProps) {
  const { pairs, reviewers, measure, input } = figures;
  const { pair } = room;
  const { sentences, shared, questions } = found;
  const title = questions.find(({ key }) => key === input.question)?.title ?? 'Verdict';
  const people = reviewers.data?.reviewers.length ?? 0;
  return (
    <div className={styles.stack}>
      <div className={styles.top} data-many={people > MANY}>
        {shared > 0 && (
          <Card title="Reviewer by reviewer" hint={`${MEASURE_NAMES[measure]} on ${title.toLowerCase()}`}>
            <LoadState query={{ ...pairs, isPlaceholderData: false }} what="Every pair of reviewers">
              {(found) => (
                <AgreementMatrix
                  pairs={found.pairs}
                  measure={measure}
                  title={found.title}
                  chosen={pair}
                  onChoose={room.choosePair}
                />
              )}
            </LoadState>
            <p className={`pl-caption ${styles.hint}`}>
              A cell crosses the two and lists their splits. Dashed: fewer than {ENOUGH_SHARED} shared cases.
              {people > MANY && ' Those who agree least with the others come first.'}
            </p>
          </Card>
        )}
        <WordsCard sentences={sentences} together={reviewers.data ?? null} />
      </div>
      {pair && (
        <Card>
          <CrossTable pair={pair} input={input} onCell={room.chooseCell} />
        </Card>
      )}
      {shared > 0 && (
        <Card
          title="Question by question"
          hint={`${plural(shared, 'case')} judged by two or more; 95 % intervals; plumb line at ${ENOUGH_AGREEMENT}`}
          actions={<UnitsButton input={input} title={title} />}
        >
          <div className={styles.table}>
            <QuestionTable
              questions={questions}
              measure={measure}
              chosen={room.question}
              onChoose={room.chooseQuestion}
            />
          </div>
        </Card>
      )}
      {shared > 0 && <OverTimeCard input={input} title={title} />}
      {reviewers.data && people > 0 && (
        <ReviewersCard title={reviewers.data.title} reviewers={reviewers.data.reviewers} />
      )}
      {shared > 0 && (
        <ConsensusCard
          input={input}
          title={title}
          onOpen={(caseIds, name) => room.chooseCell({ name, caseIds })}
        />
      )}
      <CountingCard />
    </div>
  );
}
