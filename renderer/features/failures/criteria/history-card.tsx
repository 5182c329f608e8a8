import { count, dayTime, plural } from '../../../../shared/format.ts';
import type { CriteriaBlock } from '../../../../shared/model/criteria.ts';
import { Card } from '../../../components/card.tsx';
import styles from './criteria.module.css';

/** Every recorded version: it can be in a prompt somewhere, so none is ever changed. */
export function HistoryCard({ blocks }: { readonly blocks: readonly CriteriaBlock[] }) {
  if (blocks.length === 0) return null;
  return (
    <Card title="Recorded versions" hint={plural(blocks.length, 'version')}>
      <ol className={styles.history}>
        {blocks.map(({ version, at, by, content, tokens }) => (
          <li key={version}>
            <b>Version {version}</b>
            <span>{at === null ? '' : dayTime(at)}</span>
            <bdi>{by}</bdi>
            <span>
              {plural(content.examples.length, 'example')}, {count(tokens.count)} tokens
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
