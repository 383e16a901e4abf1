import './RestorePreview.css';
import { say, sayCount } from './say.ts';

type Counts = { total: number; added: number; changed: number; removed: number };

type Props = {
  fileName: string;
  /** What restoring would do to each kind of thing. */
  difference: { people: Counts; interactions: Counts; facts: Counts; pledges: Counts };
};

/** What a backup holds and what restoring it would change, before anything does. */
export function RestorePreview({ fileName, difference }: Props) {
  const rows = [
    { name: say('dashboardPeopleTitle'), counts: difference.people },
    { name: say('dashboardTimeline'), counts: difference.interactions },
    { name: say('dashboardFacts'), counts: difference.facts },
    { name: say('dashboardPromises'), counts: difference.pledges },
  ];
  const same = rows.every(({ counts }) => counts.added + counts.changed + counts.removed === 0);
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
      <p class="quiet">
        {same ? say('dashboardRestoreSame') : goneWords(difference.people.removed)} {say('dashboardRestoreUndo')}
      </p>
    </div>
  );
}

function goneWords(gone: number): string {
  return gone === 0 ? say('dashboardRestoreKeeps') : sayCount('dashboardRestoreGoes', gone);
}
