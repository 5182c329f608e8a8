import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, plural, sentenceCase } from '../../../shared/format.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { FormatId, ImportPreview, Mapping } from '../../../shared/model/import.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { ConflictCard } from './conflict-card.tsx';
import { CountStrip } from './count-strip.tsx';
import { EscalationCard } from './escalation/escalation-card.tsx';
import { fileSize } from './file-size.ts';
import { FirstCases } from './first-cases.tsx';
import styles from './import.module.css';
import { MappingCard } from './mapping/mapping-card.tsx';
import { merged } from './mapping/merge-mapping.ts';
import { NotationCard } from './mapping/notation-card.tsx';
import { isTooSmall, PopulationCard } from './population-card.tsx';
import { QuarantineCard } from './quarantine-card.tsx';
import { QuestionCard } from './question-card.tsx';
import type { useImport } from './use-import.ts';

interface PreviewProps {
  readonly flow: ReturnType<typeof useImport>;
  readonly preview: ImportPreview;
  readonly onAnother: () => void;
}

/** The second step: what the file is, what would change, and everything that can be corrected before. */
export function Preview({ flow, preview, onAnother }: PreviewProps) {
  const { candidate, choose, population, setPopulation, start } = flow;
  const formats = useQuery(api.imports.formats.queryOptions());
  const { file, detection, counts, mapping, questions } = preview;
  const remap = (change: Partial<Mapping>) => {
    if (candidate) choose({ ...candidate, mapping: merged(mapping, change) });
  };
  const use = (whole: Mapping | undefined) => {
    if (!candidate) return;
    const { mapping: _, ...rest } = candidate;
    choose(whole === undefined ? rest : { ...rest, mapping: whole });
  };
  const setRule = (rule: EscalationRule | undefined) => {
    const { escalation: _, ...rest } = candidate?.mapping ?? mapping ?? { columns: {} };
    use(rule === undefined ? rest : { ...rest, escalation: rule });
  };
  const open = questions.length > 0;
  const nothing = counts.new === 0 && preview.complete;
  const short = isTooSmall(population, preview.outcomes);
  const importable = !open && !nothing && !short;
  const submit = () => {
    if (importable) void start();
  };
  useKeys('Preview', [
    { keys: 'Ctrl+Enter', does: 'Import', run: submit },
    { keys: 'Escape', does: 'Choose another file', run: onAnother },
  ]);
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.file}>
          <Icon name="file" size={20} />
          <div className={styles.fileFacts}>
            <bdi className={styles.fileName}>{file.name}</bdi>
            <span className="pl-caption">
              {fileSize(file.bytes)}, sha256 {file.sha256.slice(0, 4)}…{file.sha256.slice(-4)}
            </span>
          </div>
          <div className={styles.detected}>
            <span>{detection.name}</span>
            <span className="pl-caption">{detection.because}</span>
          </div>
          <Select
            aria-label="Read as"
            w={200}
            allowDeselect={false}
            data={(formats.data ?? []).map(({ id, name }) => ({ value: id, label: `Read as ${name}` }))}
            value={detection.format}
            onChange={(as) => candidate && choose({ handle: candidate.handle, as: as as FormatId })}
          />
          <Button variant="subtle" onClick={onAnother}>
            Cancel
          </Button>
          <Button
            variant={importable ? 'filled' : 'default'}
            disabled={!importable}
            onClick={submit}
            rightSection={<KeyCaps of="Ctrl+Enter" />}
          >
            {short ? 'Correct the counts first' : importWords(preview, open)}
          </Button>
        </div>
      </Card>
      {nothing && !open && <NothingNew preview={preview} />}
      <CountStrip counts={counts} complete={preview.complete} />
      {questions.map((question) => (
        <QuestionCard key={`${question.problem} ${question.field}`} question={question} onAnswer={remap} />
      ))}
      {mapping && <NotationCard mapping={mapping} zoneless={preview.zoneless} onRemap={remap} />}
      {preview.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          <Icon name="info" size={14} /> {remark}
        </p>
      ))}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <MappingCard preview={preview} onRemap={remap} onUse={use} />
          <FirstCases cases={preview.firstCases} of={counts.rows} />
        </div>
        <div className={styles.stack}>
          {preview.escalation && ruleDecides(preview) && (
            <EscalationCard
              key={JSON.stringify(preview.escalation)}
              rule={preview.escalation}
              changed={candidate?.mapping?.escalation !== undefined}
              onChange={setRule}
            />
          )}
          {!open && preview.quarantine.length > 0 && (
            <QuarantineCard
              rows={preview.quarantine}
              total={counts.quarantined}
              hint={`${plural(counts.quarantined, 'row')} would be kept aside: to be mended after the import, or in the file`}
            />
          )}
          {preview.conflicts.length > 0 && (
            <ConflictCard conflicts={preview.conflicts} total={counts.conflicts} />
          )}
          <PopulationCard outcomes={preview.outcomes} population={population} onChange={setPopulation} />
        </div>
      </div>
    </div>
  );
}

/** Whether the rule is asked at all: a column, or one answer for all cases, comes first. */
function ruleDecides({ mapping, mappingRows }: ImportPreview): boolean {
  if (mapping === null || mapping.escalation !== undefined) return true;
  return mapping.outcomeOfAll === undefined && mappingRows.every(({ target }) => target !== 'outcome');
}

/** A file from which nothing would come in, as a finding. */
function NothingNew({ preview: { counts } }: { readonly preview: ImportPreview }) {
  const { rows, unchanged, conflicts, quarantined } = counts;
  const parts = [
    ...(unchanged > 0
      ? [`${count(unchanged)} of ${plural(rows, 'row')} are here already, as they are in the file`]
      : []),
    ...(conflicts > 0 ? [`${count(conflicts)} say something else than what is here, which stays`] : []),
    ...(quarantined > 0 ? [`${count(quarantined)} cannot be read`] : []),
  ];
  return (
    <Card>
      <div role="status">
        <h2 className="pl-verdict">Nothing new in this file.</h2>
      </div>
      <p className="pl-ink2">{sentenceCase(parts.join('; '))}.</p>
    </Card>
  );
}

function importWords({ counts, complete }: ImportPreview, open: boolean): string {
  if (open) return 'Answer the question first';
  if (!complete) return 'Import the file';
  return counts.new === 0 ? 'Nothing to import' : `Import ${plural(counts.new, 'row')}`;
}
