import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Paper } from '../../shared/model/report.ts';
import { ReportPage } from '../../shared/report/page/report-page.tsx';
import { reportStyle } from '../../shared/report/page/report-style.ts';
import type { Report } from '../../shared/report/report.ts';

/** The face travels inside the page, so that a report looks and breaks its pages alike on every machine. */
const face = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${inter}) format("woff2")}`;

/** The report as text. React escapes every value, so what is in a name or a note stays text. */
export function reportHtml(report: Report, paper?: Paper): string {
  const page = renderToStaticMarkup(createElement(ReportPage, { report }));
  const style = `<style>${face}${reportStyle(report.footer, paper)}</style>`;
  return `<!doctype html>\n${page.replace('<style></style>', () => style)}\n`;
}
