import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyFileReading, PolicyMapping } from '../../../../shared/model/policy-import.ts';
import { api } from '../../../api/client.ts';
import { Icon } from '../../../components/icon.tsx';
import { PolicyDiff } from '../policy-diff.tsx';
import { MappingFields } from './mapping-fields.tsx';
import styles from './policy.module.css';

interface FileReadingProps {
  readonly reading: PolicyFileReading;
  readonly isBusy: boolean;
  readonly onAgain: (more: { mapping?: PolicyMapping; signals?: Record<string, string> }) => void;
  readonly onTake: (how: 'in_force' | 'draft', profile: string) => void;
}

const SHAPES = {
  plumbline: 'A policy file of Plumbline',
  a2i: 'Activation conditions in the shape of Amazon A2I',
  generic: 'A file of no known shape, read by the mapping below',
} as const;

/** What a file holds: what is wrong with it by line, how it was read, what it would change. */
export function FileReading({ reading, isBusy, onAgain, onTake }: FileReadingProps) {
  const { policy, problems, mapping, signals, shape, hash } = reading;
  const names = useQuery(api.thresholds.signals.queryOptions()).data?.map(({ name }) => name) ?? [];
  const profiles = useQuery(api.policies.profiles.queryOptions()).data ?? [];
  const [profile, setProfile] = useState('');
  const told = Object.fromEntries(
    signals.flatMap(({ inFile, signal }) => (signal ? [[inFile, signal]] : [])),
  );
  return (
    <div className={styles.compared}>
      <p role="status">
        {policy ? `${SHAPES[shape]}.` : 'This file was not taken. The policy in force is as it was.'}
        {hash === 'matches' && ' Its content hash fits: nothing in it was changed since it was written.'}
      </p>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="What is wrong or doubtful in the file">
          {problems.map(({ severity, line, field, sentence }) => (
            <li key={`${line} ${field} ${sentence}`}>
              <Icon name={severity === 'error' ? 'warning' : 'info'} size={14} />
              <span>
                {line !== null && `Line ${line}${field && `, ${field}`}: `}
                {sentence}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mapping && (
        <>
          {profiles.length > 0 && (
            <Select
              label="Read as saved"
              placeholder="Choose a saved mapping"
              w={260}
              data={profiles.map(({ name }) => name)}
              onChange={(chosen) => {
                const found = profiles.find(({ name }) => name === chosen);
                if (found) onAgain({ mapping: found.mapping });
              }}
            />
          )}
          <MappingFields mapping={mapping} onAgain={(next) => onAgain({ mapping: next })} />
        </>
      )}
      {shape !== 'plumbline' && signals.length > 0 && (
        <div className={styles.mapping}>
          {signals.map(({ inFile, signal }) => (
            <Select
              key={inFile}
              label={`${inFile} is here`}
              placeholder="not among the cases"
              data={names}
              value={signal}
              onChange={(chosen) =>
                chosen && onAgain({ ...(mapping && { mapping }), signals: { ...told, [inFile]: chosen } })
              }
            />
          ))}
        </div>
      )}
      {policy && (
        <>
          <h3 className={styles.sub}>What it changes</h3>
          <PolicyDiff lines={reading.diff} />
          <div className={styles.form}>
            {mapping && (
              <TextInput
                label="Keep this mapping as"
                placeholder="a name, or leave empty"
                value={profile}
                maxLength={200}
                onChange={(event) => setProfile(event.currentTarget.value)}
              />
            )}
            <Button variant="filled" disabled={isBusy} onClick={() => onTake('in_force', profile.trim())}>
              Take as the policy in force
            </Button>
            <Button disabled={isBusy} onClick={() => onTake('draft', profile.trim())}>
              Take as a draft
            </Button>
          </div>
          <p className={styles.note}>
            In force means: this is what the agent runs with now. It is marked as imported and not signed
            here.
          </p>
        </>
      )}
    </div>
  );
}
