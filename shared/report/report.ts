import type { AgreementTime } from '../charts/agreement-times.tsx';
import type { CutCurves } from '../charts/cost-curve-model.ts';
import type { PromiseCurveData } from '../charts/promise-curve.tsx';
import type { RateMarker } from '../charts/rate-markers.tsx';
import type { RatePoint } from '../charts/rate-runs.ts';
import type { Brand, ReportKind } from '../model/report.ts';
import type { ColumnKind, ReportFile } from '../model/report-file.ts';
import type { CalibrationPanel, CohortTable, LimitsFigure, PacketFigure } from './figures.ts';

/**
 * A report as it is laid out, whatever it is about: every text final, every number there twice, as it is and as it is
 * printed. Page, workbook, Markdown and JSON are written from this one object, so that they cannot disagree. All text
 * is data, which each of the four writers escapes in its own way.
 */
export interface Report {
  readonly kind: ReportKind;
  readonly title: string;
  readonly workspace: string;
  readonly brand: Brand;
  readonly period: string;
  /** ISO day. */
  readonly date: string;
  readonly basis: ReportFile['basis'];
  readonly headline: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** What stands under each of the lines to sign at the foot of the first sheet; none where nothing is decided. */
  readonly signatures: readonly string[];
  readonly methods: ReportFile['methods'];
  readonly notes: readonly string[];
  /** Seed, codebook, policy, labels and agreement in one line, on every sheet. */
  readonly footer: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** On the first sheet, which stands alone, or after it. */
  readonly sheet: 'first' | 'later';
  /** Two half sections that follow each other stand side by side. */
  readonly half?: boolean;
  /** Not torn apart by the end of a page. */
  readonly together?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'words';
      readonly as: 'verdict' | 'lead' | 'plain' | 'note' | 'quiet' | 'heading';
      /** Set in bold before the text. */
      readonly first?: string;
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly table: Table }
  /** A drawing on the page; elsewhere the numbers it shows. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly tables: readonly Table[] }
  | { readonly kind: 'side-by-side'; readonly cells: readonly (readonly Block[])[] };

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface Cell {
  readonly value: string | number | null;
  readonly printed: string;
  /** In small type under it on the page; elsewhere in brackets or in a column of its own. */
  readonly note?: string;
  readonly strong?: boolean;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said in place of a table without rows. */
  readonly none?: string;
}

export type Drawing =
  | { readonly type: 'limits'; readonly limits: LimitsFigure }
  | { readonly type: 'packet'; readonly packet: PacketFigure }
  | { readonly type: 'cohort'; readonly cohort: CohortTable }
  | { readonly type: 'cost'; readonly curves: CutCurves; readonly label: string }
  | { readonly type: 'rates'; readonly curves: CutCurves; readonly label: string }
  | { readonly type: 'promise'; readonly curve: PromiseCurveData }
  | { readonly type: 'reliability'; readonly panel: CalibrationPanel }
  | {
      readonly type: 'weeks';
      readonly points: readonly RatePoint[];
      readonly top: number;
      readonly markers: readonly RateMarker[];
      readonly tone: 'calm' | 'alert' | 'few';
      readonly label: string;
    }
  | {
      readonly type: 'agreement';
      readonly times: readonly AgreementTime[];
      readonly enough: number;
      readonly label: string;
    };
