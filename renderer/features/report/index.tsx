import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { announce } from '../../components/live-region.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { decisionOf } from './decision-of.ts';
import styles from './report.module.css';
import { ReportPreview } from './report-preview.tsx';

/** The page a team signs: looked at here, saved as one file that needs nothing else. */
export function ReportPage() {
  const { labels } = useWorkspace();
  const [, go] = useLocation();
  const policy = useQuery(api.policies.current.queryOptions());
  const decision = decisionOf(policy.data ?? null);
  const [withDecision, setWithDecision] = useState(true);
  const threshold = withDecision && decision ? { threshold: decision } : {};
  const report = useQuery(
    api.reports.content.queryOptions({ input: threshold, enabled: labels > 0 && !policy.isPending }),
  );
  const save = () => {
    if (!report.data) return;
    saveDocument(report.data);
    announce('Saved');
  };
  useKeys('Report', [{ keys: 'Ctrl+Enter', does: 'Save the report', run: save }]);
  if (labels === 0) {
    return (
      <Page title="Report">
        <EmptyState
          title="Nothing to report yet"
          action={
            <Button variant="filled" onClick={() => go('/review')}>
              Review cases
            </Button>
          }
        >
          Here will be one page that a team can sign: are we inside our limits, what do handovers lack, what
          changes next. It needs labelled cases.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Report"
      flush
      filters={
        decision && (
          <Segmented
            label="Threshold decision"
            value={withDecision ? 'with' : 'without'}
            options={[
              { value: 'with', label: 'With the threshold decision' },
              { value: 'without', label: 'Without' },
            ]}
            onChange={(value) => setWithDecision(value === 'with')}
          />
        )
      }
      fact={
        <Button
          variant="filled"
          disabled={!report.data}
          onClick={save}
          rightSection={<KeyCaps of="Ctrl+Enter" />}
        >
          Save as HTML
        </Button>
      }
    >
      <div className={styles.body}>
        <LoadState query={report} what="Estimates, charts and the decision" safe="No label was lost.">
          {({ content }) => <ReportPreview html={content} />}
        </LoadState>
      </div>
    </Page>
  );
}
