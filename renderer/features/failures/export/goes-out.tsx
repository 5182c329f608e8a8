import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { EvalContent, EvalItem } from '../../../../shared/model/eval-case.ts';
import { api } from '../../../api/client.ts';
import styles from './export.module.css';

interface GoesOutProps {
  readonly item: EvalItem;
  /** As it is recorded: what is asked for is asked anew when it changes. */
  readonly content: EvalContent;
}

/** Whether an eval case is like an older one, and whether it can leave. */
export function GoesOut({ item: { id, caseId, state }, content }: GoesOutProps) {
  const isAccepted = state === 'accepted' || state === 'exported';
  const about = api.evalExports.nearest.queryOptions({ input: { caseId } });
  const nearest = useQuery({
    ...about,
    queryKey: [...about.queryKey, content, state],
    enabled: id !== null && state !== 'left_out',
  });
  const order = api.evalExports.preview.queryOptions({
    input: { format: 'promptfoo', ids: id === null ? [] : [id] },
  });
  const preview = useQuery({
    ...order,
    queryKey: [...order.queryKey, content, state],
    enabled: id !== null && isAccepted,
  });
  const [row] = preview.data?.cases ?? [];
  if (!nearest.data) return null;
  return (
    <section className={styles.goes} aria-label="On its way out">
      <p>{nearest.data.sentence}</p>
      {row && row.stays !== null && row.stays !== 'duplicate' && <p>{row.sentence}</p>}
      {isAccepted && <Link href="/failures/export">See what leaves for which tool</Link>}
    </section>
  );
}
