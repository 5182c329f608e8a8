import { Icon } from '../../../components/icon.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { keepKeys } from '../desk/keep-keys.ts';
import { canFold, toggleRow } from '../desk/transcript-actions.ts';
import styles from './folded-row.module.css';
import { oneLine, shortJson } from './one-line.ts';
import type { CallRow, Result, ResultRow, SystemRow } from './rows.ts';
import { TextBlock } from './text-block.tsx';
import { WholeTags } from './whole-tags.tsx';

/** Lines of a tool's answer shown before "show more". */
const ANSWER_LINES = 40;

interface FoldedRowProps {
  readonly row: CallRow | ResultRow | SystemRow;
  readonly place: number;
  readonly lang: string | undefined;
}

/** A call, a lone answer or a system text: one line, opened in place. */
export function FoldedRow({ row, place, lang }: FoldedRowProps) {
  const desk = useDesk();
  const isOpen = useDeskState((state) => state.opened.has(row.key));
  const isCurrent = useDeskState((state) => state.row === place);
  const isFollowed = useDeskState((state) => canFold(state.rows[place + 1]));
  const bodyId = `row-${row.key.replace('.', '-')}`;
  return (
    <div className={`${styles.folded} ${isFollowed ? styles.close : ''}`}>
      <button
        type="button"
        className={`${styles.line} ${isCurrent ? styles.current : ''}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onMouseDown={keepKeys}
        onClick={() => toggleRow(desk, place)}
      >
        <span className={styles.number}>{row.turn}</span>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
        <Summary row={row} isOpen={isOpen} />
        <WholeTags turns={turnsOf(row)} />
      </button>
      {isOpen && (
        <div id={bodyId}>
          <Opened row={row} lang={lang} />
        </div>
      )}
    </div>
  );
}

function turnsOf(row: FoldedRowProps['row']): number[] {
  if (row.kind !== 'call') return [row.turn];
  return [row.turn, ...row.results.map(({ turn }) => turn)];
}

function Summary({ row, isOpen }: { readonly row: FoldedRowProps['row']; readonly isOpen: boolean }) {
  const packetOpen = useDeskState((state) => state.view.packetOpen);
  if (row.kind === 'system') {
    return (
      <>
        <span className={styles.name}>System</span>
        {!isOpen && <bdi className={styles.rest}>{oneLine(row.text)}</bdi>}
      </>
    );
  }
  if (row.kind === 'result') {
    return (
      <>
        <span className={styles.name}>{row.name ?? 'tool'}</span>
        <Answer result={row.result} isOpen={isOpen} />
      </>
    );
  }
  const { call, result, times } = row;
  const isClosed = !packetOpen && call.arguments === '';
  return (
    <>
      <span className={styles.name}>{call.name}</span>
      {call.by === 'customer' && <span className={styles.by}>by customer</span>}
      {isClosed ? (
        <span className={styles.by}>closed with the packet</span>
      ) : (
        <bdi className={styles.rest}>{shortJson(call.arguments)}</bdi>
      )}
      <Answer result={result} isOpen={isOpen} />
      {times > 1 && <span className={styles.times}>× {times}</span>}
    </>
  );
}

function Answer({ result, isOpen }: { readonly result: Result | null; readonly isOpen: boolean }) {
  if (!result) return <span className={styles.by}>no answer</span>;
  return (
    <>
      {result.failed && <span className={styles.failed}>failed</span>}
      {!isOpen && (
        <span className={styles.answer}>
          <span className={styles.arrow}>→</span> <bdi>{shortJson(result.text) || 'empty'}</bdi>
        </span>
      )}
    </>
  );
}

function Opened({ row, lang }: { readonly row: FoldedRowProps['row']; readonly lang: string | undefined }) {
  if (row.kind === 'system') {
    return (
      <div className={styles.body}>
        <TextBlock text={row.text} turn={row.turn} limit={ANSWER_LINES} lang={lang} mono />
      </div>
    );
  }
  const results = row.kind === 'result' ? [row.result] : row.results;
  const given = row.kind === 'call' ? row.call.arguments : '';
  return (
    <>
      {given.length > 60 && <pre className={styles.given}>{shownArguments(given)}</pre>}
      {results.map((result) => (
        <div key={result.turn} className={styles.body}>
          {results.length > 1 && <div className={styles.turn}>turn {result.turn}</div>}
          <TextBlock text={result.text} turn={result.turn} limit={ANSWER_LINES} mono />
        </div>
      ))}
    </>
  );
}

/** Arguments over several lines, their hidden characters written as JSON writes them. */
function shownArguments(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return oneLine(text);
  }
}
