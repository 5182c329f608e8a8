import { Link } from 'wouter';
import { Card } from '../../../components/card.tsx';
import { caseAddress } from '../../../components/case-address.ts';
import workplace from '../clusters/workplace.module.css';
import { RedactionPanel } from '../redaction/index.tsx';

/** The failure that is curated, as it would leave. */
export function QueueCase({ caseId }: { readonly caseId: string }) {
  return (
    <Card flush className={workplace.case}>
      <RedactionPanel caseId={caseId}>
        <h2>Failure</h2>
        <Link href={caseAddress(caseId)}>
          <b className="pl-nowrap" dir="auto">
            {caseId}
          </b>
        </Link>
      </RedactionPanel>
    </Card>
  );
}
