import { MailOpen } from 'lucide';
import { Icon } from './Icon.tsx';
import { Initials } from './Initials.tsx';
import { say } from './say.ts';

type Props = {
  name: string;
  /** Their page. */
  href: string;
  /** How we know that they read, in words. */
  evidence: string;
  /** Where a hello to them is written; null where none is called for. */
  helloHref: string | null;
};

/** Somebody who reads the user, and how we know. */
export function ReaderRow({ name, href, evidence, helloHref }: Props) {
  return (
    <li>
      <Initials name={name} />
      <div class="what">
        <a class="words" href={href}>
          <bdi>{name}</bdi>
        </a>
        <p class="quiet">{evidence}</p>
      </div>
      {helloHref !== null && (
        <a class="button bare" href={helloHref} aria-label={say('readersHelloTo', name)}>
          <Icon icon={MailOpen} />
          <span>{say('readersHello')}</span>
        </a>
      )}
    </li>
  );
}
