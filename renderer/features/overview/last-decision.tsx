import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { weekName } from '../../../shared/analysis/weekly/weeks.ts';
import { cutValue, day, sentenceCase } from '../../../shared/format.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { CheckedDecision } from '../../../shared/model/weekly-decision.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import styles from './overview.module.css';

/** What was decided last, one line each: in the weekly review, and on the threshold. Nothing while there is neither. */
export function LastDecision() {
  const { data: policy } = useQuery(api.policies.current.queryOptions());
  const { data: weeks } = useQuery(api.weekly.history.queryOptions());
  const weekly = weeks?.[0]?.decisions.at(-1);
  const hasThreshold = policy?.triggers.some(({ kind }) => kind === 'signal');
  if (!weekly && !hasThreshold) return null;
  return (
    <Card>
      {weekly && <OfTheWeek decided={weekly} />}
      {policy && <Threshold policy={policy} />}
    </Card>
  );
}

function OfTheWeek({ decided: { week, decision, outcome } }: { readonly decided: CheckedDecision }) {
  return (
    <div className={styles.decision}>
      <h2 className="pl-nowrap">Decided in {weekName(week)}</h2>
      <span className="pl-small pl-ink2">
        <b>
          <bdi>{decision.change}</bdi>
        </b>
        . {sentenceCase(outcome.sentence)}
      </span>
      <Link href="/weekly" className="pl-small">
        Open the weekly review
      </Link>
    </div>
  );
}

function Threshold({ policy }: { readonly policy: Policy }) {
  const trigger = policy.triggers.find((one) => one.kind === 'signal');
  if (!trigger) return null;
  const signed = policy.signedOff.at(-1);
  return (
    <div className={styles.decision}>
      <h2 className="pl-nowrap">Last threshold</h2>
      <span className="pl-small pl-ink2">
        {signed ? `${day(signed.at)}, ` : ''}policy v{policy.version}:{' '}
        <b className="pl-num">
          {trigger.before === null ? '' : `${cutValue(trigger.before)} → `}
          {cutValue(trigger.threshold)}
        </b>{' '}
        on {trigger.signal}. {trigger.evidence?.sentence}
      </span>
      <Link href="/report" className="pl-small">
        Open the report
      </Link>
    </div>
  );
}
