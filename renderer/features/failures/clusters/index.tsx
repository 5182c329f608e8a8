import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';

/** Failures by what they have in common, each cluster with a case that stands for it and what is made of it. */
export function ClustersView({ viewSwitch }: ViewProps) {
  const [, go] = useLocation();
  return (
    <Page title="Failures" filters={viewSwitch}>
      <EmptyState
        title="No failures grouped yet"
        action={
          <Button variant="filled" onClick={() => go('/review')}>
            Judge cases
          </Button>
        }
      >
        Here will be what failed, grouped by the step at which it failed. A case comes in when its label says
        that the agent lacked a capability, or that it kept a case that needed a person.
      </EmptyState>
    </Page>
  );
}
