import './FoundExports.css';
import type { Identity } from '../relationship/identity.ts';
import type { ExportReport, Skipped } from '../relationship/importReport.ts';
import { DamagedFiles } from './DamagedFiles.tsx';
import { exportWords } from './exportWords.ts';
import { FileNames } from './FileNames.tsx';
import { accountWords } from './IdentityList.tsx';
import { Initials } from './Initials.tsx';
import { LeftOutFiles } from './LeftOutFiles.tsx';
import { say, sayCount } from './say.ts';

/** One export in a drop, as a first look found it. */
export type FoundExport = {
  /** The importer's name. */
  importer: string;
  /** Names of its files. */
  files: readonly string[];
  people: number;
  /** Whether the first look saw everybody. */
  isAll: boolean;
  first: readonly { name: string; identity: Identity }[];
  /** Files that came along and tell of nobody. */
  leftOut: NonNullable<ExportReport['leftOut']>;
  /** What of it cannot be read. */
  damaged: readonly Skipped[];
};

/** What was recognised in a drop, with the first people of each. */
export function FoundExports({ exports }: { exports: readonly FoundExport[] }) {
  return (
    <ul class="found-exports">
      {exports.map((found) => (
        <li key={found.importer} class="panel">
          <h3>{exportWords(found.importer)}</h3>
          <p class="quiet">
            {found.isAll ? sayCount('importPeople', found.people) : sayCount('importPeopleAtLeast', found.people)} ·{' '}
            {sayCount('importFiles', found.files.length)}
          </p>
          <DamagedFiles files={found.damaged} />
          {found.first.length > 0 && (
            <ul class="first" aria-label={say('importFirstPeople')}>
              {found.first.map(({ name, identity }) => (
                <li key={identity}>
                  <Initials name={name} size={28} />
                  <span>
                    <bdi>{name}</bdi> <bdi class="quiet">{accountWords(identity)}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <LeftOutFiles files={found.leftOut} />
          <FileNames files={found.files.map((name) => ({ name }))} />
        </li>
      ))}
    </ul>
  );
}
