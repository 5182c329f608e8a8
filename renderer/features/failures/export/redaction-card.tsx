import { Button } from '@mantine/core';
import { usePreferences } from '../../../api/preferences.ts';
import { Card } from '../../../components/card.tsx';
import { NameForm } from '../../../components/name-form.tsx';
import { RedactionPanel } from '../redaction/index.tsx';
import styles from './export.module.css';

interface RedactionCardProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** The redaction of a case, to be gone through where it is asked for. */
export function RedactionCard({ caseId, onClose }: RedactionCardProps) {
  const by = usePreferences(({ reviewer }) => reviewer);
  return (
    <Card flush className={styles.redaction}>
      <RedactionPanel caseId={caseId}>
        <h2>Redaction</h2>
        <b className="pl-nowrap" dir="auto">
          {caseId}
        </b>
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          Close
        </Button>
      </RedactionPanel>
      {by === '' && (
        <NameForm
          className={styles.name}
          field={{ 'aria-label': 'Your name', placeholder: 'Your name' }}
          does="Review in this name"
        />
      )}
    </Card>
  );
}
