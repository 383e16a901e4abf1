import { isIdentity } from '../relationship/identity.ts';
import { accountWords } from './IdentityList.tsx';
import { language, say } from './say.ts';

/** What speaks for two people being one. */
export type SharedReason = {
  kind: 'shown together' | 'same name' | 'same community' | 'same place' | 'own site' | 'says so';
  /** What they share; of accounts shown together both, with a space between; '' where the kind says all. */
  words: string;
};

/** "The same name, both in Cork, both in SOBCon". */
export function questionWords(reasons: readonly SharedReason[]): string {
  const list = new Intl.ListFormat(language(), { style: 'short', type: 'unit' });
  const said = list.format(reasons.map(reasonWords));
  return said.charAt(0).toLocaleUpperCase(language()) + said.slice(1);
}

function reasonWords({ kind, words }: SharedReason): string {
  switch (kind) {
    case 'same name':
      return say('questionSameName');
    case 'same community':
      return say('questionSameCommunity', words);
    case 'same place':
      return say('questionSamePlace', words);
    case 'own site':
      return say('questionOwnSite', words);
    case 'says so':
      return say('questionSaysSo', account(words));
    case 'shown together': {
      const [one = '', other = ''] = words.split(' ');
      return other === '' ? say('questionShownTogetherBare') : say('questionShownTogether', account(one), account(other));
    }
  }
}

function account(words: string): string {
  return isIdentity(words) ? accountWords(words) : words;
}
