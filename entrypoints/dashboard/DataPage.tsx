import { Download, Upload } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { roughly } from '../../components/dateWords.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RestorePreview } from '../../components/RestorePreview.tsx';
import { Section } from '../../components/Section.tsx';
import { say } from '../../components/say.ts';
import { localDay } from '../../relationship/talk.ts';
import { exportBackup, restoreBackup } from '../../storage/backup.ts';
import { type Backup, readBackup } from '../../storage/backupFile.ts';
import { lastBackupAt, noteBackup } from '../../storage/lastBackup.ts';
import { addSample, hasSample, removeSample } from '../../storage/sample.ts';
import { doing } from './acts.ts';
import { type BackupDifference, backupDifference } from './backupDifference.ts';
import { saveAs } from './saveAs.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** A larger file is none of ours, and reading it would fail without an error. */
const largestFileBytes = 500_000_000;

/** Where the data is, how to take it along and how to bring it back. */
export function DataPage() {
  usePageTitle(say('dashboardData'));
  const backedUp = useLive(lastBackupAt, []);
  const sample = useLive(hasSample, []);
  const [chosen, setChosen] = useState<{ name: string; backup: Backup; difference: BackupDifference } | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const now = Date.now();

  async function exportAll() {
    saveAs(`familiar-${localDay(now)}.json`, await exportBackup(), 'application/json');
    await noteBackup();
  }

  async function choose(file: File) {
    setUnread(null);
    try {
      const backup = readBackup(await textOf(file));
      setChosen({ name: file.name, backup, difference: backupDifference(readBackup(await exportBackup()), backup) });
    } catch (error) {
      setUnread(say('dashboardFileUnread', file.name, error instanceof Error ? error.message : String(error)));
    }
  }

  return (
    <div class="narrow-page">
      <h1>{say('dashboardData')}</h1>
      <p>{say('dashboardDataWhere')}</p>
      <Section title={say('dashboardBackup')}>
        <p class="backup-date">
          {backedUp === undefined
            ? ''
            : backedUp === null
              ? say('dashboardBackupNever')
              : say('dashboardBackupLast', roughly(backedUp, now))}
        </p>
        <p class="quiet">{say('dashboardBackupHint')}</p>
        <div class="button-row">
          <Button kind="main" icon={Download} onClick={() => doing(exportAll, say('dashboardExported'), 'final')}>
            {say('dashboardExport')}
          </Button>
          <FileButton icon={Upload} accept=".json,application/json" onFiles={([file]) => file && choose(file)}>
            {say('dashboardRestoreFile')}
          </FileButton>
        </div>
        {unread !== null && (
          <Notice tone="danger" onDismiss={() => setUnread(null)}>
            <p>{unread}</p>
            <p>{say('dashboardNothingChanged')}</p>
          </Notice>
        )}
      </Section>
      <Section title={say('dashboardSample')}>
        <p class="quiet">{say('dashboardSampleHint')}</p>
        <div class="button-row">
          {sample ? (
            <Button onClick={() => doing(() => removeSample(), say('dashboardSampleRemoved'))}>
              {say('dashboardSampleRemove')}
            </Button>
          ) : (
            <Button onClick={() => doing(() => addSample(), say('dashboardSampleAdded'))}>{say('dashboardSampleAdd')}</Button>
          )}
        </div>
      </Section>
      {chosen && (
        <ConfirmDialog
          title={say('dashboardRestoreTitle')}
          confirm={say('dashboardRestoreConfirm')}
          onConfirm={() => {
            setChosen(null);
            doing(() => restoreBackup(chosen.backup), say('dashboardRestoredFile', chosen.name));
          }}
          onClose={() => setChosen(null)}
        >
          <RestorePreview fileName={chosen.name} difference={chosen.difference} />
        </ConfirmDialog>
      )}
    </div>
  );
}

async function textOf(file: File): Promise<string> {
  if (file.size > largestFileBytes) throw new Error(say('dashboardFileTooLarge'));
  return file.text();
}
