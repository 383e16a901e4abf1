/** How far an invitation to talk has come. */
export type InvitationState = 'invited' | 'asked' | 'scheduled' | 'talked';

/** An invitation to talk, the user's or theirs. */
export type Invitation = {
  id: string;
  personId: string;
  by: 'me' | 'them';
  state: InvitationState;
  /** When the invitation was given, ms since epoch. */
  at: number;
  /** When it came to where it stands, ms since epoch. */
  stateAt: number;
  /** When the two will talk, ms since epoch; null while not settled. */
  scheduledAt: number | null;
  /** How long, in minutes; null when not said. */
  minutes: number | null;
  /** Days proposed and the alternatives, in the user's words; '' for none. */
  note: string;
};
