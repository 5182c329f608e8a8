import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { dayTime, plural } from '../../../shared/format.ts';
import type { MergeConflict } from '../../../shared/model/bundle.ts';
import { client } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { announce } from '../../components/live-region.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './team.module.css';

/** Answers given without knowing of each other. The person who gave them decides, or a lead settles the case. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly MergeConflict[] }) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const me = usePreferences((preferences) => preferences.reviewer);
  const keep = useMutation({
    mutationFn: (eventId: string) => client.bundles.keep({ eventId, reviewer: me }),
    onSuccess: async () => {
      announce('Kept');
      await queries.invalidateQueries();
    },
  });
  return (
    <Card
      title={`${plural(conflicts.length, 'case')} with answers that know nothing of each other`}
      hint="one of them counts for now, always the same; nothing is lost"
    >
      {keep.error && <ErrorNotice error={keep.error} safe="Both answers are kept." />}
      {conflicts.map(({ caseId, kind, answers }) => (
        <section key={answers[0]?.eventId} aria-label={`Answers to ${caseId}`}>
          <div className={styles.row}>
            <bdi>{caseId}</bdi>
            <span className="pl-caption">
              {kind === 'own'
                ? `${answers[0]?.reviewer} answered on two devices and decides; or a lead settles the case`
                : 'Settled in two places: settle it anew'}
            </span>
            <Button size="compact-sm" onClick={() => go('/agreement')}>
              Go to Agreement
            </Button>
          </div>
          <ul className={styles.answers}>
            {answers.map((answer) => (
              <li key={answer.eventId} className={styles.answer}>
                <span className={styles.grow}>
                  {answer.what}{' '}
                  <span className={styles.where}>{`${answer.device}, ${dayTime(answer.recordedAt)}`}</span>
                </span>
                {answer.stands && <Tag>counts for now</Tag>}
                {kind === 'own' && answer.reviewer === me && (
                  <Button
                    size="compact-sm"
                    loading={keep.isPending}
                    onClick={() => keep.mutate(answer.eventId)}
                  >
                    Keep this one
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
