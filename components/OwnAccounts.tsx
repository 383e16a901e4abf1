import { useState } from 'preact/hooks';
import { type Identity, identityKind, isOnNetwork } from '../relationship/identity.ts';
import { AddressField } from './AddressField.tsx';
import { Button } from './Button.tsx';
import { channelWords } from './channelWords.ts';
import { accountValue, accountWords } from './IdentityList.tsx';
import { Notice } from './Notice.tsx';
import { OwnChoice } from './OwnChoice.tsx';
import { say } from './say.ts';

type Props = {
  /** Accounts that may be the user's own, as the files and the settings have it. */
  candidates: readonly Identity[];
  /** Those the user said were theirs before; nothing is asked about these alone. */
  known?: readonly Identity[];
  /** Those the user says are theirs. */
  chosen: ReadonlySet<Identity>;
  /** Reads a typed link or address; an empty list when it is nobody's account. */
  read: (typed: string) => Identity[];
  onChange: (chosen: ReadonlySet<Identity>) => void;
};

/** "That's me": which accounts are the user's own, needed to tell who wrote to whom. */
export function OwnAccounts({ candidates, known = [], chosen, read, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const added = read(typed);
  const shown = [...new Set([...candidates, ...chosen])];
  const numbers = numbersOf(shown);
  const alone = shown.filter((account) => ![...numbers.values()].includes(account));
  const unlike = severalOnOne(alone.filter((account) => chosen.has(account))).filter(
    ({ accounts }) => !accounts.every((account) => known.includes(account)),
  );
  const choose = (next: ReadonlySet<Identity>) => {
    const withNumbers = new Set(next);
    for (const [handle, number] of numbers) next.has(handle) ? withNumbers.add(number) : withNumbers.delete(number);
    onChange(withNumbers);
  };
  return (
    <OwnChoice
      title={say('importMe')}
      hint={shown.length === 0 ? say('importMeUnknown') : say('importMeHint')}
      items={alone}
      chosen={chosen}
      wordsOf={accountWords}
      onChange={choose}
      notices={unlike.map(({ network, accounts }) => (
        <Notice key={network} tone="warm">
          {say('importMeTwo', channelWords(network), accounts.map(accountValue).join(', '))}
        </Notice>
      ))}
    >
      <div class="more">
        <AddressField
          label={say('importMeAdd')}
          placeholder={say('settingsOwnAccountsExample')}
          value={typed}
          onChange={setTyped}
        />
        <Button
          disabled={added.length === 0}
          onClick={() => {
            onChange(new Set([...chosen, ...added]));
            setTyped('');
          }}
        >
          {say('dashboardAdd')}
        </Button>
      </div>
    </OwnChoice>
  );
}

/** The number of an account on X by its handle, right behind which files tell it. The two are one account, and nobody knows their number. */
function numbersOf(accounts: readonly Identity[]): Map<Identity, Identity> {
  const pairs = accounts.flatMap((handle, i): [Identity, Identity][] => {
    const next = accounts[i + 1];
    return next !== undefined && identityKind(handle) === 'x' && identityKind(next) === 'x-id' ? [[handle, next]] : [];
  });
  return new Map(pairs);
}

/** Networks on which more than one account is said to be the user's: their old handle, or a friend's export. */
function severalOnOne(accounts: readonly Identity[]): { network: string; accounts: Identity[] }[] {
  const networks = Map.groupBy(accounts.filter(isOnNetwork), identityKind);
  return [...networks].flatMap(([network, theirs]) => (theirs.length > 1 ? [{ network, accounts: theirs }] : []));
}
