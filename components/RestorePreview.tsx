import './RestorePreview.css';
import { say, sayCount } from './say.ts';

type Counts = { total: number; added: number; changed: number; removed: number };

type Props = {
  fileName: string;
  /** What restoring would do to each kind of thing. */
  difference: Record<keyof typeof always | keyof typeof ifAny | 'settings', Counts>;
};

/** Told of whether there are any or not. */
const always = {
  people: 'dashboardPeopleTitle',
  interactions: 'dashboardTimeline',
  facts: 'dashboardFacts',
  pledges: 'dashboardPromises',
} as const;

/** Told of only where there are any, here or in the file. */
const ifAny = {
  owed: 'restoreOwed',
  hellos: 'hellosTitle',
  invitations: 'restoreInvitations',
  meetings: 'restoreMeetings',
  imports: 'restoreImports',
  merges: 'restoreMerges',
} as const;

/** What a backup holds and what restoring it would change, before anything does. */
export function RestorePreview({ fileName, difference }: Props) {
  const rows = [
    ...entriesOf(always).map(([table, key]) => ({ name: say(key), counts: difference[table] })),
    ...entriesOf(ifAny)
      .map(([table, key]) => ({ name: say(key), counts: difference[table] }))
      .filter(({ counts }) => counts.total + counts.removed > 0),
  ];
  const settingsChange = isChange(difference.settings);
  const same = !settingsChange && rows.every(({ counts }) => !isChange(counts));
  return (
    <div class="restore-preview">
      <p>
        {say('dashboardRestoreHolds')} <bdi class="file">{fileName}</bdi>
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('dashboardRestoreTotal')}</th>
            <th scope="col">{say('dashboardRestoreNew')}</th>
            <th scope="col">{say('dashboardRestoreChanged')}</th>
            <th scope="col">{say('dashboardRestoreGone')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{counts.total}</td>
              <td>{counts.added}</td>
              <td>{counts.changed}</td>
              <td>{counts.removed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {settingsChange && <p>{say('restoreSettings')}</p>}
      <p class="quiet">
        {same ? say('dashboardRestoreSame') : goneWords(difference.people.removed)} {say('dashboardRestoreUndo')}
      </p>
    </div>
  );
}

function goneWords(gone: number): string {
  return gone === 0 ? say('dashboardRestoreKeeps') : sayCount('dashboardRestoreGoes', gone);
}

function isChange({ added, changed, removed }: Counts): boolean {
  return added + changed + removed > 0;
}

function entriesOf<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
