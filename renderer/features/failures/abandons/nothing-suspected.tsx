import type { AbandonList, SuspectState } from '../../../../shared/model/abandon.ts';
import { EmptyState } from '../../../components/empty-state.tsx';

interface NothingSuspectedProps {
  readonly list: AbandonList;
  readonly show: SuspectState;
}

/** Why there is no pair, and what it takes. */
export function NothingSuspected({ list: { rule, joined, counts }, show }: NothingSuspectedProps) {
  if (rule.key === null) {
    return (
      <EmptyState title="No field names the customer yet">
        Here will be customers who gave up on the agent and turned up on another channel: failures that no
        handover shows. It needs a field that is the same in all sessions of one customer, such as a customer
        number or an e-mail address, and cases that name their channel and their time. Declare the field at
        the side.
      </EmptyState>
    );
  }
  if (joined === 0) {
    return (
      <EmptyState title="No session can be joined">
        A session needs the field that names the customer, a start and a channel. Import cases with these
        columns, or declare another field.
      </EmptyState>
    );
  }
  if (show === 'labelled') {
    return (
      <EmptyState title="None is judged yet">
        A suspected abandon escalation counts once its first session has a label: as a missed escalation where
        a human was needed, and not at all where the agent had done its part.
      </EmptyState>
    );
  }
  if (show === 'dismissed') {
    return (
      <EmptyState title="Nothing was dismissed">
        Two sessions of one customer that are about different matters are dismissed with X, and stay here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={counts.labelled + counts.dismissed > 0 ? 'Nothing is left to judge' : 'Nobody came back'}
    >
      {counts.labelled + counts.dismissed > 0
        ? 'Every suspected abandon escalation was judged or dismissed. Sessions that are imported later are joined as they come.'
        : 'No customer began a session on another channel within the window. A wider window or another field may find some; sessions that are imported later are joined as they come.'}
    </EmptyState>
  );
}
