import { useQuery } from '@tanstack/react-query';
import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import type { PromiseLine } from '../../../../shared/model/policy-replay.ts';
import { api } from '../../../api/client.ts';
import { Card } from '../../../components/card.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { Tag } from '../../../components/tag.tsx';
import { known } from './figure-text.ts';
import styles from './policy.module.css';

const NAMES = {
  escalationRate: 'Escalation rate',
  missedRate: 'Missed',
  costPer1000: 'Cost per 1,000',
  savingPer1000: 'Saving per 1,000',
} as const;

const VERDICTS = {
  kept: { tone: 'accent', icon: 'check', words: 'kept' },
  broken: { tone: 'crit', icon: 'warning', words: 'broken' },
  cannot_say: { tone: 'plain', icon: 'question', words: 'cannot say yet' },
} as const;

/** What the policy in force promised, and what came after it was signed. */
export function PromiseCard() {
  const outcome = useQuery(api.policies.outcome.queryOptions());
  return (
    <LoadState query={outcome} what="What came after the signature">
      {(found) =>
        found && (
          <Card title="Promise and outcome" hint={`v${found.version}`}>
            <p>{found.sentence}</p>
            {found.lines.map((line) => (
              <Line key={line.figure} line={line} />
            ))}
            <p className={styles.note}>Dot and whisker: what came, 95 %. Plumb line: what was promised.</p>
          </Card>
        )
      }
    </LoadState>
  );
}

function Line({ line }: { readonly line: PromiseLine }) {
  const came = known(line.came);
  const promised = known(line.promised);
  const { tone, icon, words } = VERDICTS[line.verdict];
  const top =
    Math.max(...[came, promised].flatMap((one) => (one ? [one.high, one.estimate] : [])), 1e-6) * 1.15;
  const bottom = Math.min(0, ...[came, promised].flatMap((one) => (one ? [one.low] : [])));
  return (
    <div className={styles.promise}>
      <div className={styles.versionHead}>
        <b>{NAMES[line.figure]}</b>
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
      </div>
      {came && promised && (
        <DotWhisker
          width={250}
          domain={[bottom, top]}
          estimate={came.estimate}
          low={came.low}
          high={came.high}
          limit={promised.estimate}
          label={line.sentence}
        />
      )}
      <p>{line.sentence}</p>
    </div>
  );
}
