import { account, type Network, segmentsOf, words } from './network.ts';

/** Gravatar: pictures and profiles by the hash of an e-mail address; a profile's name is its owner's WordPress.com login. */
export const gravatar: Network = {
  hosts: ['gravatar.com'],
  identitiesFromUrl(url) {
    const [first = '', second = ''] = segmentsOf(url);
    const hash = gravatarHash(first === 'avatar' ? second : first);
    if (hash !== null) return [`gravatar:${hash}`];
    return /^[a-z0-9]{4,60}$/.test(first) && !reserved.has(first) ? account('wordpress', first) : [];
  },
};

const reserved = words('avatar userimage connect support site about profile profiles login signup blog');

/** The hash in a picture's or profile's last segment: MD5 or SHA-256 in hex, whatever the ending. */
function gravatarHash(segment: string): string | null {
  return /^([0-9a-f]{64}|[0-9a-f]{32})(\.\w+)?$/i.exec(segment)?.[1]?.toLowerCase() ?? null;
}
