import { Copy, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { CallMinutes } from '../../components/CallMinutes.tsx';
import { CallMinutesField } from '../../components/CallMinutesField.tsx';
import { InvitationRow } from '../../components/InvitationRow.tsx';
import { InviteForm } from '../../components/InviteForm.tsx';
import { Section } from '../../components/Section.tsx';
import { say } from '../../components/say.ts';
import { TalkedList } from '../../components/TalkedList.tsx';
import { TemplateForm } from '../../components/TemplateForm.tsx';
import { calendarFile } from '../../relationship/calendarFile.ts';
import { helloDraft, helloFacts } from '../../relationship/helloDraft.ts';
import type { Invitation } from '../../relationship/invitation.ts';
import { invitationLedger, type Ledger, mayInviteAgain } from '../../relationship/invitationLedger.ts';
import type { Person } from '../../relationship/person.ts';
import { localDay } from '../../relationship/talk.ts';
import { talkedSince } from '../../storage/calls.ts';
import { changeInvitation, deleteInvitation, haveTalked, invitations, invite, inviteAgain } from '../../storage/invitations.ts';
import { clashesWith } from '../../storage/meetings.ts';
import { namesOf, people } from '../../storage/people.ts';
import { searchPeople } from '../../storage/search.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { readCallBudget } from '../../storage/suggestions.ts';
import { doing } from './acts.ts';
import { personHash } from './route.ts';
import { saveAs } from './saveAs.ts';
import { useLive } from './useLive.ts';
import { useMinute } from './useMinute.ts';
import { usePageTitle } from './usePageTitle.ts';

/** The user's time for calls, their open invitation, who took it up, and with whom they have talked. */
export function CallsPage() {
  usePageTitle(say('callsTitle'));
  const now = useMinute();
  const budget = useLive(() => readCallBudget(now), [now]);
  const decided = useLive(settings, []);
  if (!budget || !decided) return null;
  return (
    <div class="narrow-page">
      <div class="page-intro">
        <h1>{say('callsTitle')}</h1>
        <p class="quiet">{say('callsIntro')}</p>
      </div>
      <Section title={say('callsWeek')}>
        <CallMinutes budget={budget} />
        <div class="number-fields">
          <CallMinutesField
            minutes={decided.callMinutesAWeek}
            onChange={(callMinutesAWeek) => doing(() => changeSettings({ callMinutesAWeek }), say('dashboardSaved'))}
          />
        </div>
      </Section>
      <OpenInvitation own={decided.invitationText} />
      <Invitations now={now} />
      <Talked now={now} />
    </div>
  );
}

function OpenInvitation({ own }: { own: string }) {
  const [editing, setEditing] = useState(false);
  const text = own || say('invitationText');
  return (
    <Section title={say('invitationTitle')}>
      <p class="quiet">{say('invitationHint')}</p>
      {editing ? (
        <div class="panel">
          <TemplateForm
            label={say('invitationLabel')}
            hint={say('invitationLabelHint')}
            own={own}
            builtIn={say('invitationText')}
            onSave={(invitationText) => changeSettings({ invitationText })}
            onClose={() => setEditing(false)}
          />
        </div>
      ) : (
        <>
          <blockquote class="panel words invitation-text" dir="auto">
            {text}
          </blockquote>
          <div class="button-row">
            <Button icon={Copy} onClick={() => copy(text)}>
              {say('helloCopy')}
            </Button>
            <Button kind="bare" onClick={() => setEditing(true)}>
              {say('invitationEdit')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function Invitations({ now }: { now: number }) {
  const [adding, setAdding] = useState(false);
  const view = useLive(readLedger, []);
  if (view === undefined) return null;
  const { mine, theirs, named } = view;
  const row = (invitation: Invitation) => {
    const { id, personId, scheduledAt, minutes, note } = invitation;
    const person = named.get(personId);
    const name = person?.name ?? '';
    return (
      <InvitationRow
        key={id}
        invitation={invitation}
        name={name}
        way={{ href: personHash(personId) }}
        again={
          person?.happySince === null && mayInviteAgain(invitation, now)
            ? helloDraft(say('invitationAgain'), helloFacts(person, []))
            : null
        }
        clashes={(at, length) => clashesFor(invitation, at, length)}
        onState={(state) =>
          doing(() => changeInvitation(id, { state, ...(state !== 'scheduled' && { scheduledAt: null }) }), say('dashboardSaved'))
        }
        onSchedule={async (schedule) => {
          const state = schedule.scheduledAt === null ? 'asked' : 'scheduled';
          await changeInvitation(id, { ...schedule, state });
        }}
        onCalendarFile={() => {
          const title = say('callsFileTitle', name);
          const call = { id, title, at: scheduledAt ?? now, minutes: minutes ?? usualMinutes, note };
          saveAs(`${localDay(call.at)}.ics`, calendarFile(call, Date.now()), 'text/calendar');
        }}
        onTalked={() => doing(() => haveTalked(id), say('callsLogged', name))}
        onAgain={(words) =>
          doing(async () => {
            await navigator.clipboard.writeText(words);
            await inviteAgain(id);
          }, say('callsAgainCopied'))
        }
        onDelete={() => doing(() => deleteInvitation(id), say('callsDeleted'))}
        now={now}
      />
    );
  };
  const side = (title: string, none: string, ledger: Ledger) => {
    const open = [...ledger.scheduled, ...ledger.asked, ...ledger.invited];
    return (
      <Section title={title} onlyYou>
        {open.length === 0 && <p class="quiet">{none}</p>}
        {open.length > 0 && <ul>{open.map(row)}</ul>}
        {ledger.talked.length > 0 && (
          <details>
            <summary class="quiet">{say('callsHaveTalked', String(ledger.talked.length))}</summary>
            <ul>{ledger.talked.map(row)}</ul>
          </details>
        )}
      </Section>
    );
  };
  return (
    <>
      {adding ? (
        <div class="panel">
          <InviteForm
            findPeople={async (query) => (await searchPeople(query, 5)).map(({ person }) => person)}
            onSave={async (personIds, by, note) => {
              await invite(personIds.map((personId) => ({ personId, by, note })));
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      ) : (
        <div class="button-row">
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {say('callsNoteInvitation')}
          </Button>
        </div>
      )}
      {side(say('callsMine'), say('callsMineNone'), mine)}
      {side(say('callsTheirs'), say('callsTheirsNone'), theirs)}
    </>
  );
}

const usualMinutes = 30;

type LedgerView = { mine: Ledger; theirs: Ledger; named: Map<string, Person> };

async function readLedger(): Promise<LedgerView> {
  const all = await invitations();
  const named = await people([...new Set(all.map(({ personId }) => personId))]);
  const present = new Map(named.filter(({ deletedAt }) => deletedAt === null).map((person) => [person.id, person]));
  return { ...invitationLedger(all.filter(({ personId }) => present.has(personId))), named: present };
}

/** What the calendar has at the time, and other calls that are arranged for it. */
async function clashesFor({ id }: Invitation, at: number, minutes: number) {
  const others = (await invitations()).filter(
    (other) =>
      other.id !== id &&
      other.state === 'scheduled' &&
      other.scheduledAt !== null &&
      other.scheduledAt < at + minutes * 60_000 &&
      other.scheduledAt + (other.minutes ?? usualMinutes) * 60_000 > at,
  );
  const names = await namesOf(others.map(({ personId }) => personId));
  const calls = others.map(({ personId, scheduledAt }) => ({
    title: say('callsFileTitle', names.get(personId) ?? ''),
    at: scheduledAt ?? at,
    wholeDay: false,
  }));
  return [...(await clashesWith(at, minutes)), ...calls];
}

function Talked({ now }: { now: number }) {
  const [from, setFrom] = useState(() => new Date(new Date().getFullYear(), 0, 1).getTime());
  const talked = useLive(() => talkedSince(from), [from]);
  if (talked === undefined) return null;
  return (
    <Section title={say('callsTalkedTitle')}>
      <TalkedList from={from} onFrom={setFrom} talked={talked} wayTo={(personId) => ({ href: personHash(personId) })} now={now} />
    </Section>
  );
}

function copy(text: string): Promise<void> {
  return doing(() => navigator.clipboard.writeText(text), say('helloCopied'), 'final');
}
