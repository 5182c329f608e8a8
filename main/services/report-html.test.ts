import { describe, expect, it } from 'vitest';
import { testReportInput } from '../../shared/report/test-report-input.ts';
import { weeklyReport } from '../../shared/report/weekly-report.ts';
import { reportHtml } from './report-html.ts';

const ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'&</style></svg>';
const ESCAPED =
  '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;&#x27;&amp;&lt;/style&gt;&lt;/svg&gt;';

/** Words by which the page knows what it draws; they come from no data. */
const OWN = new Set(['kind', 'type', 'as', 'sheet', 'state', 'tone', 'logo']);

/** Puts a text at the end of every string of a value, however deep. */
function poison<T>(value: T): T {
  if (typeof value === 'string') return `${value}${ATTACK}` as T;
  if (Array.isArray(value)) return value.map(poison) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, OWN.has(name) ? inner : poison(inner)]),
  ) as T;
}

const model = weeklyReport(testReportInput());
const page = reportHtml(model);

describe('the report as a page', () => {
  it('needs nothing from outside and runs nothing', () => {
    expect(page).not.toMatch(/https?:/);
    expect(page).not.toMatch(/<(script|link|iframe|img|object|embed|form)\b/i);
    expect(page).not.toMatch(/@import|url\((?!data:font)/);
    expect(page).not.toMatch(/\son\w+=/i);
    expect(page).toContain('default-src &#x27;none&#x27;');
  });
  it('holds the headline, a row per KPI, the charts and the lines to sign', () => {
    expect(page).toContain(`<h1>${model.headline}</h1>`);
    expect(page.match(/<tr data-kpi=/g)).toHaveLength(5);
    expect(page.match(/<svg /g)!.length).toBeGreaterThan(7);
    expect(page).toContain('Decision: accept, amend, reject');
  });
  it('names every drawing in words', () => {
    const drawings = page.match(/<svg [^>]*>/g) ?? [];
    for (const drawing of drawings) expect(drawing).toMatch(/aria-label="[^"]{10,}"|aria-hidden="true"/);
  });
  it('shows hostile text in any field literally', () => {
    const hostile = reportHtml(poison(model));
    expect(hostile).not.toMatch(/<(script|img)\b/i);
    expect(hostile.split(ESCAPED).length).toBeGreaterThan(60);
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
  });
  it('carries the name and the logo of a team inside itself', () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const branded = reportHtml({ ...model, brand: { name: 'Ada & Co', logo } });
    expect(branded).toContain(`<img src="${logo}" alt="Ada &amp; Co"/>`);
    expect(branded).toContain('<bdi>Ada &amp; Co</bdi>');
    expect(branded).not.toMatch(/https?:/);
  });
  it('is the same text for the same report', () => {
    expect(reportHtml(weeklyReport(testReportInput()))).toBe(page);
  });
  it('is drawn with the colours of the light theme whatever the screen prefers', () => {
    expect(page).toContain('color-scheme:light');
    expect(page).not.toContain('prefers-color-scheme');
  });
  it('has sheets for print with page numbers', () => {
    expect(page).toContain('@page');
    expect(page).toContain('counter(page) " / " counter(pages)');
    expect(reportHtml(model, 'Letter')).toContain('@page{size:Letter;');
  });
  it('has its foot on every sheet, whatever the foot contains', () => {
    const footer = 'seed "; } </style> \\ ü';
    const style = reportHtml({ ...model, footer }).split('</style>')[0]!;
    expect(style).toContain('content:"seed \\22 \\3b  \\7d  \\3c \\2f style\\3e  \\5c  \\fc "');
  });
});
