import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import type { PacketShare } from '../../../shared/analysis/packet-shares.ts';
import { whiskerDomain } from '../../../shared/charts/whisker-domain.ts';
import type { KpiGroup } from '../../../shared/model/kpi.ts';
import type { Limits } from '../../../shared/model/workspace.ts';
import { KpiCard } from '../../components/kpi-card.tsx';
import { KpiArithmetic } from './kpi-arithmetic.tsx';
import { basisWords, kpiSentence } from './kpi-sentence.ts';
import styles from './overview.module.css';

interface KpiRowProps {
  readonly overall: KpiGroup;
  readonly limits: Limits;
  readonly packet: readonly PacketShare[];
}

/** The five KPIs, each against its limit. */
export function KpiRow({ overall, limits, packet }: KpiRowProps) {
  return (
    <div className={styles.kpis}>
      {overall.kpis.map((kpi) => {
        const limit = limits[kpi.id];
        return (
          <KpiCard
            key={kpi.id}
            id={kpi.id}
            name={kpiWords[kpi.id].name}
            figure={kpi}
            of={kpi.denominator}
            basis={basisWords(kpi)}
            sentence={kpiSentence(kpi, overall, packet, limit)}
            limit={limit}
            actions={<KpiArithmetic name={kpiWords[kpi.id].name} kpi={kpi} />}
            domain={whiskerDomain([{ ...kpi, limit }])}
          />
        );
      })}
    </div>
  );
}
