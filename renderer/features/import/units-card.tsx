import { Button } from '@mantine/core';
import { count, plural } from '../../../shared/format.ts';
import type { ImportUnit } from '../../../shared/model/import.ts';
import { errorWords } from '../../api/error-words.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { SideScroll } from '../../components/side-scroll.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { fileSize } from './file-size.ts';
import styles from './import.module.css';
import own from './several.module.css';
import type { UnitState } from './use-files.ts';

interface UnitsCardProps {
  readonly units: readonly ImportUnit[];
  readonly states: ReadonlyMap<string, UnitState>;
  readonly running: boolean;
  readonly onLook: (unit: ImportUnit) => void;
  readonly onImport: (units: readonly ImportUnit[]) => void;
  readonly onCancel: () => void;
  readonly onAnother: () => void;
}

/** Several files: what each is and why, which can be read, and how far their import is. */
export function UnitsCard(props: UnitsCardProps) {
  const { units, states, running, onLook, onImport, onCancel, onAnother } = props;
  const ready = units.filter(
    (unit) =>
      unit.detection !== null && states.get(unit.handle)?.state !== 'done' && !isRunning(states, unit),
  );
  const done = units.filter(({ handle }) => states.get(handle)?.state === 'done').length;
  const refused = units.filter(({ detection }) => detection === null).length;
  const start = () => {
    if (!running && ready.length > 0) onImport(ready);
  };
  useKeys('Files', [
    { keys: 'Ctrl+Enter', does: 'Import all that can be read', run: start },
    {
      keys: 'Escape',
      does: running ? 'Cancel the import' : 'Choose other files',
      run: running ? onCancel : onAnother,
    },
  ]);
  const files = units.reduce((sum, { parts }) => sum + parts.length, 0);
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.file}>
          <div className={styles.fileFacts}>
            <h2 role="status">{foundWords(units.length, files, done, refused)}</h2>
            <span className="pl-caption">
              They are imported one after the other, each all or nothing. Look at a file first to change how
              it is read.
            </span>
          </div>
          {running ? (
            <Button onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
              Cancel
            </Button>
          ) : (
            <>
              <Button variant="subtle" onClick={onAnother}>
                {done > 0 ? 'Leave' : 'Cancel'}
              </Button>
              <Button
                variant={ready.length > 0 ? 'filled' : 'default'}
                disabled={ready.length === 0}
                onClick={start}
                rightSection={<KeyCaps of="Ctrl+Enter" />}
              >
                {ready.length === 0 ? 'Nothing left to import' : `Import ${plural(ready.length, 'file')}`}
              </Button>
            </>
          )}
        </div>
      </Card>
      <Card title="Files" hint="told by their content">
        <SideScroll label="Files, scrolling">
          <DataTable
            label="Files"
            rows={units}
            rowKey={({ handle }) => handle}
            columns={[
              {
                key: 'file',
                head: 'File',
                cell: (unit) => (
                  <>
                    <bdi className={styles.fileName}>{unit.name}</bdi>
                    {unit.parts.length > 1 && (
                      <span className={`${own.parts} pl-caption`}>
                        {plural(unit.parts.length, 'file')} that belong together:{' '}
                        <bdi>{unit.parts.join(', ')}</bdi>
                      </span>
                    )}
                  </>
                ),
              },
              { key: 'size', head: 'Size', right: true, cell: ({ bytes }) => fileSize(bytes) },
              { key: 'what', head: 'What it is', cell: whatItIs },
              { key: 'state', head: 'Import', cell: (unit) => stateWords(states.get(unit.handle), unit) },
              {
                key: 'look',
                head: <span className="pl-hidden">Look at it</span>,
                cell: (unit) =>
                  unit.detection && (
                    <Button
                      size="xs"
                      variant="subtle"
                      disabled={running}
                      aria-label={`Look at it: ${unit.name}`}
                      onClick={() => onLook(unit)}
                    >
                      Look at it
                    </Button>
                  ),
              },
            ]}
          />
        </SideScroll>
      </Card>
    </div>
  );
}

function isRunning(states: UnitsCardProps['states'], { handle }: ImportUnit): boolean {
  return states.get(handle)?.state === 'running';
}

function foundWords(units: number, files: number, done: number, refused: number): string {
  if (done > 0) return `${count(done)} of ${count(units)} imported.`;
  const joined = files > units ? `, ${count(units)} to import` : '';
  const cannot = refused > 0 ? `. ${count(refused)} of them cannot be read` : '';
  return `${plural(files, 'file')} found${joined}${cannot}.`;
}

function whatItIs({ detection, problem }: ImportUnit) {
  if (detection) {
    return (
      <>
        {detection.name}
        <span className={`${own.parts} pl-caption`}>{detection.because}</span>
      </>
    );
  }
  return (
    <>
      {problem?.message}
      {problem?.hint && <span className={`${own.parts} pl-caption`}>{problem.hint}</span>}
    </>
  );
}

function stateWords(state: UnitState | undefined, { detection }: ImportUnit): string {
  if (!detection) return 'left out';
  switch (state?.state) {
    case 'running':
      return `${Math.floor(state.share * 100)} %`;
    case 'failed':
      return errorWords(state.error).sentence;
    case 'done': {
      const { new: added, quarantined, conflicts } = state.result;
      const aside = quarantined > 0 ? `, ${count(quarantined)} kept aside` : '';
      const differ = conflicts > 0 ? `, ${plural(conflicts, 'conflict')}` : '';
      return `${added === 0 ? 'nothing new' : `${count(added)} new`}${aside}${differ}`;
    }
    default:
      return 'waiting';
  }
}
