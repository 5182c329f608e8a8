import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { ReportPage } from '../../shared/report/report-page.tsx';
import { reportStyle } from '../../shared/report/report-style.ts';

/** The face travels inside the page, so that a report looks and breaks its pages alike on every machine. */
const face = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${inter}) format("woff2")}`;

/** The report as text. React escapes every value, so what is in a name or a note stays text. */
export function reportHtml(model: ReportModel): string {
  const page = renderToStaticMarkup(createElement(ReportPage, { model }));
  return `<!doctype html>\n${page.replace('<style></style>', () => `<style>${face}${reportStyle}</style>`)}\n`;
}
