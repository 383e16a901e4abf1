import { OwnChoice } from './OwnChoice.tsx';
import { say } from './say.ts';

type Props = {
  /** Host names of the blogs that the files are of. */
  hosts: readonly string[];
  /** Those the user says are theirs. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Which blogs are the user's own, where a first comment is something to welcome. */
export function OwnBlogs({ hosts, chosen, onChange }: Props) {
  return (
    <OwnChoice
      title={say('importBlogs')}
      hint={say('importBlogsHint')}
      items={hosts}
      chosen={chosen}
      wordsOf={(host) => host}
      onChange={onChange}
    />
  );
}
