import type { Block, Section } from '../report.ts';
import { DrawingView } from './drawing-view.tsx';
import { TableView } from './table-view.tsx';

/** Width of a sheet between its margins, and of one of two columns, in pixels. */
const FULL = 674;
const HALF = 321;

/** Sections one under the other; two halves that follow each other side by side. */
export function SectionsView({ sections }: { readonly sections: readonly Section[] }) {
  return inPairs(sections).map(([one, other]) =>
    other ? (
      <div key={one.id} className="pair">
        <SectionView section={one} width={HALF} />
        <SectionView section={other} width={HALF} />
      </div>
    ) : (
      <SectionView key={one.id} section={one} width={FULL} />
    ),
  );
}

/** Every section by itself, and halves with the half that follows. */
function inPairs(sections: readonly Section[]): [Section, Section?][] {
  const pairs: [Section, Section?][] = [];
  for (const section of sections) {
    const last = pairs.at(-1);
    if (section.half && last?.[0].half && last.length === 1) last.push(section);
    else pairs.push([section]);
  }
  return pairs;
}

function SectionView({ section, width }: { readonly section: Section; readonly width: number }) {
  return (
    <section className={section.together ? 'keep' : undefined} data-section={section.id}>
      <h2>{section.title}</h2>
      <Blocks blocks={section.blocks} width={width} />
    </section>
  );
}

function Blocks({ blocks, width }: { readonly blocks: readonly Block[]; readonly width: number }) {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and none of them moves
    <BlockView key={i} block={block} width={width} />
  ));
}

function BlockView({ block, width }: { readonly block: Block; readonly width: number }) {
  switch (block.kind) {
    case 'table':
      return <TableView table={block.table} />;
    case 'drawing':
      return <DrawingView drawing={block.drawing} width={width} />;
    case 'side-by-side':
      return (
        <div className="pair">
          {block.cells.map((cell, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names, and none of them moves
            <div key={i} className="keep">
              <Blocks blocks={cell} width={HALF} />
            </div>
          ))}
        </div>
      );
    case 'words':
      return <Words block={block} />;
  }
}

function Words({ block: { as, first, text } }: { readonly block: Extract<Block, { kind: 'words' }> }) {
  if (as === 'heading') return <h3 dir="auto">{text}</h3>;
  if (text === '' && first === undefined) return null;
  return (
    <p className={as === 'plain' ? undefined : as}>
      {first !== undefined && <b>{first} </b>}
      {text}
    </p>
  );
}
