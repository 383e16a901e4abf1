import { ExternalLink, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { type Identity, identityKind, identityValue } from '../relationship/identity.ts';
import { identityUrl } from '../relationship/identityUrl.ts';
import './IdentityList.css';
import { AddressField } from './AddressField.tsx';
import { Button } from './Button.tsx';
import { channelWords } from './channelWords.ts';
import { Form } from './Form.tsx';
import { Icon } from './Icon.tsx';
import { Section } from './Section.tsx';
import { ShortList } from './ShortList.tsx';
import { say } from './say.ts';

/** An account and how we came to know that it is theirs. */
export type KnownAccount = {
  identity: Identity;
  /** In words: "seen together with @ada on x.com, in March"; '' where nothing is remembered. */
  learned: string;
};

type Props = {
  accounts: readonly KnownAccount[];
  /** Reads a pasted link or address; an empty list when it is nobody's account. */
  read: (typed: string) => Identity[];
  onAdd: (identities: Identity[]) => Promise<void>;
  onRemove: (identity: Identity) => void;
};

/** Hardly anybody has more; a shared address book may give somebody hundreds. */
const accountsAtOnce = 20;

/** Every account known to be somebody's, by which pages recognise them. */
export function IdentityList({ accounts, read, onAdd, onRemove }: Props) {
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const identities = read(typed);
  const close = () => {
    setAdding(false);
    setTyped('');
  };
  return (
    <Section
      title={say('dashboardAccounts')}
      action={
        !adding && (
          <Button kind="bare" icon={Plus} onClick={() => setAdding(true)}>
            {say('dashboardAccountAdd')}
          </Button>
        )
      }
    >
      {adding && (
        <div class="panel">
          <Form
            ready={identities.length > 0}
            onSave={async () => {
              await onAdd(identities);
              close();
            }}
            onCancel={close}
          >
            <AddressField
              autofocus
              label={say('dashboardAccountField')}
              hint={
                typed.trim() !== '' && identities.length === 0
                  ? say('dashboardAccountUnclear')
                  : identities.map(accountWords).join(', ')
              }
              value={typed}
              onChange={setTyped}
            />
          </Form>
        </div>
      )}
      {accounts.length === 0 && !adding && <p class="quiet">{say('dashboardAccountsNone')}</p>}
      <ShortList items={accounts} atOnce={accountsAtOnce} listClass="identity-list">
        {({ identity, learned }) => {
          const url = identityUrl(identity);
          return (
            <li key={identity}>
              <div class="account">
                <span class="kind quiet">{channelWords(identityKind(identity))}</span>
                {url === null ? (
                  <bdi>{accountValue(identity)}</bdi>
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    <bdi>{accountValue(identity)}</bdi>
                    {!url.startsWith('mailto:') && <Icon icon={ExternalLink} size={13} />}
                  </a>
                )}
                {learned !== '' && <span class="learned quiet">{learned}</span>}
              </div>
              <Button kind="bare" icon={Trash2} iconOnly onClick={() => onRemove(identity)}>
                {say('dashboardAccountRemove', accountWords(identity))}
              </Button>
            </li>
          );
        }}
      </ShortList>
    </Section>
  );
}

/** The account without its network, as people write it: "@ada", "ada@example.org". A long number or hash is cut. */
export function accountValue(identity: Identity): string {
  const value = identityValue(identity);
  if (['x', 'threads'].includes(identityKind(identity))) return `@${value}`;
  return identityKind(identity) === 'gravatar' ? `${value.slice(0, 10)}…` : value;
}

/** The account with its network: "X @ada". */
export function accountWords(identity: Identity): string {
  return `${channelWords(identityKind(identity))} ${accountValue(identity)}`;
}
