import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import { askWords } from '../../components/askWords.ts';
import { Button } from '../../components/Button.tsx';
import { talkWords } from '../../components/cardWords.ts';
import { roughly } from '../../components/dateWords.ts';
import { HelloForm, type Quote } from '../../components/HelloForm.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { type MessageKey, say } from '../../components/say.ts';
import { TemplateForm } from '../../components/TemplateForm.tsx';
import { type HelloFacts, helloDraft, helloFacts, type Placeholder, placeholders } from '../../relationship/helloDraft.ts';
import { identityKind, identityValue } from '../../relationship/identity.ts';
import type { Interaction } from '../../relationship/interaction.ts';
import type { Person } from '../../relationship/person.ts';
import { readAskReadiness } from '../../storage/askReadiness.ts';
import { hellos, sendHello } from '../../storage/hellos.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { person } from '../../storage/people.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { doing } from './acts.ts';
import { goTo, personHash } from './route.ts';
import { useLive } from './useLive.ts';
import { usePageTitle } from './usePageTitle.ts';

/** A hello to one person: in the user's own words, asking for nothing. */
export function HelloPage({ personId }: { personId: string }) {
  const view = useLive(() => readHello(personId), [personId]);
  usePageTitle(say('helloTitle', view?.person.name ?? ''));
  if (view === undefined) return null;
  if (view === null) return <h1>{say('dashboardPersonGone')}</h1>;
  return <Letter key={view.own} view={view} />;
}

/** What a letter to somebody is written from. */
type HelloView = {
  person: Person;
  /** Where the mail goes; null where it goes by message. */
  to: string | null;
  facts: HelloFacts;
  quotes: Quote[];
  /** What to do before asking them for something; null where they could be asked. */
  beforeAsking: string | null;
  /** The user's own template; '' for that of the product. */
  own: string;
  /** When the last hello went out, ms since epoch; null when none has. */
  lastAt: number | null;
};

const mostQuotes = 12;

async function readHello(personId: string): Promise<HelloView | null> {
  const found = await person(personId);
  if (found === null || found.deletedAt !== null) return null;
  const [interactions, sent, { helloTemplate }, readiness] = await Promise.all([
    interactionsOf(personId),
    hellos(personId),
    settings(),
    readAskReadiness(personId),
  ]);
  return {
    person: found,
    to: found.avoids.includes('email') ? null : addressOf(found),
    facts: helloFacts(found, interactions),
    quotes: quotesFrom(found, interactions),
    beforeAsking: readiness === null || readiness.first.length === 0 ? null : askWords(readiness, Date.now()),
    own: helloTemplate,
    lastAt: sent[0]?.at ?? null,
  };
}

function addressOf({ identities }: Person): string | null {
  const email = identities.find((identity) => identityKind(identity) === 'email');
  return email === undefined ? null : identityValue(email);
}

/** What they wrote last, and what was said and noted between the two, the latest first. */
function quotesFrom({ recentPost }: Person, interactions: readonly Interaction[]): Quote[] {
  const now = Date.now();
  const post = recentPost && { id: 'post', words: recentPost.title, about: say('helloTheirPost', roughly(recentPost.at, now)) };
  const said = interactions
    .filter(({ note }) => note !== '')
    .map((one) => ({ id: one.id, words: one.note, about: talkWords(one, now) }));
  return [...(post ? [post] : []), ...said].slice(0, mostQuotes);
}

/** Letters that were begun, by person, so that going to look something up loses no word. */
const begun = new Map<string, { subject: string; body: string }>();

function Letter({ view: { person, to, facts, quotes, beforeAsking, own, lastAt } }: { view: HelloView }) {
  const [editing, setEditing] = useState(false);
  const [letter, setLetter] = useState(
    () => begun.get(person.id) ?? { subject: say('helloSubjectBuiltIn'), body: helloDraft(own || say('helloTemplate'), facts) },
  );
  const write = (changes: Partial<typeof letter>) => {
    const next = { ...letter, ...changes };
    begun.set(person.id, next);
    setLetter(next);
  };

  const sent = async () => {
    await sendHello(person.id, Date.now(), to === null ? 'message' : 'email');
    begun.delete(person.id);
    goTo({ view: 'hellos' });
  };

  return (
    <>
      <a class="back" href={personHash(person.id)}>
        <Icon icon={ArrowLeft} size={15} /> <bdi>{person.name}</bdi>
      </a>
      <div class="page-title">
        <h1>{say('helloTitle', person.name)}</h1>
        <Button onClick={() => setEditing(!editing)} pressed={editing}>
          {say('helloTemplateEdit')}
        </Button>
      </div>
      <p class="quiet">{say('helloIntro')}</p>
      {lastAt !== null && <Notice>{say('helloBefore', roughly(lastAt, Date.now()))}</Notice>}
      {to === null && (
        <Notice action={!person.avoids.includes('email') && <a href={personHash(person.id)}>{say('helloAddAddress')}</a>}>
          {say('helloNoAddress', person.name)}
        </Notice>
      )}
      {editing && (
        <div class="panel">
          <TemplateForm
            label={say('helloTemplateLabel')}
            hint={say('helloTemplateHint')}
            own={own}
            builtIn={say('helloTemplate')}
            placeholders={placeholders.map((name) => ({ name, words: say(placeholderKeys[name]) }))}
            onSave={async (helloTemplate) => {
              begun.delete(person.id);
              await changeSettings({ helloTemplate });
            }}
            onClose={() => setEditing(false)}
          />
        </div>
      )}
      <HelloForm
        to={to}
        {...letter}
        onSubject={(subject) => write({ subject })}
        onBody={(body) => write({ body })}
        quotes={quotes}
        beforeAsking={beforeAsking}
        onCopy={() => doing(() => navigator.clipboard.writeText(letter.body), say('helloCopied'), 'final')}
        onSent={() => doing(sent, say('helloWasSent', person.name))}
      />
    </>
  );
}

const placeholderKeys: Record<Placeholder, MessageKey> = {
  name: 'helloPlaceholder_name',
  firstName: 'helloPlaceholder_firstName',
  theirWords: 'helloPlaceholder_theirWords',
  myWords: 'helloPlaceholder_myWords',
  howWeMet: 'helloPlaceholder_howWeMet',
  theirPost: 'helloPlaceholder_theirPost',
  community: 'helloPlaceholder_community',
};
