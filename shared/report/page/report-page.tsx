import { count } from '../../format.ts';
import type { Report } from '../report.ts';
import { SectionsView } from './section-view.tsx';

interface ReportPageProps {
  readonly report: Report;
}

/** Nothing may run or be fetched in a report, whatever a case or a name in it contains; a logo travels inside it. */
const NOTHING_RUNS =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The whole report as one page that needs nothing from outside. The first sheet stands alone. The style element is left
 * empty: markup would escape the quotes of a stylesheet, so whoever writes the page fills in `reportStyle`.
 */
export function ReportPage({ report }: ReportPageProps) {
  const { title, workspace, headline, lead, sections, signatures, footer } = report;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={NOTHING_RUNS} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}, ${workspace}`}</title>
        <style />
      </head>
      <body>
        <main>
          <div className="sheet first">
            <Head report={report} />
            <h1>{headline}</h1>
            <p className="lead">{lead}</p>
            <SectionsView sections={sections.filter(({ sheet }) => sheet === 'first')} />
            {signatures.length > 0 && (
              <>
                <div className="push" />
                <div className="sign">
                  {signatures.map((signature) => (
                    <div key={signature}>{signature}</div>
                  ))}
                </div>
              </>
            )}
            <p className="foot">{footer}</p>
          </div>
          <div className="sheet">
            <SectionsView sections={sections.filter(({ sheet }) => sheet === 'later')} />
            <Methods report={report} />
            <p className="foot">{footer}</p>
          </div>
        </main>
      </body>
    </html>
  );
}

function Head({ report: { brand, title, workspace, period } }: ReportPageProps) {
  return (
    <header>
      {brand.logo === null ? <Mark /> : <img src={brand.logo} alt={brand.name ?? 'Logo'} />}
      <b>{title}</b>
      <span>
        {brand.name !== null && (
          <>
            <bdi>{brand.name}</bdi>,{' '}
          </>
        )}
        <bdi>{workspace}</bdi>, {period}
      </span>
    </header>
  );
}

/** The mark of the house, where a team has no logo of its own. */
function Mark() {
  return (
    <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
      <path d="M3 2h12" stroke="var(--pl-ink)" strokeWidth="2" strokeLinecap="round" />
      <path d="M9 2v9" stroke="var(--pl-ink)" strokeWidth="1.6" />
      <path d="M5 11h8l-4 7z" fill="var(--pl-accent)" />
    </svg>
  );
}

/** How each number was made, with its n and the codebook; then what holds for all of them. */
function Methods({ report: { methods, notes } }: ReportPageProps) {
  return (
    <section data-section="methods" className="methods">
      <h2>How each number was made</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">How</th>
            <th scope="col" className="r">
              n
            </th>
            <th scope="col" className="r">
              Codebook
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map(({ number, method, n, codebookVersion }) => (
            <tr key={number}>
              <td>
                <b>{number}</b>
              </td>
              <td className="quiet">{method}</td>
              <td className="r nw">{n === null ? '–' : count(n)}</td>
              <td className="r nw">v{codebookVersion}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </section>
  );
}
