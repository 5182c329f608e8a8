import { useQuery } from '@tanstack/react-query';
import { FORMAT_NAMES } from '../../../../shared/analysis/evals/export-words.ts';
import { dayTime, plural } from '../../../../shared/format.ts';
import { EvalFormat } from '../../../../shared/model/eval-export.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import styles from './export.module.css';

/** So many are listed; older ones are on the command line. */
const LISTED = 8;

/** What left before: when, for which tool, in which file. */
export function EarlierExports() {
  const { data = [] } = useQuery(api.evalExports.history.queryOptions());
  if (data.length === 0) return null;
  const more = data.length - LISTED;
  return (
    <Card title="Earlier exports" hint={plural(data.length, 'export')}>
      <ol className={styles.earlier}>
        {data.slice(0, LISTED).map(({ exportId, at, format, file, cases }) => (
          <li key={exportId}>
            <span>{dayTime(at)}</span>
            <b>{plural(cases, 'eval case')}</b>
            <span dir="auto">{file ?? `for ${nameOf(format)}`}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="pl-caption">and {plural(more, 'older one')}</p>}
    </Card>
  );
}

function nameOf(format: string): string {
  const found = EvalFormat.safeParse(format);
  return found.success ? FORMAT_NAMES[found.data] : format;
}
