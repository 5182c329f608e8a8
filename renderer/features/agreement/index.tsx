import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { plural } from '../../../shared/format.ts';
import type { SettlingCounts } from '../../../shared/model/agreement.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { api } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './agreement.module.css';
import { AgreementMatrix } from './agreement-matrix.tsx';
import { CrossTable } from './cross-table.tsx';
import { QuestionTable } from './question-table.tsx';
import { SettlingSide } from './settling-side.tsx';
import { useRoom } from './use-room.ts';
import { WordsCard } from './words-card.tsx';

/** Can the labels carry a number, whose wording must change, and what to settle. */
export function AgreementPage() {
  const { codebookVersion } = useWorkspace();
  const codebook = useQuery(api.reviews.codebook.queryOptions());
  const counts = useQuery(api.agreement.counts.queryOptions());
  return (
    <Page title="Agreement" fact={`Codebook v${codebookVersion}`} flush>
      <LoadState query={counts} what="Comparing the reviewers">
        {(known) => (
          <LoadState query={codebook} what="Reading the codebook">
            {(questions) => <Room codebook={questions} counts={known} />}
          </LoadState>
        )}
      </LoadState>
    </Page>
  );
}

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

function Room({ codebook, counts }: { readonly codebook: Codebook; readonly counts: SettlingCounts }) {
  const [, go] = useLocation();
  const lead = usePreferences((preferences) => preferences.reviewer);
  const room = useRoom();
  const summary = useQuery(api.agreement.summary.queryOptions());
  const { pair, question } = room;
  useKeys('Agreement', [
    { keys: 'Z', does: 'Undo what you did last', run: () => void room.reverse('undo', lead) },
    { keys: 'Shift+Z', does: 'Do it again', run: () => void room.reverse('redo', lead) },
    { keys: 'Ctrl+Z', run: () => void room.reverse('undo', lead) },
    { keys: 'Ctrl+Shift+Z', run: () => void room.reverse('redo', lead) },
    {
      keys: 'Escape',
      does: 'Clear the chosen pair or question',
      run: room.clearFilter,
      when: () => pair !== null || question !== null,
    },
  ]);
  const waits = counts.waiting + counts.cannotTell + counts.settled;
  return (
    <LoadState query={summary} what="Agreement with its intervals" safe="No label was lost.">
      {({ sentences, shared, questions, pairs, reviewers }) => {
        if (shared === 0 && waits === 0) {
          return (
            <div className={styles.empty}>
              <EmptyState
                title={sentences[0]}
                action={
                  <Button variant="filled" onClick={() => go('/review')}>
                    Review
                  </Button>
                }
              >
                {sentences[1]} Here will be how far the two agree, question by question, and the cases on
                which they differ. Another person reviews under a name of their own, here or in labels that
                you import under Settings.
              </EmptyState>
            </div>
          );
        }
        const chosenQuestion = questions.find(({ key }) => key === question);
        const ofPair = pair && `${pair.first} and ${pair.second}`;
        const filterName = room.cell?.name ?? ofPair ?? chosenQuestion?.title ?? null;
        return (
          <div className={styles.room}>
            <section className={styles.left} aria-label="Figures" {...reachable}>
              <div className={styles.top}>
                {pairs.length > 0 && shared > 0 && (
                  <Card title="Reviewer by reviewer" hint="AC1 on the verdict">
                    <AgreementMatrix pairs={pairs} chosen={pair} onChoose={room.choosePair} />
                    <p className={`pl-caption ${styles.hint}`}>
                      A cell crosses the two and lists their splits. Dashed: fewer than 15 shared cases.
                    </p>
                  </Card>
                )}
                <WordsCard sentences={sentences} reviewers={reviewers} />
              </div>
              {pair && (
                <Card>
                  <CrossTable pair={pair} onCell={room.chooseCell} />
                </Card>
              )}
              {shared > 0 && (
                <Card
                  title="Question by question"
                  hint={`${plural(shared, 'case')} judged by two or more; what needs work first; plumb line at 0.6`}
                >
                  <div className={styles.table}>
                    <QuestionTable questions={questions} chosen={question} onChoose={room.chooseQuestion} />
                  </div>
                </Card>
              )}
            </section>
            <LoadState query={{ ...room.splits, isPlaceholderData: false }} what="Listing the cases">
              {() => (
                <SettlingSide
                  codebook={codebook}
                  cases={room.cases}
                  counts={counts}
                  filterName={filterName}
                  onClearFilter={room.clearFilter}
                  shown={room.shown}
                  onShow={room.list}
                  undone={room.undone}
                  caseId={room.caseId}
                  onOpen={room.open}
                  onStep={room.step}
                  onSettled={room.settled}
                  namesOn={room.namesOn}
                  onNames={room.toggleNames}
                />
              )}
            </LoadState>
          </div>
        );
      }}
    </LoadState>
  );
}
