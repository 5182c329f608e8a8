import { customProperties, lightColours } from '../../charts/tokens.ts';
import type { Paper } from '../../model/report.ts';

const tokens = Object.entries(customProperties(lightColours))
  .map(([name, value]) => `${name}:${value}`)
  .join(';');

/**
 * The report's own stylesheet: a white sheet in ink, on screen and on A4 or Letter alike. Nothing is fetched, whoever
 * writes the page embeds the face. State is told by words and shapes, never by colour alone, so a black and white print
 * loses nothing. On paper the foot of every sheet is `footer`, which the margin of the page carries.
 * @param paper the size of the sheets; the printer's own when absent.
 */
export function reportStyle(footer: string, paper?: Paper): string {
  return `${RULES}
@page{${paper === undefined ? '' : `size:${paper};`}margin:11mm 16mm 17mm;@bottom-left{content:"${cssText(footer)}";width:88%;${FOOT}}@bottom-right{content:counter(page) " / " counter(pages);text-align:right;${FOOT}}}
`;
}

const FOOT =
  'vertical-align:top;padding-top:3mm;font:10.5px/14px "Inter Variable",Inter,system-ui,sans-serif;color:#4D5049';

/** Text between quotes of a stylesheet: everything but plain letters, digits and spaces as its number. */
function cssText(text: string): string {
  return text.replace(/[^A-Za-z0-9 ,.()]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

const RULES = `
:root{color-scheme:light;${tokens}}
*{box-sizing:border-box}
html{background:#e4e4de;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--pl-ink);font:12px/18px "Inter Variable",Inter,"Segoe UI",system-ui,"Noto Sans","DejaVu Sans",sans-serif;font-feature-settings:"cv05";font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
svg text{font-family:inherit;font-variant-numeric:tabular-nums}
.sheet{max-width:794px;margin:24px auto;padding:50px 60px 40px;background:#fff}
.first{min-height:1123px;display:flex;flex-direction:column}
header{display:flex;align-items:center;gap:10px;padding-bottom:10px;border-bottom:1.5px solid var(--pl-ink)}
header b{font-weight:600;white-space:nowrap}
header img{max-height:28px;max-width:150px;object-fit:contain}
header span{margin-left:auto;color:var(--pl-ink2);text-align:right;overflow-wrap:anywhere}
h1{margin:20px 0 6px;font-size:22px;line-height:29px;font-weight:600;letter-spacing:-.02em}
.lead{max-width:620px;margin:0;color:var(--pl-ink2);font-size:12.5px;line-height:19px}
h2{margin:22px 0 6px;font-size:13px;line-height:18px;font-weight:600;overflow-wrap:anywhere}
h3{margin:14px 0 4px;font-size:12px;font-weight:600;overflow-wrap:anywhere}
p{margin:2px 0 6px;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse}
th{padding:4px 8px 6px 0;border-bottom:1px solid var(--pl-line);color:var(--pl-ink2);font-size:11px;font-weight:400;text-align:left;vertical-align:bottom}
td{padding:6px 8px 6px 0;border-bottom:1px solid var(--pl-line);vertical-align:middle;overflow-wrap:break-word}
th:last-child,td:last-child{padding-right:0}
td:first-child{min-width:92px;overflow-wrap:anywhere}
.slim{width:1%}
td.slim:first-child{min-width:0}
.limits td{padding-block:6px}
.limits th{white-space:nowrap}
.scale{width:164px}
th.r,.r{text-align:right}
.nw{white-space:nowrap}
.quiet,small{color:var(--pl-ink2)}
small{display:block;font-size:11px;line-height:14px}
b{font-weight:600}
.estimate{font-size:15px;font-weight:600;white-space:nowrap;text-align:right}
.note{margin:6px 0 0;color:var(--pl-ink2);font-size:11px;line-height:15px}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 32px}
.verdict{margin:4px 0 2px;font-size:18px;line-height:24px;font-weight:600;letter-spacing:-.012em}
.push{flex:1}
.sign{display:grid;grid-template-columns:1fr 1fr 1fr;gap:24px;margin-top:34px}
.sign div{padding-top:4px;border-top:1px solid var(--pl-ink);color:var(--pl-ink2);font-size:11px}
.foot{margin:14px 0 0;color:var(--pl-ink2);font-size:11px;line-height:15px}
.methods td:first-child{width:150px}
.methods td{padding-block:4px;font-size:11px;line-height:15px;vertical-align:top}
ol{margin:8px 0 0;padding-left:18px;color:var(--pl-ink2);font-size:11px;line-height:16px}
li{margin-bottom:4px;overflow-wrap:anywhere}
svg{display:block;max-width:100%;height:auto}
tr,li,svg,.keep{break-inside:avoid}
h2,h3,.verdict{break-after:avoid}
p,li{orphans:3;widows:3}
@media screen and (max-width:720px){.sheet{padding:24px 18px}.pair{grid-template-columns:minmax(0,1fr)}.limits .scale{display:none}}
@media print{html{background:#fff}.methods{break-before:page}body{line-height:16px}.sheet{max-width:none;margin:0;padding:0}.first{min-height:246mm;break-after:page}h1{margin-top:12px;font-size:19px;line-height:24px}.first .lead{max-width:none;line-height:17px}h2{margin-top:12px}.first h2{margin:9px 0 4px}td,.limits td{padding-block:3px}.note{margin-top:3px;line-height:14px}.first .note{font-size:10.5px;line-height:13px}.sign{margin-top:16px}.foot{display:none}}
`;
