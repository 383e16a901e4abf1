import './TableMapper.css';
import { Field } from './Field.tsx';
import { rungWords } from './rungWords.ts';
import { type MessageKey, say, sayCount } from './say.ts';

/** What the columns of a table are taken for; `Role` and `Happened` are the importer's own words. */
type Mapping<Role extends string, Happened> = {
  hasHeader: boolean;
  roles: readonly Role[];
  happened: Happened | null;
  dayOrder: 'day first' | 'month first';
};

/** The roles a column can be given here; the importer may know more. */
const roleKeys = {
  ignored: 'mapRole_ignored',
  'full name': 'mapRole_fullName',
  'given name': 'mapRole_givenName',
  'family name': 'mapRole_familyName',
  email: 'mapRole_email',
  mobile: 'mapRole_mobile',
  link: 'mapRole_link',
  organisation: 'mapRole_organisation',
  position: 'mapRole_position',
  city: 'mapRole_city',
  country: 'mapRole_country',
  groups: 'mapRole_groups',
  birthday: 'mapRole_birthday',
  note: 'mapRole_note',
  date: 'mapRole_date',
  fact: 'mapRole_fact',
} as const satisfies Record<string, MessageKey>;
type OfferedRole = keyof typeof roleKeys;

const happenings = [
  { rung: 'follow', direction: 'in', channel: 'email' },
  { rung: 'message', direction: 'both', channel: 'email' },
  { rung: 'call', direction: 'both', channel: 'phone' },
  { rung: 'meet', direction: 'both', channel: 'in person' },
] as const;
type Happening = {
  rung: (typeof happenings)[number]['rung'] | 'reply' | 'email' | 'collaborate';
  direction: 'in' | 'out' | 'both';
  channel: string;
};

type Props<Role extends string> = {
  /** The file's name. */
  name: string;
  titles: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: Mapping<Role | OfferedRole, Happening>;
  onChange: (mapping: Mapping<Role | OfferedRole, Happening>) => void;
  /** Whether the file is to be read. */
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
  /** Whether there is a column by which somebody can be known again. */
  tellsPeople: boolean;
};

/** So many rows show what a column holds. */
const rowsShown = 4;

/** A table that no format fits: the user says what its columns are, beside the first rows. */
export function TableMapper<Role extends string>(props: Props<Role>) {
  const { name, titles, rows, mapping, onChange, chosen, onChosen, tellsPeople } = props;
  const setRole = (at: number, role: Role | OfferedRole) =>
    onChange({ ...mapping, roles: mapping.roles.map((each, i) => (i === at ? role : each)) });
  const titleOf = (at: number) => titles[at] || say('mapColumn', String(at + 1));
  return (
    <section class="table-mapper panel" aria-label={name}>
      <label class="take">
        <input type="checkbox" checked={chosen} onChange={() => onChosen(!chosen)} />
        <span>
          <bdi class="words">{name}</bdi>
          <span class="quiet">{say('mapHint')}</span>
        </span>
      </label>
      {chosen && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
          <section class="scroll" tabIndex={0} aria-label={say('mapTable')}>
            <table>
              <thead>
                <tr>
                  {mapping.roles.map((role, at) => (
                    <th key={titleOf(at)} scope="col">
                      <bdi>{titleOf(at)}</bdi>
                      <select
                        aria-label={say('mapRoleOf', titleOf(at))}
                        value={role in roleKeys ? role : 'ignored'}
                        onChange={(event) => setRole(at, event.currentTarget.value as OfferedRole)}
                      >
                        {Object.entries(roleKeys).map(([each, key]) => (
                          <option key={each} value={each}>
                            {say(key)}
                          </option>
                        ))}
                      </select>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, rowsShown).map((cells) => (
                  <tr key={cells.join('\n')}>
                    {mapping.roles.map((role, at) => (
                      <td key={titleOf(at)} class={role === 'ignored' ? 'quiet' : undefined}>
                        <bdi>{cells[at]}</bdi>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {mapping.roles.some((role) => role === 'date') && (
            <div class="date-fields">
              <Field label={say('mapHappened')}>
                <select
                  value={mapping.happened?.rung ?? ''}
                  onChange={(event) => {
                    const rung = event.currentTarget.value;
                    onChange({ ...mapping, happened: happenings.find((each) => each.rung === rung) ?? null });
                  }}
                >
                  <option value="">{say('mapHappenedNothing')}</option>
                  {happenings.map(({ rung }) => (
                    <option key={rung} value={rung}>
                      {rungWords(rung)}
                    </option>
                  ))}
                </select>
              </Field>
              <Field label={say('mapDayOrder')}>
                <select
                  value={mapping.dayOrder}
                  onChange={(event) =>
                    onChange({ ...mapping, dayOrder: event.currentTarget.value === 'day first' ? 'day first' : 'month first' })
                  }
                >
                  <option value="day first">{say('mapDayFirst')}</option>
                  <option value="month first">{say('mapMonthFirst')}</option>
                </select>
              </Field>
            </div>
          )}
          <p class={tellsPeople ? 'quiet' : 'needs'} role="status">
            {tellsPeople ? sayCount('mapRowsSeen', rows.length) : say('mapNeedsAccount')}
          </p>
        </>
      )}
    </section>
  );
}
