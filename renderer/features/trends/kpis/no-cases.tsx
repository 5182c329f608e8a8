import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../components/empty-state.tsx';

export function NoCases() {
  const [, go] = useLocation();
  return (
    <EmptyState
      title="No cases to count yet"
      action={
        <Button variant="filled" onClick={() => go('/import')}>
          Import cases
        </Button>
      }
    >
      Here will be whether tasks were completed, how many went to a person and why, how long it took, what a
      success cost and what customers thought: each with its interval, against a baseline or against cases
      that people handled. Import cases with their times, costs, ratings and whether they came back; each
      helps alone.
    </EmptyState>
  );
}
