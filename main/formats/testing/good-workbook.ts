import { zipOf } from '../test-read-bytes.ts';
import type { GoodFile } from './good-files.ts';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const SHEET = `<worksheet><sheetData>
<row r="1">${['case_id', 'outcome', 'score', 'at'].map(text).join('')}</row>
<row r="2"><c r="A2" t="s"><v>0</v></c>${text('escalated')}<c s="1"><v>0.25</v></c><c s="2"><v>46000.5</v></c></row>
<row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>${text('automated')}<c><v>1e3</v></c></row>
</sheetData></worksheet>`;
const STRINGS =
  '<sst count="1"><si><r><t>Zo&#235;</t></r><r><t xml:space="preserve"> &lt;3</t></r></si></sst>';
const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

const PARTS = {
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships>
<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/one.xml"/>
<Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/one.xml': SHEET,
  'xl/sharedStrings.xml': STRINGS,
  'xl/styles.xml': STYLES,
};

/** A workbook whose parts are damaged before they are packed: the checksums of a zip hide them from chance otherwise. */
export const WORKBOOK_PARTS: readonly GoodFile[] = Object.entries(PARTS).flatMap(([part, content]) =>
  part.startsWith('[')
    ? []
    : [
        {
          name: `the part ${part} of a workbook`,
          rows: 2,
          bytes: Buffer.from(content),
          pack: (bytes: Buffer) => zipOf({ ...PARTS, [part]: bytes }),
        },
      ],
);
