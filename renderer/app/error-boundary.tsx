import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** A screen that broke while drawing is replaced by a notice; the rest of the app stays usable. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Page title="This screen failed">
        <ErrorNotice
          error={this.state.error}
          safe="What was saved is in the workspace file."
          actions={
            <Button onClick={() => this.setState({ error: null, failed: false })}>Show it again</Button>
          }
        />
      </Page>
    );
  }
}
