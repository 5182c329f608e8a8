import { CalibrationSection } from './calibration-section.tsx';
import { ChangesTable } from './changes-table.tsx';
import { CohortSection } from './cohort-section.tsx';
import { DecisionInWords } from './decision-in-words.tsx';
import { LimitsTable } from './limits-table.tsx';
import { PacketSection } from './packet-section.tsx';
import type { PacketFigure, ReportModel } from './report-model.ts';
import { ThresholdSection } from './threshold-section.tsx';

interface ReportPageProps {
  readonly model: ReportModel;
}

/** Nothing may run or be fetched in a report, whatever a case or a name in it contains. */
const NOTHING_RUNS =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

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
          <SecondQuestion model={model} />
          <ChangesTable number={model.packet || model.threshold ? 3 : 2} changes={model.changes} />
          <div className="push" />
          <div className="sign">
            <div>QA lead, date</div>
            <div>AI team lead, date</div>
            <div>Decision: accept, amend, reject</div>
          </div>
          <footer>{model.footer}</footer>
        </main>
        <div className="sheet">
          {model.calibration && <CalibrationSection calibration={model.calibration} />}
          {model.threshold && <ThresholdSection threshold={model.threshold} />}
          {model.packet && model.packet.rows.length > ON_FIRST_SHEET && (
            <PacketSection packet={model.packet} title="What handovers lack, in full" width={674} />
          )}
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

/** What handovers lack and what becomes of the threshold, side by side where there are both. */
function SecondQuestion({ model: { packet, threshold } }: ReportPageProps) {
  const number = '2\u2002';
  const move = threshold ? `Should the threshold on ${threshold.signal} move?` : '';
  if (!packet) return threshold && <DecisionInWords threshold={threshold} title={`${number}${move}`} />;
  const rows = firstRows(packet);
  const title = `${number}What do our handovers lack?`;
  if (!threshold) return <PacketSection packet={rows} title={title} width={674} />;
  return (
    <div className="pair">
      <PacketSection packet={rows} title={title} width={321} />
      <DecisionInWords threshold={threshold} title={move} />
    </div>
  );
}

/** Rows of the packet's chart on the first sheet; all of them follow later. */
const ON_FIRST_SHEET = 5;

function firstRows(packet: PacketFigure): PacketFigure {
  const shown = packet.rows.slice(0, ON_FIRST_SHEET);
  const note = packet.rows.length > shown.length ? ` ${shown.length} of ${packet.rows.length} elements.` : '';
  return { ...packet, rows: shown, sentence: `${packet.sentence}${note}` };
}
