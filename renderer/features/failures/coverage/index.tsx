import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { byWords } from '../../../../shared/analysis/coverage/coverage-words.ts';
import { dayRange, sentenceCase } from '../../../../shared/format.ts';
import { CoverageBy, CoverageScope, type EvalCoverage } from '../../../../shared/model/eval-coverage.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from './coverage.module.css';
import { CoverageChart, scopeWords } from './coverage-chart.tsx';
import { MovesPart } from './moves-part.tsx';

type Weeks = '4' | '8' | '12';

const MOST_LINES = 24;

/** Eval cases against failures: what is covered, whether evals keep up, and which clusters moved. */
export function CoverageView({ viewSwitch }: ViewProps) {
  const [scope, setScope] = useState<CoverageScope>('capability');
  const [by, setBy] = useState<CoverageBy>('topic');
  const [weeks, setWeeks] = useState<Weeks>('4');
  const coverage = useQuery(
    api.coverage.get.queryOptions({
      input: { scope, by, weeks: Number(weeks) },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Page
      title="Failures"
      filters={
        <>
          {viewSwitch}
          <Select
            aria-label="Which failures"
            w={180}
            allowDeselect={false}
            data={CoverageScope.options.map((value) => ({ value, label: sentenceCase(scopeWords[value]) }))}
            value={scope}
            onChange={(value) => setScope(CoverageScope.parse(value))}
          />
        </>
      }
    >
      <LoadState
        query={coverage}
        what="Counting eval cases against failures"
        staleName="of the choice before"
        safe="No eval case was lost."
      >
        {(found) =>
          found.failures === 0 ? (
            <NothingToCover scope={scope} />
          ) : (
            <div className={styles.stack}>
              <div className={styles.finding}>
                <header>
                  <h2 className="pl-headline">{found.headline}</h2>
                  <p className="pl-lead">{leadOf(found)}</p>
                </header>
                <div className={styles.choice}>
                  <Select
                    aria-label="Told apart by"
                    w={140}
                    allowDeselect={false}
                    data={CoverageBy.options.map((value) => ({ value, label: `By ${byWords[value][0]}` }))}
                    value={by}
                    onChange={(value) => setBy(CoverageBy.parse(value))}
                  />
                  <Segmented<Weeks>
                    label="Growth over"
                    value={weeks}
                    options={[
                      { value: '4', label: '4 weeks' },
                      { value: '8', label: '8 weeks' },
                      { value: '12', label: '12 weeks' },
                    ]}
                    onChange={setWeeks}
                  />
                </div>
              </div>
              <CoverageChart
                coverage={found}
                most={MOST_LINES}
                withGap
                note={(hidden) =>
                  [
                    ...(hidden > 0 ? [`${hidden} more with narrower gaps are in the table.`] : []),
                    ...found.remarks,
                  ].join(' ')
                }
              />
              <MovesPart scope={scope} />
            </div>
          )
        }
      </LoadState>
    </Page>
  );
}

function leadOf({ span, rule }: EvalCoverage): string {
  return `${span ? `Growth from ${dayRange(span.from, span.to)} of the data. ` : ''}${rule}`;
}

function NothingToCover({ scope }: { readonly scope: CoverageScope }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      title={`No ${scopeWords[scope]} are labelled yet`}
      action={
        <Button variant="filled" onClick={() => go('/review')}>
          Judge cases
        </Button>
      }
    >
      Here will be how many failures of each topic, channel, version and cluster have an eval case, whether
      the eval set grows as fast as what fails, and which clusters shrank after a new version of the agent.
    </EmptyState>
  );
}
