import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { plural } from '../../../../shared/format.ts';
import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import type { ClustersRoom } from './use-clusters.ts';

interface NoFailuresProps {
  readonly room: ClustersRoom;
  readonly found: FailureClusters;
}

/** Nothing to group: what makes a case a failure, and where that is decided. */
export function NoFailures({ room, found }: NoFailuresProps) {
  const [, go] = useLocation();
  const judge = (
    <Button variant="filled" onClick={() => go('/review')}>
      Judge cases
    </Button>
  );
  if (found.scope === 'suspected')
    return (
      <EmptyState title="Every escalation is judged, or none has come in">
        Here would be escalations that nobody has judged yet, grouped by how they went, to choose what to
        judge next. They count as nothing until they have a label.
      </EmptyState>
    );
  if (room.weeks !== null)
    return (
      <EmptyState
        title="No such failure in these weeks"
        action={
          <Button variant="filled" onClick={() => room.setWeeks(null)}>
            Look at all weeks
          </Button>
        }
      >
        The weeks are those in which the cases began. Cases of other weeks are one choice away.
      </EmptyState>
    );
  const others = found.leftOut.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <EmptyState
      title={
        found.scope === 'missed'
          ? 'No missed escalations labelled yet'
          : 'No capability escalations labelled yet'
      }
      action={
        <>
          {judge}
          <Button onClick={() => room.setScope('suspected')}>Group the escalations not judged yet</Button>
        </>
      }
    >
      Here will be what failed, grouped by the step at which it failed: a tool that answered nothing, an
      error, a step that was repeated. A case comes in when its label says that the agent lacked the
      capability, or that it kept a case which needed a person.{' '}
      {others > 0 && `${plural(others, 'labelled escalation')} of other types `}
      {others > 0 && 'are no gap that an eval case could close, so they are not offered here. '}
      Each failure has 72 hours to become an eval case, from the moment it is labelled.
    </EmptyState>
  );
}
