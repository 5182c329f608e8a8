import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { ReportPage } from '../../shared/report/report-page.tsx';
import { reportStyle } from '../../shared/report/report-style.ts';

/** The report as text. React escapes every value, so what is in a name or a note stays text. */
export function reportHtml(model: ReportModel): string {
  const page = renderToStaticMarkup(createElement(ReportPage, { model }));
  return `<!doctype html>\n${page.replace('<style></style>', () => `<style>${reportStyle}</style>`)}\n`;
}
