import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { DropArea } from '../../components/DropArea.tsx';
import { ExportSources } from '../../components/ExportSources.tsx';
import { FoundExports } from '../../components/FoundExports.tsx';
import { failureWords } from '../../components/failureWords.ts';
import { ImportProgress } from '../../components/ImportProgress.tsx';
import { ImportReportView } from '../../components/ImportReportView.tsx';
import { LookingInto } from '../../components/LookingInto.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OwnAccounts } from '../../components/OwnAccounts.tsx';
import { OwnBlogs } from '../../components/OwnBlogs.tsx';
import { PastImports } from '../../components/PastImports.tsx';
import { Section } from '../../components/Section.tsx';
import { say, sayCount } from '../../components/say.ts';
import { TableMapper } from '../../components/TableMapper.tsx';
import { UnknownFiles } from '../../components/UnknownFiles.tsx';
import { tellsPeople } from '../../importers/mapped.ts';
import { type Identity, isIdentity } from '../../relationship/identity.ts';
import { hasCome, type ImportReport } from '../../relationship/importReport.ts';
import { imports } from '../../storage/imports.ts';
import { importsUnderWay } from '../../storage/importsUnderWay.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { failure } from './acts.ts';
import { forget, goOn, importing, look, pause, start, stop } from './importing/importing.ts';
import { withMappings } from './importing/mappings.ts';
import type { Look } from './importing/messages.ts';
import { useTables } from './importing/useTables.ts';
import { QuestionsOfImport } from './QuestionsWaiting.tsx';
import { readAccounts } from './readAccounts.ts';
import { importHash } from './route.ts';
import { useLive } from './useLive.ts';
import { useMinute } from './useMinute.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useTakingBack } from './useTakingBack.tsx';

/** The way in for files: drop, see what they are, say which accounts are the user's own, and watch them come in. */
export function ImportPage() {
  usePageTitle(say('importTitle'));
  const minute = useMinute();
  // Which are under way comes first: one that ends meanwhile is told of as finished.
  const told = useLive(async () => ({ underWay: await importsUnderWay(), imports: await imports() }), [minute]);
  const running = importing.value.step === 'importing' ? importing.value.importId : null;
  const { takeBack, question } = useTakingBack();
  return (
    <div class="narrow-page">
      <div class="page-intro">
        <h1>{say('importTitle')}</h1>
        <p class="quiet">{say('importIntro')}</p>
      </div>
      <Step />
      <Section title={say('importPast')}>
        {told && (
          <PastImports
            {...told}
            running={running}
            now={Date.now()}
            hrefOf={importHash}
            onUndo={takeBack}
            more={(importId) => <QuestionsOfImport importId={importId} />}
          />
        )}
      </Section>
      {question}
    </div>
  );
}

function Step() {
  const now = importing.value;
  switch (now.step) {
    case 'waiting':
      return <Waiting />;
    case 'looking':
      return <LookingInto {...now} />;
    case 'looked':
      return <Looked look={now.look} />;
    case 'importing':
      return (
        <ImportProgress
          {...now.progress}
          paused={now.paused}
          stopping={now.stopping}
          onPause={pause}
          onResume={goOn}
          onCancel={stop}
        />
      );
    case 'imported':
      return <Imported report={now.report} />;
    case 'stopped':
      return (
        <>
          <Notice onDismiss={forget}>{say('importStopped')}</Notice>
          <Waiting />
        </>
      );
    case 'failed':
      return (
        <>
          <Notice tone="danger" onDismiss={forget}>
            <FailedWords failure={now.failure} />
          </Notice>
          <Waiting />
        </>
      );
  }
}

/** Where there are no words of ours for it, the browser's stand below. */
function FailedWords({ failure: failed }: { failure: { name: string; message: string } }) {
  const ours = failureWords(failed, '');
  if (ours !== '') return <p>{ours}</p>;
  return (
    <>
      <p>{say('importFailed')}</p>
      <p class="quiet">{failed.message}</p>
    </>
  );
}

function Waiting() {
  return (
    <>
      <DropArea onFiles={look} />
      <ExportSources />
    </>
  );
}

function Looked({ look: found }: { look: Look }) {
  const own = useLive(settings, []);
  const [changed, setChanged] = useState<ReadonlySet<Identity> | null>(null);
  const [blogs, setBlogs] = useState<ReadonlySet<string>>(new Set(found.blogHosts));
  const tables = useTables(found.tables);
  if (own === undefined) return null;
  const mine = own.ownIdentities.filter(isIdentity);
  const chosen = changed ?? new Set([...found.owner, ...mine]);
  const readable = found.exports.filter(({ isReadable }) => isReadable).length + tables.ready.length;

  async function bringIn() {
    const me = [...chosen];
    const read = tables.ready.map(({ table, mapping }) => ({ start: table.start, mapping }));
    await changeSettings({
      ownIdentities: [...new Set([...mine.filter((identity) => chosen.has(identity)), ...me])],
      ownHosts: [...new Set([...(own?.ownHosts ?? []), ...blogs])],
      ...(read.length > 0 && { tableMappings: withMappings(own?.tableMappings ?? [], read) }),
    });
    start(
      me,
      tables.ready.map(({ table, mapping }) => ({ name: table.name, mapping })),
    );
  }

  return (
    <>
      {found.exports.length > 0 && (
        <Section title={say('importFound')}>
          <FoundExports exports={found.exports.map((one) => ({ ...one, files: one.files.map(({ name }) => name) }))} />
        </Section>
      )}
      {tables.all.map(({ table, mapping, chosen: isChosen }) => (
        <TableMapper
          key={table.name}
          name={table.name}
          titles={table.start.titles}
          rows={table.start.rows}
          mapping={mapping}
          onChange={(next) => tables.change(table.name, { mapping: next })}
          chosen={isChosen}
          onChosen={(next) => tables.change(table.name, { chosen: next })}
          tellsPeople={tellsPeople(mapping)}
        />
      ))}
      {found.media > 0 && <p class="quiet">{sayCount('importMedia', found.media)}</p>}
      {found.unknown.length > 0 && <UnknownFiles files={found.unknown} />}
      {readable > 0 && (
        <OwnAccounts
          candidates={[...found.owner, ...mine]}
          known={mine}
          chosen={chosen}
          read={readAccounts}
          onChange={setChanged}
        />
      )}
      {found.blogHosts.length > 0 && <OwnBlogs hosts={found.blogHosts} chosen={blogs} onChange={setBlogs} />}
      <div class="button-row">
        {readable > 0 && (
          <Button kind="main" onClick={() => bringIn().catch((error) => (failure.value = { kind: 'not saved', error }))}>
            {say('importStart')}
          </Button>
        )}
        <Button onClick={forget}>{readable > 0 ? say('importNotNow') : say('importOther')}</Button>
      </div>
    </>
  );
}

function Imported({ report }: { report: ImportReport }) {
  const anyCame = report.exports.some(hasCome);
  return (
    <section class="panel import-done" role="status">
      <h2>{say(anyCame ? 'importDone' : 'importDoneEmpty')}</h2>
      <ImportReportView exports={report.exports} />
      <div class="button-row">
        <QuestionsOfImport importId={report.id} main />
        {anyCame && (
          <a class="button plain" href={importHash(report.id)}>
            {say('importSeePeople')}
          </a>
        )}
        <Button onClick={forget}>{say('importAgain')}</Button>
      </div>
    </section>
  );
}
