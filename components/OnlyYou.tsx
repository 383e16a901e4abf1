import { Lock } from 'lucide';
import './OnlyYou.css';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

/** Stands by everything the user writes about people. */
export function OnlyYou() {
  return (
    <span class="only-you">
      <Icon icon={Lock} size={13} />
      {say('onlyYou')}
    </span>
  );
}
