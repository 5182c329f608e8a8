import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { caseIdIn } from '../../components/case-address.ts';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { CaseDesk } from './desk/case-desk.tsx';
import { NameQuestion } from './queue/name-question.tsx';
import { QueueEntry } from './queue/queue-entry.tsx';
import { openCaseQuery } from './queue/use-go-to-case.ts';

/** Review: one honest judgement at a time. */
export function ReviewPage() {
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  // The address is read whole: an id may hold a slash or a percent sign.
  useLocation();
  const caseId = caseIdIn(window.location.hash);
  if (reviewer === '') {
    return (
      <Page title="Review" flush>
        <NameQuestion />
      </Page>
    );
  }
  if (caseId === null) return <QueueEntry reviewer={reviewer} />;
  return <OpenCase key={reviewer} caseId={caseId} reviewer={reviewer} />;
}

function OpenCase({ caseId, reviewer }: { readonly caseId: string; readonly reviewer: string }) {
  const codebook = useQuery(api.reviews.codebook.queryOptions());
  const view = useQuery({ ...openCaseQuery(caseId, reviewer), refetchOnMount: true });
  return (
    <LoadState query={codebook} what="Reading the codebook">
      {(questions) => (
        <LoadState query={view} what={`Opening ${caseId}`} safe="No label was lost.">
          {(opened) => <CaseDesk view={opened} codebook={questions} reviewer={reviewer} />}
        </LoadState>
      )}
    </LoadState>
  );
}
