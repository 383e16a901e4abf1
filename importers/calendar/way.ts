import type { Rung } from '../../relationship/ladder.ts';

/** How people met: the rung it stands on and the medium. */
export type Way = { rung: Extract<Rung, 'call' | 'meet'>; channel: 'phone' | 'video' | 'in person' };

const videoLink =
  /\b(?:zoom(?:gov)?\.(?:us|com)|meet\.google\.com|hangouts\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|whereby\.com|gotomeet(?:ing)?\.|meet\.jit\.si|jitsi|join\.skype\.com|bluejeans\.com|chime\.aws|facetime\.apple\.com|riverside\.fm|meet\.proton|senfcall\.de|bbb\.|bigbluebutton|around\.co|tuple\.app|discord\.(?:gg|com)|huddle|livestorm|streamyard)/i;

const videoPlace =
  /\b(?:zoom|google meet|hangouts?|microsoft teams|teams[- ](?:meeting|besprechung)|ms teams|webex|skype|facetime|jitsi|whereby|online|remote|virtual|video(?:call|konferenz|conference)?|visio|videollamada)\b/i;

/** A telephone number, or that there is one. */
const phone =
  /\btel:|^\s*\+?[\d\s()./-]{7,}\s*$|\b(?:phone|telefon(?:at|isch)?|téléphone|teléfono|telefoon|telefono|telefone|mobile|handy|dial[- ]in)\b/i;

const callTitle =
  /\b(?:phone ?call|video ?call|call|anruf|telefonat|telko|videocall|appel|llamada|chiamata|ligação|telefoontje|zoom)\b/i;

/** By the place first: a room counts even when the calendar has added a link, as Google's does to every meeting. */
export function wayOf({ location, links, title }: { location: string; links: readonly string[]; title: string }): Way {
  if (videoLink.test(location) || videoPlace.test(location)) return { rung: 'call', channel: 'video' };
  if (phone.test(location)) return { rung: 'call', channel: 'phone' };
  if (location !== '') return { rung: 'meet', channel: 'in person' };
  if (links.some((link) => videoLink.test(link))) return { rung: 'call', channel: 'video' };
  if (links.some((link) => /\btel:/i.test(link))) return { rung: 'call', channel: 'phone' };
  if (callTitle.test(title)) return { rung: 'call', channel: /video|zoom/i.test(title) ? 'video' : 'phone' };
  return { rung: 'meet', channel: 'in person' };
}
