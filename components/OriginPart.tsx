import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import type { Origin } from '../relationship/origin.ts';
import './OriginPart.css';
import { Button } from './Button.tsx';
import { DateWords } from './DateWords.tsx';
import { OriginForm } from './OriginForm.tsx';
import { Section } from './Section.tsx';
import { say } from './say.ts';
import { shortAddress } from './shortAddress.ts';

type Props = {
  /** How the two met; null while not told. */
  origin: Origin | null;
  /** Who brought them together, with the address of their page; null for nobody. */
  via: { name: string; href: string } | null;
  /** People whose name fits, for "via". */
  findPeople: (query: string) => Promise<{ personId: string; name: string }[]>;
  onSave: (origin: Origin | null) => Promise<void>;
  /** The clock, ms since epoch. */
  now: number;
};

/** "How we met", told and changed in one place. */
export function OriginPart({ origin, via, findPeople, onSave, now }: Props) {
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={say('dashboardHowWeMet')}
      onlyYou
      action={
        !editing && (
          <Button kind="bare" icon={Pencil} onClick={() => setEditing(true)}>
            {origin === null ? say('dashboardHowWeMetTell') : say('dashboardChange')}
          </Button>
        )
      }
    >
      {editing ? (
        <div class="panel">
          <OriginForm
            origin={origin}
            viaName={via?.name ?? ''}
            findPeople={findPeople}
            onSave={async (told) => {
              await onSave(told);
              setEditing(false);
            }}
            onCancel={() => setEditing(false)}
          />
        </div>
      ) : origin === null ? (
        <p class="quiet">{say('dashboardHowWeMetNone')}</p>
      ) : (
        <div class="origin">
          <p class="kind quiet">
            {say(`dashboardOrigin_${origin.kind}`)}
            {origin.at !== null && (
              <>
                {' · '}
                <DateWords at={origin.at} now={now} />
              </>
            )}
            {origin.unsure && ` · ${say('dashboardUnsure')}`}
          </p>
          {origin.words !== '' && (
            <p class="words" dir="auto">
              {origin.words}
            </p>
          )}
          {via && (
            <p>
              {say('dashboardVia')}{' '}
              <a href={via.href}>
                <bdi>{via.name}</bdi>
              </a>
            </p>
          )}
          {origin.url !== null && (
            <p>
              <a href={origin.url} target="_blank" rel="noreferrer" dir="ltr">
                {shortAddress(origin.url)}
              </a>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
