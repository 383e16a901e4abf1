import { say } from './say.ts';

/** Where people find the files that can be brought in. */
export function ExportSources() {
  return (
    <details class="export-sources">
      <summary class="words">{say('importWhere')}</summary>
      <ul>
        <li>{say('importWhereX')}</li>
        <li>{say('importWhereLinkedin')}</li>
        <li>{say('importWhereBlog')}</li>
        <li>{say('importWhereMembers')}</li>
        <li>{say('importWhereContacts')}</li>
        <li>{say('importWhereMail')}</li>
        <li>{say('importWhereCalendar')}</li>
        <li>{say('importWhereOther')}</li>
      </ul>
    </details>
  );
}
