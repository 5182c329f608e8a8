import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { cutValue, day } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import styles from './overview.module.css';

/** The threshold in force, in one line, with the way to the report. Nothing when no policy was signed here. */
export function LastDecision() {
  const { data: policy } = useQuery(api.policies.current.queryOptions());
  const trigger = policy?.triggers.find((one) => one.kind === 'signal');
  if (!policy || !trigger) return null;
  const signed = policy.signedOff.at(-1);
  return (
    <Card>
      <div className={styles.decision}>
        <h2 className="pl-nowrap">Last decision</h2>
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
    </Card>
  );
}
