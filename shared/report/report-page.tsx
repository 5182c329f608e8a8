import { StackedBars } from '../charts/stacked-bars.tsx';
import { ChangesTable } from './changes-table.tsx';
import { CohortSection } from './cohort-section.tsx';
import { LimitsTable } from './limits-table.tsx';
import type { PacketFigure, ReportModel } from './report-model.ts';
import { ThresholdSection } from './threshold-section.tsx';

interface ReportPageProps {
  readonly model: ReportModel;
}

/** Nothing may run or be fetched in a report, whatever a case or a name in it contains. */
const NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The whole report as one page that needs nothing from outside. The first sheet stands alone. The style element is left
 * empty: markup would escape the quotes of a stylesheet, so whoever writes the page fills in `reportStyle`.
 */
export function ReportPage({ model }: ReportPageProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={NOTHING_RUNS} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${model.title}, ${model.workspace}`}</title>
        <style />
      </head>
      <body>
        <main className="sheet first">
          <Head model={model} />
          <h1>{model.headline}</h1>
          <p className="lead">{model.lead}</p>
          <LimitsTable limits={model.limits} />
          {model.packet && <PacketSection packet={model.packet} />}
          <ChangesTable number={model.packet ? 3 : 2} changes={model.changes} />
          <div className="push" />
          <div className="sign">
            <div>QA lead, date</div>
            <div>AI team lead, date</div>
            <div>Decision: accept, amend, reject</div>
          </div>
          <footer>{model.footer}</footer>
        </main>
        <div className="sheet">
          {model.threshold && <ThresholdSection threshold={model.threshold} />}
          {model.cohorts.map((table) => (
            <CohortSection key={table.name} table={table} />
          ))}
          <section className="keep">
            <h2>How this was made</h2>
            <ol>
              {model.methods.map((method) => (
                <li key={method}>{method}</li>
              ))}
            </ol>
          </section>
          <footer>{model.footer}</footer>
        </div>
      </body>
    </html>
  );
}

function Head({ model }: ReportPageProps) {
  return (
    <header>
      <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
        <path d="M3 2h12" stroke="var(--pl-ink)" strokeWidth="2" strokeLinecap="round" />
        <path d="M9 2v9" stroke="var(--pl-ink)" strokeWidth="1.6" />
        <path d="M5 11h8l-4 7z" fill="var(--pl-accent)" />
      </svg>
      <b>{model.title}</b>
      <span>
        <bdi>{model.workspace}</bdi>, {model.period}
      </span>
    </header>
  );
}

function PacketSection({ packet }: { readonly packet: PacketFigure }) {
  return (
    <section className="keep">
      <h2>2&ensp;What do our handovers lack?</h2>
      <p className="note">{packet.sentence}</p>
      <StackedBars
        width={674}
        rows={packet.rows}
        heads={packet.heads}
        label={`Absent most often: ${packet.rows
          .slice(0, 3)
          .map((row) => `${row.name} ${row.printed}`)
          .join(', ')}`}
      />
    </section>
  );
}
